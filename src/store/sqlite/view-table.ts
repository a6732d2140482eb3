import type Database from "better-sqlite3";
import type { EntityView } from "../port.js";

type Row = Omit<EntityView["entity"], "aliases"> & Omit<EntityView, "entity"> & { readonly aliases: string };

/** The entities as the last run computed them, and which ids of files each stands for. */
export class ViewTable {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** The caller holds the transaction. */
  replace(entities: readonly EntityView[], entityOf: ReadonlyMap<string, string>): void {
    const db = this.#db;
    db.exec("DELETE FROM entity_members; DELETE FROM entities;");
    const identity = db.prepare("SELECT id FROM identities WHERE name = ?").pluck();
    const add = db.prepare(
      `INSERT INTO entities (identity_id, kind, name, aliases, confidence, support, x, y, community)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    // Of two namesakes one has an id that no file uses.
    const identify = db.prepare("INSERT INTO identities (name) VALUES (?) ON CONFLICT DO NOTHING");
    for (const { entity, support, x, y, community } of entities) {
      const { id, kind, name, aliases, confidence } = entity;
      identify.run(id);
      add.run(identity.get(id), kind, name, JSON.stringify(aliases), confidence, support, x, y, community);
    }
    const join = db.prepare("INSERT INTO entity_members (identity_id, entity_id) VALUES (?, ?)");
    for (const [member, entity] of entityOf) join.run(identity.get(member), identity.get(entity));
    // Names that no item uses any more; everything that could point at them has been replaced above.
    db.exec(
      `DELETE FROM identities WHERE id NOT IN (SELECT identity_id FROM names)
         AND id NOT IN (SELECT identity_id FROM entities)
         AND id NOT IN (SELECT identity_id FROM entity_members)
         AND id NOT IN (SELECT entity_id FROM entity_members)`,
    );
  }

  read(): readonly EntityView[] {
    const rows = this.#db
      .prepare(
        `SELECT identities.name AS id, kind, entities.name, aliases, confidence, support, x, y, community
         FROM entities JOIN identities ON identities.id = entities.identity_id ORDER BY identities.name`,
      )
      .all() as Row[];
    return rows.map(({ id, kind, name, aliases, confidence, ...view }) => ({
      entity: { id, kind, name, aliases: JSON.parse(aliases), confidence },
      ...view,
    }));
  }
}
