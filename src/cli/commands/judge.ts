import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Command, Option } from "commander";
import type { Found, Linkage } from "../../judging.js";
import {
  formatJudgements,
  JudgementFileError,
  parseJudgements,
  problemOf,
} from "../../resolve/judgement-file.js";
import type { Judgement, Verdict } from "../../resolve/link/judgement.js";
import type { Store } from "../../store/port.js";
import { CommandFailure, type Context } from "../context.js";
import { judgementText } from "../merge-text.js";
import { addExamples, DEFAULT_OUT, day, outOption, storeOption } from "../shared-options.js";
import { type StorePlace, withStore } from "../store-access.js";
import { table, writeJson, writeLine } from "../write.js";

interface Options extends StorePlace {
  readonly reason?: string;
  readonly author?: string;
  readonly date?: string;
  readonly later?: true;
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
    .option("--later", say.options.later)
    .option("--json", say.options.json)
    .action((verb: string, words: string[], options: Options) => judge(verb, words, { options, context }));
  addExamples(command, say, [
    "maotu judge same 蓝鲸重机 山东蓝鲸重机股份有限公司 --reason 同一董事长",
    "maotu judge different official:李伟#4f1c20ab official:李伟#90e2d7c1",
    "maotu judge rename hub:青川综保区 青川综合保税区",
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
  if (verb === "import") await importFile(first, given);
  else if (verb === "undo") await withStore(options, context, (store) => undo(store, first, context));
  else await decide(verb as Verdict, words, given);
  if (options.later) return;
  await writeAgain(options, context);
}

/** Builds again with the judgement and names the files; they lie beside the store where no other folder is given. */
async function writeAgain({ out, store }: Options, { io, say }: Context): Promise<void> {
  const { buildFromPaths } = await import("../../pipeline.js");
  const beside = store !== undefined && out === DEFAULT_OUT ? dirname(store) : out;
  const { written } = await buildFromPaths({
    paths: [],
    out: beside,
    ...(store === undefined ? {} : { store }),
  });
  for (const path of written) writeLine(io.stderr, say.wrote(path));
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

function undo(store: Store, number: string, { io, say }: Context): void {
  if (!store.removeJudgement(Number(number))) throw new CommandFailure(1, say.judge.noJudgement(number));
  writeLine(io.stdout, say.judge.undone(Number(number)));
}

async function importFile(path: string, { options, context }: Given): Promise<void> {
  const { io, say } = context;
  const judgements = readFileOf(path, await readFile(path, "utf8"), context);
  await withStore(options, context, (store) => {
    const before = store.judgements().length;
    for (const judgement of judgements) store.addJudgement(judgement);
    const added = store.judgements().length - before;
    writeLine(io.stdout, say.judge.imported(added, judgements.length - added));
  });
}

function readFileOf(path: string, text: string, { say }: Context): readonly Judgement[] {
  try {
    return parseJudgements(text);
  } catch (error) {
    if (!(error instanceof JudgementFileError)) throw error;
    throw new CommandFailure(1, say.judge.wrong(`${path}:${error.where}: ${error.detail}`));
  }
}

async function decide(
  verdict: Verdict,
  words: readonly string[],
  { options, context }: Given,
): Promise<void> {
  const { io, say } = context;
  const { findEntity, linkageOf } = await import("../../judging.js");
  const { readKnowledge } = await import("../../knowledge/read-knowledge.js");
  await withStore(options, context, (store) => {
    const isClaim = verdict === "reject" && /^(?:fact|edge):[0-9a-f]{8,}$/u.test(words[0] ?? "");
    const linkage = isClaim ? null : linkageOf(store, readKnowledge());
    const entity = (text: string): string =>
      linkage === null ? text : only(findEntity(text, linkage), { text, context });
    const pair = verdict === "same" || verdict === "different";
    const judgement: Judgement = {
      verdict,
      subject:
        verdict === "reject" && linkage !== null
          ? clusterId(entity(words[0] ?? ""), linkage)
          : entity(words[0] ?? ""),
      object: words[1] === undefined ? null : pair ? entity(words[1]) : words[1],
      author: options.author ?? io.env.USER ?? "",
      date: options.date ?? new Date().toISOString().slice(0, 10),
      reason: options.reason ?? "",
    };
    const problem =
      judgement.subject === judgement.object
        ? `${judgement.subject} = ${judgement.object}`
        : problemOf(judgement);
    if (problem !== null) throw new CommandFailure(2, say.judge.wrong(problem));
    writeLine(io.stdout, say.judge.kept(store.addJudgement(judgement), judgementText(judgement, context)));
  });
}

/** What is rejected is named as the graph names it. */
function clusterId(selector: string, { lookup, clusterOf }: Linkage): string {
  return clusterOf.get(lookup(selector)[0] ?? "")?.id ?? selector;
}

/** The one entity that a text means. Throws CommandFailure where that is none or several. */
export function only(found: Found, { text, context }: { text: string; context: Context }): string {
  const { say } = context;
  if (found.type === "one") return found.selector;
  if (found.type === "none") throw new CommandFailure(1, say.judge.unknown(text));
  throw new CommandFailure(
    1,
    [say.judge.several(text), ...found.selectors.map((each) => `  ${each}`)].join("\n"),
  );
}
