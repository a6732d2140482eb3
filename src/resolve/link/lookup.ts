import type { Extraction } from "../../model/extraction.js";
import type { Lookup } from "./judgement.js";
import type { LinkRecord } from "./record.js";

/** An entity of a judgement taken apart: `official:张伟#4f1c20ab` is the id that the entity has in its file, and an article. */
export function readSelector(selector: string): { readonly id: string; readonly article: string | null } {
  const at = selector.lastIndexOf("#");
  return at < 0
    ? { id: selector, article: null }
    : { id: selector.slice(0, at), article: selector.slice(at + 1) };
}

/** Finds the records of entities in extractions that lie in memory. `official:` and `person:` are one. */
export function lookupIn(
  extractions: readonly Extraction[],
  records: readonly (readonly LinkRecord[])[],
): Lookup {
  const byId = new Map<string, { key: string; articles: readonly string[] }[]>();
  extractions.forEach((extraction, file) => {
    extraction.entities.forEach(({ id, mentions }, index) => {
      const key = records[file]?.[index]?.key;
      if (key === undefined) return;
      const articles = [...new Set(mentions.map(({ article }) => article))];
      const plain = plainId(id);
      byId.set(plain, [...(byId.get(plain) ?? []), { key, articles }]);
    });
  });
  return (selector) => {
    const { id, article } = readSelector(selector);
    const found = byId.get(plainId(id)) ?? [];
    const here =
      article === null
        ? found
        : found.filter(({ articles }) => articles.some((each) => each.startsWith(article)));
    return [...new Set(here.map(({ key }) => key))].sort();
  };
}

/** The id by which namesakes in files are told together: a person's is that of the holder of a post, who may be the same. */
export function plainId(id: string): string {
  return id.replace(/^person:/u, "official:");
}
