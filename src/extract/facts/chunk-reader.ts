import type { Sentence } from "../../model/document.js";
import type { Span } from "../../model/span.js";
import { covers, overlaps, spansWithin } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { causesIn } from "./causes.js";
import type { Chunk, GapChunk } from "./chunk.js";
import { readFigures } from "./figure-reader.js";
import { markNames } from "./name-chunks.js";
import { markAnnual, markPeriods } from "./period-chunks.js";
import { findSharePhrases } from "./share-phrases.js";
import { wordAt } from "./word-chunks.js";

/** Cuts a sentence into typed chunks, in text order and without gaps. */
export function readChunks(reading: Reading, sentence: Sentence): readonly Chunk[] {
  const { text } = reading.doc;
  const periods = spansWithin(reading.periods, sentence);
  const all = spansWithin(reading.quantities, sentence);
  // 3.2兆元 is an amount, whatever pass took it for goods.
  const names = spansWithin(reading.mentions, sentence).filter((m) => !all.some((q) => covers(q, m)));
  const quantities = all.filter(
    (q) => !periods.some((p) => overlaps(p, q)) && !names.some((m) => covers(m, q)) && !pointsAtList(text, q),
  );
  // A number inside a name (3D打印机, 长三角) is no figure.
  const shares = findSharePhrases(text, sentence, quantities, names);
  // Earlier kinds win where spans meet: a percentage inside 占…的 belongs to the share, a name inside it to nobody.
  const fixed: Chunk[] = [];
  const add = (chunks: readonly Chunk[]): void => {
    for (const chunk of chunks) {
      if (fixed.every((other) => !overlaps(other, chunk))) fixed.push(chunk);
    }
  };
  add(shares.map(({ start, end }) => ({ type: "gap", start, end, text: "" })));
  const figures = readFigures(text, sentence, quantities, shares);
  // 增长（下同）5%: the bracket is inside the wording of the change; 汽车（包括底盘）: inside a name.
  add(
    ignoredBrackets(text, sentence, quantities).filter(
      (b) => ![...figures, ...names].some((x) => covers(x, b)),
    ),
  );
  add(causesIn(text, sentence, all).filter((cause) => figures.every((x) => !overlaps(x, cause))));
  add(figures);
  add(causesOf(text, sentence, figures));
  add(markPeriods(text, sentence, periods, reading.doc.article.date));
  add(markAnnual(text, sentence, names));
  add(markNames(reading, sentence, names));
  fixed.sort((a, b) => a.start - b.start);
  return fillGaps(text, sentence, fixed);
}

/** 其余两类, 三种方式分别: how many items of a list are meant, and no count of goods. */
function pointsAtList(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  // 两|口岸
  if (/^[两二三四五六]口$/.test(words) && text[end] === "岸") return true;
  // 其余两个市场
  const rest = /(?:其余|另外?|其他|剩余|剩下)的?$/.test(text.slice(Math.max(0, start - 3), start));
  if (rest && /^[两二三四五六七八]个$/.test(words)) return true;
  // 仅化肥一项就有3万吨
  if (/^一(?:项|类|种|个品种)$/.test(words) && /^[就便即已达占的]/.test(text.slice(end, end + 1)))
    return true;
  if (!/^[两二三四五六七八](?:类|种|项|家|国|市|省|县|区)$/.test(words)) return false;
  if (/(?:其余|另外?|其他|剩余|剩下|[前后]|以上|上述)的?$/.test(text.slice(Math.max(0, start - 3), start)))
    return true;
  const after = text.slice(end, end + 8);
  return /^(?:企业|商品|产品|货物|贸易|方式|市场)?[则也]?(?:同比|按年)?(?:分别|依次|均|都|合计|共计|总计|共占)/.test(
    after,
  );
}

/** （折合9亿美元）, （按人民币计价90亿元）: the same amount in other money. */
const CONVERTED =
  /^（(?:折合|约合|合|按(?:人民币|美元)|以(?:人民币|美元)|(?:折)?人民币[约近\d]|约?[\d.]+[万亿]*(?:美元|元人民币)）)/;

/** Brackets that only explain a name (含底盘) or convert an amount (约合…) say nothing about trade; others are read through. */
function ignoredBrackets(text: string, sentence: Span, quantities: readonly Span[]): readonly GapChunk[] {
  const found: GapChunk[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/（[^（）]*）/g)) {
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const figured = quantities.some((q) => covers(span, q));
    // 金额（9万美元）: the amount itself; 9亿元（1.3亿美元）: the same once more.
    const converts = quantities.some((q) => q.end === start) || /^（(?:折|约合|合|按|以)/.test(match[0]);
    if (!figured || (converts && CONVERTED.test(match[0]))) found.push({ type: "gap", ...span, text: "" });
  }
  // 占本港市场一成二: a share of a market is none of the trade.
  for (const match of text.slice(sentence.start, sentence.end).matchAll(OF_MARKET)) {
    const start = sentence.start + match.index;
    const rate = quantities.find((q) => q.start === start + match[0].length);
    if (rate !== undefined) found.push({ type: "gap", start, end: rate.end, text: "" });
  }
  // 与1月份出口增长7%相比，2月…: what another time is compared with.
  for (const match of text.slice(sentence.start, sentence.end).matchAll(COMPARED)) {
    const start = sentence.start + match.index;
    found.push({ type: "gap", start, end: start + match[0].length, text: "" });
  }
  for (const match of text.slice(sentence.start, sentence.end).matchAll(SINCE)) {
    const start = sentence.start + match.index;
    found.push({ type: "gap", start, end: start + match[0].length, text: "" });
  }
  for (const match of text.slice(sentence.start, sentence.end).matchAll(WHY_TOLD)) {
    const start = sentence.start + match.index;
    found.push({ type: "gap", start, end: start + match[0].length, text: "" });
  }
  // 除2月份增长9%外，其余月份均为下降
  for (const match of text.slice(sentence.start, sentence.end).matchAll(EXCEPT_MONTH)) {
    const start = sentence.start + match.index;
    found.push({ type: "gap", start, end: start + match[0].length, text: "" });
  }
  return found;
}

/** 受大宗商品价格下跌影响，下降5%: goods and prices that only tell why something changed. */
const CAUSES =
  /(?<![享接承遭])(?:受|因(?![此而])|由于)[^，。；\d]{4,24}(?:影响|拖累|带动|拉动|推动|所致)(?=，?(?:同比)?[大锐猛骤激剧小]?(?:增|减|下降|上升|下滑|跌|降|回落|上涨)[^，。；]{0,4}\d)/g;

function causesOf(text: string, sentence: Span, figures: readonly Span[]): readonly GapChunk[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(CAUSES)].flatMap((match): GapChunk[] => {
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    return figures.some((figure) => overlaps(figure, span)) ? [] : [{ type: "gap", ...span, text: "" }];
  });
}

const OF_MARKET =
  /占(?:了|据)?[^，。；\d出进]{0,6}市场(?:份额)?的?[约近逾超]?(?=[\d一二两三四五六七八九百])/g;

/** 进出口下降主要受大宗商品价格走低影响: goods that only tell why. */
const WHY_TOLD =
  /(?:主要|系|是因?|均)(?:受|因|由于)[^，。；\d]{4,28}(?:影响|拖累|带动|拉动|推动|所致)(?=[，。；]|$)/g;

/** 自1月出口值创下9亿美元的新高后: what came before is only how it began. */
const SINCE =
  /(?<=^|[，；])(?:自|继)[^，。；]{2,14}(?:创|刷新|突破|达到|跌|降|升)[^，。；]{2,20}(?:之后|以来|后)(?=，)/g;

const EXCEPT_MONTH = /(?<=^|[，；])除了?(?:\d{1,2}、)?\d{1,2}月[^，。；]{2,24}外(?=，)/g;

const COMPARED =
  /(?<=^|[，；])(?:与|同|和|较|比)[^，。；]{2,24}\d[^，。；]{0,16}[%％元][^，。；]{0,6}相比(?=，)/g;

/** 〔记者方若薇／台北报导〕: who reports. */
const BYLINE = /^[〔［[【（(][^〕］\]】）)，。]{0,28}(?:报导|报道|讯|电|摄)[〕］\]】）)]/;
const LABEL = /^【[^】]{0,4}(?:进出口|出口|进口)[^】]{0,4}】(?=[^。]*(?:出口|进口))/;

/** Reads the words between the fixed chunks; what no word list knows becomes gaps. */
function fillGaps(text: string, sentence: Span, fixed: readonly Chunk[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let gapStart = sentence.start;
  let at = sentence.start;
  const closeGap = (end: number): void => {
    if (end > gapStart) {
      chunks.push({ type: "gap", start: gapStart, end, text: text.slice(gapStart, end) });
    }
  };
  // 【出口】据统计，茶叶出口…: a label above a sentence that has its own words of trade.
  const words = text.slice(sentence.start, sentence.end);
  const label = (LABEL.exec(words) ?? BYLINE.exec(words))?.[0].length ?? 0;
  at += label;
  for (const next of [...fixed, null]) {
    const limit = next?.start ?? sentence.end;
    while (at < limit) {
      const word = wordAt(text, at, limit, next);
      if (word === null) {
        at++;
        continue;
      }
      closeGap(at);
      // What a text names as a cause is no noise.
      if (word.type === "gap" && word.text !== "") gapStart = word.start;
      else {
        chunks.push(word);
        gapStart = word.end;
      }
      at = word.end;
    }
    closeGap(limit);
    if (next !== null) chunks.push(next);
    at = Math.max(at, next?.end ?? limit);
    gapStart = at;
  }
  return chunks;
}
