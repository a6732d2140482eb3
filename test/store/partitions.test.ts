import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { buildFromPaths } from "../../src/pipeline.js";
import { openStore } from "../../src/store/open-store.js";
import { withFolder } from "../support/folder.js";

const article = (province: string, firm: string, amount: number): string =>
  `${province}上半年外贸增长\n2024-07-18 来源：海州日报\n\n据海关统计，2024年上半年，${province}出口机电产品${amount}亿元，增长5%。位于${province}的${firm}董事长林远山说，公司对越南出口挖掘机3亿元。\n`;

/** Two name one firm in full and in short, two give different figures for the same trade. */
const ARTICLES = [
  ["a.txt", article("山东省", "山东蓝鲸重机股份有限公司", 800)],
  ["b.txt", article("山东省", "蓝鲸重机", 810)],
  ["c.txt", article("福建省", "福建海鸥食品有限公司", 300)],
  ["d.txt", article("浙江省", "浙江星澜电气集团", 900)],
] as const;
const source = (index: number, salt = "") => {
  const [name, text] = ARTICLES[index] as (typeof ARTICLES)[number];
  return { name, bytes: new TextEncoder().encode(text + salt) };
};

async function outputs(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("maotu.db"));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] as string]));
}

type Step = readonly ["put" | "change" | "remove", number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom("put", "change", "remove"),
  fc.nat(ARTICLES.length - 1),
);

it(
  "whatever the way to a set of articles, the graph is that of one build of them",
  () =>
    withFolder({}, async (folder) => {
      const all = ARTICLES.map((_article, index) => index);
      const wholeOut = join(folder, "whole");
      await buildFromPaths({ out: wholeOut, sources: all.map((index) => source(index)) });
      const whole = await outputs(wholeOut);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 5 }),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.nat(all.length),
          async (detours, order, cut) => {
            const out = join(folder, `run ${run++}`);
            for (const [what, index] of detours) {
              if (what === "remove") {
                const store = openStore(join(out, "maotu.db"));
                store.remove(ARTICLES[index]?.[0] ?? "");
                store.close();
              } else
                await buildFromPaths({ out, sources: [source(index, what === "change" ? "又讯\n" : "")] });
            }
            for (const part of [order.slice(0, cut), order.slice(cut)]) {
              await buildFromPaths({ out, sources: part.map((index) => source(index)) });
            }
            expect(await outputs(out)).toEqual(whole);
          },
        ),
        { numRuns: 6 },
      );
    }),
  240_000,
);
