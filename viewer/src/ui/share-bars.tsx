import { useMemo } from "react";
import type { FactView } from "../model/dataset.js";
import { plain } from "../model/format-amount.js";
import { groupByPeriod, sharesOver } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { Bar } from "./bar.js";
import { PeriodSelect } from "./period-select.js";

/** Shares of the whole that articles tell, in one period, the largest first. */
export function ShareBars({ facts }: { readonly facts: readonly FactView[] }) {
  const { data, state, dispatch, t } = useApp();
  const { period: asked } = state.charts;
  const groups = useMemo(() => groupByPeriod(sharesOver(facts)), [facts]);
  const group = groups.find(({ period }) => period.join() === asked?.join()) ?? groups[0];
  if (!group) return null;
  const largestFirst = [...group.facts].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const nameOf = (id: string | null) => (id === null ? null : data.node(id)?.label);
  const wordsOf = ({ reporter, partner, product, segment }: FactView) => {
    const [name, ...rest] = [nameOf(partner), nameOf(product), segment].filter((word) => word != null);
    return [name ?? nameOf(reporter) ?? "", rest.join(" · ")] as const;
  };
  return (
    <figure className="chart">
      <figcaption>
        {t("chart.share")}
        <PeriodSelect
          periods={groups.map(({ period }) => period)}
          value={group.period}
          onValue={(period) => dispatch({ type: "set-charts", charts: { period } })}
        />
      </figcaption>
      <ol className="bars">
        {largestFirst.map((fact) => {
          const [name, note] = wordsOf(fact);
          return (
            <li key={fact.id}>
              <Bar
                fact={fact}
                name={name}
                note={[t(`flow.${fact.flow}`), note].filter(Boolean).join(" · ")}
                part={(fact.share ?? 0) / 100}
                figure={`${plain(fact.share ?? 0)}%`}
              />
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
