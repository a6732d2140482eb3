import type { RelationClaim } from "../../model/claim.js";
import { type Clause, speakerFirm } from "./clause.js";
import { goodsList } from "./goods.js";
import { relate } from "./scope.js";

/** 柜子里装的是我们的X, 这批是公司新研发的X: 是 before the firm that speaks. */
const ARE_OURS =
  /(?:[装运卖摆发]|展出|展示|出口|销售|带来|携带|参展|主打|推介|交付)(?:上车|往[^，。；]{1,8})?的(?:都|正|就|全|主要|便)?是(?:我们|我厂|公司|企业|我家|咱们)(?:厂|公司|企业|集团|合作社)?(?:自己|自主|最新|新近|新)*(?:生产|加工|研发|研制|种植?|做|造|制作|设计)?的?(?:各类|各种|新款)?$/u;

/** `produces` of the firm that speaks of its goods, over the words that lead to them. */
export function ourGoods(clause: Clause): RelationClaim[] {
  const { scope, start, firm } = clause;
  const goods = clause.mentions.find((m) => m.kind === "product");
  if (goods === undefined) return [];
  const lead = scope.reading.doc.text.slice(start, goods.start);
  if (!ARE_OURS.test(lead)) return [];
  const source = speakerFirm(clause, goods.end) ?? firm;
  if (source === null) return [];
  return goodsList(scope, scope.mentions.indexOf(goods)).map((target) =>
    relate(scope, "produces", { source, target, rule: "produces/its", confidence: 0.8 }),
  );
}
