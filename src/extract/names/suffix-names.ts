import type { Candidate } from "../candidate.js";
import { goodsIndexOf } from "../products/goods-index.js";
import type { Reading } from "../reading.js";
import { cutBefore } from "./before-names.js";
import { type NameContext, nameContext } from "./name-context.js";
import { beforePoints, bodyPoints } from "./name-points.js";
import { isLegalForm, refusalOf, type Trial } from "./name-refusals.js";
import { isPlainBrand } from "./name-shape.js";
import { nameOf, OPENING_POINTS, openingOf } from "./opening.js";
import { listedPortCandidates, portCandidates, portSitePlaces } from "./port-names.js";
import { PARTY, type Run, runBefore } from "./run.js";
import { kindBefore, opensWithDealer, specialPoints } from "./special-points.js";
import { findSuffixes, type SuffixMatch } from "./suffix-index.js";

/** What the suffix alone is worth. */
const BASE = { strong: 0.6, weak: 0.42 } as const;

/** Below this a name is not proposed. */
const LEAST = 0.55;

/** How many starts of one suffix go into the competition with all other candidates. */
const STARTS = 3;

/** Where a name ends whose suffix a parenthesis with a place follows: 中欧班列（成渝）, 中国银行（香港）. */
function closedEnd({ record, end }: SuffixMatch, context: NameContext): number {
  if (record.kind === "organization" || !context.startsPlace.has(end + 1)) return end;
  const tail = /^（[\u4e00-\u9fff]{2,6}）/u.exec(context.reading.doc.text.slice(end, end + 8));
  return end + (tail?.[0].length ?? 0);
}

/** 法国伏澜能源公司: the country before a coined name says where the firm is from and is no part of its name. */
function withoutCountry(
  { record }: SuffixMatch,
  run: Run,
  index: number,
  { end, context }: { end: number; context: NameContext },
): { name?: string } {
  const [first, ...rest] = run.parts.slice(index);
  const country = first === undefined ? undefined : context.startsPlace.get(first.start);
  if (country?.kind !== "partner" || first?.end !== country.end) return {};
  // 俄罗斯|哈桑港: the country says where a port lies.
  const behind = context.reading.doc.text.slice(country.end, end);
  if (record.kind === "hub" && behind.length > record.suffix.length + 1 && !/^[—–（-]/u.test(behind))
    // 泰国|罗勇府|泰中工业园
    return { name: behind.replace(/^[\u4e00-\u9fff]{2,4}?[府邦郡](?=[\u4e00-\u9fff]{4,}$)/u, "") };
  if (record.kind !== "company") return {};
  const kind = kindBefore(context.reading.doc.text, country.end);
  if (kind > 0) return { name: behind.slice(kind) };
  // 蒙古国|东戈壁省|嘎澜牧业公司: the province abroad is no part of it either.
  const abroad = /^[\u4e00-\u9fff]{2,5}?[省州府邦郡](?=[\u4e00-\u9fff]{4,}$)/u.exec(behind)?.[0];
  if (abroad !== undefined) return { name: behind.slice(abroad.length) };
  const second = rest[0];
  const coined =
    second !== undefined &&
    (second.fragment === true || (/^(?:x|nrt?|nz|ns|eng)$/u.test(second.tag) && second.text.length > 1));
  if (!coined) return {};
  // 新西兰|乳企|蓝鲸乳业
  return {
    name: context.reading.doc.text.slice(second.start, end).replace(/^[\u4e00-\u9fff]企(?=.{3})/u, ""),
  };
}

/** 俄罗斯|斯拉夫港: where a hub lies abroad; its name begins behind the country. */
function hubStart({ record }: SuffixMatch, run: Run, index: number, context: NameContext): number | null {
  const [first, second] = run.parts.slice(index);
  const country = first === undefined ? undefined : context.startsPlace.get(first.start);
  if (record.kind !== "hub" || country?.kind !== "partner" || first?.end !== country.end) return null;
  if (country.attrs?.level !== "country" || second === undefined) return null;
  const coined = second.fragment === true || /^(?:x|nrt?|nz|ns)$/u.test(second.tag);
  return coined && country.end - country.start > 1 ? second.start : null;
}

/** 来到|石门镇|蓝鲸茶业有限公司, 青川县石门镇蓝鲸…: where the town that a firm lies in ends; null where its name has none before it. */
function behindTown({ record, start }: SuffixMatch, from: number, context: NameContext): number | null {
  if (!isLegalForm(record)) return null;
  let town: number | null = null;
  for (let at = from; ; ) {
    const place = context.startsPlace.get(at);
    if (place === undefined || place.end > start - 2) return town;
    if (/[镇乡村]$|街道$/u.test(place.name)) town = place.end;
    at = place.end;
  }
}

/** 海城市石门区|功率器件产业集群: a cluster is named by the places in front of it, too. */
function clusterName(
  { record }: SuffixMatch,
  start: number,
  end: number,
  context: NameContext,
): { name?: string } {
  if (!record.suffix.endsWith("集群")) return {};
  let from = start;
  for (
    let place = context.endsPlace.get(from);
    place?.kind === "place";
    place = context.endsPlace.get(from)
  ) {
    from = place.start;
  }
  return from === start ? {} : { name: context.reading.doc.text.slice(from, end) };
}

function makeCandidate(match: SuffixMatch, run: Run, index: number, context: NameContext): Candidate | null {
  const first = run.parts[index];
  if (first === undefined) return null;
  const { text } = context.reading.doc;
  const { record } = match;
  const found = openingOf(first, context);
  const plain = found === "none" && isPlainBrand(run, index, record, context.reading.knowledge);
  const opening = plain ? "coined" : found;
  const trial: Trial = {
    match,
    run,
    index,
    first,
    body: text.slice(first.start, match.start),
    opening,
    context,
  };
  if (refusalOf(trial) !== null) return null;
  const confidence =
    BASE[record.strength] +
    OPENING_POINTS[opening] +
    beforePoints(run, index, context) +
    bodyPoints(run, index, { context, record }) +
    specialPoints(trial);
  if (confidence < LEAST) return null;
  const end = closedEnd(match, context);
  // 湘江新区, 苏北新区: functional areas count as places.
  const area =
    record.kind === "hub" && opening !== "none" && /(?<!高)新区$/u.test(text.slice(first.start, end));
  // 运营|方天盟实业有限公司: the segmenter takes 方 for the name's first character.
  const cut =
    record.kind === "company" && PARTY.test(text.slice(Math.max(0, first.start - 3), first.start + 1));
  const dealer = record.kind === "company" && opensWithDealer(text, first.start);
  // 除|蓝鲸针织有限公司外
  const apart =
    record.kind === "company" &&
    text[first.start] === "除" &&
    /^(?:[以之]?外)/u.test(text.slice(end, end + 2));
  const kind = record.kind === "company" ? kindBefore(text, first.start) : 0;
  // 他|说澜骏集团: the segmenter has what is said and the name as one unknown word.
  const said = first.tag === "x" && /^[说问让叫及但而][\u4e00-\u9fff]{2}/u.test(first.text);
  const glued = said ? 1 : opening === "place" ? 0 : cutBefore(text, first.start, context.reading.knowledge);
  // 西|太湖科技产业园: a quarter before the place, behind a mark
  const quarter =
    record.kind === "hub" &&
    (opening === "place" || first.tag === "ns") &&
    /^[^\u4e00-\u9fff]?[东西南北]$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
  const shift = quarter
    ? -1
    : kind > 0
      ? kind
      : dealer || apart || (cut && first.text.length > 2)
        ? 1
        : glued;
  const start =
    hubStart(match, run, index, context) ?? behindTown(match, first.start, context) ?? first.start + shift;
  return {
    kind: area ? "place" : record.kind,
    start,
    end,
    ...nameOf(text.slice(start, end), opening, { start, context }),
    ...withoutCountry(match, run, index, { end, context }),
    ...clusterName(match, start, end, context),
    rule: `${record.kind}/suffix-${record.class}`,
    confidence: Math.min(0.97, confidence),
    attrs: area ? { level: "new-area" } : { class: record.class },
  };
}

/** Characters after a suffix that make it part of a longer word: 公司化, 集团军, 学院派, 中心城区, 机场群, 干部队|伍. */
const GOES_ON =
  /^(?:化|伍|群(?!岛|众)|军(?!工)|派(?!员|专|人|出|驻|驾|工|骨|业|技|遣|多|车)|制|型|级|厅(?!长)|城区|城市|思想|任务|环节|地带|工作(?!人员)|区域(?!委)|长(?!江|沙|春|治|三|株|安|白|海|丰|乐|兴|宁|城|汽|虹|飞|征|航)|人民法院)/u;
/** The same after a firm's suffix, where a verb or a person may follow: 星澜公司|制造, |长期从事, |派员, |工作人员. */
const FIRM_GOES_ON =
  /^(?:业(?!务|绩)|化(?![工学肥纤妆])|制(?![造作成定药备售冷衣鞋糖订])|军(?!工)|级|型|人民法院)/u;

/** Words of business that close a firm's name only before a legal form; alone they name a trade. */
const TRADES =
  /^(?:企业|产业|建设|文化|教育|工程|环境|环保|健康|旅游|制造|贸易|外贸|进出口|农业|林业|工业|投资|商业|信息|网络|建筑|租赁|担保|资本|基金|保健|水产|纺织|服装|玩具|包装|家具|箱包|陶瓷|建材|化工|新能源|光伏|风电|储能|电池|半导体|芯片|机器人|软件|机电|装备|材料|新材料|制品|医疗|传媒|酒店|电商|船舶|造船|稀土|黄金|石油|太阳能|电动车|饮料|茶厂|鞋厂|工厂|总厂|分厂|加工厂|服装厂|电子厂|食品厂|金属|照明|卫浴|洁具|灯饰|户外|体育|激光|光学|仪器|果蔬|果品|花卉|油脂|冷链|门窗|丝绸|纤维|厨具|仪表|电工|钟表|珠宝|超市|快运|药房|商贸城|布艺)$/u;

/** Bodies inside bodies and groups of people: they stand in titles and are no entities of their own. */
const UNNAMED =
  /^(?:科|司|处|所|办|部|室|组|队|团队|小组|党支部|党总支|党委|党组|支部|团|社|车间|门店|商店|子公司|责任公司|矿区|站|城|湾|岛|谷|大道|公路|大桥|航线|市场|仓|仓库|园|区|专线|街区|组团)$/u;

/**
 * Trades that close a firm's name only right behind one coined word of two characters: 思澜软件, 宁岭电池. A word that ends
 * as materials and techniques do names a kind of goods (固态电池).
 */
const TRADES_BEHIND_BRAND =
  /^(?:加工厂|服装厂|电子厂|食品厂|鞋厂|玩具厂|家具厂|铜材厂|软件|医疗|建材|水产|电池|光伏|储能|半导体|芯片|机器人|材料|新材料|新能源|纺织|服装|玩具|包装|家具|箱包|陶瓷|化工|机电|装备|传媒|酒店|电商|船舶|稀土|太阳能|饮料|网络|金属|照明|卫浴|洁具|灯饰|户外|体育|激光|光学|仪器|果蔬|果品|花卉|油脂|冷链|门窗|丝绸|纤维|厨具|仪表|电工|钟表|珠宝|超市|快运|药房|布艺)$/u;
const MATERIAL =
  /[酸锂钠铁矿碳硅氢氧氟钛镍钴锰电光热磁能力机性型式级态温压色膜晶导网端类用制产品业大小新老多各等及和的]/u;

/** Whether nothing but one coined word stands before a trade. */
function isBehindBrand({ record, start, end }: SuffixMatch, run: Run, context: NameContext): boolean {
  const brand = run.parts.at(-1);
  if (!TRADES_BEHIND_BRAND.test(record.suffix) || brand === undefined || brand.end !== start) return false;
  // 深圳市科澜电子厂: the place before the brand does not count.
  const own = run.parts.filter((part) => !context.startsPlace.has(part.start));
  const words = own.map(({ text }) => text).join("");
  // 加拿大|枫岭超市: a shop abroad is told by its part in a deal, without its country.
  const country = context.startsPlace.get(run.parts[0]?.start ?? -1)?.kind === "partner";
  if (record.suffix === "超市" && country) return false;
  // 卫生陶瓷: goods that the tables list
  const { knowledge, doc } = context.reading;
  const whole = doc.text.slice(run.parts[0]?.start ?? start, end);
  if (goodsIndexOf(knowledge).names.get(whole).length > 0) return false;
  // 庄河市|蓝鲸|果蔬|加工厂: behind a place a coined word, its trade and a works
  const [head, trade] = own;
  const placedWorks =
    own.length === 2 &&
    run.parts.length > 2 &&
    /厂$/u.test(record.suffix) &&
    head !== undefined &&
    /^(?:x|nz)/u.test(head.tag) &&
    knowledge.industries.has(trade?.text ?? "");
  if (placedWorks) return !MATERIAL.test(head.text);
  const coined = own.length === 1 ? /^(?:x|nz|nr)/u.test(brand.tag) : own.every((part) => part.fragment);
  // 海瑞澜包装: three characters only where the segmenter has them as one name
  const fits =
    words.length === 2 || (words.length === 3 && own.length === 1 && /^(?:x|nrt?)$/u.test(brand.tag));
  return coined && fits && !MATERIAL.test(words);
}

/** Whether a suffix can close the name of an entity at all where it stands. */
function closesNames({ record, end }: SuffixMatch, text: string): boolean {
  if (record.kind === "place" || UNNAMED.test(record.suffix)) return false;
  // 阿拉木图铁路|公司
  if (record.kind === "hub" && /^(?:公司|集团|有限|股份|厅(?!长))/u.test(text.slice(end, end + 2)))
    return false;
  // 青川铁路局|集团
  if (record.kind === "organization" && text.startsWith("集团", end)) return false;
  if (isLegalForm(record)) return true;
  const goesOn = record.kind === "company" ? FIRM_GOES_ON : GOES_ON;
  return !goesOn.test(text.slice(end, end + 4));
}

/**
 * Candidates for companies, organizations and hubs by the suffix that closes them. For one suffix each possible start
 * is scored; the best of them compete with all other candidates later.
 */
export function suffixCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { doc, knowledge } = reading;
  const suffixes = findSuffixes(doc.text, knowledge);
  const sites = portSitePlaces(reading);
  const context = nameContext(reading, { places: [...sites, ...places], suffixes });
  const verge = { beforeNames: knowledge.beforeNames, startsPlace: context.startsPlace };
  const candidates: Candidate[] = [...portCandidates(sites, reading), ...listedPortCandidates(reading)];
  let sentence = 0;
  for (const match of suffixes) {
    while ((doc.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= match.start) sentence++;
    const current = doc.sentences[sentence];
    if (current === undefined || match.start < current.start || current.role === "byline") continue;
    if (!closesNames(match, doc.text)) continue;
    const legal = isLegalForm(match.record);
    const run = runBefore(doc.text, context.words, { end: match.start, floor: current.start, legal, verge });
    const trade = match.record.kind === "company" && TRADES.test(match.record.suffix);
    if (trade && !isBehindBrand(match, run, context)) continue;
    const starts = run.parts.flatMap((_part, index) => makeCandidate(match, run, index, context) ?? []);
    starts.sort((a, b) => b.confidence - a.confidence || a.start - b.start);
    candidates.push(...starts.slice(0, STARTS));
  }
  return candidates;
}
