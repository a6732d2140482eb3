import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startService } from "../../src/cli/commands/serve.js";
import { messagesOf } from "../../src/cli/messages.js";
import { runCli } from "../support/run-cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maotu-serve-"));
  const file = join(folder, "a.txt");
  await writeFile(file, "山东日报3月18日讯 2024年，山东出口机电产品8000亿元，增长3%。");
  const { code, err } = await runCli(["build", file, "--out", folder]);
  expect([code, err]).toEqual([0, expect.any(String)]);
});
afterAll(() => rm(folder, { recursive: true }));

/** The status of reading and of judging without a token, on a server that was given one. */
async function statusOf(edit: boolean): Promise<readonly number[]> {
  const io = {
    ...{ stdout: { write: () => 0 }, stderr: { write: () => 0 } },
    env: {},
    readInput: async () => new Uint8Array(),
  };
  const serving = await startService(
    {
      graph: join(folder, "maotu.db"),
      host: "127.0.0.1",
      port: 0,
      token: "s3cret",
      ...(edit && { edit: true }),
    },
    { io, language: "en", say: messagesOf("en") },
  );
  try {
    const read = await fetch(`${serving.url}/v1/stats`);
    const body = JSON.stringify({
      verdict: "rename",
      subject: "place:370000",
      object: "鲁",
      author: "a",
      reason: "r",
    });
    const headers = { "content-type": "application/json" };
    const judge = await fetch(`${serving.url}/v1/judgements`, { method: "POST", headers, body });
    return [read.status, judge.status];
  } finally {
    await serving.close();
  }
}

describe("the token of a server on this machine", () => {
  it("is asked of everybody, but with corrections only of who corrects: the page itself must open", async () => {
    expect(await statusOf(false)).toEqual([401, 401]);
    expect(await statusOf(true)).toEqual([200, 401]);
  });
});
