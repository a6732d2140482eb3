import type { Mention } from "../../model/mention.js";
import type { EntityKind } from "../../model/ontology.js";
import type { Span } from "../../model/span.js";
import type { Token } from "../../model/token.js";
import type { Reading } from "../reading.js";
import type { TokenIndex } from "../token-index.js";
import { isKind, listTo, type Scope } from "./scope.js";

/** A clause between two marks, with whom it speaks of where it names nobody itself. */
export interface Clause extends Span {
  readonly scope: Scope;
  readonly mentions: readonly Mention[];
  readonly words: TokenIndex;
  /** Who acts where the subject is left out: the subject of the clause before in the paragraph. */
  readonly focus: readonly Mention[];
  /** Whether the focus stands in the same sentence. */
  readonly focusIsNear: boolean;
  /** The firm that 企业, 其, 我们 stand for: the last one named in this or the paragraph before. */
  readonly firm: Mention | null;
}

/** Who does what a verb says, and how sure that is. */
export interface Agents {
  readonly mentions: readonly Mention[];
  /** Words between the agents and the verb; all of the clause before the verb where they are inherited. */
  readonly gap: string;
  readonly certainty: number;
}

/** 与A合作, 为A供货, 由B收购: whom something is done with or for does not act. */
const COMPANION = /(?:与|同|跟|对|向|为|给|从|被|比|把|供|替|除|取代|来自)$/u;

/** 在某平台上开店: where something is sold, not who sells it. */
const VENUE_BEFORE = /(?:在|通过|借助|利用|登陆|入驻|上线)$/u;
const VENUE_AFTER =
  /^(?:上(?!市|半|周|月|年|述)|平台|网(?!络)|等平台|等电商|旗舰店|(?:[\u4e00-\u9fff]{2})?站(?!在|稳))/u;
const WITH = /[与和同跟]$/u;

/** Whether a firm is named as the platform where others sell. */
export function isVenue(text: string, { start, end }: Span): boolean {
  return (
    VENUE_BEFORE.test(text.slice(Math.max(0, start - 3), start)) && VENUE_AFTER.test(text.slice(end, end + 5))
  );
}

/** 为意大利品牌|甲代工, 给国内车企|乙配套: what kind of firm it is done for stands before its name. */
const FOR_KIND =
  /(?:^|[^成作认称誉视列评定])(?:为|给|替|帮)(?![何此了])[^，。；、的]{0,8}(?:品牌|客户|客商|巨头|厂商|企业|公司|集团|车企|零售商|制造商|运营商)“?$/u;
const BESIDE_AREA = /(?:与|同|跟|(?:我们|它|公司|其)和|联合|携手|为|给|向|由|被)$/u;

/** Who acts at an offset of a clause: the nearest firm (or other kind asked for) before it, else whom the clause inherits. */
export function agentsAt(
  clause: Clause,
  offset: number,
  kinds: readonly EntityKind[] = ["company"],
): Agents | null {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  let at = scope.mentions.findLastIndex((m) => m.end <= offset && m.start >= clause.start);
  let free = offset;
  while (at >= 0) {
    const mention = scope.mentions[at] as Mention;
    if (mention.start < clause.start) break;
    const list = listTo(scope, at);
    const first = list[0] as Mention;
    // 对A出口的空调实施检验: what stands right before the verb is its subject all the same.
    const before = text.slice(clause.start, first.start).replace(offset === mention.end ? /对$/u : /$^/u, "");
    // 与泰国|海瓷集团联手: the country of a partner stands before its name.
    const area = scope.mentions.find((m) => m.end === first.start && isKind(m, "place", "partner"));
    const beside =
      COMPANION.test(before) ||
      FOR_KIND.test(before) ||
      // 与乌方|某公司合资
      /[与同跟和][\u4e00-\u9fff]{1,2}方$/u.test(before) ||
      (area !== undefined && BESIDE_AREA.test(text.slice(clause.start, area.start)));
    // 甲在曼谷同乙签约: where it is done does nothing.
    const where = isKind(mention, "place", "partner") && /[在于]$/u.test(before);
    if (isKind(mention, ...kinds) && !beside && !where && !isVenue(text, mention)) {
      return { mentions: list, gap: text.slice(mention.end, offset), certainty: 1 };
    }
    // 正与甲洽谈在泰国建厂: what stands before 与 tells whether the subject is left out.
    if (isKind(mention, ...kinds) && WITH.test(before)) free = first.start - 1;
    at -= list.length;
  }
  return inherited(clause, free, kinds);
}

const STAND_IN =
  /^(?:目前|现在|如今|今年|去年|前年|眼下|早在|“|随着|得益于|[0-9]{4}年(?:底|初)?|[0-9]+月(?:份|底|初)?)*(?:该企业|企业|(?:钢|药|酒|茶|糖|纸|船|鞋|瓷)[厂企](?!商)|该行(?!业)|该店|该所|集团|它(?!们|山)|这家(?=[^，。；]{2,24}的(?:企业|公司|厂|工厂|国企|民企|老厂))|这家[^，。；]{0,14}?(?:企业|公司|国企|民企|集团|厂)|其(?!中|他|次|实|余|间|它)|我们|他们|我厂|工厂|该厂|厂里|旗下|该?合作社|该社)/u;

/** 甲与乙签约，双方将在海城合资建厂: both go on. */
const BOTH =
  /^(?:双方|两家(?:企业|公司|集团|机构|商会)|两公司|两企|两机构|两会)(?:还|将|拟|计划|共同|联合)*/u;

/** The firms of the subject, or else the two that the sentence has named: 甲上月与乙签约，双方将…. */
function pairSpokenOf({ focus, scope, start }: Clause): Mention[] {
  const firms = focus.filter((m) => m.kind === "company");
  if (firms.length > 1) return firms;
  const named = scope.mentions.filter((m) => m.kind === "company" && m.end <= start);
  const distinct = named.filter((m, i) => named.findIndex((other) => other.name === m.name) === i);
  return distinct.length === 2 ? distinct : firms;
}

/** 与乙签约，由前者供货，后者加工: the one of the two firms named last. */
function pointedAt({ scope, start }: Clause, gap: string): Mention | null {
  const which = /^(?:其中|由|而|则)?(后者|前者)/u.exec(gap)?.[1];
  if (which === undefined) return null;
  const named = scope.reading.mentions.filter(
    (m) => m.kind === "company" && m.end <= start && m.sentence >= scope.sentence.index - 1,
  );
  const last = named.at(-1);
  const other = named.findLast((m) => m.name !== last?.name) ?? null;
  return which === "后者" && other !== null ? (last ?? null) : other;
}

const SPENDS =
  /^(?:又|并|还|已|将|计划|拟|再|先后)*(?:斥资|投资|耗资|出资|总投资|豪掷|斥)(?:约|近|超|逾|了)?[^，。；]{1,12}元(?:人民币)?/u;
/** 上届广交会|与甲达成…: an occasion in front of a clause without subject. */
const OCCASION =
  /^“?(?:在)?(?:[上本首今去当]?[届年次]|[0-9]{4}年|日前|近日)*(?:的)?[^，。；与同和]{0,6}(?:广交会|进博会|服贸会|消博会|博览会|交易会|洽谈会|展销会|展会|论坛|大会|推介会)(?:上|期间|现场)?/u;
/** 80%的轴承|供给甲, 三成产品|卖给乙: part of what the firm makes. */
const PART_OF_IT =
  /^(?:其中)?(?:约|近|超过?|有)?(?:[0-9.]+%|[一二三四五六七八九]成(?:半|多)?)(?:以上|左右)?(?:的?[^，。；与和向]{1,6}?)?(?=供|卖|销|出|发|交|由|$)/u;
const HE =
  /^(?:[今去前次当]年|[0-9]{4}年|[0-9]{1,2}月|后来|于是|随后|如今)*[他她](?![们说的])(?!表示|认为|介绍|告诉)/u;

function inherited(clause: Clause, offset: number, kinds: readonly EntityKind[]): Agents | null {
  const { firm, focus, scope } = clause;
  const gap = scope.reading.doc.text.slice(clause.start, offset);
  const both = pairSpokenOf(clause);
  if (both.length > 1 && BOTH.test(gap) && kinds.includes("company"))
    return { mentions: both, gap, certainty: 0.9 };
  const pointed = kinds.includes("company") ? pointedAt(clause, gap) : null;
  if (pointed !== null) return { mentions: [pointed], gap, certainty: 0.92 };
  // 这家|做了三十年雪地靴的企业: what it does stands inside the words for it.
  const words = scope.reading.doc.text.slice(clause.start, clause.end);
  const reach = STAND_IN.exec(words)?.[0].length ?? 0;
  const standIn = reach <= gap.length ? reach : 0;
  if (standIn > 0 && kinds.includes("company")) {
    const meant =
      (/我们|我厂/u.test(gap) ? speakerFirm(clause, offset) : null) ??
      (/集团$/u.test(gap.slice(0, standIn))
        ? groupNamed({ reading: clause.scope.reading, start: clause.start }, firm)
        : firm);
    if (meant !== null) return { mentions: [meant], gap, certainty: 0.9 };
  }
  // 斥资8000万元|在某地兴建, 2016年他|把车间搬到: the one who spends or moves is whom the clause before is about.
  const led =
    SPENDS.exec(gap)?.[0].length ??
    OCCASION.exec(gap)?.[0].length ??
    PART_OF_IT.exec(gap)?.[0].length ??
    (focus[0]?.kind === "company" ? (HE.exec(gap)?.[0].length ?? 0) : 0);
  if (!isBare(clause, { start: clause.start + led, end: offset })) return null;
  const coming = kinds.includes("company") ? ahead(clause) : null;
  if (coming !== null) return { mentions: [coming], gap, certainty: 0.85 };
  const agents = focus.filter((mention) => kinds.includes(mention.kind));
  if (agents.length === 0) return null;
  return { mentions: agents, gap, certainty: clause.focusIsNear ? 0.95 : 0.88 };
}

/** 集团 after a subsidiary of its own: the group named last, where the firm in focus is none. */
export function groupNamed(
  { reading, start }: { reading: Reading; start: number },
  firm: Mention | null,
): Mention | null {
  if (firm === null || /集团/u.test(firm.name)) return firm;
  const group = reading.mentions.findLast(
    (m) => m.kind === "company" && m.end <= start && m.pronoun !== true && /集团/u.test(m.name),
  );
  return group ?? firm;
}

/** The firm of who is quoted: “我们生产的X…。”星澜车业总经理说. */
export function speakerFirm({ scope }: Clause, offset: number): Mention | null {
  const { doc, mentions } = scope.reading;
  const quote = doc.text.indexOf("”", offset);
  const next = mentions.find((m) => m.start > quote && m.kind === "company");
  if (quote < 0 || next === undefined || next.pronoun === true) return null;
  const words = doc.text.slice(quote + 1, next.start);
  return words.length <= 8 && !/[。\n]/u.test(words) ? next : null;
}

/** Words that may open a clause whose subject is left out: adverbs, times, numbers, 主要, 产品. */
const OPENING_TAGS = /^(?:d|t|c|m|q|ad|f|u.*|x|y|e|zg|b|mq|p|a|eng)$/u;
const OPENING_WORDS =
  /^(?:公司|公司总部|月份|季度|年初|年底|月初|月底|上旬|中旬|下旬|月初|近期|该行|产品|主要|主要产品|目前|现在|年|月|上半年|今年|去年|同时|如今|一家|业务|以来|开始|能够|可以|可|宣布|决定|已|现|同步|还|并|是|有|起|率先|成功|计划|打算|准备|将|拟|累计|平均|每年|另|另外|主力|时|后|期间|本月|当年|次年|自主|专业|长期|多年|不断|持续|陆续|再|成立|用于|用来|其中|拥有|建有)$/u;

function isBare({ words, mentions }: Clause, { start, end }: Span): boolean {
  let led = false;
  for (let at = start; at < end; ) {
    const word: Token | undefined = words.at(at);
    if (word === undefined) return true;
    // 去年对非洲出口: a place after a preposition is no subject.
    const area = mentions.find(
      (m) => m.start <= word.start && word.start < m.end && isKind(m, "place", "partner", "hub"),
    );
    if (area !== undefined && led) {
      at = Math.max(area.end, word.end);
      continue;
    }
    if (!OPENING_TAGS.test(word.tag) && !OPENING_WORDS.test(word.text)) return false;
    led ||= word.tag.startsWith("p") || /^(?:到|赴|来自)$/u.test(word.text);
    at = word.end;
  }
  return true;
}

/** 落子海外，星澜公司…: the clause that opens a sentence may have its subject in the next one. */
function ahead({ scope, start }: Clause): Mention | null {
  const { text } = scope.reading.doc;
  if (start !== scope.sentence.start) return null;
  const comma = text.indexOf("，", start);
  const next = scope.mentions.find((m) => m.start > start);
  const firm = scope.mentions.find((m) => m.start === comma + 1 && m.kind === "company");
  return comma >= 0 && next !== undefined && firm !== undefined ? firm : null;
}
