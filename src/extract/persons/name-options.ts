import type { Knowledge } from "../../knowledge/tables.js";
import { isSpeechAt } from "./followers.js";
import { isHan, isImpossibleInName } from "./name-characters.js";

/** One way to read the characters at an offset as a Chinese name. */
export interface NameOption {
  readonly start: number;
  readonly end: number;
  readonly surname: string;
  readonly given: string;
}

type Surnames = Knowledge["surnames"];

/** Every Chinese name that could start at `start`: surname and one to three characters, all before `limit`. */
export function optionsFrom(text: string, start: number, limit: number, surnames: Surnames): NameOption[] {
  const options: NameOption[] = [];
  const double = text.slice(start, start + 2);
  // 佐佐木, 长谷川
  const triple = text.slice(start, start + 3);
  if (surnames.compound.has(triple)) {
    for (const length of [1, 2, 3]) addOption(options, { text, start, surname: triple, length, limit });
  }
  if (surnames.compound.has(double)) {
    // 木下理二郎: three characters are given in Japan alone.
    const longest = /^[\u4e00-\u9fff]{2}[一二三四五郎助]$/u.test(text.slice(start + 2, start + 5)) ? 3 : 2;
    for (let length = 1; length <= longest; length++)
      addOption(options, { text, start, surname: double, length, limit });
  }
  // 阮氏清梅: a Vietnamese woman's 氏 stands between surname and name.
  if (/^[阮黎陈范黄潘武邓裴胡吴杨李郑]氏/u.test(double)) {
    for (const length of [1, 2]) addOption(options, { text, start, surname: double, length, limit });
  }
  const single = text.slice(start, start + 1);
  if (surnames.single.has(single)) {
    for (const length of [1, 2, 3]) addOption(options, { text, start, surname: single, length, limit });
  }
  return options;
}

/** Every Chinese name that could end at `end`, none starting before `floor`. */
export function optionsTo(text: string, end: number, floor: number, surnames: Surnames): NameOption[] {
  const options: NameOption[] = [];
  for (let start = end - 2; start >= Math.max(floor, end - 4); start--) {
    options.push(...optionsFrom(text, start, end, surnames).filter((option) => option.end === end));
  }
  return options;
}

/** Whether a name could start at the offset: `optionsFrom` has nothing anywhere else. */
export function opensSurname(text: string, start: number, surnames: Surnames): boolean {
  return (
    surnames.single.has(text[start] ?? "") ||
    [2, 3].some((length) => surnames.compound.has(text.slice(start, start + length)))
  );
}

/** 裘之远, 段其琛, 龚于婷: 之, 其 and 于 are grammar elsewhere, and usual at the head of two characters. */
function holdsImpossible(given: string): boolean {
  for (const character of given.replace(
    /^(?:[之其](?=[^\p{P}]$)|于(?=[珊婷庭萱雯瑄倩恬真娟晴洁涵芳玲琪瑾]$))/u,
    "",
  ))
    if (isImpossibleInName(character)) return true;
  return false;
}

interface Shape {
  readonly text: string;
  readonly start: number;
  readonly surname: string;
  readonly length: number;
  readonly limit: number;
}

/** What a person does and no name opens with. */
const VERB =
  /^(?:\d|在|就(?!业)|也|还|亦|则|于(?=[\d今昨近日上下])|从(?=[\d今昨近])|说|称|表示|介绍|指出|认为|强调|告诉|透露|坦言|随同|出席|主持|会见|率队|率团|走进|来到|通报|发布|公布|披露|宣布|解读|讲解|回应|引述|用[这一]|把[这一])/u;
/** 于景和6月9日, 于景和一行: a date and a company are no second person. */
const AND_VERB = new RegExp(`^和(?:${VERB.source.slice(1)}|\\d|[今昨]天|[近日]日|日前|一行|当[天日])`, "u");

/** 于敏|之说, 于致|和通报: what a person does follows 和 or 之, so that it ends the name. */
function isLastAt(text: string, at: number): boolean {
  if (/^之(?:正[在忙将用把]|[在已将率]|\d|一[道同起行])/u.test(text.slice(at, at + 3))) return true;
  return /^[和之]/u.test(text.slice(at, at + 1)) && isSpeechAt(text, at + 1);
}

/** What stands behind a whole name as adverbs and days do. */
const AFTER_AND = /^(?:\d|[今昨]天|[近日]日|日前|一[行道同起]|当[天日]|[在将已正也则曾就向对率]|又[^是]|等)/u;

/** 谈总理, 应部长: a verb before a title is no surname before a given name. */
const TITLE =
  /^(?:总理|总统|首相|主席|书记|部长|省长|市长|县长|区长|州长|镇长|局长|处长|厅长|科长|院长|校长|董事长?|总?经理|主任|大使|外长|议长|会长|秘书长)$/u;

/** 对厂长叶晓来说, 对他们来讲: 来 goes with the verb of speech behind it. */
function isViewpoint(text: string, end: number, start: number): boolean {
  if (text[end - 1] !== "来" || !/^[说讲]/u.test(text.slice(end, end + 1))) return false;
  return /[对于][^，。；！？\n]*$/u.test(text.slice(Math.max(0, start - 40), start));
}

const DOING_NOW =
  /^(?:在(?![^，。；]{0,10}(?:会上|[会论]坛|时|期间|发布会|仪式))|忙|带着|往|把|用|赶|低头|埋头|坐|站|指)/u;

/** What somebody is made, right behind 任. */
const OFFICE =
  /^(?:名誉|荣誉|常务|执行|联席|轮值|第一|新一届)*副?(?:会长|理事长|秘书长|主席|主任|董事长|总经理|总裁|监事长|院长|所长|团长|组长|校长)/u;

function addOption(options: NameOption[], { text, start, surname, length, limit }: Shape): void {
  const from = start + surname.length;
  const end = from + length;
  if (end > limit) return;
  // 谢尔盖·彼得罗夫: what a dot follows is a part of a name by sound.
  if (/[·・•‧]/u.test(text[end] ?? "")) return;
  const given = text.slice(from, end);
  // 陆远和、 : before a mark 和 is no conjunction. 渡边信之: Japanese names end in 之.
  // 于景和说, 于景和随同: what a verb follows is no conjunction either, and the name is not over before it.
  if (AND_VERB.test(text.slice(end, end + 5)) || isLastAt(text, end)) return;
  // 林炜|任常务副会长: what somebody is made is no part of the name.
  if (/任$/u.test(given) && given.length > 1 && OFFICE.test(text.slice(end, end + 8))) return;
  // 罗兹省|省长, 年增|三成
  // 小学生|夏令营
  if (/[省]$/u.test(given) || /^令营$/u.test(given) || /^年[增减升跌长降]/u.test(surname + given)) return;
  const ends =
    (/和$/u.test(given) &&
      (/^[、，。]/u.test(text.slice(end, end + 1)) ||
        VERB.test(text.slice(end, end + 3)) ||
        AFTER_AND.test(text.slice(end, end + 2)) ||
        isSpeechAt(text, end))) ||
    (/之$/u.test(given) &&
      (surname.length > 1 ||
        (given.length === 2 &&
          (/^[、，。；]|^$/u.test(text.slice(end, end + 1)) ||
            VERB.test(text.slice(end, end + 3)) ||
            AFTER_AND.test(text.slice(end, end + 2)) ||
            isSpeechAt(text, end)))));
  // 王芳|正在直播: what somebody is just doing.
  if (given.length === 2 && given.endsWith("正") && DOING_NOW.test(text.slice(end, end + 12))) return;
  // 刘乾|作推介, 马里|到口岸迎接
  if (
    given.length === 2 &&
    /作$/u.test(given) &&
    /^(?:[了主]|推介|报告|表态|交流|专题|致辞|讲话|介绍|说明|典型|动员|总结)/u.test(text.slice(end, end + 2))
  )
    return;
  if (/到$/u.test(given) && !/^[，。、；）]/u.test(text.slice(end, end + 1))) return;
  // 苗丰|上月到公司
  if (given.length === 2 && /[上本下]$/u.test(given) && /^(?:月|周|个月)/u.test(text.slice(end, end + 2)))
    return;
  // 周宁|署任局长: who acts for another
  if (given.length === 2 && /署$/u.test(given) && /^[任理]/u.test(text.slice(end, end + 1))) return;
  // 丁文|同来华访问的…会谈
  if (
    given.length === 2 &&
    given.endsWith("同") &&
    /^(?:[来在访抵]华|来访|到访)/u.test(text.slice(end, end + 2))
  )
    return;
  // 林可|率代表团访问: who leads a party
  if (
    given.length === 2 &&
    given.endsWith("率") &&
    /^[^，。；]{0,16}[团队组]/u.test(text.slice(end, end + 18))
  )
    return;
  // 卢敬一|在会上: what a verb or a mark follows is no number.
  if (
    given.length === 1 &&
    /^一(?:在(?!起|块)|表示|介绍|告诉|指出|认为|强调|[、，。])/u.test(text.slice(end, end + 3))
  )
    return;
  if (given.length === 2 && given.endsWith("有") && /^[\d三四五六七八九十两几半百]/u.test(text[end] ?? ""))
    return;
  if (TITLE.test(given) || isViewpoint(text, end, start)) return;
  if (!isHan(given) || holdsImpossible(ends ? given.slice(0, -1) : given) || given === "和") return;
  options.push({ start, end, surname, given });
}
