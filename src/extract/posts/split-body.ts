import type { EntityRef, Mention } from "../../model/mention.js";
import { companySuffix } from "./body-class.js";
import type { PostContext } from "./post-context.js";
import { homeOf } from "./title-place.js";

/** A body as the words before a title name it, cut into what is a body in the graph and what belongs to the title. */
export interface SplitBody {
  readonly ref: EntityRef;
  /** 综合业务处, 党组; "" where the words are the body's name and no more. */
  readonly department: string;
}

/** A division of a body that is no body of its own in the graph: its name becomes part of the title. */
export const DEPARTMENT =
  /(?:(?<!办事|代表)处|科|股|(?<=[\u4e00-\u9fff]{2})系|(?<!实验|研究|工作)室|司|课|组|班|车间|工段|事业部|项目部?|分厂|大队|中队|支队|窗口|板块|团队)$/u;
/** Divisions of firms that would be bodies elsewhere. */
export const FIRM_DEPARTMENT =
  /(?:部|中心|公司|工厂|厂|基地|门店|实验室|研究院|分部|区域|大区|市场|业务|技术|财务|营销|销售|生产|运营|品牌|外贸|国际|海外|人力资源|产品|研发|供应链|物流|战略|行政|法务|质量|安全)$/u;
/** Names that begin with a party committee or a government and are bodies of their own: 省委宣传部, 市政府办公室. */
const OF_ITS_OWN =
  /(?:宣传部|组织部|统战部|政法委|办公厅|办公室|秘书处|研究室|党校|工作部|社会工作部|网信办)$/u;
/** Party organizations inside a body; the secretary is that body's. Those of a town or above are bodies of their own. */
const PARTY_CELL = /(?:机关|直属机关|直属)?(?:党委|党组|党总支|党支部|支部)$/u;
const OWN_PARTY_BODY = /(?:[省市县区州盟旗镇乡]|街道|工委)$/u;
const VILLAGE = /(?:村|社区|屯|嘎查)$/u;
/** Where a department may begin: after the name of an office, a school or a firm. */
const OFFICE_END =
  /(?:海关|总署|部|厅|局|委|委员会|办公室|政府|法院|检察院|银行|大学|学院|医院|公司|集团|总局|中心|协会|联合会)$/u;

/** Cuts the department or party cell off a mention: 宁波海关|综合业务处, 市贸促会|党组, 白石村|党支部. */
export function splitBody(ctx: PostContext, mention: Mention): SplitBody {
  const whole = { ref: refOf(mention), department: "" };
  if (mention.kind !== "organization" || OF_ITS_OWN.test(mention.text)) return whole;
  const cell = PARTY_CELL.exec(mention.text)?.[0];
  if (cell !== undefined) {
    const base = mention.text.slice(0, -cell.length);
    if (base.length < 2 || OWN_PARTY_BODY.test(base)) return whole;
    return { ref: refByWords(ctx, mention, base, cell), department: cell };
  }
  if (!DEPARTMENT.test(mention.text)) return whole;
  const cut = officeEnd(mention.text);
  if (cut === null) return whole;
  const department = mention.text.slice(cut);
  return { ref: refByWords(ctx, mention, mention.text.slice(0, cut), department), department };
}

/** The longest office name that the words begin with, if a department of two characters or more is left. */
function officeEnd(words: string): number | null {
  for (let cut = words.length - 2; cut > 2; cut--) if (OFFICE_END.test(words.slice(0, cut))) return cut;
  return null;
}

/** What the words before the department stand for: a mention of the same words anywhere in the text, else the words. */
function refByWords(ctx: PostContext, mention: Mention, words: string, rest: string): EntityRef {
  const inner = ctx.bodiesStartingAt(mention.start).find((m) => m.text === words) ?? ctx.bodyNamed(words);
  if (inner !== undefined) return refOf(inner);
  const name = mention.name.endsWith(rest) ? mention.name.slice(0, -rest.length) : words;
  if (VILLAGE.test(name)) return { kind: "place", name };
  return { kind: companySuffix(ctx.knowledge, name) ? "company" : "organization", name: withHome(ctx, name) };
}

/** 省住建厅 with the province written out, where the article tells which. */
export function withHome(ctx: PostContext, words: string): string {
  const level = /^(?:省|自治区|市|州|盟|县|区|旗)/u.exec(words)?.[0];
  const home = level === undefined ? null : homeOf(ctx, level);
  return level === undefined || home === null ? words : home.name + words.slice(level.length);
}

function refOf({ kind, name, key }: EntityRef): EntityRef {
  return key === undefined ? { kind, name } : { kind, name, key };
}
