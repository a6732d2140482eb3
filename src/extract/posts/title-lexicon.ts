import { EndingTrie, Trie } from "../../base/trie.js";
import { UnitSet } from "../../base/unit-set.js";
import type { Knowledge, TitleClass, TitleRecord } from "../../knowledge/tables.js";
import type { Span } from "../../model/span.js";

/** A title as it stands in a text, with what qualifies it (常务副省长: core 省长, qualifier 常务副). */
export interface TitleHit extends Span {
  /** The words without 时任, 现任 and the like, which tell when the post was held and not what it is. */
  readonly text: string;
  readonly record: TitleRecord;
}

/** Finds titles that end or start at an offset. */
export interface TitleLexicon {
  /** The longest title that ends at `end` and starts at or after `from`, or null. */
  endingAt(text: string, end: number, from: number): TitleHit | null;
  /** The longest title that starts at `start` and ends at or before `to`, or null. */
  startingAt(text: string, start: number, to: number): TitleHit | null;
}

const TIME_WORD = "(?:时任|现任|新任|首任|前任|继任|候任)";
const QUALIFIER =
  "(?:原|前|代|代理|名誉|荣誉|联席|轮值|执行|常务|专职|兼职|政务|第一|高级|资深|首席|助理|候补|特邀|客座|当值)";
const BEFORE_CORE = new RegExp(`(?:${TIME_WORD}|${QUALIFIER})*副?$`, "u");
const AT_START = new RegExp(`^(?:${TIME_WORD}|${QUALIFIER})*副?`, "u");
const LEADING_TIME = new RegExp(`^${TIME_WORD}`, "u");
/** Longest run of qualifiers in practice: 时任常务副 and one more. */
const QUALIFIER_REACH = 8;

// 人大代表 and 政协委员 are posts in a body whose name is the start of the title; the table may or may not list each level.
const DEPUTY =
  /(?:第?[一二三四五六七八九十]+届)?(?:全国|自治区|省|市|州|盟|县|区|旗|镇|乡)?(?:人大(?:常委会)?(?:代表|常委|委员)|政协(?:常委|委员)|党代表)$/u;

/** Titles that news makes freely: heads of an industry chain or a group, and staff named by their work (值班员, 讲解员). */
const HEAD_OF_GROUP = /副?(?:链|组|队|班)长$|领队$|(?:省|市|州|县|区|自治区)领导$/u;
const STAFF = /[\u4e00-\u9fff]{2}(?<![人成会动全复满超裁党委])员$|(?:经营|养殖|承包|加工)户$|商人$/u;
/** 行长助理, 校长助理. */
const ASSISTANT = /(?:行|校|院|局|厂|会|部|县|市|区|处|关)长助理$|主任助理$/u;

// Each of the patterns above needs certain characters at its ends; looking at one character spares most offsets the pattern.
const FREE_LAST = new UnitSet("长队导员户人理");
const DEPUTY_LAST = new UnitSet("表委员");
const QUALIFIER_LAST = new UnitSet("任原前代理誉席值行务职一级深补邀座副");
const QUALIFIER_FIRST = new UnitSet("时现新首前继候原代名荣联轮执常专兼第高资助特客当副");

/** Listed titles that hold the name of an office (综合处处长, 科协副主席): the office belongs to the body, the rest is the title. */
const OFFICE =
  /(?:处|(?<!支)部|办|室|院|所|站|中心|局|联|协会|商会|科协|工会|常委会|管委会|执委会|筹委会|组委会|政协|总队|支队|公司)$/u;

const lexicons = new WeakMap<Knowledge, TitleLexicon>();

/** The title lexicon of a knowledge value; made once for each. */
export function titleLexicon(knowledge: Knowledge): TitleLexicon {
  let lexicon = lexicons.get(knowledge);
  if (lexicon === undefined) {
    lexicon = makeLexicon(knowledge.titles);
    lexicons.set(knowledge, lexicon);
  }
  return lexicon;
}

function makeLexicon(records: readonly TitleRecord[]): TitleLexicon {
  const byTitle = new Map(records.map((record) => [record.title, record]));
  const starting = new Trie<TitleRecord>();
  const ending = new EndingTrie<TitleRecord>();
  for (const record of byTitle.values()) {
    starting.add(record.title, record);
    ending.add(record.title, withoutOffice(record, byTitle));
  }

  const endingAt = (text: string, end: number, from: number): TitleHit | null => {
    if (DEPUTY_LAST.hasAt(text, end - 1)) {
      const deputy = DEPUTY.exec(text.slice(Math.max(from, end - 16), end));
      if (deputy) return hit(text, { start: end - deputy[0].length, end }, deputyRecord(deputy[0]));
    }
    const core = ending.longestEndingAt(text, end, from)?.value;
    if (core === undefined) return FREE_LAST.hasAt(text, end - 1) ? freeTitle(text, end, from) : null;
    const start = end - core.title.length;
    return hit(text, { start: start - qualifiersBefore(text, start, from), end }, core);
  };

  const startingAt = (text: string, start: number, to: number): TitleHit | null => {
    const qualifiers = qualifiersFrom(text, start, to);
    // 副 and 首席 may be the start of a listed title (副省长) or qualify one (副省长 from 省长): both readings are tried.
    const match =
      starting.longestAt(text, start, to) ??
      (qualifiers > 0 ? starting.longestAt(text, start + qualifiers, to) : null);
    const record = match?.values[0];
    return match === null || record === undefined ? null : hit(text, { start, end: match.end }, record);
  };

  return { endingAt, startingAt };
}

function withoutOffice(record: TitleRecord, byTitle: ReadonlyMap<string, TitleRecord>): TitleRecord {
  for (let cut = 1; cut < record.title.length; cut++) {
    const core = byTitle.get(record.title.slice(cut));
    if (core !== undefined && OFFICE.test(record.title.slice(0, cut))) return core;
  }
  return record;
}

/** Length of the qualifiers right before an offset. */
function qualifiersBefore(text: string, end: number, from: number): number {
  if (end <= from || !QUALIFIER_LAST.hasAt(text, end - 1)) return 0;
  return BEFORE_CORE.exec(text.slice(Math.max(from, end - QUALIFIER_REACH), end))?.[0].length ?? 0;
}

/** Length of the qualifiers from an offset on. */
function qualifiersFrom(text: string, start: number, to: number): number {
  if (!QUALIFIER_FIRST.hasAt(text, start)) return 0;
  return AT_START.exec(text.slice(start, Math.min(to, start + QUALIFIER_REACH)))?.[0].length ?? 0;
}

function freeTitle(text: string, end: number, from: number): TitleHit | null {
  const words = text.slice(Math.max(from, end - 4), end);
  const head = HEAD_OF_GROUP.exec(words)?.[0] ?? ASSISTANT.exec(words)?.[0];
  const staff = head === undefined ? STAFF.exec(words)?.[0] : undefined;
  const title = head ?? staff;
  if (title === undefined) return null;
  const record: TitleRecord = { title, class: head === undefined ? "worker" : "official", body: "any" };
  return hit(text, { start: end - title.length, end }, record);
}

function hit(text: string, span: Span, record: TitleRecord): TitleHit {
  const words = text.slice(span.start, span.end);
  // Every word of time has 任 as its second character.
  return { ...span, text: words[1] === "任" ? words.replace(LEADING_TIME, "") : words, record };
}

function deputyRecord(title: string): TitleRecord {
  const cls: TitleClass = "deputy";
  return { title, class: cls, body: "none" };
}
