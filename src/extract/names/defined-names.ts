import type { Document } from "../../model/document.js";
import type { Candidate } from "../candidate.js";

/** 山东省物流与采购联合会（以下简称“联合会”）: the short name that the article itself gives. */
const DEFINITION =
  /^（(?:以下|下文|下)?(?:统?简?称|称为|又称|又名)(?:为|：)?[“‘]?([\u4e00-\u9fffA-Za-z0-9·]{2,12})[”’]?）/u;

/**
 * Candidates for short names that an article defines behind a full one: wherever the short name stands, it is the entity
 * of the full one, of the same kind. `chosen` are the names found so far.
 */
export function definedNameCandidates(doc: Document, chosen: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const full of chosen) {
    if (full.pronoun === true) continue;
    const short = DEFINITION.exec(doc.text.slice(full.end, full.end + 24))?.[1];
    if (short === undefined) continue;
    for (let at = doc.text.indexOf(short); at >= 0; at = doc.text.indexOf(short, at + short.length)) {
      const { kind, name, key, attrs } = full;
      found.push({
        kind,
        start: at,
        end: at + short.length,
        name,
        ...(key === undefined ? {} : { key }),
        rule: `${kind}/defined`,
        confidence: 0.96,
        ...(attrs === undefined ? {} : { attrs }),
      });
    }
  }
  return found;
}
