import type { FigureChunk } from "./chunk.js";

// 前两者增长5%、6%，后者下降7%: figures that say of which items of a list they are.

/** The items that words of a sentence point at, given out to the figures behind them. */
export class PointedItems {
  private items: readonly number[] = [];
  private all = false;
  /** How many items each role of figures has been given. */
  private readonly given = new Map<FigureChunk["role"], number>();

  get isSet(): boolean {
    return this.items.length > 0;
  }

  clear(): void {
    this.set([]);
  }

  meanAll(): boolean {
    this.all = this.isSet;
    return this.isSet;
  }

  set(items: readonly number[]): void {
    this.items = items;
    this.all = false;
    this.given.clear();
  }

  /** The figure with its items: one of those pointed at, or all of them where 均 says so. */
  place(figure: FigureChunk): FigureChunk {
    if (this.items.length === 0) return figure;
    if (figure.each || this.all) return { ...figure, pointed: { items: this.items, of: 1 } };
    const next = this.given.get(figure.role) ?? 0;
    this.given.set(figure.role, next + 1);
    const item = this.items[next];
    return item === undefined
      ? figure
      : { ...figure, pointed: { items: [item], of: this.items.length, all: this.items } };
  }
}

/**
 * The figures in the places of a list of `count` items, null where an item has none: all of them where one figure stands
 * for several items, or one says no place or one outside of the list. Null where no figure says its place.
 */
export function inTheirPlaces(
  figures: readonly FigureChunk[],
  count: number,
): readonly (FigureChunk | null)[] | null {
  if (figures.every((figure) => figure.pointed === undefined)) return null;
  const none = Array.from<FigureChunk | null>({ length: count }).fill(null);
  const places = [...none];
  for (const figure of figures) {
    const pointed = figure.pointed ?? { items: [count], of: 1 };
    const { of } = pointed;
    const beside = figures.filter((f) => f.pointed?.of === of).length;
    // 前两者增幅过两成: one figure for both.
    const one = beside === 1 && of > 1 && figure.role === "yoy";
    for (const item of one ? (pointed.all ?? pointed.items) : pointed.items) {
      const at = item < 0 ? count + item : item;
      if (at < 0 || at >= count || (beside % of > 0 && !one)) return none;
      places[at] = figure;
    }
  }
  return places;
}

/** How many items the list has at least that the figures point into. */
export function leastItems(figures: readonly FigureChunk[]): number {
  const items = figures.flatMap((figure) => figure.pointed?.items ?? []);
  return Math.max(2, ...items.map((item) => (item < 0 ? -item : item + 1)));
}
