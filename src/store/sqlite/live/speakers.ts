import type Database from "better-sqlite3";
import { compareText } from "../../../base/ids.js";

interface Row {
  readonly id: number;
  readonly item: number;
  readonly file: string;
  readonly speaks: number;
}

/** Keeps which file speaks for an article that several files hold: the first in text order, as in `collectArticles`. */
export class Speakers {
  readonly #rows: Database.Statement;
  readonly #set: Database.Statement;
  readonly #shared: Database.Statement;

  constructor(db: Database.Database) {
    this.#rows = db.prepare(
      `SELECT articles.id, items.id AS item, items.file, articles.speaks
       FROM articles JOIN items ON items.id = articles.item_id WHERE content_id = ?`,
    );
    this.#set = db.prepare("UPDATE articles SET speaks = ? WHERE id = ?");
    this.#shared = db
      .prepare("SELECT content_id FROM articles GROUP BY content_id HAVING COUNT(*) > 1 OR MIN(speaks) = 0")
      .pluck();
  }

  /** Gives the items whose evidence counts now and did not, or did and does not. */
  settle(articles: Iterable<string>): ReadonlySet<number> {
    const turned = new Set<number>();
    for (const article of articles) {
      const rows = this.#rows.all(article) as Row[];
      const [first] = rows.map(({ file }) => file).sort(compareText);
      for (const { id, item, file, speaks } of rows) {
        const now = file === first ? 1 : 0;
        if (now === speaks) continue;
        this.#set.run(now, id);
        turned.add(item);
      }
    }
    return turned;
  }

  settleAll(): void {
    this.settle(this.#shared.all() as string[]);
  }
}
