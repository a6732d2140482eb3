import type { Span } from "../../model/span.js";
import { asideAt, honorificAt } from "../posts/honorifics.js";
import { chainBefore } from "../posts/title-chain.js";
import { type Anchor, type ScoredName, scoreOptions } from "./anchor.js";
import { type Expected, foreignFrom } from "./foreign-names.js";
import { isForeignTitle, unlistedReadings } from "./foreign-officials.js";
import { optionsFrom, optionsTo } from "./name-options.js";
import type { PersonContext } from "./person-context.js";

/** Titles of those who write: their names are an article's authors. */
export const AUTHOR_TITLE = /(?:记者|通讯员|评论员|撰稿人|编辑|摄影师?|作者|实习生)$/u;

const TITLE_BEFORE = 1.5;
const WITH_BODY = 1;
const THRESHOLD_BEFORE = 1.9;

/** person/title-before: a name right after a title (宁波海关副关长刘远航), also one by sound after a foreigner's title. */
export function titleBeforeAnchors(ctx: PersonContext, sentence: Span): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = sentence.start + 2; at < sentence.end; at++) {
    const hit = ctx.titles.endingAt(ctx.text, at, sentence.start);
    if (hit === null || AUTHOR_TITLE.test(hit.text)) continue;
    // 总工|程师: the title goes on.
    if ((ctx.titles.startingAt(ctx.text, hit.start, sentence.end)?.end ?? at) > at) continue;
    const linked = ctx.text.startsWith("的", at) ? at + 1 : at + asideAt(ctx.text, at);
    const start = linked + honorificAt(ctx.text, linked);
    const posts = chainBefore(ctx, at);
    const chained = posts.some((post) => post.body !== null);
    const foreign = isForeignTitle(ctx, hit, posts);
    const named = chained && hit.record.class !== "worker";
    const context = TITLE_BEFORE + (named ? WITH_BODY : 0) - (ctx.text.startsWith("的", at) ? 1 : 0);
    const options = optionsFrom(ctx.text, start, sentence.end, ctx.knowledge.surnames);
    const readings = [
      ...scoreOptions(ctx, options, { context, title: hit }).map((reading) =>
        named && isEnclosed(ctx.text, reading) ? { ...reading, points: reading.points + ENCLOSED } : reading,
      ),
      ...foreignReadings(ctx, { start, end: sentence.end }, foreign ? "yes" : "maybe").map((r) => ({
        ...r,
        points: r.points + context,
      })),
      ...(foreign
        ? unlistedReadings(ctx, hit, { start, end: sentence.end }).map((r) => ({
            ...r,
            points: r.points + TITLE_BEFORE,
          }))
        : []),
      ...(chained ? latinReadings(ctx, start) : []),
    ];
    anchors.push({ rule: "person/title-before", threshold: THRESHOLD_BEFORE, readings });
  }
  return anchors;
}

/** A name of three characters that fills the words between a body's title and a mark: 某商会副理事长|何敬业、. */
const ENCLOSED = 0.8;

function isEnclosed(text: string, { start, end }: Span): boolean {
  return end - start === 3 && /^[、，。）]/u.test(text.slice(end, end + 1));
}

/** 市场总监Vivian Lau指, 行政总裁Simon Yeung（杨启言）称: a name in letters; the Chinese one in brackets is the person's own. */
const LATIN =
  /^[A-Z][a-z]+(?:[ .'-]{1,2}[A-Z][A-Za-z]*\.?){1,3}(?:（([\u4e00-\u9fff]{2,4})）)?(?=[\u4e00-\u9fff，。、；：（])/u;

function latinReadings(ctx: PersonContext, start: number): ScoredName[] {
  const match = LATIN.exec(ctx.text.slice(start, start + 48));
  if (match === null) return [];
  const letters = match[0].replace(/（.*$/u, "");
  return [{ start, end: start + letters.length, name: match[1] ?? letters, points: 3 }];
}

/** Names by sound that could start at the span's start. */
export function foreignReadings(ctx: PersonContext, { start, end }: Span, expected: Expected): ScoredName[] {
  return foreignFrom(ctx.text, start, ctx.tokens, expected)
    .filter((option) => option.end <= end && ctx.isFree(option))
    .map((option) => ({ ...option, name: ctx.text.slice(option.start, option.end) }));
}

const TITLE_AFTER = 0.8;
const THRESHOLD_AFTER = 2.2;

/** person/title-after: a name right before a title (刘远航院士, 安瓦尔总理). Surname and title alone (刘院士) give nothing here. */
export function titleAfterAnchors(ctx: PersonContext, sentence: Span): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = sentence.start + 2; at < sentence.end; at++) {
    if (!ctx.tokens.isBoundary(at)) continue;
    const hit = ctx.titles.startingAt(ctx.text, at, sentence.end);
    if (hit === null || AUTHOR_TITLE.test(hit.text)) continue;
    const options = optionsTo(ctx.text, at, sentence.start, ctx.knowledge.surnames);
    // 两名远洋专家: what is counted is no name.
    const counted = (start: number) =>
      /[\d一二两三四五六七八九十几多][名位个]$/u.test(ctx.text.slice(Math.max(0, start - 2), start));
    // 查检科|副科长: the office whose head is told
    const office =
      /^副?([科处股局部厅司院所站队室组省州市县区镇乡])长/u.exec(hit.text)?.[1] ??
      (/^副?知事/u.test(hit.text) ? "道" : undefined);
    const open = options.filter(
      ({ start }) =>
        startsOpenly(ctx, start, sentence.start) &&
        !counted(start) &&
        ctx.text[at - 1] !== office &&
        // 安生村|果农, 关务部|主任: where the farmer lives, what is headed
        !/[村镇乡部科处室]/u.test(ctx.text[at - 1] ?? ""),
    );
    const readings = scoreOptions(ctx, open, { context: TITLE_AFTER, follower: "phrase" });
    anchors.push({ rule: "person/title-after", threshold: THRESHOLD_AFTER, readings });
  }
  return anchors;
}

/** Whether a name may start at the offset: after a mark, after a mention, or at a word's start. */
export function startsOpenly(ctx: PersonContext, at: number, floor: number): boolean {
  return at === floor || ctx.bodiesEndingAt(at).length > 0 || ctx.tokens.isBoundary(at);
}
