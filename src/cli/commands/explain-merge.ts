import type { Found } from "../../judging.js";
import { CommandFailure, type Context } from "../context.js";
import { writeExplanation } from "../merge-text.js";
import { type StorePlace, withStore } from "../store-access.js";
import { writeJson } from "../write.js";

/** The one entity that a text means. Throws CommandFailure where that is none or several. */
function only(found: Found, { text, context }: { text: string; context: Context }): string {
  const { say } = context;
  if (found.type === "one") return found.selector;
  if (found.type === "none") throw new CommandFailure(1, say.judge.unknown(text));
  throw new CommandFailure(
    1,
    [say.judge.several(text), ...found.selectors.map((each) => `  ${each}`)].join("\n"),
  );
}

/** `maotu explain merge A B`: every reason for and against two entities being one, and what was decided. */
export async function explainMergeOf(
  [a, b]: readonly [string, string],
  options: StorePlace & { readonly json?: true },
  context: Context,
): Promise<void> {
  const { explainMerge, findEntity } = await import("../../judging.js");
  const { refreshView } = await import("../../live-store.js");
  const { readKnowledge } = await import("../../knowledge/read-knowledge.js");
  await withStore(options, context, (store) => {
    const knowledge = readKnowledge();
    refreshView(store, knowledge);
    const entity = (text: string): string => only(findEntity(text, store), { text, context });
    const found = explainMerge(entity(a), entity(b), store, knowledge);
    if (options.json) writeJson(context.io.stdout, found);
    else writeExplanation(found, context);
  });
}
