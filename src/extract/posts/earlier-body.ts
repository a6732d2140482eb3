import type { Mention } from "../../model/mention.js";
import { isAside } from "../names/firm-asides.js";
import { bodyOfDepartment, hostBody, missionOf } from "./host-body.js";
import { villageOrCooperative } from "./members-bodies.js";
import type { Post, PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import { DEPARTMENT, FIRM_DEPARTMENT } from "./split-body.js";

/** Common nouns that stand for a body named before: 商会秘书长X after 省进出口商会. */
const GENERIC =
  /^(?:该|本)?(商会|协会|学会|联合会|海关|大学|学院|学校|医院|合作社|基金会|管委会|法院|[\u4e00-\u9fff]{0,4}(?:研究院|研究所|实验室|中心)|总商会|工商会|总会|公会|贸促会|工商联|银行|口岸|物流园|产业园|园区|保税区|综保区|港区|开发区|市场)$/u;
/** 走访市贸促会，该会副主任X. */
const THAT_BODY = /^(?:该|本)(?:会|局|厅|部|署|关|行|校|院|馆)$/u;
/** 何力群听取|总经理X介绍: what somebody else does with the holder is no body. */
const MEETS =
  /^(?:[\u4e00-\u9fff]{2,4}(?=听取|邀请|询问|会见|叮嘱|鼓励|勉励|对|向|与))?(?:听取|邀请|询问|会见|叮嘱|鼓励|勉励|跟随|[据请让对向与同跟问])$/u;
const FIRM = /(?:(?<!分|子)公司|企业|集团|^(?:该|本)?厂|工厂)$/u;
/** How many sentences back a firm may be named. */
const SENTENCES_BACK = 2;
/** The same for a group that 集团 stands for. */
const GROUP_BACK = 8;

/**
 * The body that a post without one takes from the text before it: the last body whose name ends in the same noun
 * (post/named-earlier: 商会秘书长X), or for 董事长X, 公司外贸部经理X the only firm of the last sentences (post/focus-company).
 */
export function earlierBody(ctx: PostContext, post: Post): PostBody | null {
  // 其外贸负责人X
  const words = (post.unread ?? "")
    .replace(/^(?:其(?!他)|[5-9]0后|00后|年轻|新任|现任|青年)+/u, "")
    .replace(MEETS, "");
  const noun = GENERIC.exec(words)?.[1];
  if (noun !== undefined) {
    const named = ctx
      .bodiesBefore(post.hit.start)
      .findLast((m) => m.kind !== "place" && m.name.replace(/管理委员会$/u, "管委会").endsWith(noun));
    return named === undefined ? null : take(named, post, { rule: "post/named-earlier", confidence: 0.8 });
  }
  const own = villageOrCooperative(ctx, post);
  if (own !== null) return take(own, post, { rule: "post/named-earlier", confidence: 0.8 });
  const known = words === "" ? null : bodyOfDepartment(ctx, post.hit.start, words);
  if (known !== null)
    return take(known, post, { rule: "post/named-earlier", confidence: 0.8, department: words });
  const host = words === "" || THAT_BODY.test(words) ? hostBody(ctx, post) : null;
  if (host !== null) return take(host, post, { rule: "post/host", confidence: 0.76 });
  const office = /^(?:[\u4e00-\u9fff]{2,8})司$/u.test(words) && /^副?司长$/u.test(post.hit.text);
  if (office) return ministryOf(ctx, post, words);
  const { class: titleClass, body } = post.hit.record;
  // 集团国际业务部|副部长
  const inFirm = /^(?:该|本)?(?:集团|公司|企业)(?=.*(?:部|中心|处|室|厂)$)/u.exec(words)?.[0];
  // 集团副主席X: whatever the title, the words say that the body is a firm.
  const ofFirm = /^(?:该|本)?(?:集团|公司)$/u.test(words);
  if (inFirm === undefined && !ofFirm && (titleClass !== "executive" || body !== "company")) return null;
  // 进口商、源兴食品公司|总经理X: another firm, which nothing has found.
  if (/[\u4e00-\u9fff]{3,}(?:公司|集团)$/u.test(words) && !/^[该本我这那其全各]|分公司$|子公司$/u.test(words))
    return null;
  const department = inFirm !== undefined ? words.slice(inFirm.length) : FIRM.test(words) ? "" : words;
  if (department !== "" && !DEPARTMENT.test(department) && !FIRM_DEPARTMENT.test(department)) return null;
  const group = /^(?:该|本)?集团/u.test(words) ? groupBefore(ctx, post.hit.start) : null;
  const firm = group ?? plantBefore(ctx, post) ?? focusFirm(ctx, post.hit.start);
  return firm === null
    ? null
    : take(firm, post, { rule: "post/focus-company", confidence: 0.65, department });
}

/** 统计分析司司长X after 海关总署副署长Y: a 司 belongs to the ministry named last. */
function ministryOf(ctx: PostContext, post: Post, department: string): PostBody | null {
  const ministry = ctx
    .bodiesBefore(post.hit.start)
    .findLast(
      (m) => m.kind === "organization" && /(?:总署|总局|[^干全内外]部|发展改革委|发改委)$/u.test(m.name),
    );
  return ministry === undefined
    ? null
    : take(ministry, post, { rule: "post/named-earlier", confidence: 0.75, department });
}

function take(
  mention: Mention,
  post: Post,
  how: Pick<PostBody, "rule" | "confidence"> & { department?: string },
): PostBody {
  const { kind, name, key } = mention;
  const ref = key === undefined ? { kind, name } : { kind, name, key };
  return { start: post.hit.start, end: post.hit.start, department: "", ...how, ref };
}

/** Whether a firm stands in the quote that closes right before the post, and is no 我们X of the speaker's. */
function inQuote(text: string, { start }: Mention, at: number): boolean {
  const before = text.slice(Math.max(0, at - 160), at);
  const close = before.lastIndexOf("”");
  if (close < 0 || before.length - close > 8) return false;
  const open = before.lastIndexOf("“", close);
  const opening = at - before.length + open;
  return open >= 0 && start > opening && start < at - before.length + close;
}

/** 集团董事长X: the group named last that stands beside no other firm; null where there is none near. */
function groupBefore(ctx: PostContext, at: number): Mention | null {
  const sentence = ctx.sentenceAt(at);
  const from = ctx.sentences[Math.max(0, (sentence?.index ?? 0) - GROUP_BACK)]?.start ?? 0;
  return (
    ctx
      .bodiesBefore(at)
      .findLast(
        (m) => m.kind === "company" && m.start >= from && /集团/u.test(m.name) && !isAside(ctx.text, m),
      ) ?? null
  );
}

/** 某集团海城糖厂的车间里，厂长X: whose name says that it is a plant, named in the same sentence. */
function plantBefore(ctx: PostContext, { hit }: Post): Mention | null {
  if (!/厂长$/u.test(hit.text)) return null;
  const from = ctx.sentenceAt(hit.start)?.start ?? hit.start;
  const near = ctx.bodiesBefore(hit.start).filter((m) => m.start >= from && m.kind === "company");
  return near.findLast((m) => /厂$/u.test(m.name) && !isAside(ctx.text, m)) ?? null;
}

/** The firm that the last sentences speak of, its short and full name taken as one; null where there are two. */
function focusFirm(ctx: PostContext, at: number): Mention | null {
  const sentence = ctx.sentenceAt(at);
  if (sentence === undefined) return null;
  const firms = ctx.bodiesBefore(at).filter((m) => m.kind === "company");
  for (let back = 0; back <= SENTENCES_BACK; back++) {
    const from = ctx.sentences[Math.max(0, sentence.index - back)]?.start ?? 0;
    const all = firms.filter((m) => m.start >= from);
    // “甲派了四位工程师常驻。”总工程师X: whom a quote names is not the speaker's firm where another was told of.
    const outside = all.filter((m) => !inQuote(ctx.text, m, at));
    if (outside.length === 0 && back < SENTENCES_BACK) continue;
    const near = outside.length > 0 ? outside : all;
    const [first] = [...near].sort((a, b) => b.name.length - a.name.length);
    if (first === undefined) continue;
    if (near.every((m) => isShortFor(m.name, first.name))) {
      // 接待了代理商甲。”总经理X: a firm that is only named beside the one spoken of
      if (near.every((m) => isAside(ctx.text, m)) && firms.length > near.length) continue;
      return first;
    }
    // 旗下甲, 与甲签约: named beside the firm that the text is about.
    const own = near.filter((m) => !isAside(ctx.text, m));
    // 下辖甲、乙等公司。董事长X: of the group told of before
    if (own.length === 0 && firms.length > near.length) continue;
    const [main] = [...own].sort((a, b) => b.name.length - a.name.length);
    return main !== undefined && own.every((m) => isShortFor(m.name, main.name))
      ? main
      : (actingFirm(ctx, near) ?? openingFirm(ctx, sentence.paragraph, own));
  }
  // Further back only where the article speaks of one firm.
  const from = ctx.sentences[Math.max(0, sentence.index - GROUP_BACK)]?.start ?? 0;
  const [main] = [...firms].sort((a, b) => b.name.length - a.name.length);
  const own = firms.filter((m) => !isAside(ctx.text, m));
  const ofOne = firms.every((m) => isShortFor(m.name, main?.name ?? ""));
  const [first] = [...own].sort((a, b) => b.name.length - a.name.length);
  if (!ofOne && first !== undefined && own.every((m) => isShortFor(m.name, first.name)))
    return (own.at(-1)?.start ?? 0) >= from ? first : null;
  return main !== undefined && ofOne && (firms.at(-1)?.start ?? 0) >= from ? main : null;
}

/** 星澜液压原先只给海瓷重机做油缸，总经理X: of several firms in a sentence the one that opens it as its subject. */
function actingFirm(ctx: PostContext, near: readonly Mention[]): Mention | null {
  const last = near.at(-1) as Mention;
  const sentence = ctx.sentenceAt(last.start);
  const first = near.find((m) => m.start >= (sentence?.start ?? 0));
  if (sentence === undefined || first === undefined) return null;
  const before = ctx.text.slice(sentence.start, first.start);
  const next = near.find((m) => m.start >= first.end && !isShortFor(m.name, first.name));
  const between = next === undefined ? "" : ctx.text.slice(first.end, next.start);
  const acts = /^[^，。；：、]{1,16}(?:给|向|为|对|替|从|由)[^，。；：、]{0,6}$/u.test(between);
  return acts && !/[，；：“]|与|和|向|给|为|由|对/u.test(before) ? first : null;
}

/** 甲的车间里…，一批货将发往乙。公司总经理X: the firm that opens the paragraph is the one that it tells of. */
function openingFirm(ctx: PostContext, paragraph: number, near: readonly Mention[]): Mention | null {
  const opening = ctx.sentences.find((sentence) => sentence.paragraph === paragraph);
  const first = opening && near.find((m) => m.start >= opening.start && m.end <= opening.end);
  return first !== undefined && near[0] === first && !/[、和与及]/u.test(ctx.text[first.end] ?? "")
    ? first
    : null;
}

/** Whether all characters of the short name stand in the full one, in order: 蓝鲸重机 for 山东蓝鲸重机股份有限公司. */
function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at++;
  return at === short.length;
}

/** The post with the body that the text before it tells, where its own words name none. */
export function withEarlierBody(ctx: PostContext, post: Post): Post {
  if (post.body === null) return { ...post, body: earlierBody(ctx, post) };
  // 驻|秘鲁|大使X: the post is the mission's, where the text has named it.
  const sent = post.body.ref.kind === "partner" && ctx.text[post.body.start - 1] === "驻";
  const mission = sent
    ? missionOf(ctx, post.body.start, ctx.text.slice(post.body.start, post.body.end))
    : null;
  return mission === null
    ? post
    : { ...post, body: take(mission, post, { rule: "post/named-earlier", confidence: 0.85 }) };
}
