import { describe, expect, test } from "vitest";
import { ISSUE_CODES } from "../../src/base/issues.js";
import { issueMessage } from "../../src/base/messages.js";

const details = {
  bytes: 52_428_800,
  limit: 20_971_520,
  encoding: "gb18030",
  characters: 3,
  type: ".pdf",
  types: ".txt .md",
  cause: "EACCES",
  articles: 2,
  date: "2026-02-23",
  format: "PDF",
  what: "pages",
  pages: 300,
};

describe("issueMessage(issue, language)", () => {
  test.each(ISSUE_CODES)("says where and what to do for %s in both languages", (code) => {
    for (const language of ["zh", "en"] as const) {
      const message = issueMessage({ code, severity: "error", where: "news/a.txt:7", details }, language);
      expect(message).toMatch(/^news\/a\.txt:7[:：]/u);
      expect(message).not.toMatch(/undefined|NaN|\n/u);
      expect(/\p{Script=Han}{3}/u.test(message)).toBe(language === "zh");
    }
  });

  test("gives sizes in megabytes", () => {
    const message = issueMessage(
      { code: "file-too-large", severity: "error", where: "a.txt", details },
      "en",
    );
    expect(message).toContain("50 MB");
    expect(message).toContain("20 MB");
  });
});
