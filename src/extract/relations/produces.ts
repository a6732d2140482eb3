import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { type Agents, agentsAt, type Clause } from "./clause.js";
import { goodsBehind, goodsList } from "./goods.js";
import { makersByName } from "./makers.js";
import { namedForGoods } from "./named-for.js";
import { ourGoods } from "./our-goods.js";
import { clusterGoods, placeCrops, suitedCrops, townGoods } from "./place-crops.js";
import { placeGoods } from "./place-goods.js";
import { type How, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** Verbs and nouns of making that the goods follow: 主营X, 年产X, 产品涵盖X. */
const SURE =
  /做(?=[^，。；]{1,8}起家)|集(?=[^，。；]{2,40}[于为]一体)|主业(?:为|是|包括)|专攻|专供|做了?(?=[^，。；]{1,6}年)|做成的|(?:改|转|开始|专门|专|还|也|又|只|都|主要|一直|长期|起初|早年|原先|原来|过去|最初|最早)做(?!好|大|强|优|法|到|工|客|主|人|了(?:调|准|充|大量|一))|[织制做酿纺编烤炼磨缝](?:制|造)?成(?!本|立|为|果|绩|员|品|功)(?:了)?|主营业务(?:为|是|包括|涵盖)?|主营|主建|主做|主攻|主打产品(?:有|为|是|包括|涵盖)?|主打|(?:主要|主导|拳头|核心|特色)产品(?:有|为|是|包括|涵盖|包含)?|(?<=产品[^，。；]{0,18})(?:延伸|拓展|扩展|扩大|丰富|升级)(?:到|至|为)|产品[从由](?=[^，。；]{1,14}(?:延伸|拓展|扩展|升级|转向))|产品有(?![着了限所望趣力关])|产品(?:范围|种类|品种|品类|线|系列|门类|类别)?(?:已|逐步|逐渐|不断|现已|目前|现)*(?:以|主要(?:有|为|是|包括|涵盖)|包括|包含|涵盖|涉及|覆盖|囊括|横跨)|专注于?|专业(?:从事|生产|制造)|专门(?:从事|生产)|主要从事|从事|生产(?!线|车间|基地|企业|厂|商|力|能力|总值|经营|工艺|流程|要素|原料|所需|环节|成本|设备|任务|现场|订单|旺季)|制造(?!业|企业|商|基地|厂|工艺|中心)|加工(?!贸易|企业|厂|区|成本|费|基地|环节)|代工|试产|转产|改产|量产|[年月日]产(?!值|量|能)|赶制|组装|装配|酿造|酿制|种植|养殖|盛产|出产|主产|产销|缝制|织造|建造(?!业|师)|铸造(?!业|厂)|冶炼(?!厂)|炼制|烧制|印制|屠宰|捕捞|开采|提炼|酿制|投产的|下线的|下线(?=首|第|新)|所产|自产/gu;
/** Verbs that speak of goods a firm makes, though others may use them too. */
const LIKELY =
  /[把将](?=[^，。；]{1,12}(?:卖到|销往|销到|卖向|卖往|卖给|送上|送到|运往|发往|交付))|[靠凭](?=[^，。；]{1,10}(?:打开|闯|赢得|开拓|打入|起家|站稳|走向))|研发(?!中心|投入|人员|团队|费用|机构|能力)|研制|开发(?!区|商|者|项目|市场)|推出|提供|打造|深耕|聚焦|培育|造出/gu;
/** Goods sent abroad by a firm that is no trader are its own. */
const SHIPS = /供货|出口|出货|远销|销往|交付|外销|供应|运出|发运|卖出|售出/gu;

const TRADER =
  /亚马逊|速卖通|阿里|淘宝|天猫|京东|拼多多|沃尔玛|家乐福|虾皮|外贸|贸易|经贸|进出口|物流|货代|货运|航运|供应链|电商|跨境|电子商务|商贸|报关|快递|港|银行|保险|超市|百货|租赁|国际集团|铁路|航空公司/u;
const FINANCE = /证券|银行|保险|基金|期货|信托|租赁|咨询|研究院|电视台|传媒|会计师|律师/u;
/** Words before or within that take the making away. */
const UNDONE =
  /进口|采购|收购|购买|没有|不再|停止|停产|不(?!同|断|锈|仅|只|久)|未|禁止|用于|所需|依赖|需要|使用|利用|原料|承运|运输|销售额|代理|监管|检验|拉动|带动|助力|支持|服务于?$/u;
/** After the goods: they are bought, moved or used, or only name a trade or tool. */
const NOT_THE_GOODS =
  /^(?:等)?(?:的)?(?:国际|跨境|进出口)?(?:进口|贸易|批发|零售|运输|物流|采购|所需|检测|检验|租赁|回收|原料|出口退税|展览|维修|关税|标准)/u;
const HAS_MAKING = /^(?:等)?(?:的)?[^，。；]{0,6}(?:生产|制造|加工|研发)/u;

interface Cue extends How {
  readonly pattern: RegExp;
  /** How far the goods may stand behind the verb. */
  readonly reach: number;
}

const CUES: readonly Cue[] = [
  { pattern: SURE, rule: "produces/verb", confidence: 0.86, reach: 14 },
  { pattern: LIKELY, rule: "produces/develops", confidence: 0.72, reach: 10 },
  { pattern: SHIPS, rule: "produces/ships", confidence: 0.68, reach: 6 },
];

/** Rules that say no more of a trader than that the goods are its wares. */
const TRADES = /ships|develops/u;

function usable(cue: Cue, { gap, mentions }: Agents, lead: string): boolean {
  if (TRADES.test(cue.rule) && mentions.some((maker) => TRADER.test(maker.name))) return false;
  // 星澜公司、海瓷钢投年产…: another item of the list, unknown to us, makes the goods.
  if (/^、[\u4e00-\u9fff]{2}/u.test(gap)) return false;
  // 既有甲、乙等大企业，也有一批生产X的小企业: others make them.
  if (
    /(?:有|涌现|聚集)(?:了)?(?:一批|许多|不少|众多|大批|一些|[0-9]+多?家|多家|数家)[^，。；]{0,4}$/u.test(gap)
  )
    return false;
  if (gap.length > 42 || UNDONE.test(lead) || /说|表示|介绍|认为|透露/u.test(gap)) return false;
  if (cue.rule !== "produces/ships")
    return !/(?:没有|不再|停止|停产|禁止|未能)[^，]*$|(?:进口|收购|采购|销售)$/u.test(gap);
  return !/进口[^的]*$|采购[^的]*$|没有[^，]*$/u.test(gap);
}

function byVerb(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const words = scope.reading.doc.text.slice(clause.start, clause.end);
  const claims: RelationClaim[] = [];
  for (const cue of CUES) {
    for (const match of words.matchAll(cue.pattern)) {
      const start = clause.start + match.index;
      const end = start + match[0].length;
      const over = clause.mentions.find((m) => m.start < end && start < m.end);
      // 主营家纺 taken for goods: its list goes on all the same.
      if (over !== undefined && !(over.kind === "product" && over.start === start)) continue;
      const { goods, lead } = goodsBehind(scope, over?.end ?? end, cue.reach);
      const last = goods.at(-1);
      if (last === undefined) continue;
      const after = wordsAfter(scope, last.end, 14);
      if (NOT_THE_GOODS.test(after) && !HAS_MAKING.test(after)) continue;
      // 做了十多年出口的某市某某礼品厂: the goods are in another's name.
      if (/[出进]口的/u.test(lead)) continue;
      // 海城市渔船制造、江州市面料: the next item of a list, which has its own maker
      if (/^、[\u4e00-\u9fff]{1,6}[省市县区州镇]/u.test(lead)) continue;
      const agents =
        agentsAt(clause, start) ??
        withMaterial(clause, start) ??
        withCompanion(clause, start) ??
        placeAt(clause, start, cue);
      if (agents === null || !usable(cue, agents, lead)) continue;
      claims.push(...pairs(scope, agents, { ...cue, goods }));
    }
  }
  return claims;
}

/** 去年用进口花生加工花生酱: the material stands before the verb. */
function withMaterial(clause: Clause, offset: number): Agents | null {
  const before = clause.scope.reading.doc.text.slice(clause.start, offset);
  const material =
    /(?:用|以|采用|将|把|(?:^|[^因作成认])[为替帮][^，。；]{1,20}(?:等|品牌|客户|厂商|企业|公司|市场)|给[^，。；]{1,12}(?:等|品牌|客户|厂商|企业|公司))[^，。；]{0,16}$/u.exec(
      before,
    );
  return material === null ? null : agentsAt(clause, clause.start + material.index);
}

/** 又与某研究所合作|开发X: whom it is done with stands before the verb. */
function withCompanion(clause: Clause, offset: number): Agents | null {
  const before = clause.scope.reading.doc.text.slice(clause.start, offset);
  const beside = /[与和同跟][^，。；与和同跟]{2,24}(?:合作|联合|共同|携手|联手|一道|一起)$/u.exec(before);
  return beside === null ? null : agentsAt(clause, clause.start + beside.index);
}

/** A place or a hub makes what its fields and firms make, where it stands right at the verb: 该县盛产X, 园区企业生产X. */
function placeAt(clause: Clause, offset: number, cue: Cue): Agents | null {
  if (cue.rule !== "produces/verb") return null;
  const { reading, sentence } = clause.scope;
  const gap = reading.doc.text.slice(clause.start, offset);
  if (/^(?:目前|现|现有)?(?:入园|园区|园内|区内|入驻|入区)(?:的)?企业(?:主要|大多|多)?$/u.test(gap)) {
    const hub = reading.mentions.findLast(
      (m) => m.kind === "hub" && m.end <= offset && m.sentence >= sentence.index - 2,
    );
    return hub === undefined ? null : { mentions: [hub], gap, certainty: 0.85 };
  }
  const agents = agentsAt(clause, offset, ["hub", "place"]);
  const area = agents?.mentions[0];
  // 全省从老挝进口替代种植的橡胶: it comes from elsewhere.
  if (/进口|从|后$/u.test(agents?.gap ?? "")) return null;
  if (agents === null || area === undefined || agents.gap.length > 8 || area.key === "156") return null;
  // 西安基地生产X: the base is some firm's.
  if (/^的?[\u4e00-\u9fff]{0,4}(?:基地|工厂|厂|公司|项目)/u.test(agents.gap)) return null;
  // 后者在保税港区加工X: the zone is where, not who.
  if (/[在于到从]$/u.test(reading.doc.text.slice(clause.start, area.start))) return null;
  return { ...agents, certainty: agents.certainty * 0.85 };
}

function pairs(
  scope: Scope,
  { mentions, certainty }: Agents,
  { goods, rule, confidence }: How & { goods: readonly Mention[] },
): RelationClaim[] {
  return mentions
    .filter(({ name }) => !FINANCE.test(name))
    .flatMap((source) =>
      goods.map((target) =>
        relate(scope, "produces", { source, target, rule, confidence: confidence * certainty }),
      ),
    );
}

/** After the goods: they leave the line (第100万辆X下线), are made on a line of the firm's, or are its main line (以X为主). */
const LEAVES =
  /^(?:等)?(?:的)?(?:组装线|装配线|生产线|加工线|工序|生产工序)|^(?:等)?(?:正式|成功|顺利|批量|今天|昨日|日前|近日|陆续)*(?:下线|量产|投产|出炉|驶下|出栏|出窑|下水|试制成功)|^(?:等)?(?:加工|生产|制造|组装)?(?:工厂|分厂|生产线|产线|生产基地|制造基地|加工厂|加工基地|厂(?![商家长区])|种植基地|养殖基地|基地(?=$|[，。；])|车间)|^(?:等)?(?:的)?(?:新增|在手|手持|海外|出口|外贸|首个|批量)?(?:订单|产能|产量|产值|出货量|出口量)|^(?:等)?(?:项目|工程)(?:正式|全面|顺利|一期|二期)*(?:投产|达产|量产|试产|竣工|建成)|^(?:等)?(?:[年月日]产|产量)(?:达|约|超)?[\d]|^(?:等)?为(?:主打|主要|主营|主导|拳头|龙头)/u;

/** 一艘X在A下水: the goods stand first, the yard after 在. */
const AT_YARD = /^[^，。；]{0,10}(?:在|从|由)(?:位于)?$/u;
const MADE_THERE =
  /^(?:的)?[^，。；]{0,10}(?:下线|下水|交付|命名|研发|供应|加工|出坞|试航|建造|制造|生产|量产|组装|点火)/u;

function atYard({ scope, mentions }: Clause): RelationClaim[] {
  return mentions.flatMap((maker, i) => {
    const goods = mentions[i - 1];
    if (maker.kind !== "company" || goods?.kind !== "product" || TRADER.test(maker.name)) return [];
    const gap = scope.reading.doc.text.slice(goods.end, maker.start);
    if (!AT_YARD.test(gap) || !MADE_THERE.test(wordsAfter(scope, maker.end, 16))) return [];
    return [
      relate(scope, "produces", { source: maker, target: goods, rule: "produces/at-yard", confidence: 0.76 }),
    ];
  });
}

/** X卖得最好, said of its own by a firm that is no trader. */
const SELLS =
  /^(?:等)?(?:产品|都|也|最|很|十分|特别)*(?:卖得|销路|走俏|热销|畅销|供不应求|受欢迎|俏销|断货)|^(?:等)?(?:已|也|还|均|都|又|主要|成功|陆续|目前|产品|、)*(?:打入|打进|闯进|闯入|进入|销往|远销|外销|畅销|走进|出口|卖到|卖往|发往|运往|驶往|启运|起运|装柜)(?:了)?[^，。；]{1,16}/u;

const JOINTLY = /合资|联合|共同|共建|合建|合作/u;

function byResult(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const first = clause.mentions.find((m) => m.kind === "product");
  if (first === undefined) return [];
  const goods = goodsList(scope, scope.mentions.indexOf(first));
  const after = wordsAfter(scope, (goods.at(-1) ?? first).end, 16);
  // 在印度建成了X生产线: the verb ends what may stand before a subject left out.
  const verb = /[扩新改筹续]建|建|新增|拥有|投产|设|增/u.exec(
    scope.reading.doc.text.slice(clause.start, first.start),
  );
  const agents =
    agentsAt(clause, first.start) ?? (verb === null ? null : agentsAt(clause, clause.start + verb.index));
  const sells = SELLS.test(after) && !(agents?.mentions ?? []).some((m) => TRADER.test(m.name));
  // 甲、乙、丙已投产，建成3条X生产线: which of them makes it, the words do not say.
  if (agents !== null && agents.mentions.length > 1 && !sells && !JOINTLY.test(agents.gap)) return [];
  // 甲的经理说，“X卖得好”: what somebody says may be of another's.
  if (agents !== null && /“[^”]*$/u.test(agents.gap)) return [];
  if (agents === null || !(sells || LEAVES.test(after)) || agents.gap.length > 30 || UNDONE.test(agents.gap))
    return [];
  return pairs(scope, agents, { goods, rule: "produces/result", confidence: 0.78 });
}

/** The firm's workshop and line stand between it and the goods, over commas: A的装配线上，一台台X正下线. */
const WORKSHOP =
  /(?:车间|生产线|装配线|总装线|包装线|缝制线|流水线|产线|厂房|工厂|厂区|生产基地|基地|果园|大棚|码头|船坞|船台)[^，。；]{0,4}，|(?:车间|生产线|流水线|产线)[^。；]{0,24}(?:工人|正|忙)|^(?:里|内|中)?(?:看到|采访|见到)?(?:时)?，[^。；]{0,16}(?:工人|员工|师傅|赶制|忙着|忙碌)/u;
/** 在A，一批X正装箱待发. */
const AT_FIRM = /(?:在|走进|来到)(?:位于)?[^，。；]{0,16}$/u;
const IN_WORK =
  /等待|待运|总装|吊装|合拢|舾装|工人|套上|贴上|分拣|焊接|待发|整装|正在|正|驶下|下线|装柜|打包|赶制|装箱|包装|完成|忙/u;
const TOOL = /(?:操作|驾驶|使用|借助|通过|伴随|听|开着)[^，]{0,6}$/u;

function fromWorkshop(scope: Scope): RelationClaim[] {
  const { mentions } = scope;
  const { text } = scope.reading.doc;
  const opening = mentions.findIndex((m) => m.kind === "company");
  const first = mentions.findIndex((m, i) => i > opening && m.kind === "product");
  // 星澜重机有限公司（下称“星澜”）的车间: the name nearest to the workshop.
  const maker = mentions.slice(0, Math.max(first, 0)).findLast((m) => m.kind === "company");
  const goods = mentions[first];
  if (goods === undefined || maker === undefined || TRADER.test(maker.name)) return [];
  const gap = text.slice(maker.end, goods.start);
  const around = gap + text.slice(goods.end, goods.end + 16);
  const comma = gap.lastIndexOf("，");
  const inside =
    WORKSHOP.test(gap) || (gap.startsWith("，") && AT_FIRM.test(wordsBefore(scope, maker.start, 24)));
  if (gap.length > 60 || !inside || TOOL.test(gap) || UNDONE.test(gap.slice(comma + 1))) return [];
  if (!IN_WORK.test(around)) return [];
  const list = goodsList(scope, first);
  return list.map((target) =>
    relate(scope, "produces", { source: maker, target, rule: "produces/workshop", confidence: 0.75 }),
  );
}

/** `produces`: who makes which goods. */
export function produces(clauses: readonly Clause[], scopes: readonly Scope[]): RelationClaim[] {
  const said = [
    ...clauses.flatMap((clause) => [
      ...byVerb(clause),
      ...byResult(clause),
      ...atYard(clause),
      ...townGoods(clause),
      ...ourGoods(clause),
    ]),
    ...scopes.flatMap((scope) => [
      ...fromWorkshop(scope),
      ...placeGoods(scope),
      ...placeCrops(scope),
      ...suitedCrops(scope),
      ...clusterGoods(scope),
    ]),
    ...makersByName(clauses, scopes),
  ];
  return [...said, ...namedForGoods(scopes, said)];
}
