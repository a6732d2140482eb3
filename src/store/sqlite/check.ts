import type Database from "better-sqlite3";
import type { StoreFault } from "../port.js";

/** True while the view is that of what is in the store. */
const IF_FRESH = "EXISTS (SELECT 1 FROM settings WHERE name = 'view')";

/** What must be empty, with what it means where it is not. */
const QUERIES: readonly (readonly [what: string, sql: string])[] = [
  ["rows that point at rows which are not there", "SELECT COUNT(*) FROM pragma_foreign_key_check"],
  [
    "claims without evidence",
    `SELECT (SELECT COUNT(*) FROM relations WHERE id NOT IN (SELECT relation_id FROM evidence WHERE relation_id IS NOT NULL))
          + (SELECT COUNT(*) FROM facts WHERE id NOT IN (SELECT fact_id FROM evidence WHERE fact_id IS NOT NULL))`,
  ],
  [
    "evidence outside its text",
    `SELECT COUNT(*) FROM evidence JOIN articles ON articles.id = evidence.article_id JOIN items ON items.id = articles.item_id
     WHERE start_at > end_at OR start_at < 0`,
  ],
  [
    "names that cannot be searched",
    "SELECT COUNT(*) FROM names WHERE id NOT IN (SELECT rowid FROM name_words)",
  ],
  [
    "words of names that are gone",
    "SELECT COUNT(*) FROM name_words WHERE rowid NOT IN (SELECT id FROM names)",
  ],
  [
    "sentences that cannot be searched",
    "SELECT COUNT(*) FROM sentences WHERE id NOT IN (SELECT rowid FROM sentence_words)",
  ],
  [
    "words of sentences that are gone",
    "SELECT COUNT(*) FROM sentence_words WHERE rowid NOT IN (SELECT id FROM sentences)",
  ],
  [
    "names that belong to no entity of the view",
    `SELECT COUNT(*) FROM names LEFT JOIN link_records ON link_records.id = record_id
     WHERE entity_id IS NULL AND ${IF_FRESH}`,
  ],
  [
    "edges of the view between entities that are not there",
    `SELECT COUNT(*) FROM view_edges WHERE (source_id NOT IN (SELECT identity_id FROM entities)
       OR target_id NOT IN (SELECT identity_id FROM entities)) AND ${IF_FRESH}`,
  ],
  [
    "facts of the view that nothing tells",
    `SELECT COUNT(*) FROM view_facts WHERE key NOT IN (SELECT key FROM fact_groups) AND ${IF_FRESH}`,
  ],
];

/** Looks for damage in a store: the file's own check, broken references, full-text tables out of step. */
export function checkStore(db: Database.Database): readonly StoreFault[] {
  const faults: StoreFault[] = [];
  const damage = db.pragma("integrity_check(20)") as readonly { readonly integrity_check: string }[];
  const broken = damage.filter(({ integrity_check }) => integrity_check !== "ok");
  if (broken.length > 0) {
    return [{ what: `damage to the file: ${broken[0]?.integrity_check}`, count: broken.length }];
  }
  for (const [what, sql] of QUERIES) {
    const count = db.prepare(sql).pluck().get() as number;
    if (count > 0) faults.push({ what, count });
  }
  return faults;
}
