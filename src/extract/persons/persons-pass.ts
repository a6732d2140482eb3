import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { overlaps } from "../../model/span.js";
import { chooseCandidates } from "../candidate.js";
import { townTrie } from "../places/town-trie.js";
import { withEarlierBody } from "../posts/earlier-body.js";
import type { Post } from "../posts/post.js";
import { isPublicPost, isSideOffice } from "../posts/public-post.js";
import { readPosts } from "../posts/read-posts.js";
import type { Additions, Pass, Reading } from "../reading.js";
import { findAgain } from "./again.js";
import type { Anchor } from "./anchor.js";
import { attendants } from "./attendants.js";
import { chooseNames, type FoundName } from "./choose-names.js";
import { withFullNames } from "./last-parts.js";
import { bareListAnchors, listAnchors } from "./name-lists.js";
import { type PersonContext, personContext } from "./person-context.js";
import { roleAnchors } from "./role-anchors.js";
import { subjectAnchors } from "./subject-anchors.js";
import { titleAfterAnchors, titleBeforeAnchors } from "./title-anchors.js";

/**
 * Finds the people of an article: names beside titles, names that speak or act, lists of names, and every further place of a
 * name once found. Who holds a public post anywhere in the article is an official, anyone else a person. Also proposes the
 * bodies that titles name and no earlier pass found. Needs places, partners, companies, organizations and hubs.
 */
export const personsPass: Pass = { id: "persons", run };

function run(reading: Reading): Additions {
  const ctx = personContext(reading);
  const towns = townTrie(ctx.knowledge);
  // 墨西哥|蒙特雷的工厂: a town abroad is no person.
  const isTown = (name: string) => towns.longestAt(name, 0)?.end === name.length;
  const names = withFullNames(findNames(ctx), ctx.text).filter(({ name }) => !isTown(name));
  const found = [...names, ...findAgain(ctx, names)].sort((a, b) => a.start - b.start);
  const posts = found.map((name) => ({
    name: name.name,
    posts: readPosts(ctx, name, found).map((post) => withEarlierBody(ctx, post)),
  }));
  const officials = new Set(
    posts.filter((p) => p.posts.some((post) => isPublicPost(ctx.knowledge, post))).map((p) => p.name),
  );
  for (const name of attendants(ctx, found))
    if (posts.every((p) => p.name !== name || p.posts.length === 0)) officials.add(name);
  for (const name of merchantsAmong(ctx, posts, officials)) officials.delete(name);
  const people = found.map((name) => toMention(ctx, name, officials.has(name.name)));
  const proposals = posts.flatMap((p) => p.posts.flatMap((post) => post.body?.proposal ?? []));
  const bodies = chooseCandidates(uniqueSpans(proposals))
    .filter((proposal) => isNew(proposal, reading.mentions, people))
    .map((proposal) => mentionAt(ctx, proposal));
  return { mentions: [...people, ...bodies, ...bodiesAgain(ctx, reading, { people, bodies })] };
}

/** How long a body's words must be that count wherever they stand again. */
const LONG_NAME = 5;

/** 海城国际经济发展局局长X … 海城国际经济发展局与…: what one title has told of a body holds in the whole article. */
function bodiesAgain(
  ctx: PersonContext,
  reading: Reading,
  { people, bodies }: { people: readonly Mention[]; bodies: readonly Mention[] },
): Mention[] {
  const taken = [...reading.mentions, ...bodies];
  return bodies.flatMap((body) => {
    if (body.text.length < LONG_NAME) return [];
    const found: Mention[] = [];
    for (let at = ctx.text.indexOf(body.text); at >= 0; at = ctx.text.indexOf(body.text, at + 1)) {
      const span = { start: at, end: at + body.text.length };
      if (!isNew(span, taken, people)) continue;
      found.push(mentionAt(ctx, { ...body, ...span }));
    }
    return found;
  });
}

/** Those whose only public posts are ones that heads of firms hold on the side, and who head a firm. */
function merchantsAmong(
  { knowledge }: PersonContext,
  posts: readonly { name: string; posts: readonly Post[] }[],
  officials: ReadonlySet<string>,
): string[] {
  return [...officials].filter((name) => {
    const held = posts.filter((each) => each.name === name).flatMap((each) => each.posts);
    const open = held.filter((post) => isPublicPost(knowledge, post));
    const firm = held.some((post) => post.body?.ref.kind === "company");
    return firm && open.every((post) => isSideOffice(knowledge, post));
  });
}

/** All anchors of all sentences, decided together; then the lists that run on from the names they gave. */
function findNames(ctx: PersonContext): FoundName[] {
  const anchors: Anchor[] = ctx.readable.flatMap((sentence) => [
    ...titleBeforeAnchors(ctx, sentence),
    ...titleAfterAnchors(ctx, sentence),
    ...roleAnchors(ctx, sentence),
    ...subjectAnchors(ctx, sentence),
    ...bareListAnchors(ctx, sentence),
  ]);
  const first = chooseNames(anchors);
  const lists = bySentence(ctx, first).flatMap(({ sentence, names }) => listAnchors(ctx, sentence, names));
  return lists.length === 0 ? first : chooseNames([...anchors, ...lists]);
}

/** The sentences that hold names, each with its own; both come in text order. */
function bySentence(
  ctx: PersonContext,
  names: readonly FoundName[],
): { sentence: Span; names: FoundName[] }[] {
  const groups = new Map<Span, FoundName[]>();
  for (const name of names) {
    const sentence = ctx.sentenceAt(name.start);
    if (sentence === undefined || name.end > sentence.end) continue;
    const own = groups.get(sentence);
    if (own === undefined) groups.set(sentence, [name]);
    else own.push(name);
  }
  return [...groups].map(([sentence, own]) => ({ sentence, names: own }));
}

type Named = Span & { name: string; rule: string; confidence: number; pronoun?: boolean };

function toMention(ctx: PersonContext, name: Named, official: boolean): Mention {
  return mentionAt(ctx, { ...name, kind: official ? "official" : "person" });
}

function mentionAt(ctx: PersonContext, at: Named & Pick<Mention, "kind">): Mention {
  const { start, end, kind, name, rule, confidence } = at;
  const sentence = ctx.sentenceAt(start)?.index ?? 0;
  const mention = { kind, name, start, end, text: ctx.text.slice(start, end), sentence, rule, confidence };
  return at.pronoun === true ? { ...mention, pronoun: true } : mention;
}

function uniqueSpans<T extends Span>(spans: readonly T[]): T[] {
  const seen = new Map(spans.map((span) => [`${span.start}:${span.end}`, span]));
  return [...seen.values()];
}

/** A proposal must neither repeat nor cross what is there: it may hold smaller mentions (a place) or lie inside none. */
function isNew(span: Span, mentions: readonly Mention[], people: readonly Mention[]): boolean {
  if (people.some((person) => overlaps(person, span))) return false;
  return mentions
    .filter((mention) => overlaps(mention, span))
    .every(
      (mention) =>
        span.start <= mention.start &&
        mention.end <= span.end &&
        mention.end - mention.start < span.end - span.start,
    );
}
