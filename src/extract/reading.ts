import type { Knowledge } from "../knowledge/tables.js";
import type { FactClaim, RelationClaim } from "../model/claim.js";
import type { Document } from "../model/document.js";
import type { EntityRef, Mention } from "../model/mention.js";
import type { Period, Quantity } from "../model/quantity.js";
import type { Token } from "../model/token.js";

/** The divisions that 全省, 我市, 该县, 省政府 stand for in one article, by what the article itself tells. */
export interface Home {
  readonly province: EntityRef | null;
  readonly city: EntityRef | null;
  readonly county: EntityRef | null;
  /** The county-level city that an article is about: its 全市 and 市委 are this city's. */
  readonly town?: EntityRef | null;
}

/** What is known of one document so far. Passes take a reading and return what they add; nobody changes one. */
export interface Reading {
  readonly doc: Document;
  readonly knowledge: Knowledge;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly periods: readonly Period[];
  readonly home: Home;
  /** Sorted by start. Mentions may nest (长沙市 inside 长沙市党史馆) but never cross. */
  readonly mentions: readonly Mention[];
  /** Divisions and countries that open the names of firms, bodies and hubs; only resolution reads them. */
  readonly inside?: readonly Mention[];
  readonly relations: readonly RelationClaim[];
  readonly facts: readonly FactClaim[];
}

/** What a pass adds to a reading. */
export interface Additions {
  readonly mentions?: readonly Mention[];
  readonly inside?: readonly Mention[];
  readonly relations?: readonly RelationClaim[];
  readonly facts?: readonly FactClaim[];
  readonly home?: Home;
}

/** One step of the extraction; `passes.ts` lists them in order. */
export interface Pass {
  readonly id: string;
  readonly run: (reading: Reading) => Additions;
}
