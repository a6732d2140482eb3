import { compareText } from "../base/ids.js";
import type { EntityRecord, Extraction } from "../model/extraction.js";
import type { ArticleSet } from "./article-set.js";
import { mergeEvidence } from "./article-set.js";

/** One entity an id, sorted by id; names, attributes and mentions of all files together, in any order of the files. */
export function mergeEntities(extractions: readonly Extraction[], articles: ArticleSet): EntityRecord[] {
  const groups = new Map<string, EntityRecord[]>();
  for (const { file, entities } of extractions) {
    for (const entity of entities) {
      const mentions = entity.mentions.filter((mention) => articles.owns(file, mention.article));
      const group = groups.get(entity.id);
      if (group === undefined) groups.set(entity.id, [{ ...entity, mentions }]);
      else group.push({ ...entity, mentions });
    }
  }
  return [...groups.values()]
    .map((group) => mergeGroup(group, articles))
    .sort((a, b) => compareText(a.id, b.id));
}

function mergeGroup(group: readonly EntityRecord[], articles: ArticleSet): EntityRecord {
  // Files agree on the name after resolution; where they do not, the fullest name is the canonical one.
  const [first, ...others] = [...group].sort(
    (a, b) => b.name.length - a.name.length || compareText(a.name, b.name) || compareText(a.kind, b.kind),
  );
  if (first === undefined) throw new Error("mergeGroup: a group holds at least one entity");
  const names = new Set(group.flatMap((entity) => [entity.name, ...entity.aliases]));
  names.delete(first.name);
  return {
    ...first,
    aliases: [...names].sort(compareText),
    confidence: Math.max(first.confidence, ...others.map((entity) => entity.confidence)),
    attrs: mergeAttrs(group),
    mentions: mergeEvidence(
      group.map((entity) => entity.mentions),
      articles,
    ),
  };
}

/** Union of attributes with sorted keys; of two values for one key the first in text order stays, so order never matters. */
function mergeAttrs(group: readonly EntityRecord[]): Record<string, string> {
  const pairs = group.flatMap((entity) => Object.entries(entity.attrs));
  pairs.sort((a, b) => compareText(a[0], b[0]) || compareText(b[1], a[1]));
  return Object.fromEntries(pairs);
}
