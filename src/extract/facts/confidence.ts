import type { Row } from "./alignment.js";
import type { Frame, Source, Statement } from "./frame.js";

const FROM: Readonly<Record<Source, number>> = {
  own: 1,
  parent: 0.98,
  sentence: 0.98,
  paragraph: 0.95,
  article: 0.94,
  home: 0.75,
};
const SIDES = ["reporter", "partner", "product", "segment", "flows", "period"] as const;

/** How sure a fact is: complete in its own words most, inherited less, without a figure or with odd words least. */
export function confidenceOf(statement: Statement, row: Row): number {
  const { draft, frame } = statement;
  const { amount, yoy, share } = row.figures;
  let confidence = 0.97;
  for (const side of SIDES) confidence *= FROM[slotSource(frame, side)];
  if (frame.period === null) confidence *= 0.95;
  if (draft.flow === null) confidence *= 0.92;
  if (draft.flow?.weak === true) confidence *= 0.9;
  if ([row.partner, row.product].some((m) => m?.guessed === true)) confidence *= 0.8;
  confidence *= 1 - Math.min(0.3, draft.noise * 0.02);
  if (amount === null && yoy === null && share === null) confidence *= 0.65;
  else if (amount === null && yoy === null) confidence *= 0.85;
  return Math.round(confidence * 1000) / 1000;
}

function slotSource(frame: Frame, side: (typeof SIDES)[number]): Source {
  return frame[side]?.from ?? "own";
}
