/** What linking sees of names, each kind of name once, and which of them may be one: before the names, which point at it. */
export const LINK_SQL = `
CREATE TABLE link_records (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  local_id TEXT NOT NULL,
  content TEXT NOT NULL,
  entity_id INTEGER REFERENCES identities (id)
);
CREATE INDEX link_records_local ON link_records (local_id);
CREATE INDEX link_records_entity ON link_records (entity_id);
CREATE TABLE link_keys (
  key TEXT NOT NULL,
  record_id INTEGER NOT NULL REFERENCES link_records (id) ON DELETE CASCADE,
  PRIMARY KEY (key, record_id)
);
CREATE INDEX link_keys_record ON link_keys (record_id);`;

/**
 * The view: what is computed over all items. `claim_edges` and `fact_groups` say which edge or fact of the view a claim stands
 * for. All of it can be computed again at any time.
 */
export const VIEW_SQL = `
CREATE TABLE entities (
  identity_id INTEGER PRIMARY KEY REFERENCES identities (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  attrs TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  support INTEGER NOT NULL,
  x DOUBLE PRECISION NOT NULL,
  y DOUBLE PRECISION NOT NULL,
  community INTEGER NOT NULL
);
CREATE TABLE link_questions (
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (a, b)
);
CREATE INDEX link_questions_b ON link_questions (b);
CREATE TABLE claim_edges (
  relation_id INTEGER PRIMARY KEY REFERENCES relations (id) ON DELETE CASCADE,
  edge TEXT NOT NULL
);
CREATE INDEX claim_edges_edge ON claim_edges (edge);
CREATE TABLE fact_groups (
  fact_id INTEGER PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  key TEXT NOT NULL
);
CREATE INDEX fact_groups_key ON fact_groups (key);
CREATE TABLE view_facts (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  partner_edge TEXT,
  product_edge TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  support INTEGER NOT NULL,
  leads TEXT NOT NULL,
  conflicts TEXT NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX view_facts_key ON view_facts (key);
CREATE INDEX view_facts_partner ON view_facts (partner_edge);
CREATE INDEX view_facts_product ON view_facts (product_edge);
CREATE TABLE view_edges (
  key TEXT PRIMARY KEY,
  etype TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES identities (id),
  target_id INTEGER NOT NULL REFERENCES identities (id),
  weight INTEGER NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  titles TEXT
);
CREATE INDEX view_edges_source ON view_edges (source_id);
CREATE INDEX view_edges_target ON view_edges (target_id);
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);`;
