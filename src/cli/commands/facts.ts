import { type Command, Option } from "commander";
import { oneLine } from "../../base/one-line.js";
import { FLOWS } from "../../model/ontology.js";
import type { FactFilter } from "../../query/facts.js";
import type { TradeFactView } from "../../query/views.js";
import { CommandFailure, type Context } from "../context.js";
import { amountText, changeText, periodText } from "../fact-text.js";
import { addExamples, graphOption, limitOption, month } from "../shared-options.js";
import { table, writeJson, writeLine } from "../write.js";

interface Options extends FactFilter {
  readonly graph: string;
  readonly json?: true;
}

export function addFacts(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("facts")
    .description(say.commands.facts)
    .addOption(graphOption(say))
    .option("--reporter <name>", say.options.reporter)
    .option("--product <name>", say.options.product)
    .option("--partner <name>", say.options.partner)
    .addOption(new Option("--flow <flow>", say.options.flow).choices(FLOWS))
    .addOption(new Option("--from <month>", say.options.from).argParser(month))
    .addOption(new Option("--to <month>", say.options.to).argParser(month))
    .option("--conflicting", say.options.conflicting)
    .addOption(limitOption(say, 100))
    .option("--json", say.options.json)
    .action((options: Options) => listFacts(options, context));
  addExamples(command, say, [
    "maotu facts --reporter 山东省 --flow export",
    "maotu facts --partner 东盟 --from 2024-01",
  ]);
}

async function listFacts(options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  const { openGraph } = await import("../../query/open-graph.js");
  const { facts, leftOut } = openGraph(options.graph).facts(options);
  if (options.json) return writeJson(io.stdout, { facts, leftOut });
  if (facts.length === 0) throw new CommandFailure(1, say.noFacts);
  const { columns } = say;
  const head = [
    columns.period,
    columns.reporter,
    columns.flow,
    columns.product,
    columns.partner,
    columns.segment,
    columns.amount,
    columns.yoy,
    columns.share,
    columns.support,
    columns.sentence,
  ];
  table(context, [head, ...facts.map((fact) => factRow(fact, context))], [6, 7, 8, 9]);
  if (leftOut > 0) writeLine(io.stdout, say.leftOut(leftOut));
}

function factRow(fact: TradeFactView, { say, language }: Context): string[] {
  return [
    periodText(fact.period),
    fact.reporter.name,
    say.flows[fact.flow],
    fact.product?.name ?? "",
    fact.partner?.name ?? "",
    fact.segment ?? "",
    amountText(fact, language),
    changeText(fact.yoy),
    fact.share === null ? "" : `${fact.share}%`,
    String(fact.support),
    `${fact.conflicts.length > 0 ? `(${say.disputed}) ` : ""}${oneLine(fact.evidence[0]?.text ?? "")}`,
  ];
}
