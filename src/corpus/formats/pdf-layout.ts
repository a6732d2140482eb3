// The reading order of a printed page: recursive X-Y cut (Nagy and Seth 1984). A page is cut along its widest white gaps
// into columns and blocks until a piece has none; columns are read from the left, blocks from the top.

/** A run of characters as it stands on the page; y grows upwards, all in points. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
}

/** Lines of a block from top to bottom; an indented first line opens with two wide spaces. */
export type PageBlock = readonly string[];

/** A gap between columns, in sizes of the type: wider than the space between two words. */
const COLUMN_GAP = 0.9;
/** A gap between blocks, in sizes of the type: wider than the white between two lines. */
const BLOCK_GAP = 1.6;
/** What a change of the type's size adds to a gap: a headline ends there. */
const SIZE_CHANGE = 2;
/** White inside a line from which words are set apart. */
const WORD_GAP = 0.3;
const INDENT = { least: 1.4, most: 4.5 };
/** Pages nested deeper than any layout are drawings. */
const DEEPEST = 40;

/** The blocks of a page in reading order. */
export function readingOrder(fragments: readonly Fragment[]): readonly PageBlock[] {
  return cut(fragments, 0).map(linesOf);
}

function cut(fragments: readonly Fragment[], depth: number): readonly (readonly Fragment[])[] {
  if (fragments.length < 2 || depth > DEEPEST) return fragments.length === 0 ? [] : [fragments];
  const em = medianSize(fragments);
  const column = widestGap(fragments.map(({ x, width }) => ({ start: x, end: x + width })));
  if (column !== null && column.width >= COLUMN_GAP * em && isColumn(fragments, column.at)) {
    const left = fragments.filter(({ x }) => x < column.at);
    const right = fragments.filter(({ x }) => x >= column.at);
    return [...cut(left, depth + 1), ...cut(right, depth + 1)];
  }
  const at = blockGap(fragments, em);
  if (at === null) return [fragments];
  const above = fragments.filter(({ y }) => y >= at);
  const below = fragments.filter(({ y }) => y < at);
  return [...cut(above, depth + 1), ...cut(below, depth + 1)];
}

function medianSize(fragments: readonly Fragment[]): number {
  const sizes = fragments.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 1;
}

interface Gap {
  readonly at: number;
  readonly width: number;
}

function gapsOf(ranges: readonly { readonly start: number; readonly end: number }[]): readonly Gap[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const gaps: Gap[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sorted) {
    if (reach > Number.NEGATIVE_INFINITY && start > reach) {
      gaps.push({ at: (start + reach) / 2, width: start - reach });
    }
    reach = Math.max(reach, end);
  }
  return gaps;
}

function widestGap(ranges: readonly { readonly start: number; readonly end: number }[]): Gap | null {
  return gapsOf(ranges).reduce<Gap | null>(
    (best, gap) => (best === null || gap.width > best.width ? gap : best),
    null,
  );
}

/** One line with a gap in it is no two columns: each side has two lines, or one that stands beside none of the other. */
function isColumn(fragments: readonly Fragment[], at: number): boolean {
  const left = new Set<number>();
  const right = new Set<number>();
  for (const { x, y } of fragments) (x < at ? left : right).add(Math.round(y));
  return (left.size > 1 && right.size > 1) || ![...left].some((y) => right.has(y));
}

/** Where a page is best cut across, or null: at its widest gap, sooner where the size of the type changes. */
function blockGap(fragments: readonly Fragment[], em: number): number | null {
  const gaps = gapsOf(fragments.map(({ y, size }) => ({ start: y - size * 0.15, end: y + size * 0.85 })));
  const byHeight = [...fragments].sort((a, b) => b.y - a.y);
  let best: { readonly at: number; readonly score: number } | null = null;
  for (const { at, width } of gaps) {
    const above = byHeight.findLast(({ y }) => y >= at)?.size ?? em;
    const below = byHeight.find(({ y }) => y < at)?.size ?? em;
    const changes = Math.max(above, below) / Math.min(above, below) >= 1.2;
    const score = width / em + (changes ? SIZE_CHANGE : 0);
    if (score >= BLOCK_GAP && (best === null || score > best.score)) best = { at, score };
  }
  return best?.at ?? null;
}

function linesOf(fragments: readonly Fragment[]): PageBlock {
  const sorted = [...fragments].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Fragment[][] = [];
  for (const fragment of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - fragment.y) < Math.min(first.size, fragment.size) * 0.5) {
      line.push(fragment);
    } else lines.push([fragment]);
  }
  const left = Math.min(...fragments.map(({ x }) => x));
  return lines.map((line) => printLine(line, left));
}

function printLine(line: Fragment[], left: number): string {
  const sorted = line.sort((a, b) => a.x - b.x);
  let text = "";
  let reach = Number.POSITIVE_INFINITY;
  for (const { text: words, x, width, size } of sorted) {
    if (x - reach > size * WORD_GAP && !/\s$/u.test(text)) text += " ";
    text += words;
    reach = x + width;
  }
  const [first] = sorted;
  const indent = first ? (first.x - left) / first.size : 0;
  const open = indent >= INDENT.least && indent <= INDENT.most && !/^[\s\u3000]/u.test(text);
  return `${open ? "\u3000\u3000" : ""}${text.trimEnd()}`;
}
