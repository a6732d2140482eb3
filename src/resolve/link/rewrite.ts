import { compareText } from "../../base/ids.js";
import type { EntityRecord, Extraction, FactRecord, RelationRecord } from "../../model/extraction.js";
import { sortEvidence } from "../evidence.js";
import { byProminence } from "../prominence.js";
import type { LinkCluster } from "./cluster.js";
import type { LinkRecord } from "./record.js";

/** What rewriting has to know of a cluster. */
type Named = Pick<LinkCluster, "id" | "kind" | "name">;

/** The extraction with the ids, kinds and names of the clusters that its entities belong to. */
export function rewriteExtraction(
  extraction: Extraction,
  records: readonly Pick<LinkRecord, "key">[],
  clusterOf: (recordKey: string) => Named | undefined,
): Extraction {
  const idOf = new Map<string, string>();
  const entities = new Map<string, EntityRecord>();
  extraction.entities.forEach((entity, index) => {
    const cluster = clusterOf(records[index]?.key ?? "");
    const linked = cluster === undefined ? entity : renamed(entity, cluster);
    idOf.set(entity.id, linked.id);
    const known = entities.get(linked.id);
    entities.set(linked.id, known === undefined ? linked : joined(known, linked));
  });
  const to = (id: string): string => idOf.get(id) ?? id;
  const told = {
    entities: [...entities.values()],
    relations: extraction.relations
      .map(
        (relation): RelationRecord => ({
          ...relation,
          source: to(relation.source),
          target: to(relation.target),
        }),
      )
      .filter(({ source, target }) => source !== target),
    facts: extraction.facts.map(
      (fact): FactRecord => ({
        ...fact,
        reporter: to(fact.reporter),
        product: fact.product === null ? null : to(fact.product),
        partner: fact.partner === null ? null : to(fact.partner),
      }),
    ),
  };
  return { ...extraction, ...told, entities: byProminence(told) };
}

function renamed(entity: EntityRecord, { id, kind, name }: Named): EntityRecord {
  if (entity.id === id && entity.kind === kind && entity.name === name) return entity;
  const aliases = new Set([...entity.aliases, entity.name]);
  aliases.delete(name);
  return { ...entity, id, kind, name, aliases: [...aliases].sort(compareText) };
}

/** Two entities of one file that turned out to be one. */
function joined(a: EntityRecord, b: EntityRecord): EntityRecord {
  return {
    ...a,
    aliases: [...new Set([...a.aliases, ...b.aliases])].sort(compareText),
    confidence: Math.max(a.confidence, b.confidence),
    attrs: joinAttrs(a.attrs, b.attrs),
    mentions: sortEvidence([...a.mentions, ...b.mentions]),
  };
}

/** Of two values for one attribute the smaller, so that order never matters. */
function joinAttrs(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): Record<string, string> {
  const pairs = [...Object.entries(a), ...Object.entries(b)];
  pairs.sort((x, y) => compareText(x[0], y[0]) || compareText(y[1], x[1]));
  return Object.fromEntries(pairs);
}
