import type { RelationClaim } from "../../model/claim.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { EntityKind } from "../../model/ontology.js";
import type { Clause } from "./clause.js";
import { countedParties } from "./counted-parties.js";
import { pairedDeals } from "./deal-pairs.js";
import { leftParty, PARTY_KINDS, rightParties } from "./parties.js";
import { pairs } from "./party-pairs.js";
import { pointedSides } from "./pointed-sides.js";
import { between, isKind, listFrom, type Scope, same, wordsAfter, wordsBefore } from "./scope.js";
import { signedByHeads } from "./signed-by-heads.js";
import { withTheirSide } from "./their-side.js";
import { withIts } from "./with-its.js";
import { partnerNouns, worksFor } from "./works-for.js";

/** Doing something together: 签署, 达成, 共建, …合作. */
const ACT_WORD =
  "(?:(?:一道|一起)(?=研|开|推|建|打造|完成|签|投|承|申|培|选|设|成立|举办|主办|制)|联合投标|商讨|合推|共[办用育创投]|办(?=的|了)|签(?!证|收|名|发)|换约|续约|谈成|敲定|成交|互认|结对|合力|共推|共享|签署|签订|签下|签定|签了|签下|换文|达成|缔结|结为|结成|结盟|合作(?!社|区|论坛|组织|大会|会议|交流会|峰会|委员会|伙伴贸易)|共建|共商|共同(?=把|将|选育|培育|推进|推动|开展|建设|开发|打造|投资|研发|研制|研究|举办|主办|承办|发布|签署|成立|设立|组建|建立|发起|运营|经营|制定|完成|实施|出资|申报|启动|生产|拓展|开拓|培育|培养|办|建|推)|联合(?!国|体|会|声明)|携手|联手|牵手|合资|合营|联营|合建|合办|互设|加强(?:沟通|协作|联系|对接|协调)|洽谈|商谈|协同|结成|结为|战略协议|建立[^，。；]{0,14}(?:关系|机制|联盟|伙伴|渠道)|组建|达成|对接合作|签合同)";
export const ACT = new RegExp(
  `^(?:等)?(?!分别|均|都|各自|则?分别)(?:[^，。；、与和同]{0,14}|在[^，。；]{0,20}|就[^，。；]{0,24})?${ACT_WORD}`,
  "u",
);
/** A country or a town is a party only where the act follows at once: 与泰国某公司签约 is not with Thailand. */
const PLACE_ACT = new RegExp(
  `^(?:等)?(?:[\\u4e00-\\u9fff]{1,6}(?:省|州|市|府|县|邦|大区|郡))?(?:国|国家|地|省市|方面|双方|两国|两地|市|省)?(?:[0-9]+月)?(?:[0-9]+日)?(?:今天|近日|日前|正式|共同|已|将|正|再次|又|在[^，。；]{0,20}|就[^，。；]{0,24})?(?:(?:开展|进行|加强|深化|拓展|扩大)[^，。；、与和同]{0,12}(?=合作)|开展|进行|加强|深化|的|经贸|贸易|产业|产能|农业|能源|投资|经济|科技|务实|双边|友好|全面|战略|深度|交流|互利|区域|人文|各领域|多领域|、|与|和|及|产业链|供应链)*${ACT_WORD}`,
  "u",
);
/** 与B签: the comma that only sets off a place or a time between the parties and the act. */
/** 正与某大学|开发, 和某公司|约定: right after a body's name what the two do together needs no 共同. */
const BODY_ACT =
  /^(?:等)?(?:一起|一道|合力)?(?:开发(?!区|商|公司|中心)|研发(?!中心|机构)|研制|攻关|试制|筹建|筹办|商定|约定|谈定|谈妥|议定|换文|互派|互换|交换(?:了)?[^，。；]{0,4}(?:文本|协议|备忘录)|订立|订下)/u;
const LATE_ACT = new RegExp(`^(?:等)?[^，。；、与和同]{0,8}，(?:正式|共同|联合|签)${ACT_WORD}?`, "u");
/** 见证了A与B的长期供货协议: the agreement of the two. */
const THEIR_DEAL =
  /^(?:等|及[^，。；、]{1,8}?)?(?:之间)?(?:的|关于|就|建立|订立|签订)[^，。；]{0,28}?(?:协议|合同|安排|谅解书|换函|行动计划|合作计划|合作规划|路线图|长协|长单|备忘录|协定|联合声明|联合公报|意向书|议定书|(?:合作|合资|投资)(?:项目|公司|企业)|战略合作|大单|合作)(?!组织|区|社)/u;
const JOINER =
  /与|和|同(?![比期时样类行年步一])|跟|联合(?!国|会|体|声明|办|举|主|印|开|推|发|研|出)|携手|会同|牵手|联手|联动/gu;
const DIRECT = /^(?:联合|携手|会同|牵手|联手|联动)$/u;
/** Between the left party and its joiner: times and adverbs, no second actor, no comparison. */
const LEFT_GAP = /^(?:等|方面|还|也|近日|日前|[^，。；：]{0,22}(?:，(?:则|并|还|又)?)?)$/u;
const UNKNOWN_BODY = /(?:集团|公司|企业|厂|局|会|院|校|行|商|大学|中心|园区?|港|城|市场|基地)$/u;
const UNKNOWN_NEXT =
  /^[^，。；、的将就在]{0,4}(?:商|企|公司|集团|厂)|^[^，。；、的将就在签共达]{2,12}(?:公司|集团|监会|总署|管理局|委员会|协会|商会|总会|银行|大学|研究院|部(?=签|达|共|就|在|续))/u;
const WISHES = /(?:愿|愿意|希望|期待|期望|有意|呼吁|支持|主张)[^，。；]{0,6}$/u;
const WISHED = /(?:愿|希望|期待|期望|有意|呼吁|支持|主张)[^，。；]{0,6}$/u;
const NOT_JOINT = /说|表示|介绍|认为|出口|进口|增长|下降|相比|会见|会谈/u;

/** `cooperates_with`: A与B签署…协议, A联合B, 深化与B的合作, A、B联合举办, 为B代工. */
export function cooperatesWith(clauses: readonly Clause[], scopes: readonly Scope[]): RelationClaim[] {
  const claims = [
    ...clauses.flatMap((clause) => [
      ...joined(clause),
      ...withIts(clause),
      ...withTheirSide(clause),
      ...bothSides(clause),
      ...pointedSides(clause),
      ...countedParties(clause),
      ...worksFor(clause),
      ...partnerNouns(clause),
    ]),
    ...scopes.flatMap(listed),
    ...scopes.flatMap(signedByHeads),
  ];
  return withoutSecondSide(pairedDeals(clauses, claims));
}

/** 甲省人民政府与乙签署协议，副省长丙和乙的丁签约: the province is no second side beside its government. */
function withoutSecondSide(claims: readonly RelationClaim[]): RelationClaim[] {
  return claims.filter(
    ({ source, target }) =>
      !claims.some(
        (other) =>
          (startsAlike(other.target, target) && isGovernmentOf(other.source, source)) ||
          (startsAlike(other.source, source) && isGovernmentOf(other.target, target)),
      ),
  );
}

/** A firm is told in full once and shorter then. */
function startsAlike(a: EntityRef, b: EntityRef): boolean {
  return a.name.startsWith(b.name) || b.name.startsWith(a.name);
}

function isGovernmentOf(body: EntityRef, place: EntityRef): boolean {
  return (
    place.kind === "place" &&
    body.kind === "organization" &&
    /^人民政府|^政府/u.test(body.name.slice(place.name.length)) &&
    body.name.startsWith(place.name)
  );
}

function joined(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  const claims: RelationClaim[] = [];
  for (const match of text.slice(clause.start, clause.end).matchAll(JOINER)) {
    const end = clause.start + match.index + match[0].length;
    const start = joinerStart(clause, match[0], end);
    if (start === null) continue;
    const right = knownOf(rightParties(clause, end), scope);
    if (right === null) continue;
    const direct = DIRECT.test(text.slice(start, end));
    if (direct && right.parties[0]?.start !== end) continue;
    const after = wordsAfter(scope, right.end, 36);
    const area = isKind(right.parties.at(-1), "place", "partner");
    const each = right.parties.length > 1 && /^(?:等)?分别(?:签|达成)/u.test(after);
    const acts =
      each || (area ? PLACE_ACT : ACT).test(after) || (!area && BODY_ACT.test(after)) || LATE_ACT.test(after);
    if (!direct && !acts && !(THEIR_DEAL.test(after) && !area)) continue;
    // 会同中国某银保监会, 与泰国某公司: a body unknown to us, not its country.
    if (area && (UNKNOWN_NEXT.test(after) || /^(?:合资|合作|合办|共建|联合)[^，。；]{0,4}的/u.test(after)))
      continue;
    const left = leftParty(clause, beforeVerbs(text, clause.start, start));
    // 内蒙古|能源集团和A签约: a body unknown to us signs, not the place in its name.
    if (isKind(left?.mentions.at(-1), "place", "partner") && UNKNOWN_BODY.test(left?.gap ?? "")) continue;
    // 就深化合作交换意见: talk is no deal.
    if (TALKS.test(after) && !DEALT.test(after)) continue;
    if (left === null || !LEFT_GAP.test(left.gap) || NOT_JOINT.test(left.gap)) continue;
    // 比利时愿与中国深化合作: what a country wishes is no deal yet.
    if (area && WISHES.test(left.gap)) continue;
    // 愿推动甲州与乙省开展合作: nor is what somebody wishes for the two.
    const first = left.mentions[0];
    if (area && first !== undefined && WISHED.test(wordsBefore(scope, first.start, 12))) continue;
    const rule = direct ? "cooperates/joins" : "cooperates/with";
    claims.push(...pairs(scope, left.mentions, right.parties, { rule, confidence: 0.8 * left.certainty }));
  }
  return claims;
}

/** 与A、日本|某银行签署: the last of the list is unknown to us, and its country is no party. */
function knownOf(right: ReturnType<typeof rightParties>, scope: Scope): ReturnType<typeof rightParties> {
  const last = right?.parties.at(-1);
  if (right === null || right.parties.length < 2 || !isKind(last, "place", "partner")) return right;
  const bodies = right.parties.slice(0, -1).every((m) => isKind(m, "company", "organization"));
  return bodies && UNKNOWN_NEXT.test(wordsAfter(scope, right.end, 36))
    ? { ...right, parties: right.parties.slice(0, -1) }
    : right;
}

const TALKS = /^[^，。；]{0,30}(?:交换(?:了)?意见|座谈|会谈|深入交流|进行(?:了)?(?:深入)?交流|探讨|磋商)/u;
const DEALT = /签|达成|共建|缔结|结为|成立|合资|合办/u;

/** Where a joiner starts that lies in no name: in 贸促会同某商会 only 同 joins. */
function joinerStart({ mentions }: Clause, joiner: string, end: number): number | null {
  const isFree = (from: number) => !mentions.some((m) => m.start < end && from < m.end);
  if (isFree(end - joiner.length)) return end - joiner.length;
  return joiner === "会同" && isFree(end - 1) ? end - 1 : null;
}

/** Where the verbs that open the cooperation begin: 深化 in A将进一步深化|与B的合作. */
function beforeVerbs(text: string, from: number, joiner: number): number {
  const verbs =
    /(?:深化|加强|推动|推进|拓展|开展|扩大|密切|支持|促进|强化|积极|持续|不断|进一步|下一?阶段|下一步|接下来|今后|未来|计划|准备|将|拟|正|还|则|并|已|又|有望|，)*$/u.exec(
      text.slice(from, joiner),
    );
  return from + (verbs?.index ?? joiner - from);
}

const MET = /会面|会见|会晤|座谈|会谈/u;

/** A来到B考察。双方签署协议: the two that were spoken of. */
function bothSides(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const { doc, mentions } = scope.reading;
  const words = doc.text.slice(clause.start, clause.end);
  const opening =
    /^(?:会上|会后|随后|当天|昨日|期间)?(?:双方|两家企业|两家公司|两地|双方企业|两家?机构|两家?商会)(?:还|将|共同|现场)?(?!希望|愿|期待|认为|均?表示|一致认为)/u.exec(
      words,
    )?.[0];
  if (opening === undefined || !ACT.test(words.slice(opening.length))) return [];
  // 双方就经贸合作交换意见: talk is no deal.
  if (TALKS.test(words.slice(opening.length)) && !DEALT.test(words)) return [];
  const near = mentions.filter(
    (m) =>
      m.end <= clause.start &&
      // 与泰国驻成都总领事会面: a mission is of neither.
      !/^驻|^[^，。；]{0,2}驻/u.test(doc.text.slice(m.end, m.end + 3)) &&
      doc.text[m.start - 1] !== "驻" &&
      m.sentence >= scope.sentence.index - 1 &&
      doc.sentences[m.sentence]?.paragraph === scope.sentence.paragraph,
  );
  // 参观了某公司和某学院。双方签署…: two of one list are not the two sides.
  const apart = (among: readonly Mention[]) =>
    !among.some((m, i) => {
      const next = among[i + 1];
      return next !== undefined && /^(?:”|等)?(?:、|和|及|以及)$/u.test(doc.text.slice(m.end, next.start));
    });
  const distinct = (among: readonly Mention[], kinds: readonly EntityKind[]) =>
    among.filter((m, i) => isKind(m, ...kinds) && among.findIndex((other) => same(other, m)) === i);
  const pairOf = (among: readonly Mention[]) => {
    const bodies = distinct(among, ["company", "organization"]);
    // 两机构, 两家企业 are no towns.
    const areas = /机构|商会|企业|公司/u.test(opening) ? [] : distinct(among, ["place", "partner"]);
    // 某商会会长到访海城，与市长会面，双方签署协议。
    const met = MET.test(doc.text.slice(scope.sentence.start, clause.start));
    if (met && bodies.length === 1 && areas.length === 1) return [...bodies, ...areas];
    return bodies.length === 2 && apart(bodies)
      ? bodies
      : bodies.length === 0 && areas.length === 2
        ? areas
        : [];
  };
  // 甲会见乙，双方续签: the two of the sentence, before those of the one before.
  const here = pairOf(near.filter((m) => m.sentence === scope.sentence.index));
  const pair = here.length > 0 ? here : pairOf(near);
  const [source, target] = pair;
  if (source === undefined || target === undefined) return [];
  return pairs(scope, [source], [target], { rule: "cooperates/both", confidence: 0.72 });
}

const TOGETHER =
  /^(?:等)?(?:[^，。；、]{0,20})?(?:合办|共办|共建|合建)|^(?:等)?(?:[^，。；、]{0,8})?(?:联合|共同|携手|合作|联手)(?:举办|主办|开展|推出|印发|发布|召开|组织|设立|成立|建设|承办|打造|签署|制定|研发|出台|投资|开发|启动|发起|组建|运营|完成)|^(?:等)?(?:[^，。；、]{0,8})?(?:签署|签订|签约|缔结|达成)[^，。；]{0,16}(?:协议|备忘录|合作|合同|战略)/u;

/** 某部、美国|加州政府主办: the country before a body's name is no item of the list. */
function headed(scope: Scope, list: readonly Mention[]): Mention[] {
  const last = list.at(-1);
  const next = scope.mentions.find((m) => m.start === last?.end);
  return isKind(last, "place", "partner") && isKind(next, "organization", "company")
    ? [...list.slice(0, -1), next]
    : [...list];
}

/** A、B联合举办: the first of the list with each of the others. */
function listed(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (let i = 0; i < scope.mentions.length; i++) {
    const list = headed(scope, listFrom(scope, i)).filter((m) => isKind(m, ...PARTY_KINDS));
    const [first, ...others] = list;
    if (first === undefined || others.length === 0 || !isKind(scope.mentions[i], ...PARTY_KINDS)) continue;
    const after = wordsAfter(scope, (list.at(-1) as Mention).end, 30);
    const area = isKind(list.at(-1), "place", "partner");
    // 甲与乙、丙签约: the list is whom 甲 signs with.
    const country = scope.mentions.find((m) => m.end === first.start && isKind(m, "partner", "place"));
    if (/[与同跟]$/u.test(wordsBefore(scope, country?.start ?? first.start, 1))) continue;
    // 甲、乙与丙、丁签署: those before 与 sign with those behind it, not with each other.
    const turn = list.findIndex(
      (m, at) => at > 1 && /[与同跟]$/u.test(between(scope, list[at - 1] as Mention, m)),
    );
    if (turn > 1 && /^(?:等)?[^，。；、]{0,8}(?:签|达成|续)/u.test(after)) {
      if (!area || PLACE_ACT.test(after))
        claims.push(
          ...pairs(scope, list.slice(0, turn), list.slice(turn), {
            rule: "cooperates/across",
            confidence: 0.76,
          }),
        );
    } else if (TOGETHER.test(after) && (!area || PLACE_ACT.test(after))) {
      const together = others.filter((m) => m.kind === first.kind || first.kind !== "place");
      claims.push(...pairs(scope, [first], together, { rule: "cooperates/together", confidence: 0.76 }));
    }
    i += list.length - 1;
  }
  return claims;
}
