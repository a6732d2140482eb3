import type { PageBlock } from "./pdf-layout.js";

const FEWEST_PAGES = 3;

/**
 * The blocks of all pages without what is printed again and again at the head or foot of pages: a line that stands alone
 * there and, numbers aside, on at least half of the pages.
 */
export function dropRunningHeads(pages: readonly (readonly PageBlock[])[]): readonly PageBlock[] {
  if (pages.length < FEWEST_PAGES) return pages.flat();
  const seen = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set([page[0], page.at(-1)].map(shapeOf).filter((shape) => shape !== null));
    for (const shape of shapes) seen.set(shape, (seen.get(shape) ?? 0) + 1);
  }
  const runs = (block: PageBlock): boolean => (seen.get(shapeOf(block) ?? "") ?? 0) * 2 >= pages.length;
  return pages.flatMap((page) =>
    page.filter((block, i) => !((i === 0 || i === page.length - 1) && runs(block))),
  );
}

/** A block of one line without its numbers; null for longer ones, which are text. */
function shapeOf(block: PageBlock | undefined): string | null {
  const [line, more] = block ?? [];
  return line === undefined || more !== undefined ? null : line.replace(/[\d\s一二三四五六七八九十]+/gu, "#");
}
