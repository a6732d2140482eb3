import { compareText } from "../base/ids.js";
import type { GraphJson } from "../model/graph-view.js";
import type { EntityKind } from "../model/ontology.js";

/** Ids for examples that any graph answers: what most articles name. Empty where a graph has none. */
export interface WellKnown {
  readonly place: string;
  readonly partner: string;
  /** Who reports most trade facts. */
  readonly reporter: string;
  /** The newest article. */
  readonly article: string;
}

export function wellKnownOf({ nodes, attributes }: GraphJson): WellKnown {
  const bestOf = (kind: EntityKind): string => {
    const found = nodes.filter((node) => node.attributes.kind === kind);
    found.sort((a, b) => b.attributes.support - a.attributes.support || compareText(a.key, b.key));
    return found[0]?.key ?? "";
  };
  const reports = new Map<string, number>();
  for (const { reporter } of attributes.facts) reports.set(reporter, (reports.get(reporter) ?? 0) + 1);
  const [most] = [...reports].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const [newest] = [...attributes.articles].sort(
    (a, b) => compareText(b.date ?? "", a.date ?? "") || compareText(a.id, b.id),
  );
  return {
    place: bestOf("place"),
    partner: bestOf("partner"),
    reporter: most?.[0] ?? "",
    article: newest?.id ?? "",
  };
}
