import { compareText } from "../base/ids.js";
import { shortForms } from "../extract/names/short-names.js";
import type { Knowledge } from "../knowledge/tables.js";
import type { EntityRecord, Extraction, FactRecord, RelationRecord } from "../model/extraction.js";
import { Clusters } from "./cluster.js";
import { foldName } from "./fold-name.js";

/** All entities of a run by id; one that several files name is there once a file. */
function entitiesById(extractions: readonly Extraction[]): Map<string, EntityRecord[]> {
  const byId = new Map<string, EntityRecord[]>();
  for (const extraction of extractions) {
    for (const entity of extraction.entities) byId.set(entity.id, [...(byId.get(entity.id) ?? []), entity]);
  }
  return byId;
}

/** A firm that one file names in full and another by a short form that no second firm shares. */
function joinFirms(
  ids: ReadonlyMap<string, readonly EntityRecord[]>,
  clusters: Clusters,
  knowledge: Knowledge,
): void {
  const firms = [...ids.values()]
    .map((records) => records[0] as EntityRecord)
    .filter((record) => record.kind === "company");
  const owners = new Map<string, Set<string>>();
  for (const firm of firms) {
    for (const form of shortForms(firm.name, knowledge)) {
      // Two characters are too common across files (a bare brand is as often the parent's).
      if (form.length < 3) continue;
      const key = foldName(form);
      owners.set(key, (owners.get(key) ?? new Set()).add(firm.id));
    }
  }
  for (const firm of firms) {
    const owner = owners.get(foldName(firm.name));
    if (owner?.size === 1) clusters.join(firm.id, [...owner][0] as string);
  }
}

/** One name in one file an official and in another a person is one holder of a post, unless something speaks against it. */
function joinPersons(ids: ReadonlyMap<string, readonly EntityRecord[]>, clusters: Clusters): void {
  for (const id of ids.keys()) {
    if (!id.startsWith("person:")) continue;
    const official = id.replace(/^person:/u, "official:");
    if (ids.has(official)) clusters.join(id, official);
  }
}

/** The id that a group of records goes by: an official's before a person's, then that of the fullest name. */
function leadingId(members: readonly EntityRecord[]): string {
  const ranked = [...members].sort(
    (a, b) =>
      Number(b.kind === "official") - Number(a.kind === "official") ||
      b.name.length - a.name.length ||
      compareText(a.id, b.id),
  );
  return (ranked[0] as EntityRecord).id;
}

function rewrite(
  extraction: Extraction,
  idOf: (id: string) => string,
  leaders: ReadonlyMap<string, EntityRecord>,
): Extraction {
  const entities = extraction.entities.map((entity): EntityRecord => {
    const id = idOf(entity.id);
    const leader = leaders.get(id) ?? entity;
    if (id === entity.id) return entity;
    const aliases = new Set([...entity.aliases, entity.name]);
    aliases.delete(leader.name);
    return { ...entity, id, kind: leader.kind, name: leader.name, aliases: [...aliases].sort(compareText) };
  });
  const relations = extraction.relations
    .map(
      (relation): RelationRecord => ({
        ...relation,
        source: idOf(relation.source),
        target: idOf(relation.target),
      }),
    )
    .filter((relation) => relation.source !== relation.target);
  const facts = extraction.facts.map(
    (fact): FactRecord => ({
      ...fact,
      reporter: idOf(fact.reporter),
      product: fact.product === null ? null : idOf(fact.product),
      partner: fact.partner === null ? null : idOf(fact.partner),
    }),
  );
  return { ...extraction, entities, relations, facts };
}

/**
 * Gives entities that several files name one id: the same id already, a firm's short and full name, a person who holds a
 * post in one of the files. Depends on the set of extractions only, not on their order.
 */
export function mergeExtractions(
  extractions: readonly Extraction[],
  knowledge: Knowledge,
): readonly Extraction[] {
  const ids = entitiesById(extractions);
  const clusters = new Clusters();
  joinFirms(ids, clusters, knowledge);
  joinPersons(ids, clusters);
  const groups = new Map<string, EntityRecord[]>();
  for (const [id, records] of ids) {
    const root = clusters.find(id);
    groups.set(root, [...(groups.get(root) ?? []), ...records]);
  }
  const leading = new Map([...groups].map(([root, members]) => [root, leadingId(members)]));
  const idOf = (id: string) => leading.get(clusters.find(id)) ?? id;
  const leaders = new Map([...leading.values()].map((id) => [id, ids.get(id)?.[0] as EntityRecord]));
  return extractions.map((extraction) => rewrite(extraction, idOf, leaders));
}
