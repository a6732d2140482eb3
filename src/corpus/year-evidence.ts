import { isBase, yearCompared } from "./compared-years.js";
import { serialEvents } from "./serial-events.js";

/** The year in which a text was written, as far as the years that it names tell. */
export interface YearEvidence {
  /** The last year that is reported on, or the one after it where its figures are complete; null where nothing tells. */
  readonly year: number | null;
  /** Whether that rests on more than a bare year: figures of that year, or months of it. */
  readonly sure: boolean;
}

const MENTION =
  /(?<!\d)((?:19|20)\d{2})(?=年|(?:第[一二三四五六七八九十\d]+届|中国|全国|世界|国际)|[-—~至到](?:19|20)\d{2}年)/gu;
// In a clause with one of these words a year is planned, not reported.
const PLANNED =
  /(?:将|到(?=(?:19|20)\d{2})|力争|预计|预期|有望|目标|预算|提前|明年|重点工作|计划(?!经济)|规划至|前瞻|展望|届时|年底?前(?!\d|[一二三两四五六七八九十]+个?[月季])|届满|争取|交货|交船|竣工|完工|生效|起施行|起实施|年(?:\d{1,2}月)?[份底初末]?前?(?:交付|交机|试产|到期|下水))/u;
// In a clause with one of these words a year is the start of a history, not the present.
const PAST =
  /(?:以来|至今|成立|创立|创办|创建|始建|建成|设立|注册|组建|早在|曾|当年|起步|落户|入驻|投产|首开|开通|开行首|封关|获批|签约|地震|加入|去世|出生|毕业|年起|年开始|诞生|第一次|首次)/u;
/** Words before a counted event of another year. */
const OTHER_YEAR =
  /(?:去年|上年|上届|往届|前年|明年|筹备|籌備|下届)[^，。；]{0,6}$|(?:欢迎|歡迎|邀请|邀請|希望|期待)[^。；]{0,24}(?:参加|參加|参展|參展|出席)$/u;
// Figures of a whole year: they are known after its end.
const WHOLE_YEAR = /^年(?:全年)?，?(?!前|首|上半|下半|一|二|三|四|第|以来|至今|\d{1,2}月|1—|1-|1至|\d+至)/u;
const FIGURE =
  /(?:进出口|出口|进口|總值|总值|总额|總額|外贸|外貿|贸易|貿易|生产总值|生產總值|營收|营收|营业收入|進出口|進口)[^。；]{0,40}?\d[\d，,.]*(?:万|亿|千|吨|台|辆|件|架|艘|个|美元|元)/u;
/** The end of a sentence, or another time in it: what follows is not of the year before. */
const OTHER_TIME =
  /[。；\n]|今年|去年|眼下|目前|如今|日前|近日|，(?=上半年|前三季度|[一二三四]季度|前[\d一二三四五六七八九十]+个?月)/u;
/** Words behind a year that tell of one event and not of a year: 2020年从外地迁来. */
const MOVED = /^年(?:从|由|在|与|和|以|被|起|开始|才|就)/u;
/** 自2021年起, 2013年9月以来: when something began. */
const SINCE = /^年(?:\d{1,2}月)?(?:起(?!步)|以来|至今|开始)/u;
/** 从2019年的2613亿元扩大到2023年的4386亿元: both years are told of. */
const RISEN = /[从由]20\d{2}年的?[^，。；年]{2,24}到$/u;
/** 2023年的4386亿元: what is told of the year. */
const OF_YEAR = /^年的?[约近超]?\d[\d.]*(?:万|亿)/u;
/** What one event of a firm's or a person's past begins with: 2011年买下, 2023年底，公司投资. */
const EVENT =
  /^年(?:底|初|末|春|夏|秋|冬)?，?[^，。；\n\d]{0,10}?(?:买下|收购|入股|控股|参股|投资|回乡|返乡|辞|下海|转型|转战|开办|办起|办厂|建厂|设厂|建起|接手|接过|搬|引进|拿到|获得|荣获|推出|上市|启用|合资|租下|考上|退伍|来到|进军|瞄准|接触|尝试)/u;
/** The results of a year are told until the second month of the next. */
const LAST_MONTH_OF_REVIEWS = 2;
/** What only a whole year has: 全年进出口, 去年四季度, 四个季度, 12月份; a year in a headline that has broken a record. */
const REVIEW =
  /全年[^，。；\n]{0,14}(?:进出口|出口|进口|外贸|實現|实现|完成|達|达|增)|四个季度|一至四季度|[第]?四季度|12月(?:份|当月)|年[^，。；\n\d]{0,14}(?:突破|跨上|跃上|站上|迈上|超|达|创)[^，。；\n]{0,6}亿/u;
/** A year whose trade is spoken of: 2021年全省外贸情况, 2018年，关区边境贸易. */
const REVIEWED =
  /^年(?:度)?，?(?:全[国省市区州县关]|我[国省市区]|关区|[一-龥]{2,8}?)?[^，。；\n\d]{0,4}(?:外贸|進出口|进出口|出口|进口|边贸|边境|口岸|贸易)/u;
const LAST_YEAR_TOLD = /(?:去年|全年)[^。；\n]{0,40}?\d[\d.]*(?:万|亿|吨|辆|台|%)/u;
const DAY = /^年\d{1,2}月\d{1,2}日(?!起|前|之前|正式|开始)/u;
const PART_OF_YEAR =
  /^年，?(?:[前首](\d{1,2}|[一二三四五六七八九十]+)个?月|(上半年)|(前三季度)|(一季度|第一季度)|(\d{1,2})月(?:份)?)/u;

/**
 * Reads the years of a text against the month of its publication (null where unknown). A planned year and a year in which
 * a history began say nothing; a whole year's figures appear after its end: 2024年，…进出口1.2万亿元 gives 2025.
 */
export function readYearEvidence(text: string, month: number | null): YearEvidence {
  let year: number | null = null;
  let sure = false;
  let history = 0;
  let compared: number | null = null;
  let reviewed = 0;
  const thisYear = text.includes("今年");
  for (const match of text.matchAll(MENTION)) {
    const named = Number(match[1]);
    if (isPlanned(text, match.index)) continue;
    if (isBase(text, match.index)) {
      compared ??= yearCompared(text, match.index, named);
      continue;
    }
    const after = text.slice(match.index + 4, match.index + 140);
    if (SINCE.test(after)) {
      history = Math.max(history, named);
      continue;
    }
    const earliest = earliestYear(after, named, month);
    const past = PAST.test(clauseAround(text, match.index));
    const part = PART_OF_YEAR.exec(after);
    // 2016年5月首开: a month alone may be any event's; figures, stretches of the year and days are what is reported on.
    const isMonth = part?.[5] !== undefined && !DAY.test(after);
    // Who writes 今年 and 2021年7月, or 2020年从外地迁来, means two years.
    const other = (isMonth || MOVED.test(after)) && thisYear;
    const reported = hasFigure(after) || (DAY.test(after) && !past && !other);
    const dated = isMonth ? reported : earliest > named || part !== null;
    // 2011年买下一座矿 in an article that says 今年: an event of another year.
    const event = thisYear && EVENT.test(after) && !hasFigure(after);
    if (month !== null && month <= LAST_MONTH_OF_REVIEWS && !past && REVIEWED.test(after))
      reviewed = Math.max(reviewed, named);
    if (!dated && (other || past || event || thisYear)) history = Math.max(history, named);
    else if (year === null || earliest >= year) {
      sure = dated || (sure && earliest === year);
      year = earliest;
    }
  }
  for (const event of serialEvents(text)) {
    // 去年第五届进博会 and 筹备第六届进博会 are not this year's.
    if (OTHER_YEAR.test(text.slice(Math.max(0, event.index - 36), event.index))) continue;
    if (year === null || event.year >= year) {
      sure = true;
      year = event.year;
    }
  }
  // 较2011年同期增长30%, in a text that names no other year: of the year after.
  if (compared !== null && (year === null || (!sure && year < compared)))
    return { year: compared, sure: true };
  if (year !== null && !sure && month !== null && month <= LAST_MONTH_OF_REVIEWS && looksBack(text, year)) {
    year++;
  }
  // 召开2021年全省外贸情况发布会, in January: 去年 is that year, whatever is said of 今年.
  if (year === null && reviewed > 0 && reviewed === history && LAST_YEAR_TOLD.test(text))
    return { year: reviewed + 1, sure: true };
  // A history that goes on past the years reported on does not tell when it was written.
  if (year !== null && history > year) return { year: null, sure: false };
  return { year, sure };
}

/**
 * Whether a text of January or February that names this year tells of it as one that is over: 2021年…突破八千亿, 全年进出口…
 * What has begun in it (2021年首列, 2021年1月) it could tell of at once.
 */
function looksBack(text: string, year: number): boolean {
  const begun = new RegExp(`${year}年(?:首|第一|元旦|新年|新春|开年|春节?|[1-2]月|伊始|刚|的第一)`, "u");
  return REVIEW.test(text) && !begun.test(text);
}

/** Whether the year or day named at an index stands in a clause that looks ahead. */
export function isPlanned(text: string, index: number): boolean {
  if (RISEN.test(text.slice(Math.max(0, index - 36), index))) return false;
  return PLANNED.test(clauseAround(text, index));
}

/** The first year in which the words after a year's number can have been printed. */
function earliestYear(after: string, year: number, month: number | null): number {
  const part = PART_OF_YEAR.exec(after);
  if (part) return month !== null && lastMonth(part) > month ? year + 1 : year;
  if (!WHOLE_YEAR.test(after)) return year;
  const whole = /^年全年/u.test(after) || OF_YEAR.test(after) || hasFigure(after);
  // Late in a year its own records begin to be told without the months.
  return whole && (month === null || month < 10) ? year + 1 : year;
}

/** Whether figures of trade follow that are of the year just named and not of a stretch told after it. */
function hasFigure(after: string): boolean {
  return FIGURE.test(after.split(OTHER_TIME)[0] ?? "");
}

function lastMonth(part: RegExpExecArray): number {
  if (part[2]) return 6;
  if (part[3]) return 9;
  if (part[4]) return 3;
  const digits = part[1] ?? part[5] ?? "0";
  const words = "一二三四五六七八九十".indexOf(digits) + 1;
  return /\d/u.test(digits) ? Number(digits) : words;
}

function clauseAround(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 16), index);
  const start = Math.max(...["，", "。", "；", "\n", "、"].map((mark) => before.lastIndexOf(mark))) + 1;
  const after = text.slice(index, index + 40);
  // A comma right behind the year (2026年，…) belongs to its clause.
  const end = after.slice(6).search(/[，。；\n]/u);
  return before.slice(start) + (end < 0 ? after : after.slice(0, end + 6));
}
