import { contentId } from "../../base/ids.js";
import type { EntityKind } from "../../model/ontology.js";

/** What stands around a name and helps to tell which of two namesakes is meant. All lists are sorted and without repeats. */
export interface LinkContext {
  /** First two digits of the province's code: where the articles that name it are at home. */
  readonly provinces: readonly string[];
  /** Keys of divisions and partners that are stated for it: where it lies, what it is a part of. */
  readonly places: readonly string[];
  /** Posts as `title@body` of a person (副关长@宁波海关), as `title@person` of a firm. */
  readonly posts: readonly string[];
  /** Folded names of the firms above a firm. */
  readonly parents: readonly string[];
  /** Folded names of goods that a firm makes. */
  readonly goods: readonly string[];
  /** Folded names that an article gives as other names of this one. */
  readonly apposed: readonly string[];
  /** Keys of divisions named beside a place or a body. */
  readonly near: readonly string[];
  /** Months of publication, `YYYY-MM`. */
  readonly months: readonly string[];
  /** The article, where two records of one article are compared. */
  readonly article: string | null;
}

export const NO_CONTEXT: LinkContext = {
  provinces: [],
  places: [],
  posts: [],
  parents: [],
  goods: [],
  apposed: [],
  near: [],
  months: [],
  article: null,
};

/**
 * What linking sees of one entity of one extraction. Where two extractions say the same of an entity they have one record,
 * so that a thousand articles about one province are one record, and no decision depends on how often a thing is told.
 */
export interface LinkRecord {
  /** Hash of everything below. */
  readonly key: string;
  /** Id in its file. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Folded forms: that of the name first, then those of its aliases. */
  readonly names: readonly string[];
  readonly context: LinkContext;
}

export function makeRecord(parts: Omit<LinkRecord, "key">): LinkRecord {
  const { id, kind, name, names, context } = parts;
  const said = Object.keys(NO_CONTEXT).map((field) => {
    const value = context[field as keyof LinkContext];
    return value === null ? "" : typeof value === "string" ? value : value.join("|");
  });
  return { key: contentId(id, kind, name, names.join("|"), ...said), ...parts };
}

/** The kinds that can be one: a holder of a post in one article may be without it in the next. */
export function familyOf(kind: EntityKind): EntityKind {
  return kind === "person" ? "official" : kind;
}

/** The gazetteer's key of an id such as `place:430100`; null where the id is a name. */
export function gazetteerKey({ id, kind }: Pick<LinkRecord, "id" | "kind">): string | null {
  const key = id.slice(kind.length + 1);
  if (kind === "partner") return /^(?:[A-Z]{2}|[a-z][a-z0-9-]+)$/u.test(key) ? key : null;
  return kind === "place" && /^(?:\d{3,6}(?:\/.+)?|[a-z][a-z0-9-]+)$/u.test(key) ? key : null;
}
