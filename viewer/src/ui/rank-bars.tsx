import { useState } from "react";
import type { FactView } from "../model/dataset.js";
import { formatAmount } from "../model/format-amount.js";
import { byPeriod, rank } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { Bar } from "./bar.js";
import { PeriodSelect } from "./period-select.js";

const FIRST = 8;

interface RankBarsProps {
  /** Facts of one unit, one flow and one reporter. */
  readonly facts: readonly FactView[];
  readonly unit: string;
  readonly by: "partner" | "product";
}

/** Partners or products of one period by amount, with growth; a bar leads to its fact. */
export function RankBars({ facts, unit, by }: RankBarsProps) {
  const { data, state, dispatch, lang, t } = useApp();
  const [all, setAll] = useState(false);
  const { period: asked } = state.charts;
  const groups = byPeriod(
    facts.filter((fact) => fact[by] !== null),
    unit,
  );
  const group = groups.find(({ period }) => period.join() === asked?.join()) ?? groups[0];
  if (!group) return null;
  const ranked = rank(group.facts, by);
  if (ranked.length < 2 && groups.length < 2) return null;
  const other = by === "partner" ? "product" : "partner";
  const nameOf = (id: string | null) => (id === null ? "" : (data.node(id)?.label ?? ""));
  const shown = all ? ranked : ranked.slice(0, FIRST);
  return (
    <figure className="chart">
      <figcaption>
        {t(`chart.${by}`)}
        <PeriodSelect
          periods={groups.map(({ period }) => period)}
          value={group.period}
          onValue={(period) => dispatch({ type: "set-charts", charts: { period } })}
        />
      </figcaption>
      <ol className="bars">
        {shown.map(({ id, amount, fact }) => (
          <li key={id}>
            <Bar
              fact={fact}
              name={nameOf(id)}
              note={[nameOf(fact[other]), fact.segment].filter(Boolean).join(" · ")}
              part={amount / (ranked[0]?.amount ?? 1)}
              figure={formatAmount(amount, unit, lang)}
            />
          </li>
        ))}
      </ol>
      {ranked.length > shown.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("panel.more", { n: ranked.length - shown.length })}
        </button>
      )}
    </figure>
  );
}
