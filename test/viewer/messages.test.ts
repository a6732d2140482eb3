import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../viewer/src/i18n/en.js";
import { translator } from "../../viewer/src/i18n/translate.js";
import { zh } from "../../viewer/src/i18n/zh.js";

const blanks = (text: string) => [...new Set(text.match(/\{[a-z]+\}/g))].sort();
const forms = (message: (typeof en)[keyof typeof en]) =>
  typeof message === "string" ? [message] : [message.one, message.other];

describe("messages", () => {
  it("are complete in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    const empty = Object.entries(en).filter(([, message]) => forms(message).includes(""));
    expect(empty).toEqual([]);
  });

  it("ask for the same values in both languages", () => {
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      for (const form of forms(en[key])) expect(blanks(form), key).toEqual(blanks(zh[key]));
    }
  });

  it("are all used, and all text of the application comes from them", () => {
    const folder = new URL("../../viewer/src/", import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const code = sources
      .filter((name) => !name.startsWith("i18n"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"))
      .join("\n");
    const unused = Object.keys(zh).filter((key) => {
      const family = key.slice(0, key.lastIndexOf(".") + 1);
      return (
        !code.includes(`"${key}"`) &&
        !code.includes(`\`${family}\${`) &&
        !code.includes(`"${key.split(".").at(-1)}"`) &&
        !/^(attr|level|class)\./.test(key)
      );
    });
    expect(unused).toEqual([]);
    const written = sources
      .filter((name) => name.startsWith("ui"))
      .filter((name) =>
        /[\u4e00-\u9fff]/.test(
          readFileSync(new URL(name, folder), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
        ),
      );
    expect(written).toEqual([]);
  });

  it("choose the word by the number", () => {
    const t = translator("en");
    expect([t("count.articles", { n: 1 }), t("count.articles", { n: 1200 })]).toEqual([
      "1 article",
      "1,200 articles",
    ]);
    expect(translator("zh")("count.articles", { n: 1200 })).toBe("1200 篇报道");
  });

  it("put values in as they are", () => {
    expect(translator("en")("search.none", { query: "{n}$&<b>" })).toContain("“{n}$&<b>”");
  });
});
