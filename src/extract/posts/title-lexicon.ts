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
  "(?:原|前|代|代理|名誉|荣誉|联席|轮值|执行|常务|专职|兼职|第一|高级|资深|首席|助理|候补|特邀|客座|当值)";
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

/** Last characters of the titles above and of deputies, first characters of qualifiers. */
const FREE_LAST = "长队导员户人理表委";
const QUALIFIER_FIRST = "时现新首前继候原代名荣联轮执常专兼第高资助特客当副";

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
  const longest = Math.max(0, ...records.map((record) => record.title.length));

  // Most offsets are no end and no start of a title; one character tells.
  const lastCharacters = new Set([...records.map((record) => record.title.slice(-1)), ...FREE_LAST]);
  const firstCharacters = new Set([...records.map((record) => record.title.slice(0, 1)), ...QUALIFIER_FIRST]);

  const endingAt = (text: string, end: number, from: number): TitleHit | null => {
    if (!lastCharacters.has(text[end - 1] ?? "")) return null;
    const deputy = DEPUTY.exec(text.slice(Math.max(from, end - 16), end));
    if (deputy) return hit(text, { start: end - deputy[0].length, end }, deputyRecord(deputy[0]));
    for (let length = Math.min(longest, end - from); length > 0; length--) {
      const record = byTitle.get(text.slice(end - length, end));
      if (record === undefined) continue;
      const core = withoutOffice(record);
      const coreStart = end - core.title.length;
      const before = text.slice(Math.max(from, coreStart - QUALIFIER_REACH), coreStart);
      return hit(text, { start: coreStart - (BEFORE_CORE.exec(before)?.[0].length ?? 0), end }, core);
    }
    return freeTitle(text, end, from);
  };

  const withoutOffice = (record: TitleRecord): TitleRecord => {
    for (let cut = 1; cut < record.title.length; cut++) {
      const core = byTitle.get(record.title.slice(cut));
      if (core !== undefined && OFFICE.test(record.title.slice(0, cut))) return core;
    }
    return record;
  };

  const startingAt = (text: string, start: number, to: number): TitleHit | null => {
    if (!firstCharacters.has(text[start] ?? "")) return null;
    const qualifiers =
      AT_START.exec(text.slice(start, Math.min(to, start + QUALIFIER_REACH)))?.[0].length ?? 0;
    // 副 and 首席 may be the start of a listed title (副省长) or qualify one (副省长 from 省长): both readings are tried.
    for (const core of new Set([start, start + qualifiers])) {
      for (let length = Math.min(longest, to - core); length > 0; length--) {
        const record = byTitle.get(text.slice(core, core + length));
        if (record !== undefined) return hit(text, { start, end: core + length }, record);
      }
    }
    return null;
  };

  return { endingAt, startingAt };
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
  return { ...span, text: text.slice(span.start, span.end).replace(LEADING_TIME, ""), record };
}

function deputyRecord(title: string): TitleRecord {
  const cls: TitleClass = "deputy";
  return { title, class: cls, body: "none" };
}
