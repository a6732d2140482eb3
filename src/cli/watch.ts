import { watch } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "./context.js";
import { writeLine } from "./write.js";

/** Changes that come within this time are one: editors and downloads write a file in several steps. */
const SETTLE_MS = 500;

/**
 * Runs `build` after every change under the paths until the process is stopped. A build that fails is told and does not end
 * the watch; a signal does.
 */
export async function watchPaths(
  paths: readonly string[],
  build: () => Promise<unknown>,
  { io, say }: Pick<Context, "io" | "say">,
  signal?: AbortSignal,
): Promise<void> {
  writeLine(io.stderr, say.watching(paths.join(" ")));
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(async () => {
        try {
          await build();
        } catch (error) {
          writeLine(io.stderr, `maotu: ${error instanceof Error ? error.message : String(error)}`);
        }
      });
    }, SETTLE_MS);
  };
  await Promise.all(
    paths.map(async (path) => {
      while (signal?.aborted !== true) {
        try {
          const events = watch(path, { recursive: true, ...(signal === undefined ? {} : { signal }) });
          for await (const _event of events) changed();
        } catch (error) {
          if (signal?.aborted) break;
          // What was there a moment ago may be gone: the watch goes on when it is back, and ends where nothing can be watched.
          if (!isGone(error)) throw error;
          changed();
          await sleep(SETTLE_MS);
        }
      }
    }),
  );
  clearTimeout(waiting);
  await running;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EPERM");
}
