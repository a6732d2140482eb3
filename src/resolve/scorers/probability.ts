/** The sign that everything has. */
export const ALWAYS = "always";

/** How probable it is that something is right, by the signs that hold: the logistic function of the sum of their weights. */
export function probabilityOf(signs: readonly string[], weights: ReadonlyMap<string, number>): number {
  const sum = signs.reduce((total, sign) => total + (weights.get(sign) ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The geometric mean of two odds, as a probability. */
export function between(a: number, b: number): number {
  const odds = (p: number): number => Math.log(p / (1 - p));
  const [low, high] = [0.01, 0.99];
  const mean = (odds(Math.min(high, Math.max(low, a))) + odds(Math.min(high, Math.max(low, b)))) / 2;
  return 1 / (1 + Math.exp(-mean));
}
