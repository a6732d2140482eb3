import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { splitFirmName } from "../names/firm-name-parts.js";
import { between, isKind, listFrom, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** A way to say whence a firm is by words around a place that the firm follows. */
interface Origin {
  readonly before: RegExp;
  readonly gap: RegExp;
  /** Whether a country can stand there as a town can. */
  readonly abroad: boolean;
}

const KIND = "(?:企业|公司|龙头|大户|厂家|工厂|厂商|制造商|生产商|集团|品牌|老厂|代表|明星|新秀|新锐|黑马)";

const ORIGINS: readonly Origin[] = [
  // 来自德国的A, 总部在德国的化工巨头A
  {
    before: /(?:来自|总部(?:就)?(?:位于|在|设在))$/u,
    gap: new RegExp(`^的(?:[^，。；：、“”]{0,8}${KIND}|[^，。；：、“”]{0,4}商)?“?$`, "u"),
    abroad: true,
  },
  // 在义乌做饰品生意的A
  { before: /在$/u, gap: /^(?:市|县|区)?(?:做|从事|经营|主营|专做)[^，。；：“”]{1,12}的$/u, abroad: false },
  // 德国的A
  { before: /(?:^|[^向对从给进到入往至销卖])$/u, gap: /^的$/u, abroad: true },
  // 作为福山区最大的外贸企业，A
  {
    before: /(?:作为|身为|是)$/u,
    gap: new RegExp(`^[^，。；：]{0,18}${KIND}(?:之一)?，$`, "u"),
    abroad: false,
  },
  // 今年落户福山区的法国香水企业A
  {
    before: /(?:落户|入驻|进驻|位于|坐落于|扎根)$/u,
    gap: new RegExp(`^(?:市|县|区)?的[^，。；：、“”]{0,14}${KIND}$`, "u"),
    abroad: false,
  },
  // 扎根福山区20年的A
  {
    before: /(?:扎根|落户|深耕|立足|根植|地处|坐落|位于|身处|起步|成立|创办|诞生)(?:于|在)?$/u,
    gap: new RegExp(
      `^(?:市|县|区)?(?:已|超过|近)?(?:[0-9一二三四五六七八九十两几多]+(?:多|余)?年|[东西南北中]部|城[东西南北]|[\\u4e00-\\u9fff]{2,4}(?:镇|村|路|街|湾|岛))(?:多|之久)?的(?:[^，。；：]{0,8}${KIND})?$`,
      "u",
    ),
    abroad: false,
  },
  // 福山区的外贸“新兵”A
  { before: /$/u, gap: /^的?[^，。；：、“”]{0,8}“[^，。；”]{1,8}”(?:企业|公司)?$/u, abroad: false },
];

/** `located_in` by what stands between a place and the firm after it: 扎根P20年的A, 作为P的龙头企业，A. */
export function originBefore(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((firm, i) => {
    // 在义乌做饰品生意的A: the goods stand between.
    let at = i - 1;
    while (scope.mentions[at]?.kind === "product") at--;
    // 落户新区的法国香水企业甲: its nation stands between.
    const beforeNation = scope.mentions[at - 1];
    if (scope.mentions[at]?.kind === "partner" && isKind(beforeNation, "place", "hub") && at < i) at--;
    const place = scope.mentions[at];
    if (firm.kind !== "company" || firm.pronoun === true || !isArea(place)) return [];
    const gap = between(scope, place, firm);
    const before = wordsBefore(scope, place.start, 8);
    const origin = ORIGINS.find(
      (way) => (way.abroad || place.kind !== "partner") && way.gap.test(gap) && way.before.test(before),
    );
    if (origin === undefined) return [];
    return [claim(scope, firm, place, "located/origin")];
  });
}

function isArea(mention: Mention | undefined): mention is Mention {
  return (
    isKind(mention, "place", "hub", "partner") &&
    mention.key !== "156" &&
    mention.text.length > 1 &&
    !/^(?:bloc|region|group)$/u.test(mention.attrs?.level ?? "")
  );
}

/** 福山区的A、B: what the place says of the first holds for the others of the list. */
export function originOfList(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((first, i) => {
    const place = scope.mentions[i - 1];
    if (first.kind !== "company" || first.pronoun === true) return [];
    if (!isKind(place, "place", "hub") || !isArea(place)) return [];
    if (
      !/^(?:的|内的|里的|辖区内的|境内的|当地的|(?:的)?[^，。；：、“”]{0,8}企业)$/u.test(
        between(scope, place, first),
      )
    )
      return [];
    const { knowledge } = scope.reading;
    return listFrom(scope, i)
      .slice(1)
      .filter((firm) => firm.kind === "company" && splitFirmName(firm.name, knowledge).place === "")
      .map((firm) => claim(scope, firm, place, "located/origin-of-list"));
  });
}

const CLASS_AFTER = new RegExp(
  `^(?:市|县|区)?(?:的[^，。；：、]{0,12}(?:龙头|骨干|重点|知名|领军|代表性|出口|加工|生产)${KIND}(?:之一)?(?:[，。；]|$)|(?:的)?(?:一家|一个|本地|本土|当地|最大|较早|首家|首批|第一家|唯一|有名|知名|老牌|重点|规模以上|规上|民营|外贸|龙头|骨干)[^，。；：]{0,22}${KIND}(?:之一)?(?:[，。；]|$))`,
  "u",
);

/** A是福山区一家生产水泵的企业. */
export function isFirmOf(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((place, i) => {
    const firm = scope.mentions[i - 1];
    if (firm?.kind !== "company" || firm.pronoun === true || !isArea(place)) return [];
    if (!/^(?:也|正)?(?:是|系|为)(?:来自)?$/u.test(between(scope, firm, place))) return [];
    const after = wordsAfter(scope, place.end, 34);
    const abroad = place.kind === "partner";
    if (!CLASS_AFTER.test(after) || (abroad && !/^(?:的)?一家|^本土|^知名/u.test(after))) return [];
    return [claim(scope, firm, place, "located/is-firm-of")];
  });
}

/** 在福山区，像A、B这样的企业不少. */
export function suchFirms(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((first, i) => {
    const place = scope.mentions[i - 1];
    if (first.kind !== "company" || !isArea(place) || place.kind === "partner") return [];
    if (!/^，(?:像|类似|诸如)$/u.test(between(scope, place, first))) return [];
    const list = listFrom(scope, i).filter((m) => m.kind === "company");
    const after = wordsAfter(scope, (list.at(-1) ?? first).end, 6);
    if (!/^(?:这样|一样|这类|那样)/u.test(after) || !/(?:在|像)$/u.test(wordsBefore(scope, place.start, 1)))
      return [];
    return list.map((firm) => claim(scope, firm, place, "located/such-firms"));
  });
}

/** 在福山区，做水泵生意的A: the sentence opens with the place, and words that say what the firm does follow. */
export function openingOver(scope: Scope): RelationClaim[] {
  const named = scope.mentions.filter((m) => m.kind !== "product");
  const at = named.findIndex((m) => !isKind(m, "place", "hub"));
  const [place, firm] = [named[at - 1], named[at]];
  if (!isKind(place, "place", "hub") || !isArea(place) || firm?.kind !== "company") return [];
  const { mentions } = scope.reading;
  // 在深圳市|南山区，: the whole address opens the sentence.
  const address = mentions.find((m) => m.kind === "place" && m.end === place.start)?.start ?? place.start;
  if (!/^“?(?:[^，。；：]{0,10}[日晨午晚]，)?(?:而|同样)?在$/u.test(wordsBefore(scope, address, 24)))
    return [];
  if (!/^，[^，。；：、“”]{2,20}(?:的|企业|公司|品牌|厂商)$/u.test(between(scope, place, firm))) return [];
  return [claim(scope, firm, place, "located/opening-over")];
}

function claim(scope: Scope, source: Mention, target: Mention, rule: string): RelationClaim {
  return relate(scope, "located_in", { source, target, rule, confidence: 0.78 });
}

/** All that words around a firm tell of its place. */
export function firmOrigins(scope: Scope): RelationClaim[] {
  return [originBefore, originOfList, isFirmOf, suchFirms, openingOver].flatMap((rule) => rule(scope));
}
