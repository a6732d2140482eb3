import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { between, isKind, listFrom, listTo, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** A firm's site named by its place: 星澜重机宁波制造基地, 其深圳工厂, 位于泰国的工厂. */
const SITE_NAME =
  /^(?:的)?(?:[\u4e00-\u9fff]{0,6})(?:基地|工厂|分厂|厂(?![商家房长区])|分公司|(?<!有限)公司|子公司|办事处|海外仓|研发中心|生产线|厂区|厂房|总装车间|门店|试验站|服务站|仓库|分行|营销中心|运营中心|项目(?=[一二三]?期?(?:正式|顺利|全面)?(?:开工|投产|竣工|奠基|落地|启动|建成|达产)))/u;
/** Between firm and site: nothing, 的, 位于; 拥有3家 and the like. */
const OWNS =
  /^(?:（[^）]*）)?(?:的|，?其|位于|设在|设于|建在|坐落在|旗下|，?旗下)?(?:位于)?$|——$|^(?:的|旗下|位于|在)?[^，。；]{1,14}(?:基地|工厂|分厂|公司|海外仓|仓库|中心|办事处)[、和与及]$|^[^，。；]{0,6}(?:拥有|设有|建有|建成|投资|开设|收购)(?:了)?[^，。；]{0,6}$/u;

/** Sites by their names; where the firm is not in the clause, 其深圳工厂 is of the firm in focus. */
export function sitesOf(clause: Clause): RelationClaim[] {
  const { scope } = clause;
  const claims: RelationClaim[] = [];
  for (const target of clause.mentions) {
    // 其埃及某工业园项目投产: a zone, too, where the firm builds.
    const inZone =
      target.kind === "hub" &&
      target.pronoun !== true &&
      /^(?:的)?(?:一期|二期)?(?:项目|工厂|基地)[^，。；]{0,4}(?:开工|投产|竣工|奠基|落地|启动|建成|达产|点火|封顶|揭牌|投运)/u.test(
        wordsAfter(scope, target.end, 14),
      );
    if (!(isKind(target, "place", "partner") || inZone) || target.key === "156") continue;
    const index = scope.mentions.indexOf(target);
    const previous = scope.mentions[index - 1];
    // 拥有重庆、柳州两大基地: the list was read from its first place on.
    if (
      previous !== undefined &&
      listFrom(scope, index - 1).includes(target) &&
      isKind(previous, "place", "partner")
    )
      continue;
    const list = listFrom(scope, index).filter((m) => m === target || isKind(m, "place", "partner"));
    const last = list.at(-1) ?? target;
    const after = (wordsAfter(scope, last.end, 20).split(/[，。；：、]/u)[0] ?? "").replace(
      list.length > 1 ? SO_MANY : /^$/u,
      "",
    );
    if (!inZone && !SITE_NAME.test(after)) continue;
    const lead =
      /(?<!参观|考察|走访|来到|走进|调研)(?:(?:倒是|幸好|好在|只有)(?:位于|设在|设于|建在)?|位于|设在|设于|建在)$/u.exec(
        scope.reading.doc.text.slice(clause.start, target.start),
      );
    // 其|埃及|某工业园: the country before the zone is no part of the words for the firm.
    const from = inZone && previous?.kind === "partner" && previous.end === target.start ? previous : target;
    const agents =
      agentsAt(clause, from.start) ?? (lead === null ? null : agentsAt(clause, clause.start + lead.index));
    if (agents === null) continue;
    const inherited = agents.certainty < 1;
    if (
      !OWNS.test(agents.gap) &&
      !(
        inherited &&
        /^(?:今年|去年|又|还|其中|其|旗下|公司|企业|集团|我们|目前|的|而|倒是|幸好|好在|只有|反倒是)*(?:位于|设在|建在|在|(?:计划|拟|将|已|正|要)*[把将])?$/u.test(
          agents.gap,
        )
      )
    )
      continue;
    for (const source of agents.mentions)
      for (const site of list)
        claims.push(
          relate(scope, "operates_in", {
            source,
            target: site,
            rule: "operates/site",
            confidence: 0.86 * agents.certainty,
          }),
        );
  }
  return claims;
}

/** 等三大, 四个: how many sites a list of places has. */
const SO_MANY = /^(?:等)?(?:[0-9一二三四五六七八九十两多]+[大个座处家])?/u;

const BUILDS =
  /投资[^，。；]{1,10}的$|(?:承建|建设|投资|管理|运营|打造|总承包|投建|承办|承接|实施|开发|经营)(?:建设|运营|管理)?的?$/u;

/** 由甲承建的P…项目, 甲承建P地铁: the builders work at P; a hub that they built in a country is there too. */
export function builtBy(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, site] of scope.mentions.entries()) {
    if (
      !isKind(site, "place", "hub", "partner") ||
      site.key === "156" ||
      !BUILDS.test(wordsBefore(scope, site.start, 8))
    )
      continue;
    for (const source of buildersOf(scope, i)) {
      claims.push(
        relate(scope, "operates_in", { source, target: site, rule: "operates/built-by", confidence: 0.8 }),
      );
    }
    const country = scope.mentions[i - 1];
    if (
      site.kind === "hub" &&
      isKind(country, "place", "partner") &&
      /在$/u.test(wordsBefore(scope, country.start, 1))
    ) {
      const gap = between(scope, country, site);
      if (/^[^，。；]{0,8}的$/u.test(gap))
        claims.push(
          relate(scope, "located_in", {
            source: site,
            target: country,
            rule: "located/built-in",
            confidence: 0.85,
          }),
        );
    }
  }
  return claims;
}

/** The firms before a site in its clause: 由甲建设管理、乙承建 has two. */
function buildersOf(scope: Scope, index: number): Mention[] {
  const site = scope.mentions[index] as Mention;
  const firms: Mention[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const mention = scope.mentions[at] as Mention;
    if (mention.kind !== "company") continue;
    const gap = between(scope, mention, firms[0] ?? site);
    if (
      gap.length > 24 ||
      /[，。；]/u.test(gap) ||
      /(?:与|为|向|对|给)$/u.test(wordsBefore(scope, mention.start, 1))
    )
      break;
    firms.unshift(...listTo(scope, at).filter((m) => !firms.includes(m)));
  }
  return firms;
}
