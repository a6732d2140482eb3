import { useMemo } from "react";
import { FLOWS } from "../model/chart-choice.js";
import type { FactView, GraphNode } from "../model/dataset.js";
import { mainUnit } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { OverTime } from "./over-time.js";
import { RankBars } from "./rank-bars.js";
import { ShareBars } from "./share-bars.js";

/** Fewer figures than this say more in the table. */
const LEAST = 3;

/** The trade of a node in pictures: its own figures over time, its partners and products by amount, and shares. */
export function NodeCharts({
  node,
  facts,
}: {
  readonly node: GraphNode;
  readonly facts: readonly FactView[];
}) {
  const unit = useMemo(() => mainUnit(facts), [facts]);
  const own = useMemo(() => ownFacts(facts, node.id), [facts, node]);
  const reported = useMemo(() => facts.filter((fact) => fact.reporter === node.id), [facts, node]);
  return (
    <div className="charts">
      <OverTime facts={own} unit={unit} least={LEAST} />
      {unit !== null && reported.length > 0 && <Ranks facts={reported} unit={unit} />}
      <ShareBars facts={facts} />
    </div>
  );
}

/** Partners and products by flow, since amounts of two flows do not compare. */
function Ranks({ facts, unit }: { readonly facts: readonly FactView[]; readonly unit: string }) {
  const { state, dispatch, t } = useApp();
  const flows = FLOWS.filter((flow) =>
    facts.some((fact) => fact.flow === flow && fact.unit === unit && (fact.partner ?? fact.product) !== null),
  );
  const flow = flows.find((one) => one === state.charts.flow) ?? flows[0];
  const ofFlow = useMemo(() => facts.filter((fact) => fact.flow === flow), [facts, flow]);
  if (flow === undefined) return null;
  return (
    <>
      {flows.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a choice, no form
        <div className="segmented" role="group" aria-label={t("filter.flow")}>
          {flows.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === flow}
              onClick={() => dispatch({ type: "set-charts", charts: { flow: one } })}
            >
              {t(`flow.${one}`)}
            </button>
          ))}
        </div>
      )}
      <RankBars facts={ofFlow} unit={unit} by="partner" />
      <RankBars facts={ofFlow} unit={unit} by="product" />
    </>
  );
}

/** Where a node reports, its totals; where it is traded or traded with, all that is told of it. */
function ownFacts(facts: readonly FactView[], id: string): readonly FactView[] {
  const totals = facts.filter(
    (fact) => fact.reporter === id && fact.partner === null && fact.product === null && fact.segment === null,
  );
  return totals.length > 0 ? totals : facts.filter((fact) => fact.segment === null);
}
