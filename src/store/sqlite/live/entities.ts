import type Database from "better-sqlite3";
import { mergeEntities } from "../../../graph/merge-entities.js";
import type { EntityRecord } from "../../../model/extraction.js";
import type { LinkCluster } from "../../../resolve/link/cluster.js";
import type { EntityView } from "../../port.js";
import type { Interner } from "../interner.js";
import { articlesOf, NOTHING } from "./partial.js";
import { NOWHERE } from "./places.js";

interface Telling {
  readonly name: string;
  readonly aliases: string;
  readonly attrs: string;
  readonly confidence: number;
}

interface Row extends Telling {
  readonly id: string;
  readonly kind: EntityRecord["kind"];
  readonly support: number;
  readonly x: number;
  readonly y: number;
  readonly community: number;
}

/** Keeps the entities of the view. */
export class ViewEntities {
  readonly #identity: Interner;
  readonly #tellings: Database.Statement;
  readonly #support: Database.Statement;
  readonly #row: Database.Statement;
  readonly #byName: Database.Statement;
  readonly #put: Database.Statement;
  readonly #place: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #all: Database.Statement;

  constructor(db: Database.Database, identity: Interner) {
    this.#identity = identity;
    this.#tellings = db.prepare(
      `SELECT DISTINCT names.name, aliases, attrs, confidence FROM link_records
       JOIN names ON names.record_id = link_records.id WHERE entity_id = ?`,
    );
    this.#support = db
      .prepare(
        `SELECT COUNT(DISTINCT lead) FROM link_records
         JOIN names ON names.record_id = link_records.id
         JOIN evidence ON evidence.name_id = names.id
         JOIN articles ON articles.id = evidence.article_id WHERE entity_id = ? AND speaks = 1`,
      )
      .pluck();
    const columns = `identities.name AS id, kind, entities.name, aliases, attrs, confidence, support, x, y, community
       FROM entities JOIN identities ON identities.id = identity_id`;
    this.#row = db.prepare(`SELECT ${columns} WHERE identity_id = ?`);
    this.#byName = db.prepare(`SELECT ${columns} WHERE identities.name = ?`);
    this.#all = db.prepare(`SELECT ${columns} ORDER BY identities.name`);
    this.#put = db.prepare(
      `INSERT INTO entities (identity_id, kind, name, aliases, attrs, confidence, support, x, y, community)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (identity_id) DO UPDATE SET kind = excluded.kind, name = excluded.name, aliases = excluded.aliases,
         attrs = excluded.attrs, confidence = excluded.confidence, support = excluded.support`,
    );
    this.#place = db.prepare("UPDATE entities SET x = ?, y = ?, community = ? WHERE identity_id = ?");
    this.#delete = db.prepare("DELETE FROM entities WHERE identity_id = ?");
  }

  /**
   * Merges again what is told of an entity, or takes it out where no record or too little certainty is left. Places of entities
   * that were there stay. `cluster` is null where linking made none.
   */
  settle(
    id: number,
    cluster: LinkCluster | null,
    threshold: number,
  ): "added" | "removed" | "changed" | "same" {
    const before = this.#row.get(id) as Row | undefined;
    const entity = cluster === null ? null : this.#merge(id, cluster);
    if (entity === null || entity.confidence < threshold) {
      this.#delete.run(id);
      return before === undefined ? "same" : "removed";
    }
    const support = this.#support.get(id) as number;
    const row = this.#insert(id, { entity, support, x: 0, y: 0, community: NOWHERE });
    if (before === undefined) return "added";
    const { x: _x, y: _y, community: _community, id: _id, ...told } = before;
    return JSON.stringify(Object.values(told)) === JSON.stringify(row) ? "same" : "changed";
  }

  add(view: EntityView): void {
    this.#insert(this.#identity.idOf(view.entity.id), view);
  }

  place(id: number, x: number, y: number, community: number): void {
    this.#place.run(x, y, community, id);
  }

  read(): readonly EntityView[] {
    return (this.#all.all() as Row[]).map(toView);
  }

  find(id: string): EntityView | null {
    const row = this.#byName.get(id) as Row | undefined;
    return row === undefined ? null : toView(row);
  }

  #merge(id: number, { id: key, kind, name }: LinkCluster): EntityRecord | null {
    // What 10,000 articles tell of a country is told in a few dozen ways: only those come out of the database.
    const entities = (this.#tellings.all(id) as Telling[]).map((telling): EntityRecord => {
      const aliases = new Set([...(JSON.parse(telling.aliases) as string[]), telling.name]);
      aliases.delete(name);
      const { confidence } = telling;
      const attrs = JSON.parse(telling.attrs) as EntityRecord["attrs"];
      return { id: key, kind, name, aliases: [...aliases], confidence, attrs, mentions: [] };
    });
    return mergeEntities([{ ...NOTHING, entities }], articlesOf([]))[0] ?? null;
  }

  #insert(id: number, { entity, support, x, y, community }: EntityView): readonly (string | number)[] {
    const { kind, name, aliases, attrs, confidence } = entity;
    const told = [kind, name, JSON.stringify(aliases), JSON.stringify(attrs), confidence, support];
    this.#put.run(id, ...told, x, y, community);
    return told;
  }
}

function toView({ aliases, attrs, support, x, y, community, ...entity }: Row): EntityView {
  return {
    entity: { ...entity, aliases: JSON.parse(aliases), attrs: JSON.parse(attrs) },
    support,
    x,
    y,
    community,
  };
}
