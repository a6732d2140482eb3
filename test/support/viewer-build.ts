import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export type ViewerMode = "production" | "served";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** All that a build may depend on. */
const SOURCES = ["viewer", "src", "package-lock.json"];
/** A build that takes longer was killed. */
const LONGEST_BUILD = 180_000;

/**
 * The viewer of these sources, built once for all test files, whichever asks first: others wait for it. It lies in the folder for
 * temporary files under a digest of the sources; nobody may write there.
 */
export async function sharedBuild(mode: ViewerMode): Promise<string> {
  const folder = join(tmpdir(), `maotu-viewer-${mode}-${await digestOf(SOURCES)}`);
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (await take(lock)) {
      try {
        if (!existsSync(folder)) await buildInto(folder, mode);
      } finally {
        await rm(lock, { recursive: true, force: true });
      }
    } else await wait(200);
  }
  return folder;
}

async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
  if (Date.now() - mtimeMs > LONGEST_BUILD) await rm(lock, { recursive: true, force: true });
  return false;
}

async function buildInto(folder: string, mode: ViewerMode): Promise<void> {
  const making = await mkdtemp(`${folder}-`);
  const env = process.env.NODE_ENV;
  // React would build its development form under the test runner's mode.
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: at("viewer/vite.config.ts"),
      mode,
      logLevel: "silent",
      build: { outDir: making, emptyOutDir: true },
    });
    await rename(making, folder);
  } finally {
    if (env === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = env;
    await rm(making, { recursive: true, force: true });
  }
}

async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesIn(path)) hash.update(file).update(await readFile(at(file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** A file, or the files below a folder, in a fixed order. */
async function filesIn(path: string): Promise<readonly string[]> {
  if ((await stat(at(path))).isFile()) return [path];
  const entries = await readdir(at(path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(path, parentPath.slice(at(path).length), name)).sort();
}
