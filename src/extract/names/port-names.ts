import type { Knowledge } from "../../knowledge/tables.js";
import type { Candidate } from "../candidate.js";
import { findPortSites } from "../places/port-sites.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";

/** The port of a site: 上海港, 姐告口岸, 钦州港口岸; 港区 and longer names are read by their suffixes. */
const PORT =
  /^(?:国际)?(?:铁路|公路|水运|陆路|航空)?(?:口岸|港口岸|港)(?!口(?!岸)|区|务|集团|湾公社|[企资商澳人股币元府])/u;

/** 香港 is no port of 香; a province has many ports. */
const NO_PORT = /(?:[省国州洲本]|自治区)$/u;

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

/** 阿拉山口、霍尔果斯、巴克图口岸; 满洲里、二连浩特等口岸: the items of a list that share 口岸. */
const LIST =
  /[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8})*(?:[、和及与])[\u4e00-\u9fff]{2,8}?(?:等|[两三四五六七八九十][大个]?|主要|边境|陆路)*(铁路口岸|公路口岸|口岸)/gu;

/** Candidates for the crossings of a list: each site before the shared 口岸 is one. */
export function listedPortCandidates(reading: Reading): Candidate[] {
  const { text } = reading.doc;
  const sites = siteNames(reading.knowledge);
  const found: Candidate[] = [];
  for (const match of text.matchAll(LIST)) {
    const word = match[1] as string;
    // From the right: a list ends at the first item that is no site.
    let end = match.index + match[0].length - word.length;
    end -=
      /(?:等|[两三四五六七八九十][大个]?|主要|边境|陆路)*$/u.exec(text.slice(match.index, end))?.[0].length ??
      0;
    const items: Candidate[] = [];
    for (let start = siteBefore(text, end, sites); start >= 0; start = siteBefore(text, end, sites)) {
      const name = text.slice(start, end) + word;
      const attrs = { class: "port" };
      items.push({ kind: "hub", start, end, name, rule: "hub/port-list", confidence: 0.985, attrs });
      if (!/[、和及与]/u.test(text[start - 1] ?? "")) break;
      end = start - 1;
    }
    if (items.length > 1) found.push(...items);
  }
  return found;
}

/** Where the longest site that ends at an offset begins, or −1. */
function siteBefore(text: string, end: number, sites: ReadonlySet<string>): number {
  for (let length = 6; length >= 2; length--) {
    if (end - length >= 0 && sites.has(text.slice(end - length, end))) return end - length;
  }
  return -1;
}

const cache = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Listed sites and the short forms of counties and prefectures on the border or not. */
function siteNames(knowledge: Knowledge): ReadonlySet<string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const local = knowledge.divisions.filter(({ level }) => level === "county" || level === "prefecture");
  const names = new Set([...knowledge.portSites, ...local.flatMap(({ short }) => short)]);
  cache.set(knowledge, names);
  return names;
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
