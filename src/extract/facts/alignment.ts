import type { Flow, Measure } from "../../model/ontology.js";
import type { MonthRange } from "../../model/quantity.js";
import type { FigureChunk } from "./chunk.js";
import type { Draft } from "./draft.js";
import { type Places, type Split, splitByMeasure } from "./figure-split.js";
import type { Frame, Member } from "./frame.js";
import { overMeasures } from "./over-measures.js";
import { inTheirPlaces } from "./pointed-items.js";
import { byQuarters } from "./quarters.js";
import { atItsEnd } from "./told-years.js";

/** The figures of one fact. */
export interface Figures {
  readonly measure: Measure;
  readonly amount: FigureChunk | null;
  readonly yoy: FigureChunk | null;
  readonly share: FigureChunk | null;
}

/** One fact of a statement: which item of each list it is about, and its figures. */
export interface Row {
  readonly reporter: Member;
  readonly partner: Member | null;
  readonly product: Member | null;
  readonly segment: Member | null;
  readonly flow: Flow;
  readonly period: MonthRange | null;
  readonly figures: Figures;
}

export interface Alignment {
  readonly rows: readonly Row[];
  /** Figures that could not be given to an item, and why. */
  readonly notes: readonly string[];
}

type Axis = "reporter" | "partner" | "product" | "segment" | "flows" | "periods";
const AXES: readonly Axis[] = ["product", "partner", "reporter", "segment", "flows", "periods"];

/**
 * Gives the figures of a statement to the items of its lists.
 * One list takes the figures item by item (A、B出口1亿元、2亿元，分别增长3%、4%); a single figure after a list is of
 * the list as a whole, unless 均 says that it is of each. A statement without lists has one row a measure.
 * `around`: its sentence.
 */
export function align(draft: Draft, whole: Frame, around = ""): Alignment {
  const frame = atItsEnd(draft, byQuarters(draft, whole, around), around);
  const lists = AXES.filter((axis) => (frame[axis]?.value.length ?? 0) > 1 && !isSecondOfPair(frame, axis));
  const notes: string[] = [];
  const split =
    lists.length > 0
      ? splitByMeasure(draft.figures)
      : overMeasures(splitByMeasure(draft.figures), draft, notes);
  const longest = Math.max(0, ...split.map((s) => Math.max(s.levels.length, s.yoys.length, s.shares.length)));
  const axis = lists.find((a) => frame[a]?.value.length === longest) ?? lists[0];
  if (axis === undefined) {
    if (longest > 1) notes.push("several figures for one item");
    return { rows: rowsAt(frame, null, split, 0), notes };
  }
  const count = frame[axis]?.value.length ?? 0;
  const usable =
    lists.length > 1 || isOfSums(split, draft) ? [] : split.map((s) => fitToList(s, count, draft, notes));
  if (lists.length > 1 && split.length > 0)
    notes.push("more than one list: no figure can be given to an item");
  const indexes = Array.from({ length: count }, (_, i) => i);
  return { rows: indexes.flatMap((i) => rowsAt(frame, axis, usable, i)), notes };
}

/** 青岛服装、烟台苹果: the list of goods stands for both. */
function isSecondOfPair(frame: Frame, axis: Axis): boolean {
  return frame.paired === axis && (frame.product?.value.length ?? 0) > 1;
}

/** 出口茶叶和毛巾3万吨，价值5亿元，分别增长5%、6%: the changes are of quantity and value, both of the whole list. */
function isOfSums(splits: readonly Split[], { skipped }: Draft): boolean {
  const yoys = splits.reduce((sum, s) => sum + s.yoys.length, 0);
  // 出口服装、箱包等4万票，货值9亿元，分别增长2%、3%: and so where the first amount counts no goods.
  const counted = skipped > 0 && splits.length === 1 && yoys === 1 + skipped;
  if (counted && splits[0]?.levels.length === 1) return true;
  return splits.length > 1 && yoys === splits.length && splits.every((s) => s.levels.length === 1);
}

function fitToList(split: Split, count: number, draft: Draft, notes: string[]): Split {
  const take = (figures: Places, what: string): Places => {
    const placed = inTheirPlaces(
      figures.filter((f) => f !== null),
      count,
    );
    if (placed !== null) return placed;
    if (figures.length === count || figures.length === 0) return figures;
    const only = figures[0];
    // 三市均过10亿, 两区超10亿，分别达21亿、18亿…: a mark that each of them passed.
    const passed = (f: FigureChunk | null): boolean => (f?.value ?? 0) >= (only?.value ?? Number.NaN);
    const mark = draft.each || (draft.respectively && only?.approx === true);
    if (figures.length === count + 1 && mark && figures.every(passed)) return figures.slice(1);
    const ofEach = draft.each || (only?.bounded === true && split.levels.length === 0);
    if (figures.length === 1 && ofEach && !draft.together && only !== undefined)
      return Array.from({ length: count }, () => only);
    notes.push(`${figures.length} ${what} for a list of ${count}`);
    return [];
  };
  return {
    measure: split.measure,
    levels: take(split.levels, "amounts"),
    yoys: take(split.yoys, "changes"),
    shares: take(split.shares, "shares"),
  };
}

function rowsAt(frame: Frame, axis: Axis | null, splits: readonly Split[], i: number): readonly Row[] {
  const pick = (side: Exclude<Axis, "flows" | "periods">): readonly (Member | null)[] => {
    const members = frame[side]?.value ?? [];
    if (side === axis || (frame.paired === side && axis === "product")) return [members[i] ?? null];
    return members.length === 0 ? [null] : members;
  };
  const flows = frame.flows?.value ?? [];
  const period = (axis === "periods" ? frame.periods?.value[i] : frame.period?.value) ?? null;
  const figures = splits.map((s) => figuresAt(s, axis === null ? null : i, frame)).filter((f) => f !== null);
  const rows: Row[] = [];
  for (const reporter of pick("reporter")) {
    for (const partner of pick("partner")) {
      for (const product of pick("product")) {
        for (const segment of pick("segment")) {
          for (const flow of axis === "flows" ? flows.slice(i, i + 1) : flows) {
            if (reporter === null) continue;
            const sides = { reporter, partner, product, segment, flow, period };
            rows.push(
              ...(figures.length > 0 ? figures : [emptyOf(frame)]).map((f) => ({ ...sides, figures: f })),
            );
          }
        }
      }
    }
  }
  return rows;
}

/** Traded, but nobody says how much. */
export const EMPTY_FIGURES: Figures = { measure: "value", amount: null, yoy: null, share: null };

/** 出口量创新高 is about quantity even without a figure. */
function emptyOf({ measure }: Frame): Figures {
  return measure === null ? EMPTY_FIGURES : { ...EMPTY_FIGURES, measure };
}

const WEIGHTS = new Set(["吨", "千克", "公斤", "克", "立方米"]);

function figuresAt(split: Split, i: number | null, frame: Frame): Figures | null {
  const amount = i === null ? mostExact(split.levels) : (split.levels[i] ?? null);
  const yoy = split.yoys[i ?? 0] ?? null;
  const share = split.shares[i ?? 0] ?? null;
  if ([amount, yoy, share].every((f) => f === null || f.value === null)) return null;
  // Goods in general can be weighed but not counted.
  if (amount?.role === "count" && frame.product === null && !WEIGHTS.has(amount.unit)) return null;
  // 出口3万吨，其中对日本下降4%
  const toldBefore = yoy === null && (share === null || share.of !== null) ? null : frame.told;
  return { measure: split.measure ?? frame.measure ?? toldBefore ?? "value", amount, yoy, share };
}

const PACKS = new Set([
  "箱",
  "件",
  "柜",
  "货柜",
  "车",
  "票",
  "批",
  "批次",
  "集装箱",
  "包",
  "袋",
  "桶",
  "节",
  "个",
]);

/**
 * 突破1000亿元，达1128亿元: of two amounts for one thing the exact one says what the other rounds; 900箱、18吨柑橘: the weight
 * says more than the boxes.
 */
function mostExact(levels: Places): FigureChunk | null {
  const weight = levels.find((f) => f !== null && WEIGHTS.has(f.unit)) ?? null;
  if (weight !== null && levels.every((f) => f === weight || PACKS.has(f?.unit ?? ""))) return weight;
  return levels.find((f) => f?.approx === false) ?? levels[0] ?? null;
}
