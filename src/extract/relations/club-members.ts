import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { between, isKind, listFrom, listTo, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** Who is said to belong to a chamber, association or alliance: 会员单位, 加入, 等会员企业. */
export function clubMembers(scope: Scope): RelationClaim[] {
  return [
    ...unitNamed(scope),
    ...joinsSaid(scope),
    ...becomesUnit(scope),
    ...memberFirms(scope),
    ...namedMembers(scope),
    ...joinsIt(scope),
    ...amongMembers(scope),
  ];
}

const UNIT =
  "(?:副?会长|副?理事长|常务理事|理事|会员|成员|发起|执委|副?主席|轮值主席)(?:单位|企业|公司|厂商|成员)?";
const CLUB = /(?:商会|协会|联合会|联盟|学会|总会|公会|工商联|促进会)$/u;

/** The club that 商会, 协会, 会员 speak of: the last one named before, else the first one after. */
function clubOf(scope: Scope, offset: number, word: string): Mention | undefined {
  const clubs = scope.reading.mentions.filter((m) => m.kind === "organization" && CLUB.test(m.name));
  const fitting = clubs.filter(
    (m) => word === "" || m.name.endsWith(word) || (word === "厂商会" && /厂商/u.test(m.name)),
  );
  return fitting.filter((m) => m.end <= offset).at(-1) ?? fitting.find((m) => m.start >= offset);
}

/** 协会现有会员百家，副会长单位A…: what kind of club the sentence speaks of. */
function spokenClub(scope: Scope, offset: number): string {
  const before = scope.reading.doc.text.slice(Math.max(0, offset - 90), offset);
  return (
    /(?:^|[，。；：\n])(?:该)?(商会|协会|联合会|联盟|学会|总会)(?:现有|共有|目前|的?会员|已|有)/u.exec(
      before,
    )?.[1] ?? ""
  );
}

/** The club of a member: of those that fit the one of the member's own town, else the first of the sentence before. */
function hostClub(scope: Scope, member: Mention, word: string): Mention | undefined {
  const last = clubOf(scope, member.start, word);
  if (last === undefined || last.end > member.start) return last;
  const near = scope.reading.mentions.filter(
    (m) =>
      m.kind === "organization" && CLUB.test(m.name) && m.sentence === last.sentence && m.end <= member.start,
  );
  return near.find((m) => m.name.slice(0, 2) === member.name.slice(0, 2)) ?? last;
}

const UNIT_BEFORE = new RegExp(
  `(?:^|[，。；：“（]|(商会|协会|联合会|联盟|厂商会|学会|公会))(?:的)?(?:另一家|一家|本会|我会|其)?${UNIT}(?:——|“|(?<=[会成]员(?:单位|企业))、)?$`,
  "u",
);

/** 商会副会长单位A, 会员A: the words before the firm name its club, or leave it to the text. */
function unitNamed(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, member] of scope.mentions.entries()) {
    if (!isKind(member, "company", "organization")) continue;
    const previous = scope.mentions[i - 1];
    const gap = previous === undefined ? "" : between(scope, previous, member);
    const own = isKind(previous, "organization") && new RegExp(`^(?:的)?${UNIT}(?:——|“)?$`, "u").test(gap);
    const match = own ? null : UNIT_BEFORE.exec(wordsBefore(scope, member.start, 20));
    const club = own
      ? previous
      : match === null
        ? undefined
        : hostClub(scope, member, match[1] ?? spokenClub(scope, member.start));
    if (club === undefined || club.name === member.name) continue;
    for (const source of listFrom(scope, i).filter((m) => m.kind === member.kind))
      claims.push(
        relate(scope, "member_of", {
          source,
          target: club,
          rule: "member/unit",
          confidence: own ? 0.86 : 0.78,
        }),
      );
  }
  return claims;
}

const JOINS = /^(?:，)?[^，。；]{0,6}(?:是|为|加入|成为|当选为?|作为|获批加入|入选)(?:了)?$/u;
const AS_UNIT = new RegExp(`^(?:的)?${UNIT}`, "u");

/** A加入B, A是B的理事单位; 加入 says it all, 是 wants the unit named. */
function joinsSaid(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, group] of scope.mentions.entries()) {
    const member = scope.mentions[i - 1];
    if (!isKind(member, "company", "organization") || !isKind(group, "organization")) continue;
    const gap = between(scope, member, group);
    // A加入B，并是C的理事单位: B, too, stands as an object.
    if (/(?:加入|是|为|参加)$/u.test(wordsBefore(scope, member.start, 3).replace(/了$/u, ""))) continue;
    if (!JOINS.test(gap) || /与$/u.test(wordsBefore(scope, member.start, 1))) continue;
    if (!/加入/u.test(gap) && !AS_UNIT.test(wordsAfter(scope, group.end, 8))) continue;
    for (const source of listTo(scope, i - 1))
      claims.push(
        relate(scope, "member_of", { source, target: group, rule: "member/said", confidence: 0.82 }),
      );
  }
  return claims;
}

const BECOMES = new RegExp(
  `^(?:也|还|同时)?(?:当选为?|成为|获任|担任|入选为?|是|为)(?:其|(?:该|本)?(?:商会|协会|联合会|联盟)的?)?${UNIT.replace("(?:单位|企业|公司|厂商|成员)?", "(?:单位|企业)")}`,
  "u",
);

/** 协会换届，A当选副会长单位: the club named before. */
function becomesUnit(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source, i) => {
    if (source.kind !== "company" || !BECOMES.test(wordsAfter(scope, source.end, 16))) return [];
    const club = clubOf(scope, source.start, "");
    if (club === undefined) return [];
    return listTo(scope, i).map((each) =>
      relate(scope, "member_of", { source: each, target: club, rule: "member/becomes", confidence: 0.78 }),
    );
  });
}

const MEMBERS_AFTER =
  /^(?:等)?(?:[0-9]+|[一二三四五六七八九十百几多]+)?(?:多|余)?(?:家|个)?(?:会员|理事|成员)(?:单位|企业|公司)/u;

/** A、B等68家会员企业参加: members of the club that the sentence, or the text before, speaks of. */
const HAS_MEMBERS =
  /^(?:的|现)?(?:(?:会员|成员|理事)(?:单位|企业|公司)?(?:包括|有|中有|涵盖)|(?:有|拥有|汇聚了?|吸纳了?))$/u;
const OF_MEMBERS = /^(?:等)?[^，。；]{0,8}(?:会员|成员|理事)/u;

/** 协会成员包括A、B; 协会有A等会员120家. */
function namedMembers(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((club, i) => {
    const first = scope.mentions[i + 1];
    if (club.kind !== "organization" || first?.kind !== "company") return [];
    const gap = between(scope, club, first);
    const list = listFrom(scope, i + 1).filter((m) => m.kind === "company");
    const after = wordsAfter(scope, (list.at(-1) ?? first).end, 14);
    if (!HAS_MEMBERS.test(gap) || !(/员|理事/u.test(gap) || OF_MEMBERS.test(after))) return [];
    return list.map((source) =>
      relate(scope, "member_of", { source, target: club, rule: "member/named", confidence: 0.82 }),
    );
  });
}

const JOINED_AFTER =
  /^(?:等)?(?:[^，。；]{0,8}(?:企业|公司|单位|厂家))?(?:也|均|都|已|先后|相继)*加入(?:了)?(?:其中|该?(?:联盟|协会|商会|联合会))/u;

/** 成立某联盟，A、B等18家企业加入其中: the club named last. */
function joinsIt(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((last, i) => {
    if (last.kind !== "company" || !JOINED_AFTER.test(wordsAfter(scope, last.end, 24))) return [];
    const club = clubOf(scope, last.start, "");
    if (club === undefined || club.end > last.start) return [];
    return listTo(scope, i).map((source) =>
      relate(scope, "member_of", { source, target: club, rule: "member/joins-it", confidence: 0.78 }),
    );
  });
}

/** 协会会员中已有A、B: the club named last. */
function amongMembers(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((first, i) => {
    if (first.kind !== "company") return [];
    const lead =
      /(商会|协会|联合会|联盟|总会)?的?会员(?:单位|企业)?(?:中|里|当中)?(?:已|就|既|不乏)*(?:有|包括|不乏)$/u.exec(
        wordsBefore(scope, first.start, 16),
      );
    const club = lead === null ? undefined : clubOf(scope, first.start, lead[1] ?? "");
    if (club === undefined || club.end > first.start) return [];
    return listFrom(scope, i)
      .filter((m) => m.kind === "company")
      .map((source) =>
        relate(scope, "member_of", { source, target: club, rule: "member/among", confidence: 0.78 }),
      );
  });
}

/** 除A外，B、C等会员企业: A is one of them. */
function besides(scope: Scope, first: Mention): Mention[] {
  const at = scope.mentions.indexOf(first);
  const before = scope.mentions[at - 1];
  if (!isKind(before, "company") || !/除(?:了)?$/u.test(wordsBefore(scope, before.start, 2))) return [];
  return /^(?:以?外|之外)，(?:还有|像)?$/u.test(between(scope, before, first)) ? [before] : [];
}

function memberFirms(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, last] of scope.mentions.entries()) {
    if (last.kind !== "company" || !MEMBERS_AFTER.test(wordsAfter(scope, last.end, 14))) continue;
    const list = listTo(scope, i);
    const leader = list[0] as Mention;
    const clubs = scope.reading.mentions.filter(
      (m) => m.kind === "organization" && CLUB.test(m.name) && m.end <= leader.start,
    );
    // The host stands first in its paragraph; the guests that follow have no members here.
    const paragraph = scope.sentence.paragraph;
    const here = clubs.filter((m) => scope.reading.doc.sentences[m.sentence]?.paragraph === paragraph);
    const club = here[0] ?? clubs.at(-1);
    if (club === undefined) continue;
    for (const source of [...besides(scope, leader), ...list])
      claims.push(
        relate(scope, "member_of", { source, target: club, rule: "member/firms", confidence: 0.75 }),
      );
  }
  return claims;
}
