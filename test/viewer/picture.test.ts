import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/chromium.js";
import { makeGraphJson } from "../support/graph-json.js";
import {
  buildViewer,
  eventually,
  openPage,
  probe,
  untilDrawn,
  untilStill,
  type WatchedPage,
  writePage,
} from "../support/viewer-page.js";

// What is drawn: shapes, communities, amounts, names at any zoom, the layout, pins; and how the page begins.

let browser: Browser;
let built: Awaited<ReturnType<typeof buildViewer>>;
let url: string;
let watched: WatchedPage;
let page: Page;
const graph = makeGraphJson();

beforeAll(async () => {
  built = await buildViewer();
  url = await writePage(built, "picture.html", JSON.stringify({ encoding: "json", graph }));
  browser = await launchBrowser();
  watched = await openPage(browser, url);
  page = watched.page;
});

afterAll(async () => {
  await browser?.close();
});

async function open(hash: Readonly<Record<string, string>>): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${url}#${new URLSearchParams(hash)}`);
  await untilDrawn(page);
  await untilStill(page);
}

async function clashes(): Promise<readonly unknown[]> {
  const boxes = (await probe(page, ({ labels }) => labels)).map(({ box }) => box);
  expect(boxes.length).toBeGreaterThan(0);
  return boxes.flatMap(([left, top, right, bottom], index) =>
    boxes.slice(index + 1).filter(([l, t, r, b]) => left < r && l < right && top < b && t < bottom),
  );
}

const place = (id: string) => page.evaluate(`globalThis.__maotu.locate("node", ${JSON.stringify(id)})`);
const layout = () => probe(page, (now) => now.layout);
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

describe("what is drawn", () => {
  it("tells kinds apart by shape as well as by colour, in the legend too", async () => {
    await open({ lang: "zh" });
    const marks = page.locator(".legend .mark path");
    const shapes = await marks.evaluateAll((all) => all.map((one) => one.getAttribute("d")));
    const colors = await marks.evaluateAll((all) => all.map((one) => one.getAttribute("fill")));
    const kinds = new Set(graph.nodes.map(({ attributes }) => attributes.kind)).size;
    expect([new Set(shapes).size, new Set(colors).size]).toEqual([kinds, kinds]);
  });

  it("colours by community on request, with a legend of names that filters", async () => {
    await open({ lang: "zh" });
    await page.locator('[data-look="colour"]').selectOption("community");
    await eventually(() => page.url()).toContain("colour=community");
    const communities = page.locator(".legend section", { hasText: "社群" }).locator("[data-category]");
    const [first] = await communities.all();
    const id = await first?.getAttribute("data-category");
    const members = graph.nodes.filter(({ attributes }) => String(attributes.community) === id);
    expect(Number(await first?.locator(".legend-count").textContent())).toBe(members.length);
    const labels = members.map(({ attributes }) => attributes.label);
    const named = (await first?.locator(".legend-name").textContent())?.split("、") ?? [];
    expect(named.every((name) => labels.includes(name))).toBe(true);
    await first?.click();
    await eventually(() => probe(page, ({ nodes }) => nodes.length)).toBe(
      graph.nodes.length - members.length,
    );
  });

  it("draws facts thicker by their amount on request", async () => {
    const widths = async () => {
      await button("导出当前所见").click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator('[data-format="svg"]').click(),
      ]);
      const { readFile } = await import("node:fs/promises");
      const svg = await readFile((await file.path()) ?? "", "utf8");
      return [...svg.matchAll(/stroke-width="([\d.]+)"\/>/g)].map((match) => Number(match[1]));
    };
    await open({ lang: "zh" });
    const before = Math.max(...(await widths()));
    await open({ lang: "zh", width: "amount" });
    expect(Math.max(...(await widths()))).toBeGreaterThan(before);
  });

  it.each([
    ["light", "zh"],
    ["dark", "en"],
  ])("writes no name over another at any zoom: %s, %s", async (theme, lang) => {
    await open({ theme, lang });
    for (const zoom of ["-", "0", "+", "+", "+", "+"]) {
      await page.locator("body").press(zoom);
      await untilStill(page);
      expect(await clashes()).toEqual([]);
    }
  });
});

describe("what covers the picture", () => {
  const reporter = "place:山东省";

  it("covers no name: neither the panel nor the buttons", async () => {
    // So near that names stand everywhere on the canvas.
    await open({ lang: "zh", node: reporter, at: "0.5,0.5,0.45" });
    const canvas = await page.locator(".canvas").boundingBox();
    const [left, top] = [canvas?.x ?? 0, canvas?.y ?? 0];
    const covers = await Promise.all([".panel", ".zoom"].map((one) => page.locator(one).boundingBox()));
    const labels = await probe(page, (now) => now.labels);
    expect(labels.length).toBeGreaterThan(3);
    for (const { text, box } of labels) {
      const [l, t, r, b] = [box[0] + left, box[1] + top, box[2] + left, box[3] + top];
      const over = covers.filter(
        (cover) =>
          cover && l < cover.x + cover.width && cover.x < r && t < cover.y + cover.height && cover.y < b,
      );
      expect(over, text).toEqual([]);
    }
  });

  it("scrolls by itself: no search in the page moves the application", async () => {
    await open({ lang: "zh", node: reporter });
    await page
      .locator(".section")
      .last()
      .evaluate((last) => last.scrollIntoView({ block: "start" }));
    expect(await page.locator(".panel-scroll").evaluate((panel) => panel.scrollTop)).toBeGreaterThan(0);
    expect(await page.locator(".header").evaluate((header) => header.getBoundingClientRect().top)).toBe(0);
  });
});

describe("the layout", () => {
  it("runs in a worker only when asked, moves what is visible, stops, and keeps pinned nodes", async () => {
    await open({ lang: "zh", hide: "company", node: "place:青岛市" });
    expect(await layout()).toBe("idle");
    await button("固定").click();
    await eventually(() => page.url()).toContain("pin=");
    const [pin] = await probe(page, ({ state }) => state.pins);
    await page.keyboard.press("Escape");
    await untilStill(page);
    const before = await place("place:烟台市");
    await button("重新布局可见部分（A）").click();
    expect(await layout()).toBe("running");
    await eventually(() => place("place:烟台市")).not.toEqual(before);
    // It ends by itself when nothing moves any more; `large.test.ts` stops one that would go on.
    await eventually(layout).toBe("idle");
    expect(await probe(page, ({ state }) => state.pins)).toEqual([pin]);
    await button("恢复原来的位置").click();
    await untilStill(page);
    await eventually(() => place("place:烟台市")).toEqual(before);
    expect(await probe(page, ({ state }) => state.pins)).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it("pins a node where it is dragged to, and the link puts it there again", async () => {
    await open({ lang: "zh" });
    const id = "place:青岛市";
    const from = (await place(id)) as { x: number; y: number };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
    await page.mouse.up();
    await eventually(() => page.url()).toContain("pin=");
    expect(await probe(page, ({ selected }) => selected)).toBeNull();
    const to = (await place(id)) as { x: number; y: number };
    expect(Math.hypot(to.x - from.x - 60, to.y - from.y - 40)).toBeLessThan(3);
    const pins = await probe(page, ({ state }) => state.pins);
    await open(Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1))));
    expect(await probe(page, ({ state }) => state.pins)).toEqual(pins);
    await eventually(() => place(id)).not.toEqual(from);
  });
});

describe("how the page begins", () => {
  it("explains itself on one screen at the first visit, and only then", async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page: fresh } = await openPage(browser, url, { viewport, firstVisit: true });
      const dialog = fresh.getByRole("dialog");
      await eventually(() => dialog.count()).toBe(1);
      const fits = await dialog.evaluate((one) => one.scrollHeight <= one.clientHeight);
      expect(fits).toBe(true);
      await fresh.keyboard.press("Enter");
      await eventually(() => dialog.count()).toBe(0);
      await fresh.reload();
      await untilDrawn(fresh);
      expect(await dialog.count()).toBe(0);
      await fresh.keyboard.press("?");
      await eventually(() => fresh.locator(".help kbd").count()).toBeGreaterThan(8);
      await fresh.context().close();
    }
  });

  it("says what is wrong with a broken file", async () => {
    const broken = await writePage(built, "broken.html", '{"encoding":"json","graph":{"nodes":');
    const { page: failed } = await openPage(browser, broken);
    await eventually(() => failed.getByRole("alert").textContent()).toContain("maotu build");
    await failed.context().close();
  });

  it("is small: the whole page without font and data", () => {
    const size = gzipSync(built.template).length;
    process.stdout.write(`viewer without font and data: ${Math.round(size / 1000)} kB gzip\n`);
    expect(size).toBeLessThan(400_000);
  });
});
