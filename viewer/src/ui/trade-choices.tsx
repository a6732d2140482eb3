import { useId, useMemo } from "react";
import { formatPeriod } from "../model/format-period.js";
import type { Months } from "../model/months.js";
import { compareText } from "../model/order.js";
import { askTrade, optionsOf } from "../model/trade.js";
import { DIMENSIONS, type Dimension, TOTAL } from "../model/trade-query.js";
import { useApp } from "./app-context.js";

/** The six choices of the trade page; each offers what the others leave, with numbers. */
export function TradeChoices() {
  return (
    <div className="choices">
      {DIMENSIONS.map((dimension) => (
        <Choice key={dimension} dimension={dimension} />
      ))}
      <PeriodChoice />
    </div>
  );
}

function Choice({ dimension }: { readonly dimension: Dimension }) {
  const { data, state, visible, dispatch, t } = useApp();
  const { trade } = state;
  const id = useId();
  const options = useMemo(() => optionsOf(visible.facts, trade, dimension), [visible, trade, dimension]);
  const nameOf = (value: string) => {
    if (value === TOTAL) return t(`trade.${dimension}.total` as "trade.partner.total");
    if (dimension === "flow") return t(`flow.${value}` as "flow.export");
    return dimension === "segment" ? value : (data.node(value)?.label ?? value);
  };
  return (
    <div className="choice">
      <label htmlFor={id}>{t(`trade.${dimension}`)}</label>
      <select
        id={id}
        data-choice={dimension}
        value={trade[dimension] ?? ""}
        onChange={(event) =>
          dispatch({ type: "ask-trade", trade: { ...trade, [dimension]: event.target.value || null } })
        }
      >
        <option value="">{t("trade.any")}</option>
        {options.map(({ value, count }) => (
          <option key={value} value={value}>
            {`${nameOf(value)} (${count})`}
          </option>
        ))}
      </select>
    </div>
  );
}

function PeriodChoice() {
  const { state, visible, dispatch, lang, t } = useApp();
  const { trade } = state;
  const id = useId();
  const years = useMemo(() => {
    const facts = askTrade(visible.facts, { ...trade, period: null });
    const found = new Set(
      facts.flatMap(({ period }) => (period ? [period[0].slice(0, 4), period[1].slice(0, 4)] : [])),
    );
    return [...found].sort((a, b) => compareText(b, a)).map((year): Months => [`${year}-01`, `${year}-12`]);
  }, [visible, trade]);
  const asked = trade.period?.join("_") ?? "";
  const known = years.some((year) => year.join("_") === asked);
  return (
    <div className="choice">
      <label htmlFor={id}>{t("trade.period")}</label>
      <select
        id={id}
        data-choice="period"
        value={asked}
        onChange={({ target }) => {
          const [from, to] = target.value.split("_");
          const period: Months | null = from && to ? [from, to] : null;
          dispatch({ type: "ask-trade", trade: { ...trade, period } });
        }}
      >
        <option value="">{t("trade.any")}</option>
        {trade.period && !known && <option value={asked}>{formatPeriod(trade.period, lang)}</option>}
        {years.map((year) => (
          <option key={year[0]} value={year.join("_")}>
            {formatPeriod(year, lang)}
          </option>
        ))}
      </select>
    </div>
  );
}
