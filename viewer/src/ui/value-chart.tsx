import { dot, line, link, pointer, ruleY, tip } from "@observablehq/plot";
import { useCallback } from "react";
import { formatAmount } from "../model/format-amount.js";
import { formatChange } from "../model/format-change.js";
import { formatPeriod } from "../model/format-period.js";
import { monthNumber } from "../model/months.js";
import type { Figure } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { useNames } from "./names.js";
import { PlotFigure } from "./plot-figure.js";

interface Drawn extends Figure {
  readonly from: Date;
  readonly to: Date;
  /** What makes a series: the same thing told of the same months of other years. */
  readonly series: string;
}

/**
 * Amounts over time by flow: a stroke as long as the months it speaks of, since a figure of eleven months is not one of
 * a month; strokes for the same months of several years are joined by a line.
 */
export function ValueChart({
  figures,
  unit,
}: {
  readonly figures: readonly Figure[];
  readonly unit: string;
}) {
  const { data, lang, goTo, t } = useApp();
  const names = useNames();
  const title = useCallback(
    ({ fact, amount, period }: Drawn) => {
      const { reporter, partner, product, flow, segment, unit: of, yoy } = fact;
      const nameOf = (id: string | null) => (id === null ? null : (data.node(id)?.label ?? null));
      const what = [nameOf(reporter), t(`flow.${flow}`), nameOf(partner), nameOf(product), segment];
      const figure = [formatAmount(amount, of, lang), yoy === null ? "" : formatChange(yoy).text];
      return [what.filter(Boolean).join(" "), formatPeriod(period, lang), figure.join("  ")].join("\n");
    },
    [data, lang, t],
  );
  const draw = useCallback(
    (width: number) => {
      const drawn = figures.map(place);
      const color = (d: Drawn) => `var(--flow-${d.fact.flow})`;
      return {
        height: Math.min(260, Math.max(170, width * 0.45)),
        marginLeft: 64,
        marginRight: 12,
        style: { fontFamily: "inherit", fontSize: "11px", overflow: "visible" },
        x: { type: "utc" as const, label: null, ...timeTicks(drawn, width) },
        y: {
          label: null,
          zero: true,
          nice: true,
          grid: true,
          ticks: 4,
          tickFormat: (value: number) => formatAmount(value, unit, lang),
        },
        marks: [
          ruleY([0], { stroke: "var(--line-strong)" }),
          line(drawn, {
            x: "to",
            y: "amount",
            z: "series",
            stroke: color,
            strokeOpacity: 0.45,
            strokeWidth: 1,
          }),
          link(drawn, {
            x1: "from",
            x2: "to",
            y1: "amount",
            y2: "amount",
            stroke: color,
            strokeWidth: 2.5,
            strokeLinecap: "round",
          }),
          dot(drawn, { x: "to", y: "amount", fill: color, r: 3.5 }),
          dot(drawn, pointer({ x: "to", y: "amount", stroke: "var(--text)", strokeWidth: 1.5, r: 6 })),
          tip(
            drawn,
            pointer({
              x: "to",
              y: "amount",
              title,
              fill: "var(--surface)",
              stroke: "var(--line-strong)",
              lineWidth: 24,
            }),
          ),
        ],
      };
    },
    [figures, unit, lang, title],
  );
  const flows = [...new Set(figures.map(({ fact }) => fact.flow))];
  return (
    <figure className="chart">
      <figcaption>
        {t("chart.value")}
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
        label={t("chart.value.label", { n: figures.length })}
        tell={(datum) => title(datum as Drawn)}
        onChoose={(datum) => goTo({ kind: "fact", id: (datum as Drawn).fact.id })}
      />
    </figure>
  );
}

function place(figure: Figure): Drawn {
  const [from, to] = figure.period;
  const { reporter, flow, partner, product, segment, measure } = figure.fact;
  return {
    ...figure,
    from: monthStart(monthNumber(from)),
    to: monthStart(monthNumber(to) + 1),
    series: [reporter, flow, partner, product, segment, measure, from.slice(5), to.slice(5)].join("\n"),
  };
}

function monthStart(number: number): Date {
  return new Date(Date.UTC(Math.floor(number / 12), number % 12, 1));
}

/** Years, or months where all is within two years; as many as can be read. */
function timeTicks(drawn: readonly Drawn[], width: number) {
  const first = Math.min(...drawn.map(({ from }) => from.getTime()));
  const last = Math.max(...drawn.map(({ to }) => to.getTime()));
  const years = (last - first) / (365 * 24 * 3600 * 1000);
  const room = Math.max(2, Math.floor(width / 64));
  if (years <= 2) {
    return {
      ticks: years * 12 <= room ? "month" : "quarter",
      tickFormat: (date: Date) =>
        `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, "0")}`,
    };
  }
  const step = Math.ceil(years / room);
  return {
    ticks: step <= 1 ? "year" : `${step <= 2 ? 2 : 5} years`,
    tickFormat: (date: Date) => String(date.getUTCFullYear()),
  };
}
