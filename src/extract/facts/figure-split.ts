import type { Measure } from "../../model/ontology.js";
import type { FigureChunk } from "./chunk.js";

/** The figures of one measure, in text order. */
export interface Split {
  readonly measure: Measure | null;
  readonly levels: Places;
  readonly yoys: Places;
  readonly shares: Places;
}

/** Null where an item of the list has no figure of its own. */
export type Places = readonly (FigureChunk | null)[];

/** A change or a share belongs to the amount before it: 进口30万吨、增长20%，价值10亿元、下降3%. */
export function splitByMeasure(figures: readonly FigureChunk[]): readonly Split[] {
  const parts = new Map<
    Measure | null,
    { levels: FigureChunk[]; yoys: FigureChunk[]; shares: FigureChunk[] }
  >();
  const at = (measure: Measure | null) => {
    const part = parts.get(measure) ?? { levels: [], yoys: [], shares: [] };
    parts.set(measure, part);
    return part;
  };
  let current: Measure | null = null;
  for (const figure of figures) {
    if (figure.role === "money" || figure.role === "count") {
      current = figure.role === "money" ? "value" : "quantity";
      at(current).levels.push(figure);
    } else if (figure.role === "yoy") at(figure.of ?? current).yoys.push(figure);
    else at(current).shares.push(figure);
  }
  // 比上年增长49%，达到644亿元: a change told before the first amount is of that amount.
  const early = parts.get(null);
  const first = [...parts].find(([measure]) => measure !== null)?.[1];
  if (early !== undefined && first !== undefined) {
    first.yoys.unshift(...early.yoys);
    first.shares.unshift(...early.shares);
    parts.delete(null);
  }
  return [...parts].map(([measure, part]) => ({ measure, ...part }));
}
