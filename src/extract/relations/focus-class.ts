import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { goodsList } from "./goods.js";
import { isKind, relate, wordsAfter } from "./scope.js";

const OPENING = /^(?:目前|如今|现)?(?:也|还|已|更)?(?:是|为|成为|作为|系)(?:了)?$/u;
const PLACE_TO_CLASS =
  /^(?:市|县|区|省)?(?:的)?(?:一家|最大|首家|第一|较早|最早|重点|知名|龙头|骨干|唯一|规模最大)[^，。；]{0,20}(?:企业|公司|厂商|厂家|出口商|生产商|制造商|大户|基地|工厂)(?:之一)?(?:$|[，。；])/u;
const GOODS_TO_CLASS =
  /^(?:等)?(?:产品)?(?:的)?(?:生产|制造|加工|研发|出口|供应|及|与|和|、)*(?:龙头|骨干|重点|专业|民营|外贸)*(?:企业|公司|厂商|厂家|出口商|生产商|制造商|供应商|大户|工厂)(?:之一)?(?:$|[，。；])/u;
const NATION =
  /^(?:是|为|成为)?[^，。；]{0,10}(?:中国|我国|全国|国内|全球|世界|亚洲|全省|全市|一家|本地|当地)?[^，。；]{0,10}$/u;

/** 公司在海城建厂，是台山最大的烤鳗出口企业: a class that the firm spoken of belongs to tells its place and its goods. */
export function classOfFocus(clause: Clause): RelationClaim[] {
  const { scope, start, mentions } = clause;
  const { text } = scope.reading.doc;
  const named = mentions.filter((m) => m.key !== "156");
  const [first] = named;
  if (first === undefined || named.some((m) => m.kind === "company")) return [];
  const verb = /^(?:目前|如今|现)?(?:也|还|已|更)?(?:是|为|成为|作为|系)(?:了)?/u.exec(
    text.slice(start, first.start),
  );
  if (verb === null) return [];
  const firm = agentsAt(clause, start)?.mentions ?? [];
  if (firm.length !== 1) return [];
  const source = firm[0] as Mention;
  return [...placeOf(clause, first, source), ...goodsOf(clause, named, source)];
}

function placeOf({ scope, start }: Clause, place: Mention, source: Mention): RelationClaim[] {
  if (!isKind(place, "place")) return [];
  if (!OPENING.test(scope.reading.doc.text.slice(start, place.start))) return [];
  if (!PLACE_TO_CLASS.test(wordsAfter(scope, place.end, 32))) return [];
  return [
    relate(scope, "located_in", { source, target: place, rule: "located/focus-class", confidence: 0.74 }),
  ];
}

function goodsOf({ scope, start }: Clause, named: readonly Mention[], source: Mention): RelationClaim[] {
  const goods = named.find((m) => m.kind === "product");
  if (goods === undefined) return [];
  const list = goodsList(scope, scope.mentions.indexOf(goods));
  const lead = scope.reading.doc.text.slice(start, goods.start);
  if (!NATION.test(lead) || /进口|采购|客户|市场|需求/u.test(lead)) return [];
  if (!GOODS_TO_CLASS.test(wordsAfter(scope, (list.at(-1) ?? goods).end, 24))) return [];
  return list.map((target) =>
    relate(scope, "produces", { source, target, rule: "produces/focus-class", confidence: 0.74 }),
  );
}
