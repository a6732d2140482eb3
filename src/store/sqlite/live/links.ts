import type Database from "better-sqlite3";
import {
  isWeak,
  type LinkCluster,
  type LinkResult,
  type OpenQuestion,
} from "../../../resolve/link/cluster.js";
import type { LinkRecord } from "../../../resolve/link/record.js";
import type { Interner } from "../interner.js";
import { Blocks, type Search } from "./block.js";
import type { Touched } from "./touched.js";

interface RecordRow {
  readonly id: number;
  readonly key: string;
  readonly content: string;
  readonly entity: number | null;
}

/** Keeps which entity each record of linking belongs to. */
export class Links {
  readonly #identity: Interner;
  readonly #blocks: Blocks;
  readonly #ask: Database.Statement;
  readonly #answer: Database.Statement;
  readonly #questions: Database.Statement;
  readonly #row: Database.Statement;
  readonly #used: Database.Statement;
  readonly #drop: Database.Statement;
  readonly #assign: Database.Statement;
  readonly #all: Database.Statement;
  readonly #dropUnused: Database.Statement;
  readonly #addMerge: Database.Statement;
  readonly #dropMerges: Database.Statement;

  constructor(db: Database.Database, identity: Interner) {
    this.#identity = identity;
    this.#blocks = new Blocks(db);
    this.#ask = db.prepare("INSERT INTO link_questions (a, b, content) VALUES (?, ?, ?)");
    this.#answer = db.prepare("DELETE FROM link_questions WHERE a = ? OR b = ?");
    this.#questions = db.prepare("SELECT content FROM link_questions ORDER BY a, b").pluck();
    this.#row = db.prepare("SELECT id, key, content, entity_id AS entity FROM link_records WHERE id = ?");
    this.#used = db.prepare("SELECT 1 FROM names WHERE record_id = ? LIMIT 1").pluck();
    this.#drop = db.prepare("DELETE FROM link_records WHERE id = ?");
    this.#assign = db.prepare("UPDATE link_records SET entity_id = ? WHERE id = ?");
    this.#all = db.prepare("SELECT id, key, content, entity_id AS entity FROM link_records ORDER BY key");
    this.#addMerge = db.prepare("INSERT INTO link_merges (entity_id, content) VALUES (?, ?)");
    this.#dropMerges = db.prepare("DELETE FROM link_merges WHERE entity_id = ?");
    this.#dropUnused = db.prepare(
      "DELETE FROM link_records WHERE NOT EXISTS (SELECT 1 FROM names WHERE record_id = link_records.id)",
    );
  }

  /**
   * Links again all that may be one with the touched records, and gives the clusters with the records whose entity is
   * another now. Entities that gained or lost a record are noted as touched.
   */
  relink(touched: Touched, { linker, bound, before: old }: Search): Relinked {
    const rows: RecordRow[] = [];
    const before = new Set<number>();
    for (const id of this.#blocks.around(touched.records, { linker, bound, before: old })) {
      const row = this.#row.get(id) as RecordRow;
      if (row.entity !== null) before.add(row.entity);
      if (this.#used.get(id) === undefined) {
        if (row.entity !== null) touched.entities.add(row.entity);
        this.#drop.run(id);
      } else rows.push(row);
    }
    const { clusters, questions } = linker.link(
      rows.map(({ content }) => JSON.parse(content) as LinkRecord),
      bound,
    );
    for (const entity of before) {
      this.#answer.run(this.#identity.nameOf(entity), this.#identity.nameOf(entity));
      this.#dropMerges.run(entity);
    }
    this.#askAll(questions);
    const moved = this.#assignAll(clusters, new Map(rows.map((row) => [row.key, row])));
    for (const { row, to } of moved) {
      if (row.entity !== null) touched.entities.add(row.entity);
      touched.entities.add(to);
    }
    for (const { id } of rows) {
      if (touched.records.has(id)) touched.entities.add((this.#row.get(id) as RecordRow).entity as number);
    }
    const byEntity = new Map(clusters.map((cluster) => [Number(this.#identity.idOf(cluster.id)), cluster]));
    return {
      clusters: byEntity,
      moved: moved.map(({ row, to }) => ({ record: row.id, from: row.entity, to })),
    };
  }

  records(): readonly LinkRecord[] {
    this.#dropUnused.run();
    return (this.#all.all() as RecordRow[]).map(({ content }) => JSON.parse(content) as LinkRecord);
  }

  questions(): readonly OpenQuestion[] {
    return (this.#questions.all() as string[]).map((content) => JSON.parse(content) as OpenQuestion);
  }

  assign({ clusters, questions }: LinkResult): void {
    this.#dropUnused.run();
    this.#askAll(questions);
    this.#assignAll(clusters, new Map((this.#all.all() as RecordRow[]).map((row) => [row.key, row])));
  }

  #askAll(questions: readonly OpenQuestion[]): void {
    for (const question of questions) this.#ask.run(question.a, question.b, JSON.stringify(question));
  }

  #assignAll(
    clusters: readonly LinkCluster[],
    rows: ReadonlyMap<string, RecordRow>,
  ): { readonly row: RecordRow; readonly to: number }[] {
    const moved: { row: RecordRow; to: number }[] = [];
    for (const { id, members, merges } of clusters) {
      const to = Number(this.#identity.idOf(id));
      for (const merge of merges.filter(isWeak)) this.#addMerge.run(to, JSON.stringify(merge));
      for (const member of members) {
        const row = rows.get(member);
        if (row === undefined || row.entity === to) continue;
        this.#assign.run(to, row.id);
        moved.push({ row, to });
      }
    }
    return moved;
  }
}

export interface Relinked {
  /** The clusters of the block, by the integer id of the entity. */
  readonly clusters: ReadonlyMap<number, LinkCluster>;
  readonly moved: readonly { readonly record: number; readonly from: number | null; readonly to: number }[];
}
