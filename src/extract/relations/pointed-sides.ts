import type { RelationClaim } from "../../model/claim.js";
import type { EntityRef, Mention } from "../../model/mention.js";
import type { Clause } from "./clause.js";
import { ACT } from "./cooperates-with.js";
import { relate, same } from "./scope.js";

/** 两市签署…: two divisions of one level that the paragraph has told of. */
const TWO =
  /^(?:会上|会后|座谈会上|仪式上|随后|当天|昨日|期间|其间)?两(省区|省市|[省市县区州])(?:政府)?(?:还|将|共同|现场|正式)?/u;
const ENDS: Readonly<Record<string, RegExp>> = {
  省区: /(?:省|自治区)$/u,
  省市: /[省市]$/u,
  省: /省$/u,
  市: /市$/u,
  县: /县$/u,
  区: /区$/u,
  州: /州$/u,
};

/** `cooperates_with` of the two divisions that 两市, 两县 stand for, where they sign or agree on something. */
export function pointedSides(clause: Clause): RelationClaim[] {
  const { scope, start, end } = clause;
  const words = scope.reading.doc.text.slice(start, end);
  const opening = TWO.exec(words);
  const ends = ENDS[opening?.[1] ?? ""];
  if (opening === null || ends === undefined || !ACT.test(words.slice(opening[0].length))) return [];
  const named = divisionsBefore(clause).filter(({ name }) => ends.test(name));
  const distinct = named.filter((place, i) => named.findIndex((other) => same(other, place)) === i);
  const [source, target] = distinct;
  if (distinct.length !== 2 || source === undefined || target === undefined) return [];
  return [relate(scope, "cooperates_with", { source, target, rule: "cooperates/both", confidence: 0.76 })];
}

/** The divisions named before the clause in its paragraph, in a title or in a committee's name too. */
function divisionsBefore({ scope, start }: Clause): Mention[] {
  const { doc, mentions, relations } = scope.reading;
  const near = ({ sentence, end }: { sentence: number; end: number }) =>
    end <= start && doc.sentences[sentence]?.paragraph === scope.sentence.paragraph;
  const posts = relations
    .filter((r) => r.type === "holds_post" && r.target.kind === "place" && near(r))
    .map((r) => mentionOf(r.target, r));
  return [...mentions.filter((m) => m.kind === "place" && near(m)), ...posts].sort(
    (a, b) => a.start - b.start,
  );
}

function mentionOf(ref: EntityRef, at: { start: number; end: number; sentence: number }): Mention {
  const { start, end, sentence } = at;
  return { ...ref, start, end, sentence, text: "", rule: "place/of-post", confidence: 0.9 };
}
