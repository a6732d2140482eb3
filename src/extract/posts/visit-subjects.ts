import type { Sentence } from "../../model/document.js";
import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { VisitVerb } from "./visit-verbs.js";

/** Who led before each sentence: what 他, 一行 and a left-out subject stand for. */
export interface Leaders {
  /** The officials who stand as subject in the nearest sentence before `index` that has one. */
  before(index: number): readonly Mention[];
  /** Who leads the delegation that the text told of last: 副省长X率代表团. */
  ofParty(index: number): readonly Mention[];
}

export interface Subjects {
  readonly people: readonly Mention[];
  /** Where the words that name them start; the verb's own start where they are not in the sentence. */
  readonly start: number;
  /** Factor on the confidence: below 1 where the subject is inferred. */
  readonly certainty: number;
}

interface Occurrence {
  readonly sentence: Sentence;
  readonly verb: VisitVerb;
  readonly leaders: Leaders;
}

/** Titles that alone stand for the holder who was named. */
const HEAD =
  "(?:总统|总理|主席|国王|首相|部长|省长|州长|县长|市长|书记|大使|公使|总领事|领事|议长|会长|局长|厅长|主任|特派员|团长)";
/** How far back whoever a title alone stands for was named. */
const REACH = 400;
/** Who opens a sentence and is no official. */
const OTHERS =
  /^(?:[^，。；]{0,8}，)?(?:[^，。；、在到赴]{0,6})(?:代表团|考察团|访问团|经贸团|客商们?|企业家们?|专家组?|记者|采购商|师生|村民)(?!负责人|团长)[^，。；]{0,24}，[^，。；]{0,4}$/u;
/** 5月28日，代表团到达海城，拜会了市长甲，考察了…: whoever leads it goes on through the sentence. */
const PARTY_OPENS =
  /^(?:[^，。；]{0,14}，)?(?:代表团|考察团|访问团|经贸团|招商团|参访团)(?!负责人|团长|成员)/u;
/** Words that hand the action to someone who is not named in the sentence: the leader of the sentence before. */
const STANDS_FOR = new RegExp(
  `^(?:.{0,8}[，,])?(?:随后|期间|当天|当日|其间|活动中|调研中|视察中|之后|接着|每到一处)?[，]?(?:他|她|他们|她们|一行|(?:该国)?${HEAD}(?:先生|夫妇|和夫人|及夫人)?(?:一行)?|两国元首|双方|两国领导人|调研组|考察组|慰问组|视察组|检查组|督导组|工作组|招商组|考察团|视察团|访问团|经贸团|参访团|招商团|代表团|代表们|委员们)?(?:一行)?(?:人)?(?:先后|分别|还|又|并|先|首先|随后|接着|然后|实地|深入|一路|冒[雨雪严]|专程|顶着|马不停蹄)*$`,
  "u",
);
/** A subject of another kind between the official and the verb. */
const OTHER_SUBJECT =
  /(?:企业|公司|记者|专家|游客|群众|村民|客商|部门|政府|干部|党员|工作人员|客户|采购商)[^，。；、]{0,4}$/u;
/** The official is what the verb is done to or with: 陪同X调研 keeps X as visitor, 向X汇报 does not. */
const NOT_SUBJECT = /(?:向|给|对|被|由|与|和|同|跟|替|为)$/u;

/** The visitors for a verb: officials named before it in its sentence, else whoever led before. */
export function subjectsOf(reading: Reading, { sentence, verb, leaders }: Occurrence): Subjects {
  const { text } = reading.doc;
  const named = officials(reading).filter((m) => m.start >= sentence.start && m.end <= verb.start);
  const nearest = nearestGroup(text, named);
  const visiting = visitorAfter(reading, sentence, verb);
  if (visiting !== null) return { people: [visiting], start: verb.start, certainty: 0.95 };
  const hosted = guestsOf(text, named, verb);
  if (hosted[0] !== undefined) return { people: hosted, start: hosted[0].start, certainty: 1 };
  const both = withGuest(text, named);
  if (both.length > 0) return { people: both, start: (both[0] as Mention).start, certainty: 0.95 };
  if (nearest.length > 0) {
    const between = text.slice((nearest.at(-1) as Mention).end, verb.start);
    // 到该公司调研: a firm that one goes to does not act.
    const acting = between
      .replace(/^[^，。；]{0,6}(?:率领?|带领|率队)[^，。；]{0,24}?[团队组](?:一行)?/u, "")
      .replace(/(?:到|在|赴|来|抵|走进|前往|深入)[^，。；]*$/u, "");
    // 某大使说，波兰总统不久前访华: whose name is not told
    if (/(?:总统|总理|首相|国王|主席|外长|议长)[^，。；]{0,6}$/u.test(between)) return none(verb);
    // 访问团由甲、乙等25人组成，参观了…: the party goes, whoever is of it.
    if (/^等?[^，。；]{0,10}组成/u.test(between)) return none(verb);
    // 在乙陪同下，调研组…: the host is not the visitor.
    if (HOSTED.test(between)) return none(verb);
    if (between.length > 90 || OTHER_SUBJECT.test(acting) || /[。！？“]/u.test(between)) return none(verb);
    return {
      people: nearest,
      start: (nearest[0] as Mention).start,
      certainty: between.includes("，") ? 0.95 : 1,
    };
  }
  const opening = text.slice(sentence.start, verb.start);
  const lastClause = opening.slice(Math.max(opening.lastIndexOf("，"), opening.lastIndexOf("；")) + 1);
  // 考察团还到某港区|考察: where they go stands between.
  const party = lastClause.replace(/(?<=[组团员行])(.{0,2})(?:到|赴|在|来到|前往|深入)[^，。；]*$/u, "$1");
  if (
    !STANDS_FOR.test(opening) &&
    !STANDS_FOR.test(lastClause) &&
    !(party !== lastClause && STANDS_FOR.test(party))
  )
    return none(verb);
  // 代表团还将到海城考察，走访企业: the subject of the first clause goes on, not whoever led before.
  if (OTHERS.test(opening))
    return { people: leaders.ofParty(sentence.index), start: verb.start, certainty: 0.85 };
  const leader = PARTY_OPENS.test(opening) ? leaders.ofParty(sentence.index) : [];
  if (leader.length > 0) return { people: leader, start: verb.start, certainty: 0.85 };
  const led = /代表团|考察团|访问团|经贸团|参访团|招商团/u.test(lastClause)
    ? leaders.ofParty(sentence.index)
    : [];
  const stated = titled(reading, sentence, lastClause) ?? titled(reading, sentence, opensWith(opening));
  // 访问团参观了…, led by somebody who is no official: not by the host who was named.
  const host = led.length === 0 && /访问团|参访团|考察团|代表团|经贸团/u.test(lastClause);
  const people = led.length > 0 ? led : host ? [] : (stated ?? leaders.before(sentence.index));
  return { people, start: verb.start, certainty: 0.85 };
}

/** 总领事一行考察了甲，走访了乙: who opened the sentence goes on. */
function opensWith(opening: string): string {
  return new RegExp(`^(?:[^，。]{0,8}，)?${HEAD}?(?:先生|夫妇)?一行`, "u").exec(opening)?.[0] ?? "";
}

/** 总领事一行, 省长: who was named last with that title or with 一行, before whoever opened the sentence before. */
function titled(reading: Reading, sentence: Span, clause: string): Mention[] | null {
  const { text } = reading.doc;
  const title = new RegExp(HEAD, "u").exec(clause)?.[0];
  const party = title === undefined && clause.includes("一行");
  if (title === undefined && !party) return null;
  const named = officials(reading).filter(
    (m) => m.end <= sentence.start && m.start >= sentence.start - REACH,
  );
  const who = named.findLast((m) =>
    title === undefined
      ? /^(?:一行|率[团队]?)/u.test(text.slice(m.end, m.end + 2))
      : text.slice(Math.max(0, m.start - title.length), m.start) === title || text.startsWith(title, m.end),
  );
  return who === undefined ? null : [who];
}

const HOSTED = /^[^，。；]{0,16}陪同下/u;

/** 甲在乙（等）陪同下参观: the visitor is 甲. */
function guestsOf(text: string, named: readonly Mention[], verb: VisitVerb): Mention[] {
  const host = named.at(-1);
  if (host === undefined || !HOSTED.test(text.slice(host.end, verb.start))) return [];
  const first = named.findIndex((guest, i) =>
    /^(?:[^。；、]{0,24}，)?[^，。；、]{0,12}在[^，。；]{0,20}$/u.test(
      text.slice(guest.end, named[i + 1]?.start ?? guest.end),
    ),
  );
  return first < 0 ? [] : nearestGroup(text, named.slice(0, first + 1));
}

/** 甲陪同乙在丙考察: both go there. */
function withGuest(text: string, named: readonly Mention[]): Mention[] {
  const [host, guest] = named.slice(-2);
  if (host === undefined || guest === undefined) return [];
  return /^(?:等人?)?陪同(?!下)[^，。；、]{0,20}$/u.test(text.slice(host.end, guest.start))
    ? [...nearestGroup(text, named.slice(0, -1)), guest]
    : [];
}

/** 同来华访问的某国总统X会谈: the visitor follows the verb. */
function visitorAfter(reading: Reading, sentence: Sentence, verb: VisitVerb): Mention | null {
  const { text } = reading.doc;
  // 在华访问期间，某国总统X…
  const of =
    /^(?:进行[^，。；]{0,6}访问)?的|^(?:期间|之际|时)，/u.exec(text.slice(verb.end, sentence.end))?.[0]
      .length ?? 0;
  if (of === 0) return null;
  const next = officials(reading).find((m) => m.start >= verb.end + of && m.end <= sentence.end);
  return next !== undefined && /^[^，。；、]{0,20}$/u.test(text.slice(verb.end + of, next.start))
    ? next
    : null;
}

function none(verb: VisitVerb): Subjects {
  return { people: [], start: verb.start, certainty: 0 };
}

function officials(reading: Reading): Mention[] {
  return reading.mentions.filter((mention) => mention.kind === "official");
}

/** 总书记的讲话, 某市长关于…的要求: the person is named for words, not as one who acts. */
const POSSESSOR = /^(?:总书记|主席|书记|省长|市长)?(?:的|关于|重要|对|系列|新时代)/u;

/** 甲与知事乙就航线交换意见，随后考察了…: 甲 goes on. */
const MEETS =
  /^(?:先后|分别|还|也|随后|首先|日前|近日|昨日|上午|下午)*(?:与|同|会见了?|会晤了?|拜会了?)[^，。；、]{0,20}$/u;

/** 甲先后拜会了某会会长乙、某局局长丙: hosts in a list, some of them no officials. */
const CALLS_ON =
  /^(?:[^。；：“”]{0,40}，)?(?:先后|分别|还|也|随后|首先|日前|近日|昨日|上午|下午|一行|并|与会)*(?:会见|会晤|拜会|拜访|约见)了?[^，。；]{0,60}$/u;

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
function nearestGroup(text: string, named: readonly Mention[]): Mention[] {
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
    return (
      next !== undefined && CALLS_ON.test(text.slice(m.end, next.start)) && listed(text, named.slice(i + 1))
    );
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

/** Collects, sentence by sentence, the officials that open a clause: they are who the next sentences speak of. */
export function findLeaders(reading: Reading): Leaders {
  const people = officials(reading);
  // …等陪同调研。: the hosts named there lead nothing.
  const leading = reading.doc.sentences.map((sentence) =>
    HOSTS_ONLY.test(reading.doc.text.slice(sentence.start, sentence.end))
      ? []
      : leadersOf(reading.doc.text, people, sentence),
  );
  const heads = reading.doc.sentences.map((sentence) =>
    sentence.role === "body"
      ? people.filter(
          (m) => m.start >= sentence.start && m.end <= sentence.end && leadsParty(reading.doc.text, m),
        )
      : [],
  );
  return {
    ofParty(index) {
      return (
        heads
          .slice(0, index)
          .findLast((here) => here.length > 0)
          ?.slice(0, 1) ?? []
      );
    },
    before(index) {
      for (let at = index - 1; at >= 0; at--) {
        // A headline leads nothing: the text names its people again.
        if (reading.doc.sentences[at]?.role !== "body") return [];
        const here = leading[at] ?? [];
        if (here.length > 0) return here;
      }
      return [];
    },
  };
}

function leadsParty(text: string, { start, end }: Span): boolean {
  return (
    /^(?:今日|昨日|日前|近日|[^，。；：]{0,8})?(?:率领?|带领|率队|带队|担任团长|为团长|任团长)/u.test(
      text.slice(end, end + 14),
    ) ||
    (/(?:由|团长)[^，。；：、]{0,24}$/u.test(text.slice(Math.max(0, start - 26), start)) &&
      /^(?:率领|带领|带队|率队|任团长|，)/u.test(text.slice(end, end + 4)))
  );
}

const HOSTS_ONLY =
  /^[^。]*(?:等[^，。；]{0,10}出席(?:了|会见|签约|仪式|会谈)*|陪同|参加|随同)(?:调研|考察|走访|检查|活动|座谈|会见|学习)*[。]?$/u;

function leadersOf(text: string, people: readonly Mention[], sentence: Span): Mention[] {
  const [first, ...others] = people.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
  if (first === undefined) return [];
  // 书记甲、副县长乙带队到镇里调研: both lead the party.
  const group = [first];
  for (const next of others) {
    const gap = text.slice((group.at(-1) as Mention).end, next.start);
    if (!/^[、和与及][^，。；]{0,16}$/u.test(gap)) break;
    group.push(next);
  }
  return leadsParty(text, group.at(-1) as Mention) ? group : [first];
}
