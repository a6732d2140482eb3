import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import type { Reading } from "../reading.js";
import { type Agents, agentsAt, type Clause } from "./clause.js";
import { locatedByName } from "./located-by-name.js";
import { fromInside, fromLocal, fromOpening, fromScene, fromTenants, fromTown } from "./located-scenes.js";
import { SITE } from "./operates-in.js";
import { between, isKind, listFrom, listTo, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";
import { setUpAt } from "./settling.js";

const SITED = ["company", "organization", "hub"] as const;

/** X位于P, X总部在P, X于P成立: said outright; the place follows. */
const SITS =
  /^(?:（[^）]*）)?(?:[，,]?)(?:是一家)?(?:的)?(?:[0-9]{4}年|[0-9]{1,2}月|去年|今年|前年)*(?:总部|厂区|厂房|工厂|总厂|注册地)?(?:就|便|均|都|已|现|即)?(?:(?<=总部|厂区|厂房)在|位于|地处|坐落于|坐落在|坐落|落户于?|设在|设于|设立在|建在|扎根于?|选址于?|选址在|入驻|进驻|迁入|迁至|迁往|搬至|搬到|搬进|落地于?|注册于|注册在|诞生于|起家于)(?:了|在)?$/u;
/** 1994年在P成立, 在P注册: the verb after the place. */
const FOUNDED_BEFORE = /^[^，。；]{0,18}(?:在|于)$/u;
const FOUNDED_AFTER =
  /^(?:市|县|区)?[^，。；、]{0,6}(?:成立|创立|创办|注册|起家|诞生|落户|安家|扎根|揭牌|挂牌成立)/u;
/** 把厂房迁往P, 总部设在P: said of the firm in focus. */
const MOVES =
  /(?:把|将)?(?:总部|厂房|工厂|厂区|生产线|公司|企业|注册地)(?:就|已|整体)?(?:位于|地处|坐落于|坐落在|设在|设于|落户|迁往|迁至|迁到|迁入|搬到|搬至|搬进|(?<=总部)在|建在|落在|扎根)(?:了)?$|(?:迁至|迁往|搬到|搬至|迁到|搬迁到|搬迁至|迁入)(?:了)?$|^(?:目前|现|“|[0-9]{4}年|[0-9]{1,2}月|去年|今年)*(?:位于|地处|坐落于|坐落在|总部设在|总部位于|扎根|落户|入驻)$/u;

/** 把一条生产线搬到P, 将亚太总部设在P: only a part of the firm is there. */
const BRANCH_MOVES =
  /(?:(?:组装|装配|加工|分拣|针车|生产)线|车间|工序|产能|环节|业务|订单|设备|研发)(?:从[^，。；]{2,8})?(?:整体|已|也|都)?[搬迁转][^，。；]{0,3}$|(?:第[二三四五六七八九十]|[0-9一两三四五六七八九几数多][条座家个]|亚太|亚洲|欧洲|非洲|美洲|东南亚|中东|中国|在华|区域|海外|北美|拉美|部分)[^，。；]{0,6}(?:总部|工厂|生产线|厂房|分公司)[^，。；]{0,6}$|[把将](?!总部|厂房|工厂|厂区|公司|企业|注册地|厂子|家|全部|整|老厂)[^，。；]{2,14}[搬迁转][^，。；]{0,3}$/u;

/** P的X, P X: the place stands right before the name. */
const PLACE_BEFORE =
  /^(?:的|市的|境内的|当地的|本地的|内的|里的|区内的|辖区内的|辖区的|[\u4e00-\u9fff]{2,4}(?:湖畔|河畔|江畔|湖边|河边|江边|海边|山下|山脚下?)的|的一家|一家|企业|龙头企业|民营企业|外贸企业)?$/u;
/** 海城农机企业X, 泰国面板商Y: words between place and firm that say what the firm is. */
const KIND_BETWEEN =
  /^(?:的)?[^，。；：、“”（）]{0,16}(?:企业|公司|厂商|制造商|生产商|供应商|经销商|零售商|采购商|商|厂家|厂|巨头|龙头|品牌|集团|合作社|机构|合作方|合作伙伴|客户|[茶车药钢船纺酒民外港台鞋]企)(?:——|“)?$/u;
/** 在P做饰品生意的X: where the firm does its business. */
const BUSINESS_THERE =
  /^(?:从事|专门?做|专营|做|经营|主营|打拼|办厂|开厂|设厂|创业|生产|加工|制造)[^，。；：、“”]{0,12}的$/u;
/** 调味品出口商, 水果进口企业: what the firm is, no trade that is told. */
const TRADER_NOUN = /(?:进出口|出口|进口|贸易)(?=商|企业|大户|龙头|公司|工厂)|投资(?=公司|企业|集团)/u;
const MOVING =
  /走访|参观|考察|来到|走进|调研|出口|进口|销往|发往|运往|供应给|投资|增长|合作(?!方|伙伴)|签|与|向|对|从|和|给|为|等/u;

function placesBefore(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, next] of scope.mentions.entries()) {
    const mention = scope.mentions[i - 1];
    if (mention === undefined || !isKind(next, ...SITED, "place")) continue;
    const gap = between(scope, mention, next);
    const rule = ruleBefore(scope, mention, { next, gap });
    if (rule === null) continue;
    claims.push(relate(scope, "located_in", { source: next, target: mention, ...rule }));
    // 缅甸皎漂港、仰光港: the ports listed behind the first lie there, too.
    if (mention.kind !== "partner" || next.kind !== "hub") continue;
    for (const source of listFrom(scope, i)
      .slice(1)
      .filter((hub) => hub.kind === "hub"))
      claims.push(
        relate(scope, "located_in", {
          source,
          target: mention,
          rule: "located/partner-before",
          confidence: 0.74,
        }),
      );
  }
  return [...claims, ...kindBetween(scope), ...setUpAt(scope)];
}

function ruleBefore(
  scope: Scope,
  mention: Mention,
  { next, gap }: { next: Mention; gap: string },
): { rule: string; confidence: number } | null {
  if (next.kind === "place") {
    const chained =
      isKind(mention, "place", "hub") && gap === "" && next.rule === "place/township-after-place";
    return chained ? { rule: "located/chain", confidence: 0.95 } : null;
  }
  const verb = /(?:位于|落户|入驻|坐落在|坐落于|地处|进驻|扎根|落地)$/u.test(
    wordsBefore(scope, mention.start, 4),
  );
  // 某省某市|县委 is the county's, and lies in no other place than it.
  if (next.kind === "organization" && /^(?:government|party|congress|court)$/u.test(next.attrs?.class ?? ""))
    return null;
  if (isKind(mention, "place", "hub") && (mention.pronoun !== true || verb) && mention.key !== "156") {
    if (PLACE_BEFORE.test(gap)) return { rule: "located/place-before", confidence: gap === "" ? 0.8 : 0.88 };
    if (/^(?:现)?(?:拥有|建有|设有)(?:了)?$/u.test(gap) && next.kind !== "company")
      return { rule: "located/has", confidence: 0.85 };
  }
  // 泰国星澜公司 is Thai; 对泰国星澜… is not read so far apart as to matter.
  if (
    mention.kind === "partner" &&
    mention.text.length > 1 &&
    isKind(next, "company", "organization") &&
    gap === ""
  )
    return { rule: "located/partner-before", confidence: 0.78 };
  // 俄罗斯扎鲁比诺港, 埃塞俄比亚的东方工业园
  const country = mention.kind === "partner" && !/^(?:bloc|region)$/u.test(mention.attrs?.level ?? "");
  if (
    country &&
    mention.text.length > 1 &&
    next.kind === "hub" &&
    next.pronoun !== true &&
    !/班列|专列|航线|通道|走廊/u.test(next.name) &&
    /^的?$/u.test(gap)
  )
    return { rule: "located/partner-before", confidence: 0.78 };
  return null;
}

/** 海城农机企业甲, 位于新区的零部件生产商乙: what stands between may name goods. */
function kindBetween(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, firm] of scope.mentions.entries()) {
    if (!isKind(firm, "company", "organization") || firm.pronoun === true) continue;
    let at = i - 1;
    while (scope.mentions[at]?.kind === "product") at--;
    const place = scope.mentions[at];
    if (!isKind(place, "place", "hub", "partner") || place.key === "156" || place.text.length < 2) continue;
    const gap = between(scope, place, firm);
    const busy =
      firm.kind === "company" && wordsBefore(scope, place.start, 1) === "在" && BUSINESS_THERE.test(gap);
    const kind = KIND_BETWEEN.test(gap) && !MOVING.test(gap.replace(TRADER_NOUN, ""));
    if (gap.length < 2 || (!busy && !kind)) continue;
    if (place.kind !== "partner" && /^(?:的)?(?:企业|公司)$/u.test(gap) && at === i - 1) continue;
    for (const source of listFrom(scope, i).filter((m) => m.kind === firm.kind))
      claims.push(
        relate(scope, "located_in", { source, target: place, rule: "located/kind-of-firm", confidence: 0.8 }),
      );
  }
  return claims;
}

/** X位于P, over the clause; where a plant or a market follows, the firm itself may lie elsewhere. */
function said(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const claims: RelationClaim[] = [];
  for (const target of clause.mentions) {
    if (!isKind(target, "place", "hub", "partner") || target.key === "156") continue;
    const index = scope.mentions.indexOf(target);
    const deep = deepest(scope, index);
    if (deep !== target) continue;
    const after = wordsAfter(scope, target.end, 26).split(/[，。；]/u)[0] ?? "";
    // 位于泰国罗勇的工厂: the plant lies there, by a town unknown to us.
    const site = /^[^，。；的]{0,6}(?=的)/u.exec(after)?.[0].length;
    if (site !== undefined && SITE.test(after.slice(site))) continue;
    const first = addressStart(scope, index);
    const previous = scope.mentions[first - 1];
    const opening = scope.mentions[first] as Mention;
    const gap = previous === undefined ? null : between(scope, previous, opening);
    const moves = previous?.kind === "place" && /迁|搬|驻|落户|诞生/u.test(gap ?? "");
    if (isKind(previous, ...SITED, "place") && gap !== null && !moves && sits(gap, after)) {
      for (const source of listTo(scope, first - 1))
        claims.push(relate(scope, "located_in", { source, target, rule: "located/said", confidence: 0.92 }));
      continue;
    }
    // 落户P的A: what follows is whom the words are about.
    const agents = after.startsWith("的") ? null : seated(clause, opening.start, after);
    if (agents === null) continue;
    claims.push(...seatedAt(clause, agents, { target, before: wordsBefore(scope, opening.start, 12) }));
  }
  return claims;
}

/** The firm lies where its seat is said to be; where only its plant is told of, it works there, too. */
function seatedAt(
  { scope }: Clause,
  { mentions, certainty }: Agents,
  { target, before }: { target: Mention; before: string },
): RelationClaim[] {
  const plant = /(?:厂房|工厂|厂区|生产线)[^，。；总部]{0,6}$/u.test(before);
  return mentions.flatMap((source) => [
    relate(scope, "located_in", { source, target, rule: "located/seat", confidence: 0.84 * certainty }),
    ...(plant && source.kind === "company"
      ? [
          relate(scope, "operates_in", {
            source,
            target,
            rule: "operates/seat",
            confidence: 0.8 * certainty,
          }),
        ]
      : []),
  ]);
}

/** 星澜食品公司在某工业园区，…: the plain 在 says it where the clause ends. */
function sits(gap: string, after: string): boolean {
  return SITS.test(gap) || (gap === "在" && after === "");
}

/** The firm that is founded at a place or moves there: 1994年把厂房迁往P, 公司在P成立. */
function seated(clause: Clause, offset: number, after: string): Agents | null {
  const before = clause.scope.reading.doc.text.slice(clause.start, offset);
  const moves = BRANCH_MOVES.test(before) ? null : MOVES.exec(before);
  const agents = agentsAt(clause, moves === null ? offset : clause.start + moves.index, SITED);
  if (agents === null) return null;
  const branch =
    /^[^，。；]{0,12}(?:子公司|分公司|工厂|基地|中心|办事处|合资|海外仓|项目)|^[^，。；]{0,6}(?:注册|成立|创办|创立)(?:了|[^，。；的于]{1,14}(?:公司|集团|厂|部))/u.test(
      after,
    );
  const founded =
    !branch &&
    FOUNDED_BEFORE.test(before) &&
    FOUNDED_AFTER.test(after) &&
    agents.mentions[0]?.kind === "company";
  return founded || (moves !== null && agents.gap.length <= 24) ? agents : null;
}

/** The last of a chain of divisions: 镇 in 佛山市顺德区北滘镇. */
function deepest(scope: Scope, index: number): Mention {
  let last = scope.mentions[index] as Mention;
  for (const next of scope.mentions.slice(index + 1)) {
    if (!isKind(next, "place", "hub") || between(scope, last, next) !== "") break;
    last = next;
  }
  return last;
}

function addressStart(scope: Scope, index: number): number {
  let first = index;
  while (
    isKind(scope.mentions[first - 1], "place") &&
    between(scope, scope.mentions[first - 1] as Mention, scope.mentions[first] as Mention) === ""
  )
    first--;
  return first;
}

/** `located_in`: where firms, bodies, hubs and towns lie. */
export function locatedIn(
  reading: Reading,
  clauses: readonly Clause[],
  scopes: readonly Scope[],
): RelationClaim[] {
  return [
    ...scopes.flatMap((scope) => [
      ...placesBefore(scope),
      ...fromScene(scope),
      ...fromOpening(scope),
      ...fromTenants(scope),
      ...fromInside(scope),
      ...fromLocal(scope),
      ...fromTown(scope),
    ]),
    ...clauses.flatMap(said),
    ...locatedByName(reading),
  ];
}
