import type Database from "better-sqlite3";
import type { ArticleSet } from "../../../graph/article-set.js";
import { type EdgeEnds, edgeKey, FLOW_EDGES } from "../../../graph/edge-types.js";
import { mergeFacts } from "../../../graph/merge-facts.js";
import { rejectClaims } from "../../../graph/reject-claims.js";
import type { ArticleRecord, FactRecord } from "../../../model/extraction.js";
import type { FactView } from "../../../model/graph-view.js";
import type { Judgement } from "../../../resolve/link/judgement.js";
import type { FactRow } from "../../port.js";
import { groupKey } from "./claims.js";
import { articlesOf, type EvidenceRow, NOTHING, toEvidence } from "./partial.js";
import type { Touched } from "./touched.js";

interface RawFact extends Omit<FactRecord, "period" | "approx" | "evidence"> {
  readonly id: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly approx: number;
}

interface Row {
  readonly confidence: number;
  readonly support: number;
  readonly conflicts: string;
  readonly content: string;
}

const entity = (column: string): string =>
  `(SELECT identities.name FROM names JOIN link_records ON link_records.id = names.record_id
    JOIN identities ON identities.id = link_records.entity_id WHERE names.id = ${column})`;

/** Keeps the facts of the view. */
export class ViewFacts {
  readonly #raw: Database.Statement;
  readonly #evidence: Database.Statement;
  readonly #old: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #insert: Database.Statement;
  readonly #all: Database.Statement;
  readonly #byId: Database.Statement;

  readonly #sentences: (article: string) => ArticleRecord["sentences"];

  constructor(db: Database.Database, sentencesOf: (article: string) => ArticleRecord["sentences"]) {
    this.#sentences = sentencesOf;
    this.#raw = db.prepare(
      `SELECT facts.id, ${entity("reporter_id")} AS reporter, flow, ${entity("product_id")} AS product, ${entity("partner_id")} AS partner,
              segment, first_month AS first, last_month AS last, measure, amount, unit, yoy, share, approx, confidence
       FROM fact_groups JOIN facts ON facts.id = fact_id WHERE key = ? ORDER BY facts.id`,
    );
    this.#evidence = db.prepare(
      `SELECT content_id AS article, lead, date, newspaper AS source, sentence, start_at AS start, end_at AS "end", rules.name AS rule
       FROM evidence JOIN articles ON articles.id = evidence.article_id JOIN rules ON rules.id = rule_id
       WHERE fact_id = ? AND speaks = 1`,
    );
    this.#old = db.prepare(
      "SELECT id, partner_edge AS partner, product_edge AS product, content FROM view_facts WHERE key = ?",
    );
    this.#delete = db.prepare("DELETE FROM view_facts WHERE key = ?");
    this.#insert = db.prepare(
      `INSERT INTO view_facts (id, key, partner_edge, product_edge, confidence, support, leads, conflicts, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const columns = "SELECT confidence, support, conflicts, content FROM view_facts";
    this.#byId = db.prepare(`${columns} WHERE id = ?`);
    this.#all = db.prepare(`${columns} ORDER BY id`);
  }

  /** Merges the tellings of the touched keys again; edges of facts that came, went or changed are noted. */
  settle(
    touched: Touched,
    judgements: readonly Judgement[],
  ): { readonly added: readonly FactRow[]; readonly removed: number } {
    const added: FactRow[] = [];
    let removed = 0;
    for (const key of touched.factKeys) {
      const old = this.#old.all(key) as { id: string; partner: string | null; product: string | null }[];
      const known = new Set(old.map(({ id }) => id));
      this.#delete.run(key);
      const { views, articles } = this.#merge(key, judgements);
      for (const view of views) {
        this.add(view, articles.leadOf);
        if (!known.delete(view.id)) added.push(withoutEvidence(view));
      }
      removed += known.size;
      for (const edge of [
        ...old.flatMap(({ partner, product }) => [partner, product]),
        ...views.flatMap(edgeKeysOf),
      ])
        if (edge !== null) touched.edges.add(edge);
    }
    return { added, removed };
  }

  add(view: FactView, leadOf: (article: string) => string): void {
    const { confidence, support, conflicts, evidence, ...content } = view;
    const leads = [...new Set(evidence.map(({ article }) => leadOf(article)))].sort();
    const lists = [JSON.stringify(leads), JSON.stringify(conflicts), JSON.stringify(content)];
    this.#insert.run(view.id, groupKey(view), ...edgeKeysOf(view), confidence, support, ...lists);
  }

  read(): readonly FactRow[] {
    return (this.#all.all() as Row[]).map(toFact);
  }

  find(id: string): FactRow | null {
    const row = this.#byId.get(id) as Row | undefined;
    return row === undefined ? null : toFact(row);
  }

  #merge(
    key: string,
    judgements: readonly Judgement[],
  ): { readonly views: readonly FactView[]; readonly articles: ArticleSet } {
    const facts: FactRecord[] = [];
    const said: EvidenceRow[] = [];
    for (const { id, first, last, approx, ...fact } of this.#raw.all(key) as RawFact[]) {
      const rows = this.#evidence.all(id) as EvidenceRow[];
      said.push(...rows);
      const period: FactRecord["period"] = first === null || last === null ? null : [first, last];
      facts.push({ ...fact, period, approx: approx === 1, evidence: rows.map(toEvidence) });
    }
    const articles = articlesOf(said, (article) => this.#sentences(article));
    const { extractions } = rejectClaims([{ ...NOTHING, facts }], judgements);
    return { views: mergeFacts(extractions, articles), articles };
  }
}

/** The edges that a fact makes: towards its partner and towards its product. */
export function edgesOfFact({ flow, reporter, partner, product }: FactEnds): (FactEdge | null)[] {
  const edge = (side: "partner" | "product", target: string | null): FactEdge | null => {
    if (target === null || target === reporter) return null;
    const ends = { etype: FLOW_EDGES[flow][side], source: reporter, target };
    return { ...ends, key: edgeKey(ends) };
  };
  return [edge("partner", partner), edge("product", product)];
}

type FactEnds = Pick<FactView, "flow" | "reporter" | "partner" | "product">;
type FactEdge = EdgeEnds & { readonly key: string };

function edgeKeysOf(fact: FactEnds): (string | null)[] {
  return edgesOfFact(fact).map((edge) => edge?.key ?? null);
}

function withoutEvidence({ evidence: _evidence, ...fact }: FactView): FactRow {
  return fact;
}

function toFact({ content, conflicts, ...counted }: Row): FactRow {
  return { ...JSON.parse(content), ...counted, conflicts: JSON.parse(conflicts) };
}
