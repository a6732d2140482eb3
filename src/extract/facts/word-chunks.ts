import type { Flow } from "../../model/ontology.js";
import { parseNumeral } from "../../text/numerals.js";
import { acrossBorder } from "./across-border.js";
import type { Chunk, FigureChunk, FlowChunk, GapChunk, MarkChunk, SeparatorChunk } from "./chunk.js";
import { sending } from "./consignments.js";
import { FLOW_ATTRIBUTE, FLOW_WORDS, SHIPPED_TO } from "./flow-words.js";
import { MARKER_WORDS } from "./marker-words.js";

type WordChunk = FlowChunk | MarkChunk | SeparatorChunk | GapChunk | FigureChunk;

const SEPARATORS: ReadonlyMap<string, SeparatorChunk["level"]> = new Map([
  ["、", "and"],
  ["和", "and"],
  ["及", "and"],
  ["与", "and"],
  ["以及", "and"],
  ["暨", "and"],
  ["，", "clause"],
  ["；", "part"],
  ["：", "part"],
  // Headlines set their parts apart with a space.
  [" ", "clause"],
]);
/** 因气温偏高减少5%: why something changed; a change must follow in the same clause. */
const CAUSE =
  /(?:因(?!此|而|为此|素)|(?<![享接承遭])受|由于)[^，；。\d进出]{2,16}?(?:影响|拖累|带动|推动)?(?=(?:同比)?[大锐猛骤激剧小]?(?:增|减|下降|上升|下滑|跌|降|回落|上涨|[多少][卖销买购订要运发采])[^，。；]{0,5}[\d一二两三四五六七八九半])|(?:因(?!此|而|为此|素)|(?<![享接承遭])受)[^，。；\d进出]{2,16}(?=，(?:同比)?(?:出口|进口|进出口|对|自|增长|下降|减少|[大锐猛骤]?[增减降跌少多缩][^，。；]{0,4}[\d一二两三四五六七八九半]))/y;
const ON_MONTH = /(?:环比|按月|按季|[比较与同和](?:上月|上季度?|\d+月份?))[^，。；]{0,3}$/;
const UNCHANGED = /(?:与|同|和)?(?:上年|去年)?(?:同期)?(?:基本|大体)?持平(?![稳缓衡])/y;

/**
 * The grammar word that starts at `at` and ends at `limit` or before, or null.
 * `next` is the chunk that follows at `limit`: some words count only before a certain chunk.
 */
export function wordAt(text: string, at: number, limit: number, next: Chunk | null): WordChunk | null {
  const cause = matchEnd(CAUSE, text, at, limit);
  if (cause !== null) return { type: "gap", start: at, end: cause, text: "" };
  const unchanged = matchEnd(UNCHANGED, text, at, limit);
  // 环比持平，同比下降5%
  if (unchanged !== null && ON_MONTH.test(text.slice(Math.max(0, at - 10), at)))
    return { type: "gap", start: at, end: unchanged, text: "" };
  if (unchanged !== null) return noChange(at, unchanged, text.slice(at, unchanged));
  for (const { pattern, mark } of MARKER_WORDS) {
    const end = matchEnd(pattern, text, at, limit);
    if (end === null) continue;
    if (mark === "all-of-list") {
      const count = parseNumeral(/[两二三四五六七八]/.exec(text.slice(at, end))?.[0] ?? "") ?? 0;
      return {
        type: "mark",
        mark,
        start: at,
        end,
        items: Array.from({ length: count }, (_, i) => i - count),
      };
    }
    if (mark === "together")
      return { type: "mark", mark, start: at, end, ...countNamed(text.slice(at, end)) };
    if (mark !== "some-of-list")
      return { type: "mark", mark, start: at, end, ...flowNamed(text.slice(at, end)) };
    return { type: "mark", mark, start: at, end, items: itemsMeant(text.slice(at, end)) };
  }
  return flowAt(text, at, limit, next) ?? separatorAt(text, at, limit);
}

/** 两者合计, 三者: of how many that were named. */
function countNamed(words: string): { items?: readonly number[] } {
  const count = /^([两二三四五])者$/.exec(words)?.[1];
  return count === undefined ? {} : { items: Array.from({ length: parseNumeral(count) ?? 0 }, (_, i) => i) };
}

/** 第一大出口市场, 主要进口来源地: which side of trade the partners are told for. */
function flowNamed(words: string): { flow?: Flow } {
  if (words.includes("进出口")) return {};
  if (words.includes("出口")) return { flow: "export" };
  return words.includes("进口") ? { flow: "import" } : {};
}

/** 前者 is the first item, 后两者 the last two. */
function itemsMeant(words: string): readonly number[] {
  const count = parseNumeral(words.slice(1, 2)) ?? 1;
  return Array.from({ length: count }, (_, i) => (words.startsWith("前") ? i : i - count));
}

function flowAt(text: string, at: number, limit: number, next: Chunk | null): FlowChunk | GapChunk | null {
  for (const word of FLOW_WORDS) {
    const end = matchEnd(word.pattern, text, at, limit);
    if (end === null) continue;
    return {
      type: "flow",
      flows: word.flows,
      measure: word.measure ?? (/[额值]$/.test(text.slice(at, end)) ? "value" : null),
      weak: word.weak ?? false,
      inward: word.inward ?? false,
      carried: word.carried ?? false,
      taken: word.taken ?? false,
      there: word.there ?? false,
      sum: /口总[额值量]$/.test(text.slice(at, end)),
      mutual: text.startsWith("双", at),
      general: /^(?:外贸)?(?:进出|出|进)口.*(?:商品|产品|货物)/.test(text.slice(at, end)),
      start: at,
      end,
    };
  }
  const shipped = matchEnd(SHIPPED_TO, text, at, limit);
  if (shipped === limit && next?.type === "name" && next.dim === "partner") {
    return sending({ start: at, end: limit });
  }
  const crossed = acrossBorder(text, at, limit, next);
  if (crossed !== null) return crossed;
  const attribute = matchEnd(FLOW_ATTRIBUTE, text, at, limit);
  // 进口|标准胶: a name of goods that starts like one of the words that make an attribute of 进口.
  const goods =
    next?.type === "name" && next.dim === "product" && !/^(?:集装箱|货柜)/.test(text.slice(limit, limit + 3));
  if (attribute === limit && goods) return plainFlow(text, at, limit);
  return attribute === null
    ? null
    : { type: "gap", start: at, end: attribute, text: text.slice(at, attribute) };
}

function plainFlow(text: string, start: number, end: number): FlowChunk {
  const words = text.slice(start, end);
  const flow =
    words.endsWith("进出口") || !/[出进]口$/.test(words)
      ? "total"
      : words.endsWith("出口")
        ? "export"
        : "import";
  return {
    type: "flow",
    flows: [flow],
    measure: null,
    weak: !words.endsWith("口"),
    inward: false,
    carried: false,
    mutual: false,
    general: false,
    start,
    end,
  };
}

function separatorAt(text: string, at: number, limit: number): SeparatorChunk | null {
  const two = text.slice(at, at + 2);
  const length = at + 2 <= limit && SEPARATORS.has(two) ? 2 : 1;
  const level = SEPARATORS.get(text.slice(at, at + length));
  return level === undefined ? null : { type: "separator", level, start: at, end: at + length };
}

function noChange(start: number, end: number, words: string): FigureChunk {
  return {
    type: "figure",
    role: "yoy",
    value: 0,
    unit: "+",
    approx: /基本|大体/.test(words),
    baseYear: null,
    baseFlow: null,
    leads: false,
    of: null,
    each: false,
    baseGoods: null,
    start,
    end,
  };
}

function matchEnd(pattern: RegExp, text: string, at: number, limit: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null || match[0].length === 0) return null;
  const end = at + match[0].length;
  return end <= limit ? end : null;
}
