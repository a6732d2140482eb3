import type { Sentence } from "../../model/document.js";
import { spansWithin } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";

/** The firm of each person whom posts tie to that firm only, by the person's name. */
export type FirmPeople = ReadonlyMap<string, readonly Member[]>;

/** Who is of which firm: 总经理 of it, its founder; nobody who also stands for a body or for two firms. */
export function firmPeople({ relations }: Reading): FirmPeople {
  const found = new Map<string, readonly Member[] | null>();
  for (const { type, source, target } of relations) {
    if (type !== "holds_post" || source.kind !== "person") continue;
    const known = found.get(source.name);
    if (target.kind === "company" && known === undefined) {
      const { kind, name, key } = target;
      found.set(source.name, [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })]);
    } else if (known?.[0]?.name !== target.name) found.set(source.name, null);
  }
  const people = new Map<string, readonly Member[]>();
  for (const [name, firm] of found) if (firm !== null) people.set(name, firm);
  return people;
}

/** 孙某却高兴不起来: the firm of the people whom a sentence names, if they are of one; null where an official is named. */
export function firmOfNamed(
  { mentions }: Reading,
  sentence: Sentence,
  people: FirmPeople,
): readonly Member[] | null {
  const named = spansWithin(mentions, sentence);
  if (named.some((m) => m.kind === "official")) return null;
  const firms = named.flatMap((m) => (m.kind === "person" ? [people.get(m.name) ?? null] : []));
  const [first] = firms;
  if (first == null) return null;
  return firms.every((firm) => firm?.[0]?.name === first[0]?.name) ? first : null;
}

const TELLS =
  /^[^，。；“”]{0,14}(?:说|介绍|表示|透露|告诉|坦言|感慨|算了?[一笔]|直言|笑称|称|指[，出：]|道[：，])/u;

/** “去年卖到智利460万美元。”王某说; 王某说，去年出口…: the firm of whoever speaks, known by his name alone. */
export function speakersFirmByName(
  { doc, mentions }: Reading,
  sentence: Sentence,
  people: FirmPeople,
): readonly Member[] | null {
  const { text } = doc;
  const opened = text.lastIndexOf("“", sentence.end - 1);
  const inQuote = opened >= 0 && !text.slice(opened, sentence.start).includes("”");
  const closed = inQuote ? text.indexOf("”", Math.max(opened, sentence.start)) : -1;
  const line = text.indexOf("\n", sentence.start);
  const quoted = closed >= 0 && (line < 0 || closed < line) && closed - opened >= 10;
  const from = quoted && opened < sentence.end ? closed : sentence.start;
  const speaker = mentions.find((m) => m.start >= from && (m.kind === "person" || m.kind === "official"));
  if (speaker === undefined || speaker.start > from + 24) return null;
  if (/[。；]/.test(text.slice(from, speaker.start).replace(/^”/, "")) && quoted) return null;
  if (!quoted && speaker.end > sentence.end) return null;
  return TELLS.test(text.slice(speaker.end, speaker.end + 24)) ? (people.get(speaker.name) ?? null) : null;
}

/** Whether one of two firms belongs to the other, by what the article says of them. */
export function firmKin({ relations }: Reading): (one: string, other: string) => boolean {
  const kin = new Map<string, Set<string>>();
  for (const { type, source, target } of relations) {
    if (type !== "subsidiary_of") continue;
    for (const [a, b] of [
      [source.name, target.name],
      [target.name, source.name],
    ] as const)
      kin.set(a, (kin.get(a) ?? new Set()).add(b));
  }
  return (one, other) => kin.get(one)?.has(other) === true;
}
