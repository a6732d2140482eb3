import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

const ARTICLE = `上半年山东省进出口增长
2024-07-18 来源：海州日报

据海关统计，2024年上半年，山东省进出口总值1.6万亿元，
比去年同期增长5.2%。其中，对东盟出口1200亿元，增长8%。
本报记者 林远山

6月份，全省进出口环比增长3%。
`;

interface Explained {
  readonly lines: readonly [number, number];
  readonly text: string;
  readonly names: readonly { readonly kind: string; readonly name: string; readonly rule: string }[];
  readonly lost: readonly { readonly text: string; readonly lostTo: readonly { readonly text: string }[] }[];
  readonly chunks: readonly { readonly type: string; readonly text: string }[];
  readonly statements: readonly {
    readonly text: string;
    readonly refused: string | null;
    readonly notes: readonly string[];
    readonly fields: Readonly<Record<string, { readonly value: string; readonly from: string }>>;
  }[];
  readonly facts: readonly { readonly amount: number | null }[];
}

const explain = (folder: string, target: string, ...rest: string[]) =>
  runCli(["explain", join(folder, target), ...rest]);
const explained = async (folder: string, target: string): Promise<Explained[]> =>
  JSON.parse((await explain(folder, target, "--json")).out);

describe("maotu explain", () => {
  it("shows the sentences that stand on a line, also those that only end or begin there", () =>
    withFolder({ "a.txt": ARTICLE }, async (folder) => {
      const [first, second, ...rest] = await explained(folder, "a.txt:5");
      expect(rest).toEqual([]);
      expect(first?.text).toContain("山东省进出口总值");
      expect(first?.lines).toEqual([4, 5]);
      expect(second?.text).toContain("对东盟出口");
      expect(second?.lines).toEqual([5, 5]);
    }));

  it("shows names with their rules, parts, fields with their sources, and the facts", () =>
    withFolder({ "a.txt": ARTICLE }, async (folder) => {
      const [, part] = await explained(folder, "a.txt:5");
      expect(part?.names).toContainEqual(expect.objectContaining({ kind: "partner", name: "东盟" }));
      expect(part?.names.every(({ rule }) => rule.length > 0)).toBe(true);
      expect(part?.chunks).toContainEqual({ type: "among", text: "其中" });
      const [statement] = part?.statements ?? [];
      expect(statement?.fields).toMatchObject({
        partner: { value: "东盟", from: "own" },
        reporter: { value: "山东省", from: expect.not.stringMatching("own") },
      });
      expect(part?.facts.map(({ amount }) => amount)).toEqual([120_000_000_000]);
    }));

  it("shows which names lost to which", () =>
    withFolder({ "a.txt": "上海市浦东新区出口汽车3亿元。" }, async (folder) => {
      const sentences = await explained(folder, "a.txt");
      const lost = sentences.flatMap((sentence) => sentence.lost);
      expect(lost.some(({ lostTo }) => lostTo.length > 0)).toBe(true);
    }));

  it("tells why a statement gave no fact", () =>
    withFolder({ "a.txt": ARTICLE }, async (folder) => {
      const { out, code } = await explain(folder, "a.txt:8", "--lang", "zh");
      expect(code).toBe(0);
      expect(out).toContain("环比增长3%");
      expect(out).toContain("是环比");
      expect(out).not.toMatch(/^ {2}事实$/mu);
    }));

  it("reads a record of a JSONL file by its line, and standard input", () =>
    withFolder(
      { "a.jsonl": `{"text":"湖北出口苹果3亿元。"}\n{"text":"江西出口柑橘5亿元。"}\n` },
      async (folder) => {
        const [record, ...rest] = await explained(folder, "a.jsonl:2");
        expect(rest).toEqual([]);
        expect(record?.text).toContain("江西");
        expect(record?.lines).toEqual([2, 2]);
        const { out } = await runCli(["explain", "-"], { input: "湖北出口苹果3亿元。" });
        expect(out).toContain("湖北省");
      },
    ));

  const misses: readonly [target: string, message: RegExp][] = [
    ["a.txt:90", /has only 8 lines/],
    ["a.txt:3", /no sentence stands there/],
    ["b.txt", /there is no such file/],
  ];
  it.each(misses)("says what is wrong with %s", (target, message) =>
    withFolder({ "a.txt": ARTICLE }, async (folder) => {
      const { code, err } = await explain(folder, target);
      expect(code).toBe(1);
      expect(err).toMatch(message);
    }),
  );
});
