import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../../viewer/src/model/color.js";
import { nodeColor, PALETTES } from "../../viewer/src/sigma/palette.js";

const css = readFileSync(new URL("../../viewer/src/styles/tokens.css", import.meta.url), "utf8");

/** The colours of a rule of the style sheet, by name. */
function tokens(selector: string): Readonly<Record<string, string>> {
  const body = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const THEMES = {
  light: tokens(":root"),
  dark: { ...tokens(":root"), ...tokens(':root[data-theme="dark"]') },
};
const PAIRS = [
  ["text", "ground"],
  ["text", "surface"],
  ["text", "mark"],
  ["text-2", "ground"],
  ["text-2", "surface"],
  ["text-2", "sunken"],
  ["accent", "surface"],
  ["accent", "accent-soft"],
  ["accent", "sunken"],
  ["up", "surface"],
  ["down", "surface"],
  ["warn", "warn-soft"],
  ["surface", "accent"],
] as const;

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colors = THEMES[theme];

  it.each(PAIRS)("can be read: %s on %s", (text, ground) => {
    expect(contrast(colors[text] ?? "", colors[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("draws on the ground that the page has, with labels and nodes that stand out", () => {
    const palette = PALETTES[theme];
    expect(palette.ground).toBe(colors.ground);
    expect(contrast(palette.quiet, palette.ground)).toBeGreaterThanOrEqual(4.5);
    const kinds: Record<string, { color: string }> = JSON.parse(
      readFileSync(new URL("../../knowledge/ontology/kinds.json", import.meta.url), "utf8"),
    );
    for (const { color } of Object.values(kinds)) {
      expect(contrast(nodeColor(color, palette), palette.ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
