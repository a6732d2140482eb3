import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { storeEditor } from "../../src/cli/store-editor.js";
import { makeApp } from "../../src/http/app.js";
import type { JudgedView, JudgementDraft, JudgementListView } from "../../src/model/judgement-view.js";
import { openFeed } from "../../src/open-graph.js";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

const IN = {
  "in/a.txt":
    "山东省上半年外贸增长\n2024-07-18 来源：海州日报\n\n据海关统计，2024年上半年，山东省出口机电产品800亿元，增长5%。位于青岛市的山东蓝鲸重机股份有限公司主要生产挖掘机。\n",
  "in/b.txt": "蓝鲸重机出海\n2024-08-02 来源：海州日报\n\n蓝鲸重机负责人刘远航介绍，企业主要生产起重机。\n",
};
const TOKEN = "t0ken";
const COMPANY = "company:山东蓝鲸重机股份有限公司";

interface Live {
  readonly ask: (
    method: string,
    path: string,
    given?: { readonly body?: unknown; readonly headers?: Record<string, string> },
  ) => Promise<Response>;
  readonly judge: (draft: Partial<JudgementDraft>) => Promise<Response>;
  readonly label: (id: string) => string | undefined;
  readonly kinds: () => readonly (readonly [string, string])[];
  readonly list: () => Promise<JudgementListView["judgements"]>;
}

/** A server that takes corrections of a built store. */
function withEditor(work: (live: Live) => Promise<void>): Promise<void> {
  return withFolder(IN, async (folder) => {
    const out = join(folder, "out");
    await runCli(["build", join(folder, "in"), "--out", out]);
    const store = join(out, "maotu.db");
    const feed = openFeed(store);
    const access = { local: true, origins: ["https://other.example"] };
    const app = makeApp({ feed, version: "1", access, editor: storeEditor(store, TOKEN) });
    const ask: Live["ask"] = async (method, path, { body, headers = {} } = {}) =>
      app.request(path, {
        method,
        headers: {
          ...{ host: "localhost:1", authorization: `Bearer ${TOKEN}` },
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
    const draft = { object: null, author: "审读员", reason: "原文如此" };
    try {
      await work({
        ask,
        judge: (given) => ask("POST", "/v1/judgements", { body: { ...draft, ...given } }),
        label: (id) => feed.current().json.nodes.find(({ key }) => key === id)?.attributes.label,
        kinds: () => feed.current().json.nodes.map(({ attributes }) => [attributes.label, attributes.kind]),
        list: async () =>
          ((await (await ask("GET", "/v1/judgements")).json()) as JudgementListView).judgements,
      });
    } finally {
      feed.close();
    }
  });
}

const RENAME = { verdict: "rename", subject: COMPANY, object: "蓝鲸（山东）" } as const;

describe("judgements over HTTP", () => {
  it("are kept, change the graph at once, are listed, and are taken back", () =>
    withEditor(async ({ ask, judge, label, list }) => {
      const response = await judge(RENAME);
      expect(response.status).toBe(201);
      const { kept, entities } = (await response.json()) as JudgedView;
      expect(kept).toMatchObject([{ ...RENAME, author: "审读员", reason: "原文如此", matched: true }]);
      expect(entities === null || [...entities.added, ...entities.changed].length > 0).toBe(true);
      expect(label(COMPANY)).toBe("蓝鲸（山东）");
      expect(await list()).toEqual(kept);
      const undone = await ask("DELETE", `/v1/judgements/${kept[0]?.id}`);
      expect(undone.status).toBe(200);
      expect(label(COMPANY)).toBe("山东蓝鲸重机股份有限公司");
      expect(await list()).toEqual([]);
    }));

  it("reject a fact, make two entities one, and change a kind", () =>
    withEditor(async ({ ask, judge, label, kinds }) => {
      const facts = (await (await ask("GET", "/v1/facts")).json()) as { facts: { id: string }[] };
      const [fact] = facts.facts;
      expect((await judge({ verdict: "reject", subject: `fact:${fact?.id.slice(0, 12)}` })).status).toBe(201);
      const left = (await (await ask("GET", "/v1/facts")).json()) as { facts: { id: string }[] };
      expect(left.facts.map(({ id }) => id)).not.toContain(fact?.id);
      const same = { verdict: "same", subject: "product:挖掘机", object: "product:起重机" } as const;
      const before = [label(same.subject), label(same.object)].filter(Boolean).length;
      expect([before, (await judge(same)).status]).toEqual([2, 201]);
      expect([label(same.subject), label(same.object)].filter(Boolean)).toHaveLength(1);
      expect((await judge({ verdict: "kind", subject: COMPANY, object: "organization" })).status).toBe(201);
      expect(kinds()).toContainEqual(["山东蓝鲸重机股份有限公司", "organization"]);
    }));

  it("are refused where they say nothing that can be done, and change nothing", () =>
    withEditor(async ({ judge, list }) => {
      const wrong = [
        [{ ...RENAME, subject: "company:没有的公司" }, 404, "unknown-name"],
        [{ verdict: "kind", subject: COMPANY, object: "planet" }, 400, "bad-judgement"],
        [{ verdict: "same", subject: COMPANY, object: COMPANY }, 400, "bad-judgement"],
        [{ ...RENAME, reason: " " }, 400, "bad-judgement"],
        [{ ...RENAME, author: "" }, 400, "bad-judgement"],
        [{ ...RENAME, verdict: "delete" }, 400, "bad-judgement"],
        [{ ...RENAME, date: "2024-01-01" }, 400, "bad-judgement"],
      ] as const;
      for (const [draft, status, code] of wrong) {
        const response = await judge(draft as Partial<JudgementDraft>);
        expect([draft, await response.json()]).toMatchObject([draft, { status, code }]);
      }
      expect(await list()).toEqual([]);
    }));

  it("are only changed by who shows the token in a header, from a page of this server", () =>
    withEditor(async ({ ask, list }) => {
      const body = { ...RENAME, author: "a", reason: "b" };
      const refusals = [
        [{ authorization: "" }, 401],
        [{ authorization: "Bearer wrong" }, 401],
        // A browser sends this by itself once somebody has logged in.
        [{ authorization: `Basic ${btoa(`me:${TOKEN}`)}` }, 401],
        [{ origin: "https://evil.example" }, 403],
        [{ origin: "https://other.example" }, 403],
        [{ origin: "null" }, 403],
        [{ "sec-fetch-site": "cross-site" }, 403],
        [{ "content-type": "text/plain" }, 400],
      ] as const;
      for (const [headers, status] of refusals) {
        const response = await ask("POST", "/v1/judgements", { body, headers });
        expect([headers, response.status]).toEqual([headers, status]);
        expect(response.headers.get("content-type")).toContain("application/problem+json");
      }
      expect((await ask("DELETE", "/v1/judgements/1", { headers: { authorization: "" } })).status).toBe(401);
      expect((await ask("DELETE", "/v1/judgements/1")).status).toBe(404);
      expect((await ask("DELETE", "/v1/judgements/x")).status).toBe(400);
      expect((await ask("PUT", "/v1/judgements/1")).status).toBe(405);
      expect((await ask("POST", "/v1/judgements", { body: "{" })).status).toBe(400);
      expect(
        (await ask("POST", "/v1/judgements", { body: { ...body, reason: "很".repeat(9000) } })).status,
      ).toBe(400);
      expect(await list()).toEqual([]);
      const own = { origin: "http://localhost:1", "sec-fetch-site": "same-origin" };
      expect((await ask("POST", "/v1/judgements", { body, headers: own })).status).toBe(201);
    }));

  it("are described", () =>
    withEditor(async ({ ask, judge }) => {
      const { paths, components } = (await (await ask("GET", "/openapi.json")).json()) as {
        paths: Record<
          string,
          Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>
        >;
        components: object;
      };
      expect(Object.keys(paths["/v1/judgements"] ?? {})).toEqual(["get", "post"]);
      expect(Object.keys(paths["/v1/judgements/{id}"] ?? {})).toEqual(["delete"]);
      const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
      const responses = paths["/v1/judgements"]?.post?.responses;
      const schema = (status: string, type: string) => ({
        ...responses?.[status]?.content[type]?.schema,
        components,
      });
      expect(ajv.validate(schema("201", "application/json"), await (await judge(RENAME)).json())).toBe(true);
      const refused = await judge({ ...RENAME, reason: "" });
      expect(ajv.validate(schema("400", "application/problem+json"), await refused.json())).toBe(true);
    }));
});
