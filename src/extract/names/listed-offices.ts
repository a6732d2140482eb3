import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { bodiesOf } from "./administrative-bodies.js";

/** Bodies of the nation, bodies that name their own level, and words that no office's name holds. */
const NO_ITEM =
  /^(?:国|中|全|央|党|省|市|县|区|州|世|亚|各|有关|相关|最高|人民|WTO|政府|法院|检察|委)|总局$|总署$|部$|[的在是了将把]/u;

/** An office that no table lists, closed by the next mark: 财政厅、, 公安局等. */
const OFFICE = /^[\u4e00-\u9fff]{2,6}?[厅局](?=[、，和与及等])/u;

/** What may follow an item. */
const CLOSED = /^[、，。和与及等负的主相有]/u;

/** The division that the name of an office opens with. */
const DIVISION =
  /^([\u4e00-\u9fff]{2,}?(?:自治区|自治州|省|市|县|区|州|盟|旗))[\u4e00-\u9fff]{2,}[厅局委办会室]$/u;

/** 市商务局、口岸办、公安局等: the offices of a list behind the first, which alone names their division. */
export function listedOfficeCandidates(
  { doc, knowledge }: Reading,
  bodies: readonly Candidate[],
): Candidate[] {
  const { text } = doc;
  const trie = bodiesOf(knowledge);
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (const first of bodies) {
    const division = first.kind === "organization" ? DIVISION.exec(first.name)?.[1] : undefined;
    const office =
      /[厅局委办]$/u.test(text.slice(first.start, first.end)) || first.rule === "organization/administrative";
    if (division === undefined || !office || first.attrs?.class !== "government" || seen.has(first.end))
      continue;
    seen.add(first.end);
    for (let at = first.end; /[、和与及]/u.test(text[at] ?? ""); ) {
      const match = trie.longestAt(text, at + 1);
      const length =
        match === null ? (OFFICE.exec(text.slice(at + 1, at + 9))?.[0].length ?? 0) : match.end - at - 1;
      const end = at + 1 + length;
      const short = text.slice(at + 1, end);
      const full = match?.values[0] ?? short;
      if (length < 3 || NO_ITEM.test(short) || NO_ITEM.test(full) || !CLOSED.test(text[end] ?? "。")) break;
      const name = division + full;
      const span = { kind: "organization" as const, start: at + 1, end, name, key: name };
      found.push({
        ...span,
        rule: "organization/listed-office",
        confidence: 0.94,
        attrs: { class: "government" },
      });
      at = end;
    }
  }
  return found;
}
