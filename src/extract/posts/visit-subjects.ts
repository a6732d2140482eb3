import type { Sentence } from "../../model/document.js";
import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { nearestGroup } from "./visit-groups.js";
import { type Leaders, officials } from "./visit-leaders.js";
import type { VisitVerb } from "./visit-verbs.js";

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
  `^(?:.{0,8}[，,])?(?:随后|期间|当天|当日|其间|活动中|调研中|视察中|之后|接着|每到一处)?[，]?(?:他|她|他们|她们|一行|(?:该国|[\\u4e00-\\u9fff·]{2,10}?(?=${HEAD}一行))?${HEAD}(?:先生|夫妇|和夫人|及夫人)?(?:一行)?|两国元首|双方|两国领导人|调研组|考察组|慰问组|视察组|检查组|督导组|工作组|招商组|考察团|视察团|访问团|经贸团|参访团|招商团|代表团|代表们|委员们)?(?:一行)?(?:人)?(?:先后|分别|还|又|并|先|首先|随后|接着|然后|实地|深入|一路|冒[雨雪严]|专程|顶着|马不停蹄)*$`,
  "u",
);
/** A subject of another kind between the official and the verb. */
const OTHER_SUBJECT =
  /(?:企业|公司|记者|专家|游客|群众|村民|客商|部门|政府|干部|党员|工作人员|客户|采购商)[^，。；、]{0,4}$/u;

/** The visitors for a verb: officials named before it in its sentence, else whoever led before. */
export function subjectsOf(reading: Reading, { sentence, verb, leaders }: Occurrence): Subjects {
  const { text } = reading.doc;
  const named = officials(reading).filter((m) => m.start >= sentence.start && m.end <= verb.start);
  const nearest = nearestGroup(text, named);
  const visiting = visitorAfter(reading, sentence, verb);
  if (visiting !== null) return { people: [visiting], start: verb.start, certainty: 0.95 };
  if (meetsGuest(text, sentence, verb)) return none(verb);
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
    // 就“边境贸易发展”开展调研: a topic in quotes is no speech.
    const spoken = /[。！？“]/u.test(between.replace(/(?<![：，])“[^“”]{1,24}”/gu, ""));
    if (between.length > (/^率/u.test(between) ? 140 : 90) || OTHER_SUBJECT.test(acting) || spoken)
      return none(verb);
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

/** 会见|来华…的: whoever meets somebody is not the one who came. */
function meetsGuest(text: string, sentence: Span, verb: Span): boolean {
  const from = Math.max(sentence.start, verb.start - 6);
  const words = text.slice(from, verb.start + 2);
  const at = /(?:[来在抵访]华|来访|到访|访问)$/u.exec(words)?.index;
  return (
    at !== undefined && /(?:(?:会见|会晤|接见|欢迎|看望)了?|[同与和])(?:正在|前)?$/u.test(words.slice(0, at))
  );
}

/** 同来华访问的某国总统X会谈: the visitor follows the verb. */
function visitorAfter(reading: Reading, sentence: Sentence, verb: VisitVerb): Mention | null {
  const { text } = reading.doc;
  const rest = text.slice(verb.end, sentence.end);
  // 在华访问期间，某国总统X…; 会见来华出席某博览会的部长X
  const met = meetsGuest(text, sentence, verb);
  const of =
    (/^(?:进行[^，。；]{0,6}访问)?的|^(?:期间|之际|时)，/u.exec(rest) ??
      (met ? /^[^，。；、]{1,24}的/u.exec(rest) : null))?.[0].length ?? 0;
  if (of === 0) return null;
  const next = officials(reading).find((m) => m.start >= verb.end + of && m.end <= sentence.end);
  return next !== undefined && /^[^，。；、]{0,20}$/u.test(text.slice(verb.end + of, next.start))
    ? next
    : null;
}

function none(verb: VisitVerb): Subjects {
  return { people: [], start: verb.start, certainty: 0 };
}
