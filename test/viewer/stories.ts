import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/axe.js";
import { launchBrowser } from "../support/chromium.js";
import { makeGraphJson } from "../support/graph-json.js";
import { type OpenForm, openForm } from "../support/viewer-forms.js";
import {
  eventually,
  openPage,
  probe,
  untilDrawn,
  untilSelected,
  type WatchedPage,
} from "../support/viewer-page.js";

const graph = makeGraphJson();
const { facts } = graph.attributes;
const labelOf = (id: string) => graph.nodes.find(({ key }) => key === id)?.attributes.label ?? "";
const REPORTER = "place:山东省";

let browser: Browser;
let form: OpenForm;
let t: OpenForm["t"];
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  form = await openForm(graph);
  t = form.t;
  browser = await launchBrowser();
  watched = await openPage(browser, form.url);
  page = watched.page;
});

afterAll(async () => {
  await browser?.close();
  await form?.close();
});

/** Opens the page in a state of the address, as a link does. */
async function open(hash: Readonly<Record<string, string>>): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${form.url}#${new URLSearchParams({ ...form.hash, ...hash })}`);
  await untilDrawn(page);
}

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const shown = () => probe(page, ({ nodes }) => nodes.length);
const table = () => page.locator(".data tbody tr[data-row]");

async function download(format: string): Promise<string> {
  await button(t("export.label")).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`[data-format="${format}"]`).click(),
  ]);
  return textOf(file);
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), "latin1").then((text) => Buffer.from(text, "latin1").toString("utf8"));
}

describe("find", () => {
  it("finds by initials, and Enter goes there", async () => {
    await open({});
    await page.locator("#search").fill("qdhg");
    await page.keyboard.press("Enter");
    await untilSelected(page, "organization:青岛海关");
  });

  it("finds facts and sentences, and leads to them", async () => {
    await page.locator("#search").fill("山东 出口 越南");
    const group = page.getByRole("group", { name: t("panel.facts") });
    await group.getByRole("option").first().click();
    await eventually(() => probe(page, ({ state }) => state.selection?.kind)).toBe("fact");
    const chosen = await probe(page, ({ selected }) => selected);
    await eventually(() => page.url()).toContain(`fact=${chosen}`);
    const told = facts.find(({ id }) => id === chosen);
    expect([told?.reporter, told?.partner]).toEqual([REPORTER, "partner:越南"]);
    await page.locator("#search").fill("满负荷");
    await page
      .getByRole("group", { name: t("search.sentences") })
      .getByRole("option")
      .first()
      .click();
    await eventually(() => page.locator('.article [data-here="true"]').textContent()).toContain("满负荷");
  });
});

describe("filters", () => {
  it("narrow by flow, and undo and redo walk back and forward", async () => {
    await open({});
    const all = await shown();
    await page.locator('.flow-switch[data-flow="import"]').click();
    await page.locator('.flow-switch[data-flow="total"]').click();
    await eventually(shown).toBeLessThan(all);
    const exports = await shown();
    expect(await probe(page, (now) => now.facts.length)).toBe(
      facts.filter(({ flow }) => flow === "export").length,
    );
    await page.keyboard.press("Control+z");
    await button(t("tool.undo")).click();
    await eventually(shown).toBe(all);
    await button(t("tool.redo")).click();
    await page.keyboard.press("Control+y");
    await eventually(shown).toBe(exports);
    await button(t("legend.reset")).click();
    await eventually(shown).toBe(all);
  });

  it("narrow by months with a brush, by mouse and by keyboard", async () => {
    await open({});
    const track = await page.locator(".timeline-track svg").boundingBox();
    const at = (part: number) => (track?.x ?? 0) + (track?.width ?? 0) * part;
    const y = (track?.y ?? 0) + 20;
    await page.mouse.move(at(0.97), y);
    await page.mouse.down();
    await page.mouse.move(at(0.95), y);
    await page.mouse.up();
    const december = facts.filter(({ period }) => period?.[1] === "2024-12");
    await eventually(() => probe(page, ({ facts: left }) => left.length)).toBe(december.length);
    await eventually(() => page.url()).toContain("period=2024-12_2024-12");
    await page.getByLabel(t("timeline.from")).focus();
    await page.keyboard.press("ArrowLeft");
    await eventually(() => page.url()).toContain("period=2024-11_2024-12");
    await button(t("timeline.clear")).click();
    await eventually(() => probe(page, ({ facts: left }) => left.length)).toBe(facts.length);
  });

  it("narrow by support, confidence and article", async () => {
    await open({});
    const all = await shown();
    await page.getByLabel(t("filter.support")).focus();
    await page.keyboard.press("ArrowRight");
    const supported = graph.nodes.filter(({ attributes }) => attributes.support >= 2).length;
    await eventually(shown).toBe(supported);
    await page.keyboard.press("Control+z");
    await eventually(shown).toBe(all);
    const article = graph.attributes.articles[2]?.id ?? "";
    await page.getByLabel(t("filter.article"), { exact: true }).selectOption(article);
    await eventually(shown).toBe(
      graph.nodes.filter(({ attributes }) => attributes.mentions.some((one) => one.article === article))
        .length,
    );
  });
});

describe("ask", () => {
  it("focuses, expands by as many as it says, and hides", async () => {
    const firm = graph.nodes.find(({ attributes }) => attributes.kind === "company")?.key ?? "";
    await open({ node: firm });
    await button(t("action.focus")).click();
    await eventually(shown).toBeLessThan(12);
    await page.locator(".panel .entity").first().click();
    const expand = page.getByRole("button", { name: t("action.expand", { n: "" }) });
    const promised = Number((await expand.textContent())?.match(/\d+/)?.[0]);
    const before = await shown();
    await expand.click();
    await eventually(shown).toBe(before + promised);
    const chosen = await probe(page, ({ selected }) => selected);
    await button(t("action.hide")).click();
    await eventually(() => probe(page, ({ nodes }) => nodes)).not.toContain(chosen);
    expect(await page.locator(".by-hand").allTextContents()).toEqual([
      expect.stringContaining(t("filter.focus", { name: labelOf(firm), n: 1 })),
      expect.stringContaining(t("filter.hidden", { n: 1 })),
    ]);
  });

  it("shows what links two nodes: paths with their sentences, common neighbours", async () => {
    await open({ node: "place:青岛市" });
    await button(t("action.compare")).click();
    await page.getByRole("combobox", { name: t("action.compare.with") }).fill("yts");
    await page.keyboard.press("Enter");
    await eventually(() => probe(page, ({ state }) => state.selection?.others?.[0])).toBe("place:烟台市");
    await eventually(() => page.locator(".path").count()).toBeGreaterThan(0);
    await page.locator(".path-step .disclosure").first().click();
    expect(await page.locator(".path .quote").count()).toBeGreaterThan(0);
    await eventually(() => page.url()).toMatch(/node=.*&node=/);
    await button(t("links.remove", { name: "烟台市" })).click();
    await untilSelected(page, "place:青岛市");
  });

  it("shows the sentences that join several nodes to a common neighbour", async () => {
    const told = graph.edges.filter(({ attributes }) => attributes.etype !== "co_mentioned");
    const around = (id: string) => [
      ...new Set(
        told
          .filter(({ source, target }) => [source, target].includes(id))
          .map(({ source, target }) => (source === id ? target : source)),
      ),
    ];
    const middle = graph.nodes.map(({ key }) => key).find((id) => around(id).length >= 3) ?? "";
    const ends = around(middle).slice(0, 3);
    await open({ node: ends[0] ?? "" });
    for (const end of ends.slice(1)) {
      await button(t("action.compare")).click();
      await page.getByRole("combobox", { name: t("action.compare.with") }).fill(labelOf(end));
      await page.keyboard.press("Enter");
    }
    await eventually(() => probe(page, ({ state }) => state.selection?.others?.length)).toBe(2);
    const shared = page.locator(".common li", { hasText: labelOf(middle) });
    await eventually(() => shared.locator(".disclosure").count()).toBeGreaterThanOrEqual(3);
    await shared.locator(".disclosure").first().click();
    expect(await shared.locator(".quote").count()).toBeGreaterThan(0);
  });

  it("adds to the selection what is clicked with Shift", async () => {
    await open({ node: "place:青岛市" });
    await eventually(() => probe(page, ({ locate }) => locate("node", "place:青岛市"))).not.toBeNull();
    const target = await probe(page, ({ nodes, locate, selected }) => {
      const free = nodes.filter((id) => id !== selected && id.startsWith("product:"));
      return { id: free[0] ?? "", at: locate("node", free[0] ?? "") };
    });
    await page.keyboard.down("Shift");
    await page.mouse.click(target.at?.x ?? 0, target.at?.y ?? 0);
    await page.keyboard.up("Shift");
    await eventually(() => probe(page, ({ state }) => state.selection?.kind)).toBe("nodes");
  });
});

describe("believe", () => {
  it("draws the trade of a node: partners and products ranked, each bar leading to its fact", async () => {
    await open({ node: REPORTER });
    await eventually(() => page.locator(".bar").count()).toBeGreaterThan(1);
    const widths = await page
      .locator(".bars")
      .first()
      .locator(".bar-fill")
      .evaluateAll((all) => all.map((one) => Number.parseFloat(one.getAttribute("style")?.slice(7) ?? "")));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const bar = page.locator(".bar").first();
    const id = await bar.getAttribute("data-bar");
    await bar.click();
    await untilSelected(page, id);
  });

  it("ranks partners and goods of the period that is chosen, and the link keeps it", async () => {
    await open({ node: REPORTER });
    const period = () => page.locator(".charts figure:has(.bars) select").first();
    const offered = await period()
      .locator("option")
      .evaluateAll((all) => all.map((option) => (option as unknown as { value: string }).value));
    const other = offered.find((value) => value !== offered[0]) ?? "";
    await period().selectOption(other);
    await eventually(() => page.url()).toContain(`c-period=${other.replace(",", "_")}`);
    await open(Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1))));
    await eventually(() => period().inputValue()).toBe(other);
  });

  it("draws growth over time on request, and shares", async () => {
    await open({ node: REPORTER });
    const told = facts.filter(({ reporter }) => reporter === REPORTER);
    const dots = () => page.locator(".charts .plot-host").first().locator("circle").count();
    await page.locator('[data-measure="growth"]').click();
    await eventually(() => page.locator(".charts figcaption").first().textContent()).toContain(
      t("chart.growth"),
    );
    // Of what nobody tells in total, the figures of the whole trade are drawn, not those of its segments.
    const grown = told.filter(({ yoy, segment }) => yoy !== null && segment === null);
    await eventually(dots).toBe(grown.length);
    await eventually(() => page.url()).toContain("c-measure=growth");
    const shares = page.locator("figure", { has: page.locator("figcaption", { hasText: t("chart.share") }) });
    const shared = told.filter(({ share }) => share !== null);
    expect(await shares.locator(".bar-amount").allTextContents()).toEqual(
      shared.map(({ share }) => `${share}%`),
    );
    await shares.locator(".bar").first().click();
    await untilSelected(page, shared[0]?.id ?? null);
  });

  it("says when a post was reported", async () => {
    const post = graph.edges.find(({ attributes }) => attributes.etype === "holds_post");
    await open({ node: post?.source ?? "" });
    const [first] = post?.attributes.seen ?? [];
    const row = page.locator(".relation", { has: page.locator(`[data-edge="${post?.key}"]`) });
    await eventually(() => row.textContent()).toContain(first ?? "no day");
    await page.locator(`[data-edge="${post?.key}"]`).click();
    await eventually(() => page.locator(".panel .attributes").textContent()).toContain(first ?? "no day");
  });

  it("sets conflicting figures side by side", async () => {
    const [one, other] = facts.filter(({ reporter }) => reporter === REPORTER);
    const rivals = facts.map((fact) =>
      fact.id === one?.id
        ? { ...fact, conflicts: [other?.id ?? ""] }
        : fact.id === other?.id
          ? { ...fact, conflicts: [one?.id ?? ""] }
          : fact,
    );
    const told = { ...graph, attributes: { ...graph.attributes, facts: rivals } };
    const address = await form.another(told);
    const second = await openPage(browser, `${address}#fact=${one?.id}`);
    const cards = second.page.locator(".rival");
    await eventually(() => cards.count()).toBe(2);
    await second.page.locator(`[data-rival="${other?.id}"]`).click();
    await untilSelected(second.page, other?.id ?? "");
    await eventually(() => cards.count()).toBe(2);
    await second.page.context().close();
  });
});

describe("the chart of a node", () => {
  it("is read point by point with the keyboard, and Enter goes to the fact", async () => {
    await open({ node: REPORTER });
    const chart = page.locator(".plot-host svg.plot").first();
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    const told = page.locator(".plot-host + p").first();
    await eventually(() => told.textContent()).toContain("2024");
    const first = await told.textContent();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    await eventually(() => told.textContent()).toBe(first);
    await page.keyboard.press("Enter");
    await eventually(() => probe(page, ({ state }) => state.selection?.kind)).toBe("fact");
  });
});

describe("the table", () => {
  it("shows what is visible, sorts, and selects", async () => {
    await open({ page: "table" });
    await eventually(() => page.locator(".data").getAttribute("aria-rowcount")).toBe(
      String(graph.nodes.length + 1),
    );
    await page
      .locator(".data th")
      .getByRole("button", { name: t("table.facts") })
      .click();
    await eventually(() => page.url()).toContain("sort=-facts");
    const counts = (await table().locator("td:nth-child(5)").allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const id = await table().nth(2).getAttribute("data-row");
    await table().nth(2).locator("td").nth(1).click();
    await untilSelected(page, id);
    await eventually(() => table().nth(2).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("1");
    await untilDrawn(page);
    expect(await probe(page, ({ selected }) => selected)).toBe(id);
  });

  it("scrolls through all rows with few of them in the page", async () => {
    await open({ page: "table", rows: "edges" });
    const edges = await probe(page, (now) => now.edges.length);
    await page.locator(".table-box").evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await eventually(() => table().last().getAttribute("aria-rowindex")).toBe(String(edges + 1));
    expect(await table().count()).toBeLessThan(80);
  });
});

describe("the trade page", () => {
  it("asks by reporter and flow; table, flows and CSV follow", async () => {
    await open({ page: "trade" });
    await page.locator('[data-choice="reporter"]').selectOption(REPORTER);
    await page.locator('[data-choice="flow"]').selectOption("export");
    const told = facts.filter(({ reporter, flow }) => reporter === REPORTER && flow === "export");
    await eventually(() => page.locator(".data").getAttribute("aria-rowcount")).toBe(String(told.length + 1));
    const [file] = await Promise.all([page.waitForEvent("download"), button("CSV").click()]);
    const rows: string[][] = parse(await textOf(file), { bom: true });
    expect(
      rows
        .slice(1)
        .map(([id]) => id)
        .sort(),
    ).toEqual(told.map(({ id }) => id).sort());
    const link = page.locator(".flow-link").first();
    await link.focus();
    await page.keyboard.press("Enter");
    await eventually(() => probe(page, ({ state }) => state.selection?.kind)).toBe("fact");
    expect(told.map(({ id }) => id)).toContain(await probe(page, ({ selected }) => selected));
    await eventually(() => page.locator(".panel .quote").count()).toBeGreaterThan(0);
    await eventually(() => page.url()).toContain("fact=");
    const link2 = page.url();
    await open(Object.fromEntries(new URLSearchParams(new URL(link2).hash.slice(1))));
    expect(await page.locator('[data-choice="reporter"]').inputValue()).toBe(REPORTER);
  });

  it("says what to do when nothing answers", async () => {
    await open({ page: "trade", "t-reporter": "place:没有的" });
    expect(await page.locator(".page-empty").textContent()).toContain(t("trade.empty"));
    await button(t("trade.reset")).click();
    await eventually(() => page.locator(".page-empty").count()).toBe(0);
  });
});

describe("exports of what is visible", () => {
  it("are GEXF, JSON, CSV, SVG and PNG of the same nodes", async () => {
    await open({ hide: "company", node: REPORTER });
    const nodes = await probe(page, (now) => [...now.nodes]);
    const edges = await probe(page, (now) => now.edges.length);
    const parsed = gexf.parse(MultiDirectedGraph, await download("gexf"));
    expect([parsed.order, parsed.size]).toEqual([nodes.length, edges]);
    const json = JSON.parse(await download("json"));
    expect(json.nodes.map(({ key }: { key: string }) => key).sort()).toEqual([...nodes].sort());
    expect(parse(await download("nodes"), { bom: true })).toHaveLength(nodes.length + 1);
    const svg = await download("svg");
    expect(svg).toContain("山东省");
    expect(svg.match(/<text /g)?.length).toBe(await probe(page, ({ labels }) => labels.length));
    await button(t("export.label")).click();
    const [png] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('[data-format="png"]').click(),
    ]);
    const bytes = await readFile(await png.path());
    const width = (await page.locator(".canvas").boundingBox())?.width ?? 0;
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2 * width);
  });
});

describe("everyone", () => {
  const states = [
    ["the graph", {}],
    ["a node", { node: REPORTER }],
    ["what links two nodes", { node: "place:青岛市" }],
    ["the table", { page: "table", rows: "facts", theme: "dark" }],
    ["the trade page", { page: "trade", "t-reporter": REPORTER, lang: "en" }],
    ["the list in the dark", { side: "list", theme: "dark", node: REPORTER }],
  ] as const;

  it.each(states)("axe finds nothing serious in %s", async (name, hash) => {
    await open(hash);
    if (name.startsWith("what links")) {
      await button(t("action.compare")).click();
      await page.getByRole("combobox", { name: t("action.compare.with") }).fill("烟台");
      await page.keyboard.press("Enter");
      await eventually(() => page.locator(".members li").count()).toBe(2);
    }
    await expectAccessible(page);
  });

  it.each(["graph", "table", "trade"])(
    "nothing of the %s page runs over the edge of a phone",
    async (name) => {
      const phone = await openPage(
        browser,
        `${form.url}#${new URLSearchParams({ ...form.hash, page: name })}`,
        {
          viewport: { width: 390, height: 780 },
          hasTouch: true,
        },
      );
      await untilDrawn(phone.page);
      const wide =
        '[...document.querySelectorAll(".app *")].filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".unseen, .table-box, .canvas, .timeline-years, .side") && e.getBoundingClientRect().right > 391).map((e) => e.className)';
      expect(await phone.page.evaluate(wide)).toEqual([]);
      expect(phone.complaints).toEqual([]);
      await phone.page.context().close();
    },
  );

  it("has not complained nor asked anybody for anything", () => {
    // Leaving a page for another state of it is the test's doing.
    const foreign = watched.complaints.filter(
      (one) => !one.startsWith("request: about:") && !one.startsWith("request: blob:"),
    );
    expect(foreign).toEqual([]);
  });
});
