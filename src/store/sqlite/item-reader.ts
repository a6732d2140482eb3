import type Database from "better-sqlite3";
import type {
  ArticleRecord,
  EntityRecord,
  Evidence,
  Extraction,
  FactRecord,
  RelationRecord,
} from "../../model/extraction.js";
import type { LinkEntry } from "../port.js";

interface ItemRow {
  readonly id: number;
  readonly file: string;
  readonly text: string;
}

interface EvidenceRow {
  readonly owner: number;
  readonly article: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

type ArticleRow = Omit<ArticleRecord, "id" | "authors" | "source" | "origin" | "sentences"> & {
  readonly id: number;
  readonly contentId: string;
  readonly authors: string;
  readonly newspaper: string | null;
  readonly origin: string | null;
};
type SentenceRow = Omit<ArticleRecord["sentences"][number], "text">;
type NameRow = Pick<EntityRecord, "kind" | "name" | "confidence"> & {
  readonly id: number;
  readonly identity: string;
  readonly aliases: string;
  readonly attrs: string;
};
type RelationRow = Pick<RelationRecord, "type" | "source" | "target" | "confidence"> & {
  readonly id: number;
  readonly title: string | null;
};
type FactRow = Omit<FactRecord, "period" | "approx" | "evidence"> & {
  readonly id: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly approx: number;
};

/** Reads items back: exactly what was written. */
export class ItemReader {
  readonly #articles: Database.Statement;
  readonly #holder: Database.Statement;
  readonly #sentences: Database.Statement;
  readonly #names: Database.Statement;
  readonly #relations: Database.Statement;
  readonly #facts: Database.Statement;
  readonly #records: Database.Statement;
  readonly #keys: Database.Statement;
  readonly #evidence: Readonly<Record<"name" | "relation" | "fact", Database.Statement>>;

  constructor(db: Database.Database) {
    this.#articles = db.prepare(
      `SELECT id, content_id AS contentId, title, date, date_from AS dateFrom, authors, newspaper, origin
       FROM articles WHERE item_id = ? ORDER BY ordinal`,
    );
    this.#holder = db.prepare(
      `SELECT articles.id, text FROM articles JOIN items ON items.id = item_id
       WHERE content_id = ? AND speaks = 1 ORDER BY articles.id LIMIT 1`,
    );
    this.#sentences = db.prepare(
      `SELECT start_at AS start, end_at AS "end", paragraph, role FROM sentences WHERE article_id = ? ORDER BY ordinal`,
    );
    this.#names = db.prepare(
      `SELECT names.id, identities.name AS identity, kind, names.name, aliases, confidence, attrs
       FROM names JOIN identities ON identities.id = names.identity_id
       WHERE item_id = ? ORDER BY ordinal`,
    );
    const end = (table: string, column: string): string =>
      `(SELECT identities.name FROM names JOIN identities ON identities.id = names.identity_id WHERE names.id = ${table}.${column})`;
    this.#relations = db.prepare(
      `SELECT id, type, ${end("relations", "source_id")} AS source, ${end("relations", "target_id")} AS target, title, confidence
       FROM relations WHERE item_id = ? ORDER BY ordinal`,
    );
    this.#facts = db.prepare(
      `SELECT id, ${end("facts", "reporter_id")} AS reporter, flow, ${end("facts", "product_id")} AS product,
              ${end("facts", "partner_id")} AS partner, segment, first_month AS first, last_month AS last, measure,
              amount, unit, yoy, share, approx, confidence
       FROM facts WHERE item_id = ? ORDER BY ordinal`,
    );
    this.#records = db.prepare(
      `SELECT link_records.id, content FROM names JOIN link_records ON link_records.id = record_id
       WHERE item_id = ? ORDER BY ordinal`,
    );
    this.#keys = db.prepare("SELECT key FROM link_keys WHERE record_id = ? ORDER BY key").pluck();
    const evidence = (owner: string): Database.Statement =>
      db.prepare(
        `SELECT ${owner}_id AS owner, articles.content_id AS article, sentence, start_at AS start, end_at AS "end", rules.name AS rule
         FROM ${owner}s
         JOIN evidence ON evidence.${owner}_id = ${owner}s.id
         JOIN articles ON articles.id = evidence.article_id
         JOIN rules ON rules.id = evidence.rule_id
         WHERE ${owner}s.item_id = ? ORDER BY evidence.id`,
      );
    this.#evidence = { name: evidence("name"), relation: evidence("relation"), fact: evidence("fact") };
  }

  read({ id, file, text }: ItemRow): Extraction {
    return {
      file,
      articles: (this.#articles.all(id) as ArticleRow[]).map((row) => this.#article(row, text)),
      entities: this.#entities(id),
      relations: this.#relationsOf(id),
      facts: this.#factsOf(id),
    };
  }

  /** What linking sees of each entity of an item. */
  links(item: number): readonly LinkEntry[] {
    const rows = this.#records.all(item) as { readonly id: number; readonly content: string }[];
    return rows.map(({ id, content }) => ({
      record: JSON.parse(content),
      keys: this.#keys.all(id) as string[],
    }));
  }

  /** The sentences of an article that lies in the store. */
  sentencesOf(article: string): ArticleRecord["sentences"] {
    const row = this.#holder.get(article) as { readonly id: number; readonly text: string } | undefined;
    return row === undefined ? [] : this.#sentencesIn(row.id, row.text);
  }

  #sentencesIn(article: number, text: string): ArticleRecord["sentences"] {
    return (this.#sentences.all(article) as SentenceRow[]).map(({ start, end, paragraph, role }) => ({
      start,
      end,
      text: text.slice(start, end),
      paragraph,
      role,
    }));
  }

  #article(
    { id, contentId, title, date, dateFrom, authors, newspaper, origin }: ArticleRow,
    text: string,
  ): ArticleRecord {
    return {
      id: contentId,
      title,
      date,
      dateFrom,
      authors: JSON.parse(authors),
      source: newspaper,
      ...(origin === null ? {} : { origin: JSON.parse(origin) }),
      sentences: this.#sentencesIn(id, text),
    };
  }

  #entities(item: number): EntityRecord[] {
    const said = this.#said("name", item);
    return (this.#names.all(item) as NameRow[]).map(
      ({ id, identity, kind, name, aliases, confidence, attrs }) => ({
        id: identity,
        kind,
        name,
        aliases: JSON.parse(aliases),
        confidence,
        attrs: JSON.parse(attrs),
        mentions: said.get(id) ?? [],
      }),
    );
  }

  #relationsOf(item: number): RelationRecord[] {
    const said = this.#said("relation", item);
    return (this.#relations.all(item) as RelationRow[]).map(
      ({ id, type, source, target, title, confidence }) => ({
        type,
        source,
        target,
        confidence,
        evidence: said.get(id) ?? [],
        ...(title === null ? {} : { title }),
      }),
    );
  }

  #factsOf(item: number): FactRecord[] {
    const said = this.#said("fact", item);
    return (this.#facts.all(item) as FactRow[]).map(({ id, first, last, approx, confidence, ...fact }) => ({
      reporter: fact.reporter,
      flow: fact.flow,
      product: fact.product,
      partner: fact.partner,
      segment: fact.segment,
      period: first === null || last === null ? null : [first, last],
      measure: fact.measure,
      amount: fact.amount,
      unit: fact.unit,
      yoy: fact.yoy,
      share: fact.share,
      approx: approx === 1,
      confidence,
      evidence: said.get(id) ?? [],
    }));
  }

  /** The evidence of all claims of an item, by claim. */
  #said(owner: "name" | "relation" | "fact", item: number): ReadonlyMap<number, Evidence[]> {
    const byOwner = new Map<number, Evidence[]>();
    for (const row of this.#evidence[owner].all(item) as EvidenceRow[]) {
      const { article, sentence, start, end, rule } = row;
      const list = byOwner.get(row.owner) ?? [];
      list.push({ article, sentence, start, end, rule });
      byOwner.set(row.owner, list);
    }
    return byOwner;
  }
}
