import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import type { Clause } from "./clause.js";
import { pairs } from "./party-pairs.js";
import { isKind, listFrom, relate, wordsAfter } from "./scope.js";

/** 该厂由, 项目由, 园区由: the thing that two found, told of without its name. */
const THING =
  /^(?:目前|据悉|据介绍)?(?:该|这[个座家一]|此|其|整个)?(?:[\u4e00-\u9fff]{0,6}?)(?:厂|工厂|公司|企业|项目|园区|基地|中心|仓库|海外仓|码头|合资公司|生产线|平台)(?:总投资[^，。；]{1,10})?(?:就|则|是|系)?由$/u;
const TOGETHER =
  /^(?:等)?(?:[0-9一二三四五两]家)?(?:[\u4e00-\u9fff]{0,4})?(?:共同|联合|合作|携手|合伙|合资|各)(?:出资|投资|组建|建设|打造|运营|开发|设立|兴建|成立|经营|创办|发起|持股|建)?/u;
const OWNED = /出资|投资|组建|设立|兴建|成立|创办|建设|合资/u;

/** 该厂由甲和乙共同出资: the two work together, and do so where the firm of the plant lies. */
export function foundedJointly(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const index = scope.mentions.findIndex(
    (m) =>
      m.start >= start && m.end <= clause.end && isKind(m, "company", "organization") && m.pronoun !== true,
  );
  const first = scope.mentions[index];
  if (first === undefined) return [];
  if (!THING.test(scope.reading.doc.text.slice(start, first.start))) return [];
  const list = listFrom(scope, index).filter((m) => isKind(m, "company", "organization"));
  const last = list.at(-1) ?? first;
  const after = wordsAfter(scope, last.end, 16);
  if (list.length < 2 || !TOGETHER.test(after)) return [];
  const claims = pairs(scope, [first], list.slice(1), { rule: "cooperates/together", confidence: 0.76 });
  const site = OWNED.test(after) ? siteOf(clause) : null;
  if (site === null) return claims;
  const owners = list.filter((m) => m.kind === "company");
  return [
    ...claims,
    ...owners.map((source) =>
      relate(scope, "operates_in", { source, target: site, rule: "operates/joint", confidence: 0.72 }),
    ),
  ];
}

/** The country that the story has been about before, where it is the only one named and is named at least twice. */
function siteOf({ scope, start }: Clause): Mention | null {
  const lands = scope.reading.mentions.filter(
    (m) => m.kind === "partner" && m.end <= start && !/^(?:bloc|region)$/u.test(m.attrs?.level ?? ""),
  );
  const counts = new Map<string, number>();
  for (const { key = "" } of lands) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [key, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return times >= 3 ? (lands.find((m) => m.key === key) ?? null) : null;
}
