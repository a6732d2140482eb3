import type { Paragraph } from "./compose.js";
import type { Told } from "./told.js";

const FIELDS = [
  "reporter",
  "flow",
  "product",
  "partner",
  "segment",
  "period",
  "measure",
  "amount",
  "unit",
  "yoy",
  "share",
] as const;
export type Field = (typeof FIELDS)[number];

/** What one template of a paragraph asked for and what was read. */
export interface Account {
  readonly template: string;
  readonly wanted: number;
  readonly right: number;
  readonly errors: readonly FieldError[];
}

export interface FieldError {
  readonly kind: "missing" | Field;
  readonly wanted: string;
  readonly read: string;
}

export interface Verdict {
  readonly paragraph: Paragraph;
  readonly accounts: readonly Account[];
  /** Facts that nobody told. */
  readonly invented: readonly string[];
}

/** Compares what was read of a paragraph with what it tells, each fact with the one read that is nearest to it. */
export function compare(paragraph: Paragraph, read: readonly Told[]): Verdict {
  const rest = [...read];
  const wanted = paragraph.facts.flatMap((facts, part) => facts.map((fact) => ({ fact, part })));
  const pairs: { fact: Told; part: number; found: Told | null }[] = [];
  const pending = [...wanted];
  for (let allowed = 0; allowed <= 4; allowed++) {
    for (const want of [...pending]) {
      const i = rest.findIndex(
        (f) => differences(want.fact, f).length <= allowed && sharesFigure(want.fact, f),
      );
      if (i < 0) continue;
      pairs.push({ ...want, found: rest.splice(i, 1)[0] ?? null });
      pending.splice(pending.indexOf(want), 1);
    }
  }
  pairs.push(...pending.map((want) => ({ ...want, found: null })));
  return {
    paragraph,
    accounts: paragraph.made.map((template, part) =>
      accountOf(
        template,
        pairs.filter((p) => p.part === part),
      ),
    ),
    // Where a figure is missing, whether trade was told at all is a matter of taste.
    invented: rest.filter((f) => f.amount !== null || f.yoy !== null || f.share !== null).map(line),
  };
}

function accountOf(template: string, pairs: readonly { fact: Told; found: Told | null }[]): Account {
  const required = pairs.filter((p) => p.fact.optional !== true);
  const errors = required.flatMap(({ fact, found }): FieldError[] =>
    found === null
      ? [{ kind: "missing", wanted: line(fact), read: "" }]
      : differences(fact, found).map((kind) => ({ kind, wanted: line(fact), read: line(found) })),
  );
  const right = required.filter(({ fact, found }) => found !== null && differences(fact, found).length === 0);
  return { template, wanted: required.length, right: right.length, errors };
}

/** Two facts without a figure in common are hardly one fact read wrongly. */
function sharesFigure(a: Told, b: Told): boolean {
  return (["amount", "yoy", "share"] as const).some((f) => a[f] !== null && a[f] === b[f]);
}

function differences(a: Told, b: Told): Field[] {
  return FIELDS.filter((field) => !same(a[field], b[field]));
}

const fold = (name: unknown): string => String(name).replace(/[“”"]/g, "");

function same(a: Told[Field], b: Told[Field]): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  return fold(a) === fold(b);
}

/** A fact on one line. */
export function line(fact: Told): string {
  const { reporter, flow, product, partner, segment, period, amount, unit, yoy, share } = fact;
  const sides = [
    reporter,
    flow,
    product,
    partner === null ? null : `→${partner}`,
    segment === null ? null : `[${segment}]`,
  ];
  const figures = [
    amount === null ? null : `${amount}${unit}`,
    yoy === null ? null : `${yoy > 0 ? "+" : ""}${yoy}%`,
    share === null ? null : `占${share}%`,
  ];
  return [...sides, period?.join("..") ?? "∅", fact.measure === "quantity" ? "量" : null, ...figures]
    .filter((x) => x !== null)
    .join(" ");
}
