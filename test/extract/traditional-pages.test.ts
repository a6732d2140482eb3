import { describe, expect, it } from "vitest";
import { readText } from "../support/read-text.js";
import { describeFact } from "./facts-notation.js";
import { FACTS, FIRMS, POSTS } from "./traditional-pages.cases.js";

describe("pages in traditional script", () => {
  it.each(FIRMS)("firms: %s", (text, expected) => {
    const firms = readText(text).mentions.filter((m) => m.kind === "company" && m.pronoun !== true);
    expect([...new Set(firms.map(({ name }) => name))]).toEqual(expected);
  });

  it.each(POSTS)("posts: %s", (text, expected) => {
    const posts = readText(text).relations.filter((r) => r.type === "holds_post");
    expect(posts.map(({ source, target }) => `${source.name} ${target.name}`)).toEqual(expected);
  });

  it.each(FACTS)("facts: %s", (text, expected) => {
    expect(readText(text, { date: "2024-08-20" }).facts.map(describeFact)).toEqual(expected);
  });
});
