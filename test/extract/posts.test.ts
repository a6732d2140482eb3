import { describe, expect, it } from "vitest";
import { personsPass } from "../../src/extract/persons/persons-pass.js";
import { postsPass } from "../../src/extract/posts/posts-pass.js";
import type { RelationClaim } from "../../src/model/claim.js";
import { annotate } from "../support/annotate.js";
import { type ClaimCase, postCases, visitCases } from "./posts.cases.js";

/** The claims of one type after both passes, each once. */
function claimsOf(
  { text, names = {}, options = {} }: ClaimCase,
  type: RelationClaim["type"],
): RelationClaim[] {
  const reading = annotate(text, names, options);
  const mentions = [...reading.mentions, ...(personsPass.run(reading).mentions ?? [])];
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const { relations = [] } = postsPass.run({ ...reading, mentions });
  return relations.filter((claim) => claim.type === type);
}

function sorted(claims: readonly string[]): string[] {
  return [...new Set(claims)].sort();
}

describe("postsPass", () => {
  it.each(postCases.map((c) => [c.text, c] as const))("reads who holds which post in %s", (_, c) => {
    const claims = claimsOf(c, "holds_post").map((r) => `${r.source.name} ${r.title} @ ${r.target.name}`);
    expect(sorted(claims)).toEqual(sorted(c.claims));
  });

  it.each(visitCases.map((c) => [c.text, c] as const))("reads which official went where in %s", (_, c) => {
    const claims = claimsOf(c, "visits").map((r) => `${r.source.name} → ${r.target.name}`);
    expect(sorted(claims)).toEqual(sorted(c.claims));
  });

  it("gives each claim the words that say it", () => {
    const text = "昨日，宁波海关副关长刘远航表示欢迎。";
    const [claim] = claimsOf({ text, claims: [], names: { organization: ["宁波海关"] } }, "holds_post");
    expect(text.slice(claim?.start, claim?.end)).toBe("宁波海关副关长刘远航");
  });
});
