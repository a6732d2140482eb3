import type Database from "better-sqlite3";
import { bigrams } from "../bigrams.js";
import type { SearchHit, SearchOptions } from "../port.js";

// The full-text tables hold no text of their own: `rowid` is the row that the words are of. They are SQLite's alone.

export const FULL_TEXT_SQL = `
CREATE VIRTUAL TABLE name_words USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE sentence_words USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');`;

/** A word between two names, so that no phrase runs from one into the next. */
const BETWEEN = "usep";

/** Most hits of each type where nobody says. */
const LIMIT = 20;

/** Writes and asks the full-text tables. */
export class FullText {
  readonly #addName: Database.Statement;
  readonly #addSentence: Database.Statement;
  readonly #removeNames: Database.Statement;
  readonly #removeSentences: Database.Statement;
  readonly #findNames: Database.Statement;
  readonly #findSentences: Database.Statement;

  constructor(db: Database.Database) {
    this.#addName = db.prepare("INSERT INTO name_words (rowid, words) VALUES (?, ?)");
    this.#addSentence = db.prepare("INSERT INTO sentence_words (rowid, words) VALUES (?, ?)");
    this.#removeNames = db.prepare(
      "DELETE FROM name_words WHERE rowid IN (SELECT id FROM names WHERE item_id = ?)",
    );
    this.#removeSentences = db.prepare(
      `DELETE FROM sentence_words WHERE rowid IN (
         SELECT sentences.id FROM sentences JOIN articles ON articles.id = sentences.article_id WHERE item_id = ?)`,
    );
    this.#findNames = db.prepare(
      `SELECT identities.name AS id, names.name, items.file
       FROM name_words
       JOIN names ON names.id = name_words.rowid
       JOIN identities ON identities.id = names.identity_id
       JOIN items ON items.id = names.item_id
       WHERE name_words MATCH ? ORDER BY name_words.rowid LIMIT ?`,
    );
    this.#findSentences = db.prepare(
      `SELECT items.file, items.text, articles.content_id, articles.title, articles.date,
              sentences.ordinal, sentences.start_at, sentences.end_at
       FROM sentence_words
       JOIN sentences ON sentences.id = sentence_words.rowid
       JOIN articles ON articles.id = sentences.article_id
       JOIN items ON items.id = articles.item_id
       WHERE sentence_words MATCH ? ORDER BY sentence_words.rowid LIMIT ?`,
    );
  }

  addName(id: number | bigint, names: readonly string[]): void {
    this.#addName.run(id, names.map(bigrams).join(` ${BETWEEN} `));
  }

  addSentence(id: number | bigint, text: string): void {
    this.#addSentence.run(id, bigrams(text));
  }

  /** Before the rows of an item are deleted: afterwards nothing says which words were theirs. */
  removeItem(id: number | bigint): void {
    this.#removeNames.run(id);
    this.#removeSentences.run(id);
  }

  /** Names first, then sentences, each in the order in which they were written. */
  search(text: string, { limit = LIMIT }: SearchOptions = {}): readonly SearchHit[] {
    const phrase = phraseOf(text);
    if (phrase === null) return [];
    const names = this.#findNames.all(phrase, limit) as NameRow[];
    const sentences = this.#findSentences.all(phrase, limit) as SentenceRow[];
    return [...names.map((row): SearchHit => ({ type: "name", ...row })), ...sentences.map(toHit)];
  }
}

interface NameRow {
  readonly id: string;
  readonly name: string;
  readonly file: string;
}

interface SentenceRow {
  readonly file: string;
  readonly text: string;
  readonly content_id: string;
  readonly title: string;
  readonly date: string | null;
  readonly ordinal: number;
  readonly start_at: number;
  readonly end_at: number;
}

function toHit(row: SentenceRow): SearchHit {
  return {
    type: "sentence",
    file: row.file,
    article: { id: row.content_id, title: row.title, date: row.date },
    sentence: row.ordinal,
    start: row.start_at,
    end: row.end_at,
    text: row.text.slice(row.start_at, row.end_at),
  };
}

/** The words of a text in a row; null for less than two characters, of which the index knows nothing. */
function phraseOf(text: string): string | null {
  const words = bigrams(text);
  return words === "" || [...words].length < 2 ? null : `"${words}"`;
}
