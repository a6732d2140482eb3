import type { Judgement } from "../resolve/link/judgement.js";
import type { Context } from "./context.js";
import { writeLine } from "./write.js";

/** A judgement in one line of its own file. */
export function judgementText({ verdict, subject, object, reason }: Judgement, { say }: Context): string {
  const about = [subject, object].filter((part) => part !== null).join("  ");
  return `${say.judge.verdicts[verdict]}  ${about}${reason === "" ? "" : `  (${reason})`}`;
}

/** Tells which judgements speak of nothing that is there any more. */
export function writeUnmatched(unmatched: readonly Judgement[], context: Context): void {
  const { io, say } = context;
  if (unmatched.length > 0) writeLine(io.stdout, `${say.judge.unmatched}:`);
  for (const judgement of unmatched) writeLine(io.stdout, `  ${judgementText(judgement, context)}`);
}
