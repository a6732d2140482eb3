import type { EntityRef } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { Chunk, Dim, GapChunk, NameChunk } from "./chunk.js";

const HONG_KONG = { kind: "partner", name: "中国香港", key: "HK" } as const;
const MACAU = { kind: "partner", name: "中国澳门", key: "MO" } as const;
const TAIWAN = { kind: "partner", name: "中国台湾", key: "TW" } as const;
const CHINA = { kind: "place", name: "中国", key: "156" } as const;

/**
 * Names that a sentence between countries only hints at: the 中 of 中越双边贸易额, 中方出口, and both sides of 两国贸易额.
 * `chunks` are those of one sentence of the reading.
 */
export function nameCountries(chunks: readonly Chunk[], reading: Reading): readonly Chunk[] {
  return chunks.flatMap((chunk, i) => {
    if (isChinaAgain(chunks, i) || isChinaAgain(chunks, i - 1)) return [];
    if (chunk.type === "flow" && chunk.mutual) return [...bothSides(chunks, i, reading), chunk];
    if (chunk.type !== "gap") return [chunk];
    const [next, flow] = [chunks[i + 1], chunks[i + 2]];
    // 中欧、中美双边贸易额: the first 中 is the reporter of all.
    if (chunk.text === "中" && isAnd(chunks[i - 1]) && isAbbreviation(chunks[i - 2]) && isAbbreviation(next))
      return [];
    if (/(?:^|[^其集])中$/.test(chunk.text) && isAbbreviation(next) && leadsToTotal(chunks, i + 1))
      return named(chunk, 1);
    // 哈中贸易额
    if (/^中$/.test(chunk.text) && isAbbreviation(chunks[i - 1]) && isTotal(next)) return named(chunk, 1);
    // 对华果蔬出口: goods stand between the country and the word of trade.
    if (
      /[对向]华$/.test(chunk.text) &&
      next?.type === "name" &&
      next.dim === "product" &&
      flow?.type === "flow"
    )
      return named(chunk, 1).map((c) => (c.type === "name" ? { ...c, stands: "counterpart" as const } : c));
    const inland =
      /(?:^|[，；：（“])(?:祖国)?(?:内地|大陆)(?=(?:(?:累计|经[^，]{0,8})?[对与向自从]|今年|去年|上半年|首)?$)/.exec(
        chunk.text,
      );
    // 去年内地经陆路供港活猪
    const supplies =
      next?.type === "flow"
        ? /(?:^|[，；])(?:内地|大陆)(?=(?:经[^，]{1,4}|累计|共)?$)/.exec(chunk.text)
        : null;
    if (supplies !== null) return inlandChina(chunk, supplies);
    if (inland !== null) return inlandChina(chunk, inland);
    const short =
      next?.type === "figure" && next.role === "yoy" ? /[对自从]([一-龥])$/.exec(chunk.text)?.[1] : undefined;
    const country = short === undefined ? undefined : partnerShort(chunk, short, reading);
    if (country !== undefined) return replaced(chunk, 1, country, "partner");
    const own = /本([港澳])(?=(?:货物|商品|整体|的)?$)/.exec(chunk.text);
    if (own !== null) return ownTerritory(chunk, own.index, own[1] === "港" ? HONG_KONG : MACAU);
    const whole = /全([镇乡旗村])$/.exec(chunk.text)?.[1];
    const place = whole === undefined ? undefined : lastPlace(chunk, whole, reading);
    if (place !== undefined) return replaced(chunk, 2, place);
    if (/中方$/.test(chunk.text) && next?.type === "flow") return named(chunk, 2);
    const goods = next?.type === "name" && next.dim === "product" && isTotal(flow);
    // 两岸贸易额
    if (/两岸$/.test(chunk.text) && isTotal(next))
      return [...named(chunk, 2), nameOf("partner", TAIWAN, { start: chunk.end, end: chunk.end })];
    if (/两国$/.test(chunk.text) && (isTotal(next) || goods))
      return severalCountries(chunks.slice(0, i))
        ? [chunk]
        : [...named(chunk, 2), ...lastCountry(chunk, reading)];
    return [chunk];
  });
}

function isAbbreviation(chunk: Chunk | undefined): boolean {
  return chunk?.type === "name" && chunk.dim === "partner" && chunk.end - chunk.start === 1;
}

function isAnd(chunk: Chunk | undefined): boolean {
  return chunk?.type === "separator" && chunk.level === "and";
}

/** 中美、中国与东盟贸易额: the second 中国 is the reporter of the first pair too. */
function isChinaAgain(chunks: readonly Chunk[], i: number): boolean {
  const [pair, and, china, link, partner] = chunks.slice(i - 2, i + 3);
  if (pair?.type !== "name" || pair.dim !== "partner" || !isAnd(and)) return false;
  if (china?.type !== "name" || china.name !== CHINA.name || partner?.type !== "name") return false;
  const linked = isAnd(link) || (link?.type === "gap" && /^[同对]$/.test(link.text));
  return linked && partner.dim === "partner";
}

/** The partner at `i`, or the list of partners that begins with it, stands before a word of trade in both directions. */
function leadsToTotal(chunks: readonly Chunk[], i: number): boolean {
  let at = i + 1;
  while (isAnd(chunks[at])) {
    const china = chunks[at + 1];
    if (china?.type === "gap" && china.text === "中") at += 3;
    else at += isChinaAgain(chunks, at + 1) ? 4 : 2;
  }
  // 中斯（里兰卡）: the bracket has been read.
  const bracket = chunks[at];
  if (bracket?.type === "gap" && bracket.text === "") at++;
  // 中美农产品贸易额
  const goods = chunks[at];
  if (goods?.type === "name" && goods.dim === "product") at++;
  return isTotal(chunks[at]);
}

function isTotal(chunk: Chunk | undefined): boolean {
  return chunk?.type === "flow" && chunk.flows[0] === "total";
}

/** 本澳货物出口, 本港进口: the territory whose page it is, as whose trade it is. */
function ownTerritory(gap: GapChunk, index: number, territory: EntityRef): readonly Chunk[] {
  const start = gap.start + index;
  const part = (from: number, to: number): Chunk => ({
    ...gap,
    start: from,
    end: to,
    text: gap.text.slice(from - gap.start, to - gap.start),
  });
  const name = nameOf("reporter", territory, { start, end: start + 2 });
  return [part(gap.start, start), name, part(start + 2, gap.end)].filter((c) => c.end > c.start);
}

/** 内地对澳门出口: China, as its south calls it. */
function inlandChina(gap: GapChunk, { index, 0: word }: RegExpExecArray): readonly Chunk[] {
  const end = gap.start + index + word.length;
  const start = end - 2;
  const part = (from: number, to: number): Chunk => ({
    ...gap,
    start: from,
    end: to,
    text: gap.text.slice(from - gap.start, to - gap.start),
  });
  const china = nameOf("reporter", CHINA, { start, end });
  return [part(gap.start, start), china, part(end, gap.end)].filter((c) => c.end > c.start);
}

/** 对韩下降4%, after 韩国 has been named. */
function partnerShort(
  gap: GapChunk,
  letter: string,
  { mentions, knowledge }: Reading,
): EntityRef | undefined {
  const names = new Set(knowledge.partners.filter((p) => p.abbreviation === letter).map((p) => p.name));
  const last = mentions.findLast((m) => m.kind === "partner" && m.end <= gap.end && names.has(m.name));
  return last && { kind: "partner", name: last.name, ...(last.key === undefined ? {} : { key: last.key }) };
}

/** 全镇出口: the last town that was named. */
function lastPlace(gap: GapChunk, suffix: string, { mentions }: Reading): EntityRef | undefined {
  const last = mentions.findLast((m) => m.kind === "place" && m.end <= gap.end && m.name.endsWith(suffix));
  return last && { kind: "place", name: last.name, ...(last.key === undefined ? {} : { key: last.key }) };
}

/** The gap without its last characters, and these as a name. */
function replaced(gap: GapChunk, length: number, ref: EntityRef, dim: Dim = "reporter"): readonly Chunk[] {
  const start = gap.end - length;
  const name = nameOf(dim, ref, { start, end: gap.end });
  const rest: Chunk = { ...gap, end: start, text: gap.text.slice(0, -length) };
  return start > gap.start ? [rest, name] : [name];
}

/** The gap without its last characters, and these as 中国. */
function named(gap: GapChunk, length: number): readonly Chunk[] {
  return replaced(gap, length, CHINA);
}

/** 对俄罗斯增长3%，对蒙古国增长4%，两国贸易额…: the two are partners of a third. */
function severalCountries(before: readonly Chunk[]): boolean {
  const names = before
    .filter((c) => c.type === "name" && c.dim === "partner")
    .map((c) => c.type === "name" && c.name);
  return new Set(names).size > 1;
}

/** 两国贸易额: the other country is the last one that was named. */
function lastCountry(gap: GapChunk, { mentions, knowledge }: Reading): readonly NameChunk[] {
  const isCountry = (name: string): boolean =>
    knowledge.partners.find((p) => p.name === name)?.level === "country";
  const last = mentions.filter((m) => m.kind === "partner" && m.end <= gap.end && isCountry(m.name)).at(-1);
  if (last === undefined) return [];
  const { kind, name, key } = last;
  const ref = { kind, name, ...(key === undefined ? {} : { key }) };
  return [nameOf("partner", ref, { start: gap.end, end: gap.end })];
}

function nameOf(dim: Dim, ref: EntityRef, span: Span): NameChunk {
  return { type: "name", dim, name: ref.name, ref, stands: "free", guessed: false, ...span };
}

/** 双边贸易额, in an article that has named one country only: it and, where the article is of no province, 中国. */
function bothSides(
  chunks: readonly Chunk[],
  i: number,
  { doc, mentions, knowledge, home }: Reading,
): readonly NameChunk[] {
  const flow = chunks[i];
  if (flow === undefined || chunks.slice(0, i).some((c) => c.type === "name" && c.dim !== "product"))
    return [];
  const named = mentions.filter((m) => m.kind === "partner" && m.end <= flow.start);
  const [first] = named;
  const country = knowledge.partners.find((p) => p.key === first?.key)?.level === "country";
  if (first === undefined || !country || named.some((m) => m.name !== first.name)) return [];
  const span = { start: flow.start, end: flow.start };
  const { kind, name, key } = first;
  const partner = nameOf("partner", { kind, name, ...(key === undefined ? {} : { key }) }, span);
  const national =
    home.province === null && home.city === null && /中国|中方|我国|中[\u4e00-\u9fff]两国/.test(doc.text);
  return national ? [nameOf("reporter", CHINA, span), partner] : [partner];
}
