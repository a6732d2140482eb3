import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { type Agents, agentsAt, type Clause } from "./clause.js";
import { opensAbroad } from "./firm-abroad.js";
import { isKind, relate, type Scope, wordsAfter } from "./scope.js";
import { builtBy, sitesOf } from "./sites.js";

const AREAS = ["place", "partner", "hub"] as const;

/** Right before the place, or the list it opens: in, into, to the market of. */
const INTO =
  /(?:布局|进军|进入|开拓|深耕|落子|落户|挺进|打入|打进|收购|并购|覆盖全|覆盖|遍布|辐射|扎根|抢滩|登陆|拓展|开辟|立足|投资|转战|入驻|落地|远赴|买下|控股|参股|入股|接手)(?:了|到|至|于|的)?$/u;
const IN =
  /(?:在|于|赴|到|去|(?<![发运销输驶寄])往|向|至|前往)(?:[东西南北中]部?)?$|(?:在|到)[\u4e00-\u9fff]{2,6}[、和与及]$/u;
/** 在某城和P: a town unknown to us stands first. */
const IN_LIST = /(?:在|到)[\u4e00-\u9fff]{2,6}[、和与及]$/u;
/** What a firm does there: right after the place and 等国, 当地, 各. */
const DOES =
  /(?:投资|增资|投建|建起|启用|投产|建厂|设厂|办厂|建设|建立|建起|建成|建有|建造|新建|设立|设有|设点|成立|开设|开办|办起|办了|开店|再开|新开|各开|开[一两三四五六七八九十几数0-9]+[家间座]|开了|开出|开工|动工|奠基|揭牌|开业|投运|投用|开拓|开展业务|布局|拥有|运营|经营|承建|承接|承揽|中标|收购|并购|组建|注册|深化合作|深耕|扩产|扩建|落地|落户|落成|量产|生产|制造|组装|租|自建|养殖|种植|挂牌|合资|合办|共建|试产|开张|加工(?![^，。；]{0,2}(?:贸易|区|企业|业))|开发|开采|勘探|探矿|找矿|采矿|修建|兴建|实施|施工|布点|打造|销售|筹建|合建|租下|买下|建了|设了|设(?=[^，。；]{0,5}厂)|建(?=[一两三四五六七八九十几0-9]+[座个条家处间]|厂|仓|馆)|盖|各有|共有|都有|有[^，。；]{0,8}(?:员工|雇员|厂|基地|仓|店|公司|站|中心|项目|点))/u;
/** A thing of the firm's there: 的工厂, 市场, 分公司, 的销售额. */
export const SITE =
  /^(?:等)?(?:国|地|国家|多国|两国|三国|各国|地区|国家和地区)?(?:的|当地|各地)?(?:[\u4e00-\u9fff]{0,6}(?<!有限)(?:基地|工厂|分厂|(?<!车|船|药|纸)厂(?![商家长])|厂房|分公司|子公司|办事处|海外仓|仓库|仓|门店|研发中心|生产线|产线|厂区|园区|产业园|项目|总部|试验站|服务站|维修站|收购站|采购站|服务中心|维修中心|组装点|示范园|营业部|分拨中心|分店|牧场|餐厅|展厅|车间|窑线|窑炉|机组|工程|矿山|农场|油田|码头|分部|分行|种植园|市场|业务|销售额|销量|营收|合资公司|合资厂|经销商|经销网络|网点|专卖店|体验店|旗舰店|船厂|铁矿|铜矿|煤矿|[\u4e00-\u9fff]{0,4}(?:品鉴|直营|样板|概念|首|门)店|陈列室|展示厅|展示中心|首[家个座间](?:[\u4e00-\u9fff]{0,6})(?:店|馆|仓|厂)|猪场|鸡场|养殖场|电站|电厂|炼厂|航线|学校))/u;
const FOREIGN_ONLY = /^(?:等)?(?:国)?(?:的)?(?:市场|业务|销售额|销量|营收)/u;
const NEGATED = /(?:没有|未|尚未|不|停止|退出|关闭|撤出|撤离)[^，]{0,4}$/u;
/** People gather and figures come out there, but no business is done by that. */
const EVENT = /举行|召开|举办|参展|亮相|会见|签署|签约|采访|了解到|看到|上市|发布|参加|出席|致辞|揭晓|开幕/u;

/** 将研发中心设在P, 首家海外工厂落户P. */
const SITE_SET =
  /(?:(?:第二|亚太|亚洲|欧洲|欧美|非洲|美洲|东南亚|中东|中国|在华|区域|海外|国际|北美|拉美)[\u4e00-\u9fff]{0,3}总部|工厂|基地|中心|生产线|产线|分公司|子公司|海外仓|仓库|项目|门店|旗舰店|分厂|研发|设计|营销部|销售部|外销部|业务部|事业部|针车线|组装线|装配线|加工线|车间|工序|产能|生产环节|林场|农场|牧场|矿山|果园|茶园|种植园|养殖场|仓储)(?:从[^，。；]{2,8})?(?:就|已|将|也|都|却|则|就|均|正式|逐步|陆续|部分|整体|分批|正|正在)?(?:分布|遍布|搬|转移|迁移|移|延伸|设|建|放|留|落户|落地|选址|布局|落|布|开|迁)(?:在|于|到|至|进|往|入)?(?:了)?$|[把将](?:[^，。；]{2,14})(?:搬迁|搬|转移|迁移|迁|移)(?:到|至|往|去|进)(?:了)?$/u;

/** 中标P地铁项目, 获得P电站项目. */
const WINS = /(?:中标|获得|拿下|承接|承建|承揽|实施|参与|参建|签下|建设)(?:了|的)?$/u;

/** 收购德国某企业: the firm is bought, and nothing is said of the country. */
const FIRM_NEXT = /^[^，。；]{0,10}(?:企业|公司|品牌|巨头|集团|[厂产应销]商|股权|股份)/u;

/** 租下P一座仓库: what is rented, bought or built stands behind the place. */
const RENTS = /(?:租下|租用|租赁|承租|买下|购置|购入|建成|建起|启用)(?:了|在)?$/u;
const PREMISES = /^(?:的)?[^，。；]{0,8}(?:仓|厂|办公|店|铺|土地|地块|楼|场地|生产线|基地)/u;

/** 为开拓P市场, 希望进入P: nothing is done there yet. */
const WISHED = /(?:为|为了|希望|鼓励|助力|帮助|支持|争取|有意|推动)(?:进一步|加快)?[\u4e00-\u9fff]{2}$/u;

interface Area {
  readonly list: readonly Mention[];
  readonly before: string;
  readonly after: string;
}

/** A place or partner and those joined to it, over 和 and 、 and a province before its town. */
function areaAt(clause: Clause, index: number): Area | null {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  const first = clause.mentions[index] as Mention;
  const list: Mention[] = [first];
  for (const next of clause.mentions.slice(index + 1)) {
    const gap = text.slice((list.at(-1) as Mention).end, next.start);
    if (!isKind(next, ...AREAS)) break;
    // 埃及|某合作区, 柬埔寨的|某特区: it is there and in the country of it.
    const nested = list.at(-1)?.kind === "partner" && next.kind === "hub";
    if (nested && /^的?$/u.test(gap)) list.push(next);
    else if (gap === "") list[list.length - 1] = next;
    else if (
      /^(?:等|市|省|国|[\u4e00-\u9fff]{2,6}[邦州省府市]|(?:[\u4e00-\u9fff]{2,6})(?=、))?(?:[、和与及]|以及)(?:在)?$/u.test(
        gap,
      )
    )
      list.push(next);
    else break;
  }
  const end = (list.at(-1) as Mention).end;
  const after = wordsAfter(scope, end, 26).split(/[，。；：！？]/u)[0] ?? "";
  return { list, before: text.slice(clause.start, first.start), after };
}

/** 在P、Q投资建厂, 进军P市场, 在P的工厂: a firm's doings at places that the clause names. */
function goesTo(clause: Clause): RelationClaim[] {
  const { scope, mentions } = clause;
  const claims: RelationClaim[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const place = mentions[i] as Mention;
    if (!isKind(place, ...AREAS) || place.key === "156") continue;
    const area = areaAt(clause, i);
    if (area === null) continue;
    i += Math.max(0, mentions.indexOf(area.list.at(-1) as Mention) - i);
    const rule = ruleOf(area, place);
    // A hub is where a firm lies unless it does something there.
    if (place.kind === "hub" && !/^operates\/(?:in|rents|site-set)$/u.test(rule?.rule ?? "")) continue;
    if (rule === null || NEGATED.test(area.before)) continue;
    const agents = agentsAt(clause, clause.start + verbIndex(area.before));
    if (
      agents === null ||
      agents.gap.length > 36 ||
      /走访|考察|调研|表示|介绍|会见/u.test(agents.gap.replace(ITS_OWN, ""))
    )
      continue;
    for (const source of agents.mentions) {
      for (const target of area.list)
        claims.push(
          relate(scope, "operates_in", {
            source,
            target,
            ...rule,
            confidence: rule.confidence * agents.certainty,
          }),
        );
    }
  }
  return claims;
}

/** 董事长X介绍了|企业|在某国开展业务的情况 */
const ITS_OWN = /^[^，。；]{0,20}(?:介绍|表示)(?:了|说)?(?:企业|公司|集团)/u;

/** Where the verb that leads to the place begins; a clause whose subject is left out opens with it. */
function verbIndex(before: string): number {
  return (
    (SITE_SET.exec(before) ?? INTO.exec(before) ?? WINS.exec(before) ?? RENTS.exec(before))?.index ??
    IN_LIST.exec(before)?.index ??
    before.length
  );
}

function ruleOf({ before, after }: Area, place: Mention): { rule: string; confidence: number } | null {
  const near = /^[^，]{0,16}/u.exec(after)?.[0] ?? "";
  if (EVENT.test(near)) return null;
  // 获得向俄罗斯的注册推荐: nothing is done there.
  if (/[向往至]$/u.test(before) && after.startsWith("的")) return null;
  // 在曼谷同泰国合作方签下协议: where papers are signed.
  if (/^市?[同与和跟][^，。；]{2,30}签[下订署约]/u.test(after)) return null;
  // 参观位于海城的基地: where others are.
  if (/(?:参观|考察|走访|来到|走进|到访|调研|察看)(?:了)?位于$/u.test(before)) return null;
  // 2005年在海城成立: the firm's own birth.
  if (/^(?:市|县|区)?(?:正式)?(?:注册)?(?:成立|创立|创办|诞生|起家)$/u.test(after)) return null;
  if (
    FOREIGN_ONLY.test(after) &&
    place.kind === "partner" &&
    (IN.test(before) || INTO.test(before) || /(?:的|其)$/u.test(before))
  )
    return { rule: "operates/market", confidence: 0.78 };
  // 在柬埔寨某特区的工厂: a place unknown to us may stand between.
  const site = SITE.test(after) || SITE.test(after.replace(/^[^，。；的]{1,10}(?=的)/u, ""));
  if (IN.test(before) && (DOES.test(near) || site)) return { rule: "operates/in", confidence: 0.84 };
  if (WINS.test(before) && /^[^，]{0,14}(?:项目|工程|电站|地铁|公路|铁路|港口|大桥|机场|水厂)/u.test(after))
    return { rule: "operates/wins", confidence: 0.8 };
  if (/(?:是|为|成为)$/u.test(before) && /^[^，。；]{0,8}(?:中资|外资|中国)(?:企业|公司|品牌)/u.test(after))
    return { rule: "operates/largest", confidence: 0.78 };
  if (RENTS.test(before) && PREMISES.test(after)) return { rule: "operates/rents", confidence: 0.8 };
  if (SITE_SET.test(before)) return { rule: "operates/site-set", confidence: 0.84 };
  if (WISHED.test(before) || (/(?:收购|并购)(?:了)?$/u.test(before) && FIRM_NEXT.test(after))) return null;
  // 落户, 布局 take the place as their object; 投资P needs no more either.
  if (INTO.test(before)) return { rule: "operates/into", confidence: 0.8 };
  return null;
}

function doingsAt(
  scope: Scope,
  { mentions, certainty }: Agents,
  target: Mention,
  { rule, confidence }: { rule: string; confidence: number },
): RelationClaim[] {
  return mentions.map((source) =>
    relate(scope, "operates_in", { source, target, rule, confidence: confidence * certainty }),
  );
}

/** 在区里租下两座仓库, 在园区内建起厂房: the zone named last. */
function inZone(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const match =
    /(?:在|于)(?:该)?(?:园区|港区|综保区|保税区|开发区|新区|特区|自贸区|自贸片区|[园区港])(?:里|内|中)?(?:新|又|还|再|先后)?(?:设立|建起|建成|新建|投资|租下|租用|租了|承租|买下|建了|设有|建有|开设|启用|拥有|自建)/u.exec(
      scope.reading.doc.text.slice(clause.start, clause.end),
    );
  if (match === null) return [];
  const at = clause.start + match.index;
  const target = scope.reading.mentions.findLast((m) => m.kind === "hub" && m.end <= at);
  const agents = agentsAt(clause, at);
  if (target === undefined || agents === null || scope.sentence.index - target.sentence > 3) return [];
  return doingsAt(scope, agents, target, { rule: "operates/in-zone", confidence: 0.76 });
}

/** 在当地设立海外仓: the country or town named last before. */
function there(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  const zone = inZone(clause);
  if (zone.length > 0) return zone;
  const match =
    /在(?:当地|该国|那里|那边|该市|该县|该省|该地)[^，。；]{0,10}?(?:设立|建|设|投资|成立|开设|布局|拥有|生产|种|养|租)/u.exec(
      text.slice(clause.start, clause.end),
    );
  if (match === null) return [];
  const at = clause.start + match.index;
  const target = scope.reading.mentions
    .filter((m) => m.end <= at && isKind(m, ...AREAS) && m.sentence >= scope.sentence.index - 1)
    .at(-1);
  const agents = agentsAt(clause, at);
  if (target === undefined || target.key === "156" || agents === null) return [];
  return doingsAt(scope, agents, target, { rule: "operates/there", confidence: 0.75 });
}

/** `operates_in`: where a firm has a project, a plant, a market or an investment. */
export function operatesIn(clauses: readonly Clause[], scopes: readonly Scope[]): RelationClaim[] {
  return [
    ...clauses.flatMap((clause) => [...goesTo(clause), ...there(clause), ...sitesOf(clause)]),
    ...scopes.flatMap((scope) => [...builtBy(scope), ...opensAbroad(scope)]),
  ];
}
