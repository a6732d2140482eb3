import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { between, isKind, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

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

const FIELD =
  /^(?:的)?(?:总)?(?:种植|栽植|栽培|栽种|养殖|播种)(?:总)?面积|^(?:的)?(?:年)?产量(?:约|占|达|已|突破|超|[0-9])|^(?:年)?产量[^，。；]{0,6}(?:全国|全省|世界|全球)/u;
const SOWS =
  /^(?:今年|去年|目前|共|累计|已|还)*(?:种了|种植了?|栽种了?|栽植了?|养殖了?|种下)[0-9][^，。；]{0,10}(?:亩|公顷|头|只|尾)$/u;

/** 全县猕猴桃栽植面积30万亩, 青川县今年种了11万亩番茄: what a place grows. */
export function grownGoods(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((target, i) => {
    const source = scope.mentions[i - 1];
    if (target.kind !== "product" || !isKind(source, "place") || source.key === "156") return [];
    const gap = between(scope, source, target);
    const field =
      /^(?:的)?(?:优质|特色|晚熟|早熟)?$/u.test(gap) && FIELD.test(wordsAfter(scope, target.end, 12));
    if (!field && !SOWS.test(gap)) return [];
    if (/[对向从自]$/u.test(wordsBefore(scope, source.start, 1))) return [];
    return [target, ...(field ? rankedToo(scope, i) : [])].map((goods) =>
      relate(scope, "produces", { source, target: goods, rule: "produces/grown", confidence: 0.76 }),
    );
  });
}

/** What one sentence tells of the same place: 茶叶产量全国第五，|生猪出栏量、|蔬菜产量居全国前列. */
const YIELD =
  /^(?:年)?(?:出栏量?|存栏量?|产量|捕捞量|种植面积|养殖面积)(?:、|和|及|均|都|分别|也|则|位?居|位列|排|跃居|稳居|全[国省]|世界)/u;

function rankedToo(scope: Scope, index: number): Mention[] {
  const found: Mention[] = [];
  for (const mention of scope.mentions.slice(index + 1)) {
    if (mention.kind === "place" && (mention.key === "156" || mention.pronoun === true)) continue;
    if (mention.kind !== "product" || !YIELD.test(wordsAfter(scope, mention.end, 10))) break;
    found.push(mention);
  }
  return found;
}
