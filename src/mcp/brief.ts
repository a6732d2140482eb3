import { oneLine } from "../base/one-line.js";
import type { FactsView } from "../query/fact-views.js";
import { amountText, changeText, periodText } from "../query/figure-text.js";
import type { ArticleFullView, CompareView, EvidenceView, TimelineView } from "../query/story-views.js";
import type {
  EdgeView,
  EntityView,
  FoundView,
  NeighboursView,
  PathsView,
  QuoteView,
  RefView,
  ShownView,
  StatsView,
  TradeFactView,
} from "../query/views.js";

/** Lines of one answer; the rest is in the structured content. */
const LINES = 30;
const QUOTE = 120;

/** Answers in a few lines of text for a reader of tokens: each thing with the sentence that says it. */
export const BRIEF: Readonly<Record<string, (view: never) => string>> = {
  find: ({ matches, leftOut }: FoundView) =>
    lines(
      matches.map(
        (match) => `${entityLine(match)}${match.matched === match.name ? "" : ` «${match.matched}»`}`,
      ),
      leftOut,
    ),
  show: ({ entity, edges, facts, leftOut }: ShownView) =>
    lines(
      [entityLine(entity), ...edges.map(edgeLine), ...facts.map(factLine)],
      leftOut.edges + leftOut.facts,
    ),
  neighbours: ({ center, edges, leftOut }: NeighboursView) =>
    lines([entityLine(center), ...edges.map(edgeLine)], leftOut.nodes),
  paths: ({ paths, from, to }: PathsView) =>
    paths.length === 0
      ? `no path from ${refText(from)} to ${refText(to)}; try coMentions or a larger maxLength`
      : lines(
          paths.flatMap(({ nodes, steps }) => [
            nodes.map(({ name }) => name).join(" — "),
            ...steps.flatMap((edges) => edges.slice(0, 1).map((edge) => `  ${edgeLine(edge)}`)),
          ]),
        ),
  facts: ({ facts, groups, leftOut }: FactsView) =>
    lines(
      [...groups.map(groupLine), ...facts.map((fact) => `${factLine(fact)}${growthText(fact)}`)],
      leftOut,
    ),
  timeline: ({ entity, entries, leftOut }: TimelineView) =>
    lines(
      [
        entityLine(entity),
        ...entries.map(({ from, fact, edge, evidence }) => {
          const said = fact !== null ? factLine(fact) : edge !== null ? edgeLine(edge) : quoteText(evidence);
          return `${from ?? "undated"} ${said}`;
        }),
      ],
      leftOut,
    ),
  evidence: ({ evidence, leftOut }: EvidenceView) =>
    lines(
      evidence.map((quote) => quoteText([quote])),
      leftOut,
    ),
  article: ({ title, date, source, sentences, entities }: ArticleFullView) =>
    [
      [title, source, date].filter(Boolean).join(" · "),
      ...sentences.map(({ text }) => oneLine(text)),
      `names: ${entities.map(({ name }) => name).join("、")}`,
    ].join("\n"),
  compare: ({ a, b, between, shared, pairs }: CompareView) =>
    lines([
      entityLine(a),
      entityLine(b),
      ...between.map(edgeLine),
      ...(shared.length === 0 ? [] : [`both linked to: ${shared.map(({ name }) => name).join("、")}`]),
      ...pairs.flatMap((pair) => [factLine(pair.a), factLine(pair.b)]),
    ]),
  stats: ({ entities, edges, ...counts }: StatsView) => JSON.stringify({ ...counts, entities, edges }),
};

function lines(texts: readonly string[], leftOut = 0): string {
  const more = Math.max(0, texts.length - LINES);
  const shown = texts.length === 0 ? ["nothing found"] : texts.slice(0, LINES);
  if (more > 0) shown.push(`… ${more} more lines in the structured content`);
  if (leftOut > 0) shown.push(`… ${leftOut} more left out by the limit`);
  return shown.join("\n");
}

function refText({ name, id }: RefView): string {
  return `${name} (${id})`;
}

function entityLine({ name, kind, id, support }: EntityView): string {
  return `${name} [${kind}, ${id}, ${support} articles]`;
}

function edgeLine({ source, target, type, titles, facts, evidence, weight }: EdgeView): string {
  const [fact] = facts;
  const what = [type, ...titles].join(" ");
  const said = fact === undefined ? quoteText(evidence) : `${figuresOf(fact)} ${quoteText(fact.evidence)}`;
  return `${source.name} —${what}→ ${target.name} (${weight}) ${said}`;
}

function factLine(fact: TradeFactView): string {
  const { reporter, flow, product, partner, segment, conflicts } = fact;
  const scope = [product?.name, partner === null ? null : `with ${partner.name}`, segment].filter(Boolean);
  const disputed = conflicts.length > 0 ? " (contradicted)" : "";
  return `${reporter.name} ${flow} ${scope.join(" ")} ${figuresOf(fact)}${disputed} ${quoteText(fact.evidence)}`;
}

function figuresOf(fact: TradeFactView): string {
  const share = fact.share === null ? "" : `share ${fact.share}%`;
  return [periodText(fact.period), amountText(fact, "zh"), changeText(fact.yoy), share]
    .filter(Boolean)
    .join(" ");
}

function growthText({ growth }: FactsView["facts"][number]): string {
  return growth === null ? "" : ` [from two amounts: ${changeText(growth.computed)}]`;
}

function groupLine({ key, facts, sums }: FactsView["groups"][number]): string {
  const values = Object.values(key).map((value) =>
    typeof value === "string" ? value : (value?.name ?? "–"),
  );
  const totals = sums.map(({ amount, unit, mayOverlap }) => {
    return `${amountText({ amount, unit, approx: false }, "zh")}${mayOverlap ? " (parts may overlap)" : ""}`;
  });
  return `${values.join(" ")}: ${facts} facts ${totals.join(", ")}`;
}

function quoteText(evidence: readonly QuoteView[]): string {
  const [quote] = evidence;
  if (quote === undefined) return "";
  const text = oneLine(quote.text);
  const cut = text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text;
  return `“${cut}” (${[quote.title, quote.date].filter(Boolean).join(", ")}, article ${quote.article})`;
}
