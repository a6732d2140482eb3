import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";

/** Who led before each sentence: what 他, 一行 and a left-out subject stand for. */
export interface Leaders {
  /** The officials who stand as subject in the nearest sentence before `index` that has one. */
  before(index: number): readonly Mention[];
  /** Who leads the delegation that the text told of last: 副省长X率代表团. */
  ofParty(index: number): readonly Mention[];
}

/** The officials that a text names, in its order. */
export function officials(reading: Reading): Mention[] {
  return reading.mentions.filter((mention) => mention.kind === "official");
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
