import type { Command } from "commander";
import { oneLine } from "../../base/one-line.js";
import { CommandFailure, type Context } from "../context.js";
import { addExamples, limitOption, outOption, storeOption } from "../shared-options.js";
import { type StorePlace, withStore } from "../store-access.js";
import { writeJson, writeLine } from "../write.js";

interface Options extends StorePlace {
  readonly limit: number;
  readonly json?: true;
}

export function addSearch(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("search")
    .description(say.commands.search)
    .argument("<text>", say.arguments.text)
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(limitOption(say, 20))
    .option("--json", say.options.json)
    .action((text: string, options: Options) => search(text, options, context));
  addExamples(command, say, ["maotu search 跨境电商", "maotu search 機電 --limit 5 --json"]);
}

function search(text: string, options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  return withStore(options, context, (store) => {
    const hits = store.search(text, { limit: options.limit });
    if (options.json) return writeJson(io.stdout, hits);
    for (const hit of hits) {
      if (hit.type === "name") writeLine(io.stdout, `${hit.name}  ${hit.id}  ${hit.file}`);
      else {
        const { title, date } = hit.article;
        writeLine(
          io.stdout,
          `${oneLine(hit.text)}\n    ${[title, date, hit.file].filter(Boolean).join(" · ")}`,
        );
      }
    }
    if (hits.length === 0) throw new CommandFailure(1, say.noHit(text));
  });
}
