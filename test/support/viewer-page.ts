import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, expect } from "vitest";
import type { Probe } from "../../viewer/src/state/probe.js";
import { sharedBuild, type ViewerMode } from "./viewer-build.js";

/** How long a test waits for what the page should come to show, milliseconds: a machine under load may take its time. */
const PATIENCE = 60_000;

const DATA = '<script type="application/json" id="maotu-data">';

/**
 * The viewer in a folder of its own, into which tests may write, and the page without data; the `served` form asks a server for
 * them. All test files share one build.
 */
export async function buildViewer(
  mode: ViewerMode = "production",
): Promise<{ readonly folder: string; readonly template: string }> {
  const folder = await mkdtemp(join(tmpdir(), "maotu-page-"));
  folders.push(folder);
  await cp(await sharedBuild(mode), folder, { recursive: true });
  return { folder, template: await readFile(join(folder, "index.html"), "utf8") };
}

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

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
  session.setDefaultTimeout(PATIENCE);
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

/** Opens the page in a state of the address, as a link does. */
export async function openAt(page: Page, url: string, hash: Readonly<Record<string, string>>): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${url}#${new URLSearchParams(hash)}`);
  await untilDrawn(page);
}

/** Reads the state that the application exposes for tests. */
export function probe<T>(page: Page, read: (probe: Probe) => T): Promise<T> {
  // The page's policy forbids to evaluate strings inside it, so the reader goes over as a function of the test's own.
  return page.evaluate(`(${read.toString()})(globalThis.__maotu)`) as Promise<T>;
}

/** Asserts on what the page comes to show; a failure says what it waited for, by the words that asked for it. */
export function eventually<T>(read: () => Promise<T> | T, waitedFor: string = read.toString()) {
  return expect.poll(read, { timeout: PATIENCE, message: `waited for ${waitedFor}` });
}

/** Waits until the picture is there with its labels. */
export async function untilDrawn(page: Page): Promise<void> {
  const labels = () => page.evaluate("globalThis.__maotu?.labels.length ?? 0");
  await eventually(labels, `names in the picture of ${page.url().slice(-200)}`).toBeGreaterThan(0);
}

export async function untilSelected(page: Page, id: string | null): Promise<void> {
  const selected = () => probe(page, (now) => now.selected);
  await eventually(selected, "what is selected").toBe(id);
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
      { interval: 350, timeout: PATIENCE, message: "waited for a camera at rest" },
    )
    .toBe(true);
}
