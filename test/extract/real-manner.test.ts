import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { describeFact } from "./facts-notation.js";
import { FACTS, MADE, NAMES } from "./real-manner.cases.js";

describe("facts in the manner of newspapers", () => {
  it.each(FACTS)("%s", (text, facts) => {
    expect(readText(text).facts.map(describeFact)).toEqual(facts);
  });
});

describe("what places make", () => {
  it.each(MADE)("%s", (text, pairs) => {
    const { relations, mentions } = readText(text);
    const found = relations.filter(({ type }) => type === "produces");
    expect(found.map(({ source, target }) => `${source.name} ${target.name}`)).toEqual(pairs);
    expect(mentions.some(({ name }) => /资料$|^做强$|^主要/u.test(name))).toBe(false);
  });
});

describe("firms, bodies and towns in the manner of newspapers", () => {
  it.each(NAMES)("%s", (text, names) => {
    const kinds = /^(?:company|organization)$/u;
    const found = readText(text).mentions.filter(
      ({ kind, name, text: words }) =>
        kinds.test(kind) || (kind === "place" && /自治县|街道/u.test(name + words)),
    );
    expect(found.map(({ name }) => name)).toEqual(names);
  });
});
