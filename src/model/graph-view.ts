import type { ArticleRecord, Evidence } from "./extraction.js";
import type { DerivedType, EdgeType, EntityKind, Flow, Measure, RelationType } from "./ontology.js";

// What `out/graph.json` holds: graphology's serialized form with these attributes. The viewer, the queries and the exporters read it.

/** An article with the file it came from, as graph attributes carry it. Evidence points at `sentences` by index. */
export interface ArticleView extends ArticleRecord {
  readonly file: string;
  /** Id of the article that this one reprints, in full, shortened or in the other script; support counts the two once. */
  readonly reprintOf?: string;
}

/** A trade fact with ids of graph nodes. `id` is a hash of its key and figures. */
export interface FactView {
  readonly id: string;
  readonly reporter: string;
  readonly flow: Flow;
  readonly product: string | null;
  readonly partner: string | null;
  readonly segment: string | null;
  readonly period: readonly [string, string] | null;
  readonly measure: Measure;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly yoy: number | null;
  readonly share: number | null;
  readonly approx: boolean;
  readonly confidence: number;
  /** Distinct articles that say it. */
  readonly support: number;
  /** Ids of facts with the same key and other figures. */
  readonly conflicts: readonly string[];
  /** Of the conflicts the one that takes its place: told later by the same source, or as a correction. */
  readonly revisedBy?: string;
  readonly evidence: readonly Evidence[];
}

/** What a node is drawn as, so that kinds are told apart without colour. */
export const NODE_SHAPES = [
  "circle",
  "square",
  "diamond",
  "triangle",
  "triangle-down",
  "pentagon",
  "hexagon",
  "star",
] as const;
export type NodeShape = (typeof NODE_SHAPES)[number];

/** How a kind or an edge type is shown; from `knowledge/ontology`. */
export interface KindStyle {
  readonly zh: string;
  readonly en: string;
  readonly color: string;
  /** Of kinds only. */
  readonly shape?: NodeShape;
}

export interface GraphAttributes {
  readonly name: string;
  /** Version of this format. */
  readonly format: 1;
  readonly kinds: Readonly<Record<EntityKind, KindStyle>>;
  readonly edgeTypes: Readonly<Record<EdgeType, KindStyle>>;
  /** By article id order. */
  readonly articles: readonly ArticleView[];
  /** By fact id order. */
  readonly facts: readonly FactView[];
}

export interface NodeAttributes {
  readonly label: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** `level`, `code`, `hs` and the like. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly confidence: number;
  /** Distinct articles that mention it. */
  readonly support: number;
  readonly mentions: readonly Evidence[];
  readonly community: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}

export interface EdgeAttributes {
  readonly etype: EdgeType;
  /** Label in Chinese, with the posts of a `holds_post`: 副关长. */
  readonly label: string;
  /** Distinct articles that say it; for `co_mentioned` the number of sentences. */
  readonly weight: number;
  readonly confidence: number;
  readonly size: number;
  readonly color: string;
  /** `holds_post` only. */
  readonly titles?: readonly string[];
  /** `holds_post` only: first and last day of publication of the articles that say it, `YYYY-MM-DD`; absent where none is dated. */
  readonly seen?: readonly [first: string, last: string];
  /** Edges derived from trade facts: ids of the facts. */
  readonly facts?: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface GraphJson {
  readonly options: { readonly type: "directed"; readonly multi: true; readonly allowSelfLoops: boolean };
  readonly attributes: GraphAttributes;
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}

export type { DerivedType, EdgeType, RelationType };
