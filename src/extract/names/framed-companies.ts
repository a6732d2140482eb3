import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import { type ItemScan, isBareName } from "./listed-companies.js";

// Firms whose short name fills the whole stretch between two things that end names: a mark, 的 or a place before it, and
// behind it what only firms have or do. The stretch is taken as it is, however the segmenter cuts it.

/** Departments of firms with the heads of them, and staff that only firms have. */
const STAFF =
  /^(?:外贸|销售|市场|国际|海外|国际业务|业务|关务|品控|生产|采购|物流|运营|进出口|研发|技术|质量|出口|国际贸易)部?(?:门)?(?:副)?(?:经理|部长|主管|总监|负责人|主任)|^(?:关务|报关员|外贸员|行政总裁|掌门人|东主|董秘|董事会秘书|联合创始人|首席技术官|首席运营官|海外事业部|报关经理|工厂厂长)/u;
/** What only firms do or have. */
const DOING =
  /^(?:自主(?:研发|设计|生产|品牌)|有\d+[多余]?名(?:员工|工人|职工)|(?:目前)?(?:拥有|现有)(?:\d+[多余]?(?:名员工|条生产线|项专利)|员工)|拟(?:赴|在|投资|收购|设立)|(?:今[日早]|早盘|昨日)?(?:股价|早盘|高开|收涨|收跌)|发布公告|公告称|中标|持有[^，。]{2,12}股权|招工|全资子公司|旗下|是(?:[^，。；]{0,10}的)?一家[^，。；]{0,40}(?:企业|公司|工厂|厂家|[制生]造?产?商|供应商|服务商|集团)(?=[，。；])|是(?:[^，。；]{0,10}的)?一家集)/u;
const PATTERN =
  /(?<=^|[，。；：！？“”、\n]|的|由|为|与|和|对|据)([\u4e00-\u9fff]{2,8}?)(?=外贸|销售|市场|国际|海外|业务|关务|品控|生产|采购|物流|运营|进出口|研发|技术|质量|出口|报关|行政总裁|掌门人|东主|董秘|董事会秘书|联合创始人|首席|工厂厂长|自主|有\d|目前|拥有|现有|拟|今[日早]|早盘|昨日|股价|高开|收涨|收跌|发布公告|公告称|中标|持有|招工|全资子公司|旗下|是(?:[^，。；]{0,10}的)?一家)/gu;

/** 名为“蓝鲸”的服装公司, “蓝鲸”是一家做外贸的公司: a name in quotes that the sentence calls a firm. */
const QUOTED =
  /(?:名为|名叫|叫做|叫作|叫|取名)“([\u4e00-\u9fffA-Za-z0-9]{2,8})”(?=的[^，。；]{0,12}(?:公司|企业|工厂|厂|品牌|集团))|“([\u4e00-\u9fffA-Za-z0-9]{2,8})”(?=是(?:一家|家)[^，。；]{0,16}(?:公司|企业|品牌|工厂))/gu;

/** 蓝鲸恒道与江北市商务局签署备忘录: who opens a clause and signs with a body or a firm. */
const SIGNER =
  /(?<=^|[，；。”\n])[\u4e00-\u9fff]{3,5}(?=[与同][^，。；：、]{0,20}(?:局|署|厅|部|委|会|银行|公司|集团|大学|学院|研究院|政府|院|[市县区州])(?:正式|现场|当日|当天|日前|昨日)?(?:签署|签订|签约|续签|签下|达成[^，。；]{0,8}(?:合作|协议)|缔结))/gu;
const NO_SIGNER =
  /^[双中我各两其该并还近日当今昨随同会一三多首再由在经据此]|方$|集团|公司|企业|[另又还已将拟也再均都]$|[省市县区局会委部厅院团组国州队]$|[出进]口|代表|政府|客商|商会|论坛|期间/u;

/** Numbered bureaus of the state's builders: 中铁三十九局集团, 中交第九航务工程局. */
const BUREAU =
  /中(?:国)?(?:建|铁|交|冶|水电|电建|铁建|能建)(?:第)?[一二三四五六七八九十]{1,3}(?:航务工程|公路工程|工程|航|公)?局(?:集团)?(?!有限|公司)/gu;

/** Candidates for firms that fill a frame, that a sentence puts in quotes and calls firms, and for numbered bureaus. */
export function framedCompanyCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { doc, knowledge } = reading;
  const scan: ItemScan = { doc, knowledge, words: indexTokens(reading.tokens) };
  const placeAt = new Map(places.map((place) => [place.start, place]));
  const found: Candidate[] = [];
  const add = (start: number, end: number, { rule, name }: { rule: string; name?: string }) =>
    found.push({
      ...{ kind: "company", start, end, name: name ?? doc.text.slice(start, end), rule },
      ...{ confidence: 0.68, attrs: { class: "firm" } },
    });
  for (const match of doc.text.matchAll(PATTERN)) {
    const end = match.index + match[0].length;
    const start = match.index + wordBefore(match[0], knowledge.beforeNames);
    const after = doc.text.slice(end, end + 24);
    if (!STAFF.test(after) && !DOING.test(after)) continue;
    const place = placeAt.get(start);
    // 昆岭德力康: behind a city the rest is the name, with or without the city.
    const from = place !== undefined && place.end < end ? place.end : start;
    const name = doc.text.slice(from, end);
    if (name.length < 2 || name.length > 6 || NO_NAME.test(name) || isPerson(scan, from, end)) continue;
    if (isBareName(scan, from, end)) add(start, end, { rule: "company/framed", name });
  }
  for (const { 0: name, index: start } of doc.text.matchAll(SIGNER)) {
    const end = start + name.length;
    const surname = knowledge.surnames.single.has(name.slice(0, 1)) && name.length <= 3;
    if (surname || NO_SIGNER.test(name) || placeAt.has(start) || NO_NAME.test(name)) continue;
    if (scan.words.isBoundary(start) && isBareName(scan, start, end))
      add(start, end, { rule: "company/signer", name });
  }
  for (const match of doc.text.matchAll(QUOTED)) {
    const name = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].indexOf("“") + 1;
    add(start, start + name.length, { rule: "company/quoted" });
  }
  for (const match of doc.text.matchAll(BUREAU))
    add(match.index, match.index + match[0].length, { rule: "company/bureau" });
  return found;
}

/** How many characters a word that is no part of names takes at the start of a stretch: 以及|蓝鲸重工. */
function wordBefore(stretch: string, beforeNames: Reading["knowledge"]["beforeNames"]): number {
  const lengths = [4, 3, 2].filter((length) => stretch.length - length >= 2);
  return lengths.find((length) => beforeNames.get(stretch.slice(0, length)) === "any") ?? 0;
}

/** Times and intentions in front of the frame: no name reaches over them. */
const NO_NAME =
  /[今昨拟]|占|[全我本][省市县区国]|[去前]年|近日|日前|上[月周年]|此前|早盘|目前|通过|通知|公司|^(?:工厂|厂房|企业|项目|基地|产线|新厂)|[由为被把股]$|(?:推出|打造|创立|创出|培育|注册|开发|坚持|实现|依靠|凭借|开始|走上|主打|转向|加快|聚焦)$|(?:[肉菜鱼果米面饭奶茶花布粮油货]|海鲜)(?:档|摊|店|铺)$/u;

/** 刘远航自主研发, 刘远航中标, 刘远航旗下的公司: what persons do as well; three characters that open with a surname may be one. */
const PERSONS_TOO = /^(?:自主|拟|中标|持有|目前|现有|拥有|旗下|是)/u;

function isPerson({ doc, knowledge }: ItemScan, start: number, end: number): boolean {
  const text = doc.text.slice(start, end);
  const surname =
    knowledge.surnames.single.has(text.slice(0, 1)) || knowledge.surnames.compound.has(text.slice(0, 2));
  return surname && text.length <= 3 && PERSONS_TOO.test(doc.text.slice(end, end + 2));
}
