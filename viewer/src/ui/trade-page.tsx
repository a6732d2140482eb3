import { useMemo } from "react";
import { factsCsv } from "../export/csv.js";
import { save } from "../export/save.js";
import type { FactView } from "../model/dataset.js";
import { askTrade, figuresOver, leastDetailed, unitsOf } from "../model/trade.js";
import { ANY_TRADE } from "../model/trade-query.js";
import { isFiltered } from "../state/filters.js";
import { useApp } from "./app-context.js";
import { DataTable } from "./data-table.js";
import { useFactCells } from "./fact-cells.js";
import { FlowDiagram } from "./flow-diagram.js";
import { Icon } from "./icons.js";
import { OverTime } from "./over-time.js";
import { TradeChoices } from "./trade-choices.js";

/** Figures of so many series at once are a thicket. */
const MOST_FIGURES = 400;

/** Trade itself: choose by reporter, flow, partner, product, segment and period; figures, chart and flows follow. */
export function TradePage() {
  const { state, visible, t } = useApp();
  const { trade } = state;
  const facts = useMemo(() => askTrade(visible.facts, trade), [visible, trade]);
  return (
    <main className="page trade-page">
      <Head facts={facts} />
      <TradeChoices />
      {isFiltered(state.filters) && <FilteredNotice />}
      {facts.length === 0 ? (
        <p className="page-empty">
          {t("trade.empty")} <ResetButton className="link" />
        </p>
      ) : (
        <>
          <Pictures facts={facts} />
          <Figures facts={facts} />
        </>
      )}
    </main>
  );
}

interface FactsProps {
  readonly facts: readonly FactView[];
}

function Head({ facts }: FactsProps) {
  const { state, data, t } = useApp();
  const asked = JSON.stringify(state.trade) !== JSON.stringify(ANY_TRADE);
  return (
    <header className="page-head">
      <h2>{t("page.trade")}</h2>
      <p className="quiet">{t("count.facts", { n: facts.length })}</p>
      {asked && facts.length > 0 && <ResetButton className="text-button" />}
      <button
        type="button"
        className="text-button push"
        disabled={facts.length === 0}
        onClick={() => save("trade.csv", factsCsv(data, facts, t), "text/csv")}
      >
        <Icon name="download" /> CSV
      </button>
    </header>
  );
}

function ResetButton({ className }: { readonly className: string }) {
  const { dispatch, t } = useApp();
  return (
    <button
      type="button"
      className={className}
      onClick={() => dispatch({ type: "ask-trade", trade: ANY_TRADE })}
    >
      {t("trade.reset")}
    </button>
  );
}

/** The filters of the graph hold here, too. */
function FilteredNotice() {
  const { dispatch, t } = useApp();
  return (
    <p className="notice">
      {t("trade.filtered")}{" "}
      <button type="button" className="link" onClick={() => dispatch({ type: "reset-filters" })}>
        {t("legend.reset")}
      </button>
    </p>
  );
}

function Figures({ facts }: FactsProps) {
  const { state, dispatch, t } = useApp();
  const cells = useFactCells();
  const { sort } = state.table;
  return (
    <DataTable
      rows={facts}
      idOf={({ id }) => id}
      {...cells}
      label={t("table.facts")}
      sort={sort === "" ? "-period" : sort}
      selected={state.selection?.kind === "fact" ? state.selection.id : null}
      onSort={(next) => dispatch({ type: "show-table", table: { rows: "facts", sort: next } })}
      onSelect={({ id }) => dispatch({ type: "select", selection: { kind: "fact", id } })}
    />
  );
}

function Pictures({ facts }: FactsProps) {
  const { t } = useApp();
  const units = useMemo(() => unitsOf(facts), [facts]);
  const unit = units[0]?.value;
  const drawn = useMemo(() => {
    if (unit === undefined) return [];
    const all = figuresOver(facts, unit).map(({ fact }) => fact);
    const totals = leastDetailed(all);
    return totals.length > 1 ? totals : all;
  }, [facts, unit]);
  if (unit === undefined) return null;
  return (
    <div className="trade-charts">
      {drawn.length > MOST_FIGURES ? (
        <p className="quiet chart">{t("chart.too-many", { n: drawn.length })}</p>
      ) : (
        <OverTime facts={drawn} unit={unit} least={2} />
      )}
      <FlowDiagram facts={facts} unit={unit} />
    </div>
  );
}
