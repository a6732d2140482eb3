import type { Mention } from "../../model/mention.js";
import type { EntityKind } from "../../model/ontology.js";
import { agentsAt, type Clause } from "./clause.js";
import { isKind, type Scope } from "./scope.js";

/** Kinds that can be a party to a deal; a person is one for the body whose post they hold. */
export const PARTY_KINDS = ["company", "organization", "place", "partner"] as const;
const PEOPLE = ["official", "person"] as const;

/** A party and how it was told: named in the clause, or inherited. */
export interface Party {
  readonly mentions: readonly Mention[];
  readonly gap: string;
  readonly certainty: number;
}

/** Whom the words before a joiner name: A昨日|与…, 副市长X率团…，|与…. */
export function leftParty(clause: Clause, offset: number): Party | null {
  const kinds: readonly EntityKind[] = [...PARTY_KINDS, ...PEOPLE];
  const town = townSpokenOf(clause, offset);
  if (town !== null) return town;
  const agents = agentsAt(clause, offset, kinds);
  if (agents === null) return clubSpokenOf(clause, offset);
  // 由主任甲、会长乙等组成的小组…，与某公司签约: those who make up a party do not sign for their bodies.
  const { text } = clause.scope.reading.doc;
  const last = agents.mentions.at(-1);
  if (
    last !== undefined &&
    /^(?:、[^，。；]{2,80})?等?[^，。；]{0,8}组成/u.test(text.slice(last.end, last.end + 90))
  )
    return null;
  const mentions = agents.mentions.flatMap((m) => bodyFor(clause.scope, m) ?? []);
  return mentions.length === 0 ? null : { ...agents, mentions };
}

/** 县里与某大学合作: the division of that level named last. */
function townSpokenOf({ scope, start }: Clause, offset: number): Party | null {
  const { doc, mentions } = scope.reading;
  const lead = doc.text.slice(start, offset);
  const match =
    /^(?:近日|目前|此外|今年|去年|近年来|为此|同时)?(?:([省市县区镇乡州])里|当地(?:政府)?)(?:还|也|正|已|又|将|先后)*$/u.exec(
      lead,
    );
  if (match === null) return null;
  const ends = match[1] === undefined ? /[市县区州旗]$/u : new RegExp(`${match[1]}$`, "u");
  const town = mentions.findLast((m) => m.kind === "place" && m.end <= offset && ends.test(m.name));
  return town === undefined ? null : { mentions: [town], gap: "", certainty: 0.9 };
}

/** 商会将联合A: the club named last. */
function clubSpokenOf({ scope, start }: Clause, offset: number): Party | null {
  const { doc, mentions } = scope.reading;
  const lead = doc.text.slice(start, offset);
  const word =
    /^(?:近日|目前|此外|今年|明年|去年|下半年|近期|日前|当天|会后|上[月周]|[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:该)?(商会|协会|联合会|学会|公会|海关|管委会|贸促会|工商联|总会)(?:还|也|已|将|正|又)*$/u.exec(
      lead,
    )?.[1] ?? /^(?:近日|目前|此外|下月|今年)?该([局会部署院校厅])$/u.exec(lead)?.[1];
  const club = mentions.findLast(
    (m) => m.kind === "organization" && m.end <= offset && ends(m.name, word ?? "。"),
  );
  return club === undefined ? null : { mentions: [club], gap: "", certainty: 0.88 };
}

/** 管委会 is short for 管理委员会. */
function ends(name: string, word: string): boolean {
  return name.endsWith(word) || (word === "管委会" && name.endsWith("管理委员会"));
}

/** Bodies come before places, firms before all: the chairman signs for the firm, the deputy mayor for the town. */
const BODY_ORDER: readonly EntityKind[] = ["company", "place", "organization", "hub"];

/** The body that a mention stands for as a party: a person for whom they head, anything else for itself. */
export function bodyFor(scope: Scope, mention: Mention): Mention | null {
  if (!isKind(mention, ...PEOPLE)) return divisionOf(scope, mention);
  const bodies = scope.reading.relations
    .filter((r) => r.type === "holds_post" && r.source.name === mention.name)
    .sort(
      (a, b) => BODY_ORDER.indexOf(a.target.kind) - BODY_ORDER.indexOf(b.target.kind) || b.start - a.start,
    );
  const body = bodies[0]?.target;
  return body === undefined ? null : divisionOf(scope, { ...mention, ...body, kind: body.kind });
}

/** 海城市委 and its secretary speak for the town. */
function divisionOf({ reading }: Scope, mention: Mention): Mention {
  const name = /^中共(.+[省市县区州盟旗])委$/u.exec(mention.name)?.[1];
  const place = reading.mentions.find((m) => m.kind === "place" && m.name === name);
  if (place === undefined) return mention;
  const { key: _key, ...rest } = mention;
  const shared = { ...rest, kind: place.kind, name: place.name };
  return place.key === undefined ? shared : { ...shared, key: place.key };
}

/** What lies between a joiner and its party: 来访的, 世界500强企业; nothing that acts. */
const LEAD = /^(?:[\u4e00-\u9fff]{2,8}、){0,2}(?:[\u4e00-\u9fffA-Za-z0-9]{0,12})“?$/u;
const ACTING =
  /关于|就(?!业)|签|订|达成|合作(?!方|伙伴|商|企业|单位|客户)|合资|组建|成立|设立|投资|共建|联合|携手|举行|开展|增长|下降|贸易|进出口|出口|进口|[，。；：]/u;
const ITEM_JOIN = /^(?:”|等|（[^）]*）)*(?:[、和与及]|以及)“?[\u4e00-\u9fff]{0,6}$/u;
/** Words that carry an item on to its true head: 波兰|家电商|甲, 大学|教授|乙. */
const WITHIN = /^(?:的)?[\u4e00-\u9fffA-Za-z、]{0,14}$/u;

/** The parties after a joiner and where their words end; null where none follows. */
export function rightParties(clause: Clause, offset: number): { parties: Mention[]; end: number } | null {
  const { mentions, scope } = clause;
  const { text } = scope.reading.doc;
  const parties: Mention[] = [];
  let end = offset;
  for (const next of mentions.filter((m) => m.start >= offset)) {
    const gap = text.slice(end, next.start);
    // 与泰国家电品牌A签约: what a party trades in is part of its words.
    if (next.kind === "product" && parties.length > 0) continue;
    // 与A、海城综试区洽谈: a hub signs nothing, the list goes on behind it.
    if (next.kind === "hub" && parties.length > 0 && ITEM_JOIN.test(gap)) {
      end = next.end;
      continue;
    }
    const known = isKind(next, ...PARTY_KINDS);
    if (!known && !isKind(next, ...PEOPLE)) break;
    if (ACTING.test(gap)) break;
    if (parties.length === 0) {
      if (!LEAD.test(gap) || !known) break;
      parties.push(next);
    } else if (known && ITEM_JOIN.test(gap)) parties.push(next);
    else if (!WITHIN.test(gap)) break;
    else if (known && gap.includes("、")) {
      // 与老挝某部、A签署: the body in front is unknown to us, and its country is no party.
      if (isKind(parties.at(-1), "place", "partner")) parties.pop();
      parties.push(next);
    } else if (known) closer(parties, next);
    end = next.end;
  }
  return parties.length === 0 ? null : { parties, end };
}

/** The later of two mentions of one item is its head where the first only says whence it is. */
function closer(parties: Mention[], next: Mention): void {
  if (isKind(parties.at(-1), "place", "partner")) parties[parties.length - 1] = next;
}
