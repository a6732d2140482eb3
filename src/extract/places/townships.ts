import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";

/** Words that end like a town or a village and name none. */
const NO_NAME =
  /(?:^如今.|^现在.|^目前.|^这个.|乡村|农村|城镇|乡镇|村镇|返乡|下乡|回乡|离乡|家乡|故乡|老乡|同乡|异乡|他乡|水乡|侨乡|之乡|小镇|重镇|重点镇|特色镇|中心镇|强镇|古镇|集镇|建制镇|全村|该村|我村|本村|各村|行政村|自然村|贫困村|中心村|示范村|重点村|帮扶村|渔村|山村|古村|度假村|地球村|奥运村|亚运村|淘宝村|电商村|空心村|新村|安置社区|智慧社区|街道社区|城乡社区|共同体社区|老旧社区|驻村|坐镇|大街道)$/u;

const SUFFIX_LEVEL: Readonly<Record<string, string>> = {
  镇: "town",
  乡: "town",
  街道: "town",
  苏木: "town",
  村: "village",
  社区: "village",
  嘎查: "village",
};

const SUFFIX = /街道|苏木|嘎查|社区|镇|乡|村/gu;

/** 全县重点镇: a class of towns. */
const CLASS_OF_TOWN =
  /^(?:重点|特色|中心|边境|沿海|偏远|各个|产业|工业|农业|所有|多个|示范|专业|贸易|经济|主要|部分|其他|相关|下辖|两个|山区|试点)$/u;

/** What follows makes another word: 乡村振兴, 镇江; 村民 and 村委会 follow names as well. */
const OTHER_WORD = /^(?:振兴|江|海|级|落|镇|办|企|土|情|亲|音|愁|域|集体|街)/u;

/** Words of grammar and verbs of one character that end a name leftwards. */
const STOP =
  /[的在是了等将把被由从对向为到至于以及和与跟、，。；：！？“”‘’（）《》\s\d该这那每各来去往赴入进过离走访看给让使帮助达年月日村镇乡多名户个其驻]/u;

const VILLAGE_TOWN =
  /(?<=^|[，。；：、“（\n]|[到在于自从]|[市县区旗])[^乡农各多全城本该新老小大个的村山渔\p{P}\s\d]村镇(?![建企银银居])/gu;

/** The longest name part that follows another place: an ethnic township of six characters (积石山保安族). */
const LONGEST = 6;

/** Where a name starts that no place stands before: a word boundary two or three characters back, and no verb among its words. */
/** Whether no word between two offsets is a verb or a word of grammar of two characters or more. */
function allNominal(start: number, end: number, words: TokenIndex): boolean {
  for (let at = start; at < end; ) {
    const word = words.at(at);
    if (word === undefined) return false;
    const long = word.end - word.start > 1;
    if (long && !/^(?:n|ns|nr|nrt|nrfg|nz|x|j|m|s|f|b|i|l)$/u.test(word.tag)) return false;
    at = word.end;
  }
  return true;
}

/** 都昌县|多宝乡, 吉安县|永和镇: what the segmenter takes for one word behind a county is a town, whatever it is made of. */
function isOneWord(text: string, { start, end }: Span, words: TokenIndex): boolean {
  const word = words.at(start);
  return (
    end - start === 3 &&
    word?.start === start &&
    word.end === end &&
    /^(?:nr|ns|nt|nz|x)/u.test(word.tag) &&
    /[县市区旗]/u.test(text[start - 1] ?? "") &&
    !/^[的了在是各每该这那某多数全]{1,2}[个数]?[乡镇]/u.test(text.slice(start, end))
  );
}

function bareStart(text: string, suffixStart: number, words: TokenIndex): number | null {
  let start = suffixStart;
  while (start > 0 && suffixStart - start < 3 && !STOP.test(text[start - 1] as string)) start--;
  while (start < suffixStart && !words.isBoundary(start)) start++;
  if (suffixStart - start < 2 || !allNominal(start, suffixStart, words)) return null;
  return start;
}

/**
 * Candidates for towns and villages, which no table lists: 青龙渡镇, 石门村. The name starts right after another place
 * (青川县石门镇), or at a word boundary with two or three characters before the suffix.
 */
export function townshipCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { text } = reading.doc;
  const words = indexTokens(reading.tokens);
  const found: Candidate[] = [];
  for (const match of text.matchAll(SUFFIX)) {
    const suffix = match[0];
    const end = match.index + suffix.length;
    if (OTHER_WORD.test(text.slice(end, end + 2)) || (suffix === "乡" && text[end] === "村")) continue;
    const before = [...places, ...found].filter(
      (place) => place.end < match.index && place.end >= match.index - LONGEST,
    );
    const previous = before.sort((a, b) => b.end - a.end)[0];
    const anchored =
      previous !== undefined &&
      (!STOP.test(text.slice(previous.end, match.index)) ||
        isOneWord(text, { start: previous.end, end }, words)) &&
      (allNominal(previous.end, match.index, words) ||
        // 眉县|首善街道的, 信丰县|正平镇: behind its county any two characters are a town's name.
        (/^[县市区旗]$/u.test(text[previous.end - 1] ?? "") &&
          suffix.length + 2 === end - previous.end &&
          /^(?:街道|镇|乡)$/u.test(suffix) &&
          !CLASS_OF_TOWN.test(text.slice(previous.end, match.index))) ||
        // 石头镇|安善村: and behind its town a village's.
        (/^[镇乡]$/u.test(text[previous.end - 1] ?? "") &&
          suffix === "村" &&
          end - previous.end === 3 &&
          !CLASS_OF_TOWN.test(text.slice(previous.end, match.index))));
    const start = anchored ? previous.end : bareStart(text, match.index, words);
    if (start === null) continue;
    // 副市长|黄孝镇: behind a title stands a person.
    if (
      /(?:[市县省州区局厅会处院]长|书记|主席|主任|总裁|经理|代表)$/u.test(
        text.slice(Math.max(0, start - 2), start),
      )
    )
      continue;
    const name = text.slice(start, end);
    // 采购|部长木村真由美: a title and a Japanese surname
    if (/^[\u4e00-\u9fff]?长.村$/u.test(name)) continue;
    // 永修县|吴城镇, 青石镇|新村党支部: a place before it or the village's own body behind it says that it is a name.
    const surely =
      anchored &&
      ((/^[县市区旗]$/u.test(text[previous.end - 1] ?? "") && /^[^\p{P}新老旧大小]城镇$/u.test(name)) ||
        (/^[镇乡道]$/u.test(text[previous.end - 1] ?? "") &&
          name === "新村" &&
          /^(?:党|村委|村民|村支)/u.test(text.slice(end, end + 2))));
    if ((NO_NAME.test(name) && !surely) || /[一二三四五六七八九十百千万两几]+个?[镇乡村]$/u.test(name))
      continue;
    const level = SUFFIX_LEVEL[suffix] ?? "village";
    found.push({
      kind: "place",
      start,
      end,
      name,
      ...(anchored && previous.key ? { key: `${previous.key}/${name}` } : {}),
      rule: anchored ? "place/township-after-place" : "place/township",
      confidence: anchored ? 0.92 : 0.68,
      attrs: { level },
    });
  }
  return [...found, ...villageTowns(text)];
}

/** 许村镇, 横村镇: a town named after a village of one character, which looks like 村镇 at large. */
function villageTowns(text: string): Candidate[] {
  return [...text.matchAll(VILLAGE_TOWN)].map((match) => ({
    kind: "place",
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
    rule: "place/township",
    confidence: 0.9,
    attrs: { level: "town" },
  }));
}
