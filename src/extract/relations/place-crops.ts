import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { goodsList } from "./goods.js";
import { between, isKind, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** 渭南现有|葡萄, 全县种植|茶叶: what stands between a place and its crop. */
const GROWS =
  /^(?:全?[省市县区镇乡村])?(?:目前|现在|如今|今年|常年|已|共|共有|累计|现)*(?:现有|拥有|有|种植|栽植|栽种|栽培|发展|养殖|建成|建有)(?:了)?(?:优质|高标准|标准化|有机|连片|各类)?$|^的?$/u;
/** 葡萄|46万亩, 百香果|种植面积已达4.1万亩: the acreage that makes it a crop of the place. */
const ACREAGE =
  /^(?:等)?(?:种植|栽植|养殖|栽培|播种|基地|产业|标准化|园|的)*(?:总?面积|规模)?(?:就|已|共|现|约|近|超|超过|已有|有|达|达到|已达|已达到|稳定在|扩大到|发展到|突破|增至|为)*[\d.]+(?:多|余)?万?(?:多|余)?(?:亩|公顷|棵|株)/u;
const COUNTRY = "156";
/** 全县, 全市: the division of that level that the article speaks of. */
const WHOLE = /全([省市县区镇乡州旗])(?:的)?$/u;

/** `produces` of places by the acreage of what they grow: 渭南现有葡萄46万亩, 全县茶园面积12万亩. */
export function placeCrops(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((goods, i) => {
    if (goods.kind !== "product") return [];
    const list = goodsList(scope, i);
    const last = list.at(-1) ?? goods;
    if (!ACREAGE.test(wordsAfter(scope, last.end, 24))) return [];
    const place = growerOf(scope, goods, i);
    if (place === null) return [];
    return list.map((target) =>
      relate(scope, "produces", { source: place, target, rule: "produces/crop", confidence: 0.76 }),
    );
  });
}

function growerOf(scope: Scope, goods: Mention, index: number): Mention | null {
  const before = scope.mentions[index - 1];
  if (isKind(before, "place") && before.key !== COUNTRY && before.attrs?.level !== "group") {
    const gap = between(scope, before, goods);
    return GROWS.test(gap) || (WHOLE.test(before.text) && gap.length <= 4) ? before : null;
  }
  return null;
}

const NAMED_FOR =
  /^(?:也|还|更|又|早已)?(?:是|素有|享有|被誉为|被称为|堪称|有)“?(?:全国|中国|世界|全球|国内|我国|亚洲|华东|最大|有名|闻名|著名|知名|重要|主要|的|“)*$/u;
const TITLE_OF =
  /^”?(?:生产|种植|加工|出口|产业)?(?:之[乡都城]|(?:生产|种植|加工|出口|产业)?基地|主产[区县]|大[县市镇])/u;

/** 桥头镇地处某县北部，是全国有名的纽扣之都: the town that the clause before is about. */
export function townGoods(clause: Clause): RelationClaim[] {
  const { scope, start, mentions } = clause;
  const goods = mentions.find((m) => m.key !== COUNTRY);
  if (goods?.kind !== "product") return [];
  if (!NAMED_FOR.test(scope.reading.doc.text.slice(start, goods.start))) return [];
  const list = goodsList(scope, scope.mentions.indexOf(goods));
  if (!TITLE_OF.test(wordsAfter(scope, (list.at(-1) ?? goods).end, 8))) return [];
  const towns = (agentsAt(clause, start, ["place"])?.mentions ?? []).filter((m) => m.key !== COUNTRY);
  return towns.flatMap((source) =>
    list.map((target) =>
      relate(scope, "produces", { source, target, rule: "produces/town-of", confidence: 0.76 }),
    ),
  );
}

const FIRMS_OF =
  /^(?:已|现|共|现已)?(?:聚集|集聚|汇聚|云集|拥有|有|分布)(?:了|着)?[约近超]?[\d]+(?:多|余)?家(?:大小|规上|规模以上|各类)?$/u;

/** 某镇聚集了200多家铝型材企业: what the many firms of a town make. */
export function clusterGoods(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((goods, i) => {
    const place = scope.mentions[i - 1];
    if (goods.kind !== "product" || !isKind(place, "place") || place.key === COUNTRY) return [];
    if (!FIRMS_OF.test(between(scope, place, goods))) return [];
    const list = goodsList(scope, i);
    const after = wordsAfter(scope, (list.at(-1) ?? goods).end, 8);
    if (!/^(?:生产|加工|制造)?(?:企业|厂|工厂|作坊|厂家|加工户)/u.test(after)) return [];
    return list.map((target) =>
      relate(scope, "produces", { source: place, target, rule: "produces/cluster", confidence: 0.7 }),
    );
  });
}

const SUITS = /(?:适宜|适合|宜于|利于)(?:于)?(?:发展|种植|栽培|养殖)?$/u;
const GROWTH = /^(?:等)?(?:的)?(?:生长|种植|栽培|繁殖|养殖|培育|产业)/u;
const GROWN_ON = /(?:种植|栽种|栽植|栽培|养殖)(?:总)?(?:面积|规模|基地|户|和加工)|[0-9]万?亩|年产|产量/u;

/** 海城市昼夜温差大，适宜桔梗生长，种植面积已达2万亩: soil and acreage told together make it the place's crop. */
export function suitedCrops(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((goods, i) => {
    if (goods.kind !== "product" || !SUITS.test(wordsBefore(scope, goods.start, 8))) return [];
    const list = goodsList(scope, i);
    const end = (list.at(-1) ?? goods).end;
    if (!GROWTH.test(wordsAfter(scope, end, 8)) || !GROWN_ON.test(wordsAfter(scope, end, 90))) return [];
    const place = scope.mentions.slice(0, i).findLast((m) => m.kind === "place" && m.key !== COUNTRY);
    if (place === undefined || place.attrs?.level === "group") return [];
    return list.map((target) =>
      relate(scope, "produces", { source: place, target, rule: "produces/suited", confidence: 0.74 }),
    );
  });
}
