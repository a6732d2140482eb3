import { compareText } from "../../base/ids.js";
import type { SegmentRecord } from "../../knowledge/tables.js";
import { overlaps, type Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { NameChunk } from "./chunk.js";
import { codedModes } from "./customs-codes.js";

/** The classes of firms and modes of trade that a sentence limits its figures to. */
export function findSegments(reading: Reading, sentence: Span): readonly NameChunk[] {
  const words = reading.doc.text.slice(sentence.start, sentence.end);
  const found: NameChunk[] = codedModes(words).map(({ name, start, end }) => ({
    ...{ type: "name", dim: "segment", name, ref: null, stands: "free", guessed: false },
    ...{ start: sentence.start + start, end: sentence.start + end },
  }));
  for (const { alias, record } of aliasesOf(reading.knowledge.segments)) {
    for (let at = words.indexOf(alias); at >= 0; at = words.indexOf(alias, at + 1)) {
      // 互市贸易额: the 贸易 belongs to the word for the amount.
      const shared = alias.endsWith("贸易") && /^(?:总额|总值|额|值)/.test(words.slice(at + alias.length));
      const end = at + alias.length - (shared ? 2 : 0);
      const span = { start: sentence.start + at, end: sentence.start + end };
      // 家具生产企业已有9家: makers of these goods, no class of the statistics.
      const makers =
        alias.startsWith("生产") &&
        reading.mentions.some((m) => m.kind === "product" && m.end === span.start);
      if (makers || OF_AN_OFFICE.test(words.slice(end))) continue;
      // 省外企业
      if (alias === "外企" && words.startsWith("业", end) && /[省市区县州境国]$/.test(words.slice(0, at)))
        continue;
      if (found.some((other) => overlaps(other, span)) || words.startsWith("双边贸易", at - 1)) continue;
      if (alias.length <= 2 && !alias.endsWith("企") && !isUsedSo(alias, words.slice(end))) continue;
      const { name } = record;
      found.push({ type: "name", dim: "segment", name, ref: null, stands: "free", guessed: false, ...span });
    }
  }
  for (const { alias, name, at } of sharedHeads(words)) {
    const span = { start: sentence.start + at, end: sentence.start + at + alias.length };
    if (found.some((other) => overlaps(other, span))) continue;
    found.push({ type: "name", dim: "segment", name, ref: null, stands: "free", guessed: false, ...span });
  }
  return found;
}

/** 边境贸易管理科, 跨境电商综试区: a part of the name of an office or place. */
const OF_AN_OFFICE =
  /^(?:贸易)?(?:监管|管理|服务)?(?:[一二三四五六七八九十]?科|处|局|司|办公室|协会|商会|学会|研究院|学院|综试区|综合试验区|试验区|示范区|产业园|园区|公司|中心(?!仓)|平台(?![进出]口))/;

const OWNERSHIP = "民营|国有|外资|外商投资|私营|集体|国企|民企|外企";
const SHARED_HEAD = new RegExp(
  `(?:${OWNERSHIP})(?=(?:[、和及与](?:${OWNERSHIP}))*[、和及与](?:${OWNERSHIP})企业)`,
  "g",
);
const FIRMS: Readonly<Record<string, string>> = {
  外商投资: "外资企业",
  国企: "国有企业",
  民企: "民营企业",
  外企: "外资企业",
};

/** 民营、国有、外资企业: the classes that share the word 企业 with the last of them. */
function sharedHeads(words: string): readonly { alias: string; name: string; at: number }[] {
  return [...words.matchAll(SHARED_HEAD)].map(({ 0: alias, index }) => ({
    alias,
    name: FIRMS[alias] ?? `${alias}企业`,
    at: index,
  }));
}

/** All goods, or no goods at all: these limit no figure. */
const NO_SEGMENT = new Set(["货物贸易", "服务贸易", "数字贸易", "离岸贸易", "转口贸易"]);
/** 跨境电商进出口 names a segment and a flow; the flow is read as such. */
const FLOW_TAIL = /(?:进出口|出口|进口)$/;
/** Short aliases (外资, 空运) are parts of other words too; they count only as in 外资出口, 以空运方式进口. */
const SHORT_ALIAS_USE = /^(?:企业|方式)?(?:外贸)?(?:进出口|出口|进口)/;
/** 边贸项下从俄罗斯进口, 互市渠道进口: modes of border trade are hardly parts of other words. */
const BORDER_USE = /^(?:项下|方式|渠道)|^(?:商品|货物)?(?:[对从自与向][一-龥、]{1,12}?)?(?:进出口|出口|进口)/;
const BORDER = /^(?:边贸|边小|互市|互贸)$/;

function isUsedSo(alias: string, after: string): boolean {
  return SHORT_ALIAS_USE.test(after) || (BORDER.test(alias) && BORDER_USE.test(after));
}

interface SegmentAlias {
  readonly alias: string;
  readonly record: SegmentRecord;
}

const aliasCache = new WeakMap<readonly SegmentRecord[], readonly SegmentAlias[]>();

/** Longest first, so that 非生产型企业 is not read as 生产型企业. */
function aliasesOf(records: readonly SegmentRecord[]): readonly SegmentAlias[] {
  const cached = aliasCache.get(records);
  if (cached !== undefined) return cached;
  const aliases = records
    .filter((record) => !NO_SEGMENT.has(record.name))
    .flatMap((record) =>
      [record.name, ...record.aliases].map((name) => ({ alias: name.replace(FLOW_TAIL, ""), record })),
    )
    .sort((a, b) => b.alias.length - a.alias.length || compareText(a.alias, b.alias));
  aliasCache.set(records, aliases);
  return aliases;
}
