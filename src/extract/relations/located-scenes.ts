import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { between, isKind, listFrom, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

const SITED = ["company", "organization", "hub"] as const;

/** 在P，代表们来到A、B: all that is visited or done in the sentence lies in P. */
const SCENE_BEFORE = /(?:^|[。；，“])(?:[\u4e00-\u9fff]{0,6}[，])?(?:在|走进|来到)$/u;
const SCENE_AFTER = /^(?:市|县|区)?，/u;
/** 一行赴P，参观了A和B */
const GOES_BEFORE = /(?:赴|到|来到|前往|抵达|到访|转抵)$/u;
const GOES_AFTER =
  /^(?:市|县|区)?[\u4e00-\u9fff]{0,4}，(?:先后|实地|分别|并)?(?:参观|考察|走访|察看|调研|视察)/u;
const VISIT = /来到|走进|走访|考察|调研|视察|参观|察看|深入|前往|慰问|了解/u;

/** 在泰国，一行走进A: a country can be the scene as well, a bloc cannot. */
function isCountry(mention: Mention): boolean {
  return (
    mention.kind === "partner" &&
    mention.text.length > 1 &&
    !/^(?:bloc|region)$/u.test(mention.attrs?.level ?? "")
  );
}

/** Bodies visited or spoken of in a sentence that opens with 在P，. */
export function fromScene(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  let scene: Mention | null = null;
  for (const [i, mention] of scope.mentions.entries()) {
    if (
      (isKind(mention, "place", "hub") || isCountry(mention)) &&
      ((SCENE_BEFORE.test(wordsBefore(scope, mention.start, 12)) &&
        SCENE_AFTER.test(wordsAfter(scope, mention.end, 3))) ||
        (GOES_BEFORE.test(wordsBefore(scope, mention.start, 3)) &&
          mention.attrs?.level !== "province" &&
          GOES_AFTER.test(wordsAfter(scope, mention.end, 10))))
    ) {
      scene = mention;
      continue;
    }
    if (scene === null || !isKind(mention, ...SITED)) continue;
    const previous = scope.mentions[i - 1];
    const verb = VISIT.test(wordsBefore(scope, mention.start, 10).replace(/.*[；。]/u, ""));
    const inList =
      previous !== undefined &&
      listFrom(scope, i - 1).includes(mention) &&
      claims.some((claim) => claim.source.name === previous.name);
    if (verb || inList)
      claims.push(
        relate(scope, "located_in", {
          source: mention,
          target: scene,
          rule: "located/scene",
          confidence: 0.82,
        }),
      );
  }
  return claims;
}

/** What may stand before the place that opens a sentence: nothing, 走进, 3月初的, 清晨，在. */
const OPENS =
  /^[“\s]*(?:[^，。；：]{0,10}(?:年|月|日|时|初|末|底|晨|午|晚|天|季|里|[0-9]点|点半|点多|分|许|左右|近日|日前|时节)的?，?)?(?:(?:走进|来到|在)(?:[^，。；：]{2,10}的)?)?$/u;

/** 海城市柏树山下，星澜公司… */
const BY_THE_PLACE = /^(?:[\u4e00-\u9fff]{2,5}(?:下|旁|畔|边|脚|里|内))?，(?:[\u4e00-\u9fff]{1,5}企业)?$/u;

/** 佛山市顺德区北滘镇，星澜电器…: a sentence that opens with a place and goes on with a firm. */
export function fromOpening(scope: Scope): RelationClaim[] {
  const firm = scope.mentions.findIndex(
    (mention, i) =>
      !isKind(mention, "place", "hub", "partner") ||
      (mention.kind === "hub" && scope.mentions[i - 1]?.kind === "partner"),
  );
  const [place, target] = [scope.mentions[firm - 1], scope.mentions[firm]];
  const abroad =
    isKind(place, "partner") && isKind(target, "hub") && !/^(?:bloc|region)$/u.test(place.attrs?.level ?? "");
  if (!(isKind(place, "place", "hub") || abroad) || !isKind(target, ...SITED)) return [];
  // 南沙综合保税区，海城机场管理局…: an office has its own seat.
  if (target.kind === "organization" && /[局署厅委部]$|海关$|政府$/u.test(target.name)) return [];
  if (!BY_THE_PLACE.test(between(scope, place, target))) return [];
  // 在无锡，丹麦|星澜公司投资…: a firm of another country is only at work there.
  if ((scope.reading.inside ?? []).some((m) => m.kind === "partner" && m.start === target.start)) {
    if (
      !/^[^，。；]{0,4}(?:投资|斥资|增资|新建|兴建|建设|设立|开设)/u.test(wordsAfter(scope, target.end, 10))
    )
      return [];
    return [
      relate(scope, "operates_in", {
        source: target,
        target: place,
        rule: "operates/opening",
        confidence: 0.76,
      }),
    ];
  }
  const first = scope.mentions[0] as Mention;
  const opens =
    OPENS.test(wordsBefore(scope, first.start, 40)) &&
    scope.mentions.slice(0, firm).every((mention) => isKind(mention, "place", "hub", "partner"));
  return opens
    ? [
        relate(scope, "located_in", {
          source: target,
          target: place,
          rule: "located/opening",
          confidence: 0.8,
        }),
      ]
    : [];
}

const INSIDE =
  /(?:^|[，。；、“与和对向为]|[\u4e00-\u9fff])(?:(?:该?(?:园|港|综保|保税|开发|新)?区|园)内的?|(?:^|[，。；“])(?:新|首批|首家)?(?:入园|入区|入驻|驻园)的?)(?:企业|公司|龙头企业|外贸企业|物流企业)?“?$/u;

/** 区内的星澜公司, 园区内企业星澜: it lies in the zone named last. */
export function fromInside(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source, i) => {
    if (source.kind !== "company" || source.pronoun === true) return [];
    if (!INSIDE.test(wordsBefore(scope, source.start, 12))) return [];
    const target = scope.reading.mentions.findLast((m) => m.kind === "hub" && m.end <= source.start);
    if (target === undefined || scope.sentence.index - target.sentence > 2) return [];
    return listFrom(scope, i)
      .filter((firm) => firm.kind === "company")
      .map((firm) =>
        relate(scope, "located_in", { source: firm, target, rule: "located/inside", confidence: 0.76 }),
      );
  });
}

const TENANTS =
  /(?:入驻|引进|集聚|聚集|汇聚|落户|拥有|吸引)(?:了)?(?![^，。；]*[一两几0-9][架台艘辆条列])[^，。；]{0,6}$/u;
const AMONG =
  /(?:企业|公司|厂家|工厂)(?:[^，。；]{0,8}，其中|(?:有|达|已达|约|近|超|超过)?[0-9]+[多余]?家，)[^，。；]{0,4}$/u;

/** The firms of a list, over items unknown to us: 甲、某某、乙等企业. */
function tenantsFrom(scope: Scope, index: number): Mention[] {
  const list = listFrom(scope, index).filter((mention) => mention.kind === "company");
  const last = list.at(-1);
  const at = last === undefined ? -1 : scope.mentions.indexOf(last) + 1;
  const next = scope.mentions[at];
  if (last === undefined || next?.kind !== "company") return list;
  const skips = /^(?:、[\u4e00-\u9fff]{2,6}){1,2}[、和及与]$/u.test(between(scope, last, next));
  return skips ? [...list, ...tenantsFrom(scope, at)] : list;
}

/** 园区已入驻甲、乙等企业; 某市现有…企业72家，其中甲、乙等9家: the firms of a list lie in the hub or place before it. */
export function fromTenants(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, site] of scope.mentions.entries()) {
    if (!isKind(site, "hub", "place") || site.key === "156") continue;
    const firm = scope.mentions.findIndex((mention, at) => at > i && mention.kind === "company");
    const first = scope.mentions[firm];
    if (
      first === undefined ||
      scope.mentions.slice(i + 1, firm).some((mention) => isKind(mention, "hub", "place"))
    )
      continue;
    const gap = between(scope, site, first);
    // 某高新区是国家级基地，拥有甲、乙等龙头企业: said of the zone that the sentence opens with.
    const host =
      site.kind === "hub" &&
      /^(?:目前，|如今，|现在，)?$/u.test(wordsBefore(scope, site.start, 12)) &&
      /^(?:是|作为|地处|已|规划)[^。；：]{0,40}，(?:目前)?(?:已|现)?(?:拥有|聚集|集聚|汇聚|入驻|引进|吸引|形成了?以|培育)(?:了)?[^，。；]{0,4}$/u.test(
        gap,
      );
    const inside = /^(?:里|内|中)，?$/u.test(gap) && site.kind === "hub";
    if (
      !inside &&
      !host &&
      !(gap.length <= 16 && TENANTS.test(gap)) &&
      !(gap.length <= 30 && AMONG.test(gap))
    )
      continue;
    for (const tenant of tenantsFrom(scope, firm)) {
      claims.push(
        relate(scope, "located_in", {
          source: tenant,
          target: site,
          rule: "located/tenant",
          confidence: 0.75,
        }),
      );
    }
  }
  return claims;
}

const LOCAL =
  /(?:^|[，。；：“])(?:当地|该[市县区镇州])的?[\u4e00-\u9fff]{0,10}(?:企业|公司|厂家|合作社|大户|厂商)“?$/u;

/** 镇上的甲, 县里的龙头企业甲: the division of that level named last. */
const IN_TOWN = /(?:^|[，。；：“])(?:本)?([镇县市区乡村])(?:上|里|内|域内)?的[\u4e00-\u9fff]{0,10}“?$/u;

/** Firms of the town that the text speaks of. */
export function fromTown(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source) => {
    if (source.kind !== "company" || source.pronoun === true) return [];
    const level = IN_TOWN.exec(wordsBefore(scope, source.start, 16))?.[1];
    const target =
      level === undefined
        ? undefined
        : scope.reading.mentions.findLast(
            (m) => m.kind === "place" && m.end <= source.start && m.name.endsWith(level),
          );
    if (target === undefined || scope.sentence.index - target.sentence > 3) return [];
    return [relate(scope, "located_in", { source, target, rule: "located/in-town", confidence: 0.78 })];
  });
}

/** 来到南丰县。当地龙头企业甲: it lies in the place named last. */
export function fromLocal(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source, i) => {
    if (source.kind !== "company" || source.pronoun === true) return [];
    if (!LOCAL.test(wordsBefore(scope, source.start, 18))) return [];
    const { mentions, doc } = scope.reading;
    const target = mentions.findLast(
      (m) =>
        isKind(m, "place", "partner") &&
        m.end <= source.start &&
        m.key !== "156" &&
        m.text.length > 1 &&
        !/^(?:bloc|region|group)$/u.test(m.attrs?.level ?? ""),
    );
    const near = target !== undefined && scope.sentence.index - target.sentence <= 1;
    if (!near || doc.sentences[target.sentence]?.paragraph !== scope.sentence.paragraph) return [];
    return listFrom(scope, i)
      .filter((firm) => firm.kind === "company")
      .map((firm) =>
        relate(scope, "located_in", { source: firm, target, rule: "located/local", confidence: 0.76 }),
      );
  });
}
