import { normalize } from "node:path";
import type { Command } from "commander";
import type { Store } from "../../store/port.js";
import { CommandFailure, type Context } from "../context.js";
import { addExamples, minConfidenceOption, outOption, storeOption } from "../shared-options.js";
import { type StorePlace, withStore } from "../store-access.js";
import { writeLine } from "../write.js";
import { buildOnce } from "./build.js";

interface Options extends StorePlace {
  readonly minConfidence?: number;
}

export function addRemove(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("remove")
    .description(say.commands.remove)
    .argument("<source...>", say.arguments.sources)
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(minConfidenceOption(say))
    .action((sources: string[], options: Options) => remove(sources, options, context));
  addExamples(command, say, ["maotu remove news/2024-07-18.txt"]);
}

async function remove(sources: readonly string[], options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  await withStore(options, context, (store) => {
    // All are looked up before the first is taken out: a slip in the last name leaves the store as it is.
    const paths = new Set(sources.flatMap((source) => pathsOf(store, source, context)));
    for (const removed of paths) {
      store.remove(removed);
      writeLine(io.stdout, say.removed(removed));
    }
  });
  await buildOnce([], options, context);
}

/** The sources that a path, or the id of an article, means. Throws CommandFailure where that is none or not one alone. */
function pathsOf(store: Store, source: string, { say }: Context): readonly string[] {
  const path = [source, normalize(source)].find((name) => store.source(name) !== null);
  if (path !== undefined) return [path];
  const holders = store.sourcesOf(source);
  if (holders.length === 0) throw new CommandFailure(1, say.notInStore(source));
  for (const holder of holders) {
    const articles = store.items(holder).flatMap(({ extraction }) => extraction.articles);
    if (articles.length > 1) throw new CommandFailure(1, say.sharedFile(source, holder, articles.length));
  }
  return holders;
}
