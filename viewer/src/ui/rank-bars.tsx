import { useState } from "react";
import type { FactView } from "../model/dataset.js";
import { formatAmount } from "../model/format-amount.js";
import { byPeriod, rank } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { Yoy } from "./figures.js";
import { useNames } from "./names.js";
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
  const { t } = useApp();
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
  const shown = all ? ranked : ranked.slice(0, FIRST);
  return (
    <figure className="chart">
      <figcaption>
        {t(`chart.${by}`)}
        <PeriodSelect periods={groups.map(({ period }) => period)} value={group.period} onValue={setChosen} />
      </figcaption>
      <ol className="bars">
        {shown.map((one) => (
          <li key={one.id}>
            <Bar ranked={one} most={ranked[0]?.amount ?? 1} />
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

interface BarProps {
  readonly ranked: ReturnType<typeof rank>[number];
  /** The amount that fills the track. */
  readonly most: number;
}

function Bar({ ranked: { id, amount, fact }, most }: BarProps) {
  const { data, lang, goTo } = useApp();
  const names = useNames();
  const width = `${Math.max(1, (amount / most) * 100)}%`;
  return (
    <button
      type="button"
      className="bar"
      data-bar={fact.id}
      onClick={() => goTo({ kind: "fact", id: fact.id })}
    >
      <bdi className="bar-name" title={data.node(id)?.label}>
        {data.node(id)?.label}
      </bdi>
      <span className="bar-track">
        <span className="bar-fill" style={{ width, background: names.flowColor(fact.flow) }} />
      </span>
      <span className="bar-amount">{formatAmount(amount, fact.unit, lang)}</span>
      <span className="bar-yoy">{fact.yoy !== null && <Yoy percent={fact.yoy} />}</span>
    </button>
  );
}
