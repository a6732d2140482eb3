import { type Span, spansWithin } from "../../model/span.js";
import type { Token } from "../../model/token.js";
import type { Chunk, NameChunk } from "./chunk.js";
import { guessedProduct, isAnd, isProduct, joinGoods, opensWith } from "./joined-goods.js";
import { noiseOf } from "./marker-words.js";

// Goods that no earlier pass has named. Left unread, their figures would be taken for those of all goods.

export interface GuessContext {
  /** The document. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Marks unknown words as goods where nothing else can stand: in a list of goods, and right before 出口 or 进口. */
export function guessGoods(chunks: readonly Chunk[], context: GuessContext): readonly Chunk[] {
  const parted = joinGoods(chunks, context.text);
  return guessObjects(guessListItems(keepPlaces(parted), context.text), context);
}

/** 昆山市、工业园区、高新区分别…: an unknown site keeps its place in the list, though it can be nobody's name. */
function keepPlaces(chunks: readonly Chunk[]): readonly Chunk[] {
  const out: Chunk[] = [];
  chunks.forEach((chunk, i) => {
    const [before, link, after] = [out.at(-2), out.at(-1), chunks[i + 1]];
    const listed =
      (isAnd(link) && before?.type === "name" && before.dim === "reporter") || opensSites(chunks, i);
    const goesOn =
      isAnd(after) || after?.type === "flow" || (after?.type === "mark" && after.mark === "respectively");
    if (chunk.type !== "gap" || !listed || !goesOn || !/^[一-龥]{1,7}[区县市州旗镇港园]$/.test(chunk.text)) {
      out.push(chunk);
      return;
    }
    const { start, end, text } = chunk;
    out.push({
      type: "name",
      dim: "reporter",
      name: text,
      ref: null,
      stands: "free",
      guessed: true,
      start,
      end,
    });
  });
  return out;
}

/** 高新区、经开区、青山县进出口分别…: unknown sites before the first that is known. */
function opensSites(chunks: readonly Chunk[], i: number): boolean {
  if (!opensWith(chunks[i - 1])) return false;
  let at = i + 1;
  while (isAnd(chunks[at]) && chunks[at + 1]?.type === "gap") at += 2;
  const name = chunks[at + 1];
  return isAnd(chunks[at]) && name?.type === "name" && name.dim === "reporter" && name.ref !== null;
}

/** 绢花出口增长5%: nouns between the head of a clause and the flow. */
function guessObjects(chunks: readonly Chunk[], context: GuessContext): readonly Chunk[] {
  return chunks.map((chunk, i) => {
    const after = guessAfterFlow(chunks, i, context);
    if (after !== null) return after;
    // 手机（不含配件）出口
    const explained = isBracket(chunks[i + 1], context.text);
    const flow = chunks[explained ? i + 2 : i + 1];
    const counted = { start: chunk.start, end: chunk.end - (context.text[chunk.end - 1] === "。" ? 1 : 0) };
    if (isCounted(chunks, i) && isGoodsWord(counted, context)) return guessedProduct(context.text, counted);
    if (chunk.type === "gap" && isNextOfList(chunks, i) && isGoodsWord(chunk, context))
      return guessedProduct(context.text, chunk);
    if (chunk.type !== "gap" || flow?.type !== "flow" || flow.weak || flow.carried || flow.inward)
      return chunk;
    if (flow.flows.length > 1 || !opensStatement(chunks[i - 1])) return chunk;
    const skipped = /^的?/.exec(chunk.text)?.[0].length ?? 0;
    const span = { start: chunk.start + skipped, end: chunk.end };
    return isGoodsWord(span, context) ? guessedProduct(context.text, span) : chunk;
  });
}

/** 运往日本的1200片测试板: what was counted of what goes to a partner, at the end of its clause. */
function isCounted(chunks: readonly Chunk[], i: number): boolean {
  const [figure, gap, after] = [chunks[i - 1], chunks[i], chunks[i + 1]];
  if (gap?.type !== "gap" || figure?.type !== "figure" || figure.role !== "count") return false;
  const ends = after === undefined || (after.type === "separator" && after.level !== "and");
  return ends && chunks.slice(0, i).some((c) => c.type === "flow" && c.carried);
}

/** 农产品2亿元；绢花3亿元: between ； and an amount, after goods with theirs. */
function isNextOfList(chunks: readonly Chunk[], i: number): boolean {
  const [before, after] = [chunks[i - 1], chunks[i + 1]];
  if (before?.type !== "separator" || before.level !== "part" || after?.type !== "figure") return false;
  const level = after.role === "money" || after.role === "count";
  return level && chunks.slice(0, i).some((c, n) => isProduct(c) && chunks[n + 1]?.type === "figure");
}

/** 进口虾10亿元, 出口橡皮筋已超2100吨: unknown nouns between the flow and its amount. */
function guessAfterFlow(chunks: readonly Chunk[], i: number, context: GuessContext): NameChunk | null {
  const [gap, flow, figure] = [chunks[i], chunks[i - 1], chunks[i + 1]];
  const among = flow?.type === "mark" && flow.mark === "among";
  const counted = figure?.type === "figure" && figure.role === "count";
  const afterFlow = flow?.type === "flow" && !flow.weak && !flow.carried && flow.flows.length === 1;
  if (gap?.type !== "gap" || !((among && counted) || afterFlow)) return null;
  if (figure?.type !== "figure" || figure.role === "yoy" || figure.role === "share") return null;
  const words = /^(?:的|各类|优质)?(.*?)(?:已有?|有|共|共计|总计|合计|累计|约|近|达|就|也|则|分别|，)*$/.exec(
    gap.text,
  );
  const goods = words?.[1] ?? "";
  const start = gap.start + gap.text.indexOf(goods);
  const span = { start, end: start + goods.length };
  return goods !== "" && isGoodsWord(span, context, 1) ? guessedProduct(context.text, span) : null;
}

function opensStatement(before: Chunk | undefined): boolean {
  if (before === undefined || before.type === "separator" || before.type === "period") return true;
  if (before.type === "name") return before.dim === "reporter";
  return before.type === "mark" && before.mark === "among";
}

/** Nouns that stand before 出口 and are no goods. */
const NOT_GOODS =
  /首[度次]|企业|商|公司|集团|工厂|陆路|水路|海运|空运|铁路|公路|航空|管道|[该本]|口岸|海关|市场|地区|国家|方式|贸易|经济|品牌|自主|规模|[单当全][月年季]|[月季年]度|全[岛境域]|季度|形势|数据|实绩|订单|业务|部门|人员|客户|渠道|平台|保税|园区|成绩|情况|势|方面|总|额|指标|业|检[验疫]|传统|新兴|主要|大宗|其他|[海国]外|国[内际]|直接|间接|自营|实际|实现|产业|行业|外贸|货物|[发供交订]货|商品|产品|双[边方]|[两三各我对]方|两[国地]|主动|被动|积极|今|去|省|市|县|区|州|港|[一二三四五六七八九十两]/;

/** How food is sold: 活蟹, 冻鱼. */
const FRESH = /^[活鲜冻干熟生]$/;

function isGoodsWord(span: Span, { text, tokens }: GuessContext, least = 2): boolean {
  const words = text.slice(span.start, span.end);
  if (
    words.length < least ||
    !/^[一-龥A-Za-z0-9]{1,8}$/.test(words) ||
    NOT_GOODS.test(words) ||
    noiseOf(words) < words.length
  )
    return false;
  const inside = spansWithin(tokens, span);
  const covered = inside.reduce((sum, t) => sum + t.end - t.start, 0) === words.length;
  const last = inside.at(-1)?.tag ?? "";
  const named = inside.every(
    (t) => /^(?:n(?![rstz])|vn|b|j|l|i|a|q|eng)/.test(t.tag) || FRESH.test(text.slice(t.start, t.end)),
  );
  return covered && named && !/^[aq]/.test(last);
}

/** X、<words>和Z分别增长: an unknown item must keep its place in the list. */
function guessListItems(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  const out: Chunk[] = [];
  let i = 0;
  while (i < chunks.length) {
    const end = unknownItemEnd(chunks, i);
    const first = chunks[i];
    const last = chunks[end - 1];
    if (first === undefined) break;
    if (end === i || last === undefined) {
      out.push(first);
      i++;
      continue;
    }
    out.push(guessedProduct(text, { start: first.start, end: last.end }));
    i = end;
  }
  return out;
}

/** Where an unknown list item that starts at `i` ends, or `i` where none does. */
function unknownItemEnd(chunks: readonly Chunk[], i: number): number {
  if (!isAnd(chunks[i - 1]) && !opensList(chunks, i)) return i;
  let end = i;
  while (isWords(chunks[end])) end++;
  if (end === i) return i;
  const after = chunks[end];
  const inList = isAnd(after) && isProduct(chunks[end + 1]);
  if (!isAnd(chunks[i - 1]) && !inList) return i;
  const closes = after?.type === "flow" || (after?.type === "mark" && after.mark === "respectively");
  if (!(inList || (isProduct(chunks[i - 2]) && (closes || isAnd(after))))) return i;
  const text = chunks.slice(i, end).map((c) => (c.type === "gap" ? c.text : "##"));
  const length = text.join("").length;
  const sayable = text.every((t) => /^[一-龥A-Za-z0-9#]+$/.test(t));
  return sayable && length >= 2 && length <= 10 && noiseOf(text.join("")) === length ? end : i;
}

/** The first of a list whose other items are known: ，<words>、散货船各增…. */
function opensList(chunks: readonly Chunk[], i: number): boolean {
  const [before, first, link, next] = [chunks[i - 1], chunks[i], chunks[i + 1], chunks[i + 2]];
  const bare = first?.type === "gap" && /^[一-龥]{2,6}$/.test(first.text) && !NOT_GOODS.test(first.text);
  return opensWith(before) && bare && isAnd(link) && isProduct(next);
}

/** Unknown words, or a word that means something only outside of a name (养殖 in 养殖网箱). */
function isWords(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" || (chunk?.type === "mark" && chunk.mark === "block");
}

function isBracket(chunk: Chunk | undefined, text: string): boolean {
  return chunk?.type === "gap" && text[chunk.start] === "（";
}
