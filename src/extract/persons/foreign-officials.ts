import type { Knowledge } from "../../knowledge/tables.js";
import { townTrie } from "../places/town-trie.js";
import type { Post } from "../posts/post.js";
import type { TitleHit } from "../posts/title-lexicon.js";
import type { ScoredName } from "./anchor.js";
import { type Follower, followerAt } from "./followers.js";
import { isHan, isImpossibleInName } from "./name-characters.js";
import type { PersonContext } from "./person-context.js";

// Officials of other states: whose title says so, and how their names stand where no surname or sound tells of them.

const FOREIGN_OFFICE =
  /(?:总统|首相|国王|女王|王储|王子|亲王|酋长|埃米尔|外长|外相|外交大臣|总理|议长|大使|公使|参赞|总领事|领事|代办|总干事|联合国秘书长|财长|防长|知事|首席部长|国务部长|国务秘书|大臣)$/u;
const ENVOY = /(?:大使|公使|参赞|总领事|领事|代办)$/u;

const stateNames = new WeakMap<Knowledge, RegExp>();

/** What the names of states, blocs and their bodies open with: 德国经济部, 欧盟委员会. */
function opensWithState(knowledge: Knowledge): RegExp {
  let names = stateNames.get(knowledge);
  if (names === undefined) {
    const states = knowledge.partners
      .filter(({ level }) => level === "country" || level === "bloc")
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => name.length > 1);
    names = new RegExp(`^(?:${states.join("|")})`, "u");
    stateNames.set(knowledge, names);
  }
  return names;
}

/** Whether a title is a foreigner's: an office that only other states have, or one of their bodies, states or towns before it. */
export function isForeignTitle(ctx: PersonContext, hit: TitleHit, posts: readonly Post[]): boolean {
  return (
    FOREIGN_OFFICE.test(hit.text) ||
    posts.some(
      ({ body }) =>
        body?.ref.kind === "partner" ||
        (body?.ref.kind === "organization" && opensWithState(ctx.knowledge).test(body.ref.name)),
    ) ||
    followsTownAbroad(ctx, hit.start)
  );
}

/** 阿拉木图州|州长 */
function followsTownAbroad({ text, knowledge }: PersonContext, end: number): boolean {
  const towns = townTrie(knowledge);
  for (let start = Math.max(0, end - 9); start < end - 1; start++) {
    const town = towns.longestAt(text, start)?.end ?? 0;
    if (town > start && town <= end && /^[省州府市县邦郡道区]?$/u.test(text.slice(town, end))) return true;
  }
  return false;
}

const FOLLOWER_POINTS: Partial<Record<Follower, number>> = {
  mark: 0.8,
  speech: 1.2,
  phrase: 1,
  word: 0.8,
  verb: 0.2,
};

/** Names that only their place in the sentence tells: of Japan, before 先生 and 博士, and right behind an envoy's title. */
export function unlistedReadings(
  ctx: PersonContext,
  hit: TitleHit,
  { start, end }: { start: number; end: number },
): ScoredName[] {
  const japanese = /日本[^，。；、：]{0,22}$/u.test(ctx.text.slice(Math.max(0, hit.start - 26), hit.start));
  const spans = [
    ...(japanese ? [4, 3].map((length) => ({ length, points: length === 4 ? 1.2 : 0 })) : []),
    ...(ENVOY.test(hit.text) ? [3, 2].map((length) => ({ length, points: length === 3 ? 0.5 : 0 })) : []),
  ];
  const readings = spans.flatMap(({ length, points }): ScoredName[] => {
    const reach = { start, end: start + length };
    const next = FOLLOWER_POINTS[followerAt(ctx.text, reach.end, ctx.tokens)];
    if (reach.end > end || next === undefined || !isUnlistedName(ctx, reach)) return [];
    return [{ ...reach, name: ctx.text.slice(start, reach.end), points: points + next }];
  });
  const polite = /^([\u4e00-\u9fff]{2,8}?)(?:先生|女士|博士|阁下|夫人)/u.exec(
    ctx.text.slice(start, end),
  )?.[1];
  if (polite !== undefined && isUnlistedName(ctx, { start, end: start + polite.length }))
    readings.push({ start, end: start + polite.length, name: polite, points: 1 });
  return readings;
}

/** Whether no dictionary word, verb or particle stands in the span, and no other name. */
function isUnlistedName(ctx: PersonContext, span: { start: number; end: number }): boolean {
  const words = ctx.text.slice(span.start, span.end);
  if (!isHan(words) || [...words].some(isImpossibleInName) || !ctx.isFree(span) || ctx.holdsMention(span))
    return false;
  for (let at = span.start; at < span.end; ) {
    const token = ctx.tokens.at(at);
    if (token === undefined || token.end > span.end) return false;
    const made = token.tag === "x" || /^(?:nr|nz)/u.test(token.tag);
    if (!made && (token.text.length > 1 || /^[vpdcurm]/u.test(token.tag))) return false;
    at = token.end;
  }
  return !/^[馆级团等和与一]/u.test(words);
}
