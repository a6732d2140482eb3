import type { FigureChunk } from "./chunk.js";
import type { Draft } from "./draft.js";
import { inTheirPlaces, leastItems } from "./pointed-items.js";

/**
 * Gives the figures that end a row of statements to these one by one:
 * 出口机电产品8亿元、农产品2亿元，分别增长5%、9% says 5% of the first and 9% of the second;
 * 出口9亿元，进口8亿元，分别占全省的5%、9% likewise;
 * 出口苹果4万吨、大蒜3万吨，货值分别为3亿元和2亿元 says what each of them was worth.
 */
export function shareTrailingLists(drafts: readonly Draft[]): readonly Draft[] {
  return shareParts(shareChanges(shareValues(shareRuns(drafts))));
}

/**
 * 进口原油5万吨、大豆3万吨，数量分别增长1%、2%，货值达6亿元、4亿元，增长7%、8%: several lists behind a row, each with one
 * figure for each of its goods.
 */
function shareRuns(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts];
  drafts.forEach((draft, i) => {
    const [own, ...rest] = draft.figures;
    const runs = runsOf(rest);
    const length = runs[0]?.length ?? 0;
    const first = i - length + 1;
    if (own === undefined || length < 2 || first < 0 || runs.length < 2) return;
    if (runs.some((run) => run.length !== length)) return;
    const row = [...drafts.slice(first, i), { ...draft, figures: [own] }];
    const alike = row.every((d) => d.figures.length === 1 && d.figures[0]?.role === own.role && isOfOne(d));
    if (!alike || own.role === "yoy" || own.role === "share") return;
    row.forEach((d, n) => {
      const added = runs.flatMap((run) => run.slice(n, n + 1));
      out[first + n] = { ...d, figures: [...d.figures, ...added], respectively: false, end: draft.end };
    });
  });
  return out;
}

/** Figures of one role that stand together as a list. */
function runsOf(figures: readonly FigureChunk[]): readonly (readonly FigureChunk[])[] {
  const runs: FigureChunk[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run !== undefined &&
      last !== undefined &&
      last.role === figure.role &&
      figure.start - last.end <= 2
    ) {
      run.push(figure);
    } else runs.push([figure]);
  }
  return runs;
}

function shareChanges(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts];
  drafts.forEach((draft, i) => {
    const changes = draft.figures.filter((f) => f.role === "yoy");
    // 对美国出口5亿元，对日本出口3亿元，前者增长4%
    const pointing = changes.some((f) => f.pointed !== undefined);
    const length = pointing ? itemsOfRow(drafts, i, changes) : changes.length;
    const first = i - length + 1;
    if (length < 2 || first < 0) return;
    const row = drafts.slice(first, i + 1);
    if (!row.every((d, n) => takesOne(d, n === row.length - 1))) return;
    const places = inTheirPlaces(changes, length) ?? changes;
    row.forEach((d, n) => {
      const change = places[n];
      if (change != null) out[first + n] = withChange(d, change);
      else if (d === draft) out[i] = { ...d, figures: d.figures.filter((f) => f.role !== "yoy") };
    });
  });
  return out;
}

/**
 * How many statements the row has that the changes of its last point into: 前两者 speaks of three goods or more where as
 * many have been told alike (进口原油5万吨、大豆3万吨、汽车2万辆，前两者分别增长4%、6%).
 */
function itemsOfRow(drafts: readonly Draft[], last: number, changes: readonly FigureChunk[]): number {
  const least = leastItems(changes);
  const several = changes.some((f) => (f.pointed?.of ?? 1) > 1 || (f.pointed?.items.length ?? 1) > 1);
  const fromFirst = changes.every((f) => f.pointed?.items.every((item) => item >= 0));
  if (!several || !fromFirst) return least;
  const side = namedSide(drafts[last]);
  let first = last;
  while (first > 0 && namedSide(drafts[first - 1]) === side && drafts[first]?.link !== "among") {
    const before = drafts[first - 1];
    if (before === undefined || !takesOne(before, false)) break;
    first--;
  }
  return Math.max(least, last - first + 1);
}

/** The side that the items of a row differ in. */
function namedSide(draft: Draft | undefined): string {
  return draft?.groups.product !== undefined
    ? "product"
    : draft?.groups.partner !== undefined
      ? "partner"
      : "";
}

/** The shares behind the last of a row of statements; of 分别占全省的5%和9%、占全国的1%和2% the first. */
function shareParts(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts];
  drafts.forEach((draft, i) => {
    const shares = draft.figures.filter((f) => f.role === "share");
    const length =
      shares.findIndex((f, n) => f.end + 2 < (shares[n + 1]?.start ?? Number.POSITIVE_INFINITY)) + 1;
    const first = i - length + 1;
    // 出口至美国9万吨、日本8万吨，占比分别为5%、4%: the words of a share hold 分别.
    const listed = shares.length > 1 && isOfOne(draft);
    if (!(draft.respectively || listed) || length < 2 || first < 0) return;
    const row = drafts.slice(first, i + 1);
    const bare = (d: Draft): boolean => d === draft || d.figures.every((f) => f.role !== "share");
    if (!row.every((d) => isOfOne(d) && bare(d))) return;
    row.forEach((d, n) => {
      const own = d.figures.filter((f) => f.role !== "share");
      out[first + n] = { ...d, figures: [...own, ...shares.slice(n, n + 1)] };
    });
  });
  return out;
}

/** The amounts of money of a list belong to the goods counted before it, be they in its own statement or in those before. */
function shareValues(drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const values = draft.figures.filter((f) => f.role === "money");
    const bare = Object.keys(draft.groups).length === 0 && draft.flow === null;
    const before = values.length - (bare ? 0 : 1);
    const row = [...out.slice(out.length - before), ...(bare ? [] : [draft])];
    if (!draft.respectively || values.length < 2 || before > out.length || !row.every(isCountedGoods)) {
      out.push(draft);
      continue;
    }
    const changes = draft.figures.filter((f) => f.role === "yoy");
    const shared = changes.length === values.length ? changes : [];
    out.length -= before;
    row.forEach((d, n) => {
      const own = d === draft ? d.figures.filter((f) => f.role === "count") : d.figures;
      const added = [values[n], shared[n]].filter((f) => f !== undefined);
      out.push({
        ...d,
        respectively: false,
        figures: [...own, ...added],
        end: Math.max(d.end, added[0]?.end ?? 0),
      });
    });
  }
  return out;
}

/** A statement about one kind of goods, so many of them. */
function isCountedGoods(draft: Draft): boolean {
  const lists = Object.values(draft.groups).some((group) => group.members.length > 1);
  const counts = draft.figures.filter((f) => f.role === "count");
  return !lists && draft.groups.product !== undefined && counts.length === 1;
}

/** A statement about one thing with one amount, and without a change of its own unless it ends the row. */
function takesOne(draft: Draft, last: boolean): boolean {
  return isOfOne(draft) && (last || draft.figures.every((f) => f.role !== "yoy"));
}

function isOfOne(draft: Draft): boolean {
  const lists = Object.values(draft.groups).some((group) => group.members.length > 1);
  const single = !lists && (draft.flow?.flows.length ?? 1) === 1;
  return single && draft.figures.filter((f) => f.role === "money" || f.role === "count").length === 1;
}

function withChange(draft: Draft, change: FigureChunk): Draft {
  const { pointed, ...own } = change;
  return { ...draft, figures: [...draft.figures.filter((f) => f.role !== "yoy"), own] };
}
