import type { RelationClaim } from "../../model/claim.js";
import { relate, type Scope } from "./scope.js";

const LEGAL =
  /(?:（[^）]*）)?(?:集团)?(?:股份|控股)?(?:有限责任公司|有限公司|股份公司|总公司|公司|集团|股份|控股|厂)$/u;
const LINE = /(?:科技|实业|制造|工业|技术|发展|企业|制品|产业|控股|国际)+$/u;
/** Lines of business of firms that make nothing. */
export const NOT_MAKER =
  /航运|海运|货运|贸易|经贸|进出口|物流|电商|商贸|供应链|超市|零售|租赁|服务|检测|港|运输/u;

/**
 * 海城星澜轮胎有限公司 makes 轮胎 where the article speaks of 轮胎 at all, and says of another firm in the same breath that it
 * makes them (`said`): a name alone tells little of what the article has to say.
 */
export function namedForGoods(
  scopes: readonly Scope[],
  said: readonly RelationClaim[] = [],
): RelationClaim[] {
  const known = new Set(said.map((claim) => `${claim.sentence} ${claim.target.name}`));
  const mentions = scopes.flatMap((scope) => scope.mentions);
  const goods = new Map(mentions.filter((m) => m.kind === "product").map((m) => [m.text, m]));
  const seen = new Set<string>();
  const claims: RelationClaim[] = [];
  for (const scope of scopes) {
    for (const source of scope.mentions) {
      if (source.kind !== "company" || source.pronoun === true || seen.has(source.name)) continue;
      seen.add(source.name);
      if (NOT_MAKER.test(source.name)) continue;
      const core = source.name.replace(LEGAL, "").replace(LINE, "");
      const target = [...goods.values()].find(
        (m) => m.text.length >= 2 && core.length > m.text.length && core.endsWith(m.text),
      );
      if (target !== undefined && known.has(`${scope.sentence.index} ${target.name}`))
        claims.push(
          relate(scope, "produces", { source, target, rule: "produces/named-for", confidence: 0.7 }),
        );
    }
  }
  return claims;
}
