import { type ReactNode, useCallback } from "react";
import type { Measure } from "../model/chart-choice.js";
import { formatAmount } from "../model/format-amount.js";
import { formatChange } from "../model/format-change.js";
import { formatPeriod } from "../model/format-period.js";
import type { Figure } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { useNames } from "./names.js";
import { PlotFigure } from "./plot-figure.js";
import { type PlacedFigure, valuePlot } from "./value-plot.js";

interface ValueChartProps {
  readonly figures: readonly Figure[];
  readonly measure: Measure;
  readonly unit: string | null;
  /** Stands beside the title. */
  readonly children?: ReactNode;
}

/**
 * Figures over time by flow: a stroke as long as the months it speaks of, since a figure of eleven months is not one of
 * a month; strokes for the same months of several years are joined by a line.
 */
export function ValueChart({ figures, measure, unit, children }: ValueChartProps) {
  const { lang, goTo, t } = useApp();
  const names = useNames();
  const title = useFigureText();
  const draw = useCallback(
    (width: number) => {
      const format = (value: number) =>
        measure === "growth" ? formatChange(value).text : formatAmount(value, unit, lang);
      return valuePlot(figures, { width, lang, format, title });
    },
    [figures, measure, unit, lang, title],
  );
  const flows = [...new Set(figures.map(({ fact }) => fact.flow))];
  return (
    <figure className="chart">
      <figcaption>
        {t(`chart.${measure}`)}
        {children}
        <span className="chart-key">
          {flows.map((flow) => (
            <span key={flow}>
              <span className="dash" style={{ background: names.flowColor(flow) }} />
              {t(`flow.${flow}`)}
            </span>
          ))}
        </span>
      </figcaption>
      <PlotFigure
        draw={draw}
        label={t("chart.label", { n: figures.length })}
        tell={(datum) => title(datum as PlacedFigure)}
        onChoose={(datum) => goTo({ kind: "fact", id: (datum as PlacedFigure).fact.id })}
      />
    </figure>
  );
}

/** What a figure says, in three lines: who trades what, when, and how much. */
function useFigureText(): (figure: Figure) => string {
  const { data, lang, t } = useApp();
  return useCallback(
    ({ fact, value, computed, period }) => {
      const { reporter, partner, product, flow, segment, amount, unit, yoy } = fact;
      const nameOf = (id: string | null) => (id === null ? null : (data.node(id)?.label ?? null));
      const what = [nameOf(reporter), t(`flow.${flow}`), nameOf(partner), nameOf(product), segment];
      const figure = [
        amount === null ? "" : formatAmount(amount, unit, lang),
        yoy === null ? "" : formatChange(yoy).text,
        computed ? t("chart.computed", { growth: formatChange(value).text }) : "",
      ];
      return [
        what.filter(Boolean).join(" "),
        formatPeriod(period, lang),
        figure.filter(Boolean).join("  "),
      ].join("\n");
    },
    [data, lang, t],
  );
}
