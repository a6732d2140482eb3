import type { Knowledge } from "../../knowledge/tables.js";
import type { EntityRef } from "../../model/mention.js";
import { classOfBody, companySuffix } from "./body-class.js";
import type { Post } from "./post.js";

/** Bodies of the state, the party and what they run: whoever heads or works for one in a named post holds a public post. */
const STATE: ReadonlySet<string> = new Set([
  "government",
  "customs",
  "party",
  "congress",
  "court",
  "military",
  "diplomatic",
  "international",
  "mass",
  "place",
]);
/** Institutions of which only the head counts as public. */
const INSTITUTION: ReadonlySet<string> = new Set(["school", "hospital", "culture"]);
/** Bodies that make an official-sounding title private: a laboratory's 主任, a chamber's 会长, a firm's 部长. */
const PRIVATE: ReadonlySet<string> = new Set(["company", "association", "research"]);

const HEAD_OF_INSTITUTION = /^(?:党委|党总支|党支部)?(?:常务)?副?(?:校长|院长|馆长|园长|书记|台长|社长)$/u;
/** Titles that say nothing of the state when no body stands with them. */
const NEUTRAL_ALONE =
  /(?:会长|理事长|行长|首席代表|首席经济师|会董|常董|(?<!新闻)发言人|队长|教练|院长|所长|站长|主席|团长)$/u;
const IN_CHARGE = /(?:负责人|主管|总工|总工程师)$/u;
const DIPLOMATS_FAMILY = /夫人$/u;

/** 某国矿业|部长: what looks like a firm is the short name of a ministry. */
const MINISTER = /^副?部长$|大臣$/u;
const STATE_CENTRE =
  /[省市县区州旗]|国家|中国|全国|政务|公共|服务中心$|发展中心$|推广中心$|疾控|气象|海关|交易所$/u;

function unreadRef(post: Post): EntityRef | undefined {
  return post.unread === undefined ? undefined : { kind: "organization", name: post.unread };
}

/**
 * Whether a post is a public one (party, government, congress, customs, court, army, diplomacy, deputies, village, heads of
 * public institutions). The title's class decides, unless the body overrules it.
 */
export function isPublicPost(knowledge: Knowledge, post: Post): boolean {
  const { class: titleClass } = post.hit.record;
  const title = post.hit.text;
  if (titleClass === "deputy") return true;
  if (titleClass === "diplomat") return !DIPLOMATS_FAMILY.test(title);
  if (titleClass === "worker") return false;
  const ref = post.body?.ref ?? unreadRef(post);
  if (ref === undefined) return titleClass === "official" && !NEUTRAL_ALONE.test(title);
  if (ref.kind === "partner") return titleClass === "official";
  const body = classOfBody(knowledge, ref);
  // 工总副主席: a short name that nothing tells, and a title that clubs have as well
  if (post.body === null && body === null && NEUTRAL_ALONE.test(title)) return false;
  // 泰国工商总会中国代表处首席代表: who stands for merchants abroad
  if (title === "首席代表" && !/[政使领][府馆]|经济贸易办事处|经贸办/u.test(ref.name)) return false;
  const ministry = !companySuffix(knowledge, ref.name) && !/集团$/u.test(ref.name) && !post.body?.department;
  if (body === "company" && MINISTER.test(title) && ministry) return true;
  // 海城市政协经济委员会主任 is of the congress, whatever its end.
  if (
    titleClass === "official" &&
    /(?:政协|人大|人民代表大会|政治协商会议)[\u4e00-\u9fff]{2,14}(?:委员会|委)$/u.test(ref.name)
  )
    return true;
  // 泰国泰中商务委员会 is a club of merchants.
  const country = knowledge.partners.some(
    ({ name, level }) => level === "country" && ref.name.startsWith(name),
  );
  if (country && /(?:商务|商业|工商|贸易|企业家?|友好|合作)(?:委员会|理事会)$/u.test(ref.name)) return false;
  // 埃塞俄比亚投资委员会: what carries a country's name is its state's.
  const state =
    /(?:(?<!商务|商业|工商|企业家?|友好|合作)委员会|管理局|总局|总署|发展局|促进局)$/u.test(ref.name) &&
    titleClass === "official";
  if (state && country) return true;
  if ((body !== null && PRIVATE.has(body)) || /^(?:集团|公司)/u.test(ref.name)) return false;
  // 某省农科院食用菌研究室主任 is an expert.
  if (/(?:科学院|农科院|林科院|研究院|研究所|大学|学院)[\u4e00-\u9fff]*(?:研究室|实验室)$/u.test(ref.name))
    return false;
  // A 中心 is the state's where its name says so; others are workshops and laboratories.
  if (body === "centre" && !STATE_CENTRE.test(ref.name)) return false;
  if (body !== null && INSTITUTION.has(body)) {
    // The dean of a college inside a university, or the head of a ward, is an expert.
    const partOf = /(?:大学|学院).+(?:学院|系|中心|研究院)$/u.test(ref.name) || post.body?.department !== "";
    return HEAD_OF_INSTITUTION.test(title) && !partOf;
  }
  if (titleClass === "official") return true;
  return body !== null && STATE.has(body) && IN_CHARGE.test(title);
}

/**
 * Whether a public post is one that firms' heads hold on the side: 省工商联副主席 of somebody who runs a firm.
 */
export function isSideOffice(knowledge: Knowledge, post: Post): boolean {
  const ref = post.body?.ref ?? unreadRef(post);
  return (
    ref !== undefined &&
    classOfBody(knowledge, ref) === "mass" &&
    /^(?:兼职)?副(?:主席|会长)$|^(?:常委|执委|委员)$/u.test(post.hit.text)
  );
}
