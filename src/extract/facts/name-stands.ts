import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { isAside } from "../names/firm-asides.js";
import { headsItsClause, isOwnerOfNext } from "../names/owned-firms.js";
import type { NameChunk } from "./chunk.js";

const LOCATIVE =
  /(?:凭借?|依托|借助|倚靠|倚仗|背靠|借力|得益于|受益于|在|驶出|驶离|开出|(?:主要|全|多|都)靠|依靠|仰仗|作为|位于|地处|坐落于?|抵达|到达|前往|奔赴|走进|走访|来到|(?:贡献|承担|包揽|占据|撑起|拿下|创造)了?|落户|入驻|进驻|扎根|赴|驻|供应|供给|经|居|列|占|高于|快于|优于|低于|领跑|领先|高出|除|比|较|辐射|覆盖|返运|运至|运抵|内销)$/;
const RANKED =
  /^[“”]?(?:的?第(?![一二三四五六七八九十\d]+(?:大|季))|首[位个次]|前(?![\d一二两三四五六七八九十]+(?:个?月|个?季度|年|周))[一二三四五六七八九十\d列茅]|各地|领先|领跑|居前|靠前|唯一|外贸?[“]?(?:黑马|亮点|增长极|翘楚|排头兵|领头羊)|(?:黑马|亮点|增长极|翘楚|排头兵|领头羊)|除|最(?![为是]?(?:亮眼|抢眼|突出|耀眼|活跃|强劲|稳|快|猛|高|多)[，；、])|平均|同类|同行|排名|榜)/;

/** Whether a place or firm stands where whose-trade-it-is can stand. */
export function standOf(
  text: string,
  sentence: Span,
  mention: Mention,
  all: readonly Mention[],
): NameChunk["stands"] {
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, sentence.end);
  // 蓝鲸公司首次出口: only a place is where something happened for the first time (系山东首次).
  const first =
    after.startsWith("首次") && (mention.kind !== "place" || /^首次(?:实现|完成)?[出进]口/.test(after));
  // 在揭阳进口总额中: of what is told.
  if (/在$/.test(before) && /^的?(?:进出口|出口|进口|外贸)[^，。；]{0,8}中，/.test(after)) return "free";
  // 武汉、黄石、襄阳居前三位: the last of a list is one of those that rank.
  const ranks = /^(?:位?居|位列|排|列|分列)前/.test(after) && endsList(text, mention, all);
  if (RANKED.test(after) && !first && !ranks) return "scope";
  const aside = mention.kind === "company" && isAside(text, mention) && !headsItsClause(text, mention);
  if (mention.kind === "company" && (aside || ownsNext(text, mention, all))) return "location";
  if (mention.kind === "hub" && (SITE.test(before) || RELIED.test(before))) return "location";
  if (mention.kind !== "place") return "free";
  // “中国化妆刷之城”: what a town is called.
  if (EPITHET.test(after) && mention.name === "中国") return "location";
  if (mention.name === "中国" && isAmongMarkets(before, after, mention, all)) return "scope";
  // 宁波蓝鲸重机公司: the place before a firm or body is where that is.
  // 出口了全国近五成的电脑: of which it is a share.
  if (
    GIVEN_OUT.test(before) &&
    /^(?:近|超过?|约|逾|过)?(?:[\d.]+[%％]|半数|一半|[一二三四五六七八九])/.test(after)
  )
    return "location";
  // 和静县的云雀农业公司
  const of = after.startsWith("的") ? mention.end + 1 : mention.end;
  const seat = all.some(
    (m) =>
      (m.start === mention.end && (m.kind === "company" || m.kind === "organization")) ||
      (m.start === of && m.kind === "company"),
  );
  const listed = /供(?:应|给)[^，；。、]{2,8}(?:、[^，；。、]{2,8})*[、和及]$/.test(before);
  const bought = /(?:靠|来自|产自|采自|取自|源自)(?:[^，。；、]{2,8}、)+[^，。；、]{0,6}$/.test(before);
  // 乘专列驶出青岛胶州站
  const left = /驶[出离][^，。；]{0,8}$/.test(before);
  if (seat || listed || bought || left || LOCATIVE.test(before) || PLANT.test(after)) return "location";
  // 60吨洋葱从天水启程
  if (/[从由自]$/.test(before) && DEPARTS.test(after)) return "free";
  return /(?:对|向|从|自|往|输|至|到)$/.test(before) ? "counterpart" : "free";
}

/** 美国、日本和中国是越南水产品的前三大市场: one of a list of partners, whose market is told. */
function isAmongMarkets(
  before: string,
  after: string,
  { start, end }: Mention,
  all: readonly Mention[],
): boolean {
  const listed = (at: (m: Mention) => boolean): boolean => all.some((m) => m.kind === "partner" && at(m));
  const behind = /[、和及与]$/.test(before) && listed((m) => m.end === start - 1);
  const ahead = /^[、和及与]/.test(after) && listed((m) => m.start === end + 1);
  if (!behind && !ahead) return false;
  return /^[^，。；]{0,24}(?:是|为|成为|位列|位居)[^，。；]{0,20}(?:市场|目的地|买家|客户|来源地)/.test(
    after,
  );
}

/** 蓝鲸集团旗下的远泊电器出口3亿元 */
function ownsNext(text: string, { end }: Span, all: readonly Mention[]): boolean {
  const next = all.filter((m) => m.kind === "company" && m.start > end).sort((a, b) => a.start - b.start)[0];
  return (
    next !== undefined && isOwnerOfNext(text.slice(end, next.start), text.slice(next.end, next.end + 64))
  );
}

/** Behind the place that a load leaves. */
const DEPARTS = /^(?:启程|启运|启航|起运|起航|出发|发车|发出|发运|装车|装船|驶出|寄出)/;

function endsList(text: string, mention: Mention, all: readonly Mention[]): boolean {
  const linked = /[、和]$/.test(text.slice(mention.start - 1, mention.start));
  return linked && all.some((m) => m.end === mention.start - 1 && m.kind === mention.kind);
}

const GIVEN_OUT = /[出进]口了?$/;

const EPITHET = /^[^，。；：、“”]{1,10}(?:之乡|之都|之城|之府|第一[县镇村乡市]|名[城镇县]|基地|产业带)/;

/** 凭借马村港的油品业务 */
const RELIED = /(?:凭借?|依托|借助|倚靠|倚仗|背靠|借力|得益于|受益于)$/;

/** A hub that a firm is at: 2010年入驻霍尔果斯口岸. */
const SITE =
  /(?:在|驶出|驶离|开出|位于|地处|坐落于?|入驻|进驻|落户|来到|走进|抵达|到达|前往|奔赴|走访|驻|[运拉送][至抵到往]|驶往|开往|搬[到至进入]|迁[到至入])(?:[^，。；：、]{0,9}[省市县区州镇])?$/;

/** 其青岛工厂: where a firm has it, not whose trade it is. */
const PLANT =
  /^的?(?:[一-龥]{0,3}(?:厂区|厂房)|厂(?![商家长矿])|工厂|厂区|厂房|生产基地|基地|分公司|子公司|车间|总部|工作|老家|家乡|客户|仓库|办事处|批发市场|展会|超市)/;
