import { findFullDate } from "./calendar.js";
import { foldFurniture } from "./compact.js";
import { isMedium, leadingMedium } from "./media.js";
import { joinNames, looksLikeName } from "./names.js";

/** What a line of page furniture says: a byline, a signature, a source and date line, a photographer's credit. */
export interface Credits {
  /** Reporters, correspondents, writers and photographers; editors and proofreaders are left out. */
  readonly authors: readonly string[];
  readonly source: string | null;
  /** A full date, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** True where a role (记者, 摄, 来源 …), a date or a medium shows what the line is; false for bare names. */
  readonly marked: boolean;
  /** True where a photographer or a source of a picture is named. */
  readonly photo: boolean;
}

type Role = "author" | "photo" | "staff" | "source" | "note";

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["source", /^(?:信息|文章|新闻|稿件|本文)?(?:来源|稿源|出处|source)$/iu],
  [
    "note",
    /^(?:发布时间|发布日期|发表时间|发稿时间|更新时间|时间|日期|date|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数?|点击量|点击次数|访问量|字号|字体|大小|打印|分享到?|收藏|关闭|(?:我要)?(?:纠错|报错|评论|举报)|返回(?:顶部|首页|列表)?|[上下]一[篇条页]|扫一扫|关键词|标签|版次|版面|栏目|分类|编号|索引号|原文链接|链接|网址|url)$/iu,
  ],
  [
    "staff",
    /^.{0,6}?(?:责任编辑|编辑|责编|主编|美编|校对|校审|审核|审校|编审|复审|终审|初审|监制|统筹|策划|排版|值班编委|出品|出品人|编译|翻译|主办|editor)$/iu,
  ],
  [
    "photo",
    /^(?:.{0,18}?(?:摄影报道|摄影|摄像|摄制|摄|供图|图片来源|图源|制图|漫画)|图片?|视频|.{1,6}社发)$/u,
  ],
  [
    "author",
    /^.{0,18}?(?:记者|通讯员|评论员|特约撰稿人?|撰稿人?|撰稿|撰文|实习生|作者|执笔|采写|采访|整理|供稿|author|by)$|^文字?$/iu,
  ],
];

// Words glued behind 记者 that begin a sentence or a heading and no name: 记者从, 记者手记.
const AFTER_REPORTER =
  /^(?:从|在|单位|系|为|是|获|近|来到|走|了解|注意|观察|手记|调查|感言|连线|专访|述评|札记|站|会|看到|采访|日前|今|昨|就|对|发现|梳理)/u;
const GLUED =
  /^(.{0,18}?(?:全媒体记者|融媒体记者|记者|通讯员|评论员|实习生|特约撰稿人?|责任编辑|责编|编辑|作者|来源))(\p{Script=Han}{1,4}(?:[·•]\p{Script=Han}+)*)$/u;
const PLACE_REPORT =
  /^.{0,12}?(?:日电|日讯|报道|报导|摄影报道|综合报道|专电|发自.{1,6}|图库|图片库|资料图片?|供图|完|文\/图)$/u;
const PAGE_NUMBER =
  /^(?:第?[A-Z]?\d{1,3}版.{0,6}|[A-Z]\d{1,2}|星期[一二三四五六日天]|周[一二三四五六日天]|\d+|[大中小]|次|\+|-)$/u;

/** The role a token names, with the name glued behind it if any: 全媒体记者黄海 → author, 黄海. */
function readRole(token: string): { role: Role; name: string } | null {
  for (const [role, pattern] of ROLES) if (pattern.test(token)) return { role, name: "" };
  const glued = GLUED.exec(token);
  if (!glued?.[1] || !glued[2] || AFTER_REPORTER.test(glued[2])) return null;
  const role = readRole(glued[1]);
  return role && { role: role.role, name: glued[2] };
}

const NAME = /^\p{Script=Han}{2,4}(?:[·•]\p{Script=Han}+)*$/u;

/** State of the walk over a line's tokens. */
class Reader {
  readonly authors: string[] = [];
  source: string | null = null;
  marked = false;
  photo = false;
  private role: Role | null = null;
  private waiting: string[] = [];

  constructor(
    private readonly media: readonly string[],
    private readonly dated: boolean,
  ) {}

  /** Takes one token; false where it belongs in no byline. */
  take(token: string, opensValue: boolean): boolean {
    if (this.role === "source" && this.source === null) {
      this.source = token;
      return true;
    }
    // 文 and 图 are roles only before a colon or a stroke: 文/张三.
    const found = /^[文图]$/u.test(token) && !opensValue ? null : readRole(token);
    if (found) return this.enter(found.role, found.name, token, opensValue);
    if (PAGE_NUMBER.test(token)) return this.role === "note" || this.marked || /[版期周]/u.test(token);
    if (this.role === "note") return token.length <= 12;
    if (isMedium(token, this.media)) {
      this.source ??= leadingMedium(token, this.media);
      this.marked = true;
      return true;
    }
    if (this.marked && PLACE_REPORT.test(token)) return true;
    this.waiting.push(token);
    return token.length <= 8 || (this.role === "staff" && token.length <= 20);
  }

  private enter(role: Role, name: string, token: string, opensValue: boolean): boolean {
    this.source ??= role === "source" ? null : leadingMedium(token, this.media);
    // 文/图 and 摄影报道 sign a text with its pictures; 摄 alone signs a picture.
    this.photo ||= /(?:摄|摄影|供图|图源|图片来源|发)$/u.test(token);
    // 张三 摄: the names stand before the role; 摄影：张三: behind it.
    const photographer = /^(.{2,4})摄影?$/u.exec(token)?.[1];
    if (role === "photo" && photographer && looksLikeName(photographer)) this.waiting.push(photographer);
    const closing = role === "photo" && !opensValue && this.waiting.length > 0;
    if (closing) this.role = "photo";
    if (!this.settle()) return false;
    this.marked = true;
    this.role = closing ? null : role;
    if (name !== "") this.waiting.push(name);
    return true;
  }

  /** Gives the names met since the last role to that role. */
  settle(): boolean {
    if (this.role === null && this.marked) {
      // A page head names a section beside its medium and date; those words are nobody's name.
      this.waiting = [];
      return true;
    }
    // 2020-11-05 17:20 作者：苏航 通讯员 巴图: beside a full date a role is sure, whatever the names are like.
    const given = this.dated && (this.role === "author" || this.role === "photo");
    const names = joinNames(this.waiting) ?? (given ? this.waiting.filter((name) => NAME.test(name)) : null);
    this.waiting = [];
    if (names === null) return this.role === "staff" || this.role === "note";
    if (this.role !== "staff" && this.role !== "note") this.authors.push(...names);
    return true;
  }
}

/**
 * Reads a line or the inside of a bracket as page furniture; null where it is anything else.
 * Takes the words as printed (spaces tell names apart): `浙江日报记者 苏 航 通讯员 林远`, `2024-08-12 来源：宁波日报`.
 */
export function readCredits(printed: string, media: readonly string[] = []): Credits | null {
  let text = foldFurniture(printed)
    .replace(/[\s\u200b]+/gu, " ")
    .trim();
  if (text.length > 160 || !isBalanced(text) || /[。！？；“”]/u.test(text)) return null;
  const found = findFullDate(text);
  if (found) text = text.replace(found.words, " ");
  text = text.replace(/https?:[^\s）】]+/giu, " ");
  if (text.includes("，") && !found) return null;
  // Words and pictures by the same hand.
  text = text.replace(/(?<![\p{L}])(?:文[/、和]?图|图[/、和]?文)(?![\p{L}])/gu, "作者");
  // 来源 ： and 记 者 are one token each however they are spaced.
  text = text.replace(/\s*([：/])\s*/gu, "$1");
  const reader = new Reader(media, found !== null);
  if (found) reader.marked = true;
  const tokens = [...text.matchAll(/([^\s、，；：/丨（）()【】<>《》□■●○◆◇▲△※◎*_~—]+)([：/]?)/gu)];
  for (const [, token = "", colon = ""] of tokens) {
    if (!reader.take(token, colon !== "")) return null;
  }
  if (!reader.settle() || (tokens.length === 0 && !found)) return null;
  const { authors, source, marked, photo } = reader;
  return { authors: [...new Set(authors)], source, date: found?.date ?? null, marked, photo };
}

/** A bracket that is closed on another line makes the words part of something longer. */
function isBalanced(text: string): boolean {
  return (text.match(/[（【]/gu) ?? []).length === (text.match(/[）】]/gu) ?? []).length;
}
