import { oneLine } from "../../base/one-line.js";
import type {
  ArticleFullView,
  CompareView,
  EvidenceView,
  TimelineEntry,
  TimelineView,
} from "../../query/story-views.js";
import type { Context } from "../context.js";
import { edgeRows } from "../edge-rows.js";
import { amountText, changeText, factText } from "../fact-text.js";
import { table, writeLine } from "../write.js";
import { factTable } from "./fact-tables.js";
import type { Scene } from "./render.js";
import { verbWordsOf } from "./verb-words.js";

/** Timeline, evidence, article and comparison for people. */
export const RENDER_STORY = {
  timeline: renderTimeline,
  evidence: renderEvidence,
  article: renderArticle,
  compare: renderCompare,
} as const;

function renderTimeline({ entity, entries, leftOut }: TimelineView, { graph, context }: Scene): void {
  const { io, say, language } = context;
  const { columns, what } = verbWordsOf(language);
  writeLine(
    io.stdout,
    say.heading(entity.name, graph.attributes.kinds[entity.kind][language], entity.support),
  );
  if (entries.length === 0) return;
  writeLine(io.stdout, "");
  const rows = entries.map((entry) => [
    entry.from ?? "",
    entry.to === entry.from ? "" : (entry.to ?? ""),
    what[entry.what],
    entryText(entry, { graph, context, options: {} }),
  ]);
  table(context, [[columns.from, columns.to, columns.what, say.columns.sentence], ...rows]);
  if (leftOut > 0) writeLine(io.stdout, say.leftOut(leftOut));
}

function entryText({ fact, edge, evidence }: TimelineEntry, { graph, context }: Scene): string {
  if (fact !== null) return `${fact.reporter.name} ${factText(fact, context)}`;
  if (edge === null) return oneLine(evidence[0]?.text ?? "");
  const label = [graph.attributes.edgeTypes[edge.type][context.language], ...edge.titles].join(" ");
  return `${edge.source.name} ${label} ${edge.target.name}`;
}

function renderEvidence(view: EvidenceView, { context }: Scene): void {
  const { io, say } = context;
  const line = (text: string): void => writeLine(io.stdout, text);
  const { entity, edge, fact } = view;
  if (entity !== null) line(`${entity.name} (${entity.id})`);
  if (edge !== null) line(`${edge.source.name} — ${edge.label} — ${edge.target.name}`);
  if (fact !== null) line(`${fact.reporter.name} ${factText(fact, context)}`);
  for (const { before, text, after, title, date, source, file, start, end } of view.evidence) {
    line("");
    for (const words of before) line(`    ${oneLine(words)}`);
    line(`  ${oneLine(text)}`);
    for (const words of after) line(`    ${oneLine(words)}`);
    line(`    ${[title, source, date].filter(Boolean).join(" · ")} · ${file} ${start}-${end}`);
  }
  if (view.leftOut > 0) line(say.leftOut(view.leftOut));
}

function renderArticle(view: ArticleFullView, { graph, context }: Scene): void {
  const { io, language } = context;
  const line = (text: string): void => writeLine(io.stdout, text);
  line([view.title, view.source, view.date, view.authors.join("、"), view.url].filter(Boolean).join(" · "));
  line("");
  for (const { text } of view.sentences) line(oneLine(text));
  line("");
  line(view.entities.map(({ name, mentions }) => `${name}×${mentions}`).join(" "));
  for (const { source, target, type } of view.edges) {
    const { edgeTypes } = graph.attributes;
    const label = edgeTypes[type as keyof typeof edgeTypes]?.[language] ?? type;
    line(`${source.name} ${label} ${target.name}`);
  }
  if (view.facts.length === 0) return;
  line("");
  factTable(view.facts, context);
}

function renderCompare(view: CompareView, scene: Scene): void {
  const { graph, context } = scene;
  const { io, say, language } = context;
  const words = verbWordsOf(language);
  const line = (text: string): void => writeLine(io.stdout, text);
  for (const { name, kind, support } of [view.a, view.b])
    line(say.heading(name, graph.attributes.kinds[kind][language], support));
  if (view.between.length > 0) {
    line(`\n${words.between}`);
    table(context, edgeRows(view.between, view.a, scene), [3]);
  }
  if (view.shared.length > 0) {
    line(`\n${words.shared}`);
    const { edgeTypes } = graph.attributes;
    const labels = (types: readonly string[]): string =>
      types.map((type) => edgeTypes[type as keyof typeof edgeTypes]?.[language] ?? type).join(", ");
    const rows = view.shared.map(({ name, kind, a, b }) => [
      name,
      graph.attributes.kinds[kind][language],
      labels(a),
      labels(b),
    ]);
    table(context, [[say.columns.name, say.columns.kind, view.a.name, view.b.name], ...rows]);
  }
  if (view.pairs.length > 0) renderPairs(view, context);
}

function renderPairs({ a, b, pairs }: CompareView, context: Context): void {
  const { io, say, language } = context;
  const words = verbWordsOf(language);
  writeLine(io.stdout, `\n${words.pairs}`);
  const rows = pairs.map((pair) => [
    factText({ ...pair.a, amount: null, yoy: null, conflicts: [] }, context),
    amountText(pair.a, language),
    changeText(pair.a.yoy),
    amountText(pair.b, language),
    changeText(pair.b.yoy),
    pair.ratio === null ? "" : String(pair.ratio),
  ]);
  const head = [say.columns.period, a.name, say.columns.yoy, b.name, say.columns.yoy, words.columns.ratio];
  table(context, [head, ...rows], [1, 2, 3, 4, 5]);
}
