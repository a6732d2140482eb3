import { type Command, InvalidArgumentError, Option } from "commander";
import { DERIVED_TYPES, ENTITY_KINDS, RELATION_TYPES } from "../model/ontology.js";
import type { Messages } from "./messages.js";

/** The folder that a build writes to where none is named. */
export const DEFAULT_OUT = "out";

// Options that several commands share, so that each means the same everywhere.

const collect = <T>(value: T, known: readonly T[] | undefined): readonly T[] => [...(known ?? []), value];

export function graphOption(say: Messages): Option {
  return new Option("--graph <path>", say.options.graph).default(DEFAULT_OUT);
}

export function kindOption(say: Messages): Option {
  // A parser of its own replaces the check of `choices`, so the check is made here.
  return new Option("--kind <kind>", `${say.options.kind}: ${ENTITY_KINDS.join(" ")}`).argParser(
    (value: string, known: readonly string[] | undefined) => collect(oneOf(ENTITY_KINDS, value), known),
  );
}

export function typeOption(say: Messages): Option {
  const types = [...RELATION_TYPES, ...DERIVED_TYPES];
  return new Option("--type <type>", `${say.options.type}: ${types.join(" ")}`).argParser(
    (value: string, known: readonly string[] | undefined) => collect(oneOf(types, value), known),
  );
}

export function limitOption(say: Messages, rows: number): Option {
  return new Option("--limit <rows>", say.options.limit).argParser(count).default(rows);
}

export function dateOption(say: Messages): Option {
  return new Option("--date <day>", say.options.date).argParser(day);
}

export function outOption(say: Messages): Option {
  return new Option("--out <dir>", say.options.out).default(DEFAULT_OUT);
}

export function storeOption(say: Messages): Option {
  return new Option("--store <file>", say.options.store);
}

export function writeOption(say: Messages): Option {
  return new Option("--write", say.options.write);
}

export function minConfidenceOption(say: Messages): Option {
  return new Option("--min-confidence <number>", say.options.minConfidence).argParser(fraction);
}

/** Adds the examples of a command to the end of its help. */
export function addExamples(command: Command, say: Messages, examples: readonly string[]): void {
  command.addHelpText("after", `\n${say.examples}\n${examples.map((example) => `  ${example}\n`).join("")}`);
}

/** A whole number from 0. */
export function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError(`${value} ≠ 0, 1, 2 …`);
  return Number(value);
}

/** A whole number from 1. */
export function positive(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError(`${value} ≠ 1, 2, 3 …`);
  return Number(value);
}

/** A number from 0 to 1. */
export function fraction(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError(`${value} ≠ 0 … 1`);
  return number;
}

/** A month, `YYYY-MM`. */
export function month(value: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) throw new InvalidArgumentError(`${value} ≠ YYYY-MM`);
  return value;
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !real) throw new InvalidArgumentError(`${value} ≠ YYYY-MM-DD`);
  return value;
}

function oneOf<T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new InvalidArgumentError(`${value} ≠ ${allowed.join(", ")}`);
  return found;
}
