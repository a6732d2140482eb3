import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { goesOn, isWholePlace, skipTo } from "./visit-lists.js";
import type { VisitVerb } from "./visit-verbs.js";

const BODY_KINDS: ReadonlySet<string> = new Set(["company", "organization", "hub", "place"]);
/** Words between the verb or a joiner and the thing visited. */
const LEAD_IN =
  /^(?:了|过|在|到|至|位于|坐落于|地处|先后|分别|还|又|并|当地|辖区|辖区内|该市|该县|企业|龙头企业|重点企业|民营企业|外贸企业|本土企业|[中港澳台外侨独合]资企业|[台港侨外民国]企(?!业)|上市公司|专精特新企业|链主企业|外向型企业|高新技术企业|的)*/u;
/** What may follow a thing visited before the list goes on or ends. */
const TAIL =
  /^(?:（[^（）]*）)?(?:[\u4e00-\u9fff]{2,8}(?=[钢铁酒药糖纸船电分水]厂))?(?:[钢铁酒药糖纸船电分水]厂)?(?:[\u4e00-\u9fff]{2,4}(?=工厂|基地|分公司|分厂|车间|总部|园区|厂区|研发中心))?(?:等?(?:[0-9]+|[一两三四五六七八九十]+)(?:家|个|所|处)[\u4e00-\u9fff]{0,4}(?:企业|单位|公司|园区|项目|点位|高校|村)|等(?:地|处|摊位|展位|展台|展区|企业|单位|点位|项目|园区|公司|高校|院校|港口|口岸|场所|村)?(?:和单位)?|(?:的)?(?:生产一线|生产车间|智能工厂|车间|厂区|展厅|厂房|生产线|生产现场|项目现场|建设现场|施工现场|项目|现场|一线|总部|基地|生产基地|码头|园区|门店|大棚|农户家中|总装车间|研发中心|工厂|分公司|分厂|指挥部|服务大厅|政务大厅)+(?:等(?:地|处)?)?|(?:的)?(?:建设|生产|运行|运营|施工|经营|作业|通关|发展|项目)?(?:情况|进展|进度))?/u;
/** 看了某公司的气调库, 走访某公司设在新区的冷库: a part of the body is seen. */
const OWN_PART =
  /^(?:的|设在|位于|建在)[^，。；、与和]{1,14}(?:库|仓|厂|车间|基地|中心|生产线|产线|码头|园|大棚|实验室|展厅|门店|工地|现场|农场|牧场)(?=$|[，。；、]|时|走访|考察|调研|参观)/u;
const FIRM_FORM = /^[\u4e00-\u9fff]{2,8}(?:有限公司|公司|集团)/u;
const STANDS = /^[^，。；]{0,16}(?:展位|展台|展区|分团|展团|展馆)/u;
const JOINER = /^(?:、|和|及|以及|与|，(?:以及|还))/u;
const LIST_END =
  /^(?:$|[，。；：！？）”]|时|期间|后|调研|考察|走访|视察|参观|看望|慰问|检查|察看|查看|了解|开展|实地|看|进行|现场|督导|指导|一线)/u;

/** The things in the verb's object list: 走访A、B等企业 gives A and B. A place that only locates the next item is left out. */
export function visitedObjects(reading: Reading, sentence: Span, verb: VisitVerb): Mention[] {
  if (verb.type === "looks") return [];
  const { text } = reading.doc;
  // 专机抵达某机场: where one lands is not what one visits.
  const lands = /^(?:飞抵|抵达|飞往|飞赴)$/u.test(text.slice(verb.start, verb.end));
  const visited: Mention[] = [];
  let at = verb.end;
  while (at < sentence.end) {
    at += LEAD_IN.exec(text.slice(at, sentence.end))?.[0].length ?? 0;
    const item = itemAt(reading, at, sentence.end);
    if (item === null) break;
    const after = text.slice(item.end, sentence.end);
    // 东风日产|乘用车公司: a firm known by its brand
    const form = item.mention.kind === "company" ? (FIRM_FORM.exec(after)?.[0].length ?? 0) : 0;
    const tail = form + (TAIL.exec(after.slice(form))?.[0].length ?? 0);
    const rest = after.slice(tail);
    const joiner = JOINER.exec(rest)?.[0];
    // 考察过的A: all that follows the name speaks of it.
    const relative = /^(?:过|了)的/u.test(text.slice(verb.end, verb.end + 2));
    // Who 来到 or 走进 a body has been there, whatever the sentence tells of it next.
    const been =
      verb.type === "goes" && rest[0] !== "的" && (item.mention.kind !== "place" || isWholePlace(rest));
    const part = item.mention.kind === "place" ? null : OWN_PART.exec(rest)?.[0];
    const complete =
      joiner !== undefined ||
      relative ||
      been ||
      LIST_END.test(rest) ||
      (part !== null && part !== undefined);
    // A topic begins like a thing visited (调研宁波市营商环境工作): it is none unless the list goes on or ends there.
    // 走访了晋中、运城等分团的展位: stands at a fair
    const stand = item.mention.kind === "place" && STANDS.test(after);
    if (complete && !stand && !(lands && /机场$/u.test(item.mention.name))) visited.push(item.mention);
    const next = joiner?.length ?? skipTo(rest) ?? overComma(reading, item.end + tail);
    if (next === null) break;
    at = item.end + tail + next;
  }
  return visited;
}

function overComma({ doc, mentions }: Reading, at: number): number | null {
  if (doc.text[at] !== "，") return null;
  const next = widestAt(mentions, at + 1);
  if (next === null || next.kind === "place") return null;
  return goesOn(doc.text.slice(next.end, next.end + 6)) ? 1 : null;
}

interface Item extends Span {
  readonly mention: Mention;
}

/** The mention that starts at the offset; where mentions follow each other (宁波市北仑区星澜公司) the last is meant. */
function itemAt(reading: Reading, at: number, limit: number): Item | null {
  const first = widestAt(reading.mentions, at);
  if (first === null) return unnamedItem(reading, at, limit);
  // 走访机械装备链主企业——甲: the name after the dash is meant.
  const dash = /^[^，。；、]{0,10}——/u.exec(reading.doc.text.slice(first.end, limit))?.[0].length;
  const named = dash === undefined ? null : widestAt(reading.mentions, first.end + dash);
  let mention: Mention = named ?? first;
  while (mention.kind === "place" || mention.kind === "hub") {
    const next: Mention | null = followedBy(reading, mention);
    if (next === null || next.end > limit) break;
    mention = next;
  }
  return { start: at, end: mention.end, mention };
}

/** The mention that follows right after, or after 的. */
function followedBy({ doc, mentions }: Reading, mention: Mention): Mention | null {
  const link = /^(?:[内里]|境内|区内|辖区)?的/u.exec(doc.text.slice(mention.end, mention.end + 4));
  return widestAt(mentions, mention.end + (link?.[0].length ?? 0));
}

/** Words before a mention within one item: 走访国企星澜重工 has 国企, 清水楼、 has no mention at all and is passed over. */
function unnamedItem(reading: Reading, at: number, limit: number): Item | null {
  const { text } = reading.doc;
  const reach = /^[^，。；：！？、“”\n]{1,16}/u.exec(text.slice(at, limit))?.[0].length ?? 0;
  for (const mention of reading.mentions) {
    if (mention.start <= at || mention.end > at + reach || !BODY_KINDS.has(mention.kind)) continue;
    return { start: at, end: mention.end, mention };
  }
  const next = text[at + reach];
  if (reach === 0 || next !== "、") return null;
  return itemAt(reading, at + reach + 1, limit);
}

function widestAt(mentions: readonly Mention[], at: number): Mention | null {
  let widest: Mention | null = null;
  for (const mention of mentions) {
    if (mention.start !== at || !BODY_KINDS.has(mention.kind)) continue;
    if (widest === null || mention.end > widest.end) widest = mention;
  }
  return widest;
}

/** How far the verb may stand from the place it happens in: 在宁波开展跨境电商产业发展专题|调研. */
const GAP = 16;
/** Another event between place and verb: the place is that event's. */
const OTHER_EVENT = /(?:召开|举行|主持|举办|出席|参加|会见|陪同|签约|强调|指出|表示|听取)|[，。；：！？]/u;

/** The places of 在X调研, 到X、Y考察, 赴X视察. */
export function visitedPlaces(reading: Reading, sentence: Span, verb: VisitVerb): Mention[] {
  const { text } = reading.doc;
  const floor = Math.max(sentence.start, verb.start - 60);
  const before = reading.mentions.filter(
    (m) => m.start >= floor && m.end <= verb.start && BODY_KINDS.has(m.kind),
  );
  const last = before.at(-1);
  if (last === undefined) return [];
  const gap = text.slice(last.end, verb.start);
  if (gap.length > (verb.type === "studies" ? GAP : 2) || OTHER_EVENT.test(gap)) return [];
  // 到海城展区参观: the town's stand at a fair
  if (last.kind === "place" && /展[区馆位台厅]|[体会]馆/u.test(gap)) return [];
  // 到海城钢投年产20万吨项目调研: the place only opens a name that we do not know.
  if (last.kind === "place" && /年产|[0-9]|公司$/u.test(gap)) return [];
  const list = [last];
  for (const mention of [...before].reverse().slice(1)) {
    const first = list[0] as Mention;
    const between = text.slice(mention.end, first.start);
    if (/^[市县区州]?(?:、|和|及|以及|与)$/u.test(between)) list.unshift(mention);
    else if (between !== "") break;
    else if (mention.kind !== "place" || first.kind !== "place") list.unshift(mention);
  }
  // 到定西市|安定区调研: the words that lead stand before the whole address.
  const address = before.findLast((m) => m.kind === "place" && m.end === (list[0] as Mention).start);
  const first = list[0]?.kind === "place" && address !== undefined ? address : (list[0] as Mention);
  // 到海城佳苑、甲公司: an item that we do not know may stand first.
  const led = /(?:在|到|赴|来|抵|前往|深入|来到|走进|奔赴)(?:了)?(?:[^，。；：、]{2,10}、)?$/u.test(
    text.slice(Math.max(sentence.start, first.start - 14), first.start),
  );
  const toward = /^(?:进行|开展)/u.test(gap) && text[first.start - 1] === "对";
  return led || toward ? list : [];
}

/** 在|港资企业|甲，…: what it is may stand before its name. */
function bodyAt({ doc, mentions }: Reading, at: number): Mention | null {
  const kind = /^(?:位于[^，。；]{2,8}的)?[\u4e00-\u9fff]{0,6}企业(?=[^，。；的等])/u.exec(
    doc.text.slice(at, at + 18),
  );
  return widestAt(mentions, at) ?? (kind === null ? null : widestAt(mentions, at + kind[0].length));
}

/** The bodies that open a clause before the visitor acts there: 在X，王副市长察看了生产线. */
export function openingPlaces(reading: Reading, sentence: Span, verb: VisitVerb): Mention[] {
  const { text } = reading.doc;
  const before = text.slice(sentence.start, verb.start);
  const found = [...before.matchAll(/(?:^|[，；”])(?:随后，|接着，|当天，)?(?:在|走进|来到)/gu)].reverse();
  for (const match of found) {
    const first = bodyAt(reading, sentence.start + match.index + match[0].length);
    if (first === null || first.end >= verb.start || text[first.end] !== "，") continue;
    // Only what comes right before the visitor's own clause is where they act.
    return /[，；。]/u.test(text.slice(first.end + 1, verb.start)) ? [] : [first];
  }
  return [];
}
