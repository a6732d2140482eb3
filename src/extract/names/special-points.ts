import { isBarePort, isLegalForm, opensBeforeHead, type Trial } from "./name-refusals.js";
import { isGenericBody } from "./name-shape.js";
import type { RunPart } from "./run.js";

/** 中宁县|石门工业园区: the county in full is a place of its own where the rest still names the hub. */
function innerZonePoints({ match, run, index, context, opening }: Trial): number {
  if (match.record.kind !== "hub") return 0;
  const { text } = context.reading.doc;
  const closes = (start: number) => {
    const place = context.startsPlace.get(start);
    const full =
      /^(?:prefecture|county)$/u.test(place?.attrs?.level ?? "") &&
      /[市县区]$/u.test(text.slice(start, place?.end));
    return full ? (place?.end ?? null) : null;
  };
  const part = run.parts[index] as RunPart;
  const end = closes(part.start);
  if (end !== null) {
    const rest = text.slice(end, match.start);
    return rest.length > 1 && !isGenericBody(rest, match.record) ? -0.3 : 0;
  }
  const previous = run.parts[index - 1];
  const behind = previous !== undefined && closes(previous.start) === part.start;
  return behind && opening !== "place" ? 0.55 : 0;
}

const DEALER =
  /^[\u4e00-\u9fff]{0,6}(?:机械|设备|配件|零件|材料|面板|电池|芯片|服装|玩具|家具|食品|水果|制造|供应|生产|开发|经销|代理|分销|零售|批发|进口|出口|承包|运营|服务)商(?![贸务业行城会品标厦用学人户机场社局银])[\u4e00-\u9fff]{4}/u;

/** Whether the first character of a name is the last of what the firm deals in: 织袜机械|商嘉|澜机械股份有限公司. */
export function opensWithDealer(text: string, start: number): boolean {
  return text[start] === "商" && DEALER.test(text.slice(Math.max(0, start - 2), start + 5));
}

/** 乳企|特瑞纳乳业, 德国|船东|哈森轮船公司: how long what a firm is told by is before its name. */
export function kindBefore(text: string, start: number): number {
  return (
    /^(?:[车药鞋茶酒乳钢铝船纺粮房]企|船东|买家|卖家|货主|商家|厂商|客商|财团|巨头|百年老厂|老牌企业|百年企业|老厂|老字号)(?=[\u4e00-\u9fff]{4})/u.exec(
      text.slice(start, start + 8),
    )?.[0].length ?? 0
  );
}

/** Points that only some names get or lose, each for a reason of its own. */
export function specialPoints(trial: Trial): number {
  const { match, run, index, first, opening, context } = trial;
  const { record, end } = match;
  const name = context.reading.doc.text.slice(first.start, end);
  let points = 0;
  // A firm that fills its run up to a legal form needs no other sign.
  if (isLegalForm(record) && index === 0 && opening === "none") points += 0.25;
  if (isBarePort(trial)) points += 0.25;
  // 内蒙古二连浩特口岸: a province before the place of a hub says where it lies, it is no part of its name.
  const next = run.parts[index + 1];
  const level = context.startsPlace.get(first.start)?.attrs?.level;
  const inner = next === undefined ? undefined : context.startsPlace.get(next.start);
  // 凭祥友谊关口岸, 越南新清口岸: the same for any place before the site of a port.
  // 太原武宿综保区: a zone is named by its city and the site together.
  const outer =
    inner?.attrs?.level === "site" && !(record.class === "zone" && level === "prefecture")
      ? level !== "site"
      : /^(?:province|country)$/u.test(level ?? "") || /[市县]$/u.test(first.text);
  // 天津东疆综合保税区: the same for a municipality.
  const capital =
    (record.class === "zone" || /机场$/u.test(record.suffix)) &&
    /^(?:北京|天津|上海|重庆)$/u.test(first.text);
  const airport = /机场$/u.test(record.suffix) && /^(?:prefecture|site)$/u.test(level ?? "");
  // 南通兴东国际机场 and 上海浦东国际机场 are named by their city and the site together.
  if (record.kind === "hub" && outer && !airport && !capital && inner !== undefined) points -= 0.45;
  points += innerZonePoints(trial);
  if (opening === "none" && opensBeforeHead(trial)) points += 0.4;
  // 共建|智能玩具联合实验室
  const founded = /^(?:共建|合建|组建|筹建|设立|成立)$/u.test(
    (run.parts[index - 1] ?? run.before)?.text ?? "",
  );
  if (
    opening === "none" &&
    founded &&
    /^(?:联合实验室|研究院|研究所|联合研究中心|研发中心)$/u.test(record.suffix)
  )
    points += 0.35;
  // 工具机公会, 塑橡胶机械公会: the makers of a trade
  if (opening === "none" && record.suffix === "公会" && index === 0 && /^n/u.test(first.tag)) points += 0.3;
  // 织袜机械商|嘉澜机械股份有限公司: what a firm deals in stands before its name and is no part of it.
  if (record.kind === "company" && DEALER.test(name)) points -= 0.6;
  // 埃塞俄比亚的|北方工业园
  const { text } = context.reading.doc;
  const abroad =
    text[first.start - 1] === "的" &&
    context.endsPlace.get(first.start - 1)?.kind === "partner" &&
    record.kind === "hub";
  if (opening === "none" && abroad && record.class === "zone") points += 0.3;
  // 海洋装备国家重点实验室: the nation may stand inside.
  if (opening === "none" && /国家(?!级)|全国|中国|省级?重点/u.test(name)) points += 0.3;
  // 蓝鲸汽车出口: the segmenter has the goods and their flow as one word.
  const closed =
    context.words.isBoundary(end) ||
    /^(?:[出进]口|负责|员工|职工|代表|高管|经理|董事|总经|总裁)/u.test(
      context.reading.doc.text.slice(end, end + 2),
    );
  if (!closed && !isLegalForm(record)) points -= 0.3;
  if (name.length > 30) points -= 0.1;
  return points;
}
