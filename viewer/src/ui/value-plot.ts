import { dot, line, link, type PlotOptions, pointer, ruleY, tip } from "@observablehq/plot";
import type { Lang } from "../model/format-amount.js";
import { monthNumber } from "../model/months.js";
import type { Figure } from "../model/trade.js";

/** A figure with its place in the chart. */
export interface PlacedFigure extends Figure {
  readonly from: Date;
  readonly to: Date;
  /** What makes a series: the same thing told of the same months of other years. */
  readonly series: string;
}

/** What a chart over time shows of its facts. */

interface ValuePlot {
  readonly width: number;
  readonly lang: Lang;
  /** What stands at the axis. */
  readonly format: (value: number) => string;
  /** What the tip says of a figure. */
  readonly title: (figure: PlacedFigure) => string;
}

/** Figures over time by flow, for Observable Plot: a stroke for the months of a figure, a line through those of a series. */
export function valuePlot(
  figures: readonly Figure[],
  { width, lang, format, title }: ValuePlot,
): PlotOptions {
  const drawn = figures.map(place);
  return {
    height: Math.min(300, Math.max(170, width * 0.5)),
    marginLeft: lang === "zh" ? 64 : 76,
    marginRight: 12,
    style: { fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    x: { type: "utc", label: null, ...timeTicks(drawn, width) },
    y: {
      label: null,
      zero: true,
      nice: true,
      grid: true,
      ticks: 4,
      tickFormat: format,
    },
    marks: marksOf(drawn, title),
  };
}

function marksOf(drawn: PlacedFigure[], title: ValuePlot["title"]) {
  const stroke = (figure: PlacedFigure) => `var(--flow-${figure.fact.flow})`;
  const end = { x: "to", y: "value" } as const;
  const months = { x1: "from", x2: "to", y1: "value", y2: "value" } as const;
  return [
    ruleY([0], { stroke: "var(--line-strong)" }),
    line(drawn, { ...end, z: "series", stroke, strokeOpacity: 0.45, strokeWidth: 1 }),
    link(drawn, { ...months, stroke, strokeWidth: 2.5, strokeLinecap: "round" }),
    dot(drawn, { ...end, fill: stroke, r: 3.5 }),
    dot(drawn, pointer({ ...end, stroke: "var(--text)", strokeWidth: 1.5, r: 6 })),
    tip(
      drawn,
      pointer({
        ...end,
        title,
        fill: "var(--surface)",
        stroke: "var(--line-strong)",
        lineWidth: 24,
        lineHeight: 1.5,
      }),
    ),
  ];
}

function place(figure: Figure): PlacedFigure {
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
function timeTicks(drawn: readonly PlacedFigure[], width: number) {
  const first = Math.min(...drawn.map(({ from }) => from.getTime()));
  const last = Math.max(...drawn.map(({ to }) => to.getTime()));
  const years = (last - first) / (365 * 24 * 3600 * 1000);
  const room = Math.max(2, Math.floor(width / 64));
  if (years <= 2) {
    return {
      ticks: years * 12 <= room ? "month" : years * 4 <= room ? "quarter" : "6 months",
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
