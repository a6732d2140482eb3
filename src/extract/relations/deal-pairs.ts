import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import type { Clause } from "./clause.js";
import { isKind, relate, wordsAfter } from "./scope.js";

const WITH = /^[与和同](?:[\u4e00-\u9fff]{0,6}的)?“?$/u;
const NEXT = /^”?(?:、|，|以及|，以及)“?$/u;
const DEAL =
  /^(?:等)?(?:(?:之间)?的)?(?:分别|各自|也)?(?:现场)?(?:签(?!证|收)|达成|缔结|结为|结成|合作|开展)/u;

/** 甲与乙、丙与丁分别签约: the pairs of a clause and where they stand; null where it lists none. */
function pairsOf({ scope, mentions }: Clause): { parties: Mention[]; pairs: [Mention, Mention][] } | null {
  const { text } = scope.reading.doc;
  const all = mentions.filter((m) => isKind(m, ...SIDES) && m.key !== "156");
  for (let from = 0; from + 4 <= all.length; from++) {
    let to = from + 1;
    while (to < all.length) {
      const gap = text.slice((all[to - 1] as Mention).end, (all[to] as Mention).start);
      // A country may stand before a party's name.
      const bare = gap.replace(/(?<=[与和同、，及])[\u4e00-\u9fff]{2,5}$/u, "");
      const fits = (to - from) % 2 === 1 ? WITH : NEXT;
      if (!fits.test(gap) && !(bare !== "" && fits.test(bare))) break;
      to++;
    }
    const parties = all.slice(from, to);
    const last = parties.at(-1);
    if (parties.length < 4 || parties.length % 2 === 1 || last === undefined) continue;
    if (!DEAL.test(wordsAfter(scope, last.end, 10))) continue;
    const pairs = parties.flatMap((m, i): [Mention, Mention][] =>
      i % 2 === 0 ? [[m, parties[i + 1] as Mention]] : [],
    );
    return { parties, pairs };
  }
  return null;
}

/** A hub signs nothing that we tell of, yet its pair stands among the others. */
const SIDES = ["company", "organization", "place", "hub"] as const;

const RESPECTIVELY =
  /^”?(?:[^，。；、]{0,6})?分别[与和同](?:[\u4e00-\u9fff]{0,6}的)?[\u4e00-\u9fff]{0,5}“?$/u;
const ITEM = /^”?(?:、|和|及)[\u4e00-\u9fff]{0,5}“?$/u;

/** 甲、乙分别与丙、丁签约: the first with the first, the second with the second; null where the lists are not of one length. */
function respectively({
  scope,
  mentions,
}: Clause): { parties: Mention[]; pairs: [Mention, Mention][] } | null {
  const { text } = scope.reading.doc;
  const all = mentions.filter((m) => isKind(m, ...SIDES) && m.key !== "156");
  const gap = (i: number) => text.slice((all[i - 1] as Mention).end, (all[i] as Mention).start);
  const turn = all.findIndex((_, i) => i > 1 && RESPECTIVELY.test(gap(i)));
  if (turn < 0) return null;
  let from = turn - 1;
  while (from > 0 && ITEM.test(gap(from))) from--;
  let to = turn + 1;
  while (to < all.length && ITEM.test(gap(to))) to++;
  const [left, right] = [all.slice(from, turn), all.slice(turn, to)];
  const last = right.at(-1);
  if (left.length < 2 || left.length !== right.length || last === undefined) return null;
  if (!DEAL.test(wordsAfter(scope, last.end, 10))) return null;
  return {
    parties: [...left, ...right],
    pairs: left.map((m, i): [Mention, Mention] => [m, right[i] as Mention]),
  };
}

/** The claims of deals with those that a list of pairs speaks against left out, and its own pairs added. */
export function pairedDeals(clauses: readonly Clause[], claims: readonly RelationClaim[]): RelationClaim[] {
  let kept = [...claims];
  for (const clause of clauses) {
    const listed = pairsOf(clause) ?? respectively(clause);
    if (listed === null) continue;
    const names = new Set(listed.parties.map(({ name }) => name));
    kept = kept.filter(
      ({ start, end, source, target }) =>
        start < clause.start || end > clause.end || !names.has(source.name) || !names.has(target.name),
    );
    for (const [source, target] of listed.pairs.filter((pair) => pair.every((m) => m.kind !== "hub")))
      kept.push(
        relate(clause.scope, "cooperates_with", {
          source,
          target,
          rule: "cooperates/pairs",
          confidence: 0.82,
        }),
      );
  }
  return kept;
}
