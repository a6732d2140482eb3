import { compareText } from "../base/ids.js";
import type { EntityRecord, Extraction } from "../model/extraction.js";

/**
 * The entities of a file, those first that it tells most of: by how often they are named or stand in a relation or fact, then
 * by id. Whoever reads the list from its beginning, or can take one of two that share a name, gets the one that is meant.
 */
export function byProminence({
  entities,
  relations,
  facts,
}: Pick<Extraction, "entities" | "relations" | "facts">): EntityRecord[] {
  const told = new Map<string, number>();
  const tell = (id: string | null, times: number): void => {
    if (id !== null) told.set(id, (told.get(id) ?? 0) + times);
  };
  for (const { id, mentions } of entities) tell(id, mentions.length);
  for (const { source, target } of relations) for (const id of [source, target]) tell(id, 1);
  for (const { reporter, product, partner } of facts)
    for (const id of [reporter, product, partner]) tell(id, 1);
  return [...entities].sort(
    (a, b) => (told.get(b.id) ?? 0) - (told.get(a.id) ?? 0) || compareText(a.id, b.id),
  );
}
