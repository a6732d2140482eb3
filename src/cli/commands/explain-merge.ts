import type { Context } from "../context.js";
import { writeExplanation } from "../merge-text.js";
import { type StorePlace, withStore } from "../store-access.js";
import { writeJson } from "../write.js";
import { only } from "./judge.js";

/** `maotu explain merge A B`: every reason for and against two entities being one, and what was decided. */
export async function explainMergeOf(
  [a, b]: readonly [string, string],
  options: StorePlace & { readonly json?: true },
  context: Context,
): Promise<void> {
  const { explainMerge, findEntity, linkageOf } = await import("../../judging.js");
  const { readKnowledge } = await import("../../knowledge/read-knowledge.js");
  await withStore(options, context, (store) => {
    const linkage = linkageOf(store, readKnowledge());
    const entity = (text: string): string => only(findEntity(text, linkage), { text, context });
    const found = explainMerge(entity(a), entity(b), linkage);
    if (options.json) writeJson(context.io.stdout, found);
    else writeExplanation(found, context);
  });
}
