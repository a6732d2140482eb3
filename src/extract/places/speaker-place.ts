import type { EntityRef } from "../../model/mention.js";
import type { Candidate } from "../candidate.js";

/** 商务局局长…说: what stands behind the name of a place whose office speaks. */
const OFFICE =
  /^(?:商务|口岸|统计|外事|市场监管|发展和?改革|工业和信息化|工信|农业农村|投资促进|贸促)(?:与|和)?[一-龥]{0,8}?(?:局|办|委|会|中心|办公室|委员会)[^。；]{0,16}(?:说|介绍|透露|表示|告诉|称)/u;

/** Whether the words behind the name of a place make it the place of the office whose head speaks. */
export function isPlaceOfSpeaker(after: string): boolean {
  return OFFICE.test(after);
}

/** 蓝湾市商务局局长说，全市…: the place of the office that speaks in the sentence before `offset`, if it is a `word`; else null. */
export function speakersPlace(
  text: string,
  offset: number,
  places: readonly Candidate[],
  word: string,
): EntityRef | null {
  const from = Math.max(text.lastIndexOf("。", offset - 1), text.lastIndexOf("\n", offset - 1));
  const place = places.findLast(
    ({ start, end, name }) => start > from && end < offset && name.endsWith(word),
  );
  if (place === undefined || !isPlaceOfSpeaker(text.slice(place.end, offset))) return null;
  return { kind: "place", name: place.name, ...(place.key === undefined ? {} : { key: place.key }) };
}
