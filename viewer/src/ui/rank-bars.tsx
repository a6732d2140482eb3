import { useState } from "react";
import type { FactView } from "../model/dataset.js";
import { formatAmount } from "../model/format-amount.js";
import { formatPeriod } from "../model/format-period.js";
import { byPeriod, rank } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { Yoy } from "./figures.js";
import { useNames } from "./names.js";

const FIRST = 8;

interface RankBarsProps {
  /** Facts of one unit, one flow and one reporter. */
  readonly facts: readonly FactView[];
  readonly unit: string;
  readonly by: "partner" | "product";
}

/** Partners or products of one period by amount, with growth; a bar leads to its fact. */
export function RankBars({ facts, unit, by }: RankBarsProps) {
  const { data, lang, goTo, t } = useApp();
  const names = useNames();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = byPeriod(
    facts.filter((fact) => fact[by] !== null),
    unit,
  );
  const group = groups.find(({ period }) => period.join() === chosen) ?? groups[0];
  if (!group) return null;
  const ranked = rank(group.facts, by);
  if (ranked.length < 2 && groups.length < 2) return null;
  const most = ranked[0]?.amount ?? 1;
  const shown = all ? ranked : ranked.slice(0, FIRST);
  return (
    <figure className="chart">
      <figcaption>
        {t(`chart.${by}`)}
        <select
          aria-label={t("trade.period")}
          value={group.period.join()}
          onChange={(event) => setChosen(event.target.value)}
        >
          {groups.map(({ period }) => (
            <option key={period.join()} value={period.join()}>
              {formatPeriod(period, lang)}
            </option>
          ))}
        </select>
      </figcaption>
      <ol className="bars">
        {shown.map(({ id, amount, fact }) => (
          <li key={id}>
            <button
              type="button"
              className="bar"
              data-bar={fact.id}
              onClick={() => goTo({ kind: "fact", id: fact.id })}
            >
              <bdi className="bar-name">{data.node(id)?.label}</bdi>
              <span className="bar-track">
                <span
                  className="bar-fill"
                  style={{
                    width: `${Math.max(1, (amount / most) * 100)}%`,
                    background: names.flowColor(fact.flow),
                  }}
                />
              </span>
              <span className="bar-amount">{formatAmount(amount, fact.unit, lang)}</span>
              <span className="bar-yoy">{fact.yoy !== null && <Yoy percent={fact.yoy} />}</span>
            </button>
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
