import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { splitFirmName } from "../names/short-names.js";
import { gazetteerOf } from "../places/gazetteer.js";
import type { Reading } from "../reading.js";
import { between, isKind, listFrom, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

const ACTORS = ["company", "organization", "place", "partner", "hub"] as const;

const JOINT =
  /^(?:等)?(?:今天|近日|日前|共同|联合|正式|签署|签订|签约|达成|携手|共建|合作|开展|进行|深化|加强|举行|就|在[^，。；]{0,16}(?:合作|签约|签署)|建立|缔结|经贸合作|经贸往来|产业链|合资|[^，。；]{0,10}(?:战略)?合作)/u;
const JOINS = /^(?:等)?(?:将|正|拟|已|还)?(?:联合|携手|牵手|会同|联手|联动)$/u;
/** 甲昨日与乙签约, 甲则与乙签下合同: words between the first and 与, the act right after the second. */
const WITH_LATE = /^[^，。；、]{0,14}(?:，则?)?[与和同跟]$/u;
const ACT = /^(?:等)?[^，。；、与和]{0,14}(?:签约|签署|签订|签下|合作|联手|携手|共建|联合|达成|合资)/u;
const TOGETHER =
  /^(?:等)?(?:[^，。；、]{0,6})?(?:联合|共同|携手)(?:举办|主办|开展|推出|印发|发布|召开|组织|设立|成立|建设|承办|打造|签署|制定|研发)/u;

const WITH = /^(?:[^，。；]{0,12}(?:深化|加强|推动|推进|拓展|开展|扩大|密切|计划|将|已|等))?[与和同]$/u;
const COOPERATION = /^(?:等)?(?:的)?[^，。；、]{0,12}(?:合作|签约|签署|协议|共建|联合|携手|共同|达成)/u;

/** `cooperates_with`: A与B签署…协议, A联合B, 深化与B的合作. The ends are of kinds that the ontology allows. */
export function cooperatesWith(scopes: readonly Scope[]): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const scope of scopes) {
    for (const [i, left] of scope.mentions.entries()) {
      const right = scope.mentions[i + 1];
      if (!isKind(left, ...ACTORS) || !isKind(right, ...ACTORS)) continue;
      const gap = between(scope, left, right);
      const list = listFrom(scope, i + 1).filter((mention) => isKind(mention, ...ACTORS));
      const last = list.at(-1) ?? right;
      const after = wordsAfter(scope, last.end, 24);
      const pair = /^[与和同]$/u.test(gap);
      const said =
        (pair && JOINT.test(after)) ||
        JOINS.test(gap) ||
        (!pair && WITH.test(gap) && COOPERATION.test(after)) ||
        (WITH_LATE.test(gap) && ACT.test(after)) ||
        (gap === "、" && TOGETHER.test(after));
      if (!said || !allowed(left, right)) continue;
      for (const target of list) {
        if (!allowed(left, target)) continue;
        claims.push(
          relate(scope, "cooperates_with", {
            source: left,
            target,
            rule: JOINS.test(gap) ? "cooperates/joins" : "cooperates/with",
            confidence: 0.78,
          }),
        );
      }
    }
  }
  return claims;
}

/** Two places or a place and a partner cooperate; a hub only with a hub is left out, as is anything with itself. */
function allowed(a: Mention, b: Mention): boolean {
  if (a.kind === "hub" || b.kind === "hub") return false;
  if (a.kind === "partner" && b.kind === "partner") return false;
  return (a.key ?? a.name) !== (b.key ?? b.name);
}

const PARENT_WORD =
  /^(?:(?:与|和|及|的|在)?其?[\u4e00-\u9fff]{0,4}(?:子公司|分公司)$)|^(?:集团)?(?:旗下|下属|所属|的?(?:全资|控股)?子公司|控股(?:的)?|投资(?:的)?)(?:企业|公司|子公司|的)?$/u;
const CHILD_WORD = /^(?:是|系|为|隶属于?|属于)(?:[^，。；]{0,6})$/u;

/** `subsidiary_of`: stated, or shown by a name that opens with its parent's or shares its brand below a place. */
export function subsidiaryOf(reading: Reading, scopes: readonly Scope[]): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const scope of scopes) {
    for (const [i, left] of scope.mentions.entries()) {
      const right = scope.mentions[i + 1];
      if (!isKind(left, "company") || !isKind(right, "company") || left.name === right.name) continue;
      const gap = between(scope, left, right);
      if (PARENT_WORD.test(gap)) {
        claims.push(
          relate(scope, "subsidiary_of", {
            source: right,
            target: left,
            rule: "subsidiary/said",
            confidence: 0.88,
          }),
        );
      } else if (
        CHILD_WORD.test(gap) &&
        /^(?:的)?(?:全资|控股)?(?:子公司|旗下|下属)/u.test(wordsAfter(scope, right.end, 10))
      ) {
        claims.push(
          relate(scope, "subsidiary_of", {
            source: left,
            target: right,
            rule: "subsidiary/is",
            confidence: 0.9,
          }),
        );
      }
    }
  }
  return [...claims, ...subsidiariesByName(reading)];
}

function subsidiariesByName(reading: Reading): RelationClaim[] {
  const firms = new Map<string, Mention>();
  for (const mention of reading.mentions) {
    if (mention.kind === "company" && mention.pronoun !== true && !firms.has(mention.name))
      firms.set(mention.name, mention);
  }
  const claims: RelationClaim[] = [];
  for (const child of firms.values()) {
    const { place, brand } = splitFirmName(child.name, reading.knowledge);
    for (const parent of firms.values()) {
      if (parent.name === child.name || parent.name.length >= child.name.length) continue;
      const core = parent.name.replace(/(?:股份)?(?:有限)?(?:责任)?公司$/u, "").replace(/集团$/u, "");
      const opens = core.length >= 3 && child.name.startsWith(core);
      const branded = place !== "" && brand.length >= 2 && core.startsWith(brand) && !core.startsWith(place);
      if (!opens && !branded) continue;
      claims.push({
        type: "subsidiary_of",
        source: { kind: "company", name: child.name },
        target: { kind: "company", name: parent.name },
        sentence: child.sentence,
        start: child.start,
        end: child.end,
        rule: opens ? "subsidiary/name-opens" : "subsidiary/shared-brand",
        confidence: opens ? 0.85 : 0.7,
      });
    }
  }
  return claims;
}

/** `member_of`: what the gazetteers say of partners and blocs, places and groups that one article names, and 成员 said outright. */
export function memberOf(reading: Reading, scopes: readonly Scope[]): RelationClaim[] {
  const first = new Map<string, Mention>();
  for (const mention of reading.mentions) {
    if (mention.key !== undefined && mention.pronoun !== true && !first.has(mention.key))
      first.set(mention.key, mention);
  }
  const claims: RelationClaim[] = [];
  const add = (member: Mention, group: Mention) =>
    claims.push({
      type: "member_of",
      source: { kind: member.kind, name: member.name, ...(member.key ? { key: member.key } : {}) },
      target: { kind: group.kind, name: group.name, ...(group.key ? { key: group.key } : {}) },
      sentence: member.sentence,
      start: member.start,
      end: member.end,
      rule: "member/gazetteer",
      confidence: 0.95,
    });
  const { knowledge } = reading;
  const partners = new Map(knowledge.partners.map((partner) => [partner.key, partner]));
  for (const [key, group] of first) {
    const members =
      group.kind === "partner" ? partners.get(key)?.members : gazetteerOf(knowledge).groups.get(key)?.members;
    for (const member of members ?? []) {
      const mention = first.get(member);
      if (mention === undefined || mention.kind !== group.kind) continue;
      // A province named far from 中西部 is not named as one of it.
      if (group.kind === "place" && mention.sentence !== group.sentence) continue;
      add(mention, group);
    }
  }
  return [...claims, ...scopes.flatMap(membersSaid)];
}

function membersSaid(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, group] of scope.mentions.entries()) {
    const member = scope.mentions[i + 1];
    if (!isKind(group, "organization") || !isKind(member, "company", "organization")) continue;
    // 商会副会长单位蓝鲸重机
    if (
      !/^的?(?:副?会长|副?理事长|理事|常务理事|会员|成员)(?:单位|企业)$/u.test(between(scope, group, member))
    )
      continue;
    for (const each of listFrom(scope, i + 1)) {
      claims.push(
        relate(scope, "member_of", { source: each, target: group, rule: "member/unit", confidence: 0.85 }),
      );
    }
  }
  for (const [i, member] of scope.mentions.entries()) {
    const group = scope.mentions[i + 1];
    if (!isKind(member, "company", "organization") || !isKind(group, "organization")) continue;
    if (!/^(?:是|为|加入|成为|当选为?|作为)$/u.test(between(scope, member, group))) continue;
    if (
      !/^(?:的)?(?:副?会长|副?理事长|常务理事|理事|会员|成员)?(?:单位|成员|会员)?/u.test(
        wordsAfter(scope, group.end, 8),
      )
    )
      continue;
    if (wordsBefore(scope, member.start, 2).endsWith("与")) continue;
    claims.push(
      relate(scope, "member_of", { source: member, target: group, rule: "member/said", confidence: 0.75 }),
    );
  }
  return claims;
}
