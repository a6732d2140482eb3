import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";

/** Words that end like a town or a village and name none. */
const NO_NAME =
  /^(?:乡|农|全|该|我|本|各|每个?|新农|美丽乡|行政|自然|贫困|城中|城|小|特色小|重点|示范|中心|所在|一个|古|老|渔|山|外|邻|同|多|数|整|入|驻|进|出|回|下|返|到|在|为|和|及|两|三|几|帮扶|易地扶贫搬迁|安置|集中安置|智慧|奥运|亚运|世园|地球|无人|空心|先进|文明|建制|中心城|重|强|大|工业|边境|试点|幸福|和美|度假|影视|文化|电商|淘宝|体育|足球|互联网|基金|云栖|周边|附近|其他|社|居民|街|对口|联系)(?:村|镇|乡|街道|社区)/u;

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

/** Words that end a name leftwards: function words and the verbs that often stand before a village. */
const STOP =
  /[的在是了等将把被由从对向为到至于以及和与跟、，。；：！？“”‘’（）《》\s\d该这那每各来去往赴入进过离走访看给让使帮助位处达年月日]/u;

/** The longest name part that a rule accepts, without the suffix: 5 characters for an ethnic township (回龙山瑶族). */
const LONGEST = 7;

/**
 * Candidates for towns and villages, which no table lists: 鸬鹚渡镇, 二峰村. The name starts right after another place
 * (桂阳县舂陵江镇), or at a word boundary with two or three characters before the suffix.
 */
export function townshipCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { text } = reading.doc;
  const words = indexTokens(reading.tokens);
  const found: Candidate[] = [];
  for (const match of text.matchAll(SUFFIX)) {
    const suffix = match[0];
    const end = match.index + suffix.length;
    const after = text.slice(end, end + 2);
    // 村民, 村委会 follow a bare noun as well as a name; 村里, 镇上 follow both; 乡村振兴, 镇江 never.
    if (/^(?:振兴|江|海|级|落|镇|办|企|土|情|亲|音|愁|域|集体)/u.test(after)) continue;
    const previous = [...found, ...places].find(
      (place) =>
        place.end <= match.index &&
        place.end > match.index - LONGEST &&
        !STOP.test(text.slice(place.end, match.index)),
    );
    let start = previous?.end ?? -1;
    const anchored = start >= 0 && start < match.index;
    if (!anchored) {
      start = match.index;
      while (start > 0 && match.index - start < 4 && !STOP.test(text[start - 1] as string)) start--;
      // Without a place before it the name must fill its words exactly.
      while (start < match.index && !words.isBoundary(start)) start++;
    }
    const length = match.index - start;
    if (length < (anchored ? 1 : 2) || length > (anchored ? LONGEST : 3)) continue;
    const name = text.slice(start, end);
    if (NO_NAME.test(name) || (/^[一二三四五六七八九十百千万两几]+个?/u.test(name) && !anchored)) continue;
    const covering = words.at(start);
    if (!anchored && covering !== undefined && covering.end >= end && !covering.tag.startsWith("n")) continue;
    found.push({
      kind: "place",
      start,
      end,
      name,
      rule: anchored ? "place/township-after-place" : "place/township",
      confidence: anchored ? 0.92 : 0.68,
      attrs: { level: SUFFIX_LEVEL[suffix] ?? "village" },
    });
  }
  return found;
}
