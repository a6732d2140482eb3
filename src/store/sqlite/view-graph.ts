import type Database from "better-sqlite3";
import { type ArticleSet, articleSet } from "../../graph/article-set.js";
import { buildGraph } from "../../graph/build.js";
import { toGraphJson } from "../../graph/graph-json.js";
import { rejectClaims } from "../../graph/reject-claims.js";
import type { Extraction } from "../../model/extraction.js";
import type { ArticleView, GraphAttributes, GraphJson } from "../../model/graph-view.js";
import { rewriteExtraction } from "../../resolve/link/rewrite.js";
import type { EntityView } from "../port.js";
import { Interner } from "./interner.js";
import type { ItemReader } from "./item-reader.js";
import { JudgementTable } from "./judgement-table.js";
import { ViewEntities } from "./live/entities.js";
import { Settings } from "./settings.js";
import { VIEW } from "./state.js";

/** The setting that says how kinds are shown: the graph needs it, and a reader should not need the knowledge for it. */
export const STYLE = "style";

type Style = Pick<GraphAttributes, "kinds" | "edgeTypes">;

/** How kinds are shown in a graph, as the setting holds it. */
export function styleOf({ attributes: { kinds, edgeTypes } }: GraphJson): string {
  return JSON.stringify({ kinds, edgeTypes } satisfies Style);
}

/**
 * The view as a graph. Which entity a name is, what it is called and where it lies comes from the view; edges and facts with their
 * evidence are merged from the claims, by the functions that a whole build merges with. Right after a build it is its `graph.json`.
 */
export function readViewGraph(db: Database.Database, reader: ItemReader): GraphJson | null {
  // All of it as it is at one moment, whoever writes meanwhile.
  return db.transaction(() => {
    const settings = new Settings(db);
    const [view, style] = [settings.get(VIEW), settings.get(STYLE)];
    if (view === null || style === null) return null;
    const { minConfidence } = JSON.parse(view) as { readonly minConfidence: number };
    const entities = new Map(
      new ViewEntities(db, new Interner(db, "identities")).read().map((row) => [row.entity.id, row]),
    );
    const linked = [...linkedItems(db, reader)].map((item) => certainOf(item, entities, minConfidence));
    const { extractions } = rejectClaims(linked, new JudgementTable(db).read());
    const graph = buildGraph(extractions, JSON.parse(style) as Style, articlesIn(db, extractions));
    graph.updateEachNodeAttributes(
      (key, attributes) => {
        const { x = 0, y = 0, community = 0 } = entities.get(key) ?? {};
        return { ...attributes, x, y, community };
      },
      { attributes: ["x", "y", "community"] },
    );
    return toGraphJson(graph);
  })();
}

interface LinkedItem {
  readonly extraction: Extraction;
  /** The id of the entity of each name of the extraction, in their order. */
  readonly ids: readonly (string | null)[];
}

function* linkedItems(db: Database.Database, reader: ItemReader): Iterable<LinkedItem> {
  const items = db.prepare(
    `SELECT items.id, file, text FROM items JOIN sources ON sources.id = items.source_id ORDER BY sources.path, items.ordinal`,
  );
  const ids = db
    .prepare(
      `SELECT identities.name FROM names LEFT JOIN link_records ON link_records.id = record_id
       LEFT JOIN identities ON identities.id = entity_id WHERE item_id = ? ORDER BY ordinal`,
    )
    .pluck();
  for (const row of items.all() as { readonly id: number; readonly file: string; readonly text: string }[])
    yield { extraction: reader.read(row), ids: ids.all(row.id) as (string | null)[] };
}

/** What of an item stands in the view, under the ids and names of the view. */
function certainOf(
  { extraction, ids }: LinkedItem,
  entities: ReadonlyMap<string, EntityView>,
  threshold: number,
): Extraction {
  const keys = ids.map((id) => ({ key: id ?? "" }));
  const linked = rewriteExtraction(extraction, keys, (id) => entities.get(id)?.entity);
  const isKnown = (id: string | null): boolean => id === null || entities.has(id);
  return {
    ...linked,
    entities: linked.entities.filter(({ id }) => entities.has(id)),
    relations: linked.relations.filter(
      ({ confidence, source, target }) => confidence >= threshold && isKnown(source) && isKnown(target),
    ),
    facts: linked.facts.filter(
      ({ confidence, reporter, product, partner }) =>
        confidence >= threshold && isKnown(reporter) && isKnown(product) && isKnown(partner),
    ),
  };
}

/** The articles, with what the store has settled of them: which file speaks for each, and what reprints what. */
function articlesIn(db: Database.Database, extractions: readonly Extraction[]): ArticleSet {
  const speakers = db
    .prepare(
      `SELECT content_id AS id, file, lead FROM articles JOIN items ON items.id = item_id WHERE speaks = 1`,
    )
    .all() as { readonly id: string; readonly file: string; readonly lead: string }[];
  const fileOf = new Map(speakers.map(({ id, file }) => [id, file]));
  const articles = new Map<string, ArticleView>();
  for (const { file, articles: held } of extractions)
    for (const article of held)
      if (fileOf.get(article.id) === file && !articles.has(article.id))
        articles.set(article.id, { file, ...article });
  return articleSet(articles, new Map(speakers.map(({ id, lead }) => [id, lead])));
}
