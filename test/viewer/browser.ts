import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/chromium.js";
import { HOSTILE_NAMES, makeGraphJson } from "../support/graph-json.js";
import { type OpenForm, openForm } from "../support/viewer-forms.js";
import {
  eventually,
  openPage,
  probe,
  untilDrawn,
  untilSelected,
  untilStill,
  type WatchedPage,
} from "../support/viewer-page.js";

const graph = makeGraphJson();
const { articles, facts } = graph.attributes;
const edgesOf = (id: string) => graph.edges.filter(({ source, target }) => source === id || target === id);
const article = (id: string) => articles.find((one) => one.id === id);

let browser: Browser;
let form: OpenForm;
let url: string;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  form = await openForm(graph);
  url = form.url;
  browser = await launchBrowser();
  watched = await openPage(browser, url);
  page = watched.page;
});

afterAll(async () => {
  await browser?.close();
  await form?.close();
});

const search = () => page.locator("#search");
const options = () => page.locator('#hits [role="option"]');
const heading = () => page.locator(".panel h2");

async function goTo(name: string): Promise<void> {
  await search().fill(name);
  await search().press("Enter");
  await eventually(() => heading().textContent()).toBe(name);
}

async function clear(): Promise<void> {
  await page.locator("body").press("Escape");
  await page.locator("body").press("Escape");
  await untilSelected(page, null);
}

describe("the page in a browser", () => {
  it("opens with a WebGL 2 picture of the whole graph", async () => {
    await untilDrawn(page);
    expect(page.url()).toMatch(form.name === "file" ? /^file:/ : /^http:/);
    const webgl = 'document.querySelector("canvas.sigma-nodes").getContext("webgl2") !== null';
    expect(await page.evaluate(webgl)).toBe(true);
    const nodes = await probe(page, (state) => state.nodes);
    expect([...nodes].sort()).toEqual(graph.nodes.map(({ key }) => key).sort());
    const shown = await probe(page, ({ edges }) => edges.length);
    expect(shown).toBe(graph.edges.filter(({ attributes }) => attributes.etype !== "co_mentioned").length);
  });

  it("writes no name over another", async () => {
    const boxes = (await probe(page, ({ labels }) => labels)).map(({ box }) => box);
    expect(boxes.length).toBeGreaterThan(15);
    const clashes = boxes.flatMap(([left, top, right, bottom], index) =>
      boxes.slice(index + 1).filter(([l, t, r, b]) => left < r && l < right && top < b && t < bottom),
    );
    expect(clashes).toEqual([]);
  });

  it("finds a node by two characters, and Enter goes there", async () => {
    await search().fill("综保");
    expect(await page.locator(".hits-none").textContent()).toContain("综保");
    await search().fill("保税");
    const hubs = graph.nodes.filter(({ attributes }) => attributes.label.includes("保税"));
    const entities = page.getByRole("group", { name: graph.attributes.kinds.hub.zh }).getByRole("option");
    await eventually(() => entities.count()).toBe(hubs.length);
    expect(await options().count()).toBeGreaterThan(hubs.length);
    await search().press("ArrowDown");
    const second = await page.locator('[role="option"][aria-selected="true"] bdi').textContent();
    await search().press("Enter");
    await untilSelected(page, `hub:${second}`);
    expect(await heading().textContent()).toBe(second);
    await eventually(() => page.getByTestId("live").textContent()).toContain(second);
    await eventually(() => page.url()).toContain("node=hub");
    await clear();
  });

  it("shows the facts and relations of a node as the data have them", async () => {
    const id = "place:山东省";
    await goTo("山东省");
    const told = facts.filter(({ reporter }) => reporter === id);
    const rows = page.locator("tr[data-fact]");
    expect((await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-fact")))).sort()).toEqual(
      told.map((fact) => fact.id).sort(),
    );
    const counts = await page.locator(".relations-count").allTextContents();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(edgesOf(id).length);
    const first = told.find((fact) => fact.share !== null);
    const row = page.locator(`tr[data-fact="${first?.id}"]`);
    expect(await row.textContent()).toMatch(
      /2024年.*出口.*越南.*工程机械.*民营企业.*约 1\.5亿元.*12\.5%.*−35%/,
    );
    await row.getByRole("button", { name: "查看原句" }).click();
    const evidence = first?.evidence[0];
    const sentence = article(evidence?.article ?? "")?.sentences[evidence?.sentence ?? 0]?.text;
    expect(await page.locator(".fact-quotes .quote").first().textContent()).toBe(sentence);
  });

  it("leads from a relation to its sentences and to the whole article", async () => {
    await goTo("青岛海关");
    const edge = edgesOf("organization:青岛海关").find(({ attributes }) => attributes.etype === "holds_post");
    await page.locator(`[data-edge="${edge?.key}"]`).click();
    await untilSelected(page, edge?.key ?? "");
    const evidence = edge?.attributes.evidence ?? [];
    await eventually(() => page.locator(".panel .quote").count()).toBe(evidence.length);
    const quote = page.locator(".panel .quote").first();
    const words = await quote.textContent();
    await quote.click();
    const drawer = page.getByRole("dialog");
    const opened = article(evidence[0]?.article ?? "");
    expect(await drawer.locator("h2").textContent()).toBe(opened?.title);
    expect(await drawer.locator(".sentence").allTextContents()).toEqual(
      opened?.sentences.map(({ text }) => text),
    );
    expect(await drawer.locator('[data-here="true"]').textContent()).toBe(words);
    await page.keyboard.press("Escape");
    await eventually(() => drawer.count()).toBe(0);
    await clear();
  });

  it("goes back and forward through what was selected", async () => {
    await goTo("青岛市");
    await goTo("烟台市");
    await page.goBack();
    await untilSelected(page, "place:青岛市");
    await page.getByRole("button", { name: "下一个" }).click();
    await untilSelected(page, "place:烟台市");
    await clear();
  });

  it("selects what is clicked in the picture, nodes and edges", async () => {
    await page.getByRole("button", { name: "显示全图" }).click();
    const node = "place:宁波市";
    await untilStill(page);
    let tries = 0;
    // On a machine under load the camera may pause and go on: the place is asked for until the pointer is on it.
    await eventually(async () => {
      const spot = await probe(page, ({ locate }) => locate("node", "place:宁波市"));
      tries += 1;
      await page.mouse.move((spot?.x ?? 0) + (tries % 2), spot?.y ?? 0);
      return page
        .locator(".tooltip strong")
        .textContent({ timeout: 1000 })
        .catch(() => null);
    }).toBe("宁波市");
    await page.mouse.down();
    await page.mouse.up();
    await untilSelected(page, node);
    await clear();
    // Two clicks at once would be a double click, which zooms.
    await untilStill(page);
    // The edge whose middle lies farthest from every node.
    const edge = await probe(page, ({ edges, nodes, locate }) => {
      const discs = nodes.map((id) => locate("node", id)).filter((disc) => disc !== null);
      const free = (at: { x: number; y: number }) =>
        Math.min(...discs.map((disc) => Math.hypot(disc.x - at.x, disc.y - at.y)));
      return edges
        .map((id) => ({ id, at: locate("edge", id) ?? { x: 0, y: 0 } }))
        .sort((one, other) => free(other.at) - free(one.at))[0];
    });
    await page.mouse.click(edge?.at.x ?? 0, edge?.at.y ?? 0);
    await eventually(() => probe(page, ({ state }) => state.selection?.kind)).toBe("edge");
    await eventually(() => page.url()).toContain("edge=");
    const chosen = graph.edges.find(({ key }) => page.url().includes(`edge=${key}`));
    await eventually(() => page.locator(".panel .quote").count()).toBe(chosen?.attributes.evidence.length);
    await clear();
  });

  it("hides a kind by its legend row, says so, and brings it back", async () => {
    const row = page.locator('[data-category="company"]');
    if (!(await row.isVisible())) await page.getByRole("button", { name: "打开图例与列表" }).click();
    await row.click();
    const left = graph.nodes.filter(({ attributes }) => attributes.kind !== "company").length;
    await eventually(() => probe(page, ({ nodes }) => nodes.length)).toBe(left);
    expect(await page.locator(".legend-foot").textContent()).toContain(`${left} / ${graph.nodes.length}`);
    expect(await row.getAttribute("aria-checked")).toBe("false");
    await page.getByRole("button", { name: "恢复默认筛选" }).click();
    await eventually(() => probe(page, ({ nodes }) => nodes.length)).toBe(graph.nodes.length);
  });

  it("says what to do when the filters leave nothing", async () => {
    for (const kind of Object.keys(graph.attributes.kinds))
      await page.locator(`[data-category="${kind}"]`).click();
    expect(await page.getByRole("alert").textContent()).toContain("恢复默认");
    await page.getByRole("alert").getByRole("button").click();
    await eventually(() => page.getByRole("alert").count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  it("speaks English and turns dark, and the same link gives the same view", async () => {
    await goTo("宁波综合保税区");
    await page.getByRole("button", { name: "切换到英文" }).click();
    expect(await page.locator(".section h3").first().textContent()).toMatch(/^(Trade facts|Relations)/);
    const theme = page.getByRole("button", { name: /^Theme/ });
    await theme.click();
    await theme.click();
    await eventually(() => page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    await eventually(() => page.url()).toMatch(/at=/);
    await page.getByLabel("First month").focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => page.url()).toMatch(/period=/);
    await untilStill(page);
    await page.locator("body").press("2");
    await page.locator(".data th button").first().click();
    await eventually(() => page.url()).toMatch(/page=table.*sort=/);
    const [state, camera] = await probe(page, (now) => [now.state, now.camera] as const);
    const other = await openPage(browser, page.url());
    await eventually(() => other.page.evaluate("globalThis.__maotu?.camera != null")).toBe(true);
    const again = await probe(other.page, (now) => [now.state, now.camera] as const);
    // What could be undone belongs to the visit, not to the view.
    const [here, there] = [state, again[0]].map((one) => ({ ...one, camera: null, history: null }));
    expect(there).toEqual(here);
    expect(again[1]?.ratio).toBeCloseTo(camera?.ratio ?? 0, 3);
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
    await page.goBack();
    await eventually(() => probe(page, ({ state: now }) => now.page)).toBe("graph");
    await page.goForward();
    await eventually(() => probe(page, ({ state: now }) => now.page)).toBe("table");
    await page.locator("body").press("1");
    await page.getByRole("button", { name: "Switch to Chinese" }).click();
    await page.getByRole("button", { name: "取消时间筛选" }).click();
    await clear();
  });

  it("does everything by keyboard", async () => {
    await page.locator("body").press("/");
    await page.keyboard.type("刘远");
    await page.keyboard.press("Enter");
    await untilSelected(page, "official:刘远航");
    await page.keyboard.press("Tab");
    await page.locator("body").press("Escape");
    await page.locator("body").press("l");
    const list = page.getByRole("listbox", { name: "可见实体" });
    await list.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const last = await probe(page, ({ nodes }) => nodes.at(-1) ?? "");
    await untilSelected(page, last);
    await page.locator("body").press("?");
    expect(await page.getByRole("dialog").textContent()).toContain("快捷键");
    await page.keyboard.press("Escape");
    await clear();
  });

  it("shows hostile names as the text they are", async () => {
    for (const name of HOSTILE_NAMES) {
      await goTo(name);
      expect(await page.locator(".quote mark").first().textContent()).toBe(name);
    }
    await clear();
  });

  it("tells of a lost WebGL context and draws again", async () => {
    await page.evaluate(
      'document.querySelector("canvas.sigma-nodes").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()',
    );
    await page.getByRole("button", { name: "重新绘制" }).click();
    await untilDrawn(page);
    await eventually(() => page.getByRole("alert").count()).toBe(0);
  });

  it("has not complained nor asked anybody for anything", () => {
    expect(watched.complaints).toEqual([]);
  });
});

describe("other pages", () => {
  it("fits a phone: the panel is a sheet, nothing runs over the edge", async () => {
    const phone = await openPage(browser, url, { viewport: { width: 390, height: 780 }, hasTouch: true });
    await untilDrawn(phone.page);
    const spot = await probe(phone.page, ({ locate }) => locate("node", "place:宁波市"));
    await phone.page.touchscreen.tap(spot?.x ?? 0, spot?.y ?? 0);
    await eventually(() => phone.page.locator(".panel h2").count()).toBe(1);
    const sheet = await phone.page.locator(".panel").boundingBox();
    expect([sheet?.x, sheet?.width]).toEqual([0, 390]);
    expect(sheet?.y).toBeGreaterThan(300);
    expect(await phone.page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    const wide =
      '[...document.querySelectorAll(".panel *, .header *")].filter((e) => e.checkVisibility() && !e.closest(".unseen") && e.getBoundingClientRect().right > 391).map((e) => e.className)';
    expect(await phone.page.evaluate(wide)).toEqual([]);
    expect(phone.complaints).toEqual([]);
    await phone.page.context().close();
  });

  it("keeps list, search and panel where WebGL is missing", async () => {
    const init = `const ask = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.startsWith("webgl") ? null : ask.call(this, kind, ...rest);
      };`;
    const other = await openPage(browser, url, { init });
    expect(await other.page.getByRole("alert").textContent()).toContain("WebGL 2");
    await other.page.locator("#search").fill("青岛海关");
    await other.page.locator("#search").press("Enter");
    expect(await other.page.locator(".panel h2").textContent()).toBe("青岛海关");
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });
});
