/** The kinds of entities, in the order in which lists and legends show them; labels and colours are data in `knowledge/ontology`. */
export const ENTITY_KINDS = [
  "company",
  "place",
  "official",
  "partner",
  "product",
  "organization",
  "hub",
  "person",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Relations that an article states. */
export const RELATION_TYPES = [
  "holds_post",
  "located_in",
  "produces",
  "operates_in",
  "subsidiary_of",
  "cooperates_with",
  "visits",
  "member_of",
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Edges that the graph derives from trade facts, and the weak co-occurrence edge. */
export const DERIVED_TYPES = [
  "exports_to",
  "imports_from",
  "trades_with",
  "exports",
  "imports",
  "trades",
  "co_mentioned",
] as const;
export type DerivedType = (typeof DERIVED_TYPES)[number];

export type EdgeType = RelationType | DerivedType;

export const FLOWS = ["export", "import", "total"] as const;
export type Flow = (typeof FLOWS)[number];

export const MEASURES = ["value", "quantity"] as const;
export type Measure = (typeof MEASURES)[number];
