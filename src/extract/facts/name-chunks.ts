import { compareText } from "../../base/ids.js";
import type { SegmentRecord } from "../../knowledge/tables.js";
import type { Sentence } from "../../model/document.js";
import type { Mention } from "../../model/mention.js";
import type { EntityKind } from "../../model/ontology.js";
import { covers, overlaps, type Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { Dim, FlowChunk, GapChunk, NameChunk } from "./chunk.js";

const DIM_OF: Readonly<Partial<Record<EntityKind, Dim>>> = {
  place: "reporter",
  company: "reporter",
  hub: "reporter",
  partner: "partner",
  product: "product",
};

/** Hubs that move goods or show them trade nothing of their own. */
const NO_TRADER = /班列|专列|通道|航线|走廊|铁路|公路|物流|平台|集群/;

const TRADER = /(?:口岸|港|区|园)$/;

/** Those of the names `inside` a sentence that can fill a side of a fact, outermost first; other names become gaps, so that words inside them stay unread. */
export function markNames(
  reading: Reading,
  sentence: Sentence,
  inside: readonly Mention[],
): readonly (NameChunk | FlowChunk | GapChunk)[] {
  // A name that ends in a word of trade (山东进出口) was cut wrong; a firm of that kind goes on with 公司.
  const outer = outermost(
    inside.filter((m) => m.kind === "product" || !/(?:进出口|出口|进口)$/.test(m.text)),
  );
  const segments = findSegments(reading, sentence).filter((s) => outer.every((m) => !covers(m, s)));
  const kept = outer.filter((m) => segments.every((s) => !overlaps(s, m)));
  return [...segments, ...kept.flatMap((m) => chunksOf(reading, sentence, m, outer))];
}

function outermost(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = [...mentions].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      b.confidence - a.confidence ||
      a.start - b.start ||
      compareText(a.kind, b.kind),
  );
  const kept: Mention[] = [];
  for (const mention of sorted) {
    if (kept.every((other) => !overlaps(other, mention))) kept.push(mention);
  }
  return kept;
}

function chunksOf(
  reading: Reading,
  sentence: Sentence,
  mention: Mention,
  all: readonly Mention[],
): readonly (NameChunk | FlowChunk | GapChunk)[] {
  const { start, end, text } = mention;
  // 进出口|值达…: what follows the word of trade belongs to it, not to a name of goods.
  if (mention.kind === "product" && NO_GOODS.test(text)) return [{ type: "gap", start, end, text }];
  if (mention.kind === "product" && AFTER_FLOW.test(reading.doc.text.slice(sentence.start, start) + text))
    return [];
  const dim = DIM_OF[mention.kind];
  if (dim === undefined || (mention.kind === "hub" && NO_TRADER.test(text) && !TRADER.test(text))) {
    return [{ type: "gap", start, end, text: "" }];
  }
  const name: NameChunk = {
    type: "name",
    dim,
    name: mention.name,
    ref: {
      kind: mention.kind,
      name: mention.name,
      ...(mention.key === undefined ? {} : { key: mention.key }),
    },
    stands: dim === "reporter" ? standOf(reading.doc.text, sentence, mention, all) : "free",
    guessed: false,
    start,
    end,
  };
  if (dim !== "product") return [name];
  if (SUPPLIED.test(text)) return supplied(reading, name);
  const flow = flowInside(text);
  if (flow !== null) return [flowChunk(start, flow), withoutPrefix(name, flow)];
  return [...partnerInside(reading, mention), name].map((chunk, i, list) => {
    const before = list[i - 1];
    return before === undefined ? chunk : { ...chunk, start: before.end };
  });
}

/** A way to change, taken for goods: 进口不降反升. */
const NO_GOODS = /不[升降增减]反|反[升降增减]|翻了?[一两]?番/;
/** Goods may have been marked with the word of trade before them: 出口“新三样”. */
const AFTER_FLOW = /[出进]口(?:总?[值额量]|规模)[达为]?$/;
const FLOW_PREFIX = { 进出口: "total", 出口: "export", 进口: "import" } as const;
type FlowPrefix = keyof typeof FLOW_PREFIX;

/** 供港水果: goods for Hong Kong. */
const SUPPLIED = /^供港(?=.)/;

function supplied({ knowledge }: Reading, goods: NameChunk): readonly (NameChunk | FlowChunk)[] {
  const { start } = goods;
  const flow = { ...flowChunk(start, "出口"), end: start + 1 };
  const hongKong = knowledge.partners.find((p) => p.key === "HK");
  if (hongKong === undefined) return [flow, { ...goods, start: start + 2 }];
  const ref = { kind: "partner", name: hongKong.name, key: "HK" } as const;
  const partner: NameChunk = {
    ...goods,
    dim: "partner",
    name: ref.name,
    ref,
    start: start + 1,
    end: start + 2,
  };
  return [flow, partner, { ...withoutPrefix(goods, "供港"), start: start + 2 }];
}

function flowInside(text: string): FlowPrefix | null {
  const found = /^(?:进出口|出口|进口)(?=.)/.exec(text)?.[0];
  return found === undefined ? null : (found as FlowPrefix);
}

function withoutPrefix(name: NameChunk, flow: string): NameChunk {
  const start = name.start + flow.length;
  if (name.ref === null || !name.name.startsWith(flow)) return { ...name, start };
  const rest = name.name.slice(flow.length);
  return { ...name, name: rest, ref: { kind: name.ref.kind, name: rest }, start };
}

function flowChunk(start: number, word: FlowPrefix): FlowChunk {
  const flows = [FLOW_PREFIX[word]];
  return {
    type: "flow",
    flows,
    measure: null,
    weak: false,
    inward: false,
    carried: false,
    mutual: false,
    start,
    end: start + word.length,
  };
}

/** The origin in a product's name, 智利车厘子, is the partner of the statement too. */
function partnerInside(reading: Reading, product: Mention): readonly NameChunk[] {
  const inner = reading.mentions.find(
    (m) => m.kind === "partner" && m.start === product.start && m.end < product.end,
  );
  if (inner === undefined) return [];
  const { start, end, name, kind, key } = inner;
  const ref = { kind, name, ...(key === undefined ? {} : { key }) };
  return [{ type: "name", dim: "partner", name, ref, stands: "free", guessed: false, start, end }];
}

const LOCATIVE =
  /(?:在|位于|地处|坐落于?|抵达|到达|前往|奔赴|走进|走访|来到|落户|赴|驻|经|居|列|占|高于|快于|优于|低于|领跑|领先|高出|除|比|较|辐射|覆盖|返运|运至|运抵|内销)$/;
const RANKED =
  /^(?:的?第(?![一二三四五六七八九十\d]+大)|首[位个次]|前(?![\d一二两三四五六七八九十]+(?:个?月|个?季度|年|周))[一二三四五六七八九十\d列茅]|各地|唯一|除|最|平均|同类|同行|排名|榜)/;

/** Whether a place or firm stands where whose-trade-it-is can stand. */
function standOf(
  text: string,
  sentence: Span,
  mention: Mention,
  all: readonly Mention[],
): NameChunk["stands"] {
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, sentence.end);
  if (RANKED.test(after)) return "scope";
  if (mention.kind === "company" && isOtherFirm(before, after)) return "location";
  if (mention.kind !== "place") return "free";
  // 宁波蓝鲸重机公司: the place before a firm or body is where that is.
  const seat = all.some(
    (m) => m.start === mention.end && (m.kind === "company" || m.kind === "organization"),
  );
  if (seat || LOCATIVE.test(before) || PLANT.test(after)) return "location";
  return /(?:对|向|从|自|往|输|至)$/.test(before) ? "counterpart" : "free";
}

/** 其青岛工厂: where a firm has it, not whose trade it is. */
const PLANT = /^的?(?:工厂|厂区|厂房|生产基地|基地|分公司|子公司|车间|总部)/;

/** Another firm than the one spoken of: X是远泊的子公司, 为远泊代工, 与远泊合作. */
function isOtherFirm(before: string, after: string): boolean {
  if (
    /(?:是|为|系|属于?)$/.test(before) &&
    /^[^，；。]{0,8}(?:子公司|分公司|旗下|下属|供应商|经销商|代理商|客户|股东|基地)/.test(after)
  )
    return true;
  if (
    /(?:为|给|向|替)[^，；。]{0,8}$/.test(before) &&
    /^[^，；。]{0,4}(?:代工|供货|供应|配套|贴牌)/.test(after)
  )
    return true;
  // 原先只给远泊做油缸
  if (/(?:给|替|帮助?|[是成]为|找到)$/.test(before) && !/^[^，；。]{0,4}(?:出口|进口)/.test(after))
    return true;
  return (
    /(?:与|同|跟|联合|携手)$/.test(before) &&
    /^[^，；。]{0,4}(?:合作|签约|签订|签署|联合|共建|携手|达成|成立|合资)/.test(after)
  );
}

function findSegments(reading: Reading, sentence: Span): readonly NameChunk[] {
  const words = reading.doc.text.slice(sentence.start, sentence.end);
  const found: NameChunk[] = [];
  for (const { alias, record } of aliasesOf(reading.knowledge.segments)) {
    for (let at = words.indexOf(alias); at >= 0; at = words.indexOf(alias, at + 1)) {
      // 互市贸易额: the 贸易 belongs to the word for the amount.
      const shared = alias.endsWith("贸易") && /^(?:总额|总值|额|值)/.test(words.slice(at + alias.length));
      const end = at + alias.length - (shared ? 2 : 0);
      const span = { start: sentence.start + at, end: sentence.start + end };
      if (found.some((other) => overlaps(other, span)) || words.startsWith("双边贸易", at - 1)) continue;
      if (alias.length <= 2 && !alias.endsWith("企") && !SHORT_ALIAS_USE.test(words.slice(end))) continue;
      const { name } = record;
      found.push({ type: "name", dim: "segment", name, ref: null, stands: "free", guessed: false, ...span });
    }
  }
  return found;
}

/** All goods, or no goods at all: these limit no figure. */
const NO_SEGMENT = new Set(["货物贸易", "服务贸易", "数字贸易", "离岸贸易", "转口贸易"]);
/** 跨境电商进出口 names a segment and a flow; the flow is read as such. */
const FLOW_TAIL = /(?:进出口|出口|进口)$/;
/** Short aliases (外资, 空运) are parts of other words too; they count only as in 外资出口, 以空运方式进口. */
const SHORT_ALIAS_USE = /^(?:企业|方式)?(?:外贸)?(?:进出口|出口|进口)/;

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
