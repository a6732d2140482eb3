import type { Span } from "../../model/span.js";
import type { PersonContext } from "./person-context.js";

/** Whose meetings and rounds are told of in that form. */
const LEADER =
  /国家主席|国务院总理|总书记|委员长|(?:省|市|州|自治区|县|区)委(?:副)?书记|省长|市长|州长|自治区主席/u;
const ATTEND =
  /^等?(?:领导)?(?:同志)?(?:分别|一同|一并)?(?:参加|出席|陪同|在座)(?:上述|有关|了)?(?:活动|会见|会谈|调研|考察|座谈|仪式|欢迎仪式)?[。；，]/u;

type Named = Span & { readonly name: string };

/** Officials of whom a leader's meeting tells no title: 甲、乙、丙等参加。 as a sentence of its own, two names or more. */
export function attendants(ctx: PersonContext, found: readonly Named[]): string[] {
  const names: string[] = [];
  for (const [i, first] of found.entries()) {
    const sentence = ctx.sentenceAt(first.start);
    if (sentence?.start !== first.start) continue;
    const list = [first];
    for (const next of found.slice(i + 1)) {
      const last = list.at(-1) as Named;
      if (next.start !== last.end + 1 || !/[、和]/u.test(ctx.text[last.end] ?? "")) break;
      list.push(next);
    }
    const end = (list.at(-1) as Named).end;
    if (list.length < 2 || !ATTEND.test(ctx.text.slice(end, end + 24))) continue;
    if (LEADER.test(ctx.text.slice(0, first.start))) names.push(...list.map(({ name }) => name));
  }
  return names;
}
