import type { Candidate } from "../candidate.js";
import { findPortSites } from "../places/port-sites.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";

/** The port of a site: 上海港, 姐告口岸, 钦州港口岸; 港区 and longer names are read by their suffixes. */
const PORT = /^(?:国际)?(?:铁路|公路|水运|陆路|航空)?(?:口岸|港口岸|港)(?!口(?!岸)|区|务)/u;

/** 香港 is no port of 香; a province has many ports. */
const NO_PORT = /(?:[省国州洲]|自治区)$/u;

const PROVINCES =
  /^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|沿海|沿边|东部|西部|中部|沿江)$/u;

/** Sites of ports as places in which a hub's name can open; they are no mentions. */
export function portSitePlaces(reading: Reading): Candidate[] {
  const { text } = reading.doc;
  return findPortSites(text, reading.knowledge, indexTokens(reading.tokens)).map(({ start, end }) => ({
    kind: "place",
    start,
    end,
    name: text.slice(start, end),
    rule: "place/port-site",
    confidence: 0,
    attrs: { level: "site" },
  }));
}

/** Candidates for ports and crossings that are their site and one word: 上海港, 友谊关口岸. */
export function portCandidates(sites: readonly Candidate[], reading: Reading): Candidate[] {
  const { text } = reading.doc;
  return sites.flatMap(({ start, end, name }) => {
    const word = PORT.exec(text.slice(end, end + 8))?.[0];
    if (word === undefined || NO_PORT.test(name) || PROVINCES.test(name)) return [];
    const stop = end + word.length;
    const attrs = { class: "port" };
    return [
      {
        kind: "hub" as const,
        start,
        end: stop,
        name: text.slice(start, stop),
        rule: "hub/port",
        confidence: 0.93,
        attrs,
      },
    ];
  });
}
