import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { gazetteerOf } from "./gazetteer.js";

/** 中、西部, 东、中、西部地区, 东部和中、西部: regions that share one 部. */
const SHARED = /(?<![其月季度当期集空手]|美国)[东中西](?:[、和与及][东中西])*(?=[、和与及][东中西]部)/gu;

/** Candidates for regions of the nation that are named by their direction alone, before one whose 部 they share. */
export function sharedRegionCandidates({ doc, knowledge }: Reading): Candidate[] {
  const { names } = gazetteerOf(knowledge);
  return [...doc.text.matchAll(SHARED)].flatMap((match) =>
    [...match[0].matchAll(/[东中西]/gu)].flatMap((direction) => {
      const region = names.longestAt(`${direction[0]}部`, 0)?.values.find(({ level }) => level === "group");
      if (region === undefined) return [];
      const start = match.index + direction.index;
      return [
        {
          ...{ kind: "place", start, end: start + 1, name: region.name, key: region.key },
          ...{ rule: "place/shared-region", confidence: 0.93, attrs: { level: "group" } },
        } as const,
      ];
    }),
  );
}
