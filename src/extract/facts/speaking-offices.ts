import type { Sentence } from "../../model/document.js";
import type { EntityRef } from "../../model/mention.js";
import { spansWithin } from "../../model/span.js";
import { gazetteerOf } from "../places/gazetteer.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";

// Places that a sentence is about without naming them as whose trade it is.

/** An office that counts the trade of its division: 嘉鱼县商务局, 外经贸局. */
const OFFICE =
  /^(?:商务|(?:出入境)?检验检疫|外经贸|对外经济贸易|外贸|统计|投资促进|招商|经贸)[^，。；]{0,8}[局厅办委]$|^[^，。；]{0,6}(?:产业|果业|茶业|畜牧|渔业|水产|花卉|蔬菜|农业农村|农业|工业和信息化|经济和?信息化|工信|经信|发展和?改革)[^，。；]{0,10}(?:[局办委]|发展中心|服务中心)$/u;
const TELLS = /^[^，。；“”]{0,14}(?:介绍|统计|数据|获悉|消息|透露|表示|说|称|通报|显示|检验检疫)/u;

/** 县商务局介绍，…: the division whose office tells the figures of a sentence; null where none does. */
export function officeSpeaks(reading: Reading, sentence: Sentence): readonly Member[] | null {
  const { doc, mentions } = reading;
  const offices = spansWithin(mentions, sentence).filter((m) => m.kind === "organization");
  const [office] = offices;
  if (office === undefined || !TELLS.test(doc.text.slice(office.end, office.end + 24))) return null;
  const place = divisionOfName(reading, office.name);
  return place === null ? null : [memberOf(place)];
}

function divisionOfName({ knowledge, home }: Reading, name: string): EntityRef | null {
  const [own] = /^[省市县](?=商务|外|统计|经贸|招商|投资)/u.exec(name) ?? [];
  if (own !== undefined)
    return { 省: home.province, 市: home.town ?? home.city, 县: home.county }[own] ?? null;
  const found = gazetteerOf(knowledge).names.longestAt(name, 0);
  if (found === null || !OFFICE.test(name.slice(found.end))) return null;
  const full = found.values.filter(({ form, level }) => form === "full" && level !== "group");
  const province = (home.province ?? home.city)?.key?.slice(0, 2);
  const [place] = full.length > 1 ? full.filter(({ key }) => key.startsWith(province ?? "-")) : full;
  return place === undefined ? null : { kind: "place", name: place.name, key: place.key };
}

const SUBJECT_BEFORE = /(?:^|[，。；”]|[走来]进|[在到]|的)$/u;
const SUBJECT_AFTER =
  /^(?:，|是(?!由|指)|有|拥有|素有|素以|被誉|享有|地处|作为|现有|目前|近年|今年|凭借?|依托|聚集|集聚|大力|积极|不断)/u;

/** 有“雨伞之乡”美誉的东石镇，海外订单增加。…出口…: the only county, city or town that a sentence without trade is about. */
export function placeInFocus({ doc, mentions }: Reading, sentence: Sentence): readonly Member[] | null {
  const named = spansWithin(mentions, sentence).filter((m) => m.kind === "place" && m.name !== "中国");
  const [first] = named;
  if (first === undefined || first.pronoun || named.some((m) => m.name !== first.name)) return null;
  if (!/[市县区镇旗乡]$/u.test(first.name)) return null;
  const before = doc.text.slice(Math.max(sentence.start, first.start - 2), first.start);
  if (before !== "" && !SUBJECT_BEFORE.test(before)) return null;
  if (!SUBJECT_AFTER.test(doc.text.slice(first.end, first.end + 6))) return null;
  const { kind, name, key } = first;
  return [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })];
}
