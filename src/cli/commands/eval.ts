import { basename } from "node:path";
import { type Command, Option } from "commander";
import { type CalibrationBin, calibrationOf } from "../../eval/calibration.js";
import type { Gold } from "../../eval/gold.js";
import { type Score, scoreAll } from "../../eval/score.js";
import { OPTIONAL_TABLES, type OptionalTable, readKnowledge } from "../../knowledge/read-knowledge.js";
import type { Extraction } from "../../model/extraction.js";
import { CommandFailure, type Context } from "../context.js";
import { readFirst, readGold, readPredictions } from "../eval-inputs.js";
import { addExamples, minConfidenceOption } from "../shared-options.js";
import { table, writeJson, writeLine } from "../write.js";
import { evaluateLinking, type LinkingOptions } from "./eval-linking.js";

interface Options extends LinkingOptions {
  readonly articles?: readonly string[];
  readonly predictions?: string;
  readonly goldDates?: true;
  readonly by?: "rule";
  readonly calibration?: true;
  readonly minConfidence?: number;
  readonly without?: readonly OptionalTable[];
}

export function addEval(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("eval")
    .description(say.commands.eval)
    .argument("[gold...]", say.arguments.gold)
    .option("--articles <dir...>", say.options.articles)
    .option("--predictions <file>", say.options.predictions)
    .option("--gold-dates", say.options.goldDates)
    .option("--errors", say.options.errors)
    .addOption(new Option("--by <what>", say.options.by).choices(["rule"]))
    .option("--calibration", say.options.calibration)
    .addOption(minConfidenceOption(say))
    .addOption(new Option("--without <table...>", say.options.without).choices(OPTIONAL_TABLES))
    .option("--pairs <file>", say.options.pairs)
    .option("--clusters <dir>", say.options.clusters)
    .option("--freeze", say.options.freeze)
    .option("--json", say.options.json)
    .action(async (folders: string[], options: Options) => {
      const linking = options.pairs !== undefined || options.clusters !== undefined;
      if (folders.length === 0 && !linking) throw new CommandFailure(2, say.usageError("gold", "maotu eval"));
      if (folders.length > 0) await evaluate(folders, options, context);
      if (linking) await evaluateLinking(options, context);
    });
  addExamples(command, say, [
    "maotu eval test/golden/tune --errors",
    "maotu eval test/golden/tune test/golden/measure --gold-dates --by rule",
    "maotu eval gold --predictions out/extractions.jsonl",
    "maotu eval --pairs test/cases/entity-pairs.tsv --clusters test/cases/clusters --errors",
  ]);
}

async function evaluate(folders: readonly string[], options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  const golds = (await Promise.all(folders.map((folder) => readGold(folder, say)))).flat();
  const predictions =
    options.predictions === undefined
      ? await extractAll(golds, { folders, options, context })
      : await readPredictions(options.predictions);
  const score = scoreAll(golds, (file) => predictions.get(basename(file)));
  const calibration = calibrationOf(score.judged);
  if (options.json) {
    const { judged: _judged, ...rest } = score;
    const wanted = options.errors || options.by || options.calibration;
    return writeJson(io.stdout, wanted ? { ...rest, calibration } : score.rows);
  }
  if (options.errors) writeErrors(score, context);
  if (options.by === "rule") writeRules(score, context);
  if (options.calibration) writeCalibration(calibration, context);
  const { columns } = say;
  table(
    context,
    [
      [columns.row, columns.precision, columns.recall, "F1", columns.hits, columns.gold, columns.predicted],
      ...Object.entries(score.rows).map(([name, { p, r, f1, hit, gold, predicted }]) => [
        name,
        ...[p, r, f1].map((value) => value.toFixed(3)),
        ...[hit, gold, predicted].map(String),
      ]),
    ],
    [1, 2, 3, 4, 5, 6],
  );
}

interface Extracting {
  readonly folders: readonly string[];
  readonly options: Options;
  readonly context: Context;
}

/** Extracts each gold file's article, looked for in the given folders. */
async function extractAll(
  golds: readonly Gold[],
  { folders, options, context }: Extracting,
): Promise<Map<string, Extraction>> {
  const { extractSources } = await import("../../pipeline.js");
  const knowledge = readKnowledge(undefined, options.without);
  const predictions = new Map<string, Extraction>();
  for (const { file, date } of golds) {
    const bytes = await readFirst(file, options.articles ?? [...folders, "seeds"]);
    if (bytes === null) {
      writeLine(context.io.stderr, context.say.noArticle(file));
      continue;
    }
    const { minConfidence } = options;
    const given = {
      knowledge,
      ...(options.goldDates && typeof date === "string" ? { date } : {}),
      ...(minConfidence === undefined ? {} : { minConfidence }),
    };
    const source = { name: file, bytes };
    for await (const { extractions } of extractSources([source], given)) {
      const [extraction] = extractions;
      if (extraction !== undefined) predictions.set(basename(file), extraction);
    }
  }
  return predictions;
}

function writeRules({ rules }: Score, context: Context): void {
  const { columns, wrong } = context.say;
  table(
    context,
    [
      [columns.rule, columns.hits, wrong, columns.optional],
      ...Object.entries(rules).map(([rule, account]) => [
        rule,
        ...[account.hit, account.wrong, account.optional].map(String),
      ]),
    ],
    [1, 2, 3],
  );
  writeLine(context.io.stdout, "");
}

function writeCalibration(bins: readonly CalibrationBin[], context: Context): void {
  const { columns } = context.say;
  const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
  table(
    context,
    [
      [columns.row, columns.confidence, columns.items, columns.right],
      ...bins.map(({ of, from, to, items, right }) => [
        of,
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        String(items),
        percent(right),
      ]),
    ],
    [2, 3],
  );
  writeLine(context.io.stdout, "");
}

function writeErrors({ errors }: Score, { io, say }: Context): void {
  for (const { file, verdict, what, key, evidence, rules } of errors) {
    const quote = evidence === "" ? "" : `  «${evidence}»`;
    const by = rules.length === 0 ? "" : `  (${rules.join(", ")})`;
    writeLine(io.stdout, `${file}: ${say[verdict]} ${what}: ${key}${quote}${by}`);
  }
}
