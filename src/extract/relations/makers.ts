import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { goodsList } from "./goods.js";
import { NOT_MAKER } from "./named-for.js";
import { between, isKind, listFrom, listTo, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

const MAKING = "(?:等)?(?:的)?(?:生产|制造|加工|研发|出口|供应|设计|种植|养殖|销售|及|与|和|、)*(?:型)?";
const RANK =
  "(?:龙头|骨干|知名|重点|领军|头部|专业|民营|外资|台资|港资|合资|国有|高新技术|上市|隐形冠军|单项冠军|“小巨人”|专精特新|代表性|外贸|老牌|本土)*";
const FIRM =
  "(?:企业|厂商|制造商|生产商|供应商|出口商|代工商|厂家|工厂|厂|公司|巨头|大王|品牌|龙头|集团|合作社|基地|“?(?:隐形|单项)冠军|“?小巨人)";
/** 面板生产企业A, 箱包制造商A: words between goods and the firm. */
const MAKER_AFTER = new RegExp(`^${MAKING}${RANK}${FIRM}(?:——|“|”|之一的|代表)?$`, "u");
/** A、B等三大面板企业: words after the goods that close the list. */
const MAKER_CLASS = new RegExp(`^${MAKING}${RANK}${FIRM}`, "u");
/** Between a list of firms and their goods: 等三大, 等9家. */
const CLASS_LEAD =
  /^(?:等)?(?:(?:[0-9]+|[一二三四五六七八九十两几多]+)(?:多|余)?(?:大|家)|多家|一批|一众)?(?:知名|本土|龙头|国产|本地|骨干|国内|头部)*$/u;
/** A是一家专业的X生产企业. */
const IS_A =
  /^(?:，)?(?:是|作为|系|为)(?:[^，。；]{0,4}(?:一家|之一))?[^，。；]{0,12}$|^，(?:中国|我国|全球|全国|国内|世界|亚洲|国际|本地|当地|知名|著名)[^，。；]{0,8}$/u;
const NO_MAKER = /^[^，。；：]{0,8}(?:跨境电商|物流|进口|贸易|配套服务)/u;
/** 作为国内最大的X生产企业，A: the class stands before the comma. */
const AS_MAKER = new RegExp(`^${MAKING}${RANK}${FIRM}(?:之一)?，$`, "u");
const AS_BEFORE = /(?:作为|身为|(?:^|[，。；“])是)[^，。；]{0,16}$/u;

/** What ties goods to a firm by nouns alone: A的X, X生产商A, A、B等X企业, 其X, a firm named for its goods. */
export function makersByName(clauses: readonly Clause[], scopes: readonly Scope[]): RelationClaim[] {
  return [
    ...scopes.flatMap((scope) => [
      ...makerNouns(scope),
      ...possessed(scope),
      ...theirMain(scope),
      ...makerOfThose(scope),
      ...fromPlaces(scope),
      ...classThenNames(scope),
    ]),
    ...clauses.flatMap(itsGoods),
  ];
}

function makerNouns(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  const { mentions } = scope;
  for (const [i, goods] of mentions.entries()) {
    if (goods.kind !== "product") continue;
    const [previous, next] = [firmSpokenOf(scope, i), mentions[i + 1]];
    const all = listTo(scope, i);
    if (isKind(next, "company") && namesMaker(scope, goods, next)) {
      const firms = listFrom(scope, i + 1).filter((m) => m.kind === "company");
      for (const source of firms) {
        for (const target of all)
          claims.push(
            relate(scope, "produces", { source, target, rule: "produces/maker-after", confidence: 0.9 }),
          );
      }
    }
    const firms = all[0] === goods ? firmsBefore(scope, i) : [];
    const tail = goodsList(scope, i).at(-1) ?? goods;
    const after = wordsAfter(scope, tail.end, 16);
    if (!isKind(previous, "company") || !MAKER_CLASS.test(after) || NO_MAKER.test(after)) continue;
    const gap = between(scope, previous, goods);
    const list = firms.length > 1 || gap.startsWith("等");
    if (!(list && CLASS_LEAD.test(gap)) && !IS_A.test(gap)) continue;
    for (const source of firms) {
      for (const target of goodsList(scope, i))
        claims.push(
          relate(scope, "produces", { source, target, rule: "produces/maker-class", confidence: 0.85 }),
        );
    }
  }
  return claims;
}

/** 专做X的A, 以X为主业的A. */
const OF_FIRM =
  /^(?:等)?(?:产品)?(?:研发|生产|制造|加工|销售|出口|业务|、|和|与|为主(?:业|打|营)?(?:产品)?|起家|出身|发家|生意|买卖|领域|行业|(?:已|超过?|近)?[0-9一二三四五六七八九十几]+(?:多|余)?[年载])*的(?:企业|公司|龙头|老牌)*$/u;
const MAKES_BEFORE =
  /(?:专做|专门做|主做|(?:^|[，。；“]|靠|从|以|在[^，。；]{2,6})做(?:了[^，。；]{1,6}年)?|生产|制造|主营|主打|从事|专注于?|加工|种植|养殖|研发|深耕|提供)(?:各类|各种|高端)?$|(?:专做|主做|主营|主打|专注于?)[\u4e00-\u9fff]{1,4}$/u;

function namesMaker(scope: Scope, goods: Mention, firm: Mention): boolean {
  const gap = between(scope, goods, firm);
  const before = wordsBefore(scope, goods.start, 12);
  if (OF_FIRM.test(gap) && (MAKES_BEFORE.test(before) || /^(?:等)?为主/u.test(gap))) return true;
  return MAKER_AFTER.test(gap) || (AS_MAKER.test(gap) && AS_BEFORE.test(wordsBefore(scope, goods.start, 20)));
}

/** What stands before the goods, over 中国 and over the place of 甲是青川的脐橙加工企业. */
function firmSpokenOf(scope: Scope, index: number): Mention | undefined {
  const { mentions } = scope;
  const at = mentions.slice(0, index).findLastIndex((m) => m.key !== "156");
  const [firm, place] = [mentions[at - 1], mentions[at]];
  if (!isKind(place, "place") || !isKind(firm, "company")) return place;
  const said = /^(?:也|正)?(?:是|系|为)$/u.test(between(scope, firm, place));
  return said && /^(?:市|县|区)?的?$/u.test(wordsBetween(scope, place, index)) ? firm : place;
}

function wordsBetween(scope: Scope, place: Mention, index: number): string {
  const goods = scope.mentions[index];
  return goods === undefined ? "" : between(scope, place, goods);
}

function firmsBefore(scope: Scope, index: number): Mention[] {
  const firm = firmSpokenOf(scope, index);
  return isKind(firm, "company") ? listTo(scope, scope.mentions.indexOf(firm)) : [];
}

/** A的X, A的首批3万台X; and A生产的X, which the verbs do not see from this side. */
const OF =
  /^(?:的|旗下的?|(?:驶出|走出|下线|发出|运出|卖出|研发|造|产)的|自主品牌的?|的自主品牌)?(?:首款|全新|首批|第一批|这批|一批|新款|(?:又|再)?(?:第?[一二三四五六七八九十两首百]+|第?[\d.,]+)(?:余|多)?(?:艘|辆|台|架|列|套|条|批)|[\d.,]+(?:万|亿)?(?:载重吨|吨|标箱|立方米|千瓦|马力|米|箱)级?|今年|去年|的|[\d.,]+(?:万|亿)?(?:[\u4e00-\u9fff]{1,2})?|智能|高端)*“?$/u;
const NO_PRODUCT_AFTER =
  /^(?:等)?(?:有限|股份|集团|公司|城|大厦|产业园|博物馆|事业部|项目|行业|运输|协会|业务|原料|采购|进口|需求|供应商|订单需求|检测|检验|监管|长协|长单|采购合同|采购协议)/u;

function possessed(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, goods] of scope.mentions.entries()) {
    const maker = scope.mentions[i - 1];
    if (goods.kind !== "product" || !isKind(maker, "company") || NOT_MAKER.test(maker.name)) continue;
    const list = goodsList(scope, i);
    const after = wordsAfter(scope, (list.at(-1) ?? goods).end, 8);
    if (!OF.test(between(scope, maker, goods)) || NO_PRODUCT_AFTER.test(after)) continue;
    for (const target of list)
      claims.push(
        relate(scope, "produces", { source: maker, target, rule: "produces/firm-of", confidence: 0.82 }),
      );
  }
  return claims;
}

/** 一批X启运。生产企业A…: the goods are those spoken of just before. */
function makerOfThose(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source, i) => {
    if (
      source.kind !== "company" ||
      !/(?:^|[，。；“])(?:其)?生产(?:企业|商|厂家|厂商)$/u.test(wordsBefore(scope, source.start, 6))
    )
      return [];
    const { mentions, doc } = scope.reading;
    const target = mentions.findLast((m) => m.kind === "product" && m.end <= source.start);
    const here = doc.sentences[target?.sentence ?? -1]?.paragraph === scope.sentence.paragraph;
    if (target === undefined || !here || i < 0) return [];
    return [relate(scope, "produces", { source, target, rule: "produces/maker-of-those", confidence: 0.68 })];
  });
}

/** X、Y是A的主要产品. */
function theirMain(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((maker, i) => {
    const goods = scope.mentions[i - 1];
    if (maker.kind !== "company" || goods?.kind !== "product") return [];
    if (!/^(?:等)?(?:均|都|也|正)?(?:是|为)$/u.test(between(scope, goods, maker))) return [];
    if (
      !/^的?(?:主要|主打|主导|拳头|明星|核心|特色|传统|优势|出口|外销|自主)+(?:产品|商品|品类)/u.test(
        wordsAfter(scope, maker.end, 14),
      )
    )
      return [];
    return listTo(scope, i - 1).map((target) =>
      relate(scope, "produces", { source: maker, target, rule: "produces/main-goods", confidence: 0.82 }),
    );
  });
}

/** 海城造的X, 海城的X摆进超市, 推介了X: a place's goods, where they are sent or sold away. */
const MADE_IN = /^(?:造|产|制造|出产|生产)的“?$|^产“?$/u;
const SHOWS =
  /^(?:还|也|重点|现场|集中)?(?:推介|推荐|展销|展示|带来)(?:了)?(?:当地|本地)?“?(?:[\u4e00-\u9fff]{1,4}、)?[\u4e00-\u9fff]{0,3}$/u;
/** 素有X之乡的美誉, 以X闻名. */
const FAMED_BEFORE =
  /^(?:是|有|素有|享有|拥有|被誉为|被称为|被称作|号称|人称|堪称|以|因)“?(?:中国|全国|世界)?$/u;
const FAMED_AFTER =
  /^(?:等)?(?:之[乡都城]|名[城镇]|产业?(?:闻名|著称|为支柱|见长)|闻名|著称|出名|为支柱|见长|名扬)/u;
/** 是全国最大的X生产基地. */
const BASE =
  /^(?:生产|种植|养殖|加工|出口|制造|产业|、|和)*(?:基地|主产区|产区|产地|主产县|主产市|主产省|大省|大市|大县|之乡)/u;
const SOLD =
  /^[^，。；]{0,12}(?:出口|销往|远销|卖到|卖往|摆进|走俏|畅销|热销|走进|闯|端上|走出国门|打入|出海|销到|登陆)/u;

function fromPlaces(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, goods] of scope.mentions.entries()) {
    // 青川县是中部地区最大的X生产基地: of what it is the largest.
    const isWhole = (m: Mention) =>
      m.kind === "place" && /^(?:规模)?最|^(?:重要|主要|知名|著名)的/u.test(wordsAfter(scope, m.end, 4));
    const place = scope.mentions.slice(0, i).findLast((m) => m.key !== "156" && !isWhole(m));
    if (goods.kind !== "product" || !isKind(place, "place") || place.key === "156") continue;
    const gap = between(scope, place, goods);
    const list = goodsList(scope, i);
    const after = wordsAfter(scope, (list.at(-1) ?? goods).end, 20);
    // 海城的调味品出口商——星澜: whose the goods are, the firm behind says.
    const trade =
      /^(?:等)?(?:厂|企业|公司|产业|行业|[^，。；]{0,6}(?:商|企业|龙头|大户|公司)(?:——|“|[\u4e00-\u9fff]{2}))/u.test(
        after,
      );
    const sold = !trade && gap === "的" && place.attrs?.level !== "province" && SOLD.test(after);
    const base = /^[^，。；]{0,4}(?:是|为|系)[^，。；]{0,12}$/u.test(gap) && BASE.test(after);
    // 江西信丰，中国脐橙之乡。
    const apposed = /^，“?(?:中国|全国|世界)$/u.test(gap) && /^之[乡都城]/u.test(after);
    const famed = apposed || (FAMED_BEFORE.test(gap) && FAMED_AFTER.test(after));
    if (!sold && !base && !famed && !MADE_IN.test(gap) && !SHOWS.test(gap)) continue;
    if (/从$|自$|对$/u.test(wordsBefore(scope, place.start, 1))) continue;
    for (const target of list)
      claims.push(
        relate(scope, "produces", { source: place, target, rule: "produces/place-of", confidence: 0.7 }),
      );
  }
  return claims;
}

/** 某市现有面板加工企业72家，其中A、B等9家有出口权. */
const THEN_NAMES = new RegExp(`^${MAKING}${RANK}${FIRM}[^，。；]{0,8}，其中[^，。；]{0,4}$`, "u");

function classThenNames(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, goods] of scope.mentions.entries()) {
    const next = scope.mentions[i + 1];
    if (goods.kind !== "product" || !isKind(next, "company")) continue;
    if (!THEN_NAMES.test(between(scope, goods, next))) continue;
    for (const source of listFrom(scope, i + 1).filter((m) => m.kind === "company"))
      claims.push(
        relate(scope, "produces", { source, target: goods, rule: "produces/class-names", confidence: 0.8 }),
      );
  }
  return claims;
}

/** 其X已出口, 公司X走俏: goods that the firm in focus sends out. */
const ITS =
  /^“?(?:目前|如今|现在|而|且|今年)?(?:其|(?:集团|合作社|厂里)(?=的|生产|研发|自主)|我们(?:公司|厂|集团)?(?=生产|研发|自主|的|[种养做造产酿编织烧]|加工))(?:的|生产的|自主研发的|研发的|(?:自己)?(?:种植?|养殖?|做|造|产|酿造?|编织?|织|烧制?|加工|制作)(?:出来)?的|主打的|明星产品|产品|拳头产品)?“?$/u;

function itsGoods(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const goods = clause.mentions[0];
  if (goods?.kind !== "product" || !ITS.test(scope.reading.doc.text.slice(clause.start, goods.start)))
    return [];
  const agents = agentsAt(clause, goods.start);
  const list = goodsList(scope, scope.mentions.indexOf(goods));
  return (agents?.mentions ?? []).flatMap((source) =>
    list.map((target) =>
      relate(scope, "produces", { source, target, rule: "produces/its", confidence: 0.8 }),
    ),
  );
}
