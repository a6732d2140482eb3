import type { RelationClaim } from "../../model/claim.js";
import { agentsAt, type Clause } from "./clause.js";
import { relate } from "./scope.js";

/** 2016年从深圳迁入综保区, 去年入驻园区: the zone by its common noun alone. */
const INTO_ZONE =
  /(?:迁入|入驻|落户|搬进|搬入|进驻|搬到|迁到|迁至|搬至|扎根)(?:了|到|于|在)?(?:该|这个|这座)?(?:综合)?(?:园区|综保区|保税区|开发区|高新区|经开区|产业园|工业园|物流园|示范区|试验区|合作区)(?=$|[，。；]|后|以来|至今)/u;

/** The firm in focus lies in the zone named last, in this paragraph or those just before. */
export function movedIn(clause: Clause): RelationClaim[] {
  const { scope, start, end } = clause;
  const { doc, mentions } = scope.reading;
  const match = INTO_ZONE.exec(doc.text.slice(start, end));
  if (match === null) return [];
  const at = start + match.index;
  // The zone's name has been read: other rules see it.
  if (clause.mentions.some((m) => m.kind === "hub" && m.end > at)) return [];
  const target = mentions.findLast((m) => m.kind === "hub" && m.end <= at && m.pronoun !== true);
  if (target === undefined || scope.sentence.index - target.sentence > 8) return [];
  const from = /从[^，。；]{1,8}$/u.exec(doc.text.slice(start, at));
  const agents = agentsAt(clause, from === null ? at : start + from.index);
  if (agents === null || agents.gap.length > 14) return [];
  return agents.mentions.map((source) =>
    relate(scope, "located_in", {
      source,
      target,
      rule: "located/moved-in",
      confidence: 0.76 * agents.certainty,
    }),
  );
}
