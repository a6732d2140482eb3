import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { expect } from "vitest";
import type { Probe } from "../../viewer/src/state/probe.js";

/** How long a test waits for what the page should come to show, milliseconds: a machine under load may take its time. */
const PATIENCE = 60_000;

const DATA = '<script type="application/json" id="maotu-data">';

/** Builds the viewer into a new folder and returns the page without data; the `served` form asks a server for them. */
export async function buildViewer(
  form: "production" | "served" = "production",
): Promise<{ readonly folder: string; readonly template: string }> {
  const folder = await mkdtemp(join(tmpdir(), "maotu-viewer-"));
  const mode = process.env.NODE_ENV;
  // React would build its development form under the test runner's mode.
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: fileURLToPath(new URL("../../viewer/vite.config.ts", import.meta.url)),
      mode: form,
      logLevel: "silent",
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
  }
  return { folder, template: await readFile(join(folder, "index.html"), "utf8") };
}

/** Writes the page with this text in its data element and returns its `file:` address. */
export async function writePage(
  { folder, template }: { readonly folder: string; readonly template: string },
  name: string,
  data: string,
): Promise<string> {
  const file = join(folder, name);
  await writeFile(
    file,
    template.replace(DATA, () => DATA + data.replaceAll("<", "\\u003c")),
  );
  return pathToFileURL(file).href;
}

/** A page that notes what it must not do: errors, console messages, requests other than for itself. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: string[];
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { readonly init?: string; readonly firstVisit?: boolean } = {},
): Promise<WatchedPage> {
  const { init, firstVisit = false, ...context } = options;
  const session = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1100, height: 700 },
    ...context,
  });
  const page = await session.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  const { origin } = new URL(url);
  page.on("request", (request) => {
    const address = request.url();
    const own = origin === "null" ? address.split("#")[0] === url.split("#")[0] : address.startsWith(origin);
    // The worker of the layout comes out of the page itself.
    if (!/^(data|blob):/.test(address) && !own) complaints.push(`request: ${address}`);
  });
  if (!firstVisit) await page.addInitScript('try { localStorage.setItem("maotu-seen", "1"); } catch {}');
  if (init !== undefined) await page.addInitScript(init);
  await page.goto(url);
  return { page, complaints };
}

/** Reads the state that the application exposes for tests. */
export function probe<T>(page: Page, read: (probe: Probe) => T): Promise<T> {
  // The page's policy forbids to evaluate strings inside it, so the reader goes over as a function of the test's own.
  return page.evaluate(`(${read.toString()})(globalThis.__maotu)`) as Promise<T>;
}

/** Asserts on what the page comes to show. */
export function eventually<T>(read: () => Promise<T> | T) {
  return expect.poll(read, { timeout: PATIENCE });
}

/** Waits until the picture is there with its labels. */
export async function untilDrawn(page: Page): Promise<void> {
  await eventually(() => page.evaluate("globalThis.__maotu?.labels.length ?? 0")).toBeGreaterThan(0);
}

export async function untilSelected(page: Page, id: string | null): Promise<void> {
  await eventually(() => probe(page, ({ selected }) => selected)).toBe(id);
}

/** Waits until the camera has come to rest and the address says where. */
export async function untilStill(page: Page): Promise<void> {
  let last = "";
  await expect
    .poll(
      async () => {
        const now = JSON.stringify([await probe(page, ({ camera }) => camera), page.url()]);
        const still = now === last;
        last = now;
        return still;
      },
      { interval: 350, timeout: PATIENCE },
    )
    .toBe(true);
}
