import { SingleBar } from "cli-progress";
import type { Progress } from "../pipeline.js";
import type { Context } from "./context.js";

export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  readonly stop: () => void;
}

/** A bar on standard error where that is a terminal; in a pipe or a log nothing is drawn. */
export function startProgress({ io, say }: Context): ProgressBar {
  if (!io.stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: "{bar} {percentage}% {stage} {file}",
    // The library asks for a stream; what it uses of it is what `Output` has, on a terminal.
    stream: io.stderr as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(1, 0, { stage: say.progress.reading, file: "" });
  return {
    show: ({ stage, done, total, file = "" }) => {
      bar.setTotal(Math.max(1, total));
      bar.update(done, { stage: say.progress[stage], file });
    },
    stop: () => bar.stop(),
  };
}
