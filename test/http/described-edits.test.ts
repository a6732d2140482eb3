import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { storeEditor } from "../../src/cli/store-editor.js";
import { makeApp } from "../../src/http/app.js";
import { openFeed } from "../../src/open-graph.js";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

// What changes the store is described like all else: requests made from the description, and some that just do not fit it, are
// answered as it says.

const TEXT =
  "山东省上半年外贸增长\n2024-07-18 来源：海州日报\n\n据海关统计，2024年上半年，山东省出口机电产品800亿元，增长5%。位于青岛市的山东蓝鲸重机股份有限公司主要生产挖掘机。\n";

interface Description {
  readonly components: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

it("judgements: any body and any number are answered as described", { timeout: 60_000 }, () =>
  withFolder({ "in/a.txt": TEXT }, async (folder) => {
    const out = join(folder, "out");
    await runCli(["build", join(folder, "in"), "--out", out]);
    const store = join(out, "maotu.db");
    const feed = openFeed(store);
    const access = { local: true, origins: [] };
    const app = makeApp({ feed, version: "1", access, editor: storeEditor(store, "t0ken") });
    const headers = {
      host: "localhost:1",
      authorization: "Bearer t0ken",
      "content-type": "application/json",
    };
    const send = (method: string, path: string, body?: string) =>
      app.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
    try {
      const { components, paths } = (await (await send("GET", "/openapi.json")).json()) as Description;
      const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
      const statuses = new Set<number>();
      const expectDescribed = async (response: Response, operation: Operation | undefined) => {
        const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
        const schema = operation?.responses[String(response.status)]?.content?.[type]?.schema;
        expect(schema, `${response.status} ${type}`).toBeDefined();
        const answer = await response.json();
        expect(ajv.validate({ components, ...schema }, answer), JSON.stringify([answer, ajv.errors])).toBe(
          true,
        );
        statuses.add(response.status);
      };
      const names = feed.current().json.nodes.flatMap(({ key, attributes }) => [key, attributes.label]);
      const subject = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 10 }));
      const verdicts = ["same", "different", "rename", "kind", "reject", "none"];
      const draft = fc.record(
        {
          verdict: fc.constantFrom(...verdicts),
          subject,
          object: fc.oneof(subject, fc.constantFrom(null, "company", "place")),
          author: fc.string({ maxLength: 3 }),
          reason: fc.constantFrom("原文如此", ""),
          more: fc.constant(1),
        },
        { requiredKeys: ["verdict", "subject", "author"] },
      );
      const whole = fc.record({
        verdict: fc.constantFrom("rename", "different"),
        subject: fc.constantFrom(...names),
        object: fc.constantFrom(...names),
        author: fc.constant("审读员"),
        reason: fc.constant("原文如此"),
      });
      const json = fc.oneof(draft, whole).map((item) => JSON.stringify(item));
      const body = fc.oneof({ weight: 6, arbitrary: json }, fc.string());
      await fc.assert(
        fc.asyncProperty(body, fc.integer({ min: -1, max: 5 }), async (text, id) => {
          await expectDescribed(await send("POST", "/v1/judgements", text), paths["/v1/judgements"]?.post);
          const path = "/v1/judgements/{id}";
          await expectDescribed(await send("DELETE", path.replace("{id}", String(id))), paths[path]?.delete);
        }),
        { numRuns: 40, seed: 20_24 },
      );
      // Kept, refused and not there: otherwise the requests would show little.
      for (const status of [201, 400, 404]) expect([...statuses]).toContain(status);
    } finally {
      feed.close();
    }
  }),
);
