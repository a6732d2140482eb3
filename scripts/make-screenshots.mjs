#!/usr/bin/env node
// Writes docs/viewer.png, viewer-communities.png, viewer-trade.png and viewer-phone.png: the viewer of the seed articles
// with one entity selected, coloured by community in the dark, its trade page, and on a phone, as the README shows them.
//
//   npm start && node scripts/make-screenshots.mjs [NAME]
//
// On Linux x64 the browser comes with @sparticuz/chromium, elsewhere an installed Chrome is used.
import { fileURLToPath, pathToFileURL } from "node:url";
import { openGraph } from "maotu";
import { launchChromium } from "./launch-chromium.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SIZE = { width: 1440, height: 900 };

const graph = openGraph(at("out/graph.json"));
const { entity } = graph.show(process.argv[2] ?? busiestReporter(graph));
const address = pathToFileURL(at("out/viewer.html"));
address.hash = new URLSearchParams({ node: entity.id, lang: "zh", theme: "light" }).toString();

const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: SIZE, locale: "zh-CN", colorScheme: "light" });
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address.href);
  await untilStill(page);
  await openBestKnownFact(page);
  await page.screenshot({ path: at("docs/viewer.png") });
  await shoot(page, "viewer-trade", { page: "trade", "t-reporter": entity.id, theme: "light" });
  await page.setViewportSize({ width: 1200, height: 750 });
  await shoot(page, "viewer-communities", { colour: "community", width: "amount", theme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await shoot(page, "viewer-phone", { node: entity.id, theme: "dark" });
} finally {
  await browser.close();
}
console.log(`docs/viewer.png: ${SIZE.width}x${SIZE.height}, ${entity.name} selected`);

async function shoot(page, name, state) {
  const view = pathToFileURL(at("out/viewer.html"));
  view.hash = new URLSearchParams({ ...state, lang: "zh" }).toString();
  await page.goto("about:blank");
  await page.goto(view.href);
  await untilStill(page);
  await page.screenshot({ path: at(`docs/${name}.png`) });
}

/** The name that most trade facts are about: its panel shows what the viewer is for. */
function busiestReporter(built) {
  const counts = new Map();
  for (const { reporter } of built.json.attributes.facts)
    counts.set(reporter, (counts.get(reporter) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

/** Opens, of the first facts in the panel, the one that most sentences say: its evidence is shown below it. */
async function openBestKnownFact(page) {
  const facts = new Map(graph.json.attributes.facts.map((fact) => [fact.id, fact]));
  const rows = await page.locator("tr[data-fact]").evaluateAll((all) => all.map((row) => row.dataset.fact));
  const known = rows.map((id) => facts.get(id)).filter((fact) => fact.yoy !== null);
  const [best] = known.sort((a, b) => b.evidence.length - a.evidence.length);
  if (best === undefined) return;
  await page.locator(`tr[data-fact="${best.id}"] .disclose`).click();
  await page.locator("tr.fact-quotes").scrollIntoViewIfNeeded();
  await page.mouse.move(SIZE.width / 2, SIZE.height - 5);
  await page.waitForTimeout(500);
}

/** Waits until labels are drawn and the camera has come to rest on the selection. */
async function untilStill(page) {
  let last = "";
  for (let tries = 0; tries < 60; tries++) {
    await page.waitForTimeout(500);
    const now = await page.evaluate(
      "globalThis.__maotu?.labels.length ? JSON.stringify([globalThis.__maotu.camera, globalThis.__maotu.labels.length]) : ''",
    );
    if (now !== "" && now === last) return;
    last = now;
  }
  throw new Error("the viewer did not come to rest within 30 s");
}
