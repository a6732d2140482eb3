import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readClusterLabels } from "../../eval/cluster-labels.js";
import { type ClusterScore, scoreClusters } from "../../eval/clusters.js";
import { type PairReport, readPairs, scorePairs } from "../../eval/pairs.js";
import { readKnowledge } from "../../knowledge/read-knowledge.js";
import type { Extraction } from "../../model/extraction.js";
import type { Context } from "../context.js";
import { table, writeJson, writeLine } from "../write.js";

export interface LinkingOptions {
  readonly pairs?: string;
  readonly clusters?: string;
  readonly freeze?: true;
  readonly errors?: true;
  readonly json?: true;
}

/** Where the results of the last freeze lie, beside the cases. */
const FROZEN = "linking.json";

/** What is frozen: figures, and which cases are wrong, so that a change shows what it mended and what it broke. */
interface Frozen {
  readonly rows: Readonly<Record<string, readonly number[]>>;
  readonly wrong: readonly string[];
}

/** `maotu eval --pairs FILE` and `--clusters DIR`: how well entities are linked across articles. */
export async function evaluateLinking(options: LinkingOptions, context: Context): Promise<void> {
  if (options.pairs !== undefined) {
    const report = scorePairs(readPairs(await readFile(options.pairs, "utf8")), readKnowledge());
    await show(ofPairs(report), { of: "pairs", folder: dirname(options.pairs), options, context });
  }
  if (options.clusters !== undefined) {
    const score = await clusterScore(options.clusters);
    await show(ofClusters(score), {
      of: "clusters",
      folder: dirname(join(options.clusters, ".")),
      options,
      context,
    });
  }
}

function ofPairs({ rows, pairs }: PairReport): Frozen {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    rows: Object.fromEntries(
      Object.entries(rows).map(([name, { precision, recall, f1, same, linked }]) => [
        name,
        [round(precision), round(recall), round(f1), same, linked],
      ]),
    ),
    wrong: pairs
      .filter(({ linked, answer }) => linked !== (answer === "same"))
      .map(({ kind, a, b, answer, strength }) => `${kind} ${a} · ${b} (${answer}, ${strength})`)
      .sort(),
  };
}

function ofClusters({ entities, errors, ...counts }: ClusterScore): Frozen {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const { precision, recall, f1, labelled, found } = entities;
  const share = ({ right, of }: { right: number; of: number }): number[] => [
    round(of === 0 ? 1 : right / of),
    right,
    of,
  ];
  return {
    rows: {
      "B-cubed": [round(precision), round(recall), round(f1), labelled, found],
      ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, share(count)])),
    },
    wrong: errors,
  };
}

/** Reads and links a labelled corpus, each article with the date that the labels give it. */
export async function clusterScore(folder: string): Promise<ClusterScore> {
  const { extractSources } = await import("../../pipeline.js");
  const { graphOf } = await import("../../linked.js");
  const knowledge = readKnowledge();
  const labels = readClusterLabels(await readFile(join(folder, "labels.json"), "utf8"));
  const extractions: Extraction[] = [];
  const texts = new Map<string, string>();
  for (const { file, date, source } of labels.articles) {
    const bytes = await readFile(join(folder, file));
    texts.set(file, bytes.toString("utf8"));
    for await (const read of extractSources([{ name: file, bytes }], { knowledge, date, minConfidence: 0 })) {
      // Invented newspapers are in no list of newspapers.
      const named = read.extractions.map((extraction) => ({
        ...extraction,
        articles: extraction.articles.map((article) => ({ ...article, source })),
      }));
      extractions.push(...named);
    }
  }
  const linked = graphOf(extractions, { knowledge });
  const { articles, facts } = linked.graph.attributes;
  return scoreClusters(labels, {
    extractions: new Map(linked.extractions.map((extraction) => [extraction.file, extraction])),
    texts,
    facts,
    reprintOf: new Map(
      articles.flatMap(({ id, reprintOf }) => (reprintOf === undefined ? [] : [[id, reprintOf]])),
    ),
  });
}

interface Showing {
  readonly of: "pairs" | "clusters";
  readonly folder: string;
  readonly options: LinkingOptions;
  readonly context: Context;
}

/** Prints the figures beside the frozen ones, and what is wrong now and was not, and the other way round. */
async function show(now: Frozen, { of, folder, options, context }: Showing): Promise<void> {
  const { io, say } = context;
  const path = join(folder, FROZEN);
  const frozen = await readFrozen(path);
  const before = frozen[of];
  if (options.freeze) await writeFile(path, `${JSON.stringify({ ...frozen, [of]: now }, null, 2)}\n`);
  if (options.json) return writeJson(io.stdout, { of, ...now });
  const rows = Object.entries(now.rows).map(([name, figures]) => [
    name,
    ...figures.map((figure, index) => differing(figure, before?.rows[name]?.[index])),
  ]);
  const { columns } = say;
  const head =
    of === "pairs"
      ? [columns.row, columns.precision, columns.recall, "F1", columns.gold, columns.predicted]
      : [columns.row, columns.precision, columns.recall, "F1", columns.gold, columns.hits];
  table(context, [head, ...rows], [1, 2, 3, 4, 5]);
  const known = new Set(before?.wrong ?? []);
  const wrong = new Set(now.wrong);
  for (const each of now.wrong) {
    if (!known.has(each) && before !== undefined) writeLine(io.stdout, `+ ${each}`);
    else if (options.errors) writeLine(io.stdout, `  ${each}`);
  }
  for (const each of known) if (!wrong.has(each)) writeLine(io.stdout, `- ${each}`);
}

async function readFrozen(path: string): Promise<{ readonly pairs?: Frozen; readonly clusters?: Frozen }> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return {};
  }
}

function differing(now: number, before: number | undefined): string {
  const text = Number.isInteger(now) && now > 1 ? String(now) : now.toFixed(3);
  if (before === undefined || before === now) return text;
  const by = Math.round((now - before) * 1000) / 1000;
  return `${text} (${by > 0 ? "+" : ""}${by})`;
}
