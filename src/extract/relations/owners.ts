import type { RelationClaim } from "../../model/claim.js";
import { agentsAt, type Clause } from "./clause.js";
import { isKind, relate, same, wordsAfter } from "./scope.js";

const OWNED_BY_HIM = /(?:^|[，。；“”])[他她](?:旗下|名下|掌管|执掌|麾下)的?“?$/u;

/** 某集团董事长X说…。他旗下的乙: the firm is one of the group that X heads. */
export function ownedByHead({ scope, mentions, start }: Clause): RelationClaim[] {
  const { doc, mentions: all, relations } = scope.reading;
  const source = mentions.find((m) => m.kind === "company");
  if (source === undefined || !OWNED_BY_HIM.test(doc.text.slice(Math.max(0, start - 1), source.start)))
    return [];
  const head = all.findLast((m) => isKind(m, "person", "official") && m.end <= start);
  const post = relations.find(
    (r) => r.type === "holds_post" && r.source.name === head?.name && r.target.kind === "company",
  );
  const target = post && all.find((m) => m.kind === "company" && m.name === post.target.name);
  if (target === undefined || same(source, target)) return [];
  return [relate(scope, "subsidiary_of", { source, target, rule: "subsidiary/of-head", confidence: 0.76 })];
}

const BESIDE = /[与和同跟](?:[^，。；、]{0,8}的)?“?$/u;
const JOINT =
  /^(?:等)?(?:[^，。；]{0,6})?(?:合资|合建|合办|合作建|共建|共同(?:投资|建|出资|设|开发)|联合(?:投资|建|设))/u;
const BUILT = /^(?:[^，。；]{0,8})?(?:合资|合建|合办|共建|建起|建设|建立|建厂|设立|设厂|投资|成立)/u;

/** 与乙在P合建, 与乙合资，在P建厂: both are there. */
export function jointSites(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const { text } = scope.reading.doc;
  return clause.mentions.flatMap((partner) => {
    if (partner.kind !== "company" || !BESIDE.test(text.slice(start, partner.start))) return [];
    const area = scope.mentions.find(
      (m) =>
        m.start >= partner.end &&
        isKind(m, "place", "partner", "hub") &&
        m.key !== "156" &&
        /[在于]$/u.test(text.slice(partner.end, m.start)),
    );
    if (area === undefined) return [];
    const gap = text.slice(partner.end, area.start);
    const after = wordsAfter(scope, area.end, 16);
    const joint = /^[在于]$/u.test(gap)
      ? JOINT.test(after)
      : /^(?:合资|合建|合作|合办)，(?:将)?[在于]$/u.test(gap) && BUILT.test(after);
    if (!joint || agentsAt(clause, partner.start - 1) === null) return [];
    return [
      relate(scope, "operates_in", {
        source: partner,
        target: area,
        rule: "operates/joint",
        confidence: 0.74,
      }),
    ];
  });
}

const FOUNDS =
  /(?:投资|出资|全资|独资|合资|注册|新)?(?:设立|成立|组建|创办|开设|注册|新设)(?:了)?(?:全资|控股|合资)*(?:子公司|分公司|公司)?“?$/u;

/** 又在P设立乙: what a firm founds is its own, and lies where it is founded. */
export function foundsChild(clause: Clause): RelationClaim[] {
  const { scope, start, mentions } = clause;
  const { text } = scope.reading.doc;
  return mentions.flatMap((child, i) => {
    if (child.kind !== "company" || child.pronoun === true) return [];
    const lead = text.slice(start, child.start);
    const verb = FOUNDS.exec(lead);
    if (verb === null) return [];
    const at = start + verb.index;
    const area = mentions.slice(0, i).findLast((m) => isKind(m, "place", "partner", "hub"));
    const there =
      area !== undefined &&
      area.key !== "156" &&
      /^[^，。；与和]{0,8}$/u.test(text.slice(area.end, at)) &&
      /[在于赴到]$/u.test(text.slice(start, area.start));
    const from = there ? area.start - 1 : at;
    const agents = agentsAt(clause, from);
    const owners = (agents?.mentions ?? []).filter((m) => !same(m, child));
    if (owners.length === 0 || (agents?.gap.length ?? 0) > 24) return [];
    const claims = owners.map((target) =>
      relate(scope, "subsidiary_of", { source: child, target, rule: "subsidiary/founds", confidence: 0.78 }),
    );
    if (there)
      claims.push(
        relate(scope, "located_in", {
          source: child,
          target: area,
          rule: "located/founded",
          confidence: 0.78,
        }),
      );
    return claims;
  });
}
