import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import type { JudgedView, JudgementDraft, JudgementListView } from "../model/judgement-view.js";
import { ENTITY_KINDS } from "../model/ontology.js";
import { VERDICTS } from "../resolve/link/judgement.js";
import { guardEdits } from "./guard-edits.js";
import { problem, problemSchema } from "./problems.js";

/** Why nothing was changed. */
export interface Refusal {
  readonly code: "unknown-name" | "ambiguous-name" | "bad-judgement" | "unknown-id";
  readonly message: string;
  /** What an ambiguous name could mean, as judgements write it. */
  readonly candidates?: readonly string[];
}

/** Knows what people have decided. */
export interface JudgementReader {
  list(): Promise<JudgementListView>;
}

/** Keeps judgements in the store and brings the graph up to date with them. */
export interface Editor extends JudgementReader {
  /** Callers must show it to change anything. */
  readonly token: string;
  judge(draft: JudgementDraft): Promise<JudgedView | Refusal>;
  undo(id: number): Promise<JudgedView | Refusal>;
}

const NOT_KEPT = { "cache-control": "no-store" };
/** Longer than any judgement. */
const MOST_BYTES = 10_000;
const PATH = "/v1/judgements";
const text = (most: number) => z.string().trim().min(1).max(most);

const draftSchema = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    subject: text(600).meta({ description: "An entity by id, name or alias; fact:… or edge:… to reject" }),
    object: text(600)
      .nullable()
      .default(null)
      .meta({
        description: `The other entity, the new name or kind (${ENTITY_KINDS.join(", ")}); null for reject`,
      }),
    author: text(80),
    reason: text(1000),
  })
  .meta({ id: "JudgementDraft" });
const judgementSchema = z
  .object({
    ...draftSchema.shape,
    object: z.string().nullable(),
    id: z.int(),
    date: z.string(),
    matched: z.boolean(),
  })
  .meta({ id: "Judgement" });
const paramsSchema = z.object({ id: z.coerce.number().int().min(1) });
const listSchema = z.object({ judgements: z.array(judgementSchema) });
const ids = z.array(z.string());
const judgedSchema = z.object({
  kept: z.array(judgementSchema),
  undone: z.array(judgementSchema),
  entities: z.object({ added: ids, removed: ids, changed: ids }).nullable(),
});

const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const failed = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});
const REFUSED = {
  400: failed("A judgement that is wrong"),
  401: failed("Without the token in the header `authorization: Bearer TOKEN`"),
  403: failed("From a page of another origin"),
  404: failed("A name or a number that nothing has"),
  409: failed("A name that several entities have"),
};

/** The judgements of people: everybody may read them; a server that may edit keeps them and takes them back. */
export function addJudgements(app: OpenAPIHono, reader: JudgementReader, editor?: Editor): void {
  describeReading(app);
  app.get(PATH, async (context) => context.json(await reader.list(), 200, NOT_KEPT));
  if (editor !== undefined) addEdits(app, editor);
  const message = editor
    ? "ask with GET, POST or DELETE"
    : "ask with GET; maotu serve --edit takes corrections";
  for (const path of [PATH, `${PATH}/*`]) app.all(path, () => problem(405, { code: "method", message }));
}

function addEdits(app: OpenAPIHono, editor: Editor): void {
  describeEdits(app);
  for (const path of [PATH, `${PATH}/*`]) app.use(path, guardEdits(editor.token));
  app.post(
    PATH,
    bodyLimit({ maxSize: MOST_BYTES, onError: () => refusal("the body is too long") }),
    async (context) => {
      const draft = draftSchema.safeParse(await bodyOf(context.req.raw));
      if (!draft.success) return refusal(issuesOf(draft.error));
      return answer(201, await editor.judge(draft.data));
    },
  );
  app.delete(`${PATH}/:id`, async (context) => {
    const params = paramsSchema.safeParse(context.req.param());
    if (!params.success) return refusal(issuesOf(params.error));
    return answer(200, await editor.undo(params.data.id));
  });
}

function describeReading({ openAPIRegistry: registry }: OpenAPIHono): void {
  registry.registerPath({
    ...{ method: "get", path: PATH, operationId: "judgements", summary: "What people have decided" },
    responses: { 200: json(listSchema, "All judgements, oldest first") },
  });
}

function describeEdits({ openAPIRegistry: registry }: OpenAPIHono): void {
  registry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  registry.registerPath({
    ...{
      method: "post",
      path: PATH,
      operationId: "judge",
      summary: "Decide something",
      security: [{ token: [] }],
    },
    request: { body: { required: true, content: { "application/json": { schema: draftSchema } } } },
    responses: { 201: json(judgedSchema, "It is kept and the graph follows it"), ...REFUSED },
  });
  registry.registerPath({
    ...{
      method: "delete",
      path: `${PATH}/{id}`,
      operationId: "undoJudgement",
      summary: "Take a decision back",
    },
    security: [{ token: [] }],
    request: { params: paramsSchema },
    responses: { 200: json(judgedSchema, "It is taken back and the graph follows"), ...REFUSED },
  });
}

/** What a body says; undefined where it is no JSON. */
async function bodyOf(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return undefined;
  try {
    return await request.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function issuesOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; ");
}

function refusal(message: string): Response {
  return problem(400, { code: "bad-judgement", message });
}

const STATUS = {
  "unknown-name": 404,
  "unknown-id": 404,
  "ambiguous-name": 409,
  "bad-judgement": 400,
} as const;

function answer(status: 200 | 201, result: JudgedView | Refusal): Response {
  if (!("code" in result)) return Response.json(result, { status, headers: NOT_KEPT });
  const candidates = result.candidates?.map((id) => ({
    id,
    name: id.replace(/^[a-z]+:/, ""),
    kind: id.split(":")[0] ?? "",
  }));
  const { code, message } = result;
  return problem(STATUS[code], { code, message, ...(candidates ? { candidates } : {}) });
}
