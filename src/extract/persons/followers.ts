import { Trie } from "../../base/trie.js";
import type { TokenIndex } from "../token-index.js";

// What comes after a name tells where it ends. Closed classes of Chinese news style; from general knowledge of the language.

const SPEECH = [
  "表示|说|笑称|笑着说|直言|坦言|说道|介绍|指出|强调|认为|告诉|透露|坦言|称|直言|感慨|感叹|笑|笑道|笑言|笑着|回忆|回忆道|分析|解释|补充|补充道|建议|呼吁|提出|提醒|宣布|致辞|发言|讲话|作报告|要求|希望|期待|相信|分享|谈到|谈及|写道|评价|总结|道|坦承|承认|回应|答|回答|问|解读|点赞|预计|预测|预判|断言|重申|表态|承诺|祝贺|倡议|说起|介绍说|告诉记者|感触|深有感触|感激|高兴|兴奋|自豪|欣慰|算",
].flatMap((words) => words.split("|"));

const ACTION = [
  "参观|参访|造访|踏访|莅临|莅|点赞|随同|随行|专程|出访|回访|来访|到场|拜会|拜访|商定|商讨|商议|商谈|会商|共商|交换|约定|敲定|达成|见证|质疑|批评|汇报|通电话|通话|会面|会晤|座谈|见面|交谈|握手|举行|开网店|出席|主持|率队|带队|率|率领|带领|带着|调研|走访|视察|考察|检查|督导|慰问|看望|会见|会谈|陪同|参加|列席|来到|作报告|作讲话|作分享|作动员|作了|前往|走进|深入|察看|查看|了解|听取|作|签署|揭牌|启动|获|获得|荣获|当选|曾任|历任|现任|担任|出任|任|兼任|挂职|接受|受|应邀|受邀|代表|发表|创办|创立|成立|注册|牵头|负责|主讲|主刀|领衔|发起|投资|返乡|回乡|回到|辞去|辞掉|承包|流转|种|养|经营|打造|研发|设计|指导|回国|上台|点击|打开|拿|拿起|拿着|指|指着|递给|正忙|正在|忙着|站|走|走出|跑|坐|忙|正|抓|抓住|成为|成|是|有|没有|没|看|看到|看着|看好|想|决定|开始|选择|尝试|发现|遇到|迎来|收到|凭|凭借|用|靠|算|填|赶|赶到|抵达|到|到访|访问|访华|赴|去|转|被|把|让|给|将|会|能|要|可以|应|已|曾|还|也|都|又|便|就|则|却|先后|一同|一起|一行|分别|共同|亲自|随后|同时|此前|日前|近日|今天|当天|昨日|今年|去年|当时|如今|现在|目前|每天|经常|一直|始终|特别|十分|非常|不仅|不|未|从|向|对|在|与|和|同|跟|及|以及|等|以|为|因|由|于|按|据|的|同志|先生|女士|夫妇|夫妻|一家|家|团队|们|所|其|这|那|之|本人|自己|身边|手中|家中|家里|家的|所在|带来|交给|通过|完成|加入|进入|离开|毕业|出生|逝世|去世|摄|任职|连任|履新|上任|到任|调任|升任|就任|主动|积极|认真|详细|仔细|迅速|马上|立即|立刻|再次|首次|多次|连续|围绕|针对|结合|根据|按照|作为|以来|时|后|前",
].flatMap((words) => words.split("|"));

const SPEECH_SET: ReadonlySet<string> = new Set(SPEECH);
const FOLLOWERS = new Trie<string>();
for (const word of new Set([...SPEECH, ...ACTION])) FOLLOWERS.add(word, word);
const MARK = /[，。、；：！？”“’‘（）《》…—\-\s\d]/u;

/** What stands right after an offset, as far as it tells that a name ended there. */
export type Follower = "mark" | "speech" | "phrase" | "word" | "verb" | "noun" | "inside";

/** Classifies what follows a possible name that ends at `end`: a mark, a verb of speech, another word names are followed by, or the middle of a word. */
export function followerAt(text: string, end: number, tokens: TokenIndex): Follower {
  const next = text[end];
  if (next === undefined || MARK.test(next)) return "mark";
  // 陆远和、 : what a mark follows is no conjunction, so the name is not over.
  if (/^[和与及同][、，。]/u.test(text.slice(end, end + 2))) return "inside";
  // 周可为说: nor does a verb of speech follow 为.
  if (/^为(?:说|称|表示|介绍|告诉|认为|坦言|透露|指出)/u.test(text.slice(end, end + 3))) return "inside";
  // 翟占一|等参加: 一等 is no word where a list ends.
  if (splitsBefore(text, end, tokens)) return "speech";
  if (splitsBefore(text, end + 1, tokens) && tokens.at(end)?.start === end) return "inside";
  const word = longestFollower(text, end);
  if (word === null && cutsSpeech(text, end, tokens)) return "inside";
  // A one-character follower inside a longer word is none: 会 in 会议, 对 in 对外.
  const whole = tokens.at(end);
  const cut =
    word !== null &&
    word.length === 1 &&
    whole !== undefined &&
    whole.start === end &&
    whole.text.length > 1 &&
    whole.tag !== "x";
  if (word !== null && !cut) return SPEECH_SET.has(word) ? "speech" : word.length > 1 ? "phrase" : "word";
  if (whole === undefined || whole.start !== end) return "inside";
  // What the segmenter made up (tag x) may well have swallowed the end of the name: 刘志|高以.
  if (whole.tag === "x" && whole.text.length > 1) return "inside";
  // 黎伦|清正: a noun or adjective right after a name is more likely its last character and another word.
  // 金顺日|日前: 日 alone is no word that goes on.
  if (/^[日月年]$/u.test(whole.text)) return "noun";
  return /^[vdptcumrf]/u.test(whole.tag) ? "verb" : "noun";
}

/** Verbs in 到 that persons do; with any other character before it 到 begins what the person does. */
const TO = /^[来走看赶回去见得达遇找拿听感谈提收想接受直等拉学做说讲调升跑飞带送碰][到]$/u;

/** 翟占一|等参加, 田跃增|到公司: the segmenter has the name's last character and the next word as one. */
function splitsBefore(text: string, at: number, tokens: TokenIndex): boolean {
  const word = tokens.at(at);
  if (word === undefined || word.end !== at + 1 || word.start !== at - 1) return false;
  if (/^[一二三]等$/u.test(word.text)) return !/^[级次第于候]/u.test(text.slice(at + 1, at + 2));
  return /到$/u.test(word.text) && /^v|^x/u.test(word.tag) && !TO.test(word.text);
}

/** 刘建|发笑|称: the segmenter's next word takes the name's last character and the first one of 笑称. */
function cutsSpeech(text: string, end: number, tokens: TokenIndex): boolean {
  const next = tokens.at(end);
  // 欧阳志|恒指|，: a verb of one character before a mark
  if (
    next?.start === end &&
    next.end === end + 2 &&
    /^[指说称道问答笑](?:[，：“。]|$)/u.test(text.slice(end + 1, end + 3))
  )
    return true;
  const speech = longestFollower(text, end + 1);
  if (next === undefined || next.start !== end || speech === null || speech.length < 2) return false;
  return SPEECH_SET.has(speech) && next.end > end + 1 && next.end < end + 1 + speech.length;
}

function longestFollower(text: string, at: number): string | null {
  return FOLLOWERS.longestAt(text, at)?.values[0] ?? null;
}

/** Whether a verb of speech, reading or writing stands at the offset, with at most an adverb before it. */
export function isSpeechAt(text: string, at: number): boolean {
  const adverb =
    /^(?:还|也|又|则|进一步|同时|随后|最后|不禁|激动地?|高兴地|自豪地|兴奋地|开心地|笑着|特别|多次|曾|明确|一再|反复|郑重|在致辞中|在会上|在讲话中|在接受[^，。]{0,16}采访时|对记者|向记者)+/u.exec(
      text.slice(at, at + 30),
    );
  const from = at + (adverb?.[0].length ?? 0);
  const word = longestFollower(text, from);
  return word !== null && SPEECH_SET.has(word) && !/^称(?:号|为|之)/u.test(text.slice(from, from + 2));
}
