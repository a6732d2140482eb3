// Opens a generated graph of 10,000 nodes and 30,000 edges in the built viewer and prints what each action costs: the script
// time of the page's own thread, so that what else the machine does does not count, beside the limit that we hold it to.
//   npm run build && node bench/viewer.mjs [NODES EDGES]

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeViewerHtml } from "../dist/export/viewer-html.js";
import { launchChromium } from "../scripts/launch-chromium.mjs";
import { makeGraphJson } from "./make-graph.mjs";

const [nodes = 10_000, edges = 30_000] = process.argv.slice(2).map(Number);
const ROUNDS = 7;
/** A selection is short, so that what else the machine does moves it most. */
const SELECTIONS = 25;

const folder = await mkdtemp(join(tmpdir(), "maotu-bench-"));
const browser = await launchChromium();
try {
  const template = await readFile(new URL("../dist/viewer/index.html", import.meta.url), "utf8");
  const graph = makeGraphJson({ nodes, edges });
  const file = join(folder, "viewer.html");
  await writeFile(file, await writeViewerHtml({ graph, template }));
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, drawn by software`);
  console.log(
    `${nodes} nodes, ${edges} edges; milliseconds of script, ${ROUNDS} rounds each, ${SELECTIONS} of selections\n`,
  );
  console.log("action                            best  median   limit");
  await measure(pathToFileURL(file).href);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function measure(address) {
  let page = await openPage();
  let spent = await scriptClock(page);
  const rounds = async (title, limit, act, times = ROUNDS) => {
    const costs = [];
    for (let round = 0; round < times; round++) costs.push(await act(round));
    costs.sort((a, b) => a - b);
    const cells = [costs[0].toFixed(1), costs[costs.length >> 1].toFixed(1), limit].map((n) =>
      String(n).padStart(8),
    );
    console.log(title.padEnd(30) + cells.join(""));
  };
  const cost = async (act) => {
    const before = await spent();
    await act();
    await page.waitForTimeout(1000);
    return (await spent()) - before;
  };
  await rounds("opening", 5000, async () => {
    await page.close();
    page = await openPage();
    spent = await scriptClock(page);
    await page.goto(address);
    await untilDrawn(page);
    return spent();
  });
  const words = ["yuan", "haizh", "海州", "山", "jin", "long", "chu"];
  await rounds("typing in the search box", 50, (round) =>
    cost(() => page.locator("#search").fill(words[round % words.length])),
  );
  await page.keyboard.press("Escape");
  await rounds("a filter", 200, () => cost(() => page.locator('[data-category="company"]').click()));
  await rounds("a selection, to its picture", 5, (round) => clickCost(page, round), SELECTIONS);
}

async function openPage() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  page.on("pageerror", (error) => console.error(error.message));
  await page.addInitScript('try { localStorage.setItem("maotu-seen", "1") } catch {}');
  return page;
}

/** Asks from outside: the page's policy lets nothing be evaluated inside it. */
async function untilDrawn(page) {
  for (let tries = 0; tries < 600; tries++) {
    if (await page.evaluate("(globalThis.__maotu?.labels.length ?? 0) > 0").catch(() => false)) return;
    await page.waitForTimeout(100);
  }
  throw new Error("the viewer drew nothing within 60 s");
}

/** Milliseconds of script that the thread of the page has run. */
async function scriptClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
  };
}

/** Of the click and the frame that answers it; the panel follows when there is time. */
async function clickCost(page, round) {
  await page.waitForTimeout(800);
  return page.evaluate(`(async () => {
    const { drawn, locate, selected } = globalThis.__maotu;
    const free = drawn
      .filter((id) => id !== selected)
      .map((id) => locate("node", id))
      .filter((at) => at && at.x > 320 && at.x < 800 && at.y > 100 && at.y < 700);
    const { x: clientX, y: clientY } = free[(${round} * 17) % free.length];
    const canvas = document.querySelector(".canvas .sigma-mouse");
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
    const before = frame();
    const begun = performance.now();
    for (const type of ["mousedown", "mouseup", "click"])
      canvas.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true, cancelable: true }));
    for (let turn = 0; turn < 5; turn += 1) await null;
    const told = performance.now() - begun;
    const after = frame();
    const drawing = (await after) - (await before);
    return told + drawing;
  })()`);
}
