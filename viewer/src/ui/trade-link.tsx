import type { FactView } from "../model/dataset.js";
import { ANY_TRADE, type TradeQuery } from "../model/trade-query.js";
import { useApp } from "./app-context.js";

/** Leads from the facts of a node to the same facts on the trade page. */
export function TradeLink({ id, facts }: { readonly id: string; readonly facts: readonly FactView[] }) {
  const { dispatch, t } = useApp();
  const query = tradeOf(facts, id);
  if (query === null) return null;
  const open = () => {
    dispatch({ type: "ask-trade", trade: query });
    dispatch({ type: "show-page", page: "trade" });
  };
  return (
    <button type="button" className="more" onClick={open}>
      {t("chart.open")}
    </button>
  );
}

/** Asks for the part that the node plays: who reports comes before what is traded, and that before with whom. */
function tradeOf(facts: readonly FactView[], id: string): TradeQuery | null {
  const part = (["reporter", "product", "partner"] as const).find((one) =>
    facts.some((fact) => fact[one] === id),
  );
  return part === undefined ? null : { ...ANY_TRADE, [part]: id };
}
