import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

/** Candidates for the parks and zones abroad of the table: 位于郊外的|东方工业园. */
export function zoneAbroadCandidates({ doc, knowledge }: Reading): Candidate[] {
  const { text } = doc;
  return knowledge.zonesAbroad.flatMap((name) => {
    const found: Candidate[] = [];
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      // 青川|东方工业园: one of ours
      if (/[省市县区]$/u.test(text.slice(Math.max(0, start - 1), start))) continue;
      found.push({
        ...{ kind: "hub", start, end, name, rule: "hub/zone-abroad" },
        ...{ confidence: 0.94, attrs: { class: "zone" } },
      });
    }
    return found;
  });
}
