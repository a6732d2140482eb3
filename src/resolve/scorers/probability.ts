/** The sign that everything has. */
export const ALWAYS = "always";

/** How probable it is that something is right, by the signs that hold: the logistic function of the sum of their weights. */
export function probabilityOf(signs: readonly string[], weights: ReadonlyMap<string, number>): number {
  const sum = signs.reduce((total, sign) => total + (weights.get(sign) ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
