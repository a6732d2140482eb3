import type { Mention } from "../../model/mention.js";
import type { Post } from "./post.js";
import type { PostContext } from "./post-context.js";

/** Heads that tell by their title what kind of body they head, and how the name of such a body ends. */
const HEADS: readonly (readonly [title: RegExp, body: RegExp])[] = [
  [
    /(?:(?<!委员)会长|理事长|理事|秘书长|总干事|监事长|监事|会董|常董|司库|会员)$/u,
    /(?:会|联|总会|商会|协会)$/u,
  ],
  [/部长$/u, /(?<![干全内外局东西中南北])部$/u],
  [/厅长$/u, /厅$/u],
  [/局长$/u, /局$/u],
  [/关长$/u, /海关$/u],
  [/署长$/u, /署$/u],
  [/行长$/u, /(?:银行|分行|支行)$/u],
  [/校长$/u, /(?:大学|学院|学校|中学|小学)$/u],
  [/院长$/u, /院$/u],
  [/馆长$/u, /馆$/u],
  [/站长$/u, /站$/u],
  [/所长$/u, /所$/u],
  [/园长$/u, /园$/u],
  [/社长$/u, /社$/u],
  [/(?:参赞|大使|领事)$/u, /(?:使馆|领事馆|领馆|代表处|办事处)$/u],
  [/发言人$/u, /(?:部|署|委|办|局|海关|政府|办公室)$/u],
  [/^(?:常务)?副?主任$/u, /(?:署|分署|办|办公室|委|委员会|管委会|中心)$/u],
];
/** 该校 is a university as often as a school. */
const POINTED: Readonly<Record<string, RegExp>> = {
  校: /(?:大学|学院|学校|中学|小学|校)$/u,
  会: /(?:会|联)$/u,
};
/** How far before the title the body may stand. */
const REACH = 90;

/** 来到某市贸促会，会长X: the last body of the sentence that such a title can head; null where none fits. */
export function hostBody(ctx: PostContext, { hit, unread }: Post): Mention | null {
  const that = /^[该本](.)$/u.exec(unread ?? "")?.[1];
  const ends =
    that === undefined
      ? HEADS.find(([title]) => title.test(hit.text))?.[1]
      : (POINTED[that] ?? new RegExp(`${that}$`, "u"));
  const sentence = ctx.sentenceAt(hit.start);
  if (ends === undefined || sentence === undefined) return null;
  // 离港期间，由副局长X署任局长: who acts for the head is of the body that the article tells of.
  const acting = /^[\u4e00-\u9fff]{2,4}(?:博士)?(?:将)?(?:会)?署[任理]/u.test(
    ctx.text.slice(hit.end, hit.end + 9),
  );
  if (acting)
    return (
      ctx.bodiesBefore(hit.start).findLast((m) => m.kind === "organization" && ends.test(m.name)) ?? null
    );
  // 该会副会长X, 会董X: the one association that the article has told of, however far back.
  const ofOne = that === "会" || /^(?:名誉|永远|常务)*(?:会董|常董|会长)$/u.test(hit.text);
  const all = ofOne
    ? ctx
        .bodiesBefore(hit.start)
        .filter((m) => m.kind === "organization" && /(?:会|联)$/u.test(m.name) && !/委员会$/u.test(m.name))
    : [];
  if (all.length > 0 && new Set(all.map((m) => m.name)).size === 1) return all[0] ?? null;
  const before = ctx.sentences[sentence.index - 1];
  const opened = before?.paragraph === sentence.paragraph ? before.start : sentence.start;
  const from = Math.max(opened, hit.start - REACH);
  const fitting = ctx
    .bodiesBefore(hit.start)
    .filter((m) => m.start >= from && m.kind === "organization" && (ends.test(m.name) || ends.test(m.text)));
  // 甲会会长X率团访问乙会，副会长Y陪同: who goes along is of the body that visits.
  const guests =
    /率[团队]|一行/u.test(ctx.text.slice(from, hit.start)) &&
    /^[^。；]{0,40}?(?:陪同(?!下)|随行|同行|随访|一同前往)(?:[访参出前。；，]|$)/u.test(
      ctx.text.slice(hit.end, sentence.end),
    );
  return (guests ? fitting[0] : fitting.at(-1)) ?? null;
}

/** 走访中国驻某国大使馆，驻某国大使X: the mission named before, by where it is sent to. */
export function missionOf(ctx: PostContext, at: number, seat: string): Mention | null {
  return (
    ctx
      .bodiesBefore(at)
      .findLast((m) => m.kind === "organization" && m.name.includes(`驻${seat}`) && /馆$/u.test(m.name)) ??
    null
  );
}

/** 财政部统计处9日公布。统计处处长X: the body whose department was named with it before. */
export function bodyOfDepartment(ctx: PostContext, at: number, department: string): Mention | null {
  if (!/^[\u4e00-\u9fff]{2,8}(?:司|处|科|股|室|局|部|中心)$/u.test(department)) return null;
  const bodies = ctx.bodiesBefore(at).filter((m) => m.kind === "organization");
  const named = bodies.findLast((m) => ctx.text.startsWith(department, m.end));
  if (named !== undefined || !/[科股处]$/u.test(department)) return named ?? null;
  // 经济部统计处22日公布。统计处处长X
  const itself = bodies.findLast((m) => m.name.endsWith(department) && m.name.length > department.length);
  if (itself !== undefined) return itself;
  // 宁波海关对水果随到随检，口岸监管科科长X说
  const offices = bodies.filter((m) => /(?:海关|局|厅|委|署|办|部|政府)$/u.test(m.name));
  const office = offices.at(-1);
  if (office === undefined) return null;
  // The only office of the article may have been named long before.
  const only = offices.every((m) => m.name === office.name);
  return only || at - office.end <= REACH ? office : null;
}
