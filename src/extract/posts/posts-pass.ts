import { compareText } from "../../base/ids.js";
import type { RelationClaim } from "../../model/claim.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { Additions, Pass, Reading } from "../reading.js";
import { withEarlierBody } from "./earlier-body.js";
import { type Post, type PostBody, postTitle } from "./post.js";
import { type PostContext, postContext } from "./post-context.js";
import { pronounPosts } from "./pronoun-posts.js";
import { readPosts } from "./read-posts.js";
import { readVisits } from "./visits.js";

/**
 * States who holds which post (`holds_post`, the title without the body's name) and which official went where (`visits`).
 * Needs the mentions of the persons pass and of all passes before it.
 */
export const postsPass: Pass = { id: "posts", run };

function run(reading: Reading): Additions {
  return { relations: [...readHeldPosts(reading), ...readVisits(reading)] };
}

/** The bodies that a post can be held at. A country outside the mainland is none: its minister has the post, not the place. */
const TARGET_KINDS: ReadonlySet<string> = new Set(["organization", "company", "place", "hub"]);

const OWN_BODY = /^post\/(?:body-before-title|dept-head)$/u;

/** All `holds_post` claims of a reading; posts of one person at one body that stand together are one claim. */
export function readHeldPosts(reading: Reading): RelationClaim[] {
  const ctx = postContext(reading);
  const people = reading.mentions.filter((m) => m.kind === "official" || m.kind === "person");
  const named = people.flatMap((person) => {
    const posts = readPosts(ctx, person, people).map((post) => withEarlierBody(ctx, post));
    return claimsOf(ctx, person, posts);
  });
  return [
    ...withoutGuesses(named),
    ...pronounPosts(ctx, people).flatMap(({ person, posts }) => claimsOf(ctx, person, posts)),
  ];
}

const GUESSED = /^post\/(?:host|named-earlier|focus-company)$/u;

/** 会长X…，江西省某会会长X主持: the body that a sentence names outweighs the one that another leaves to its surroundings. */
function withoutGuesses(claims: readonly RelationClaim[]): RelationClaim[] {
  const said = new Map<string, string>();
  for (const { rule, source, target, title } of claims)
    if (!GUESSED.test(rule) && title !== undefined) said.set(`${source.name} ${title}`, target.name);
  return claims.filter(({ rule, source, target, title }) => {
    const named = said.get(`${source.name} ${title ?? ""}`);
    return !GUESSED.test(rule) || named === undefined || named === target.name;
  });
}

/** Who trades at a market without a post in it. */
const STALL = /(?:商户|店主|摊主|档主|经营者|经销商|采购商|客商|参展商|货代|台商|港商|侨商)$/u;

function claimsOf(ctx: PostContext, person: Mention, posts: readonly Post[]): RelationClaim[] {
  const groups = new Map<string, { body: PostBody; posts: Post[] }>();
  for (const post of posts) {
    if (post.body === null || !TARGET_KINDS.has(post.body.ref.kind)) continue;
    // 星澜公司采购员X works there; a calling without its firm (讲解员X) is no post.
    const hired = OWN_BODY.test(post.body.rule) && /^(?:company|organization)$/u.test(post.body.ref.kind);
    if (post.hit.record.class === "worker" && !hired) continue;
    // 义乌商户X has no post at the town.
    if (post.body.ref.kind === "place" && !/^(?:official|deputy)$/u.test(post.hit.record.class)) continue;
    // 泰国驻南宁总领事 holds no post of the town's.
    if (post.body.ref.kind === "place" && post.hit.record.class === "diplomat") continue;
    // 商贸城的商户X rents a stall there, and is no firm's that was named before.
    const rents = post.body.ref.kind === "hub" || (post.body.ref.kind === "company" && !hired);
    if (rents && STALL.test(post.hit.text)) continue;
    const key = `${post.body.ref.kind} ${post.body.ref.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { body: post.body, posts: [post] });
    else group.posts.push(post);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => toClaim(ctx, person, group));
}

function toClaim(
  ctx: PostContext,
  person: Mention,
  { body, posts }: { body: PostBody; posts: Post[] },
): RelationClaim {
  const source: EntityRef = { kind: person.kind, name: person.name };
  // In the headline's 副市长X and the text's X (副市长) alike the evidence is the words from body or title to name.
  const start = Math.min(person.start, ...posts.map((post) => post.start));
  const end = Math.max(person.end, ...posts.map((post) => post.hit.end));
  return {
    type: "holds_post",
    source,
    target: body.ref,
    title: posts.map(postTitle).join("、"),
    sentence: ctx.sentenceAt(person.start)?.index ?? person.sentence,
    start,
    end,
    rule: body.rule,
    confidence: Math.round(Math.min(body.confidence, person.confidence + 0.05) * 100) / 100,
  };
}
