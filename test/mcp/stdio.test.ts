import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, it } from "vitest";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const article = (province: string, amount: number): string =>
  `${province}上半年外贸增长\n2024-07-18 来源：海州日报\n\n据海关统计，2024年上半年，${province}出口机电产品${amount}亿元，增长5%。\n`;

it(
  "answers an agent as a process of its own, also about what is added while it runs",
  { timeout: 60_000 },
  () =>
    withFolder({ "in/a.txt": article("山东省", 800), "b.txt": article("浙江省", 900) }, async (folder) => {
      expect(existsSync(MAIN), "npm run build:lib makes the program").toBe(true);
      const out = join(folder, "out");
      await runCli(["build", join(folder, "in"), "--out", out]);
      const client = new Client({ name: "test", version: "1" });
      const args = [MAIN, "mcp", "--graph", out];
      await client.connect(new StdioClientTransport({ command: process.execPath, args }) as never);
      try {
        const tools = (await client.listTools()).tools.map(({ name }) => name);
        expect(tools).toEqual(
          expect.arrayContaining(["find", "show", "neighbours", "paths", "facts", "evidence"]),
        );
        const ask = async (reporter: string) => client.callTool({ name: "facts", arguments: { reporter } });
        const known = await ask("山东省");
        expect(JSON.stringify(known.content)).toContain("出口机电产品800亿元");
        expect(known.structuredContent).toMatchObject({ total: 1 });
        expect((await ask("浙江省")).isError).toBe(true);
        await runCli(["add", join(folder, "b.txt"), "--out", out]);
        expect((await ask("浙江省")).structuredContent).toMatchObject({ total: 1 });
        const { resources } = await client.listResources();
        const read = await client.readResource({ uri: resources[0]?.uri ?? "" });
        expect(JSON.stringify(read.contents)).toContain("外贸增长");
        // It reads the store: a file that is being written beside it is nothing to it.
        await writeFile(join(out, "graph.json"), "broken");
        expect((await ask("山东省")).structuredContent).toMatchObject({ total: 1 });
      } finally {
        await client.close();
      }
    }),
);
