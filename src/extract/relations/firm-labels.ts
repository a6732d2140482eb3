import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import type { Clause } from "./clause.js";
import { isKind, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** The first character of 港企, 日企, 德企 … and the partner it is of. */
const NATION: Readonly<Record<string, string>> = {
  港: "HK",
  澳: "MO",
  台: "TW",
  日: "JP",
  韩: "KR",
  美: "US",
  德: "DE",
  法: "FR",
  英: "GB",
  俄: "RU",
};
const LABEL = /([港澳台日韩美德法英俄])(?:企|商)(?:业)?“?$/u;

/** 港企星澜国际: the firm is of the territory or country, where the article names it too. */
export function firmsOfNation(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source) => {
    if (source.kind !== "company" || source.pronoun === true) return [];
    const key = NATION[LABEL.exec(wordsBefore(scope, source.start, 4))?.[1] ?? ""];
    const target = scope.reading.mentions.find((m) => m.kind === "partner" && m.key === key);
    if (key === undefined || target === undefined) return [];
    return [
      relate(scope, "located_in", { source, target, rule: "located/firm-of-nation", confidence: 0.78 }),
    ];
  });
}

/** 在P设厂逾廿年的X: what the firm does there stands before it. */
const SETTLED =
  /^(?:市|县|区)?(?:设厂|建厂|办厂|投资(?:设厂|建厂)?|经营|经商|打拼|闯荡|创业|设立工厂|落户|扎根)[^，。；]{0,10}的“?$/u;

export function settledThere(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source, i) => {
    const target = scope.mentions[i - 1];
    if (source.kind !== "company" || !isKind(target, "place", "partner", "hub") || target.key === "156")
      return [];
    let first = i - 1;
    while (
      isKind(scope.mentions[first - 1], "place") &&
      scope.mentions[first - 1]?.end === scope.mentions[first]?.start
    )
      first--;
    // 在深圳|龙岗设厂的甲: the words that lead stand before the whole address.
    if (!/[在到赴]$/u.test(wordsBefore(scope, (scope.mentions[first] as Mention).start, 1))) return [];
    const gap = scope.reading.doc.text.slice(target.end, source.start);
    if (!SETTLED.test(gap)) return [];
    return [relate(scope, "operates_in", { source, target, rule: "operates/settled", confidence: 0.8 })];
  });
}

/** 这家位于P的企业: the firm spoken of lies there. */
export function thisFirmAt(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const source: Mention | null = clause.focus.find((m) => m.kind === "company") ?? clause.firm;
  const target = clause.mentions.find((m) => isKind(m, "place", "hub", "partner"));
  if (source === null || target === undefined || target.key === "156") return [];
  const lead = scope.reading.doc.text.slice(start, target.start);
  if (!/^“?(?:这家|该)(?:位于|地处|坐落在|坐落于|扎根于?|落户|来自)(?:[\u4e00-\u9fff]{2,8})?$/u.test(lead))
    return [];
  const deepest = clause.mentions
    .filter((m) => m.start >= target.start && isKind(m, "place", "hub", "partner"))
    .reduce((last, m) => (m.start === last.end ? m : last), target);
  if (
    !/^(?:市|县|区)?的[^，。；]{0,8}(?:企业|公司|工厂|厂|国企|民企|集团)/u.test(
      wordsAfter(scope, deepest.end, 14),
    )
  )
    return [];
  return [
    relate(scope, "located_in", { source, target: deepest, rule: "located/this-firm", confidence: 0.8 }),
  ];
}
