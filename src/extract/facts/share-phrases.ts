import type { EntityRef, Mention } from "../../model/mention.js";
import type { Flow } from "../../model/ontology.js";
import type { Quantity } from "../../model/quantity.js";
import { covers, type Span } from "../../model/span.js";

/** 占同期全省出口总值的 … : the words that make the figure after them a share. The figure itself is not part of the span. */
export interface SharePhrase extends Span {
  /** Index of the first figure of the share in the list of quantities. */
  readonly figure: number;
  /** The flow of the whole that the share is of, where the words name one. */
  readonly flow: Flow | null;
  /** The goods of the whole (占蔬菜出口总值的38%), or null. */
  readonly goods: EntityRef | null;
  /** The only partner named in the whole (占全省对波兰贸易的九成), or null. */
  readonly partner: EntityRef | null;
  /** The words up to the figure. */
  readonly words: string;
}

/** The whole is told in a noun phrase: no clause ends in it and no change is told in it. */
const WHOLE = /^[^，；。：！？]{0,48}$/;
const CHANGE = /增长|净增|增量|下降|增速|提高|提升|上升|回落|扩大|上涨/;
/** 占比提升至48%: what it has come to is a share. */
const REACHED = /(?:提高|提升|上升|升|扩大|回落|降|跃升)(?:到|至|为)了?[约近超逾]?$/;
/** What leads from an old share to the new one. */
const MOVED =
  /^，?(?:进一步|逐步|稳步|大幅|持续|快速)?(?:提高|提升|上升|升高?|扩大|回落|下降|降低?|跌|跃升|增加|增长?|缩小|滑落|变)[^，。；\d]{0,3}?[到至为]了?(?:(?:\d{4}|[今去])年的)?[约近超逾]?$/;
const STARTS = /(?:全[国省市区县州])?占(?!地|用|率|领|据[^了]|道|线|先|有率)|比重|份额(?!的)/g;

/**
 * Finds share phrases: 占 … up to a percentage or a part in words.
 * `text` is the document, `sentence` its range; `quantities` and `names` are those of the sentence in order.
 */
export function findSharePhrases(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  names: readonly Mention[],
): readonly SharePhrase[] {
  const found: SharePhrase[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(STARTS)) {
    const start = sentence.start + match.index;
    const last = found.at(-1);
    if (last !== undefined && start < last.end) continue;
    let figure = quantities.findIndex((q) => q.start > start);
    const first = quantities[figure];
    // 占全国出口90亿美元的20%: the whole is told with its amount.
    const inner =
      first?.type === "money" && text[first.end] === "的" && quantities[figure + 1]?.start === first.end + 1;
    if (inner) figure++;
    // 占比提升0.3个百分点至31.2%
    const moved = quantities[figure];
    const reached = quantities[figure + 1];
    if (
      moved?.type === "points" &&
      reached !== undefined &&
      /^，?(?:升|提升|提高|上升|降)?(?:到|至|达到?|为)了?[约近超逾]?$/.test(
        text.slice(moved.end, reached.start),
      )
    )
      figure++;
    let quantity = quantities[figure];
    if (quantity === undefined || !isPart(quantity)) continue;
    // 占比首次过半，达53.1%: the exact one.
    const exact = quantities[figure + 1];
    if (
      quantity.type === "fraction" &&
      exact?.type === "percent" &&
      /^，(?:达到?|高达|为)[约近]?$/.test(text.slice(quantity.end, exact.start))
    ) {
      found.push({
        start,
        end: exact.start,
        figure: figure + 1,
        ...wholeOf(text, names, { start, end: quantity.start }),
      });
      continue;
    }
    const whole = text.slice(start, quantity.start);
    if (isOfMarket(whole)) continue;
    const risen = moved?.type === "points" && figure > quantities.indexOf(moved);
    if (
      !WHOLE.test(risen ? text.slice(start, moved.start) : whole) ||
      (CHANGE.test(whole) && !REACHED.test(whole) && !risen)
    )
      continue;
    // 占比从去年的55%降到40%: the first is the old share.
    if (/[从由][^，]{0,8}$/.test(whole)) {
      const next = quantities[++figure];
      if (next === undefined || !isPart(next) || !MOVED.test(text.slice(quantity.end, next.start))) continue;
      quantity = next;
    }
    const span = { start, end: quantity.start };
    found.push({ ...span, figure, ...wholeOf(text, names, span) });
  }
  return found;
}

function wholeOf(
  text: string,
  names: readonly Mention[],
  span: Span,
): Omit<SharePhrase, "figure" | keyof Span> {
  const words = text.slice(span.start, span.end);
  return {
    flow: flowOfWhole(words),
    goods: goodsOfWhole(names, span),
    partner: partnerOfWhole(names, span),
    words,
  };
}

function isPart({ type }: Quantity): boolean {
  return type === "percent" || type === "fraction";
}

function partnerOfWhole(names: readonly Mention[], span: Span): EntityRef | null {
  const [found, ...more] = names.filter((m) => m.kind === "partner" && covers(span, m));
  if (found === undefined || more.length > 0) return null;
  return { kind: "partner", name: found.name, ...(found.key === undefined ? {} : { key: found.key }) };
}

function goodsOfWhole(names: readonly Mention[], span: Span): EntityRef | null {
  const found = names.find((m) => m.kind === "product" && covers(span, m));
  if (found === undefined) return null;
  return { kind: "product", name: found.name, ...(found.key === undefined ? {} : { key: found.key }) };
}

/** 占全球市场的三成: how much of a market somebody has is no share of trade. */
function isOfMarket(whole: string): boolean {
  return /市场(?:份额|总量|销量)?(?:的|近|约|超过?|逾)*$/.test(whole) && !/[进出]口|外贸|采购/.test(whole);
}

function flowOfWhole(whole: string): Flow | null {
  if (/进出口|外贸|贸易/.test(whole)) return "total";
  if (whole.includes("出口")) return "export";
  return whole.includes("进口") ? "import" : null;
}
