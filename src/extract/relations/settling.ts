import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { between, isKind, listTo, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** 甲、乙等知名企业先后落户: behind the last firm of a list. */
const SETTLES =
  /^(?:等)?(?:[0-9]+|[一二三四五六七八九十百多余几数两]+)?(?:家|个)?[\u4e00-\u9fff]{0,8}(?:企业|公司|厂家|项目|巨头|品牌|集团)?(?:先后|相继|陆续|纷纷|均|都|已|也|成功|正式)*(?:落户|入驻|进驻|扎根|安家|落地|入园)(?:了)?(?:于此|其中|园区|片区|区内)?(?=$|[，。；])/u;
const HOST_LEVEL = /^(?:prefecture|county|town|new-area|village)$/u;

/** 片区已形成三大产业，甲、乙等企业先后落户: they lie in the hub, else the town, that the sentence speaks of. */
export function settledFirms(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((last, i) => {
    if (last.kind !== "company" || !SETTLES.test(wordsAfter(scope, last.end, 30))) return [];
    const list = listTo(scope, i);
    const first = list[0] ?? last;
    const target = hostOf(scope, first);
    if (target === null) return [];
    return list.map((source) =>
      relate(scope, "located_in", { source, target, rule: "located/settles", confidence: 0.76 }),
    );
  });
}

function hostOf(scope: Scope, first: Mention): Mention | null {
  // 盐城铺子、甲等企业落户: a place that only opens a name of the list is no host.
  const before = scope.mentions.filter(
    (m) =>
      m.end <= first.start &&
      m.key !== "156" &&
      !/^[^，。；：]{0,6}、$/u.test(scope.reading.doc.text.slice(m.end, first.start)),
  );
  return (
    before.findLast((m) => m.kind === "hub") ??
    before.findLast((m) => isKind(m, "place") && HOST_LEVEL.test(m.attrs?.level ?? "")) ??
    null
  );
}

/** Right before the body: who founds it may stand anywhere before. */
const FOUNDED =
  /^[^，。；、]{0,4}(?:共建|合建|建立|建成|成立|设立|组建|兴建|共同建立|联合建立|联合成立|合作共建)(?:了)?(?:全国|全省|国内|首家|首个|第一家|一家|一个)*“?$/u;

/** 公司和某大学在石门镇共建了试验站: a body lies where it is founded. */
export function foundedBodies(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source, i) => {
    const target = scope.mentions[i - 1];
    if (!isKind(source, "organization", "hub") || source.pronoun === true) return [];
    if (!isKind(target, "place", "hub", "partner") || target.key === "156") return [];
    if (/^(?:bloc|region|group)$/u.test(target.attrs?.level ?? "")) return [];
    if (!FOUNDED.test(between(scope, target, source))) return [];
    if (!/[在于]$/u.test(wordsBefore(scope, target.start, 1))) return [];
    // 公司正筹划在某州建立示范园: it is not there yet.
    if (
      /(?:将|拟|计划|筹划|考虑|有意|争取|准备|打算)[^，。；]{0,6}[在于]$/u.test(
        wordsBefore(scope, target.start, 12),
      )
    )
      return [];
    return [relate(scope, "located_in", { source, target, rule: "located/founded", confidence: 0.78 })];
  });
}

/** A，是B2019年在P设立的总部: the child lies where its parent set it up. */
const SET_UP_BEFORE = /^，?(?:是|系|为)[^，。；]{0,2}$/u;
const SET_UP_THERE = /^[^，。；]{0,8}(?:在|于)$/u;
const SET_UP_AFTER = /^(?:投资|出资|全资)?(?:设立|成立|组建|创办|建立)的/u;

/** The child that a parent set up at a place. */
export function setUpAt(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((target, i) => {
    const [source, parent] = [scope.mentions[i - 2], scope.mentions[i - 1]];
    if (!isKind(target, "place", "hub", "partner") || !isKind(source, "company")) return [];
    if (!isKind(parent, "company") || target.key === "156") return [];
    const said =
      SET_UP_BEFORE.test(between(scope, source, parent)) &&
      SET_UP_THERE.test(between(scope, parent, target)) &&
      SET_UP_AFTER.test(wordsAfter(scope, target.end, 8));
    return said
      ? [relate(scope, "located_in", { source, target, rule: "located/set-up", confidence: 0.8 })]
      : [];
  });
}
