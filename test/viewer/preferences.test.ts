import { describe, expect, it } from "vitest";
import { resolveLang, resolveTheme } from "../../viewer/src/state/preferences.js";

describe("resolveLang", () => {
  it.each([
    ["auto", "zh-CN", "zh"],
    ["auto", "zh", "zh"],
    ["auto", "en-GB", "en"],
    ["auto", "zhx", "en"],
    ["zh", "en", "zh"],
    ["en", "zh-TW", "en"],
  ] as const)("speaks for %s in a browser of %s: %s", (chosen, browser, lang) => {
    expect(resolveLang(chosen, browser)).toBe(lang);
  });
});

describe("resolveTheme", () => {
  it("follows the system until somebody chooses", () => {
    expect([resolveTheme("auto", true), resolveTheme("auto", false)]).toEqual(["dark", "light"]);
    expect([resolveTheme("light", true), resolveTheme("dark", false)]).toEqual(["light", "dark"]);
  });
});
