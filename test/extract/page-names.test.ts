import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { BODIES, CLAIMS, FIRMS, PEOPLE, PLACES } from "./page-names.cases.js";

const read = (text: string) => readText(text, { source: "国际商报" });

describe.each([
  ["places", ["place"], PLACES],
  ["people", ["official", "person"], PEOPLE],
  ["firms", ["company"], FIRMS],
  ["bodies", ["organization"], BODIES],
] as const)("%s of whole pages", (_what, kinds, cases) => {
  it.each(cases)("%s", (text, expected) => {
    const found = read(text).mentions.filter(
      (mention) => (kinds as readonly string[]).includes(mention.kind) && mention.pronoun !== true,
    );
    expect([...new Set(found.map(({ name }) => name))]).toEqual(expected);
  });
});

describe("posts and visits of whole pages", () => {
  it.each(CLAIMS)("%s", (text, expected) => {
    const type = /visits|holds_post/u.exec(expected[0] ?? "")?.[0];
    const found = read(text).relations.filter((claim) => claim.type === type);
    const told = found.map(
      ({ source, title, target }) =>
        `${source.name} ${type} ${title === undefined ? "" : `${title} `}→ ${target.name}`,
    );
    expect([...new Set(told)]).toEqual(expect.arrayContaining([...expected]));
    expect(found.filter(({ target }) => expected.some((e) => e.endsWith(target.name))).length).toBe(
      expected.length,
    );
  });
});
