import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/axe.js";
import { launchBrowser } from "../support/chromium.js";
import { keepCorrection } from "../support/correct.js";
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

// The viewer on a store that changes while somebody looks at it, and corrections in it.

const PAPER = "2024-07-18 来源：海州日报";
const ARTICLES = {
  "a.txt": `山东省上半年外贸增长\n${PAPER}\n\n据海关统计，2024年上半年，山东省出口机电产品800亿元，增长5%；对越南出口300亿元，增长8%。位于青岛市的山东蓝鲸重机股份有限公司主要生产挖掘机。\n`,
  "b.txt": `福建省上半年外贸\n${PAPER}\n\n2024年上半年，福建省出口箱包60亿元，增长2%。厦门晨浪箱包有限公司主要生产起重机、箱包。\n`,
};
const COMPANY = "company:山东蓝鲸重机股份有限公司";
const MAKER = "company:厦门晨浪箱包有限公司";

let browser: Browser;
let server: ServedStore;
let folder: string;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  ({ folder } = await buildViewer("served"));
  server = await serveStore(folder, ARTICLES);
  browser = await launchBrowser();
  watched = await openPage(browser, `${server.url}#token=${server.token}&node=${COMPANY}`);
  page = watched.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const heading = () => page.locator(".panel h2").textContent();
const nodes = () => probe(page, (now) => now.nodes);

const explain = (reason: string) => keepCorrection(page, reason);
const select = (hash: Readonly<Record<string, string>>) => openAt(page, server.url, hash);

describe("a served graph", () => {
  it("says nothing of its token in the address", async () => {
    await untilDrawn(page);
    expect(await heading()).toBe("山东蓝鲸重机股份有限公司");
    expect(page.url()).not.toContain("token");
  });

  it("follows the store, and keeps what is selected and filtered and where the camera is", async () => {
    await button("放大").click();
    await page.locator('[data-category="product"]').click();
    await page.locator('.flow-switch[data-flow="import"]').click();
    await eventually(() => page.url()).toMatch(/at=/);
    await untilStill(page);
    const kept = () => probe(page, ({ camera, state: { filters, pins } }) => ({ camera, filters, pins }));
    const before = await kept();
    expect([before.filters.hiddenKinds, before.filters.hiddenFlows]).toEqual([["product"], ["import"]]);
    await server.add("c.txt", `浙江省上半年外贸\n${PAPER}\n\n2024年上半年，浙江省出口家具90亿元，增长3%。\n`);
    await eventually(nodes).toContain("place:330000");
    await untilSelected(page, COMPANY);
    expect(await kept()).toEqual(before);
    expect(await nodes()).not.toContain("product:家具");
    expect(await page.getByTestId("live").textContent()).toContain("图谱已更新");
    expect(await page.locator(".brand").textContent()).toContain("3 条贸易事实".replace("3", "4"));
  });

  it("shows nothing of corrections where the server takes none and there are none", async () => {
    const other = await server.withoutEditor();
    const reader = await openPage(browser, `${other.url}#node=${COMPANY}`);
    await untilDrawn(reader.page);
    expect(await reader.page.locator("body").textContent()).not.toContain("更正");
    expect(await reader.page.getByRole("button", { name: /更正/ }).count()).toBe(0);
    expect(reader.complaints).toEqual([]);
    await other.close();
    await eventually(() => reader.page.locator(".line-status").textContent()).toContain("连接中断");
    await reader.page.context().close();
  });
});

describe("corrections", () => {
  it("rename at once, say so at the entity, and are undone", async () => {
    await select({ node: COMPANY });
    await button("更正").click();
    await page.getByLabel("正确的名称").fill("蓝鲸重机（山东）");
    await expectAccessible(page);
    await explain("公司公告如此");
    await eventually(heading).toBe("蓝鲸重机（山东）");
    await expectAccessible(page);
    expect(await page.getByRole("status").filter({ hasText: "已保存" }).textContent()).toContain("改名为");
    const note = page.locator(".corrected-note");
    await eventually(() => note.textContent()).toContain("公司公告如此（审读员，");
    await note.getByRole("button", { name: /^撤销更正/ }).click();
    await eventually(heading).toBe("山东蓝鲸重机股份有限公司");
    expect(await note.count()).toBe(0);
  });

  it("make two entities one, and the selection goes to what they are now", async () => {
    await select({ node: COMPANY });
    await button("更正").click();
    await page.getByRole("radio", { name: "与另一个是同一个" }).check({ force: true });
    await page.getByRole("combobox", { name: "与哪个实体是同一个？" }).fill("晨浪");
    await page.keyboard.press("Enter");
    await explain("同一家企业");
    await eventually(async () => (await nodes()).filter((id) => id === COMPANY || id === MAKER).length).toBe(
      1,
    );
    await eventually(() => page.locator(".aliases").textContent()).toMatch(/晨浪|蓝鲸/);
    await button("更正记录，1 条").click();
    const list = page.getByRole("dialog");
    expect(await list.textContent()).toContain("同一家企业");
    await expectAccessible(page);
    await list.getByRole("button", { name: /^撤销更正/ }).click();
    await eventually(() => list.locator("li").count()).toBe(0);
    await page.keyboard.press("Escape");
    // Escape closed the list and nothing below it.
    expect(await probe(page, ({ selected }) => selected)).not.toBeNull();
    await eventually(async () => (await nodes()).filter((id) => id === COMPANY || id === MAKER).length).toBe(
      2,
    );
  });

  it("say of two selected entities that they are not the same", async () => {
    await page.goto("about:blank");
    await page.goto(`${server.url}#node=${COMPANY}&node=${MAKER}`);
    await untilDrawn(page);
    await button("更正").click();
    await page.getByRole("radio", { name: "不是同一个" }).check({ force: true });
    await explain("两家企业");
    await button("更正记录，1 条").click();
    expect(await page.getByRole("dialog").textContent()).toContain("不是同一个");
    await page.keyboard.press("Escape");
  });

  it("reject a fact, and the list still says which", async () => {
    const fact = (await probe(page, ({ facts }) => facts))[0] ?? "";
    await select({ fact });
    await button("更正").click();
    await explain("合同额");
    await eventually(() => probe(page, ({ facts }) => facts)).not.toContain(fact);
    await button("更正记录，2 条").click();
    await eventually(() => page.getByRole("dialog").textContent()).toMatch(/合同额（.*(山东省|福建省).*出口/);
    await page.keyboard.press("Escape");
  });

  it("reject a relation, and change a kind", async () => {
    await select({ node: MAKER });
    const relation = page.locator(".panel [data-edge]").first();
    const edge = (await relation.getAttribute("data-edge")) ?? "";
    await relation.click();
    await untilSelected(page, edge);
    await button("更正").click();
    await explain("原文没有说");
    await eventually(() => probe(page, ({ edges }) => edges)).not.toContain(edge);
    await select({ node: MAKER });
    await button("更正").click();
    await page.getByRole("radio", { name: "改类别" }).check({ force: true });
    await page.getByLabel("正确的类别").selectOption("organization");
    await explain("是协会");
    await eventually(() => page.locator(".panel .chip").first().textContent()).toContain("机构");
  });

  it("say why nothing was kept: a wrong token, no server", async () => {
    const other = await openPage(browser, `${server.url}#node=${COMPANY}`);
    await untilDrawn(other.page);
    const form = other.page;
    await form.getByRole("button", { name: "更正", exact: true }).click();
    await form.getByLabel("正确的名称").fill("别名");
    await form.getByLabel("理由").fill("试试");
    await form.getByLabel("更正人").fill("某人");
    await form.getByLabel("令牌").fill("wrong");
    await form.getByRole("button", { name: "保存更正" }).click();
    await eventually(() => form.getByRole("alert").textContent()).toContain("令牌不对");
    expect(await form.locator(".panel h2").textContent()).toBe("山东蓝鲸重机股份有限公司");
    await form.context().close();
  });

  it("break no rule of the page's policy", () => {
    const foreign = watched.complaints.filter((one) => !one.startsWith("request: about:"));
    expect(foreign).toEqual([]);
  });
});
