import type { Span } from "../../model/span.js";

// Names of those who wrote or photographed are signed into a text in a few fixed forms. They are an article's authors.
const SIGNATURES: readonly RegExp[] = [
  // （记者刘远航 通讯员高峰）, （参与采写：…）, （文/图 …）; also a bare run of names in brackets at the end of a paragraph.
  /（(?:本报|本社|全媒体|特约|见习|实习|首席)*(?:记者|通讯员|评论员|作者|编辑|摄影|供图|供稿|来源|据|文|图|参与采写|责任编辑|责编)[^（）]*）/gu,
  /(?:记者|通讯员|评论员|特派员|撰稿人|责任编辑|责编|实习生|编辑|摄影|文图|图文|文|图)[：:/／]?\s*(?:[\u4e00-\u9fff]{2,4}[\s、]*){1,6}(?:摄|报道|采写|文|图|（[^）]{1,12}）)*$/gu,
  /(?:^|[。！？”）\s])[^，。！？\s]{2,16}(?:摄|供图)(?=$|[（。\s])/gu,
];
const BARE_NAMES = /（(?:[\u4e00-\u9fff]{2,4}[\s、]*){1,5}）$/u;

/** The parts of the sentences that sign the article: bracketed credits, 新华社记者… at the end, X摄. */
export function signatureSpans(text: string, sentences: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of sentences) {
    const words = text.slice(start, end);
    for (const pattern of SIGNATURES) {
      for (const match of words.matchAll(pattern)) {
        found.push({ start: start + match.index, end: start + match.index + match[0].length });
      }
    }
    const bare = BARE_NAMES.exec(words);
    // Brackets that close a paragraph and hold only names follow a full stop or stand alone.
    if (bare && /(?:^|[。！？”])$/u.test(words.slice(0, bare.index))) {
      found.push({ start: start + bare.index, end });
    }
  }
  return found;
}
