import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { removeFromStore, restoreToStore } from "../../src/live.js";
import { buildFromPaths } from "../../src/pipeline.js";
import { openStore } from "../../src/store/open-store.js";
import { withFolder } from "../support/folder.js";

const article = (province: string, firm: string, amount: number): string =>
  `${province}上半年外贸增长\n2024-07-18 来源：海州日报\n\n据海关统计，2024年上半年，${province}出口机电产品${amount}亿元，增长5%。位于${province}的${firm}董事长林远山说，公司对越南出口挖掘机3亿元。\n`;

/** Two name one firm in full and in short, two give different figures for the same trade, one prints another again. */
const ARTICLES = [
  ["a.txt", article("山东省", "山东蓝鲸重机股份有限公司", 800)],
  ["b.txt", article("山东省", "蓝鲸重机", 810)],
  ["c.txt", article("福建省", "福建海鸥食品有限公司", 300)],
  ["d.txt", article("浙江省", "浙江星澜电气集团", 900)],
  ["e.txt", article("山东省", "蓝鲸重机", 810).replace("海州日报", "云江晚报")],
] as const;
const ALL = ARTICLES.map((_article, index) => index);
const nameOf = (index: number): string => ARTICLES[index]?.[0] ?? "";
const source = (index: number, salt = "") => ({
  name: nameOf(index),
  bytes: new TextEncoder().encode(`${ARTICLES[index]?.[1]}${salt}`),
});

async function outputs(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("maotu.db"));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] as string]));
}

/** Ids of the articles that a source holds in a store. */
function articlesOf(path: string, store: string): readonly string[] {
  const opened = openStore(store);
  try {
    return opened.items(path).flatMap(({ articles }) => articles.map(({ id }) => id));
  } finally {
    opened.close();
  }
}

type Detour = readonly ["change" | "remove" | "take out" | "restore" | "add again", number];
const detour: fc.Arbitrary<Detour> = fc.tuple(
  fc.constantFrom("change", "remove", "take out", "restore", "add again"),
  fc.constantFrom(...ALL),
);

/** What people do between two builds; what is not there cannot be taken out. */
async function take([what, index]: Detour, out: string): Promise<void> {
  const store = join(out, "maotu.db");
  if (what === "change" || what === "add again")
    return void (await buildFromPaths({ out, sources: [source(index, what === "change" ? "又讯\n" : "")] }));
  if (what === "remove") return void (await removeFromStore({ store, names: [nameOf(index)] }));
  const names = articlesOf(nameOf(index), store);
  if (names.length === 0) return;
  await (what === "take out" ? removeFromStore({ store, names }) : restoreToStore({ store, names }));
}

/** Everything in again as it was printed: nothing stays out, and what was changed or removed is read once more. */
async function putBack(out: string): Promise<void> {
  const store = join(out, "maotu.db");
  const opened = openStore(store);
  const names = opened.removals();
  opened.close();
  if (names.length > 0) await restoreToStore({ store, names });
  await buildFromPaths({ out, sources: ALL.map((index) => source(index)) });
}

/** Any partition: a number of a part for each article, and the order in which they come. */
const partition = fc
  .tuple(
    fc.shuffledSubarray(ALL, { minLength: ALL.length }),
    fc.array(fc.nat(3), { minLength: ALL.length, maxLength: ALL.length }),
  )
  .map(([order, parts]) =>
    [0, 1, 2, 3]
      .map((part) => order.filter((index) => parts[index] === part))
      .filter((held) => held.length > 0),
  );

it(
  "whatever the way to a set of articles, the graph is that of one build of them",
  () =>
    withFolder({}, async (folder) => {
      const wholeOut = join(folder, "whole");
      await buildFromPaths({ out: wholeOut, sources: ALL.map((index) => source(index)) });
      const whole = await outputs(wholeOut);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          partition,
          fc.array(fc.array(detour, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
          async (parts, detours) => {
            const out = join(folder, `run ${run++}`);
            for (const [at, part] of parts.entries()) {
              await buildFromPaths({ out, sources: part.map((index) => source(index)) });
              for (const step of detours[at] ?? []) await take(step, out);
            }
            // Where nothing was done in between, the parts alone have to give the whole.
            if (detours.slice(0, parts.length).some((steps) => steps.length > 0)) await putBack(out);
            expect(await outputs(out)).toEqual(whole);
          },
        ),
        {
          numRuns: 12,
          examples: [
            [
              [[3], [0, 4], [2, 1]],
              [[], [], [], []],
            ],
          ],
        },
      );
    }),
  240_000,
);
