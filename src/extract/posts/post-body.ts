import type { EntityRef, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { proposeBody } from "./body-span.js";
import { democraticParty } from "./democratic-party.js";
import { foreignMinistry } from "./foreign-ministry.js";
import type { PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import { DEPARTMENT, FIRM_DEPARTMENT, type SplitBody, splitBody } from "./split-body.js";
import { partOfThatBody } from "./that-body.js";
import type { TitleHit } from "./title-lexicon.js";

/** How far a department may stretch between the body and the title. */
const DEPARTMENT_REACH = 18;

/** The body that the words right before a title name, or null. `from` is where the sentence starts. */
export function bodyBefore(ctx: PostContext, hit: TitleHit, from: number): PostBody | null {
  return (
    foreignMinistry(ctx, hit) ??
    partOfThatBody(ctx, hit, from) ??
    adjacentBody(ctx, hit) ??
    bodyWithDepartment(ctx, hit, from) ??
    proposeBody(ctx, hit, from)
  );
}

/** A mention that ends where the title starts: 宁波海关|关长. 的 may stand between (公司的董事长). */
function adjacentBody(ctx: PostContext, hit: TitleHit): PostBody | null {
  const end = ctx.text[hit.start - 1] === "的" ? hit.start - 1 : hit.start;
  const widest = ctx.bodiesEndingAt(end)[0];
  if (widest === undefined) return null;
  // 商务部驻|成都|特派员: whose man in the town it is
  const sent = sentTo(ctx, hit, widest);
  if (sent !== null) return sent;
  // 星澜分公司|俄罗斯|区域经理: the area is the manager's, the post the firm's.
  // 某贸发局|华南|首席代表: so it is with those who stand for a body.
  const area = widest.kind === "partner" || widest.kind === "place";
  const envoy = /(?:代表|总监|经理|主管|专员)$/u.test(hit.text);
  if (
    area &&
    ctx
      .bodiesEndingAt(widest.start)
      .some((m) => m.kind === "company" || (envoy && m.kind !== "place" && m.kind !== "partner"))
  )
    return null;
  return (
    divisionHeaded(ctx, hit, widest) ??
    democraticParty(ctx, widest) ??
    mission(ctx, widest) ??
    body(widest, splitBody(ctx, widest), widest)
  );
}

function sentTo(ctx: PostContext, hit: TitleHit, town: Mention): PostBody | null {
  const at = town.start - 1;
  if (hit.record.class === "diplomat" || ctx.text[at] !== "驻") return null;
  const sender = ctx
    .bodiesEndingAt(at)
    .find((m) => (m.kind === "organization" || m.kind === "company") && town.kind !== "organization");
  if (sender === undefined) return null;
  const department = ctx.text.slice(at, town.end);
  return body(sender, { ref: refOf(sender), department }, { start: sender.start, end: hit.start });
}

/** A mission abroad found without its sender: 某国|驻|南宁总领事馆 is one name. */
function mission(ctx: PostContext, mention: Mention): PostBody | null {
  if (mention.kind !== "organization" || ctx.text[mention.start - 1] !== "驻") return null;
  const sender = ctx.bodiesEndingAt(mention.start - 1).find((m) => m.kind === "partner" || m.name === "中国");
  if (sender === undefined) return null;
  const span = { start: sender.start, end: mention.end };
  const name = ctx.text.slice(span.start, span.end);
  const shared = { ...span, rule: "post/mission", confidence: 0.9 };
  const ref = { kind: "organization", name } as const;
  return { ...shared, ref, department: "", proposal: { ...shared, ...ref } };
}

/** Where somebody stands for a body: 某工商会|驻华|首席代表, 某港|中国区|代表. */
const AREA =
  /^(?:驻[\u4e00-\u9fff]{1,5}|(?:大中华|中国|亚太|亚洲|东南亚|南亚|东北亚|欧洲|北美|拉美|中东|非洲|全球|华[东南西北中]|[东西南北]部|[\u4e00-\u9fff]{2,4}(?=区|地区))(?:区|地区)?)$/u;

/** The nearest mention before the title with only a department's name between: 宁波海关|统计分析处|处长. */
function bodyWithDepartment(ctx: PostContext, hit: TitleHit, from: number): PostBody | null {
  for (let end = hit.start - 1; end >= Math.max(from, hit.start - DEPARTMENT_REACH); end--) {
    if (/[，。；：！？、“”\n]/u.test(ctx.text[end] ?? "")) return null;
    const widest = ctx.bodiesEndingAt(end)[0];
    // A place or a country may be part of the department's name: 东南亚市场部.
    if (widest === undefined || widest.kind === "place" || widest.kind === "partner") continue;
    const department = ctx.text.slice(end, hit.start).replace(/^的|^（[^）]*）/u, "");
    if (constituency(hit, widest, department))
      return body(widest, { ref: refOf(widest), department }, { start: widest.start, end: hit.start });
    // 财政部|统计|处长: the department shares its last character with the title.
    const shared = /^[处科司股]长$/u.test(hit.text) ? 1 : 0;
    const span = { start: hit.start - department.length, end: hit.start + shared };
    // 某贸发局|研究|总监: managers of bodies have a field as those of firms do.
    const field =
      /^(?:首席|高级|资深)?(?:总监|总经理|经理|主管|总裁|经济师|分析师|研究员|副?教授|讲师)$/u.test(
        hit.text,
      ) && department.length <= 6;
    // 海关总署|综合|统计司司长: a listed title holds the end of the department.
    const office = /^[\u4e00-\u9fff]{2,}[司处科股室](?=副?[司处科股室主])/u.exec(hit.text)?.[0];
    const joint = office !== undefined && /^[\u4e00-\u9fff]{2,6}$/u.test(department) && onlyNouns(ctx, span);
    // 某工学院|物流管理|系主任
    const dean = /^副?系主任$/u.test(hit.text) && /(?:大学|学院|学校)$/u.test(widest.name);
    const area = /代表$/u.test(hit.text) && AREA.test(department);
    if (
      !joint &&
      !area &&
      !(dean && /^[\u4e00-\u9fff]{2,10}$/u.test(department)) &&
      !isDepartment(ctx, widest, span) &&
      !(field && onlyNouns(ctx, span))
    )
      return null;
    const own = subordinate(department, hit.start);
    if (own !== null) return own;
    const split = splitBody(ctx, widest);
    return body(
      widest,
      { ...split, department: split.department + department },
      { start: widest.start, end: hit.start },
    );
  }
  return null;
}

/** 立法会|批发及零售界|议员, 立法会|工业界（第二）|议员: whom a member of a council sits for. */
function constituency(hit: TitleHit, { kind, name }: Mention, words: string): boolean {
  return (
    kind === "organization" &&
    /议员$/u.test(hit.text) &&
    /(?:立法会|议会|国会)$/u.test(name) &&
    /^[\u4e00-\u9fff、（）]{2,16}(?:界|区|选举委员会|（第[一二三]）)$/u.test(words)
  );
}

function refOf({ kind, name, key }: EntityRef): EntityRef {
  return key === undefined ? { kind, name } : { kind, name, key };
}

/** 宁波海关|所属白河海关监管二科|科长: the office below it that nothing has found. */
function subordinate(words: string, end: number): PostBody | null {
  const match =
    /^(?:所属|下属|直属)(?:的)?([\u4e00-\u9fff]{2,8}?(?:海关|分局|分公司|支行|医院))([\u4e00-\u9fff]*)$/u.exec(
      words,
    );
  if (match?.[1] === undefined) return null;
  const department = match[2] ?? "";
  const span = { start: end - department.length - match[1].length, end: end - department.length };
  const ref = { kind: "organization", name: match[1] } as const;
  const shared = { ...span, rule: "post/subordinate", confidence: 0.8 };
  return { ...shared, ref, department, proposal: { ...shared, ...ref } };
}

/** Bodies whose 部 are departments: 贸促会|国际联络部|部长. */
const HAS_DEPARTMENTS =
  /(?:联络办公室|国际贸易促进委员会|工商业联合会|联合会|商会|协会|使馆|领事馆|贸易发展局|总会)$/u;

function isDepartment(ctx: PostContext, { kind, name }: Mention, span: Span): boolean {
  const words = ctx.text.slice(span.start, span.end);
  if (/[的了是和与及在为]/u.test(words)) return false;
  if (HAS_DEPARTMENTS.test(name) && /^[\u4e00-\u9fff]{2,6}部$/u.test(words)) return true;
  // 潮州海关|驻枫溪监管点|负责人
  if (/^驻[\u4e00-\u9fff]{2,10}(?:监管点|监管站|办事处|工作组|窗口|[站组点])$/u.test(words)) return true;
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

/** 州政府|副州长, 塔城地区行署|副专员: who heads a division holds the post in it, whatever office stands before the title. */
const HEAD = /^(?:常务|代)?副?(?:省长|自治区主席|市长|州长|盟长|县长|区长|旗长|镇长|乡长|专员)$/u;
const GOVERNMENT = /(?:人民政府|政府|行政公署|行署)$/u;

function divisionHeaded(ctx: PostContext, hit: TitleHit, mention: Mention): PostBody | null {
  if (!HEAD.test(hit.text) || mention.kind !== "organization" || !GOVERNMENT.test(mention.name)) return null;
  const ref = ctx.placeNamed(mention.name.replace(GOVERNMENT, ""));
  const span = { start: mention.start, end: mention.end };
  return ref.key === undefined
    ? null
    : { ...span, ref, department: "", rule: "post/head-of-place", confidence: 0.88 };
}

function body(mention: Mention, { ref, department }: SplitBody, span: Span): PostBody {
  const rule = department === "" ? "post/body-before-title" : "post/dept-head";
  const confidence = (department === "" ? 0.95 : 0.9) * Math.max(mention.confidence, 0.8);
  return { start: span.start, end: span.end, ref, department, rule, confidence };
}
