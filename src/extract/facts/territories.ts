import type { FactClaim } from "../../model/claim.js";
import type { Flow } from "../../model/ontology.js";
import { overlaps, type Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { Chunk, NameChunk } from "./chunk.js";
import { type Member, memberOf } from "./frame.js";

// 香港, 澳门 and 台湾 are partners to the mainland, but their own pages tell of their own trade.

const TERRITORIES = new Set(["中国香港", "中国澳门", "中国台湾"]);

/** Words of their own offices and pages. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  HK: /本港|（港[元币]，?下同）|港府|政府统计处|(?<![一-龥])统计处(?:昨|今)?[日天]?(?:公布|数字|发表|资料)|香港(?:特区)?(?:政府)?统计处/,
  MO: /本澳|统计暨普查局|（澳门元，?下同）/,
  TW: /台北(?:报导|报道|讯|电)|[（/／]台北|新台币|“?财政部”?统计处|主计总处|行政院|农委会|陆委会|关务署|国贸[局署]|大陆海关|台湾区|台湾[一-龥]{2,8}公会|农粮署|渔业署|经济部(?:统计处|国际贸易)|外贸协会|立委[一-龥]|（中央社|[/／](?:新北|桃园|新竹|苗栗|台中|彰化|云林|南投|嘉义|台南|高雄|屏东|宜兰|花莲|台东|基隆)[县市]?(?:报导|报道)/,
};

/** How they speak of themselves. */
const OWN_VOICE: Readonly<Record<string, RegExp>> = {
  HK: /政府统计处(?=[\s\S]*本港)|本港(?=(?:今年|去年|上半年|首季|\d+月|整体|商品|总|的)*[出进转]口)/,
  MO: /本澳|统计暨普查局[^。；]{0,8}(?:资料|数据|统计|公布)|（澳门元，?下同）/,
  TW: /(?:^|\n)\s*台北[讯电](?=[\s\S]*财政部)|(?:[（(〔[／/]|记者[^，。；]{2,8})台北(?:、[一-龥]{2})?(?:报导|报道|电|讯)(?=[\s\S]*财政部)|财政部[^。；]{0,12}海关进出口(?:贸易)?(?:初步)?统计/,
};

/** Found once a document: every sentence asks for it. */
const known = new WeakMap<Reading["doc"], readonly Member[] | null>();

/** The territory whose trade an article tells where it names no mainland division as its home, or null. */
export function territoryOf(reading: Reading): readonly Member[] | null {
  const found = known.get(reading.doc);
  if (found !== undefined) return found;
  const territory = findTerritory(reading);
  known.set(reading.doc, territory);
  return territory;
}

function findTerritory({ doc, knowledge, home }: Reading): readonly Member[] | null {
  if (home.province !== null || home.city !== null) return null;
  const key = Object.keys(SIGNS).find((k) => SIGNS[k]?.test(doc.text));
  return territoryNamed(key, knowledge);
}

function territoryNamed(
  key: string | undefined,
  { partners }: Reading["knowledge"],
): readonly Member[] | null {
  const found = key === undefined ? undefined : partners.find((p) => p.key === key);
  return found === undefined ? null : [memberOf({ kind: "partner", name: found.name, key: found.key })];
}

/** The territory that an article speaks for (本澳出口…), whatever mainland cities it tells of beside it, or null. */
export function ownVoice({ doc, knowledge }: Reading): readonly Member[] | null {
  const key = Object.keys(OWN_VOICE).find((k) => OWN_VOICE[k]?.test(doc.text));
  return territoryNamed(key, knowledge);
}

/** 七月本澳货物出口总值…: the own name in the subject's place. */
function ownName(chunk: Chunk, reading: Reading): readonly Chunk[] {
  // 台北讯: …9月我国出口: what the papers of Taiwan call their own.
  if (chunk.type === "name" && chunk.name === CHINA.name) {
    const [taiwan] = /^我[国國]/.test(reading.doc.text.slice(chunk.start)) ? (ownVoice(reading) ?? []) : [];
    return taiwan?.name === "中国台湾" ? [{ ...chunk, name: taiwan.name, ref: taiwan.ref }] : [chunk];
  }
  const found = chunk.type === "gap" ? /本[澳港](?![区池口岸])/.exec(chunk.text) : null;
  const own = found === null ? null : ownVoice(reading)?.[0];
  if (chunk.type !== "gap" || found === null || own?.ref == null) return [chunk];
  const start = chunk.start + found.index;
  const name = {
    type: "name",
    dim: "reporter",
    stands: "free",
    guessed: false,
    start,
    end: start + 2,
  } as const;
  const part = (from: number, to: number): Chunk => ({
    ...chunk,
    start: from,
    end: to,
    text: chunk.text.slice(from - chunk.start, to - chunk.start),
  });
  const parts = [
    part(chunk.start, start),
    { ...name, name: own.name, ref: own.ref },
    part(start + 2, chunk.end),
  ];
  return parts.filter((c) => c.end > c.start);
}

/** 大陆海关总署公布…: in an article of a territory, a sentence about China's trade. */
export function mainlandSpeaks(reading: Reading, sentence: Span): readonly Member[] | null {
  if (!reading.doc.text.slice(sentence.start, sentence.end).includes("海关总署")) return null;
  return territoryOf(reading) === null ? null : [memberOf({ kind: "place", name: "中国", key: "156" })];
}

/** What makes a name the other side: 对香港出口, 供应香港, 与台湾贸易. */
const OTHER_SIDE =
  /(?:对|向|与|跟|同|从|自|往|输|给|销|供|到|至|于|和|及|赴|去|经|港|[对与向从自和及、](?:我国|中国)|伙伴|市场|目的地|来源地|来源国|来自|产自|面向|供应|占|除|比|较|、)[“]?$/;
/** What may stand between a territory and the word of its trade. */
const BETWEEN = /^(?:的|商品|货品|整体|转口|对外|贸易|全年|单月|当月|累计|之)*$/;

const FACING_MAINLAND = /^(?:对|向|来自|自|从|与)(?:中国)?(?:大陆|内地)的?$/;

const heard = new WeakMap<Reading["doc"], boolean>();

/** 香港对内地出口, 台湾自大陆进口 */
const WITH_MAINLAND =
  /(?:香港|澳门|台湾)[^，。；]{0,4}(?:对|从|自|往)(?:中国)?(?:内地|大陆)(?:的|商品|货物)?(?:出口|进口)/;

/** Whether an article quotes the statistics of a territory, be its home where it may. */
export function speaksForTerritory({ doc }: Reading): boolean {
  const known =
    heard.get(doc) ?? [...Object.values(SIGNS), WITH_MAINLAND].some((sign) => sign.test(doc.text));
  heard.set(doc, known);
  return known;
}

export const CHINA = { kind: "place", name: "中国", key: "156" } as const;

const OPPOSITE: Readonly<Record<Flow, Flow>> = { export: "import", import: "export", total: "total" };
const OWN_MONEY: Readonly<Record<string, string>> = { 中国香港: "HKD", 中国澳门: "MOP", 中国台湾: "TWD" };

/** A fact of a territory with the mainland is told as China's; one of anybody else with China is null. 元 is the territory's own. */
export function fromMainland(claim: FactClaim, words: string): FactClaim | null {
  const { reporter, partner } = claim;
  if (partner !== null && partner.name === reporter.name) return null;
  const own = reporter.kind === "partner" ? OWN_MONEY[reporter.name] : undefined;
  const unit = own !== undefined && claim.unit === "CNY" && !words.includes("人民币") ? own : claim.unit;
  const segment = own === undefined ? claim.segment : (claim.segment ?? kindOfExports(words));
  if (partner?.kind !== "place")
    return unit === claim.unit && segment === claim.segment ? claim : { ...claim, unit, segment };
  if (own === undefined) return null;
  return { ...claim, unit, reporter: partner, partner: reporter, flow: OPPOSITE[claim.flow] };
}

/** 香港3月整体出口货值, 台湾对美国出口: a territory in the subject's place is whose trade it is. */
export function markTerritories(chunks: readonly Chunk[], reading: Reading): readonly Chunk[] {
  const { doc } = reading;
  const clauses = clausesOf(chunks.flatMap((chunk) => ownName(chunk, reading)));
  return clauses.flatMap((clause) => {
    const at = clause.findIndex((c) => isTerritory(c));
    const name = clause[at];
    if (name?.type !== "name" || !leadsToFlow(clause, at)) return clause;
    const subject = clause.find((c) => c.type === "name" && c.dim === "reporter" && c.stands === "free");
    if (subject !== undefined && !(isMainland(subject) && subject.start > name.end)) return clause;
    const before = doc.text.slice(clause[0]?.start ?? name.start, name.start);
    if (OTHER_SIDE.test(before)) return clause;
    const reporter: NameChunk = { ...name, dim: "reporter" };
    return clause
      .map((c) => (c === name ? reporter : c))
      .filter((c) => c === reporter || !overlaps(c, reporter));
  });
}

function isTerritory(chunk: Chunk): boolean {
  return chunk.type === "name" && chunk.dim === "partner" && TERRITORIES.has(chunk.name);
}

/** A flow follows in the clause, with only periods, goods, other partners and small words between. */
function leadsToFlow(clause: readonly Chunk[], at: number): boolean {
  for (const [n, chunk] of clause.slice(at + 1).entries()) {
    // 台湾石斑鱼输往大陆
    if (chunk.type === "gap" && /^(?:主要)?输往(?:(?:中国)?(?:大陆|内地)|$)/.test(chunk.text)) return true;
    if (chunk.type === "flow") return !chunk.carried || isMainland(clause[at + n + 2]);
    // 台湾3月份对大陆及香港出口, 台湾来自大陆的进口额
    if (chunk.type === "gap" && FACING_MAINLAND.test(chunk.text)) continue;
    if (chunk.type === "separator" && chunk.level === "and") continue;
    if (chunk.type === "period" || (chunk.type === "name" && chunk.dim !== "reporter")) continue;
    if (chunk.type === "gap" && (BETWEEN.test(chunk.text) || /^[对向与自从]$/.test(chunk.text))) continue;
    return false;
  }
  return false;
}

function isMainland(chunk: Chunk | undefined): boolean {
  if (chunk?.type === "gap") return /^(?:中国)?(?:大陆|内地)/.test(chunk.text);
  return chunk?.type === "name" && chunk.name === CHINA.name;
}

/** The chunks of each clause, with the separator that ends it. */
function clausesOf(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const clauses: Chunk[][] = [[]];
  for (const chunk of chunks) {
    clauses.at(-1)?.push(chunk);
    if (chunk.type === "separator" && chunk.level !== "and") clauses.push([]);
  }
  return clauses;
}

/** 再出口, 转口 and 本地产品出口 are parts of what a territory exports, as modes of trade are. */
function kindOfExports(words: string): string | null {
  const kinds = [/再出口/, /转口/, /本地产品|港产品|本地出口/].map((kind) => kind.test(words));
  const names = ["再出口", "转口", "本地产品"].filter((_, i) => kinds[i]);
  return names.length === 1 ? (names[0] ?? null) : null;
}
