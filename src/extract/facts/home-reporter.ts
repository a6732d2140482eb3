import { gazetteerOf } from "../places/gazetteer.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";
import { ownVoice, territoryOf } from "./territories.js";

/** Cities that the statistics treat like provinces; their customs speak for them and not for their province. */
const OWN_PLAN = /^(?:宁波|厦门|大连|青岛|深圳)/;

/**
 * Whose trade an article reports that never says it: that of its home, else that of the division of the customs
 * office that it quotes. Null where neither is known.
 */
export function defaultReporter(reading: Reading): readonly Member[] | null {
  const { home, knowledge } = reading;
  const own = ownVoice(reading);
  if (own !== null) return own;
  const quoted = knowledge.customs.find((c) => c.name.endsWith("海关") && reading.doc.text.includes(c.name));
  const { divisions } = gazetteerOf(knowledge);
  const seat = quoted?.place === undefined ? undefined : divisions.get(quoted.place);
  if (seat !== undefined && OWN_PLAN.test(seat.name)) {
    return [memberOf({ kind: "place", name: seat.name, key: seat.code })];
  }
  const known = home.province ?? home.city;
  if (known !== null && seat === undefined && isNational(reading)) return nation(reading);
  if (known !== null) return [memberOf(known)];
  const territory = territoryOf(reading);
  if (territory !== null) return territory;
  if (seat === undefined) {
    const national = NATIONAL.test(reading.doc.text) || namesNobody(reading) || isOfTradePress(reading);
    return national ? nation(reading) : null;
  }
  const province = divisions.get(`${seat.code.slice(0, 2)}0000`) ?? seat;
  return [memberOf({ kind: "place", name: province.name, key: province.code })];
}

/** What only an article on the trade of the country says, where it is of no province. */
const NATIONAL = /海关总署|国家统计局|(?:我国|中国)(?:的)?(?:货物贸易|外贸|对外贸易)?(?:进出口|出口|进口)/;

/** Words of those whom no pass may have found. */
const SOMEBODY =
  /[全我本][省市县区州旗镇](?!域)|[一-龥]{2}[县市区镇乡村州旗](?!场|面|价|域)|公司|集团|工厂|合作社|口岸|[一-龥]港|当地|企业负责人|农[民户]/;

/** 2018年平板玻璃出口2亿平方米 in a trade journal: where nobody else is named, it is the country's. */
function namesNobody({ doc, mentions }: Reading): boolean {
  if (SOMEBODY.test(doc.text)) return false;
  return mentions.every((m) => m.kind === "product" || m.kind === "partner");
}

/** Who counts the trade of the whole country: 中国汽车工业协会发布, 中国机电产品进出口商会统计. */
const NATIONAL_BODY =
  /中国[一-龥]{2,14}(?:协会|联合会|商会|研究院|信息中心)(?:[^。；\d]{0,14})(?:数据|统计|发布|公布|显示|获悉|消息)/;
const CUSTOMS_FIGURES = /海关(?:总署)?(?:的|最新|统计|公布|发布)*(?:数据|统计|快讯|资料)/;

/** 中国汽车工业协会发布, 5月汽车出口9万辆: figures of the country's trade in an article that is of no place and of no firm. */
function isOfTradePress({ doc, mentions }: Reading): boolean {
  const provinces = new Set(
    mentions.filter((m) => m.kind === "place" && m.name !== "中国").map((m) => m.key?.slice(0, 2)),
  );
  if (NATIONAL_BODY.test(doc.text)) return provinces.size !== 1;
  if (provinces.size > 0 || !CUSTOMS_FIGURES.test(doc.text)) return false;
  return mentions.every((m) => m.kind !== "company" && m.kind !== "hub");
}

function nation({ knowledge }: Reading): readonly Member[] | null {
  const national = knowledge.divisions.find((d) => d.level === "country");
  if (national === undefined) return null;
  return [memberOf({ kind: "place", name: national.name, key: national.code })];
}

/** A local paper on the trade of the country: it names 中国 and the customs' head office, and no place of its home. */
function isNational({ doc, home, mentions }: Reading): boolean {
  if (!/海关总署|商务部/.test(doc.text)) return false;
  const code = (home.province ?? home.city)?.key?.slice(0, 2);
  const places = mentions.filter((m) => m.kind === "place");
  return places.some((m) => m.name === "中国") && !places.some((m) => m.key?.slice(0, 2) === code);
}
