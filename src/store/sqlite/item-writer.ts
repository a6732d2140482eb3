import type Database from "better-sqlite3";
import type { ArticleRecord, Evidence, Extraction } from "../../model/extraction.js";
import { plainId } from "../../resolve/link/lookup.js";
import { sketchOf } from "../../resolve/reprints/sketch.js";
import type { ItemRecord, LinkEntry } from "../port.js";
import type { FullText } from "./full-text.js";
import { Interner } from "./interner.js";
import { bandNumbers } from "./live/reprints.js";

type Id = number | bigint;
type Owner = "name_id" | "relation_id" | "fact_id";

/** Writes items row by row; the caller holds the transaction. */
export class ItemWriter {
  readonly #words: FullText;
  readonly #item: Database.Statement;
  readonly #itemArticle: Database.Statement;
  readonly #band: Database.Statement;
  readonly #article: Database.Statement;
  readonly #sentence: Database.Statement;
  readonly #name: Database.Statement;
  readonly #relation: Database.Statement;
  readonly #fact: Database.Statement;
  readonly #evidence: Readonly<Record<Owner, Database.Statement>>;
  readonly #identity: Interner;
  readonly #rule: Interner;
  readonly #records: RecordWriter;

  constructor(db: Database.Database, words: FullText) {
    const insert = (table: string, columns: string): Database.Statement =>
      db.prepare(
        `INSERT INTO ${table} (${columns}) VALUES (${columns
          .split(",")
          .map(() => "?")
          .join(", ")})`,
      );
    this.#words = words;
    this.#item = insert("items", "source_id, ordinal, file, hash, text, articles");
    this.#band = insert("article_bands", "band, article_id");
    this.#itemArticle = insert("item_articles", "item_id, content_id");
    this.#article = insert(
      "articles",
      "item_id, ordinal, content_id, title, date, date_from, authors, newspaper, origin, lead, sketch",
    );
    this.#sentence = insert("sentences", "article_id, ordinal, start_at, end_at, paragraph, role");
    this.#name = insert(
      "names",
      "item_id, ordinal, identity_id, record_id, kind, name, aliases, confidence, attrs",
    );
    this.#relation = insert("relations", "item_id, ordinal, type, source_id, target_id, title, confidence");
    this.#fact = insert(
      "facts",
      "item_id, ordinal, reporter_id, flow, product_id, partner_id, segment, first_month, last_month, measure, amount, unit, yoy, share, approx, confidence",
    );
    const evidence = (owner: Owner): Database.Statement =>
      insert("evidence", `article_id, sentence, start_at, end_at, rule_id, ${owner}`);
    this.#evidence = {
      name_id: evidence("name_id"),
      relation_id: evidence("relation_id"),
      fact_id: evidence("fact_id"),
    };
    this.#identity = new Interner(db, "identities");
    this.#rule = new Interner(db, "rules");
    this.#records = new RecordWriter(db);
  }

  /** Gives the id of the item's row. */
  write(source: Id, ordinal: number, { hash, text, articles: found, extraction, links }: ItemRecord): Id {
    const values = [source, ordinal, extraction.file, hash, text, JSON.stringify(found)];
    const item = this.#item.run(...values).lastInsertRowid;
    for (const { id } of found) this.#itemArticle.run(item, id);
    const articles = new Map<string, Id>();
    extraction.articles.forEach((article, index) => {
      const id = this.#writeArticle(item, index, article);
      if (!articles.has(article.id)) articles.set(article.id, id);
    });
    const records = links.map((entry) => this.#records.idOf(entry));
    this.#writeClaims(item, extraction, { articles, records });
    return item;
  }

  #writeArticle(item: Id, ordinal: number, article: ArticleRecord): Id {
    const { id, title, date, dateFrom, authors, source, origin, sentences } = article;
    const from = origin === undefined ? null : JSON.stringify(origin);
    const known = [id, title, date, dateFrom, JSON.stringify(authors), source, from, id];
    const sketch = sketchOf(article);
    const row = this.#article.run(item, ordinal, ...known, JSON.stringify(sketch));
    const article_id = row.lastInsertRowid;
    for (const band of bandNumbers(sketch)) this.#band.run(band, article_id);
    sentences.forEach(({ start, end, paragraph, role, text }, index) => {
      const sentence = this.#sentence.run(article_id, index, start, end, paragraph, role);
      this.#words.addSentence(sentence.lastInsertRowid, text);
    });
    return article_id;
  }

  #writeClaims(item: Id, extraction: Extraction, { articles, records }: Written): void {
    const names = new Map<string, Id>();
    const nameOf = (id: string | null): Id | null => (id === null ? null : (names.get(id) ?? null));
    const say = (owner: Owner, id: Id, evidence: readonly Evidence[]): void => {
      for (const { article, sentence, start, end, rule } of evidence) {
        this.#evidence[owner].run(articles.get(article), sentence, start, end, this.#rule.idOf(rule), id);
      }
    };
    extraction.entities.forEach(({ id, kind, name, aliases, confidence, attrs, mentions }, index) => {
      const identity = this.#identity.idOf(id);
      const lists = [JSON.stringify(aliases), confidence, JSON.stringify(attrs)];
      const keys = [identity, records[index] ?? null, kind, name];
      const row = this.#name.run(item, index, ...keys, ...lists).lastInsertRowid;
      names.set(id, row);
      this.#words.addName(row, [name, ...aliases]);
      say("name_id", row, mentions);
    });
    extraction.relations.forEach(({ type, source, target, title, confidence, evidence }, index) => {
      const ends = [nameOf(source), nameOf(target)];
      const row = this.#relation.run(item, index, type, ...ends, title ?? null, confidence);
      say("relation_id", row.lastInsertRowid, evidence);
    });
    extraction.facts.forEach((fact, index) => {
      const { reporter, flow, product, partner, segment, period, measure, confidence } = fact;
      const figures = [fact.amount, fact.unit, fact.yoy, fact.share, fact.approx ? 1 : 0];
      const row = this.#fact.run(
        ...[item, index, nameOf(reporter), flow, nameOf(product), nameOf(partner), segment],
        ...[period?.[0] ?? null, period?.[1] ?? null, measure, ...figures, confidence],
      );
      say("fact_id", row.lastInsertRowid, fact.evidence);
    });
  }
}

/** Rows that claims point at. */
interface Written {
  readonly articles: ReadonlyMap<string, Id>;
  readonly records: readonly Id[];
}

/** Records of linking, each written once with its keys. */
class RecordWriter {
  readonly #find: Database.Statement;
  readonly #add: Database.Statement;
  readonly #addKey: Database.Statement;

  constructor(db: Database.Database) {
    this.#find = db.prepare("SELECT id FROM link_records WHERE key = ?").pluck();
    this.#add = db.prepare("INSERT INTO link_records (key, local_id, content) VALUES (?, ?, ?)");
    this.#addKey = db.prepare("INSERT INTO link_keys (key, record_id) VALUES (?, ?)");
  }

  idOf({ record, keys }: LinkEntry): Id {
    const known = this.#find.get(record.key) as Id | undefined;
    if (known !== undefined) return known;
    const id = this.#add.run(record.key, plainId(record.id), JSON.stringify(record)).lastInsertRowid;
    for (const key of new Set(keys)) this.#addKey.run(key, id);
    return id;
  }
}
