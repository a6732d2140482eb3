import type { ExplainedSentence } from "../explain/explain-source.js";
import type { StatementTrace } from "../extract/facts/trace.js";
import type { Context } from "./context.js";
import { amountText, changeText, periodText } from "./fact-text.js";
import { renderTable } from "./table.js";
import { writeLine } from "./write.js";

/** What `maotu explain --json` prints of a sentence. */
export function explainedJson({ article, sentence, ...rest }: ExplainedSentence) {
  const { id, title, date, dateFrom, source } = article;
  return {
    file: rest.file,
    lines: [rest.lines.first, rest.lines.last],
    article: { id, title, date, dateFrom, source },
    sentence: sentence.index,
    role: sentence.role,
    text: rest.text,
    tokens: rest.tokens,
    names: rest.names.map(({ start: _start, end: _end, sentence: _sentence, ...name }) => name),
    lost: rest.lost,
    relations: rest.relations.map(({ start: _start, end: _end, sentence: _sentence, ...claim }) => claim),
    facts: rest.facts.map(({ start: _start, end: _end, sentence: _sentence, ...claim }) => claim),
    chunks: rest.trace?.chunks ?? [],
    statements: rest.trace?.statements ?? [],
  };
}

/** Sentences with their explanations for people. */
export function writeExplained(sentences: readonly ExplainedSentence[], context: Context): void {
  const { io, say } = context;
  sentences.forEach((explained, index) => {
    const { file, lines, article, sentence, text } = explained;
    const place = `${file}:${lines.first}${lines.last > lines.first ? `-${lines.last}` : ""}`;
    const date = article.date ?? say.explain.undated;
    if (index > 0) writeLine(io.stdout, "");
    writeLine(
      io.stdout,
      `${say.explain.sentence(place, sentence.index, say.explain.roles[sentence.role])}  《${article.title}》 ${date}`,
    );
    writeLine(io.stdout, `  ${text}`);
    if (sentence.role === "byline") writeLine(io.stdout, `  ${say.explain.byline}`);
    else for (const part of partsOf(explained, context)) writePart(part, context);
  });
}

interface Part {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

function writePart({ title, rows }: Part, { io }: Context): void {
  if (rows.length === 0) return;
  writeLine(io.stdout, `\n  ${title}`);
  // The head only counts columns; every row is one of the table's own.
  const empty = rows[0]?.map(() => "") ?? [];
  for (const line of renderTable([empty, ...rows])
    .split("\n")
    .slice(1, -1))
    writeLine(io.stdout, `    ${line}`);
}

function partsOf(explained: ExplainedSentence, context: Context): readonly Part[] {
  const { explain } = context.say;
  const { tokens, names, lost, relations, facts, trace } = explained;
  return [
    { title: explain.words, rows: [[tokens.map(({ text, tag }) => `${text}/${tag}`).join(" ")]] },
    { title: explain.names, rows: names.map((name) => nameRow(name, explain.standsFor)) },
    {
      title: explain.lost,
      rows: lost.map(({ kind, text, rule, confidence, lostTo }) => [
        kind,
        text,
        "",
        rule,
        confidence.toFixed(2),
        lostTo.length === 0 ? explain.refused : explain.lostTo(lostTo.map((name) => name.text).join("、")),
      ]),
    },
    {
      title: explain.relations,
      rows: relations.map((claim) => [
        claim.type,
        `${claim.source.name} → ${claim.target.name}`,
        claim.title ?? "",
        claim.rule,
        sureness(claim),
      ]),
    },
    {
      title: explain.chunks,
      rows:
        trace === null
          ? [[explain.noTrade]]
          : trace.chunks
              .filter(isSaid)
              .map(({ type, text }) => [`[${reasonIn(type, context)}]`, text.trim()]),
    },
    { title: explain.statements, rows: (trace?.statements ?? []).flatMap((s) => statementRows(s, context)) },
    { title: explain.facts, rows: facts.map((fact) => factRow(fact, context)) },
  ];
}

function nameRow(name: ExplainedSentence["names"][number], standsFor: string): string[] {
  const meaning = name.name === name.text ? "" : `${standsFor} ${name.name}`;
  return [name.kind, name.text, meaning, name.rule, sureness(name)];
}

/** What the rule said, and after the arrow what that was measured to be worth. */
function sureness({ confidence, calibrated }: { confidence: number; calibrated: number }): string {
  const [said, worth] = [confidence.toFixed(2), calibrated.toFixed(2)];
  return said === worth ? said : `${said} → ${worth}`;
}

/** Punctuation and unknown words between the parts are not shown; the sentence itself is above. */
function isSaid({ type }: { readonly type: string }): boolean {
  return type !== "gap" && type !== "separator";
}

function statementRows(statement: StatementTrace, { say }: Context): string[][] {
  const { explain } = say;
  const reason = (words: string): string => explain.reasons[words] ?? words;
  const fields = Object.entries(statement.fields).map(([field, { value, from }]) => [
    "",
    `${field}  ${value}`,
    explain.sources[from],
  ]);
  const notes = statement.notes.map((note) => ["", explain.notPlaced(reason(note)), ""]);
  const refused = statement.refused === null ? [] : [["", explain.noFact(reason(statement.refused)), ""]];
  return [[explain.links[statement.link], statement.text.trim(), ""], ...fields, ...notes, ...refused];
}

function reasonIn(label: string, { say }: Context): string {
  const [, why] = /^not used: (.+)$/u.exec(label) ?? [];
  return why === undefined ? label : say.explain.notPlaced(say.explain.reasons[why] ?? why);
}

function factRow(fact: ExplainedSentence["facts"][number], { language, say }: Context): string[] {
  const share = fact.share === null ? "" : `${fact.share}%`;
  return [
    fact.reporter.name,
    say.flows[fact.flow],
    fact.product?.name ?? "",
    fact.partner?.name ?? "",
    fact.segment ?? "",
    periodText(fact.period),
    amountText(fact, language),
    changeText(fact.yoy),
    share,
    fact.rule,
    sureness(fact),
  ];
}
