import type { EntityRef, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { proposeBody } from "./body-span.js";
import type { PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import type { TitleHit } from "./title-lexicon.js";

/** A division of a body that is no body of its own in the graph: its name becomes part of the title. */
const DEPARTMENT =
  /(?:处|科|股|(?<!实验|研究|工作)室|司|课|组|班|车间|工段|事业部|项目部?|分厂|大队|中队|支队|窗口|板块|团队)$/u;
/** Divisions of firms that would be bodies elsewhere. */
const FIRM_DEPARTMENT =
  /(?:部|中心|公司|工厂|厂|基地|门店|实验室|研究院|分部|区域|大区|市场|业务|技术|财务|营销|销售|生产|运营|品牌|外贸|国际|海外|人力资源|产品|研发|供应链|物流|战略|行政|法务|质量|安全)$/u;
/** Names that begin with a party committee or a government and are bodies of their own: 省委宣传部, 市政府办公室. */
const OF_ITS_OWN =
  /(?:宣传部|组织部|统战部|政法委|办公厅|办公室|秘书处|研究室|党校|工作部|社会工作部|网信办)$/u;
/** How far a department may stretch between the body and the title. */
const DEPARTMENT_REACH = 18;

/** The body that the words right before a title name, or null. `from` is where the sentence starts. */
export function bodyBefore(ctx: PostContext, hit: TitleHit, from: number): PostBody | null {
  return adjacentBody(ctx, hit) ?? bodyWithDepartment(ctx, hit, from) ?? proposeBody(ctx, hit, from);
}

/** A mention that ends where the title starts: 宁波海关|关长. 的 may stand between (公司的董事长). */
function adjacentBody(ctx: PostContext, hit: TitleHit): PostBody | null {
  const end = ctx.text[hit.start - 1] === "的" ? hit.start - 1 : hit.start;
  const widest = ctx.bodiesEndingAt(end)[0];
  return widest === undefined ? null : splitDepartment(ctx, widest);
}

/** 宁波海关综合业务处 found as one mention is the body 宁波海关 with the department 综合业务处. */
function splitDepartment(ctx: PostContext, mention: Mention): PostBody {
  if (mention.kind === "organization" && !OF_ITS_OWN.test(mention.text)) {
    for (const inner of ctx.bodiesStartingAt(mention.start)) {
      const rest = mention.text.slice(inner.text.length);
      const whole = inner.kind === "organization" || inner.kind === "company";
      if (whole && rest !== "" && DEPARTMENT.test(rest)) return body(inner, rest, mention);
    }
  }
  return body(mention, "", mention);
}

/** The nearest mention before the title with only a department's name between: 宁波海关|统计分析处|处长. */
function bodyWithDepartment(ctx: PostContext, hit: TitleHit, from: number): PostBody | null {
  for (let end = hit.start - 1; end >= Math.max(from, hit.start - DEPARTMENT_REACH); end--) {
    if (/[，。；：！？、“”\n]/u.test(ctx.text[end] ?? "")) return null;
    const widest = ctx.bodiesEndingAt(end)[0];
    // A place or a country may be part of the department's name: 东南亚市场部.
    if (widest === undefined || widest.kind === "place" || widest.kind === "partner") continue;
    const department = ctx.text.slice(end, hit.start).replace(/^的/u, "");
    if (!isDepartment(ctx, widest, { start: hit.start - department.length, end: hit.start })) return null;
    return body(widest, department, { start: widest.start, end: hit.start });
  }
  return null;
}

function isDepartment(ctx: PostContext, { kind }: Mention, span: Span): boolean {
  const words = ctx.text.slice(span.start, span.end);
  if (/[的了是和与及在为]/u.test(words)) return false;
  if (DEPARTMENT.test(words)) return true;
  return kind === "company" && (FIRM_DEPARTMENT.test(words) || onlyNouns(ctx, span));
}

const NOUN_TAG = /^(?:n|j|l|b|a|an|vn|f|x|eng|i|s)/u;

/** In a firm any noun may name a part of the work: 坚果项目|负责人, 新能源|总监. */
function onlyNouns(ctx: PostContext, span: Span): boolean {
  for (let at = span.start; at < span.end; ) {
    const token = ctx.tokens.at(at);
    if (token === undefined || !NOUN_TAG.test(token.tag)) return false;
    at = token.end;
  }
  return true;
}

function body(mention: Mention, department: string, span: Span): PostBody {
  const { kind, name, key } = mention;
  const ref: EntityRef = key === undefined ? { kind, name } : { kind, name, key };
  const rule = department === "" ? "post/body-before-title" : "post/dept-head";
  const confidence = (department === "" ? 0.95 : 0.9) * Math.max(mention.confidence, 0.8);
  return { start: span.start, end: span.end, ref, department, rule, confidence };
}
