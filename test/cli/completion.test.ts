import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { VERBS } from "../../src/query/verbs.js";
import { runCli } from "../support/run-cli.js";

describe("maotu completion", () => {
  it.each(["bash", "zsh", "fish"])("%s knows every question and its options", async (shell) => {
    const { code, out } = await runCli(["completion", shell]);
    expect(code).toBe(0);
    for (const { name } of VERBS) expect(out).toContain(name);
    expect(out).toContain("min-support");
  });

  it("completes in bash", async () => {
    const { out } = await runCli(["completion", "bash"]);
    const complete = (words: string, at: number) =>
      execFileSync(
        "bash",
        ["-c", `${out}\nCOMP_WORDS=(${words}) COMP_CWORD=${at}\n_maotu\necho "\${COMPREPLY[@]}"`],
        {
          encoding: "utf8",
        },
      ).trim();
    expect(complete("maotu neigh", 1)).toBe("neighbours");
    expect(complete("maotu facts --grou", 2)).toBe("--group-by");
  });

  it("refuses other shells", async () => {
    expect((await runCli(["completion", "cmd"])).code).toBe(2);
  });
});

describe("--csv", () => {
  it("is a head and a row each, for any spreadsheet", async () => {
    const { toCsv } = await import("../../src/cli/query/csv.js");
    expect(
      toCsv([
        { a: 1, b: null },
        { a: 'x,"y"', b: "=1+1" },
        { a: "-5", b: -5 },
      ]),
    ).toBe('a,b\r\n1,\r\n"x,""y""",\'=1+1\r\n\'-5,-5\r\n');
  });
});
