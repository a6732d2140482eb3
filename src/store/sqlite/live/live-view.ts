import type Database from "better-sqlite3";
import type { OpenQuestion } from "../../../resolve/link/cluster.js";
import type { Judgement } from "../../../resolve/link/judgement.js";
import type { LinkRecord } from "../../../resolve/link/record.js";
import type { Linker } from "../../../resolve/linker.js";
import type {
  EdgeRow,
  EntityView,
  FactRow,
  KeptJudgement,
  LinkStore,
  ViewChange,
  WholeView,
} from "../../port.js";
import { Interner } from "../interner.js";
import type { ItemReader } from "../item-reader.js";
import { Claims } from "./claims.js";
import { ViewEdges } from "./edges.js";
import { ViewEntities } from "./entities.js";
import { ViewFacts } from "./facts.js";
import { Judged } from "./judged.js";
import { Links, type Relinked } from "./links.js";
import { Places } from "./places.js";
import { Reprints } from "./reprints.js";
import { Speakers } from "./speakers.js";
import { ItemTrace, Touched } from "./touched.js";

/**
 * The view of all items: entities, edges and facts with what counts over articles. It is replaced whole, or settled where a change
 * of items touched it; either way it is the same but for places and communities. The caller holds the transaction.
 */
export class LiveView {
  readonly #db: Database.Database;
  readonly #identity: Interner;
  readonly #trace: ItemTrace;
  readonly #speakers: Speakers;
  readonly #reprints: Reprints;
  readonly #links: Links;
  readonly #claims: Claims;
  readonly #judged: Judged;
  readonly #facts: ViewFacts;
  readonly #edges: ViewEdges;
  readonly #entities: ViewEntities;
  readonly #places: Places;
  readonly #dropIdentity: Database.Statement;

  constructor(
    db: Database.Database,
    {
      reader,
      links,
    }: { readonly reader: Pick<ItemReader, "sentencesOf">; readonly links: Pick<LinkStore, "lookup"> },
  ) {
    this.#db = db;
    this.#identity = new Interner(db, "identities");
    this.#trace = new ItemTrace(db);
    this.#speakers = new Speakers(db);
    this.#reprints = new Reprints(db);
    this.#links = new Links(db, this.#identity);
    this.#claims = new Claims(db);
    this.#judged = new Judged(db, { lookup: (selector) => links.lookup(selector), claims: this.#claims });
    this.#facts = new ViewFacts(db, (article) => reader.sentencesOf(article));
    this.#edges = new ViewEdges(db, this.#identity);
    this.#entities = new ViewEntities(db, this.#identity);
    this.#places = new Places(db);
    this.#dropIdentity = db.prepare(`DELETE FROM identities WHERE id = ? AND ${UNUSED}`);
  }

  /** Call before a change: what it touches depends on what was judged when it began. */
  begin(): Touched {
    return new Touched(this.#judged.state());
  }

  /** Call before an item is deleted. */
  noteGone(item: number, touched: Touched): void {
    this.#trace.note(item, touched);
  }

  /** Call after an item has been written. */
  noteNew(item: number, touched: Touched): void {
    this.#trace.noteNew(item, touched);
  }

  /** Brings up to date what is touched, and nothing else. */
  settle(touched: Touched, linker: Linker, threshold: number): ViewChange {
    const judged = this.#judged.state();
    this.#judged.noteChanges(touched.judged, judged, touched);
    for (const item of this.#speakers.settle(touched.articles)) this.#trace.note(item, touched);
    for (const item of this.#reprints.settle(touched.articles, touched.leads))
      this.#trace.note(item, touched);
    const relinked = this.#links.relink(touched, {
      linker,
      bound: judged.bound,
      before: touched.judged.bound,
    });
    for (const { record } of relinked.moved) this.#claims.noteClaimsOf(record, touched);
    this.#claims.regroup(touched, threshold);
    const facts = this.#facts.settle(touched, judged.all);
    this.#edges.settle(touched, judged.all);
    return {
      entities: this.#settleEntities(touched, relinked, { threshold, judgements: judged.all }),
      facts,
    };
  }

  replace({ graph, minConfidence, ...links }: WholeView): void {
    const db = this.#db;
    db.exec(
      `DELETE FROM claim_edges; DELETE FROM fact_groups; DELETE FROM view_facts; DELETE FROM view_edges; DELETE FROM entities; DELETE FROM link_questions;
       DELETE FROM link_merges;       UPDATE link_records SET entity_id = NULL;`,
    );
    this.#speakers.settleAll();
    this.#reprints.settleAll();
    this.#links.assign(links);
    this.#claims.regroupAll(minConfidence);
    for (const { key, attributes } of graph.nodes) {
      const { kind, label: name, aliases, attrs, confidence, support, x, y, community } = attributes;
      const entity = { id: key, kind, name, aliases: [...aliases], attrs: { ...attrs }, confidence };
      this.#entities.add({ entity, support, x, y, community });
    }
    const leads = new Map(graph.attributes.articles.map(({ id, reprintOf = id }) => [id, reprintOf]));
    for (const fact of graph.attributes.facts)
      this.#facts.add(fact, (article) => leads.get(article) ?? article);
    for (const { key, source, target, attributes } of graph.edges) {
      const { etype, weight, confidence, titles, seen } = attributes;
      if (etype === "co_mentioned") continue;
      const told = { ...(titles ? { titles } : {}), ...(seen ? { seen } : {}) };
      this.#edges.add({ key, etype, source, target, weight, confidence, ...told });
    }
    db.exec(`DELETE FROM identities WHERE ${UNUSED}`);
  }

  unmatchedJudgements(): readonly KeptJudgement[] {
    return this.#judged.unmatched();
  }

  rejects(subject: string): boolean {
    return this.#judged.rejects(subject);
  }

  linkRecords(): readonly LinkRecord[] {
    return this.#links.records();
  }

  questions(): readonly OpenQuestion[] {
    return this.#links.questions();
  }

  entities(): readonly EntityView[] {
    return this.#entities.read();
  }

  entity(id: string): EntityView | null {
    return this.#entities.find(id);
  }

  fact(id: string): FactRow | null {
    return this.#facts.find(id);
  }

  edges(): readonly EdgeRow[] {
    return this.#edges.read();
  }

  facts(): readonly FactRow[] {
    return this.#facts.read();
  }

  #settleEntities(
    touched: Touched,
    { clusters, moved }: Relinked,
    { threshold, judgements }: { readonly threshold: number; readonly judgements: readonly Judgement[] },
  ): ViewChange["entities"] {
    const names = (ids: Iterable<number>): string[] => [...ids].map((id) => this.#identity.nameOf(id)).sort();
    const became = {
      added: [] as number[],
      removed: [] as number[],
      changed: [] as number[],
      same: [] as number[],
    };
    const [live, gone] = partition(
      [...touched.entities].sort((a, b) => a - b),
      (id) => clusters.has(id),
    );
    const rejected = new Set(
      judgements.flatMap(({ verdict, subject }) => (verdict === "reject" ? [subject] : [])),
    );
    for (const id of live) {
      const cluster = clusters.get(id) ?? null;
      const stands = cluster !== null && !rejected.has(cluster.id);
      became[this.#entities.settle(id, stands ? cluster : null, threshold)].push(id);
    }
    // Entities that are gone leave after their heirs have taken their places.
    for (const id of became.added) {
      const { x, y, community } = this.#places.find(id, this.#identity.nameOf(id), moved);
      this.#entities.place(id, x, y, community);
    }
    for (const id of gone) became[this.#entities.settle(id, null, threshold)].push(id);
    const changed = {
      added: names(became.added),
      removed: names(became.removed),
      changed: names(became.changed),
    };
    for (const id of gone) this.#dropIdentity.run(id);
    return changed;
  }
}

/** An interned string that nothing points at any more. */
const UNUSED = `NOT EXISTS (SELECT 1 FROM names WHERE identity_id = identities.id)
  AND NOT EXISTS (SELECT 1 FROM entities WHERE identity_id = identities.id)
  AND NOT EXISTS (SELECT 1 FROM link_records WHERE entity_id = identities.id)
  AND NOT EXISTS (SELECT 1 FROM link_merges WHERE entity_id = identities.id)
  AND NOT EXISTS (SELECT 1 FROM view_edges WHERE source_id = identities.id)
  AND NOT EXISTS (SELECT 1 FROM view_edges WHERE target_id = identities.id)`;

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
