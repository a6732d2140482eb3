import type { Span } from "../../model/span.js";
import { type Anchor, inContext, type ScoredName, scoredFrom } from "./anchor.js";
import { isSpeechAt } from "./followers.js";
import { opensSurname } from "./name-options.js";
import type { PersonContext } from "./person-context.js";
import { foreignReadings } from "./title-anchors.js";

/** Verbs whose subject is a person. Bodies do most of them too, so the name itself must be convincing. */
const PERSONAL_VERB =
  /^(?:出席|主持|率队|带队|率领|率团|陪同|会见|讲话|致辞|带领|带着|领着|看望|递给|拿着|指着|拿起|点击|打开|坐在|站在|回到|返乡|辞去|出生|毕业|当选|曾任|历任|现任|担任|出任|兼任|任(?=[^，。]{2,30}(?:长|书记|主任|主席|经理|总裁|关员|委员))|任职|荣获|获得|创办|创立|赶到|忙着|正忙|正在忙|正带|与镇|向记者|给记者|对记者|带记者|接过|放下|走进|走出|来到|前往|深入|察看|在[^，。]{1,24}(?:调研|考察|视察|走访|检查|会见|看望)|先后(?:来到|走访|深入|到)|调研|走访|视察|考察|慰问|作动员|作报告|作讲话|分别|等\d+[名人位组])/u;
/** What a person is told by: age, sex, role, 一名. */
const PERSONAL_NOUN =
  /^(?:是一[名位个]|是(?:[^，。]{1,16})的(?:一[名位]|创始人|创业合伙人|负责人|掌门人|当家人|带头人)|[，（](?:男|女)[，）]|[，（]\d{2}岁|今年\d{2}岁|（[左右中]|（[^（）]{3,40}(?:长|书记|主任|主席|经理|总裁|教授|院士|研究员|负责人|创始人|代表|委员)）|为(?=[^，。]{2,30}(?:长|书记|主任|主席|经理|总裁|委员)[，。])|同志|先生|女士|夫妇|夫妻|一家|一行|本人|团队|老人|大爷|大叔|大妈|大姐|大哥|师傅|是[^，。]{2,16}人(?:[，。；]|$)|是[^，。]{0,20}(?:委员|代表|主任|院士|教授|董事长|总经理)(?:[，。；]|$)|办公室|手[里中]|家[里中]|的(?:办公室|妻子|丈夫|儿子|女儿|父亲|母亲|创业|家|大棚|办公桌))/u;
/** Words right before a name that introduce it. */
const INTRODUCTION =
  /(?:名叫|名为|叫做|叫|据|听|跟着|跟随|随着|采访|走访|见到|遇到|邀请|任命|免去|选举|推选|提名|决定|对话|专访|纪念|学习)$/u;

const SPEECH_THRESHOLD = 2.3;
const VERB_THRESHOLD = 2.6;
const NOUN_CONTEXT = 1;
/** A name that only its shape and an open clause speak for: 修了12年钟表的何秀芝正往抽屉里放. */
const SHAPE_THRESHOLD = 3.3;
/** A list goes on, or the clause is over: its shape alone does not tell a name there (金银花等出口). */
const MARK = /[\p{P}\p{S}\s等]/u;

/** person/speech, person/subject, person/described, person/shape: a name that opens a clause and speaks, acts or is described as persons do. */
export function subjectAnchors(ctx: PersonContext, sentence: Span): Anchor[] {
  const anchors: Anchor[] = [];
  const hasDot = /[·・•‧]/u.test(ctx.text.slice(sentence.start, sentence.end));
  for (let at = sentence.start; at < sentence.end - 1; at++) {
    if (!hasDot && !opensSurname(ctx.text, at, ctx.knowledge.surnames)) continue;
    // Asked before the names are scored, which is dear: most surnames stand inside words.
    const opening = openingAt(ctx, at, sentence.start);
    if (opening === null) continue;
    const names = scoredFrom(ctx, at, sentence.end);
    const dotted = hasDot ? foreignReadings(ctx, { start: at, end: sentence.end }, "no") : [];
    const readings = [...inContext(names, opening), ...dotted];
    if (readings.length > 0) anchors.push(...byWhatFollows(ctx, readings));
    const shaped = names.filter((name) => isWholeName(ctx, name) && !MARK.test(ctx.text[name.end] ?? "。"));
    // 经营窗帘布的沈亚芹今年生意好: what somebody does stands before the name.
    const doing = shaped.length > 0 && DOING.test(ctx.text.slice(Math.max(sentence.start, at - 20), at));
    if (doing)
      anchors.push({ rule: "person/shape", threshold: SHAPE_THRESHOLD, readings: inContext(shaped, 0.8) });
    else if (shaped.length > 0 && ctx.text[at - 1] !== "、" && (opening >= 0 || ctx.text[at - 1] === "的"))
      anchors.push({ rule: "person/shape", threshold: SHAPE_THRESHOLD, readings: shaped });
  }
  return anchors;
}

const DOING =
  /(?:经营|主营|从事|负责|经销|销售|种植|养殖|制作|打理|操控|驾驶|专做|专营|做了?[\d一二三四五六七八九十多几]+年)[^，。；、：]{1,14}的$/u;

/** Whether a reading of three characters is one word that the segmenter takes for a name or does not know. */
function isWholeName(ctx: PersonContext, { start, end }: ScoredName): boolean {
  const word = ctx.tokens.at(start);
  return word?.start === start && word.end === end && end - start === 3 && /^(?:nr|x)$/u.test(word.tag);
}

function byWhatFollows(ctx: PersonContext, readings: readonly ScoredName[]): Anchor[] {
  const following = (test: (at: number) => boolean) => readings.filter((reading) => test(reading.end));
  const rest = (at: number) => ctx.text.slice(at, at + 40);
  const described = following((at) => PERSONAL_NOUN.test(rest(at)));
  const raised = described.map((reading) => ({ ...reading, points: reading.points + NOUN_CONTEXT }));
  const all: Anchor[] = [
    {
      rule: "person/speech",
      threshold: SPEECH_THRESHOLD,
      readings: following((at) => isSpeechAt(ctx.text, at)),
    },
    {
      rule: "person/subject",
      threshold: VERB_THRESHOLD,
      readings: following((at) => PERSONAL_VERB.test(rest(at))),
    },
    { rule: "person/described", threshold: VERB_THRESHOLD, readings: raised },
  ];
  return all.filter((anchor) => anchor.readings.length > 0);
}

/** Points for how openly a name may start at the offset, or null where it may not. */
function openingAt(ctx: PersonContext, at: number, floor: number): number | null {
  if (at === floor) return 0;
  const before = ctx.text[at - 1] as string;
  if (/[，。；：！？“”‘’（）、\n]/u.test(before)) return 0;
  // 任命钟南平为: whatever the name holds
  if (/(?:任命|免去|推选|选举)$/u.test(ctx.text.slice(Math.max(floor, at - 3), at))) return 1.5;
  if (INTRODUCTION.test(ctx.text.slice(Math.max(floor, at - 3), at))) return 0.3;
  if (ctx.bodiesEndingAt(at).length > 0) return -0.2;
  if (before === "的" && ctx.bodiesEndingAt(at - 1).length > 0) return 0.2;
  return ctx.tokens.isBoundary(at) ? -0.6 : null;
}
