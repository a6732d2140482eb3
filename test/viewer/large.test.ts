import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeViewerHtml } from "../../src/export/viewer-html.js";
import { launchBrowser } from "../support/chromium.js";
import { makeLargeGraph } from "../support/large-graph.js";
import {
  buildViewer,
  eventually,
  openPage,
  probe,
  untilStill,
  type WatchedPage,
  writePage,
} from "../support/viewer-page.js";

const [NODES, EDGES] = [10_000, 30_000];

let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  const built = await buildViewer();
  // As the exporter writes it, with a font: where no font has a character, each one drawn is looked for anew.
  const file = join(built.folder, "large.html");
  const { template } = built;
  await writeFile(file, await writeViewerHtml({ graph: makeLargeGraph(NODES, EDGES), template }));
  const url = pathToFileURL(file).href;
  browser = await launchBrowser();
  watched = await openPage(browser, url);
});

afterAll(async () => {
  await browser?.close();
});

/** Clicks on a node of the picture that is not selected. */
function clickOne(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const { drawn, locate, selected } = globalThis.__maotu;
    const at = drawn
      .filter((id) => id !== selected)
      .map((id) => locate("node", id))
      .find((place) => place && place.x > 320 && place.x < 600 && place.y > 100 && place.y < 550);
    const event = { clientX: at.x, clientY: at.y, bubbles: true, cancelable: true };
    const canvas = document.querySelector(".canvas .sigma-mouse");
    for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, event));
  })()`);
}

describe("ten thousand nodes", () => {
  it("are all there, with names that do not overlap", async () => {
    // Without a graphics card the first picture alone takes its time.
    await expect
      .poll(() => probe(watched.page, ({ labels }) => labels.length).catch(() => 0), { timeout: 50_000 })
      .toBeGreaterThan(0);
    expect(await probe(watched.page, ({ nodes, edges }) => [nodes.length, edges.length])).toEqual([
      NODES,
      EDGES,
    ]);
    const boxes = await probe(watched.page, ({ labels }) => labels.map(({ box }) => box));
    const clashes = boxes.flatMap(([left, top, right, bottom], index) =>
      boxes.slice(index + 1).filter(([l, t, r, b]) => left < r && l < right && top < b && t < bottom),
    );
    expect(clashes).toEqual([]);
  });

  it("are found, filtered and selected", async () => {
    const { page } = watched;
    for (const query of ["远山", "yuanshan", "ysc", "满负荷"]) {
      await page.locator("#search").fill(query);
      await eventually(() => page.locator('#hits [role="option"]').count()).toBeGreaterThan(0);
    }
    await page.locator("#search").fill("n");
    await page.keyboard.press("Escape");
    await page.locator('[data-category="company"]').click();
    await eventually(() => probe(page, ({ nodes }) => nodes.length)).toBeLessThan(NODES);
    await page.keyboard.press("Control+z");
    await eventually(() => probe(page, ({ nodes }) => nodes.length)).toBe(NODES);
    expect(watched.complaints).toEqual([]);
  });

  // What each costs in time is measured by bench/viewer.mjs; that it stays small rests on this.
  it("are drawn anew for a filter and not for a selection, a hover or typing", async () => {
    const { page } = watched;
    // What the undone filter asked for is drawn in a frame of its own.
    await untilStill(page);
    const { builds, selected } = await probe(page, (now) => now);
    await clickOne(page);
    await eventually(() => probe(page, (now) => now.selected)).not.toBe(selected);
    await page.locator("#search").fill("yuans");
    await eventually(() => page.locator('#hits [role="option"]').count()).toBeGreaterThan(0);
    await page.mouse.move(450, 350);
    await page.mouse.move(470, 380);
    await untilStill(page);
    expect(await probe(page, (now) => now.builds)).toBe(builds);
    await page.keyboard.press("Escape");
    await page.locator('[data-category="company"]').click();
    await eventually(() => probe(page, (now) => now.builds)).toBe(builds + 1);
  });
});

describe("twenty thousand nodes", () => {
  it("show the most supported first, more of them on zoom, and say what is left out", async () => {
    const graph = makeLargeGraph(20_000, 60_000);
    const built = await buildViewer();
    const file = await writePage(built, "larger.html", JSON.stringify({ encoding: "json", graph }));
    const { page, complaints } = await openPage(browser, file);
    const drawn = () => probe(page, (now) => now.drawn);
    await expect
      .poll(() => probe(page, ({ labels }) => labels.length).catch(() => 0), { timeout: 50_000 })
      .toBeGreaterThan(0);
    expect(await probe(page, ({ nodes }) => nodes.length)).toBe(20_000);
    const first = await drawn();
    expect(first.length).toBeLessThan(3000);
    const support = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.support]));
    const least = Math.min(...first.map((id) => support.get(id) ?? 0));
    const best = [...support.values()].sort((a, b) => b - a)[first.length - 1];
    expect(least).toBe(best);
    const note = page.locator(".detail-note");
    expect(await note.textContent()).toMatch(new RegExp(`${first.length}.*20000`));
    for (let step = 0; step < 4; step += 1) {
      await page.locator("body").press("+");
      await page.waitForTimeout(500);
    }
    await eventually(async () => (await drawn()).length).toBeGreaterThan(3 * first.length);
    await page.locator("body").press("a");
    await eventually(() => probe(page, ({ layout }) => layout)).toBe("running");
    await page.locator("body").press("a");
    await eventually(() => probe(page, ({ layout }) => layout)).toBe("idle");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
