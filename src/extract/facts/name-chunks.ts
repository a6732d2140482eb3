import { compareText } from "../../base/ids.js";
import type { Sentence } from "../../model/document.js";
import type { Mention } from "../../model/mention.js";
import type { EntityKind } from "../../model/ontology.js";
import { covers, overlaps, type Span } from "../../model/span.js";
import { isPlaceOfSpeaker } from "../places/speaker-place.js";
import type { Reading } from "../reading.js";
import type { Dim, FlowChunk, GapChunk, NameChunk } from "./chunk.js";
import { standOf } from "./name-stands.js";
import { findSegments } from "./segment-chunks.js";

const DIM_OF: Readonly<Partial<Record<EntityKind, Dim>>> = {
  place: "reporter",
  company: "reporter",
  hub: "reporter",
  partner: "partner",
  product: "product",
};

/** Hubs that move goods or show them trade nothing of their own. */
const NO_TRADER =
  /海外仓|监管(?:中心|场所|场站|作业)|班列|管道|管线|专列|通道|航线|走廊|铁路|公路|物流|平台|集群/;

const TRADER = /(?:口岸|港|区|园|保税物流中心)$/;

/** Those of the names `inside` a sentence that can fill a side of a fact, outermost first; other names become gaps, so that words inside them stay unread. */
export function markNames(
  reading: Reading,
  sentence: Sentence,
  inside: readonly Mention[],
): readonly (NameChunk | FlowChunk | GapChunk)[] {
  // A name that ends in a word of trade (山东进出口) was cut wrong; a firm of that kind goes on with 公司.
  const outer = outermost(
    inside.filter((m) =>
      m.kind === "product" ? !BY_MODE.test(m.text) : !/(?:进出口|出口|进口)$/.test(m.text),
    ),
  );
  const segments = findSegments(reading, sentence).filter((s) => outer.every((m) => !covers(m, s)));
  const kept = outer
    .map((m) => beforeSegment(m, segments))
    .filter((m) => segments.every((s) => !overlaps(s, m)));
  const told = segments.map((s) => (isSortOfFirm(s, outer) ? nothingAt(s) : s));
  return [...told, ...kept.flatMap((m) => chunksOf(reading, sentence, m, outer))];
}

/** 民营企业|星澜公司: what sort of firm comes next limits no figure. */
function isSortOfFirm(segment: NameChunk, all: readonly Mention[]): boolean {
  return segment.name.endsWith("企业") && all.some((m) => m.kind === "company" && m.start === segment.end);
}

function nothingAt({ start, end }: Span): GapChunk {
  return { type: "gap", start, end, text: "" };
}

/** 跨境电商商品: all goods of a mode of trade. */
const BY_MODE = /^(?:跨境电商|市场采购|边民互市|互市|加工贸易|一般贸易|保税)(?:贸易)?(?:商品|货物|产品)$/;

/** 义乌市场采购: the 市 belongs to the mode of trade. */
function beforeSegment(mention: Mention, segments: readonly Span[]): Mention {
  const cut = segments.find((s) => mention.start < s.start && s.start < mention.end && mention.end < s.end);
  if (mention.kind !== "place" || cut === undefined || cut.start - mention.start < 2) return mention;
  return { ...mention, end: cut.start, text: mention.text.slice(0, cut.start - mention.start) };
}

const TERRITORY = new Set(["中国香港", "中国澳门", "中国台湾"]);
const PLACE_WORD = /^[全该本我][市县区州旗盟]$/;
const ALL_OF_IT = /^[全本我][省市区县州旗盟]$/;

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

function nameOf(mention: Mention, dim: Dim, stands: NameChunk["stands"]): NameChunk {
  const { kind, name, key, start, end } = mention;
  const ref = { kind, name, ...(key === undefined ? {} : { key }) };
  return { type: "name", dim, name, ref, stands, guessed: false, start, end };
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
  // 满载24吨冻鱼的集装箱货车: what carries the goods.
  const clause = /[^，。；]*$/.exec(reading.doc.text.slice(sentence.start, start))?.[0] ?? "";
  if (mention.kind === "product" && CARRIER.test(text) && LADEN.test(clause))
    return [{ type: "gap", start, end, text: "" }];
  if (mention.kind === "product" && AFTER_FLOW.test(reading.doc.text.slice(sentence.start, start) + text))
    return [];
  // 烟台全市: all of the place that stands before it.
  if (ALL_OF_IT.test(text) && all.some((m) => m.kind === "place" && m.end === start))
    return [{ type: "gap", start, end, text: "" }];
  // 对我国香港、台湾出口: whose territory it is.
  const ofChina = mention.kind === "place" && mention.name === "中国";
  if (ofChina && all.some((m) => m.kind === "partner" && m.start === end && TERRITORY.has(m.name)))
    return [{ type: "gap", start, end, text: "" }];
  const dim = DIM_OF[mention.kind];
  const store = STORE_ABROAD.test(text) ? storeAbroad(reading, sentence, mention) : null;
  if (store !== null) return [store];
  if (dim === undefined || (mention.kind === "hub" && NO_TRADER.test(text) && !TRADER.test(text))) {
    return [{ type: "gap", start, end, text: "", of: mention.kind === "organization" ? "body" : "way" }];
  }
  const stands = dim === "reporter" ? standOf(reading.doc.text, sentence, mention, all) : "free";
  const name = nameOf(mention, dim, stands);
  if (dim === "reporter" && PLACE_WORD.test(text) && !isOfSpeaker(reading, sentence, mention))
    return [{ ...name, pronoun: text.slice(-1) }];
  if (dim !== "product") return [name];
  if (SUPPLIED.test(text)) return supplied(reading, name);
  const flow = flowInside(text);
  if (flow !== null) return [flowChunk(start, flow), withoutPrefix(name, flow)];
  return [...partnerInside(reading, mention), name].map((chunk, i, list) => {
    const before = list[i - 1];
    return before === undefined ? chunk : { ...chunk, start: before.end };
  });
}

const STORE_ABROAD = /海外仓$/;

/** 发往德国海外仓: goods for that country; null where they do not go there. */
function storeAbroad(
  { doc, mentions, inside = [] }: Reading,
  sentence: Span,
  store: Mention,
): NameChunk | null {
  if (!/(?:[往到至抵给向进]|[发运送]去)$/.test(doc.text.slice(sentence.start, store.start))) return null;
  const country = [...mentions, ...inside].find((m) => m.kind === "partner" && m.start === store.start);
  return country === undefined ? null : { ...nameOf(country, "partner", "free"), end: store.end };
}

/** 蓝湾市商务局局长说，全市…: the place of the office whose head speaks in the sentence. */
function isOfSpeaker({ doc }: Reading, sentence: Span, { name, start }: Mention): boolean {
  const before = doc.text.slice(sentence.start, start);
  const at = before.lastIndexOf(name);
  return at >= 0 && isPlaceOfSpeaker(before.slice(at + name.length));
}

/** A way to change, taken for goods: 进口不降反升. */
const NO_GOODS =
  /^一[一-龥]一[一-龥]$|不[升降增减]反|反[升降增减]|翻了?[一两]?番|^首[破超]|^(?:全球|世界)$|^前[一二三四五六七八九十两\d]+(?:大|位|名)?$|^(?:[\d一二三四五六七八九十]+大?|大)[类种](?:商品|产品|货物)?$|^(?:[该此这]?[类种])?(?:货物|商品|产品)$|^(?:包裹|邮件|快件|邮快件|清单)$|^(?:货物|商品|产品)?(?:总计|合计|共计|总量|总值)$/;
/** Goods may have been marked with the word of trade before them: 出口“新三样”. */
const AFTER_FLOW = /[出进]口(?:总?[值额量]|规模)[达为]?$/;
/** Vehicles and boxes, where goods are in them. */
const CARRIER =
  /^(?:集装箱|冷藏|冷链|厢式|大型|重型)*(?:货车|卡车|货柜车|货柜|集装箱|冷藏车|冷链车|车辆|货轮|轮船|运输车)$/;
const LADEN = /(?:满载|装载|装有|载有|载着|装着|装满)[^，。；]*\d[^，。；]*的$/;
const FLOW_PREFIX = { 进出口: "total", 出口: "export", 进口: "import" } as const;
type FlowPrefix = keyof typeof FLOW_PREFIX;

/** 供港水果: goods for Hong Kong. */
const SUPPLIED = /^供[港澳](?=.)/;

function supplied({ knowledge }: Reading, goods: NameChunk): readonly (NameChunk | FlowChunk)[] {
  const { start } = goods;
  const flow = { ...flowChunk(start, "出口"), end: start + 1 };
  const key = goods.name.startsWith("供澳") ? "MO" : "HK";
  const buyer = knowledge.partners.find((p) => p.key === key);
  if (buyer === undefined) return [flow, { ...goods, start: start + 2 }];
  const ref = { kind: "partner", name: buyer.name, key } as const;
  const partner: NameChunk = {
    ...goods,
    dim: "partner",
    name: ref.name,
    ref,
    start: start + 1,
    end: start + 2,
  };
  return [flow, partner, { ...withoutPrefix(goods, key === "MO" ? "供澳" : "供港"), start: start + 2 }];
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
    general: false,
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
