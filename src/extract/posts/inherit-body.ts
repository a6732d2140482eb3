import type { EntityRef } from "../../model/mention.js";
import type { Post, PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import { DEPARTMENT } from "./split-body.js";
import type { TitleHit } from "./title-lexicon.js";
import { homeOf, placeBefore, townBefore } from "./title-place.js";

/** Heads of divisions: the division is the body (常务副省长, 县长, 州长). */
const PLACE_HEAD = /(?:^|副|代|代理)(省|自治区|市|州|盟|县|区|旗|镇|乡)副?(?:长|主席)$/u;
/** Offices of a party committee that a chain names without the committee: 省委常委、宣传部部长. */
const COMMITTEE_OFFICE = /^(?:宣传部|组织部|统战部|政法委|社会工作部|秘书长?)$/u;
const COMMITTEE_PLACE = /^中共(.+?)(?:党委|委|委员会)$/u;

/**
 * Fills in bodies that a chain of posts leaves out: the second post of 市贸促会党组书记、会长 is held at the same body,
 * 副省长 is held in the home province, 市长 after 兰溪市委副书记 in 兰溪市. Posts whose body nothing tells keep null.
 */
export function inheritBodies(ctx: PostContext, posts: readonly Post[]): Post[] {
  const done: Post[] = [];
  for (const post of posts) {
    const previous = done.at(-1);
    done.push({ ...post, body: bodyFor(ctx, post, previous) });
  }
  return done;
}

function bodyFor(ctx: PostContext, post: Post, previous: Post | undefined): PostBody | null {
  const office = insideCommittee(post, previous);
  if (office !== null) return office;
  // 越南谅山省文|朗县|县长: a county of a country's province, whatever its last characters name here.
  if (post.body?.ref.kind === "place" && abroad(ctx, post.body.start)) return null;
  if (post.body !== null) return departmentOf(post.body, previous) ?? post.body;
  const level = PLACE_HEAD.exec(post.hit.text)?.[1];
  if (level !== undefined) return placeBody(ctx, post.hit, previous, level);
  const state = stateBody(post.hit);
  if (state !== null) return state;
  const region = regionOf(post, previous);
  if (region !== null) return region;
  const zone = zoneOf(post, previous);
  if (zone !== null) return zone;
  if (post.unread !== undefined) return null;
  if (previous === undefined || previous.body === null || previous.hit.record.class === "deputy") return null;
  return { ...previous.body, department: "", rule: "post/body-of-chain", confidence: 0.85 };
}

/** 自治区党委常委、副主席: the second is of the region's government, not of its committee. */
function regionOf(post: Post, previous: Post | undefined): PostBody | null {
  const name = /^中共(.+自治区)(?:党委|委)$/u.exec(previous?.body?.ref.name ?? "")?.[1];
  if (name === undefined || post.unread !== undefined || !/^(?:常务)?副?主席$/u.test(post.hit.text))
    return null;
  const span = { start: post.hit.start, end: post.hit.start };
  return {
    ...span,
    ref: { kind: "place", name },
    department: "",
    rule: "post/head-of-place",
    confidence: 0.85,
  };
}

/** 海城新区党工委书记、|管委会|主任: the committee that runs the same zone. */
function zoneOf(post: Post, previous: Post | undefined): PostBody | null {
  const zone = /^(.{2,}?)(?:党工委|工委)$/u.exec(previous?.body?.ref.name ?? "")?.[1];
  if (zone === undefined || post.unread !== "管委会") return null;
  const ref = { kind: "organization", name: `${zone.replace(/^中共/u, "")}管委会` } as const;
  const span = { start: post.hit.start - post.unread.length, end: post.hit.start };
  const shared = { ...span, rule: "post/committee-of-zone", confidence: 0.85 };
  return { ...shared, ref, department: "", proposal: { ...shared, ...ref } };
}

/** 海关总署新闻发言人、统计分析司司长: a department that nothing leads is one of the body before it. */
function departmentOf(body: PostBody, previous: Post | undefined): PostBody | null {
  const parent = previous?.body;
  // 星澜公司总经理助理、外贸部部长X: of a firm every 部 is a part.
  const ofFirm = parent?.ref.kind === "company" && /^[\u4e00-\u9fff]{2,4}[部处室科]$/u.test(body.ref.name);
  const own = body.proposal !== undefined && DEPARTMENT.test(body.ref.name);
  if (!parent || !(own || ofFirm)) return null;
  if (parent.ref.kind === "place" || previous?.hit.record.class === "deputy") return null;
  return {
    ...parent,
    department: body.ref.name + body.department,
    rule: "post/body-of-chain",
    confidence: 0.8,
  };
}

function placeBody(
  ctx: PostContext,
  hit: TitleHit,
  previous: Post | undefined,
  level: string,
): PostBody | null {
  const named = placeBefore(ctx, hit);
  if (named !== null && abroad(ctx, named.start)) return null;
  // 罗兹省|省长: a province that we do not know is none of ours.
  if (named === null && /[\u4e00-\u9fff]{2}[省州]$/u.test(ctx.text.slice(hit.start - 3, hit.start)))
    return null;
  // 布拉戈维申斯克市|市长, 仁川市|经济|副市长: nor is a town.
  if (named === null && unknownTown(ctx, hit)) return null;
  // 该省省长 after the province of another country: none that we know.
  if (named === null && ctx.text[hit.start - 2] === "该") return null;
  // 美国芝加哥市市长, 芝加哥市长: a town of another country is none of ours.
  if (named === null && foreignTown(ctx, hit)) return null;
  const committee = previous === undefined ? null : placeOfCommittee(ctx, previous, level);
  const ref: EntityRef | null =
    named !== null
      ? refOf(named)
      : (delegationOf(ctx, hit, level) ??
        committee ??
        divisionOfList(ctx, hit, level) ??
        homeOf(ctx, level) ??
        townBefore(ctx, hit, level));
  if (ref === null) return null;
  const start = named?.start ?? hit.start;
  const confidence = named !== null ? 0.95 : 0.85;
  return { start, end: hit.start, ref, department: "", rule: "post/head-of-place", confidence };
}

/** 宁夏回族自治区党委书记甲、|自治区主席乙: the division whose committee the list has just named. */
function divisionOfList(ctx: PostContext, hit: TitleHit, level: string): EntityRef | null {
  if (!/[、和，]/u.test(ctx.text[hit.start - 1] ?? "")) return null;
  const from = Math.max(ctx.sentenceAt(hit.start)?.start ?? 0, hit.start - 24);
  const committee = ctx
    .bodiesBefore(hit.start)
    .findLast((m) => m.start >= from && COMMITTEE_PLACE.test(m.name));
  const place = COMMITTEE_PLACE.exec(committee?.name ?? "")?.[1];
  return place?.endsWith(level) ? ctx.placeNamed(place) : null;
}

/** 副市长X率|海城市|代表团: the division that the delegation is of. */
function delegationOf(ctx: PostContext, hit: TitleHit, level: string): EntityRef | null {
  const led = /^[\u4e00-\u9fff·]{2,10}?(?:率领?|带领)(?:由)?/u.exec(ctx.text.slice(hit.end, hit.end + 16));
  if (led === null) return null;
  const place = ctx
    .bodiesStartingAt(hit.end + led[0].length)
    .find((m) => m.kind === "place" && m.name.endsWith(level));
  return place === undefined ? null : refOf(place);
}

/** Whether a town that nothing recognizes stands right before the title, or before the field that its holder is over. */
function unknownTown(ctx: PostContext, hit: TitleHit): boolean {
  const before = ctx.text.slice(Math.max(0, hit.start - 10), hit.start);
  const field = /[\u4e00-\u9fff]{2}(?<![我本全该当各])[市县]([\u4e00-\u9fff]{0,4})$/u.exec(before)?.[1];
  return (
    field !== undefined &&
    !ctx.bodiesEndingAt(hit.start - field.length).some((m) => m.kind === "place") &&
    !/[市县委政]/u.test(field)
  );
}

/** Whether a country and its province stand before a place, with no more than a character between. */
function abroad(ctx: PostContext, start: number): boolean {
  for (let end = start - 2; end >= Math.max(1, start - 8); end--) {
    const between = ctx.text.slice(end, start);
    if (!/^[\u4e00-\u9fff]+$/u.test(between)) return false;
    if (
      /^[\u4e00-\u9fff]{1,5}[省州道府郡][\u4e00-\u9fff]?$/u.test(between) &&
      ctx.bodiesEndingAt(end).some((m) => m.kind === "partner")
    )
      return true;
  }
  return false;
}

/** Whether a country's name and a few characters without a mark stand before the title. */
function foreignTown(ctx: PostContext, hit: TitleHit): boolean {
  for (let end = hit.start - 1; end >= Math.max(1, hit.start - 9); end--) {
    if (/[，。；：、“”（）\n]/u.test(ctx.text[end] ?? "")) return false;
    if (ctx.bodiesEndingAt(end).some((m) => m.kind === "partner" && m.text.length > 1)) return true;
  }
  return false;
}

function refOf({ kind, name, key }: EntityRef): EntityRef {
  return key === undefined ? { kind, name } : { kind, name, key };
}

/** 兰溪市 for 市长 after a post in 中共兰溪市委; null where the level does not fit. */
function placeOfCommittee(ctx: PostContext, previous: Post, level: string): EntityRef | null {
  const ref = previous.body?.ref;
  if (ref === undefined) return null;
  if (ref.kind === "place") return ref.name.endsWith(level) ? ref : null;
  const place = COMMITTEE_PLACE.exec(ref.name)?.[1];
  return place?.endsWith(level) ? ctx.placeNamed(place) : null;
}

/** Posts of the state and the ruling party whose body is understood. */
function stateBody(hit: TitleHit): PostBody | null {
  const ref: EntityRef | null =
    hit.text === "国家主席" || hit.text === "国家副主席"
      ? { kind: "place", name: "中国", key: "156" }
      : hit.text === "总书记" || hit.text === "中共中央总书记"
        ? { kind: "organization", name: "中共中央" }
        : null;
  if (ref === null) return null;
  return {
    start: hit.start,
    end: hit.start,
    ref,
    department: "",
    rule: "post/head-of-state",
    confidence: 0.95,
  };
}

/** 宣传部 after a post in a party committee is that committee's: 省委常委、宣传部部长. */
function insideCommittee(post: Post, previous: Post | undefined): PostBody | null {
  const committee = previous?.body?.ref;
  if (committee?.kind !== "organization" || !COMMITTEE_PLACE.test(committee.name)) return null;
  const office = post.body === null ? post.unread : post.body.ref.name;
  if (office === undefined || !COMMITTEE_OFFICE.test(office)) return null;
  const name = committee.name.replace(/委员会$/u, "委") + office;
  const ref = { kind: "organization", name } as const;
  const span = { start: post.hit.start - office.length, end: post.hit.start };
  const shared = { ...span, rule: "post/office-of-committee", confidence: 0.85 };
  return { ...shared, ref, department: "", proposal: { ...shared, ...ref } };
}
