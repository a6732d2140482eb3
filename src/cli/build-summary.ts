import { DERIVED_TYPES, type EdgeType, ENTITY_KINDS, RELATION_TYPES } from "../model/ontology.js";
import type { BuildResult } from "../pipeline.js";
import { openGraph } from "../query/open-graph.js";
import type { Context } from "./context.js";
import { writeIssues } from "./issue-lines.js";
import { writeUnmatched } from "./judgement-text.js";
import { table, writeLine } from "./write.js";

/** Tells what a build found, what it skipped and why, what it wrote and what can be done with it. */
export function writeBuildSummary(result: BuildResult, context: Context): void {
  const { io, say, language } = context;
  const words = say.summary;
  const line = (text: string): void => writeLine(io.stdout, text);
  if (result.written.length > 0) {
    const { kinds, edgeTypes } = result.graph.attributes;
    const stats = openGraph(result.graph).stats();
    line(words.read(result.read, stats.articles, stats.firstDate, stats.lastDate));
    const rows = (
      title: string,
      counts: Readonly<Record<string, number>>,
      labels: readonly (readonly [string, string])[],
    ): void => {
      const total = labels.reduce((sum, [key]) => sum + (counts[key] ?? 0), 0);
      line("");
      table(
        context,
        [[title, String(total)], ...labels.map(([key, label]) => [`  ${label}`, String(counts[key] ?? 0)])],
        [1],
      );
    };
    const labelOf = (type: EdgeType): [string, string] => [type, edgeTypes[type][language]];
    rows(
      words.entities,
      stats.entities,
      ENTITY_KINDS.map((kind) => [kind, kinds[kind][language]]),
    );
    rows(words.relations, stats.edges, RELATION_TYPES.map(labelOf));
    rows(words.factEdges, stats.edges, DERIVED_TYPES.filter((type) => type !== "co_mentioned").map(labelOf));
    line("");
    line(words.facts(stats.facts, stats.factsWithFigure, stats.conflictingFacts));
    line(words.coMentions(stats.edges.co_mentioned ?? 0));
    const { leftOut, minConfidence, changes } = result;
    if (changes.unchanged + changes.changed + changes.removed > 0) line(words.changes(changes));
    if (Object.values(leftOut).some((count) => count > 0)) line(words.leftOut(leftOut, minConfidence));
  }
  writeUnmatched(result.unmatched, context);
  writeIssues(result.issues, context);
  if (result.written.length > 0) writeNextSteps(result, context);
}

function writeNextSteps({ written, store, graph }: BuildResult, { io, say }: Context): void {
  const words = say.summary;
  const line = (text: string): void => writeLine(io.stdout, text);
  const ending = (name: string): string | undefined => written.find((path) => path.endsWith(name));
  line(`\n${words.written}`);
  for (const path of [store, ...written]) line(`  ${path}`);
  const viewer = ending("viewer.html");
  const gexf = ending(".gexf");
  const largest = [...graph.nodes].sort((a, b) => b.attributes.size - a.attributes.size)[0];
  const graphPath = ending("graph.json");
  const elsewhere = graphPath === undefined || graphPath === "out/graph.json" ? "" : ` --graph ${graphPath}`;
  line(`\n${words.next}`);
  line(`  ${viewer === undefined ? words.noViewer : words.openViewer(viewer)}`);
  if (gexf !== undefined) line(`  ${words.openGexf(gexf)}`);
  if (largest !== undefined) line(`  ${words.ask(largest.attributes.label)}${elsewhere}`);
}
