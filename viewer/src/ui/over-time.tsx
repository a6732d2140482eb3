import { useMemo } from "react";
import { MEASURES, type Measure } from "../model/chart-choice.js";
import type { FactView } from "../model/dataset.js";
import { figuresOver, growthOver } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { ValueChart } from "./value-chart.js";

interface OverTimeProps {
  readonly facts: readonly FactView[];
  /** What amounts are drawn in; null where none has one. */
  readonly unit: string | null;
  /** Fewer amounts than this say more in a table. */
  readonly least: number;
}

/** One growth alone is no growth over time. */
const LEAST_GROWTH = 2;

/** Figures over time: amounts, or how they grew on the year, whichever is asked for. */
export function OverTime({ facts, unit, least }: OverTimeProps) {
  const { state, dispatch } = useApp();
  const figures = useMemo(
    () => ({ amount: unit === null ? [] : figuresOver(facts, unit), growth: growthOver(facts) }),
    [facts, unit],
  );
  const offered = MEASURES.filter((one) => figures[one].length >= (one === "growth" ? LEAST_GROWTH : least));
  const measure = offered.find((one) => one === state.charts.measure) ?? offered[0];
  if (measure === undefined) return null;
  return (
    <ValueChart figures={figures[measure]} measure={measure} unit={unit}>
      {offered.length > 1 && (
        <MeasureChoice
          measures={offered}
          value={measure}
          onValue={(next) => dispatch({ type: "set-charts", charts: { measure: next } })}
        />
      )}
    </ValueChart>
  );
}

interface MeasureChoiceProps {
  readonly measures: readonly Measure[];
  readonly value: Measure;
  readonly onValue: (measure: Measure) => void;
}

function MeasureChoice({ measures, value, onValue }: MeasureChoiceProps) {
  const { t } = useApp();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a choice, no form
    <span className="segmented small" role="group" aria-label={t("chart.measure")}>
      {measures.map((measure) => (
        <button
          key={measure}
          type="button"
          aria-pressed={measure === value}
          data-measure={measure}
          onClick={() => onValue(measure)}
        >
          {t(`chart.measure.${measure}`)}
        </button>
      ))}
    </span>
  );
}
