import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

const ZONE =
  "(?:高新区|经开区|综保区|综合保税区|保税区|经济技术开发区|经济开发区|高新技术产业开发区|台商投资区)";

/** A zone in the place of who trades: 高新区进出口9亿元; 经开区次之，为8亿元. */
const TRADING = new RegExp(
  `(?<=^|[，。；：、\\n])${ZONE}(?=(?:(?:累计|合计|共|全年|今年|去年|当月|完成|实现)*(?:外贸|进出口|出口|进口)(?!货物?监管|加工|企业|商|[基通])[^，。；]{0,8}\\d|(?:则|也)?(?:次之|紧随其后|居次|位居|以)[^。；]{0,8}\\d|(?:分别)?[为达]?[约近超]?\\d[\\d.]*[万亿]))`,
  "gu",
);

/**
 * Candidates for zones that an article on the trade of one city tells of by their class alone: 高新区 after 青川市 is
 * 青川高新区. A zone of the class that is named anywhere in the article is what the word means instead.
 */
export function cityZoneCandidates(
  { doc, home }: Reading,
  places: readonly Candidate[],
  hubs: readonly Candidate[],
): Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: word, index: start } of doc.text.matchAll(TRADING)) {
    const end = start + word.length;
    // 高新区进出口9亿元，新城高新区进出口4亿元: told side by side, the two are not one.
    const stop = doc.text.slice(end).search(/[。\n]/u);
    const beside = (hub: Candidate): boolean => hub.start > end && (stop < 0 || hub.end <= end + stop);
    const alike = hubs.filter((hub) => classOf(hub.name) === classOf(word));
    if (alike.some((hub) => !beside(hub)) || alike.some((hub) => hub.name === word)) continue;
    const city = places.findLast((p) => p.end <= start && isCity(p))?.name ?? home.city?.name;
    if (city === undefined || !city.endsWith("市")) continue;
    const name = city.replace(/市$/u, "") + word;
    const attrs = { class: "zone" };
    found.push({ kind: "hub", start, end, name, rule: "hub/city-zone", confidence: 0.75, attrs });
  }
  return found;
}

function isCity({ kind, attrs, pronoun }: Candidate): boolean {
  return kind === "place" && pronoun !== true && attrs?.level === "prefecture";
}

/** The class of a zone by its long and its short word. */
function classOf(name: string): string {
  if (/高新/u.test(name)) return "high-tech";
  if (/保税/u.test(name) || name.endsWith("综保区")) return "bonded";
  return /经济|经开/u.test(name) ? "economic" : name;
}
