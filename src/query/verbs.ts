import type { z } from "zod";
import { factsSchema } from "./fact-views.js";
import type { MaotuGraph } from "./open-graph.js";
import * as ask from "./options.js";
import { articleViewSchema, compareSchema, evidenceViewSchema, timelineSchema } from "./story-views.js";
import {
  foundSchema,
  neighboursSchema,
  pathsSchema,
  shownSchema,
  statsSchema,
  subgraphSchema,
} from "./views.js";
import type { WellKnown } from "./well-known.js";

/** A question as every face asks it: by name, with one flat object of options. */
export interface Verb {
  readonly name: string;
  /** What it answers, in one sentence. */
  readonly summary: string;
  readonly options: z.ZodObject;
  readonly view: z.ZodObject;
  /** Options that a command line takes by their place. */
  readonly arguments: readonly string[];
  /** Options that show what it is good for, about the best known entities of a graph. */
  example(known: WellKnown): Readonly<Record<string, unknown>>;
  /** Checks the options and answers. Throws ZodError, AmbiguousName, UnknownName, UnknownId, BadCursor. */
  answer(graph: MaotuGraph, options: Readonly<Record<string, unknown>>): unknown;
}

interface Definition<O extends z.ZodObject> extends Omit<Verb, "options" | "answer"> {
  readonly options: O;
  readonly run: (graph: MaotuGraph, options: z.output<O>) => unknown;
}

function verb<O extends z.ZodObject>({ run, ...rest }: Definition<O>): Verb {
  return { ...rest, answer: (graph, options) => run(graph, rest.options.parse(options)) };
}

/** All questions, in the order in which lists show them. */
export const VERBS: readonly Verb[] = [
  verb({
    name: "find",
    summary: "Find entities by any part of a name or alias, or by pinyin",
    options: ask.findOptions,
    view: foundSchema,
    arguments: ["text"],
    example: ({ place }) => ({ text: place, limit: 5 }),
    run: (graph, { text, ...options }) => graph.find(text, options),
  }),
  verb({
    name: "show",
    summary: "Show one entity: relations, trade facts, mentions",
    options: ask.showOptions,
    view: shownSchema,
    arguments: ["name"],
    example: ({ place }) => ({ name: place, limit: 5, quotes: 1 }),
    run: (graph, { name, ...options }) => graph.show(name, options),
  }),
  verb({
    name: "neighbours",
    summary: "Show what an entity is linked to, with the sentences that say it",
    options: ask.neighboursOptions,
    view: neighboursSchema,
    arguments: ["name"],
    example: ({ place }) => ({ name: place, depth: 2, kind: ["product"], limit: 5, quotes: 1 }),
    run: (graph, { name, ...options }) => graph.neighbours(name, options),
  }),
  verb({
    name: "paths",
    summary: "Show the shortest paths between two entities, with the evidence of every step",
    options: ask.pathsOptions,
    view: pathsSchema,
    arguments: ["from", "to"],
    example: ({ place, partner }) => ({ from: place, to: partner, k: 2, coMentions: true, quotes: 1 }),
    run: (graph, { from, to, ...options }) => graph.paths(from, to, options),
  }),
  verb({
    name: "facts",
    summary: "List trade facts, grouped and summed on request, with growth computed anew",
    options: ask.factsOptions,
    view: factsSchema,
    arguments: [],
    example: ({ reporter }) => ({
      reporter,
      groupBy: ["year", "flow"],
      order: "amount",
      limit: 5,
      quotes: 1,
    }),
    run: (graph, options) => graph.facts(options),
  }),
  verb({
    name: "timeline",
    summary: "Show what is known of an entity in the order of time",
    options: ask.timelineOptions,
    view: timelineSchema,
    arguments: ["name"],
    example: ({ place }) => ({ name: place, since: "2020-01", limit: 5, quotes: 1 }),
    run: (graph, { name, ...options }) => graph.timeline(name, options),
  }),
  verb({
    name: "evidence",
    summary: "List every sentence behind an edge, a trade fact or an entity",
    options: ask.evidenceOptions,
    view: evidenceViewSchema,
    arguments: ["id"],
    example: ({ place }) => ({ id: place, limit: 3, context: 1 }),
    run: (graph, { id, ...options }) => graph.evidence(id, options),
  }),
  verb({
    name: "article",
    summary: "Show an article with its sentences and all that was read from it",
    options: ask.articleOptions,
    view: articleViewSchema,
    arguments: ["id"],
    example: ({ article }) => ({ id: article }),
    run: (graph, { id }) => graph.article(id),
  }),
  verb({
    name: "compare",
    summary:
      "Set two entities side by side: links they share, facts that differ only in which of them they are of",
    options: ask.compareOptions,
    view: compareSchema,
    arguments: ["a", "b"],
    example: ({ place, partner }) => ({ a: place, b: partner, coMentions: true, limit: 3, quotes: 1 }),
    run: (graph, { a, b, ...options }) => graph.compare(a, b, options),
  }),
  verb({
    name: "stats",
    summary: "Count what the graph holds",
    options: ask.statsOptions,
    view: statsSchema,
    arguments: [],
    example: () => ({}),
    run: (graph) => graph.stats(),
  }),
  verb({
    name: "subgraph",
    summary: "Give a part of the graph as JSON, in graphology's serialized form",
    options: ask.subgraphOptions,
    view: subgraphSchema,
    arguments: [],
    example: ({ place }) => ({ name: place, depth: 1, kind: ["place", "product"] }),
    run: (graph, options) => graph.subgraphJson(options),
  }),
];

/** Limits of faces that strangers may reach, by option. */
const MOST: Readonly<Record<string, number>> = {
  limit: 1000,
  depth: 3,
  k: 20,
  maxLength: 6,
  quotes: 50,
  context: 10,
};

/** The options of a verb with limits on depth and size, and refusing options that there are not. */
export function boundedOptions({ options }: Verb): z.ZodObject {
  const bounded = Object.entries(options.shape).flatMap(([name, field]) => {
    const most = MOST[name];
    return most === undefined ? [] : [[name, boundField(field as z.ZodDefault<z.ZodInt>, most)] as const];
  });
  return options.extend(Object.fromEntries(bounded)).strict();
}

function boundField(field: z.ZodDefault<z.ZodInt>, most: number): z.ZodType {
  const bounded = field.unwrap().max(most).default(Number(field.def.defaultValue));
  return field.description === undefined ? bounded : bounded.describe(field.description);
}
