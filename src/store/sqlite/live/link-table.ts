import type Database from "better-sqlite3";
import { compareText } from "../../../base/ids.js";
import { bindJudgements } from "../../../resolve/link/judgement.js";
import { plainId, readSelector } from "../../../resolve/link/lookup.js";
import type { LinkRecord } from "../../../resolve/link/record.js";
import type { Linker } from "../../../resolve/linker.js";
import type { EntityMerge, LinkStore, PlacedRecord } from "../../port.js";
import { JudgementTable } from "../judgement-table.js";
import { Blocks } from "./block.js";

/** Asks for the records of linking. */
export class LinkTable implements LinkStore {
  readonly #blocks: Blocks;
  readonly #judgements: JudgementTable;
  readonly #keyOf: Database.Statement;
  readonly #byKey: Database.Statement;
  readonly #namesakes: Database.Statement;
  readonly #entityOf: Database.Statement;
  readonly #ofLocal: Database.Statement;
  readonly #ofArticle: Database.Statement;
  readonly #ofEntity: Database.Statement;
  readonly #sharing: Database.Statement;
  readonly #named: Database.Statement;
  readonly #placed: Database.Statement;
  readonly #merges: Database.Statement;

  constructor(db: Database.Database) {
    this.#blocks = new Blocks(db);
    this.#judgements = new JudgementTable(db);
    const ask = (sql: string): Database.Statement => db.prepare(sql).pluck();
    const used = "EXISTS (SELECT 1 FROM names WHERE record_id = link_records.id)";
    this.#keyOf = ask("SELECT key FROM link_records WHERE id = ?");
    this.#byKey = ask("SELECT id FROM link_records WHERE key = ?");
    this.#namesakes = ask(
      "SELECT DISTINCT identities.name FROM link_records JOIN identities ON identities.id = entity_id WHERE local_id = ?",
    );
    this.#entityOf = ask(
      "SELECT identities.name FROM link_records JOIN identities ON identities.id = entity_id WHERE key = ?",
    );
    this.#ofLocal = ask(`SELECT key FROM link_records WHERE local_id = ? AND ${used}`);
    this.#ofArticle = ask(
      `SELECT DISTINCT key FROM link_records JOIN names ON record_id = link_records.id
       JOIN evidence ON evidence.name_id = names.id JOIN articles ON articles.id = evidence.article_id
       WHERE local_id = ? AND SUBSTR(content_id, 1, LENGTH(?)) = ?`,
    );
    this.#ofEntity = ask(
      `SELECT key FROM identities JOIN link_records ON entity_id = identities.id WHERE identities.name = ? AND ${used}`,
    );
    this.#sharing = ask(
      `SELECT link_records.key FROM link_keys JOIN link_records ON link_records.id = record_id WHERE link_keys.key = ? AND ${used}`,
    );
    this.#named = ask(
      `SELECT identities.name FROM entities JOIN identities ON identities.id = identity_id
       WHERE entities.name = ? OR entities.aliases LIKE '%' || ? || '%'`,
    );
    this.#placed = db.prepare(
      `SELECT link_records.content, MIN(content_id) AS article FROM link_records
       JOIN names ON names.record_id = link_records.id
       JOIN evidence ON evidence.name_id = names.id
       JOIN articles ON articles.id = evidence.article_id
       WHERE link_records.key = ? GROUP BY link_records.id`,
    );
    this.#merges = db.prepare(
      `SELECT identities.name AS entity, content AS merge FROM link_merges JOIN identities ON identities.id = entity_id`,
    );
  }

  lookup(selector: string): readonly string[] {
    const { id, article } = readSelector(selector);
    const local = plainId(id);
    const keys = article === null ? this.#ofLocal.all(local) : this.#ofArticle.all(local, article, article);
    return (keys as string[]).sort(compareText);
  }

  ofEntity(id: string): readonly string[] {
    return (this.#ofEntity.all(id) as string[]).sort(compareText);
  }

  sharing(key: string): readonly string[] {
    return (this.#sharing.all(key) as string[]).sort(compareText);
  }

  named(name: string): readonly string[] {
    return (this.#named.all(name, JSON.stringify(name)) as string[]).sort(compareText);
  }

  namesakes(id: string): readonly string[] {
    return (this.#namesakes.all(plainId(id)) as string[]).sort(compareText);
  }

  entityOf(key: string): string | null {
    return (this.#entityOf.get(key) as string | undefined) ?? null;
  }

  placed(keys: readonly string[]): readonly PlacedRecord[] {
    return keys.flatMap((key) => {
      const row = this.#placed.get(key) as { readonly content: string; readonly article: string } | undefined;
      if (row === undefined) return [];
      return [{ record: JSON.parse(row.content) as LinkRecord, article: row.article }];
    });
  }

  around(keys: readonly string[], linker: Linker): readonly PlacedRecord[] {
    const { bound } = bindJudgements(this.#judgements.read(), (selector) => this.lookup(selector));
    const records = new Set(keys.flatMap((key) => this.#byKey.all(key) as number[]));
    const block = this.#blocks.around(records, { linker, bound, before: bound });
    return this.placed([...block].map((id) => this.#keyOf.get(id) as string));
  }

  weakMerges(): readonly EntityMerge[] {
    const rows = this.#merges.all() as { readonly entity: string; readonly merge: string }[];
    return rows.map(({ entity, merge }) => ({ entity, merge: JSON.parse(merge) as EntityMerge["merge"] }));
  }
}
