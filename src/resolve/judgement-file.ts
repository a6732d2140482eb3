import { z } from "zod";
import { ENTITY_KINDS } from "../model/ontology.js";
import { type Judgement, VERDICTS } from "./link/judgement.js";

const day = /^\d{4}-\d{2}-\d{2}$/;
const line = z.object({
  verdict: z.enum(VERDICTS, { error: `must be one of ${VERDICTS.join(", ")}` }),
  subject: z.string().min(1),
  object: z.string().nullable(),
  author: z.string(),
  date: z.string().regex(day, { error: "must be a day such as 2026-03-01" }),
  reason: z.string(),
});

const COLUMNS = "verdict\tsubject\tobject\tauthor\tdate\treason";
const HEAD = `# Judgements of people about entities and claims: one a line, tabs between the columns.
# verdict: same and different (two entities), rename (entity, name), kind (entity, kind), reject (fact:…, edge:… or an entity).
# An entity is kind:name as articles name it; #… behind it is the article where that name is meant.
${COLUMNS}
`;

/** Judgements as a text that people review: sorted by what they are about, so that a change reads as one line. */
export function formatJudgements(judgements: readonly Judgement[]): string {
  const lines = judgements.map(({ verdict, subject, object, author, date, reason }) =>
    [verdict, subject, object ?? "", author, date, reason]
      .map((cell) => cell.replace(/\s+/gu, " ").trim())
      .join("\t"),
  );
  return `${HEAD}${lines
    .sort()
    .map((text) => `${text}\n`)
    .join("")}`;
}

/** A line of a file of judgements that cannot be used; `where` is its number. */
export class JudgementFileError extends Error {
  override readonly name = "JudgementFileError";
  constructor(
    readonly where: number,
    readonly detail: string,
  ) {
    super(`line ${where}: ${detail}`);
  }
}

/** Reads what `formatJudgements` wrote, or hands did. Throws `JudgementFileError` at the first line that is none. */
export function parseJudgements(text: string): Judgement[] {
  return text.split(/\r?\n/u).flatMap((content, index) => {
    if (content.trim() === "" || content.startsWith("#") || content === COLUMNS) return [];
    const [verdict, subject, object = "", author = "", date, reason = ""] = content
      .split("\t")
      .map((cell) => cell.trim());
    const read = line.safeParse({
      verdict,
      subject,
      object: object === "" ? null : object,
      author,
      date,
      reason,
    });
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new JudgementFileError(index + 1, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
    }
    const problem = problemOf(read.data);
    if (problem !== null) throw new JudgementFileError(index + 1, problem);
    return [read.data];
  });
}

/** What a judgement lacks, or null. Who decided it, when and why belongs to it: nobody can review the others. */
export function problemOf({ verdict, object, author, date, reason }: Judgement): string | null {
  if (author.trim() === "") return "who says so? the column author is empty";
  if (!day.test(date)) return "date must be a day such as 2026-03-01";
  if (reason.trim() === "") return "why? the column reason is empty";
  if (verdict === "reject") return object === null ? null : "reject has nothing in the column object";
  if (object === null) return `${verdict} needs the column object`;
  if (verdict === "kind" && !(ENTITY_KINDS as readonly string[]).includes(object))
    return `object must be one of ${ENTITY_KINDS.join(", ")}`;
  return null;
}
