import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { isKind, listTo, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

const SITED = ["company", "organization", "hub"] as const;

/** A place where a firm can lie: no nation as a whole, no bloc, no region. */
function isSite(mention: Mention): boolean {
  return (
    isKind(mention, "place", "hub", "partner") &&
    mention.key !== "156" &&
    mention.text.length > 1 &&
    !/^(?:bloc|region|group)$/u.test(mention.attrs?.level ?? "")
  );
}

const LIES_HERE =
  /(?:位于|地处|坐落于|坐落在|落户|扎根|设在|建在|扎根于|落户于)(?:此地|此处|当地|这里|此间|此|该[区市县镇园]|园内|区内|园区(?:内|里|[东西南北]侧)?|镇上|城[东西南北中]|其中)(?:的)?[^，。；：“”]{0,8}“?$/u;

/** 车到海城，位于此地的星澜公司…: it lies in what was named last, in this sentence or the one before. */
export function liesHere(scope: Scope): RelationClaim[] {
  const { reading, sentence } = scope;
  return scope.mentions.flatMap((source, i) => {
    if (!isKind(source, "company", "organization") || source.pronoun === true) return [];
    const lead = LIES_HERE.exec(wordsBefore(scope, source.start, 22))?.[0];
    if (lead === undefined) return [];
    const inZone = /园|区/u.test(lead);
    const known = scope.mentions.slice(0, i).findLast((m) => isSite(m) && (!inZone || m.kind === "hub"));
    const target =
      known ??
      reading.mentions.findLast(
        (m) => m.end <= source.start && (inZone ? m.kind === "hub" : isSite(m)) && near(scope, m),
      );
    if (target === undefined || target.sentence < sentence.index - (inZone ? 6 : 1)) return [];
    return [relate(scope, "located_in", { source, target, rule: "located/here", confidence: 0.78 })];
  });
}

/** The same paragraph or the one before. */
function near({ reading, sentence }: Scope, mention: Mention): boolean {
  const { sentences } = reading.doc;
  return (sentences[mention.sentence]?.paragraph ?? -9) >= sentence.paragraph - 1;
}

/** 甲、乙等企业已在区内投产: words after a list of firms. */
const STARTED =
  /^(?:等)?(?:[0-9一二三四五六七八九十多余几]+[家个])?[\u4e00-\u9fff]{0,8}(?:企业|公司|厂家|项目|工厂)?(?:先后|相继|陆续|纷纷|均|都|已|也|则|就|全部|成功|正式)*(?:在|于)(?:该|此|本)?(?:园区|区|园|港区|综保区|保税区|开发区|新区|港|这里|此地|当地|城区)(?:内|里|中)?(?:建成)?(?:投产|建厂|设厂|落户|落地|生产|经营|办厂|扎根|安家|开工|运营|租)/u;

/** Firms of a list that work in the zone spoken of: it is named in this paragraph or the one before. */
export function startedThere(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((last, i) => {
    if (last.kind !== "company" || !STARTED.test(wordsAfter(scope, last.end, 34))) return [];
    const list = listTo(scope, i).filter((m) => m.pronoun !== true);
    const first = list[0] ?? last;
    const target = scope.reading.mentions.findLast(
      (m) => m.end <= first.start && m.kind === "hub" && near(scope, m),
    );
    if (target === undefined) return [];
    return list.map((source) =>
      relate(scope, "located_in", { source, target, rule: "located/started-there", confidence: 0.78 }),
    );
  });
}

const ENTERS = /(?:^|[，。；“])[^，。；“”]{0,12}(?:走进|来到|步入)$/u;
const AFTER_SITE = /^(?:市|县|区|内|里)?，/u;
const IN_FIRM =
  /(?:^|[，。；…])(?:在|走进|来到|步入)(?:位于[^，。；]{0,6}的)?(?:[\u4e00-\u9fff]{1,6}企业)?“?$/u;
const ROOM =
  /^(?:有限公司|公司)?的?(?:[\u4e00-\u9fff0-9]{0,6})(?:车间|厂区|厂房|展厅|生产线|流水线|工厂|仓库|厂内|基地)/u;

/** 走进某高新区，处处…。在星澜公司的车间里，…: whoever is visited next in the same story lies in the zone entered. */
export function enteredZone(scope: Scope): RelationClaim[] {
  const { reading } = scope;
  const source = scope.mentions.find((m) => m.kind !== "product" && m.kind !== "partner");
  if (source?.kind !== "company" || source.pronoun === true) return [];
  if (!IN_FIRM.test(wordsBefore(scope, source.start, 16)) || !ROOM.test(wordsAfter(scope, source.end, 16)))
    return [];
  const target = reading.mentions.findLast(
    (m) => m.end <= scope.sentence.start && isKind(m, "hub", "place") && m.pronoun !== true,
  );
  if (target?.kind !== "hub" || !near(scope, target)) return [];
  const { text } = reading.doc;
  const from = reading.doc.sentences[target.sentence]?.start ?? target.start;
  if (!ENTERS.test(text.slice(Math.max(from, target.start - 18), target.start))) return [];
  if (!AFTER_SITE.test(text.slice(target.end, target.end + 3))) return [];
  return [relate(scope, "located_in", { source, target, rule: "located/entered", confidence: 0.72 })];
}

/** 在泰国东部海岸，有一座面向…的园区——某工业园 */
const THERE_IS =
  /^[^。；]{0,30}(?:，|，?)(?:有|坐落着|矗立着|分布着|耸立着|屹立着)(?:着|了)?(?:一|这样一)[个座家处片][^，。；]{0,26}?(?:——|“|，|$)/u;

/** What stands at the place that opens the sentence. */
export function standsThere(scope: Scope): RelationClaim[] {
  const at = scope.mentions.findIndex(isSite);
  const target = scope.mentions[at];
  if (target === undefined || target.kind === "hub") return [];
  if (!/^(?:在|位于|走进|来到)?$/u.test(wordsBefore(scope, target.start, 30))) return [];
  const next = scope.mentions.findIndex((m, i) => i > at && isKind(m, ...SITED) && m.pronoun !== true);
  const source = scope.mentions[next];
  if (source === undefined) return [];
  const gap = scope.reading.doc.text.slice(target.end, source.start);
  if (!THERE_IS.test(gap) || !/(?:——|“|叫做?|名为|[园区厂场]，)$/u.test(gap)) return [];
  // 佛山市|顺德区有一家…: the last of the address.
  const deep = scope.mentions
    .slice(at, next)
    .filter((m) => m.kind === "place" && isSite(m))
    .reduce((last, m) => (m.start === last.end ? m : last), target);
  return [relate(scope, "located_in", { source, target: deep, rule: "located/stands", confidence: 0.78 })];
}

/** 甲是开发区内的龙头企业, 甲是镇上最大的提琴企业: a class of the zone or town by its common noun. */
const CLASS_HERE =
  /^(?:也|正|便)?(?:是|系|为)(?:该|本)?(?:(?<zone>开发区|园区|区内|园内|高新区|保税区|综保区|新区|园)|(?<town>[镇县市区村])(?=[上里内]))(?:内|里|上)?(?:的)?(?:一家|最大|首家|首个|规模最大|最早|唯一|龙头|重点|骨干|知名|老牌)[^，。；]{0,14}(?:企业|公司|工厂|厂家|厂)(?:之一)?(?=$|[，。；])/u;

function isOneHere(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source) => {
    if (source.kind !== "company" || source.pronoun === true) return [];
    const said = CLASS_HERE.exec(wordsAfter(scope, source.end, 40))?.groups;
    if (said === undefined) return [];
    const { town = "" } = said;
    const target = scope.reading.mentions.findLast(
      (m) =>
        m.end <= source.start &&
        scope.sentence.index - m.sentence <= 4 &&
        (said.zone !== undefined ? m.kind === "hub" : m.kind === "place" && m.name.endsWith(town)),
    );
    if (target === undefined) return [];
    return [relate(scope, "located_in", { source, target, rule: "located/here", confidence: 0.76 })];
  });
}

/** Firms that lie in the place or zone that the story is about. */
export function zoneScenes(scope: Scope): RelationClaim[] {
  return [
    ...liesHere(scope),
    ...startedThere(scope),
    ...enteredZone(scope),
    ...standsThere(scope),
    ...isOneHere(scope),
  ];
}
