import type { Mention } from "../../model/mention.js";

// Which of the officials named before a verb of visiting are those who go.

/** The official is what the verb is done to or with: 陪同X调研 keeps X as visitor, 向X汇报 does not. */
const NOT_SUBJECT = /(?:向|给|对|被|由|与|和|同|跟|替|为)$/u;

/** 总书记的讲话, 某市长关于…的要求: the person is named for words, not as one who acts. */
const POSSESSOR =
  /^(?:总书记|主席|书记|省长|市长)?(?:的|关于|重要|对(?!(?:中国|我国|华|[\u4e00-\u9fff]{2,6})(?:进行|展开|开始))|系列|新时代)/u;

/** 甲与知事乙就航线交换意见，随后考察了…: 甲 goes on. */
const MEETS =
  /^(?:先后|分别|还|也|随后|首先|日前|近日|昨日|上午|下午)*(?:与|同|会见了?|会晤了?|拜会了?)[^，。；、]{0,20}$/u;

/** 甲先后拜会了某会会长乙、某局局长丙: hosts in a list, some of them no officials. */
const CALLS_ON =
  /^(?:[^。；：“”]{0,90}，)?(?:先后|分别|还|也|随后|首先|日前|近日|昨日|上午|下午|一行|并|与会)*(?:会见|会晤|拜会|拜访|约见)了?[^，。；]{0,60}$/u;

/** 率团访问海城，与书记乙举行会谈，并到…考察: 甲 who came goes on, not the host of the talks. */
const TALKS_WITH =
  /^[^。；：“”]{0,90}(?:访问|到访|抵达|来访|考察)[^。；：“”]{0,40}，(?:并|还|又|先后|分别|随后)*(?:与|同)[^，。；、]{0,40}$/u;
const TALKS =
  /^(?:等人?|一行)?(?:举行|进行|开展)?[^，。；]{0,8}(?:会谈|会面|座谈|会晤|见面|交流|交换意见|磋商|洽谈)/u;

/** Whether the names stand in one list, titles between them. */
function listed(text: string, named: readonly Mention[]): boolean {
  return named.every(
    (m, i) =>
      i === 0 ||
      // 会见了部长乙，与省长丙会谈: one host after the other
      /^(?:[、和及]|，(?:并|还|又|分别)*(?:与|同|会见了?|会晤了?|拜会了?))[^，。；]{0,40}$/u.test(
        text.slice((named[i - 1] as Mention).end, m.start),
      ),
  );
}

/** 副主任甲，装备处处长乙到星澜重机调研: between the two stands a title and nothing else. */
const NEXT_TITLED = /^，(?:以及)?[\u4e00-\u9fff、]{2,22}(?:长|任|记|员|席|表|使|裁|理|监|总)$/u;

/** 拜会当地贸易部长乙 */
const HOST = /(?:拜会|拜访|会见|会晤|看望|邀请|欢迎|迎接)(?:了)?[^，。；、]{0,20}$/u;

/** 甲与副关长乙一同走访, 甲率副市长乙、局长丙等到…: all of them go. */
function together(text: string, named: readonly Mention[]): Mention[] {
  const last = named.at(-1);
  if (last === undefined || named.length < 2) return [];
  const after = text.slice(last.end, last.end + 8);
  for (let i = named.length - 2; i >= 0; i--) {
    const [left, right] = [named[i] as Mention, named[i + 1] as Mention];
    const gap = text.slice(left.end, right.start);
    const leads = /^[^，。；、]{0,6}(?:率领?|带领|带着|偕同?|携同?|会同)[^，。；、]{0,16}$/u.test(gap);
    if (leads || (/^[与和同][^，。；、]{0,16}$/u.test(gap) && /^(?:一同|一起|一道|共同|联袂)/u.test(after)))
      return [...nearestGroup(text, named.slice(0, i + 1)), ...named.slice(i + 1)];
    if (!/^[、，和][^，。；、]{0,20}$/u.test(gap)) return [];
  }
  return [];
}

/** The last official named and those joined to them by 、 or 和: 副市长甲、乙. */
export function nearestGroup(text: string, named: readonly Mention[]): Mention[] {
  const partnerOf = named.at(-2);
  const met = named.at(-1);
  const both = together(text, named);
  if (both.length > 0) return both;
  // 甲拜会部长乙，并参观…: the host is not the one who goes on.
  if (
    met !== undefined &&
    partnerOf === undefined &&
    HOST.test(text.slice(Math.max(0, met.start - 16), met.start))
  )
    return [];
  // 代表团拜会了次长甲、大使乙，考察了…: nor are the hosts of a list.
  const host = named.find((m) => HOST.test(text.slice(Math.max(0, m.start - 30), m.start)));
  if (host === named[0] && host !== undefined && listed(text, named)) return [];
  const guest = named.findLast((m, i) => {
    const next = named[i + 1];
    if (next === undefined || !listed(text, named.slice(i + 1))) return false;
    const gap = text.slice(m.end, next.start);
    const last = named.at(-1) as Mention;
    return CALLS_ON.test(gap) || (TALKS_WITH.test(gap) && TALKS.test(text.slice(last.end, last.end + 20)));
  });
  const last =
    guest ??
    (partnerOf !== undefined && met !== undefined && MEETS.test(text.slice(partnerOf.end, met.start))
      ? partnerOf
      : met);
  if (last === undefined) return [];
  const group = [last];
  if (POSSESSOR.test(text.slice(last.end, last.end + 8))) return [];
  for (const mention of named.slice(0, named.indexOf(last)).reverse()) {
    const first = group[0] as Mention;
    const joint = text.slice(mention.end, first.start);
    if (joint.length > 24 || !(/^[、和]/u.test(joint) || NEXT_TITLED.test(joint))) break;
    group.unshift(mention);
  }
  return NOT_SUBJECT.test(
    text.slice(Math.max(0, (group[0] as Mention).start - 1), (group[0] as Mention).start),
  )
    ? []
    : group;
}
