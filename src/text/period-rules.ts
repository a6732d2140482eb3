import { monthNumber } from "./months.js";
import { publishedYear, readYear, reviewedYear } from "./period-context.js";
import {
  absolute,
  COUNT,
  MAYBE_YEAR,
  NUMBER,
  number,
  type PeriodRule,
  recentYears,
  rule,
  TO,
  unknown,
  upToNow,
  wholeYears,
  withinYear,
  YEAR,
} from "./period-forms.js";
import { STRETCH_RULES } from "./period-stretches.js";

/** 近两年来首次, 近4年来单月新高: how long something had not happened. */
const NO_RECORD = "(?!的?(?:首[次个度现]|第一|头一|最[高低大快好]|新[高低]|单[月季日]|同期|历史))";

/** All forms that are read. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  ...STRETCH_RULES,
  // 上年同期, 2019年同期: what something is compared with
  rule(`(?:${YEAR}|往年|历年|历史)的?同期`, () => ({ months: null, type: "base" })),
  // 同期, 当期: the period in force
  rule("(?:同期|当期|同一时期|同月(?![龄份]))", () => ({ months: null, type: "same" })),
  // 2025年前11个月, 前11月, 头两个月, 首11个月
  rule(`${MAYBE_YEAR}(?<![目提之以此日空])[前头首](?<count>${COUNT})个?月份?`, (g, context) =>
    withinYear(g, context, [1, number(g.count)]),
  ),
  // 今年前三季度, 前两个季度, 首三季
  rule(`${MAYBE_YEAR}(?<![目提之以此日空])[前头首](?<count>[1-4一两二三四])个?季度?`, (g, context) =>
    withinYear(g, context, [1, number(g.count) * 3]),
  ),
  // 一季度, 2025年第三季度, 4季度, 首季, 第一季
  rule(
    `${MAYBE_YEAR}(?:第?(?<quarter>[1-4一二三四])季度|第(?<nth>[1-4一二三四])季(?!节)|首季度?)`,
    (g, context) => {
      const quarter = number(g.quarter ?? g.nth) || 1;
      return withinYear(g, context, [quarter * 3 - 2, quarter * 3]);
    },
  ),
  // 一、二季度: the first of two quarters, each of which is a period
  rule(`${MAYBE_YEAR}(?<![\\d十])(?<quarter>[一二三])(?=、[二三四](?:、[三四]){0,2}季度)`, (g, context) => {
    const quarter = number(g.quarter);
    return withinYear(g, context, [quarter * 3 - 2, quarter * 3]);
  }),
  rule("(?<=[一二]、)(?<quarter>[二三])(?=、[三四](?:、四)?季度)", (g, context) => {
    const quarter = number(g.quarter);
    return withinYear(g, context, [quarter * 3 - 2, quarter * 3]);
  }),
  // 上半年, 去年下半年
  rule(`${MAYBE_YEAR}(?<half>[上下])半年`, (g, context) =>
    withinYear(g, context, g.half === "上" ? [1, 6] : [7, 12]),
  ),
  // 1至8月, 2024年1-11月, 7月至9月份
  rule(
    `${MAYBE_YEAR}(?<first>${NUMBER})月?份?${TO}(?<last>${NUMBER})月份?(?!\\d|[一二三四五六七八九十]{1,3}日)`,
    (g, context) => withinYear(g, context, [number(g.first), number(g.last)]),
  ),
  // 1、2月: two months in a row - not 一、9月份
  rule(
    `${MAYBE_YEAR}(?<![\\d十、])(?<first>\\d{1,2})、(?<last>\\d{1,2})月份?(?!\\d|[^。；\\d]{0,14}(?:分别|依次|各))`,
    (g, context) => {
      const [first, last] = [number(g.first), number(g.last)];
      return last === first + 1 ? withinYear(g, context, [first, last]) : null;
    },
  ),
  // 1月1日至2月10日, 3月1日至15日: the months that these days are of
  rule(
    `${MAYBE_YEAR}(?<![\\d十])(?<first>${NUMBER})月\\d{1,2}日${TO}(?:(?<last>${NUMBER})月)?\\d{1,2}日(?=[，期止全进出我共])`,
    (g, context) => {
      const first = number(g.first);
      const last = g.last === undefined ? first : number(g.last);
      return last < first ? null : withinYear(g, context, [first, last]);
    },
  ),
  // 一、二月: the same in words - not in 三、十一月
  rule(
    `${MAYBE_YEAR}(?<![\\d一二三四五六七八九十、])(?<first>[一二三四五六七八九十])、(?<last>[二三四五六七八九十]|十[一二])月份?(?![一二三四五六七八九十]{1,3}日|[^。；\\d]{0,14}(?:分别|依次|各))`,
    (g, context) => {
      const [first, last] = [number(g.first), number(g.last)];
      return last === first + 1 ? withinYear(g, context, [first, last]) : null;
    },
  ),
  // 2024年10月至2025年3月
  rule(`(?<from>\\d{4})年(?<first>${NUMBER})月份?${TO}(?<to>\\d{4})年(?<last>${NUMBER})月份?(?!\\d)`, (g) => {
    const from = monthNumber(Number(g.from), number(g.first));
    const to = monthNumber(Number(g.to), number(g.last));
    return from > to ? null : absolute(from, to, Number(g.to));
  }),
  // 2013年至今年9月, 2013年到2017年9月
  rule(
    `(?<from>\\d{4})年${TO}(?:${YEAR})(?<last>${NUMBER})月份?(?:底|末)?(?!\\d{1,2}[日号])`,
    (g, context) => {
      const year = readYear(g.year ?? "", context);
      if (year === null) return unknown;
      const [from, to] = [monthNumber(Number(g.from), 1), monthNumber(year, number(g.last))];
      return from > to ? null : absolute(from, to);
    },
  ),
  // 今年首月
  rule(`${MAYBE_YEAR}(?:首月份?|元月份?(?![\\d一二三四五六七八九十]))(?!球)`, (g, context) =>
    withinYear(g, context, [1, 1]),
  ),
  // 8月, 今年10月份, 8月当月 - not 8月5日
  rule(
    `${MAYBE_YEAR}(?<![\\d十])(?<month>${NUMBER})月(?:份?当月|单月|份|[上中下]旬)?(?!\\d{1,2}(?:[日号]|[至到、~—-]\\d{1,2}[日号])|[一二三四五六七八九十]{1,3}日|饼|球|光|亮|嫂)`,
    (g, context) => {
      const month = number(g.month);
      const reading = withinYear(g, context, [month, month]);
      // 去年10月 dates one event; what the sentence goes on to say need not be of that year.
      return reading === null || /^(?:\d|今年|本年)/.test(g.year ?? "")
        ? reading
        : { ...reading, names: null };
    },
  ),
  // 截至9月底止六个月: the half of a firm's year that ends then
  rule(
    `截[至止]${MAYBE_YEAR}(?<last>${NUMBER})月(?:底|末|\\d{1,2}日)?止的?(?<count>${COUNT})个月`,
    (g, context) => {
      const [last, count] = [number(g.last), number(g.count)];
      const reading = withinYear(g, context, [last, last]);
      const end = reading?.months?.[1];
      if (reading === null || end === undefined || count < 1 || count > 12) return reading;
      const month = monthNumber(Number(end.slice(0, 4)), Number(end.slice(5)));
      return absolute(month - count + 1, month);
    },
  ),
  // 截至11月底, 截至2025年9月末: the year up to then
  rule(`(?<=[，。；（]|^)(?:到|至)${MAYBE_YEAR}(?<month>${NUMBER})月(?:底|末)`, (g, context) =>
    withinYear(g, context, [1, number(g.month)]),
  ),
  // 今年到8月已有710吨
  rule(
    `(?<year>今年|本年)(?:以来)?(?:到|至)(?<month>${NUMBER})月(?:底|末|份)?(?=已|就|累计|总?共|止|，)`,
    (g, context) => withinYear(g, context, [1, number(g.month)]),
  ),
  rule(`截[至止到]${MAYBE_YEAR}(?<month>${NUMBER})月(?:底|末|份|\\d{1,2}日)?`, (g, context) =>
    withinYear(g, context, [1, number(g.month)]),
  ),
  rule(`截[至止到]${YEAR}(?:底|末)`, (g, context) => withinYear(g, context, [1, 12])),
  // 本月, 上月, 上个月
  rule("(?<which>(?<!基)本|(?<!以)上)个?月(?!\\d)", (g, context) => {
    if (context.published === null) return unknown;
    const month = context.published - (g.which === "上" ? 1 : 0);
    return absolute(month, month);
  }),
  // 12月2日管道投产，当月我省进口…: the month of a day named just before
  rule("(?<=(?<month>1[0-2]|0?[1-9])月\\d{1,2}日[^。；]{2,30}，)当月", (g, context) =>
    withinYear(g, context, [number(g.month), number(g.month)]),
  ),
  // 当月，…, 民营企业当月进出口…: the month, or the last month, of the period in force - not 连续三个月当月增长
  rule(
    "(?:(?<=^|[，。；（\\n]|其中)当月|(?<!\\d|[月年份个续次日])(?:当月|单月)(?=[^，。；：\\d连续首历]{0,12}(?:进出口|出口|进口|外贸|贸易)[^，。；]{0,14}\\d))",
    (_, { monthInForce }) =>
      monthInForce === null ? { months: null, type: "same" } : absolute(monthInForce, monthInForce),
  ),
  // 2025年10月30日: a day, which tells the year of what follows
  rule(`${YEAR}(?:${NUMBER}月\\d{1,2}日)`, (g, context) => ({
    ...unknown,
    names: readYear(g.year ?? "", context),
    silent: true,
  })),
  // 2025年, 2025年全年, 去年. By convention a running year is given as a whole.
  rule(`${YEAR}(?:全年)?`, (g, context) => {
    const year = readYear(g.year ?? "", context);
    return year === null ? unknown : wholeYears(year, year, year);
  }),
  // 今年以来, 2021年至今, 自去年9月启动以来: up to the month of publication
  rule(
    `自?${YEAR}(?:(?<month>${NUMBER})月份?)?(?:\\d{1,2}日)?(?:[^，。；\\d]{0,20}?以来|[初中底末]?至今)`,
    (g, context) => {
      const from = readYear(g.year ?? "", context);
      const first = from === null ? null : monthNumber(from, number(g.month) || 1);
      return first === null ? unknown : upToNow(first, context);
    },
  ),
  // 自5月16日首批口罩出口以来, 自3月开行以来
  rule(`自(?<month>${NUMBER})月份?(?:\\d{1,2}日)?[^，。；\\d]{0,20}?以来`, (g, context) => {
    const start = withinYear(g, context, [number(g.month), number(g.month)])?.months?.[0];
    return start === undefined
      ? unknown
      : upToNow(monthNumber(Number(start.slice(0, 4)), Number(start.slice(5))), context);
  }),
  // 4月份至今
  rule(`自?(?<!\\d)(?<month>${NUMBER})月(?:份|初|底)?(?:至今|到现在)`, (g, context) => {
    const start = withinYear(g, context, [number(g.month), number(g.month)])?.months?.[0];
    return start === undefined
      ? unknown
      : upToNow(monthNumber(Number(start.slice(0, 4)), Number(start.slice(5))), context);
  }),
  // 截至目前, 从年初到现在: the year as far as it has gone
  rule(
    "截[至止](?:目前|发稿[时前]?|今[天日]|昨[天日])(?=，?[^，。；]{0,16}(?:进出口|出口|进口))|(?:从|自)?年初(?:至今|到现在|到目前)",
    (_, context) => {
      const year = publishedYear(context);
      return year === null ? unknown : upToNow(monthNumber(year, 1), context);
    },
  ),
  // 试点启动以来, 综保区封关以来: since a day that nobody tells
  rule(
    "(?:启动|试点|成立|组建|建成|开通|开行|实施|落地|获批|设立|签署|生效|入世|改革开放|建交|投产|投运|封关|运行|创办|创立)(?:[^，。；、“”\\d]{0,6}?)以来",
    () => unknown,
  ),
  // 全年
  rule("全年(?!龄)", (_, context) => {
    const year = reviewedYear(context);
    return year === null ? unknown : wholeYears(year, year);
  }),
  // 年初以来, 年内
  rule(
    "(?:年初以来|(?<![\\d一二两三四五六七八九十几多数近半])年内(?![新最][高低]|[高低]点|首|唯一|最))",
    (_, context) => {
      const year = publishedYear(context);
      return year === null ? unknown : upToNow(monthNumber(year, 1), context);
    },
  ),
  // 2016—2025年, 2013年至2023年
  rule(`(?<from>\\d{4})年?${TO}(?<to>\\d{4})年(?!\\d{1,2}月)`, (g) => {
    const [from, to] = [Number(g.from), Number(g.to)];
    return from < to && to - from < 100 ? wholeYears(from, to) : null;
  }),
  // “十四五”期间: the fourteenth plan began in 2021; each has five years
  rule(
    `[“"]?(?<plan>[一二]?十[一二三四五六七八九]?|[六七八九])五[”"]?(?:规划)?(?:期间|时期|以来|这?五年)`,
    (g) => {
      const first = 2021 + 5 * (number(g.plan) - 14);
      return wholeYears(first, first + 4);
    },
  ),
  // 2年来, 近三年, 过去五年 - not 连续5年
  rule(`(?:近|最近|过去)?(?<count>${COUNT})(?:多|余)?年(?:多|间)?来${NO_RECORD}`, (g, context) =>
    recentYears(number(g.count), context),
  ),
  rule(`(?:最近|过去|(?<![临将接最])近)(?<count>${COUNT})年(?!来|级|龄|产)`, (g, context) =>
    recentYears(number(g.count), context),
  ),
  // 前两年, 此前三年: the years before the one in force
  rule(`(?:此?前)(?<count>[两二三四五六七八九\\d])年(?!级)`, (g, context) => {
    const year = context.namedYear ?? publishedYear(context);
    const count = number(g.count);
    return year === null ? unknown : wholeYears(year - count, year - 1);
  }),
  // 近年来, 近几年, 多年来: no months can be known
  rule("(?:近些?年来?|近几年来?|多年来|历年来?|长期以来|数年来|往年)", () => unknown),
  // 国庆假期, “五一”期间: the month is known where the feast has one
  rule(
    `${MAYBE_YEAR}[“"]?(?<feast>元旦|春节|清明|五一|端午|中秋|十一|国庆|双节|暑|寒|双十一|双11)[”"]?(?:国庆|中秋)?(?:假期|期间|黄金周|小长假|假日|长假)(?:期间)?`,
    (g, context) => {
      const month = FEAST_MONTHS[g.feast ?? ""];
      return month === undefined ? unknown : withinYear(g, context, [month, month]);
    },
  ),
];

/** Feasts of the solar calendar; those of the lunar one move between months. */
const FEAST_MONTHS: Readonly<Record<string, number>> = {
  元旦: 1,
  清明: 4,
  五一: 5,
  十一: 10,
  国庆: 10,
  双十一: 11,
  双11: 11,
};
