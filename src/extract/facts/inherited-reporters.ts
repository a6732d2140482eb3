import type { Draft } from "./draft.js";
import { type Frame, isOfFirms, type Member, type Statement } from "./frame.js";
import { inherit, slot } from "./inheritance.js";
import type { NamedLately } from "./named-lately.js";
import type { TopicMemory } from "./topic-memory.js";

/** What is known of whose trade it is where a statement does not say. */
export interface KnownReporters {
  readonly topics: TopicMemory;
  /** Whose a load of this sentence is, where it is told behind it. */
  readonly owner: readonly Member[] | null;
  readonly lately: NamedLately;
  /** The country whose own trade the paragraph tells. */
  readonly teller: readonly Member[] | null;
  /** The statement before it in its sentence. */
  readonly before: Statement | null;
}

/** Whose trade a statement is: as it says or inherits, else as the words for it, a load's owner or the topic tell. */
export function reporterOf(
  draft: Draft,
  stated: Frame["reporter"],
  { topics, owner, lately, teller: country, before }: KnownReporters,
): Frame["reporter"] {
  // 满载石材的班轮从石湖港启航: where a load leaves is not whose it is.
  const left = (draft.departed || draft.loading) && draft.load && stated?.value[0]?.ref?.kind !== "company";
  if (left && owner !== null) return slot(owner, "sentence");
  // 这批红茶将经某港发往埃及: the port of a load is nobody's beside the firm that is spoken of.
  const spokenOf = draft.story && stated?.value[0]?.ref?.kind === "hub" ? topics.reporter() : null;
  if (spokenOf?.value[0]?.ref?.kind === "company") return spokenOf;
  if (stated?.from === "own") return { ...stated, value: topics.placeFor(stated.value) };
  if (country !== null && isOfTeller(draft, country)) return slot(country, "paragraph");
  const teller = tellerBefore(draft, before);
  if (teller !== null) return inherit(teller, "sentence");
  if (draft.load && owner !== null) return slot(owner, "sentence");
  if (draft.several !== null) return slot(lately.last(draft.several), "paragraph");
  if (draft.pronoun !== null) {
    // “我们出口3亿元。”蓝鲸公司经理说: the speaker's firm is nearer than one named before.
    const topic = topics.reporter();
    if (topic?.value[0]?.ref?.kind === draft.pronoun) return topic;
    const last = topics.last(draft.pronoun);
    // 经综保区进口, where only a hall or a market was named: the way that it took.
    const fits = /(?:口岸|港|区|园|桥)$/u.test(last?.value[0]?.name ?? "");
    return draft.passing && !fits ? topic : last;
  }
  // 其中烟台出口对虾9亿元，出口罗非鱼3亿元: in one breath it is still of the part.
  const part = before;
  const goesOn =
    draft.link === "comma" && part?.draft.link === "among" && draft.flow !== null && !draft.section;
  if (stated === null && goesOn && part?.frame.reporter?.from === "own" && draft.groups.product !== undefined)
    return inherit(part.frame.reporter, "sentence");
  // 进口方面，集成电路9亿元: a new matter of the statistics, not of the firm told of before.
  return stated ?? topics.reporter(!isOfFirms(draft) && !draft.section);
}

/** 越南水果出口额9亿美元。对中国出口5亿美元，对美国出口1亿美元: with whom else the country trades. */
function isOfTeller({ groups, flow, withChina }: Draft, [country]: readonly Member[]): boolean {
  if (flow === null || flow.inward || flow.flows[0] === "total") return false;
  if (withChina) return true;
  return groups.partner?.members.every((m) => m.name !== country?.name) ?? false;
}

/** 泰国对华出口榴莲9亿美元，对越南出口3亿美元: what goes elsewhere is the trade of the partner that tells. */
function tellerBefore(
  { groups, flow, inward, withChina }: Draft,
  before: Statement | null,
): Frame["partner"] {
  if (groups.partner === undefined || flow === null || flow.inward || inward || withChina) return null;
  const told = before?.frame;
  if (!told?.turned || told.partner?.value.length !== 1) return null;
  return told.partner;
}
