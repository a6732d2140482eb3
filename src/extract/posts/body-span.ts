import type { Knowledge, SuffixRecord } from "../../knowledge/tables.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { Token } from "../../model/token.js";
import type { PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import { withHome } from "./split-body.js";
import type { TitleHit } from "./title-lexicon.js";

/** Longest name of a body that is read from its shape alone. */
const REACH = 40;
/** 某研究发展中心|产业|分析师: the field of an expert stands between body and title. */
const FIELD_EXPERT = /(?:分析师|研究员|总监|顾问|专家|经济学家)$/u;
const FIELD =
  /(?<=[\u4e00-\u9fff](?:中心|研究院|研究所|协会|学会|商会|公会|智库))(?!研究|发展|[\u4e00-\u9fff]{0,2}(?:院|所|会|室))[\u4e00-\u9fff]{2,4}$/u;
/** A name stops at marks, and at words that no name of a body holds. */
const STOP_MARK = /[，。；：！？、“”‘’《》兼\s]/u;
const STOP_WORD =
  /^(?:的|了|是|在|由|从|向|对|把|被|给|让|据|为|当|与|和|及|或|而|也|都|就|还|又|将|会|能|要|可|以|并|其|该|本|这|那|一名|一位|作为|担任|身为|曾任|来自|时任|我们|他们|记者|邀请|采访|听取|前来|出席|参加|陪同|接受|包括|包含|涵盖|成员|分别是|分别为)$/u;
/** Whose side a firm is on: 运营方, 承办方, 采购方. */
const SIDE =
  /^[\u4e00-\u9fff]{0,4}(?:运营|承建|建设|承办|主办|采购|供货|投资|业主|合作|生产|施工|发货|收货)方(?=[\u4e00-\u9fff]{2,}(?:集团|公司)$)/u;
/** The area that a manager of a firm is over. */
const AREA =
  /^([\u4e00-\u9fffA-Za-z]{2,})((?:大中华|中国|亚太|亚洲|东南亚|南亚|欧洲|北美|拉美|中东|非洲|全球|东北亚|华[东南西北中])(?:区|地区|市场部|业务部)?)$/u;
/** 乳企|蓝鲸乳业: what kind of firm it is stands before its name. */
const KIND_BEFORE = /^[乳车药钢酒茶纺鞋船粮油房矿]企(?=[\u4e00-\u9fff]{2,})/u;
/** 统计处, 农业处: parts of the body that the article is about. */
const OWN_OFFICE =
  /^(?:统计|审价|查验|审单|通关|稽查|保税|农业|工商|经发|观光|地政|民政|建设|环保|新闻|秘书|行政|国际合作|服务贸易)处$/u;
const CONJUNCTION = /^[与和及]$/u;
const VERBLIKE_TAGS: ReadonlySet<string> = new Set(["v", "p", "c", "r", "u", "ul", "uj", "uz", "d", "t"]);

/**
 * A body that no earlier pass found: the words right before a title, if they end as names of bodies end
 * (永丰灌区管理所|所长). Lower confidence, rule `post/body-from-title`. Null where the words do not look like a name.
 */
export function proposeBody(ctx: PostContext, hit: TitleHit, from: number): PostBody | null {
  const end = hit.start;
  const field = FIELD_EXPERT.test(hit.text) ? FIELD.exec(ctx.text.slice(from, end))?.[0] : undefined;
  if (field !== undefined) {
    const inner = proposeBody(ctx, { ...hit, start: end - field.length }, from);
    return inner === null ? null : { ...inner, department: inner.department + field };
  }
  const floor = behindDateline(ctx.text, Math.max(from, end - REACH), end);
  const suffix = longestSuffix(ctx.knowledge, ctx.text.slice(floor, end)) ?? suffixOfHead(ctx.text, hit);
  // 赞比亚矿业|部长: the head of a ministry, not of a firm
  if (suffix === null || (suffix.kind === "company" && /^[部局厅署司]长$/u.test(hit.record.title)))
    return null;
  const lead = leadingMention(ctx, floor, end);
  const start = lead?.start ?? nameStart(ctx, floor, end);
  const words = ctx.text.slice(start, end);
  // 海关关长X和集团|董事长: another person's title is no part of a body's name.
  if (/(?:书记|长|主任|主席|经理|总裁)[\u4e00-\u9fff]{2,4}(?:[和与及同率偕携]|陪同)/u.test(words))
    return null;
  if (/[\u4e00-\u9fff]{2,3}率(?:[县市省厅局]|团|队|同)/u.test(words)) return null;
  if (lead?.kind === "company") return partOfFirm(lead, words, end);
  const firm = firmInside(ctx, words, start);
  if (firm !== null) return { ...firm, end, department: words.slice(firm.end - start) };
  // 外贸部经理 without a firm before it names a part of some firm, not a body.
  if (lead === null && hit.record.body === "company" && suffix.kind !== "company") return null;
  if (/^[该本我]|^(?:集团|公司|企业)|某/u.test(words)) return null;
  // 智利公司|总经理: a branch of the firm spoken of.
  if (
    lead !== null &&
    (lead.kind === "partner" || lead.kind === "place") &&
    /^[分子]?公司$/u.test(words.slice(lead.text.length))
  )
    return null;
  // 园区运营方|星澜物流集团: what the firm is stands before its name.
  const side = lead === null ? SIDE.exec(words)?.[0].length : undefined;
  if (side !== undefined) {
    const own: EntityRef = { kind: suffix.kind, name: words.slice(side) };
    const shared = { start: start + side, end, rule: "post/body-from-title", confidence: 0.6 };
    return { ...shared, ref: own, department: "", proposal: { ...shared, ...own } };
  }
  // 蓝鲸医疗|中国区|副总裁: the area is the post's.
  const area = lead === null && suffix.kind === "company" ? AREA.exec(words) : null;
  if (area?.[1] !== undefined) {
    const own: EntityRef = { kind: "company", name: area[1].replace(KIND_BEFORE, "") };
    const from = start + area[1].length - own.name.length;
    const shared = {
      start: from,
      end: start + area[1].length,
      rule: "post/body-from-title",
      confidence: 0.6,
    };
    return { ...shared, ref: own, department: area[2] ?? "", proposal: { ...shared, ...own } };
  }
  // 统计分析司 is a part of some ministry, 口岸监管科 of some customs.
  if (lead === null && (/[司科股]$/u.test(words) || OWN_OFFICE.test(words))) return null;
  // 访问团|副团长, 质检组|组长: those who travel or work together are no body.
  if (/(?:访问|代表|考察|经贸|参访|采购|交易)分?团$/u.test(words)) return null;
  if (
    lead === null &&
    /^(?:[\u4e00-\u9fff]{0,4}(?:访问|代表|考察|经贸|参访|采购|交易)分?团|[\u4e00-\u9fff]{2,3}[组班])$/u.test(
      words,
    )
  )
    return null;
  if (words.length <= suffix.suffix.length || STOP_MARK.test(words)) return null;
  const ref: EntityRef = {
    kind: suffix.kind,
    name: lead === null ? withHome(ctx, words) : fullName(lead, words),
  };
  const confidence = lead === null ? 0.6 : 0.75;
  const rule = "post/body-from-title";
  return {
    ...{ start, end, ref, department: "", rule, confidence },
    proposal: { start, end, kind: ref.kind, name: ref.name, rule, confidence },
  };
}

/** （吉隆坡18日讯）|某商会: a dateline opens no name. */
function behindDateline(text: string, floor: number, end: number): number {
  const dateline = /^.*[讯电][）】]/u.exec(text.slice(floor, end));
  return floor + (dateline?.[0].length ?? 0);
}

const BODY_KINDS: ReadonlySet<string> = new Set(["organization", "company"]);
const suffixTables = new WeakMap<Knowledge, ReadonlyMap<string, SuffixRecord>>();

function longestSuffix(knowledge: Knowledge, text: string): SuffixRecord | null {
  let table = suffixTables.get(knowledge);
  if (table === undefined) {
    table = new Map(
      knowledge.suffixes.filter((row) => BODY_KINDS.has(row.kind)).map((row) => [row.suffix, row]),
    );
    suffixTables.set(knowledge, table);
  }
  for (let length = Math.min(12, text.length); length > 1; length--) {
    const record = table.get(text.slice(text.length - length));
    if (record !== undefined) return record;
  }
  // One-character suffixes (部, 局, 所) count too, as names of bodies before a title nearly always end in one.
  return table.get(text.slice(-1)) ?? null;
}

/** 星澜物流有限公司|运营部 where nothing has found the firm: its legal form ends the name. */
function firmInside(ctx: PostContext, words: string, start: number): PostBody | null {
  const name = /^[^，。；：、]{3,}?有限(?:责任)?公司(?=.)/u.exec(words)?.[0];
  if (name === undefined) return null;
  const ref: EntityRef = { kind: "company", name };
  const shared = { start, end: start + name.length, rule: "post/dept-head", confidence: 0.8 };
  const known = ctx.bodyNamed(name) !== undefined;
  return { ...shared, ref, department: "", ...(known ? {} : { proposal: { ...shared, ...ref } }) };
}

/** What follows a firm's name is a part of the firm: 蓝鲸铁路局集团有限公司|白石站|副站长. */
function partOfFirm(firm: Mention, words: string, end: number): PostBody {
  const { kind, name, key } = firm;
  const ref: EntityRef = key === undefined ? { kind, name } : { kind, name, key };
  const department = words.slice(firm.text.length);
  return { start: firm.start, end, ref, department, rule: "post/dept-head", confidence: 0.8 };
}

/** 所长 is held at an 所, 馆长 at a 馆: where the body ends in the head's own character, no list is needed. */
function suffixOfHead(text: string, hit: TitleHit): Pick<SuffixRecord, "suffix" | "kind"> | null {
  const office = /([所局站馆院园校会社台团])长$/u.exec(hit.text)?.[1];
  return office !== undefined && text[hit.start - 1] === office
    ? { suffix: office, kind: "organization" }
    : null;
}

/** The leftmost place or body that the name starts with, if nothing but a name stands between it and the title. */
function leadingMention(ctx: PostContext, floor: number, end: number): Mention | null {
  let found: Mention | null = null;
  let joined = false;
  for (let at = end - 2; at >= floor; at--) {
    if (STOP_MARK.test(ctx.text[at] ?? "")) break;
    const token = ctx.tokens.at(at);
    const word = token?.start === at ? token.text : "";
    if (CONJUNCTION.test(word)) joined = true;
    else if (STOP_WORD.test(word)) break;
    // A conjunction is part of a name only where a body leads it: 山东大学|海洋装备与安全技术实验室.
    const mention = ctx.bodiesStartingAt(at).find((m) => m.end < end && (!joined || m.kind !== "place"));
    if (mention !== undefined) found = mention;
  }
  return found;
}

/** Where the name starts when no mention leads it: after the last word that cannot be part of a name. */
function nameStart(ctx: PostContext, floor: number, end: number): number {
  const mark = chainMark(ctx, floor, end);
  if (mark !== null) return mark;
  let start = end;
  let index = ctx.tokens.indexAt(end - 1);
  for (; index >= 0; index--) {
    const token = ctx.tokens.tokens[index] as Token;
    if (token.start < floor || STOP_MARK.test(token.text) || STOP_WORD.test(token.text)) break;
    if (VERBLIKE_TAGS.has(token.tag) && token.text.length > 1 && start < end) break;
    start = token.start;
  }
  return start;
}

/** Inside a chain of posts the whole stretch from the joiner on is the name: 某大学教授、|区域协调发展研究中心|主任. */
function chainMark(ctx: PostContext, floor: number, end: number): number | null {
  const at = ctx.text.slice(floor, end).search(/[、，][^、，]*$/u);
  if (at < 0 || /[的了在是（）“”]/u.test(ctx.text.slice(floor + at, end))) return null;
  return ctx.titles.endingAt(ctx.text, floor + at, floor) === null ? null : floor + at + 1;
}

/** The name with the place or parent written out: 省委|宣传部 where 省委 is 中共山东省委. */
function fullName(lead: Mention, words: string): string {
  return lead.kind === "organization" ? lead.name + words.slice(lead.text.length) : words;
}
