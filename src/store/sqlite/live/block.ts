import type Database from "better-sqlite3";
import type { BoundJudgement } from "../../../resolve/link/judgement.js";
import type { LinkRecord } from "../../../resolve/link/record.js";
import type { Linker } from "../../../resolve/linker.js";
import { addAll } from "./touched.js";

/**
 * The id in its file by which namesakes get their ids side by side: a person's is that of the holder of a post, who may be the
 * same.
 */
export function localId({ id }: Pick<LinkRecord, "id">): string {
  return id.replace(/^person:/u, "official:");
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly local: string;
  readonly content: string;
  readonly entity: number | null;
  readonly entityId: string | null;
}

/**
 * Finds the records that have to be linked again where some are new or gone. It is all that could be one with them: the
 * entities they belong to, those that new ones may be one with, and from there those that linking once held apart from one of
 * them although something spoke for it, which are the open questions. Two records of which something says that they are one are
 * in one entity or in a question, so nothing else can change.
 */
export class Blocks {
  readonly #row: Database.Statement;
  readonly #byKey: Database.Statement;
  readonly #keys: Database.Statement;
  readonly #sharing: Database.Statement;
  readonly #ofEntity: Database.Statement;
  readonly #ofLocal: Database.Statement;
  readonly #asked: Database.Statement;

  constructor(db: Database.Database) {
    const row = `SELECT link_records.id, key, local_id AS local, content, entity_id AS entity, identities.name AS entityId
       FROM link_records LEFT JOIN identities ON identities.id = entity_id`;
    this.#row = db.prepare(`${row} WHERE link_records.id = ?`);
    this.#byKey = db.prepare("SELECT id FROM link_records WHERE key = ?").pluck();
    this.#keys = db.prepare("SELECT key FROM link_keys WHERE record_id = ?").pluck();
    this.#sharing = db.prepare(
      `${row} WHERE link_records.id IN (SELECT record_id FROM link_keys WHERE key = ?)`,
    );
    this.#ofEntity = db.prepare("SELECT id FROM link_records WHERE entity_id = ?").pluck();
    this.#ofLocal = db.prepare("SELECT id FROM link_records WHERE local_id = ?").pluck();
    this.#asked = db
      .prepare(
        `SELECT link_records.id FROM link_questions JOIN identities ON identities.name = b
         JOIN link_records ON entity_id = identities.id WHERE a = ?
         UNION SELECT link_records.id FROM link_questions JOIN identities ON identities.name = a
         JOIN link_records ON entity_id = identities.id WHERE b = ?`,
      )
      .pluck();
  }

  /** All records to link again, touched ones included. */
  around(
    records: Iterable<number>,
    { linker, bound }: { readonly linker: Linker; readonly bound: readonly BoundJudgement[] },
  ): ReadonlySet<number> {
    const judged = judgedTogether(bound);
    const block = new Set(records);
    const done = { entities: new Set<number>(), locals: new Set<string>() };
    // A set grows while it is walked: what is added comes later in the walk.
    for (const id of block) {
      const row = this.#row.get(id) as Row;
      for (const other of this.#next(row, linker, done)) block.add(other);
      for (const key of judged.get(row.key) ?? []) addAll(block, this.#byKey.all(key) as number[]);
    }
    return block;
  }

  #next(
    row: Row,
    linker: Linker,
    done: { readonly entities: Set<number>; readonly locals: Set<string> },
  ): readonly number[] {
    const next: number[] = [];
    if (!done.locals.has(row.local)) {
      done.locals.add(row.local);
      next.push(...(this.#ofLocal.all(row.local) as number[]));
    }
    if (row.entity === null) next.push(...this.#candidates(row, linker));
    else if (!done.entities.has(row.entity)) {
      done.entities.add(row.entity);
      next.push(...(this.#ofEntity.all(row.entity) as number[]));
      next.push(...(this.#asked.all(row.entityId, row.entityId) as number[]));
    }
    return next;
  }

  /** What a record that is new may be one with. */
  #candidates(row: Row, linker: Linker): readonly number[] {
    const record = JSON.parse(row.content) as LinkRecord;
    const seen = new Set([row.id]);
    const found: number[] = [];
    for (const key of this.#keys.all(row.id) as string[]) {
      for (const other of this.#sharing.all(key) as Row[]) {
        if (seen.has(other.id)) continue;
        seen.add(other.id);
        if (linker.mayBeOne(record, JSON.parse(other.content) as LinkRecord)) found.push(other.id);
      }
    }
    return found;
  }
}

/** For each record that people have judged together with others the keys of all of them. */
function judgedTogether(bound: readonly BoundJudgement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const together = new Map<string, Set<string>>();
  for (const { a, b } of bound) {
    for (const key of [...a, ...b]) {
      const known = together.get(key) ?? new Set<string>();
      addAll(known, [...a, ...b]);
      together.set(key, known);
    }
  }
  return together;
}
