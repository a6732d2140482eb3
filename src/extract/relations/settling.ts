import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { isKind, listTo, relate, type Scope, wordsAfter } from "./scope.js";

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
