import { Trie } from "../../base/trie.js";
import type { TokenIndex } from "../token-index.js";

// What comes after a name tells where it ends. Closed classes of Chinese news style; from general knowledge of the language.

const SPEECH = [
  "表示|说|笑称|笑着说|直言|坦言|说道|介绍|指出|强调|认为|告诉|透露|坦言|称|直言|感慨|感叹|笑|笑道|笑言|笑着|回忆|回忆道|分析|解释|补充|补充道|建议|呼吁|提出|提醒|宣布|致辞|发言|讲话|作报告|要求|希望|期待|相信|分享|谈到|谈及|写道|评价|总结|道|坦承|承认|回应|答|回答|问|解读|点赞|预计|预测|预判|断言|重申|表态|承诺|祝贺|倡议|说起|介绍说|告诉记者|感触|深有感触|感激|高兴|兴奋|自豪|欣慰|算",
].flatMap((words) => words.split("|"));

const ACTION = [
  "均|皆|解答|答复|署任|署理|参观|参访|造访|踏访|莅临|莅|点赞|随同|随行|随团|随访|专程|出访|回访|来访|到场|拜会|拜访|商定|商讨|商议|商谈|会商|共商|交换|约定|敲定|达成|见证|质疑|批评|汇报|通电话|通话|会面|会晤|座谈|见面|交谈|握手|举行|开网店|出席|主持|率队|带队|率|率领|带领|带着|调研|走访|视察|考察|检查|督导|慰问|看望|会见|会谈|陪同|参加|列席|来到|作报告|作讲话|作分享|作动员|作了|前往|走进|深入|察看|查看|了解|听取|作|签署|揭牌|启动|获|获得|荣获|当选|曾任|历任|现任|担任|出任|任|兼任|挂职|接受|受|应邀|受邀|代表|发表|创办|创立|成立|注册|牵头|负责|主讲|主刀|领衔|发起|投资|返乡|回乡|回到|辞去|辞掉|承包|流转|种|养|经营|打造|研发|设计|指导|回国|上台|点击|打开|拿|拿起|拿着|指|指着|递给|正忙|正在|正往|正把|正和|正与|正用|忙着|站|走|走出|跑|坐|忙|正|抓|抓住|成为|成|是|有|没有|没|看|看到|看着|看好|想|决定|开始|选择|尝试|发现|遇到|迎来|收到|凭|凭借|用|靠|算|填|赶|赶到|抵达|到|到访|访问|访华|赴|去|转|被|把|让|给|将|会|能|要|可以|应|已|曾|还|也|都|又|便|就|则|却|先后|一同|一起|一行|分别|共同|亲自|随后|同时|此前|日前|近日|今天|当天|昨日|今年|去年|当时|如今|现在|目前|每天|经常|一直|始终|特别|十分|非常|不仅|不|未|从|向|对|在|与|和|同|跟|及|以及|等|以|为|因|由|于|按|据|的|同志|先生|女士|夫妇|夫妻|一家|家|团队|们|所|其|这|那|之|本人|自己|身边|手中|家中|家里|家的|所在|带来|交给|通过|完成|加入|进入|离开|毕业|出生|逝世|去世|摄|任职|连任|履新|上任|到任|调任|升任|就任|主动|积极|认真|详细|仔细|迅速|马上|立即|立刻|再次|首次|多次|连续|围绕|针对|结合|根据|按照|作为|以来|时|后|前",
  "亦|到会|到任|到岗|到家|当场|当即|当众|原先|原来|原本|本来|刚刚|刚从|刚到|刚把|刚刚从|一开场|一开口|一进门|一边|一口气|话音|话里|话锋|长舒|松了|忙不迭|喜上眉梢|合不拢|乐呵|乐得|伸出|竖起|干脆|索性|咬牙|咬咬牙|拍板|瞄准|萌生|盘下|一头|辗转|孤身|独自|只身|白手|打趣|打算|盘算|琢磨|担心|担忧|摇头|点头|点点头|叹|感到|觉得|眼里|眼下|眼中|心里|心中|手上|手下|名下|旗下|麾下|掏|摸|蹲|盯|喊|催|拍|买|卖|租|皱|伸|捧|擦|翻|摊|咧|眯|挤|扛|掀|早年|年轻|年少|大学|毕业于|出身|来自|老家|祖籍|生于|曾经|常年|多年|长期|前天|昨|本周|上周|当晚|当日|次日|翌日|上午|下午|晚上|清晨|凌晨|傍晚|最|最近|最先|最早|最后|最为|也不|率先|仅|只|总|直到|直接|专门|特意|特地|顺势|借|借助|借着|趁|乘|沿|为了|为此|对此|就此|就是|算是|可谓|堪称|坚信|深知|深信|坚持|拒绝|同意|支持|反对|主张|号召|敦促|促请|促|请|请求|邀请|鼓励|勉励|叮嘱|嘱咐|吩咐|交代|部署|安排|推动|推介|推荐|展示|演示|讲述|讲解|描述|形容|比喻|举例|列举|引述|援引|引用|披露|公布|通报|发布|宣读|主办|致词|开幕|剪彩|授牌|颁发|颁奖|赠送|送上|寄语",
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
  if (/^[和与及同之][、，。；]/u.test(text.slice(end, end + 2))) return "inside";
  // 周可为说: nor does a verb of speech follow 为.
  if (/^为(?:说|称|表示|介绍|告诉|认为|坦言|透露|指出)/u.test(text.slice(end, end + 3))) return "inside";
  // 吴昂|率代表团: who leads a party
  if (/^率(?:领|[^，。；率]{0,12}?[团队组])/u.test(text.slice(end, end + 15))) return "phrase";
  // 刘明|中出席: 中 stands behind no person.
  if (next === "中" && tokens.at(end)?.text === "中") return "inside";
  // 翟占一|等参加: 一等 is no word where a list ends.
  if (splitsBefore(text, end, tokens)) return "speech";
  if (splitsBefore(text, end + 1, tokens) && tokens.at(end)?.start === end) return "inside";
  // 岩枫|夹着手机, 昝菁|喝了: one verb and its mark
  if (isVerbOfOne(text, end, tokens)) return "phrase";
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

/** Whether a verb of one character and 着 or 了 stand at the offset; the segmenter may have glued it to the name before. */
function isVerbOfOne(text: string, at: number, tokens: TokenIndex): boolean {
  if (
    !/^[^的之，。、\s](?:着(?!手(?:[打开推准研进实启制编]|$)|[力重眼急])|了(?!解))/u.test(
      text.slice(at, at + 4),
    )
  )
    return false;
  const word = tokens.at(at);
  return word === undefined || !/^nr/u.test(word.tag) || word.start === at;
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

/** 出席东亚峰会: whether a word of two or more characters that names are followed by stands at the offset. */
export function opensPhrase(text: string, at: number): boolean {
  return (longestFollower(text, at)?.length ?? 0) > 1;
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
