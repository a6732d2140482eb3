import { oneLine } from "../../base/one-line.js";
import type { GraphJson } from "../../model/graph-view.js";
import type { FactsView } from "../../query/fact-views.js";
import type {
  EdgeView,
  FoundView,
  NeighboursView,
  PathsView,
  QuoteView,
  ShownView,
  StatsView,
} from "../../query/views.js";
import { CommandFailure, type Context } from "../context.js";
import { edgeRows } from "../edge-rows.js";
import { table, writeHeading, writeLine, writeNote } from "../write.js";
import { factTable, groupTable } from "./fact-tables.js";
import { RENDER_STORY } from "./render-story.js";
import { verbWordsOf } from "./verb-words.js";

/** What an answer is printed with. */
export interface Scene {
  readonly graph: GraphJson;
  readonly context: Context;
  /** As asked: by option. */
  readonly options: Readonly<Record<string, unknown>>;
}

type Renderer = (view: never, scene: Scene) => void;

/** Answers for people, by verb. A question without an answer throws CommandFailure with a message that says so. */
export const RENDER: Readonly<Record<string, Renderer>> = {
  find: renderFound,
  show: renderShown,
  neighbours: renderNeighbours,
  paths: renderPaths,
  facts: renderFacts,
  stats: renderStats,
  ...RENDER_STORY,
};

function renderFound({ matches, leftOut }: FoundView, { graph, context, options }: Scene): void {
  const { say, language } = context;
  if (matches.length === 0) throw new CommandFailure(1, say.noMatch(String(options.text)));
  const { columns } = say;
  const rows = matches.map(({ name, kind, support, matched, id }) => [
    name,
    graph.attributes.kinds[kind][language],
    String(support),
    matched === name ? "" : matched,
    id,
  ]);
  table(context, [[columns.name, columns.kind, columns.support, columns.matched, columns.id], ...rows], [2]);
  if (leftOut > 0) writeNote(context, say.leftOut(leftOut));
}

function renderShown(view: ShownView, scene: Scene): void {
  const { graph, context } = scene;
  const { io, say, language } = context;
  const { entity, edges, mentions, mentionCount, leftOut } = view;
  const words = verbWordsOf(language);
  const line = (text: string): void => writeLine(io.stdout, text);
  writeHeading(
    context,
    say.heading(entity.name, graph.attributes.kinds[entity.kind][language], entity.support),
  );
  if (entity.aliases.length > 0) line(`${say.aliases} ${entity.aliases.join(", ")}`);
  for (const [key, value] of Object.entries(entity.attrs)) line(`${key} ${value}`);
  if (edges.length > 0) {
    line("");
    table(context, edgeRows(edges, entity, { ...scene, dated: true }), [3]);
  }
  if (leftOut.edges > 0) line(words.moreEdges(leftOut.edges));
  // Facts with a partner or a product stand beside their edges.
  const others = view.facts.filter(({ product, partner }) => product === null && partner === null);
  if (others.length > 0) {
    line("");
    factTable(others, context);
  }
  if (mentions.length === 0) return;
  line(`\n${say.mentions(mentions.length, mentionCount)}`);
  for (const quote of mentions) line(`  ${oneLine(quote.text)}\n    ${sourceText(quote)}`);
}

/** Where a sentence stands, in a few words. */
export function sourceText({ title, source, date, file }: Omit<QuoteView, "text">): string {
  return [title, source, date, file].filter(Boolean).join(" · ");
}

function renderNeighbours(view: NeighboursView, scene: Scene): void {
  const { graph, context, options } = scene;
  const { io, say, language } = context;
  const { center, nodes, edges, leftOut } = view;
  writeHeading(
    context,
    say.heading(center.name, graph.attributes.kinds[center.kind][language], center.support),
  );
  if (nodes.length === 0) {
    writeLine(io.stdout, say.noNeighbours(options.coMentions === true));
    return;
  }
  writeLine(io.stdout, "");
  table(context, edgeRows(edges, center, scene), [3]);
  if (leftOut.nodes > 0) writeNote(context, say.leftOut(leftOut.nodes));
}

function renderPaths({ from, to, paths }: PathsView, scene: Scene): void {
  const { context } = scene;
  const { io, say, language } = context;
  if (paths.length === 0) throw new CommandFailure(1, say.noPath(from.name, to.name));
  const words = verbWordsOf(language);
  for (const [index, { nodes, steps, length }] of paths.entries()) {
    if (index > 0) writeLine(io.stdout, "");
    const way = nodes.map(({ name }) => name).join(" — ");
    writeLine(io.stdout, paths.length > 1 ? `${index + 1}. ${way} (${words.steps(length)})` : way);
    // One table a path, so that its columns stand below each other.
    const rows = steps.flatMap((edges, step) => stepRows(edges, step, { nodes, scene }));
    if (rows.length > 0) table(context, [stepHead(context), ...rows], [3]);
  }
}

function stepHead({ say: { columns } }: Context): string[] {
  return [columns.relation, columns.name, columns.kind, columns.support, columns.sentence];
}

function stepRows(
  edges: readonly EdgeView[],
  step: number,
  { nodes, scene }: { readonly nodes: PathsView["paths"][number]["nodes"]; readonly scene: Scene },
): string[][] {
  const center = nodes[step];
  return center === undefined ? [] : edgeRows(edges, center, scene).slice(1);
}

function renderFacts({ facts, groups, leftOut }: FactsView, { context }: Scene): void {
  const { io, say } = context;
  if (facts.length === 0) throw new CommandFailure(1, say.noFacts);
  if (groups.length > 0) {
    groupTable(groups, context);
    writeLine(io.stdout, "");
  }
  factTable(facts, context);
  if (leftOut > 0) writeNote(context, say.leftOut(leftOut));
}

function renderStats(view: StatsView, { graph, context }: Scene): void {
  const { language, say } = context;
  const { reading, columns } = verbWordsOf(language);
  const { kinds, edgeTypes } = graph.attributes;
  const counts = ["articles", "facts", "factsWithFigure", "conflictingFacts", "communities"] as const;
  const label = (names: Readonly<Record<string, { zh: string; en: string }>>, name: string): string =>
    names[name]?.[language] ?? name;
  table(
    context,
    [
      [say.columns.row, columns.value],
      [reading.dates, [view.firstDate, view.lastDate].filter(Boolean).join(" – ")],
      ...counts.map((name) => [reading[name], String(view[name])]),
      ...Object.entries(view.entities).map(([name, count]) => [label(kinds, name), String(count)]),
      ...Object.entries(view.edges).map(([name, count]) => [label(edgeTypes, name), String(count)]),
    ],
    [1],
  );
}
