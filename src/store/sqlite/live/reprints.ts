import type Database from "better-sqlite3";
import { hashText } from "../../../graph/seeded-random.js";
import { isReprint, leadsOf, type Sketched } from "../../../resolve/reprints/reprints.js";
import { bandsOf, type Sketch } from "../../../resolve/reprints/sketch.js";
import { addAll } from "./touched.js";

interface Row {
  readonly row: number;
  readonly id: string;
  readonly date: string | null;
  readonly lead: string;
  readonly sketch: string;
}

/** The bands of a sketch as short numbers: two that differ may have one number, which costs a comparison and no more. */
export function bandNumbers(sketch: Sketch | null): readonly number[] {
  return sketch === null ? [] : bandsOf(sketch).map(hashText);
}

/** Keeps for each article which one it counts as: itself, or the first of those that print the same. */
export class Reprints {
  readonly #articles: Database.Statement;
  readonly #alike: Database.Statement;
  readonly #group: Database.Statement;
  readonly #all: Database.Statement;
  readonly #setLead: Database.Statement;
  readonly #items: Database.Statement;

  constructor(db: Database.Database) {
    const columns = "SELECT id AS row, content_id AS id, date, lead, sketch FROM articles WHERE speaks = 1";
    this.#articles = db.prepare(`${columns} AND content_id = ?`);
    this.#alike = db.prepare(
      `${columns} AND content_id IN (
         SELECT content_id FROM article_bands mine JOIN article_bands theirs ON theirs.band = mine.band
         JOIN articles ON articles.id = theirs.article_id WHERE mine.article_id = ?)`,
    );
    this.#group = db.prepare(`${columns} AND lead = ?`);
    this.#all = db.prepare(columns);
    this.#setLead = db.prepare("UPDATE articles SET lead = ? WHERE content_id = ? AND lead <> ?");
    this.#items = db.prepare("SELECT DISTINCT item_id FROM articles WHERE content_id = ?").pluck();
  }

  /**
   * Settles what articles that came or went, and those that count with them, count as; `leads` are what gone ones counted as.
   * Gives the items of articles that count as another now.
   */
  settle(articles: ReadonlySet<string>, leads: ReadonlySet<string>): ReadonlySet<number> {
    const group = new Map<string, Row>();
    const wanted = new Set(leads);
    for (const article of articles) {
      const own = this.#articles.get(article) as Row | undefined;
      if (own === undefined) continue;
      wanted.add(own.lead);
      for (const other of this.#alike.all(own.row) as Row[])
        if (other.id === own.id || isReprint(toSketched(own), toSketched(other))) wanted.add(other.lead);
    }
    for (const lead of wanted) for (const row of this.#group.all(lead) as Row[]) group.set(row.id, row);
    return this.#write([...group.values()]);
  }

  settleAll(): void {
    this.#write(this.#all.all() as Row[]);
  }

  #write(rows: readonly Row[]): ReadonlySet<number> {
    const turned = new Set<number>();
    const leads = leadsOf(rows.map(toSketched));
    for (const { id } of rows) {
      const lead = leads.get(id) ?? id;
      if (this.#setLead.run(lead, id, lead).changes > 0) addAll(turned, this.#items.all(id) as number[]);
    }
    return turned;
  }
}

function toSketched({ id, date, sketch }: Row): Sketched {
  return { id, date, sketch: JSON.parse(sketch) as Sketch | null };
}
