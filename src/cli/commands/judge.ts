import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Command, Option } from "commander";
import type { JudgeProblem, JudgeRequest, JudgeResult } from "../../judge-store.js";
import { formatJudgements, JudgementFileError, parseJudgements } from "../../resolve/judgement-file.js";
import type { Judgement, Verdict } from "../../resolve/link/judgement.js";
import { CommandFailure, type Context } from "../context.js";
import { judgementText, writeUnmatched } from "../judgement-text.js";
import { writeLiveSummary } from "../live-summary.js";
import { addExamples, DEFAULT_OUT, day, outOption, storeOption, writeOption } from "../shared-options.js";
import { type StorePlace, storePath, withStore } from "../store-access.js";
import { table, writeJson, writeLine } from "../write.js";
import { finishLive } from "./restore.js";

interface Options extends StorePlace {
  readonly reason?: string;
  readonly author?: string;
  readonly date?: string;
  readonly write?: true;
  readonly json?: true;
}

/** How many words follow each verb. */
const WORDS: Readonly<Record<string, number>> = {
  same: 2,
  different: 2,
  rename: 2,
  kind: 2,
  reject: 1,
  undo: 1,
  list: 0,
  import: 1,
  export: 1,
};

export function addJudge(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("judge")
    .description(say.commands.judge)
    .argument("<verb>", say.arguments.verb)
    .argument("[words...]", say.arguments.judged)
    .option("--reason <text>", say.options.reason)
    .option("--author <name>", say.options.author)
    .addOption(new Option("--date <day>", say.options.judgedOn).argParser(day))
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(writeOption(say))
    .option("--json", say.options.json)
    .action((verb: string, words: string[], options: Options) => judge(verb, words, { options, context }));
  addExamples(command, say, [
    "maotu judge same 蓝鲸重机 山东蓝鲸重机股份有限公司 --reason 同一董事长",
    "maotu judge different official:李伟#4f1c20ab official:李伟#90e2d7c1 --reason 两省两人",
    "maotu judge rename hub:青川综保区 青川综合保税区 --reason 全称",
    "maotu judge reject fact:1c9e07aa --reason 合同额，不是出口",
    "maotu judge undo 3",
    "maotu judge export judgements.tsv",
  ]);
}

interface Given {
  readonly options: Options;
  readonly context: Context;
}

async function judge(verb: string, words: readonly string[], given: Given): Promise<void> {
  const { options, context } = given;
  const { say } = context;
  if (WORDS[verb] !== words.length) throw new CommandFailure(2, say.judge.wrong([verb, ...words].join(" ")));
  const [first = ""] = words;
  if (verb === "list") return list(given);
  if (verb === "export")
    return withStore(options, context, (store) => writeFile(first, formatJudgements(store.judgements())));
  if (verb === "import") return importFile(first, given);
  const result = verb === "undo" ? await undo(first, given) : await decide(verb as Verdict, words, given);
  await finish(result, given);
}

/** Changes the store, or throws CommandFailure for the first thing that stands against it. */
async function change(
  request: Omit<JudgeRequest, "store">,
  { options, context }: Given,
): Promise<JudgeResult> {
  const { judgeStore } = await import("../../judge-store.js");
  // Says where the store is missing, before anything makes one.
  await withStore(options, context, () => {});
  const result = await judgeStore({ ...request, store: await storePath(options) });
  const [problem] = result.problems;
  if (problem !== undefined) throw failureOf(problem, context);
  return result;
}

function failureOf(problem: JudgeProblem, { say }: Context): CommandFailure {
  switch (problem.type) {
    case "unknown":
      return new CommandFailure(1, say.judge.unknown(problem.text));
    case "no-judgement":
      return new CommandFailure(1, say.judge.noJudgement(String(problem.id)));
    case "wrong":
      return new CommandFailure(2, say.judge.wrong(problem.detail));
    case "several":
      return new CommandFailure(
        1,
        [say.judge.several(problem.text), ...problem.candidates.map((each) => `  ${each}`)].join("\n"),
      );
  }
}

/** Tells what the change did, and writes the files where that was asked for. */
async function finish(result: JudgeResult, { options, context }: Given): Promise<void> {
  const { io, say } = context;
  for (const { id, ...judgement } of result.kept)
    writeLine(io.stdout, say.judge.kept(id, judgementText(judgement, context)));
  for (const { id } of result.undone) writeLine(io.stdout, say.judge.undone(id));
  await withStore(options, context, (store) => writeLiveSummary(result, store, context));
  await finishFiles(options, context);
}

/** Files lie beside the store where no other folder is given. */
function finishFiles(options: Options, context: Context): Promise<void> {
  const { store, out } = options;
  return finishLive(
    store !== undefined && out === DEFAULT_OUT ? { ...options, out: dirname(store) } : options,
    context,
  );
}

function list({ options, context }: Given): Promise<void> {
  const { io, say } = context;
  return withStore(options, context, (store) => {
    const kept = store.judgements();
    if (options.json) return writeJson(io.stdout, kept);
    if (kept.length === 0) return writeLine(io.stdout, say.judge.none);
    table(context, [
      ["#", "", "", "", "", ""],
      ...kept.map(({ id, verdict, subject, object, author, date, reason }) => [
        String(id),
        say.judge.verdicts[verdict],
        subject,
        object ?? "",
        `${date} ${author}`.trim(),
        reason,
      ]),
    ]);
  });
}

function undo(number: string, given: Given): Promise<JudgeResult> {
  return change({ undo: [Number(number)] }, given);
}

async function importFile(path: string, given: Given): Promise<void> {
  const { options, context } = given;
  const { io, say } = context;
  const takeOver = readFileOf(path, await readFile(path, "utf8"), context);
  const before = await withStore(options, context, (store) => store.judgements().length);
  const result = await change({ takeOver }, given);
  await withStore(options, context, (store) => {
    const added = store.judgements().length - before;
    writeLine(io.stdout, say.judge.imported(added, takeOver.length - added));
    writeUnmatched(result.unmatched, context);
    writeLiveSummary({ ...result, unmatched: [] }, store, context);
  });
  await finishFiles(options, context);
}

function readFileOf(path: string, text: string, { say }: Context): readonly Judgement[] {
  try {
    return parseJudgements(text);
  } catch (error) {
    if (!(error instanceof JudgementFileError)) throw error;
    throw new CommandFailure(1, say.judge.wrong(`${path}:${error.where}: ${error.detail}`));
  }
}

function decide(verdict: Verdict, words: readonly string[], given: Given): Promise<JudgeResult> {
  const { options, context } = given;
  const [subject = "", object = null] = words;
  for (const [option, said] of [
    ["--reason", options.reason],
    ["--author", options.author ?? context.io.env.USER],
  ])
    if (!said?.trim()) throw new CommandFailure(2, context.say.judge.needs(option ?? ""));
  const judgement: Judgement = {
    verdict,
    subject,
    object,
    author: options.author ?? context.io.env.USER ?? "",
    date: options.date ?? new Date().toISOString().slice(0, 10),
    reason: options.reason ?? "",
  };
  return change({ judge: [judgement] }, given);
}
