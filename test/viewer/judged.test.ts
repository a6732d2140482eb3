import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/axe.js";
import { launchBrowser } from "../support/chromium.js";
import { askCorrection, keepCorrection } from "../support/correct.js";
import { type ServedStore, serveStore } from "../support/served-viewer.js";
import {
  buildViewer,
  eventually,
  openAt,
  openPage,
  probe,
  untilDrawn,
  untilSelected,
  untilStill,
  type WatchedPage,
} from "../support/viewer-page.js";

// What is rejected and told apart in the browser is so at once, for everybody, and can be taken back.

const PAPER = "2024-07-18 来源：海州日报";
const ARTICLES = {
  "a.txt": `山东省上半年外贸增长\n${PAPER}\n\n据海关统计，2024年上半年，山东省出口机电产品800亿元，增长5%；对越南出口300亿元，增长8%。位于青岛市的山东蓝鲸重机股份有限公司主要生产挖掘机。\n`,
  "b.txt": `蓝鲸重机出海\n2024-08-02 来源：海州日报\n\n山东蓝鲸重机股份有限公司主要生产起重机。2024年上半年，福建省出口箱包60亿元，增长2%。\n`,
};
const COMPANY = "company:山东蓝鲸重机股份有限公司";

let browser: Browser;
let server: ServedStore;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  const { folder } = await buildViewer("served");
  server = await serveStore(folder, ARTICLES);
  browser = await launchBrowser();
  watched = await openPage(browser, `${server.url}#token=${server.token}`);
  page = watched.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const select = (hash: Readonly<Record<string, string>>) => openAt(page, server.url, hash);
const nodes = () => probe(page, (now) => now.nodes);
const edges = () => probe(page, (now) => now.edges);
const facts = () => probe(page, (now) => now.facts);
const notice = () => page.getByRole("status").filter({ hasText: "已保存" });

describe("what is rejected", () => {
  it("is gone at once if it is an entity, with its relations, and comes back", async () => {
    await select({ node: COMPANY });
    const before = { nodes: await nodes(), edges: await edges() };
    await askCorrection(page, "剔除");
    await expectAccessible(page);
    await keepCorrection(page, "误识别");
    await eventually(nodes).not.toContain(COMPANY);
    expect((await edges()).length).toBeLessThan(before.edges.length);
    expect(await page.locator(".panel h2").textContent()).toContain("没有");
    await notice().getByRole("button", { name: "撤销" }).click();
    await eventually(nodes).toEqual(before.nodes);
    expect(await edges()).toEqual(before.edges);
    await untilSelected(page, COMPANY);
    await eventually(() => page.locator(".panel h2").textContent()).toContain("山东蓝鲸重机股份有限公司");
  });

  it("is gone at once if it is a fact, and comes back", async () => {
    const before = await facts();
    const fact = before[0] ?? "";
    await select({ fact });
    await askCorrection(page);
    await keepCorrection(page, "原文说的是合同额");
    await eventually(facts).not.toContain(fact);
    await notice().getByRole("button", { name: "撤销" }).click();
    await eventually(facts).toEqual(before);
  });
});

describe("what is told apart", () => {
  it("becomes an entity of its own at once, and one again when that is taken back", async () => {
    const namesakes = async () => (await nodes()).filter((id) => id.startsWith(COMPANY));
    await select({ node: COMPANY });
    expect(await namesakes()).toEqual([COMPANY]);
    await askCorrection(page, "不是同一个");
    await page.getByLabel("要分开的").selectOption({ label: "《蓝鲸重机出海》里的是另一个" });
    await keepCorrection(page, "另一家企业");
    await eventually(async () => (await namesakes()).length).toBe(2);
    await page
      .locator(".corrected-note")
      .getByRole("button", { name: /^撤销更正/ })
      .first()
      .click();
    await eventually(namesakes).toEqual([COMPANY]);
  });
});

describe("whoever may not correct anything", () => {
  it("sees what others have corrected as soon as they have, and cannot take it back", async () => {
    const other = await server.withoutEditor();
    const reader = await openPage(browser, `${other.url}#node=${COMPANY}&side=list`);
    await untilDrawn(reader.page);
    expect(await reader.page.locator(".corrected-note").count()).toBe(0);
    await select({ node: COMPANY });
    await askCorrection(page, "改名");
    await page.getByLabel("正确的名称").fill("蓝鲸重机（山东）");
    await keepCorrection(page, "公司公告如此");
    await eventually(() => reader.page.locator(".panel h2").textContent()).toBe("蓝鲸重机（山东）");
    await eventually(() => reader.page.locator(".corrected-note").textContent()).toContain("公司公告如此");
    expect(await reader.page.locator(".list-row .corrected-sign").count()).toBe(1);
    await reader.page.getByRole("button", { name: "更正记录，1 条" }).click();
    expect(await reader.page.getByRole("dialog").textContent()).toContain("公司公告如此（审读员，");
    await expectAccessible(reader.page);
    expect(await reader.page.getByRole("button", { name: /撤销更正|^更正$/ }).count()).toBe(0);
    expect(reader.complaints).toEqual([]);
    await reader.page.context().close();
    await other.close();
  });
});

describe("the layout of a served page", () => {
  it("runs in its worker under the policy of the server", async () => {
    await select({});
    await untilStill(page);
    const place = () => probe(page, ({ nodes: all, locate }) => all.map((id) => locate("node", id)));
    const before = await place();
    await page.getByRole("button", { name: "重新布局可见部分（A）" }).click();
    await eventually(place).not.toEqual(before);
    await eventually(() => probe(page, ({ layout }) => layout)).toBe("idle");
    const foreign = watched.complaints.filter((one) => !one.startsWith("request: about:"));
    expect(foreign).toEqual([]);
  });
});
