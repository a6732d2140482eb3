import type { GraphJson } from "../../model/graph-view.js";
import type { FactRowView, FactsView } from "../../query/fact-views.js";
import type { ArticleFullView, CompareView, EvidenceView, TimelineView } from "../../query/story-views.js";
import type {
  EdgeView,
  FoundView,
  NeighboursView,
  PathsView,
  ShownView,
  StatsView,
  TradeFactView,
} from "../../query/views.js";
import type { Row } from "./csv.js";

// The rows of `--csv`: names of columns are the same in every language, figures are plain numbers.

export const ROWS = {
  find: ({ matches }: FoundView): Row[] =>
    matches.map(({ id, name, kind, aliases, support, matched, how }) => ({
      ...{ id, name, kind, matched, how, support },
      aliases: aliases.join("|"),
    })),
  show: ({ edges }: ShownView): Row[] => edges.map(edgeRow),
  neighbours: ({ edges }: NeighboursView): Row[] => edges.map(edgeRow),
  paths: ({ paths }: PathsView): Row[] =>
    paths.flatMap(({ steps }, path) =>
      steps.flatMap((edges, step) =>
        edges.map((edge) => ({ path: path + 1, step: step + 1, ...edgeRow(edge) })),
      ),
    ),
  facts: ({ facts, groups }: FactsView): Row[] =>
    groups.length > 0 ? groupRows(groups) : facts.map(factRow),
  timeline: ({ entries }: TimelineView): Row[] =>
    entries.map(({ from, to, what, fact, edge, evidence }) => ({
      ...{ from, to, what, id: fact?.id ?? edge?.id ?? evidence[0]?.article },
      text: (fact ?? edge ?? { evidence }).evidence[0]?.text,
    })),
  evidence: ({ evidence }: EvidenceView): Row[] =>
    evidence.map(({ text, title, date, source, file, article, start, end, rule }) => ({
      ...{ text, title, date, source, file, article, start, end, rule },
    })),
  article: ({ sentences }: ArticleFullView): Row[] =>
    sentences.map(({ text, role, paragraph, start, end }) => ({ text, role, paragraph, start, end })),
  compare: ({ shared }: CompareView): Row[] =>
    shared.map(({ id, name, kind, a, b }) => ({ id, name, kind, a: a.join("|"), b: b.join("|") })),
  stats: ({ entities, edges, ...counts }: StatsView): Row[] =>
    Object.entries({ ...counts, ...entities, ...edges }).map(([name, count]) => ({ name, count })),
  subgraph: ({ edges }: GraphJson): Row[] =>
    edges.map(({ key, source, target, attributes: { etype, weight, confidence } }) => ({
      ...{ id: key, source, type: etype, target, weight, confidence },
    })),
} as const;

function edgeRow({
  id,
  type,
  source,
  target,
  weight,
  confidence,
  titles,
  factCount,
  evidence,
}: EdgeView): Row {
  return {
    ...{ id, type, source: source.id, sourceName: source.name, target: target.id, targetName: target.name },
    ...{ weight, confidence, titles: titles.join("、"), facts: factCount, text: evidence[0]?.text },
  };
}

function factRow(fact: FactRowView | TradeFactView): Row {
  const { id, reporter, flow, product, partner, segment, period, measure, amount, unit, yoy, share } = fact;
  return {
    ...{ id, reporter: reporter.name, flow, product: product?.name, partner: partner?.name, segment },
    ...{ from: period?.[0], to: period?.[1], measure, amount, unit, yoy, share, approx: fact.approx },
    computedYoy: "growth" in fact ? fact.growth?.computed : null,
    ...{ support: fact.support, conflicts: fact.conflicts.length, text: fact.evidence[0]?.text },
  };
}

function groupRows(groups: FactsView["groups"]): Row[] {
  return groups.flatMap(({ key, facts, sums }) => {
    const fields = Object.fromEntries(
      Object.entries(key).map(([field, value]) => [field, typeof value === "string" ? value : value?.name]),
    );
    const rows = sums.map(({ measure, unit, amount, facts: counted, covered, mayOverlap }) => ({
      ...{ ...fields, facts, measure, unit, amount, counted, covered, mayOverlap },
    }));
    return rows.length > 0 ? rows : [{ ...fields, facts }];
  });
}
