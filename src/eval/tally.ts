/** What was found, what should have been and what was predicted, counted together over files. */
export interface Tally {
  hit: number;
  gold: number;
  predicted: number;
}

/** Precision, recall and F1, 0 to 1, with the counts behind them. */
export interface Figures extends Readonly<Tally> {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export function newTally(): Tally {
  return { hit: 0, gold: 0, predicted: 0 };
}

export function addTally(total: Tally, part: Readonly<Tally>): void {
  total.hit += part.hit;
  total.gold += part.gold;
  total.predicted += part.predicted;
}

export function toFigures({ hit, gold, predicted }: Readonly<Tally>): Figures {
  const p = predicted > 0 ? hit / predicted : 0;
  const r = gold > 0 ? hit / gold : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, hit, gold, predicted };
}
