import { InvalidArgumentError, Option } from "commander";
import type { z } from "zod";
import { count, month } from "../shared-options.js";

/** What a field of options is, below its default. */
interface Field {
  readonly kind: "text" | "month" | "number" | "flag" | "choice";
  readonly choices: readonly string[];
  readonly many: boolean;
  readonly fallback: unknown;
}

/** The command line option of a field of a verb: minSupport is --min-support, a list may be repeated. */
export function optionFor(name: string, schema: z.ZodType, description: string): Option {
  const field = fieldOf(schema);
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (field.kind === "flag") return new Option(flag, description);
  const told = field.choices.length === 0 ? description : `${description}: ${field.choices.join(" ")}`;
  const option = new Option(`${flag} <${PLACEHOLDERS[field.kind]}>`, told);
  const read = readerOf(field);
  if (field.many) {
    // A parser of its own replaces the check of `choices`, so the check is made here.
    return option.argParser((value: string, known: readonly unknown[] | undefined) => [
      ...(known ?? []),
      read(value),
    ]);
  }
  if (field.kind === "number") option.default(field.fallback);
  return option.argParser(read);
}

const PLACEHOLDERS = { text: "text", month: "month", number: "count", flag: "", choice: "word" } as const;

function readerOf({ kind, choices }: Field): (value: string) => unknown {
  if (kind === "number") return count;
  if (kind === "month") return month;
  if (kind === "choice") return (value) => oneOf(choices, value);
  return (value) => value;
}

function oneOf(allowed: readonly string[], value: string): string {
  if (!allowed.includes(value)) throw new InvalidArgumentError(`${value} ≠ ${allowed.join(", ")}`);
  return value;
}

/** Reads the shape that zod keeps of a field: its default and, if it is a list, its items. */
function fieldOf(schema: z.ZodType): Field {
  let inner = schema as Shape;
  let fallback: unknown;
  while (inner.type === "default" || inner.type === "optional") {
    if (inner.type === "default") fallback = inner.def.defaultValue;
    inner = inner.def.innerType as Shape;
  }
  const many = inner.type === "array";
  if (many) inner = inner.def.element as Shape;
  const isMonth =
    inner.type === "string" &&
    (inner.def.checks?.length ?? 0) > 0 &&
    "format" in inner &&
    inner.format === "regex";
  const kind = isMonth ? "month" : (KINDS[inner.type] ?? "text");
  return { kind, choices: inner.options ?? [], many, fallback };
}

const KINDS: Readonly<Record<string, Field["kind"]>> = {
  number: "number",
  boolean: "flag",
  enum: "choice",
  string: "text",
};

interface Shape {
  readonly type: string;
  readonly format?: string | null;
  readonly options?: readonly string[];
  readonly def: {
    readonly defaultValue?: unknown;
    readonly innerType?: unknown;
    readonly element?: unknown;
    readonly checks?: readonly unknown[];
  };
}
