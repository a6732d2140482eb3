import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

// Firms of states that are named by the country or the city they serve: 波兰进出口银行, 南昌铁路局集团.

/** Banks and lines of business that countries have one firm for. A central bank is a body. */
const OF_COUNTRY =
  /^(?:国家|国有|对外|外)?(?:进出口|开发|外贸|对外贸易|储蓄|投资|建设|工业|农业|商业|信贷|发展|合作)银行|^(?:国家|国有|国营|国立)(?:石油|电力|铁路|天然气|航空|电信|矿业|粮食|煤炭|航运|电网|钢铁|核电)[\u4e00-\u9fff]{0,4}?(?:公司|集团)/u;

/** The railway bureaus became groups in 2017. */
const OF_CITY = /^铁路局集团(?:公司)?(?!有限|股份|公司)/u;

/** Candidates for firms named by a country or a city; `anchors` are the places and partners of the text. */
export function stateFirmCandidates({ doc }: Reading, anchors: readonly Candidate[]): Candidate[] {
  return anchors.flatMap(({ kind, start, end, attrs }) => {
    const isCountry = kind === "partner" && !/^(?:bloc|region)$/u.test(attrs?.level ?? "");
    if (!isCountry && kind !== "place") return [];
    const tail = (isCountry ? OF_COUNTRY : OF_CITY).exec(doc.text.slice(end, end + 20))?.[0];
    if (tail === undefined) return [];
    const name = doc.text.slice(start, end) + tail;
    const how = { rule: "company/state", confidence: 0.97, attrs: { class: "firm" } };
    return [{ kind: "company" as const, start, end: start + name.length, name, ...how }];
  });
}
