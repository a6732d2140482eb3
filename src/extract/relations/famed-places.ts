import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { isKind, relate, wordsAfter } from "./scope.js";

const FAMED =
  /^(?:也|还|更|目前)?(?:是|素有|享有|拥有|被誉为|被称为|有着|号称|获评|获得|荣获|素称|堪称)(?:闻名[^，。；“]{0,6}的|著名的)?“?(?:中国|全国|世界|亚洲)?$/u;
const HOME = /^(?:之[乡都城]|名[城镇]|第一[县市镇])/u;

/** 海城县地处山区，是“中国苹果之乡”: the place is the subject of a clause before. */
export function famedPlaces(clause: Clause): RelationClaim[] {
  const { scope, start, mentions } = clause;
  const { text } = scope.reading.doc;
  const goods = mentions.find((m) => m.key !== "156");
  if (goods?.kind !== "product" || !HOME.test(wordsAfter(scope, goods.end, 4))) return [];
  if (!FAMED.test(text.slice(start, goods.start))) return [];
  const source: Mention | undefined = agentsAt(clause, start, ["place"])?.mentions[0];
  if (!isKind(source, "place") || source.key === "156") return [];
  return [
    relate(scope, "produces", { source, target: goods, rule: "produces/famed-place", confidence: 0.74 }),
  ];
}
