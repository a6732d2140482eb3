import type Database from "better-sqlite3";
import type { BoundJudgement } from "../../../resolve/link/judgement.js";
import type { LinkRecord } from "../../../resolve/link/record.js";
import { keptAlone, type Twins } from "../../../resolve/link/twins.js";
import type { Linker } from "../../../resolve/linker.js";
import { addAll } from "./touched.js";

interface Row {
  readonly id: number;
  readonly key: string;
  readonly local: string;
  readonly content: string;
  readonly entity: number | null;
  readonly entityId: string | null;
}

/** A record as it was read once. */
interface Known {
  readonly id: number;
  readonly record: LinkRecord;
  readonly isUsed: boolean;
}

export interface Search {
  readonly linker: Linker;
  readonly bound: readonly BoundJudgement[];
  /** What was judged when the records were linked last. */
  readonly before: readonly BoundJudgement[];
}

/**
 * Finds the records that have to be linked again where some are new or gone. It is all that could be one with them: the
 * entities they belong to, those that they may be one with now, and from there those that linking once held apart from one of
 * them although something spoke for it, which are the open questions. Two records of which something says that they are one are
 * in one entity or in a question, so nothing else can change.
 */
export class Blocks {
  readonly #row: Database.Statement;
  readonly #byKey: Database.Statement;
  readonly #keys: Database.Statement;
  readonly #sharing: Database.Statement;
  readonly #used: Database.Statement;
  readonly #ofEntity: Database.Statement;
  readonly #ofLocal: Database.Statement;
  readonly #asked: Database.Statement;

  constructor(db: Database.Database) {
    const row = `SELECT link_records.id, key, local_id AS local, content, entity_id AS entity, identities.name AS entityId
       FROM link_records LEFT JOIN identities ON identities.id = entity_id`;
    this.#row = db.prepare(`${row} WHERE link_records.id = ?`);
    this.#byKey = db.prepare("SELECT id FROM link_records WHERE key = ?").pluck();
    this.#keys = db.prepare("SELECT key FROM link_keys WHERE record_id = ?").pluck();
    this.#sharing = db.prepare("SELECT record_id FROM link_keys WHERE key = ?").pluck();
    this.#used = db.prepare("SELECT 1 FROM names WHERE record_id = ? LIMIT 1").pluck();
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

  /** All records to link again, those that came or went included. */
  around(records: ReadonlySet<number>, search: Search): ReadonlySet<number> {
    const judged = judgedTogether(search.bound);
    const block = new Set(records);
    const done = { entities: new Set<number>(), locals: new Set<string>(), known: new Map<number, Known>() };
    addAll(block, this.#regrouped(search, done.known));
    // A set grows while it is walked: what is added comes later in the walk.
    for (const id of block) {
      const row = this.#row.get(id) as Row;
      if (records.has(id) && (row.entity === null || !this.#read(id, done.known).isUsed))
        addAll(block, this.#candidates(id, search, done.known));
      addAll(block, this.#neighbours(row, done));
      for (const key of judged.get(row.key) ?? []) addAll(block, this.#byKey.all(key) as number[]);
    }
    return block;
  }

  /**
   * Records that judgements keep from being compared together with their twins, or no longer do, and what they and the twins
   * that they leave may be one with now.
   */
  #regrouped(search: Search, known: Map<number, Known>): readonly number[] {
    const { linker, bound, before } = search;
    const turned = turnedAlone(before, bound);
    const family = this.#namesakes(
      [...turned].flatMap((key) => (this.#byKey.all(key) as number[]).map((id) => this.#read(id, known))),
      linker,
      known,
    ).filter(({ isUsed }) => isUsed);
    const records = family.map(({ record }) => record);
    const old = new Set(linker.twins(records, before).map(({ members }) => members.join(" ")));
    const idOf = new Map(family.map(({ record, id }) => [record.key, id]));
    const found: number[] = [];
    for (const twins of linker.twins(records, bound)) {
      if (old.has(twins.members.join(" "))) continue;
      const own = twins.members.flatMap((key) => idOf.get(key) ?? []);
      found.push(...own, ...this.#near({ twins, keys: own }, search, known));
    }
    return found;
  }

  #neighbours(
    row: Row,
    done: { readonly entities: Set<number>; readonly locals: Set<string> },
  ): readonly number[] {
    const next: number[] = [];
    if (!done.locals.has(row.local)) {
      done.locals.add(row.local);
      next.push(...(this.#ofLocal.all(row.local) as number[]));
    }
    if (row.entity !== null && !done.entities.has(row.entity)) {
      done.entities.add(row.entity);
      next.push(...(this.#ofEntity.all(row.entity) as number[]));
      next.push(...(this.#asked.all(row.entityId, row.entityId) as number[]));
    }
    return next;
  }

  /**
   * What a record that came or went may have made one with its twins, or made two of: twins are compared together, so that one
   * more or less of them can turn what they and any other are.
   */
  #candidates(id: number, search: Search, known: Map<number, Known>): readonly number[] {
    const { linker, bound } = search;
    const own = this.#read(id, known);
    const family = this.#namesakes([own], linker, known);
    const twins = linker
      .twins(
        family.map(({ record }) => record),
        bound,
      )
      .find(({ members }) => members.includes(own.record.key));
    const left = family.filter(({ record, isUsed }) => isUsed && twins?.members.includes(record.key));
    const [joint] = linker.twins(
      left.map(({ record }) => record),
      bound,
    );
    if (joint === undefined) return [];
    const ids = left.map((twin) => twin.id);
    return [...ids, ...this.#near({ twins: joint, keys: [...ids, id] }, search, known)];
  }

  /** Records that may be one with twins: what shares a key with them, or did. `keys` are the records whose keys count. */
  #near(
    { twins, keys }: { readonly twins: Twins; readonly keys: readonly number[] },
    { linker, bound }: Search,
    known: Map<number, Known>,
  ): readonly number[] {
    const members = new Set(twins.members);
    const isOther = ({ record, isUsed }: Known): boolean => isUsed && !members.has(record.key);
    const near = [...new Set(keys.flatMap((each) => this.#keys.all(each) as string[]))]
      .flatMap((key) => this.#sharing.all(key) as number[])
      .map((other) => this.#read(other, known))
      .filter(isOther);
    const others = this.#namesakes([...new Set(near)], linker, known).filter(isOther);
    const ids = new Map(others.map((other) => [other.record.key, other.id]));
    const found: number[] = [];
    for (const other of linker.twins(
      others.map(({ record }) => record),
      bound,
    )) {
      if (!linker.mayBeOne(twins.record, other.record)) continue;
      found.push(...other.members.flatMap((key) => ids.get(key) ?? []));
    }
    return found;
  }

  /** Records and all that share the first of their names with one of them, among which their twins are. */
  #namesakes(records: readonly Known[], linker: Linker, known: Map<number, Known>): readonly Known[] {
    const keys = new Set(records.map(({ record }) => linker.nameKey(record)));
    const ids = new Set(records.map(({ id }) => id));
    for (const key of keys) addAll(ids, this.#sharing.all(key) as number[]);
    return [...ids].map((id) => this.#read(id, known));
  }

  #read(id: number, known: Map<number, Known>): Known {
    const read = known.get(id);
    if (read !== undefined) return read;
    const { content } = this.#row.get(id) as Row;
    const isUsed = this.#used.get(id) !== undefined;
    const fresh = { id, record: JSON.parse(content) as LinkRecord, isUsed };
    known.set(id, fresh);
    return fresh;
  }
}

/** Keys of records that stand alone by one of two lists of judgements only. */
function turnedAlone(before: readonly BoundJudgement[], now: readonly BoundJudgement[]): ReadonlySet<string> {
  const [was, is] = [keptAlone(before), keptAlone(now)];
  return new Set([...[...was].filter((key) => !is.has(key)), ...[...is].filter((key) => !was.has(key))]);
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
