import type { RelationClaim } from "../../model/claim.js";
import type { Clause } from "./clause.js";
import { ACT } from "./cooperates-with.js";
import { leftParty } from "./parties.js";
import { isKind, relate, same, wordsAfter } from "./scope.js";

const ITS = /[与和同跟](?:其(?![他它中余次])|之|该(公司|集团|企业|商会|协会|[会局行校院所署部]))/u;

/** 与其签订, 与该公司合作, 与该会结为伙伴: the party spoken of before, of the kind that the word says. */
export function withIts(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const { text } = scope.reading.doc;
  const match = ITS.exec(text.slice(clause.start, clause.end));
  if (match === null) return [];
  const at = clause.start + match.index;
  if (!ACT.test(wordsAfter(scope, at + match[0].length, 30))) return [];
  const left = leftParty(clause, at);
  if (left === null) return [];
  const other = (m: { kind: string; name: string }) => left.mentions.every((l) => l.name !== m.name);
  const end = match[1]?.at(-1);
  const body =
    end === undefined
      ? undefined
      : scope.reading.mentions.findLast(
          (m) => m.end <= at && isKind(m, "organization", "company") && m.name.endsWith(end) && other(m),
        );
  const target =
    body ??
    [...clause.focus, ...(clause.firm === null ? [] : [clause.firm])].find(
      (m) => isKind(m, "company", "organization") && other(m),
    );
  if (target === undefined) return [];
  return left.mentions
    .filter((source) => isKind(source, "company", "organization", "place") && !same(source, target))
    .map((source) =>
      relate(scope, "cooperates_with", { source, target, rule: "cooperates/with-its", confidence: 0.75 }),
    );
}
