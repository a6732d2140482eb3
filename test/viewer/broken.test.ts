import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/chromium.js";
import { makeGraphJson } from "../support/graph-json.js";
import { serveGraph } from "../support/served-viewer.js";
import { buildViewer, openPage, writePage } from "../support/viewer-page.js";

const graph = makeGraphJson();

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe("a page without a graph that can be shown", () => {
  let built: Awaited<ReturnType<typeof buildViewer>>;
  beforeAll(async () => {
    built = await buildViewer();
  });

  it.each([
    ["broken data", '{"encoding":"gzip+base64","graph":"AAAA"}', "解压失败"],
    [
      "a newer format",
      JSON.stringify({ encoding: "json", graph: { attributes: { format: 9 } } }),
      "格式版本是 9",
    ],
    [
      "an empty graph",
      JSON.stringify({ encoding: "json", graph: { ...graph, nodes: [], edges: [] } }),
      // A blank that does not break keeps the command on one line.
      "maotu\u00a0build",
    ],
  ])("says what is wrong with %s", async (name, data, message) => {
    const other = await openPage(browser, await writePage(built, `${name}.html`, data));
    expect(await other.page.getByRole("alert").textContent()).toContain(message);
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });
});

describe("a server without a graph that can be shown", () => {
  it("is told of with what was asked", async () => {
    const { folder } = await buildViewer("served");
    const served = await serveGraph(folder, graph);
    const refusing = `const ask = globalThis.fetch;
      globalThis.fetch = (url, init) => (String(url).includes("v1/graph") ? Promise.reject(new TypeError("cut")) : ask(url, init));`;
    const page = await openPage(browser, served.url, { init: refusing });
    expect(await page.page.getByRole("alert").textContent()).toContain("maotu serve 是否还在运行");
    await page.page.context().close();
    await served.close();
  });
});
