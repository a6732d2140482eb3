import type Database from "better-sqlite3";
import { hashText } from "../../../graph/seeded-random.js";
import type { Relinked } from "./links.js";

/** The community of what has no place yet. */
export const NOWHERE = -1;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly community: number;
}

/** So many links of a new entity decide where it goes. */
const LINKS = 200;
/** How far beside its neighbours a new entity is put, in units of the layout; a node is 4 to 24 wide. */
const BESIDE = 40;

/**
 * Where new entities go while all others keep their places: beside what they are linked to, in the community of most of it. The
 * next whole build lays everything out again.
 */
export class Places {
  readonly #own: Database.Statement;
  readonly #byEdge: Database.Statement;
  readonly #byArticle: Database.Statement;
  readonly #rim: Database.Statement;

  constructor(db: Database.Database) {
    this.#own = db.prepare(
      "SELECT x, y, community, support FROM entities WHERE identity_id = ? AND community >= 0",
    );
    this.#byEdge = db.prepare(
      `SELECT x, y, community FROM (
         SELECT target_id AS other FROM view_edges WHERE source_id = ? UNION ALL SELECT source_id FROM view_edges WHERE target_id = ?
       ) AS links JOIN entities ON identity_id = other WHERE community >= 0 LIMIT ${LINKS}`,
    );
    this.#byArticle = db.prepare(
      `SELECT DISTINCT entities.identity_id, x, y, community FROM link_records own
       JOIN names mine ON mine.record_id = own.id
       JOIN names theirs ON theirs.item_id = mine.item_id
       JOIN link_records other ON other.id = theirs.record_id
       JOIN entities ON entities.identity_id = other.entity_id
       WHERE own.entity_id = ? AND community >= 0 LIMIT ${LINKS}`,
    );
    this.#rim = db.prepare("SELECT MAX(x * x + y * y) AS far, MAX(community) AS last FROM entities");
  }

  /** The place of a new entity. */
  find(id: number, name: string, moved: Relinked["moved"]): Place {
    return this.#inherited(id, moved) ?? this.#beside(id, name) ?? this.#outside(name);
  }

  /** An entity that goes by another id now is where it was. */
  #inherited(id: number, moved: Relinked["moved"]): Place | null {
    const before = new Set(
      moved.filter(({ to, from }) => to === id && from !== null).map(({ from }) => from),
    );
    const rows = [...before].flatMap(
      (from) => this.#own.all(from) as (Place & { readonly support: number })[],
    );
    const [first] = rows.sort((a, b) => b.support - a.support || a.x - b.x || a.y - b.y);
    return first === undefined ? null : { x: first.x, y: first.y, community: first.community };
  }

  #beside(id: number, name: string): Place | null {
    let near = this.#byEdge.all(id, id) as Place[];
    if (near.length === 0) near = this.#byArticle.all(id) as Place[];
    if (near.length === 0) return null;
    const { dx, dy } = direction(name, BESIDE);
    const mean = (of: "x" | "y"): number => near.reduce((sum, place) => sum + place[of], 0) / near.length;
    return { x: round(mean("x") + dx), y: round(mean("y") + dy), community: mostOf(near) };
  }

  /** What is linked to nothing goes to the rim, into a community of its own. */
  #outside(name: string): Place {
    const { far, last } = this.#rim.get() as { readonly far: number | null; readonly last: number | null };
    const { dx, dy } = direction(name, Math.sqrt(far ?? 0) + BESIDE);
    return { x: round(dx), y: round(dy), community: (last ?? -1) + 1 };
  }
}

function direction(name: string, distance: number): { readonly dx: number; readonly dy: number } {
  const angle = (2 * Math.PI * hashText(name)) / 2 ** 32;
  return { dx: distance * Math.cos(angle), dy: distance * Math.sin(angle) };
}

function mostOf(near: readonly Place[]): number {
  const counts = new Map<number, number>();
  for (const { community } of near) counts.set(community, (counts.get(community) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
