import { amountText, changeText, periodText } from "../query/figure-text.js";
import type { TradeFactView } from "../query/views.js";
import type { Context } from "./context.js";

export { amountText, changeText, periodText } from "../query/figure-text.js";

/** One fact in a few words, for the side of an edge: 2024 出口 机电产品 346.8亿元 +5%. */
export function factText(fact: TradeFactView, { language, say }: Context): string {
  const scope = [fact.partner?.name, fact.product?.name, fact.segment].filter(Boolean).join(" ");
  return [
    periodText(fact.period),
    say.flows[fact.flow],
    scope,
    amountText(fact, language),
    changeText(fact.yoy),
    fact.conflicts.length > 0 ? `(${say.disputed})` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
