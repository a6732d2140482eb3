import { LINK_SQL, VIEW_SQL } from "./schema-view.js";

/** Stores of before the first release have schemas 1 and 2; nothing reads them. */
export const OLDEST = 3;

/**
 * One step of the schema. Steps run in order, each in a transaction of its own, and are never changed after a release: a
 * new shape is a new step. The SQL is what PostgreSQL takes too, but for the full-text tables, which have a file of their own.
 */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: OLDEST,
    sql: `
CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  issues TEXT NOT NULL
);
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  articles TEXT NOT NULL,
  UNIQUE (source_id, ordinal)
);
CREATE TABLE item_articles (
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  content_id TEXT NOT NULL
);
CREATE INDEX item_articles_item ON item_articles (item_id);
CREATE INDEX item_articles_content ON item_articles (content_id);
CREATE TABLE removals (
  content_id TEXT PRIMARY KEY
);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  content_id TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  date_from TEXT NOT NULL,
  authors TEXT NOT NULL,
  newspaper TEXT,
  origin TEXT,
  speaks INTEGER NOT NULL DEFAULT 1,
  lead TEXT NOT NULL,
  sketch TEXT NOT NULL,
  UNIQUE (item_id, ordinal)
);
CREATE INDEX articles_content ON articles (content_id);
CREATE TABLE article_bands (
  band INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
);
CREATE INDEX article_bands_band ON article_bands (band);
CREATE INDEX article_bands_article ON article_bands (article_id);
CREATE INDEX articles_lead ON articles (lead);
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  role TEXT NOT NULL,
  UNIQUE (article_id, ordinal)
);
CREATE TABLE identities (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
${LINK_SQL}
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  identity_id INTEGER NOT NULL REFERENCES identities (id),
  record_id INTEGER REFERENCES link_records (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  attrs TEXT NOT NULL,
  UNIQUE (item_id, ordinal)
);
CREATE INDEX names_identity ON names (identity_id);
CREATE INDEX names_record ON names (record_id);
CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES names (id) ON DELETE CASCADE,
  target_id INTEGER NOT NULL REFERENCES names (id) ON DELETE CASCADE,
  title TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  UNIQUE (item_id, ordinal)
);
CREATE INDEX relations_source ON relations (source_id);
CREATE INDEX relations_target ON relations (target_id);
CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  reporter_id INTEGER NOT NULL REFERENCES names (id) ON DELETE CASCADE,
  flow TEXT NOT NULL,
  product_id INTEGER REFERENCES names (id) ON DELETE CASCADE,
  partner_id INTEGER REFERENCES names (id) ON DELETE CASCADE,
  segment TEXT,
  first_month TEXT,
  last_month TEXT,
  measure TEXT NOT NULL,
  amount DOUBLE PRECISION,
  unit TEXT,
  yoy DOUBLE PRECISION,
  share DOUBLE PRECISION,
  approx INTEGER NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  UNIQUE (item_id, ordinal)
);
CREATE INDEX facts_reporter ON facts (reporter_id);
CREATE INDEX facts_product ON facts (product_id);
CREATE INDEX facts_partner ON facts (partner_id);
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  sentence INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  rule_id INTEGER NOT NULL REFERENCES rules (id),
  name_id INTEGER REFERENCES names (id) ON DELETE CASCADE,
  relation_id INTEGER REFERENCES relations (id) ON DELETE CASCADE,
  fact_id INTEGER REFERENCES facts (id) ON DELETE CASCADE
);
CREATE INDEX evidence_article ON evidence (article_id);
CREATE INDEX evidence_name ON evidence (name_id);
CREATE INDEX evidence_relation ON evidence (relation_id);
CREATE INDEX evidence_fact ON evidence (fact_id);
CREATE TABLE judgements (
  id INTEGER PRIMARY KEY,
  verdict TEXT NOT NULL,
  subject TEXT NOT NULL,
  object TEXT,
  author TEXT NOT NULL,
  made_at TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  extractor TEXT NOT NULL,
  added INTEGER NOT NULL,
  removed INTEGER NOT NULL
);
${VIEW_SQL}`,
  },
  {
    // Rejections name tellings of facts, and what merged weakly is kept: both are computed with the next view.
    version: 4,
    sql: `
DELETE FROM settings WHERE name = 'view';
DELETE FROM fact_groups;
ALTER TABLE fact_groups ADD COLUMN telling TEXT NOT NULL DEFAULT '';
CREATE INDEX fact_groups_telling ON fact_groups (telling);
CREATE TABLE link_merges (
  entity_id INTEGER NOT NULL REFERENCES identities (id),
  content TEXT NOT NULL
);
CREATE INDEX link_merges_entity ON link_merges (entity_id);`,
  },
  {
    // From when to when a post was told of.
    version: 5,
    sql: `
DELETE FROM settings WHERE name = 'view';
ALTER TABLE view_edges ADD COLUMN seen TEXT;`,
  },
];
