import type { Candidate } from "../candidate.js";
import { isTransliteration } from "../persons/name-characters.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";

// 敦刻尔克港, 苏赫纳港: ports abroad whose town no table has are told by characters that foreign names are written with.

const WORD =
  /^(?:国际)?(?:深水)?港(?!口|区|务|股|资|商|元|府|人|媒|币|警|交|铁|产|籍|澳|湾|集团|企|星|式|方|台)/u;
const LEAST = 3;
const LONGEST = 7;

/** Candidates for ports abroad by the sound of their names. */
export function foreignPortCandidates(reading: Reading): Candidate[] {
  const { text } = reading.doc;
  const words = indexTokens(reading.tokens);
  const found: Candidate[] = [];
  for (let at = text.indexOf("港"); at >= 0; at = text.indexOf("港", at + 1)) {
    const end = at - (/(?:国际)?(?:深水)?$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0);
    const word = WORD.exec(text.slice(end, end + 6))?.[0];
    if (word === undefined) continue;
    let start = end;
    while (start > 0 && end - start < LONGEST && isTransliteration(text[start - 1] as string)) start--;
    // 由苏赫纳港: the name begins where a word does.
    while (start < end && !words.isBoundary(start)) start++;
    if (/^[和同由与]$/u.test(words.at(start)?.text ?? "")) start++;
    // 考察蒙巴萨港: a verb whose characters are also sounds
    const verb = words.at(start);
    if (verb?.start === start && /^v/u.test(verb.tag) && verb.text.length > 1 && verb.end < end)
      start = verb.end;
    const name = text.slice(start, end);
    if (name.length < LEAST || /[东西南北]部?$|^[东西南北]/u.test(name)) continue;
    found.push({
      ...{ kind: "hub", start, end: end + word.length, name: name + word, rule: "hub/foreign-port" },
      ...{ confidence: 0.7, attrs: { class: "port" } },
    });
  }
  return found;
}
