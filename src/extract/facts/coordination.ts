import type { Chunk, FlowChunk, Item, NameChunk, NameGroup, PeriodChunk } from "./chunk.js";
import { areTwoModes } from "./customs-codes.js";
import { readPairs } from "./pairs.js";

/**
 * Joins names of one side that stand together into groups, and flows into lists.
 * A class after its members stands for them (X、Y等“新三样”产品; X、Y“新三样”产业): the members were only examples.
 */
export function coordinate(named: readonly Chunk[]): readonly Item[] {
  const items: Item[] = [];
  let i = 0;
  while (i < named.length) {
    const chunk = named[i];
    if (chunk === undefined) break;
    if (chunk.type === "name") {
      const pairs = readPairs(named, i);
      if (pairs !== null) {
        const classed = classOfPairs(named, pairs.next, pairs.groups);
        items.push(...(classed === null ? pairs.groups : [classed]));
        i = classed === null ? pairs.next : pairs.next + 2;
        continue;
      }
      const { group, next } = readGroup(named, i, chunk);
      items.push(group);
      i = next;
    } else if (chunk.type === "period") {
      const { period, next } = readPeriods(named, i, chunk);
      items.push(period);
      i = next;
    } else if (chunk.type === "flow") {
      const both = withoutSecondPartner(named, i);
      const { flow, next } = readFlows(both ?? named, i, chunk);
      items.push(flow);
      i = both === null ? next : i + 5;
    } else {
      items.push(chunk);
      i++;
    }
  }
  return items;
}

/** 智利樱桃、新西兰奶粉等农产品: the class behind a list of pairs, which are its examples; null where none follows. */
function classOfPairs(
  chunks: readonly Chunk[],
  at: number,
  [owners, goods]: readonly [NameGroup, NameGroup],
): NameGroup | null {
  const [mark, name] = [chunks[at], chunks[at + 1]];
  if (owners.dim !== "partner" || mark?.type !== "mark" || mark.mark !== "etc") return null;
  if (name?.type !== "name" || name.dim !== "product") return null;
  const { start, end } = { start: goods.start, end: name.end };
  return { ...goods, members: [name], examples: goods.members, etc: true, paired: false, start, end };
}

/** Whether a chunk is nothing between two names: quotes, a bracket that explains. */
function isNothing(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" && /^[“”‘’]*$/.test(chunk.text);
}

/** 中国台湾地区、中国香港地区和日本: words after a name that add nothing to it. */
function isGenericTail(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" && /^(?:地区|国家|市场|企业|产品|类制品|制品|类)$/.test(chunk.text);
}

function isMembers(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" && MEMBERS.test(chunk.text);
}

/** RCEP其他成员国、东盟: those whom a bloc or a treaty unites. */
const MEMBERS =
  /^(?:其他|其它|其余|各)?(?:成员国?|成员方|成员经济体|缔约国|缔约方|伙伴国|参与国|经济体|贸易伙伴|共建国家|沿线国家)(?:和地区)?$/;

function isListLink(chunk: Chunk | undefined): boolean {
  return chunk?.type === "separator" && chunk.level === "and";
}

/** 服装及其附件: a part of the name before it, not an item. */
function isItsPart(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" && /^其[一-龥]{1,4}$/.test(chunk.text);
}

/** 等民生消费品, 等重点商品: of what sort the class is. */
function isSort(chunk: Chunk | undefined): boolean {
  return chunk?.type === "gap" && SORT.test(chunk.text);
}

const SORT =
  /^(?:民生|主要|重点|特色|传统|优势|高端|大宗|新兴|主力|拳头|各类|多种|其他|生活|日用|热门|优质|绿色|高附加值|高技术)(?:类|的)?$/;

/** 集成电路、电脑等高端设备及零部件: a class whose first part is not known. */
function isUnknownClass(chunks: readonly Chunk[], i: number): boolean {
  const [words, link, name, after] = chunks.slice(i, i + 4);
  if (words?.type !== "gap") return false;
  if (isSort(words)) return link?.type === "name" && link.dim === "product";
  const joined = /^[一-龥]{2,8}$/.test(words.text) && isListLink(link);
  return joined && name?.type === "name" && name.dim === "product" && after?.type === "flow";
}

function readGroup(
  chunks: readonly Chunk[],
  from: number,
  first: NameChunk,
): { group: NameGroup; next: number } {
  let members: NameChunk[] = [first];
  let examples: readonly NameChunk[] = [];
  let classed = false;
  let next = from + 1;
  for (;;) {
    let j = next;
    while (isNothing(chunks[j])) j++;
    const tail = isGenericTail(chunks[j]) || (first.dim === "partner" && isMembers(chunks[j]));
    if (tail && isListLink(chunks[j + 1])) j++;
    const link = chunks[j];
    const etc = link?.type === "mark" && link.mark === "etc";
    const joined = etc || isListLink(link);
    if (joined) j++;
    while (isNothing(chunks[j])) j++;
    if (etc && isUnknownClass(chunks, j)) j += isSort(chunks[j]) ? 1 : 2;
    if (joined && isItsPart(chunks[j])) {
      next = j + 1;
      continue;
    }
    const name = chunks[j];
    if (name?.type !== "name" || name.dim !== first.dim) break;
    // 对港澳出口, 对欧美出口: one character for each.
    const run = first.dim === "partner" && isOneCharacter(members.at(-1)) && isOneCharacter(name);
    const coded = first.dim === "segment" && areTwoModes(members.at(-1)?.name ?? "", name.name);
    if ((joined && !etc) || coded || run) members = [...members, name];
    else {
      if (etc || first.dim === "product" || first.dim === "partner") examples = members;
      classed ||= etc;
      // 重庆、四川、河南等中西部省份: the region is their class.
      members = etc ? [name] : adjoin(members, name);
    }
    next = j + 1;
  }
  const { dim, start } = first;
  const { end } = members.at(-1) ?? first;
  return {
    group: { type: "group", dim, members, examples, etc: classed, paired: false, start, end },
    next,
  };
}

function isOneCharacter(name: NameChunk | undefined): boolean {
  return name !== undefined && name.end - name.start === 1;
}

/**
 * A name right after another of its side. For goods the later one is the class of all before it (锂电池、光伏“新三样”);
 * for places and firms it is the narrower one (山东省青岛市).
 */
function adjoin(members: readonly NameChunk[], name: NameChunk): NameChunk[] {
  return name.dim === "product" || name.dim === "partner" ? [name] : [...members.slice(0, -1), name];
}

/** 对东盟出口、自东盟进口分别为…: both ways with one partner; the second naming of it is left out. */
function withoutSecondPartner(chunks: readonly Chunk[], at: number): readonly Chunk[] | null {
  const [partner, , link, words, again, flow] = chunks.slice(Math.max(0, at - 1), at + 5);
  const same = partner?.type === "name" && again?.type === "name" && partner.name === again.name;
  if (!same || partner.dim !== "partner" || !isListLink(link) || flow?.type !== "flow") return null;
  if (words?.type !== "gap" || !/^[对向自从与]$/.test(words.text)) return null;
  return [...chunks.slice(0, at + 2), flow];
}

function readFlows(
  chunks: readonly Chunk[],
  from: number,
  first: FlowChunk,
): { flow: FlowChunk; next: number } {
  const { others, end, next } = listFrom(chunks, from, first, (c) => c?.type === "flow" && !c.weak);
  const all = [first, ...others];
  const measures = all.map((f) => f.measure).filter((measure) => measure !== null);
  // 进口值、进口量分别增长5%和3%: one flow, measured twice.
  const twice =
    others.length === 1 && new Set(measures).size === 2 && new Set(all.flatMap((f) => f.flows)).size === 1;
  if (twice) return { flow: { ...first, measure: null, measures, end }, next };
  return { flow: { ...first, flows: all.flatMap((f) => f.flows), end }, next };
}

/** 一季度、二季度进出口分别为…: stretches of time make a list too. */
function readPeriods(
  chunks: readonly Chunk[],
  from: number,
  first: PeriodChunk,
): { period: PeriodChunk; next: number } {
  const { others, end, next } = listFrom(chunks, from, first, (c) => c?.type === "period");
  return { period: { ...first, listed: [...first.listed, ...others.map((p) => p.months)], end }, next };
}

/** The chunks that stand in a list after the one at `from`, as long as they are of its kind. */
function listFrom<C extends Chunk>(
  chunks: readonly Chunk[],
  from: number,
  first: C,
  isAlike: (chunk: Chunk | undefined) => boolean,
): { others: readonly C[]; end: number; next: number } {
  const others: C[] = [];
  let next = from + 1;
  for (; isListLink(chunks[next]) && isAlike(chunks[next + 1]); next += 2) others.push(chunks[next + 1] as C);
  return { others, end: (others.at(-1) ?? first).end, next };
}
