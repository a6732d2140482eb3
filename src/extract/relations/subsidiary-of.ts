import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import type { Reading } from "../reading.js";
import { agentsAt, type Clause } from "./clause.js";
import {
  between,
  isKind,
  listFrom,
  listTo,
  relate,
  type Scope,
  same,
  wordsAfter,
  wordsBefore,
} from "./scope.js";
import { isMinorShare } from "./shares.js";
import { subsidiariesByName } from "./subsidiary-by-name.js";

const KIND =
  "(?:全资|控股|合资|境外|海外|核心|直属|所属|在[^，。；]{1,8}的|[\\u4e00-\\u9fff]{2,4}(?=子公司|分公司))*";
const CHILD =
  "(?:孙公司|子公司|分公司|附属公司|附属企业|下属企业|下属公司|成员企业|控股企业|控股公司|合资公司|合资企业|子品牌|全资企业|独资企业|独资公司|独资子公司)";
/** 甲旗下的乙, 甲与其子公司乙, 甲投资设立的乙: the right one is the child. */
const PARENT_FIRST = new RegExp(
  `^(?:[与和同][^，。；、]{2,16}(?:企业|公司|集团|机构|厂商?|商)(?:共同|联合)?(?:合资|投资|出资)(?:设立|组建|成立|兴建|建设|创办)?的|(?:”?）)?(?:集团|公司)?(?:[今去前当次]年|[0-9]{4}年|年初|年底|近日|日前|此前|早年)?(?:(?:以|用|斥资|出资|花费|耗资|花)[^，。；]{1,14}元)?(?:(?:、|与|和|及|的|，|通过|在[^，。；]{0,8}的)?其?${KIND}${CHILD}(?:——|“|（)?|(?:全资|成功|整体)*(?:收购|并购|买下|拿下|接手|控股)(?:了)?[^，。；与和]{0,12}(?:企业|公司|品牌|巨头|厂商|商|厂|老牌)(?:“)?|(?:另|还|也|共|现)?(?:有|拥有|设有|下设|下辖)(?:一家|两家|[0-9]+家)?${KIND}${CHILD}|(?:投资|出资|斥资)[^，。；、]{1,12}元(?:人民币)?(?:建设|兴建|设立|建立|成立|组建)?的|(?:旗下|下属|所属|麾下)(?:的|有|拥有|包括)?${KIND}(?:${CHILD}|企业|公司|品牌|工厂)?(?:“)?|(?:在[^，。；]{1,10})?(?:全资|控股|合资|独资|投资|出资|参股)*(?:设立|成立|组建|收购|控股|投资|创办|合资)(?:了|的)?(?:${CHILD})?(?:“)?))$`,
  "u",
);
/** 乙是甲的子公司, 乙隶属于甲, 乙由甲控股, 乙的母公司甲. */
const CHILD_FIRST =
  /^(?:（[^）]*）)?(?:，)?(?:是|系|为|作为|隶属于?|属于|由|的(?:母公司|控股股东|大股东)(?:是|为)?|(?:母公司|控股股东|大股东)(?:是|为)|背靠)(?:[^，。；]{0,8})$/u;
const OF_PARENT = new RegExp(
  `^(?:集团|公司)?(?:的)?(?:${KIND}${CHILD}|(?:旗下|下属|所属|麾下)|(?:(?:于|在)?[0-9]{4}年(?:[0-9]{1,2}月)?)?(?:在[^，。；]{1,8})?(?:共同|联合|合作|合伙|分别)?(?:合资|全资|控股|独资|出资|投资)(?:设立|成立|控股|持有|所有|拥有|建设|组建|创办|$|，|。)|(?:[0-9]{4}年)?(?:在[^，。；]{1,10})?(?:投资|出资)?(?:设立|成立|组建|创办|创立)的)`,
  "u",
);
const SELF_SAID =
  /(?:隶属于?|属于|的(?:母公司|控股股东|大股东)(?:是|为)?|(?:母公司|控股股东|大股东)(?:是|为))[^，。；]{0,8}$/u;

/** `subsidiary_of`: stated, or shown by a name that opens with its parent's or shares its brand below a place. */
export function subsidiaryOf(
  reading: Reading,
  clauses: readonly Clause[],
  scopes: readonly Scope[],
): RelationClaim[] {
  return [
    ...scopes.flatMap((scope) => [...pairsSaid(scope), ...sharesHeld(scope)]),
    ...clauses.flatMap((clause) => [...saidOfFocus(clause), ...ownChild(clause), ...jointVentures(clause)]),
    ...subsidiariesByName(reading),
  ];
}

function pairsSaid(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  const firms = scope.mentions.filter((m) => m.kind === "company");
  for (const [i, left] of firms.entries()) {
    const right = firms[i + 1];
    if (right === undefined || same(left, right)) continue;
    const gap = between(scope, left, right);
    const owned = gap === "的" && /(?:隶属于?|属于)$/u.test(wordsBefore(scope, left.start, 3));
    if (isMinorShare(scope, right)) continue;
    if (owned || PARENT_FIRST.test(gap)) {
      // 甲与乙合资的丙 belongs to both.
      const parents = /合资/u.test(gap) ? listTo(scope, scope.mentions.indexOf(left)) : [left];
      const list = listFrom(scope, scope.mentions.indexOf(right)).filter((m) => m.kind === "company");
      // 甲旗下的乙与丙签约: only 、 and 和 go on with the children.
      const other = list.findIndex(
        (m, at) => at > 0 && /[与同]/u.test(between(scope, list[at - 1] as Mention, m)),
      );
      const children = other < 0 ? list : list.slice(0, other);
      for (const source of children) {
        for (const target of parents)
          claims.push(
            relate(scope, "subsidiary_of", { source, target, rule: "subsidiary/said", confidence: 0.86 }),
          );
      }
    } else if (CHILD_FIRST.test(gap)) claims.push(...ofParents(scope, left, right, gap));
  }
  return claims;
}

/** 组建乙，甲持股51%: the holder of shares named right after a firm. */
function sharesHeld(scope: Scope): RelationClaim[] {
  const firms = scope.mentions.filter((m) => m.kind === "company");
  return firms.flatMap((target, i) => {
    const source = firms[i - 1];
    if (source === undefined || same(source, target)) return [];
    if (!/^，(?:其中)?$/u.test(between(scope, source, target))) return [];
    if (!/^(?:持股|控股|占股|出资)(?:[0-9]|，|。)/u.test(wordsAfter(scope, target.end, 4))) return [];
    return [relate(scope, "subsidiary_of", { source, target, rule: "subsidiary/shares", confidence: 0.8 })];
  });
}

/** 甲与丙合资组建乙: 乙 is 甲's, too. */
function jointVentures(clause: Clause): RelationClaim[] {
  const { scope, mentions } = clause;
  const firms = mentions.filter((m) => m.kind === "company");
  return firms.flatMap((source, i) => {
    const other = firms[i - 1];
    if (
      other === undefined ||
      !/^(?:共同|联合)?(?:合资|出资|投资)(?:设立|成立|组建|创办|新建)(?:了)?“?$/u.test(
        between(scope, other, source),
      )
    )
      return [];
    const joiner = /[与和同](?:[^，。；、与和同]{2,10}的?)?$/u.exec(
      scope.reading.doc.text.slice(clause.start, other.start),
    );
    if (joiner === null) return [];
    const at = clause.start + joiner.index;
    return (agentsAt(clause, at)?.mentions ?? [])
      .filter((target) => !same(source, target) && !same(other, target))
      .map((target) =>
        relate(scope, "subsidiary_of", { source, target, rule: "subsidiary/joint", confidence: 0.78 }),
      );
  });
}

/** 乙是甲的子公司, 乙是甲与丙的合资企业. */
function ofParents(scope: Scope, source: Mention, right: Mention, gap: string): RelationClaim[] {
  const parents = partiesFrom(scope, right);
  const after = wordsAfter(scope, (parents.at(-1) ?? right).end, 14);
  if (!SELF_SAID.test(gap) && !OF_PARENT.test(after)) return [];
  const owners = SELF_SAID.test(gap) ? [right] : parents;
  return owners.map((target) =>
    relate(scope, "subsidiary_of", { source, target, rule: "subsidiary/is", confidence: 0.88 }),
  );
}

/** The firms of a list, a country before the name of any: 由甲和德国乙共同出资设立. */
function partiesFrom(scope: Scope, first: Mention): Mention[] {
  const firms = [first];
  const { mentions } = scope;
  for (let at = mentions.indexOf(first) + 1; at < mentions.length; at++) {
    const next = mentions[at] as Mention;
    if (isKind(next, "partner", "place") && mentions[at + 1]?.start === next.end) continue;
    const gap = between(scope, firms.at(-1) as Mention, next);
    if (next.kind !== "company" || !/^[、和与及]“?[\u4e00-\u9fff]{0,6}$/u.test(gap)) break;
    firms.push(next);
  }
  return firms;
}

/** 旗下甲已投产, 通过全资子公司甲投资, 其母公司甲: the other side is whom the clause speaks of. */
const OWN_CHILD = new RegExp(
  `(?:^|通过|由|与|和|以|，|到|给|让|在|向)(?:其|集团|公司)?(?:的)?(?:另一家?|另?还?有|设有|拥有|一家|两家|首家|(?:设在|位于|设于|注册在|建在|地处)[^，。；]{2,10}的)?(?:(?:旗下|下属|所属|麾下|下辖|下设)(?:的|拥有|现有|设有|有|包括)?|转投资的?|(?:旗下的?)?${KIND}${CHILD}(?:——)?)“?$`,
  "u",
);
const OWN_PARENT =
  /^(?:而)?(?:其|它|公司|集团|企业)?(?:的)?(?:母公司|控股股东|大股东)(?:(?:是|为|系|即)[^，。；：]{0,8}|、[\u4e00-\u9fff]{2,4})?“?$/u;

function ownChild(clause: Clause): RelationClaim[] {
  const { scope, mentions } = clause;
  const firms = mentions.filter((m) => m.kind === "company" && m.pronoun !== true);
  const [first, second] = firms;
  if (first === undefined) return [];
  // 海瓷集团拟通过全资子公司星澜: both stand in the clause.
  const through = second !== undefined && /^[^，。；]{0,6}通过/u.test(between(scope, first, second));
  const named = through ? second : first;
  const lead = scope.reading.doc.text.slice(clause.start, named.start);
  const child = OWN_CHILD.test(lead);
  if (!child && !OWN_PARENT.test(lead)) return [];
  // 集团另一附属公司甲: of the group, whichever firm was named since.
  const group = /^集团/u.test(lead)
    ? scope.reading.mentions.findLast(
        (m) => m.kind === "company" && m.end <= clause.start && /集团$/u.test(m.name),
      )
    : undefined;
  const other = through ? first : (group ?? clause.focus.find((m) => m.kind === "company") ?? clause.firm);
  if (other === null || other === undefined || same(other, named)) return [];
  const list = child
    ? listFrom(scope, scope.mentions.indexOf(named)).filter((m) => m.kind === "company" && !same(m, other))
    : [other];
  return list.map((source) =>
    relate(scope, "subsidiary_of", {
      source,
      target: child ? other : named,
      rule: "subsidiary/own",
      confidence: 0.76,
    }),
  );
}

/** 公司是甲的全资子公司, 系甲旗下企业: said of the firm in focus. */
function saidOfFocus(clause: Clause): RelationClaim[] {
  const { scope, mentions } = clause;
  const parent = mentions.find((m) => m.kind === "company" && m.pronoun !== true);
  if (!isKind(parent, "company")) return [];
  const lead = scope.reading.doc.text.slice(clause.start, parent.start);
  // 该厂由甲控股60%
  const held = /^(?:该[厂公司企业]{1,2}|公司|企业|其)?由$/u.test(lead);
  if (
    held
      ? !/^(?:持股|控股|占股)/u.test(wordsAfter(scope, parent.end, 4))
      : !/^(?:也|还)?(?:是|系|为|作为|隶属于?|属于)(?:一家)?$/u.test(lead)
  )
    return [];
  if (!held && !/隶属|属于/u.test(lead) && !OF_PARENT.test(wordsAfter(scope, parent.end, 14))) return [];
  const child = agentsAt(clause, clause.start)?.mentions[0];
  if (child === undefined || same(child, parent)) return [];
  return [
    relate(scope, "subsidiary_of", {
      source: child,
      target: parent,
      rule: "subsidiary/focus",
      confidence: 0.8,
    }),
  ];
}
