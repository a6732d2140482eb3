import { gazetteerOf } from "../places/gazetteer.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";
import { territoryOf } from "./territories.js";

/** Cities that the statistics treat like provinces; their customs speak for them and not for their province. */
const OWN_PLAN = /^(?:宁波|厦门|大连|青岛|深圳)/;

/**
 * Whose trade an article reports that never says it: that of its home, else that of the division of the customs
 * office that it quotes. Null where neither is known.
 */
export function defaultReporter(reading: Reading): readonly Member[] | null {
  const { home, knowledge } = reading;
  const quoted = knowledge.customs.find((c) => c.name.endsWith("海关") && reading.doc.text.includes(c.name));
  const { divisions } = gazetteerOf(knowledge);
  const seat = quoted?.place === undefined ? undefined : divisions.get(quoted.place);
  if (seat !== undefined && OWN_PLAN.test(seat.name)) {
    return [memberOf({ kind: "place", name: seat.name, key: seat.code })];
  }
  const known = home.province ?? home.city;
  if (known !== null) return [memberOf(known)];
  const territory = territoryOf(reading);
  if (territory !== null) return territory;
  if (seat === undefined) {
    const national = knowledge.divisions.find((d) => d.level === "country");
    if (national === undefined || !reading.doc.text.includes("海关总署")) return null;
    return [memberOf({ kind: "place", name: national.name, key: national.code })];
  }
  const province = divisions.get(`${seat.code.slice(0, 2)}0000`) ?? seat;
  return [memberOf({ kind: "place", name: province.name, key: province.code })];
}
