import type { z } from "zod";

/**
 * The options in a query string: numbers and booleans by what the schema says, lists as repeated parameters or with
 * commas. What cannot be read stays a string, so that the schema refuses it with a message of its own.
 */
export function readQuery(schema: z.ZodObject, parameters: URLSearchParams): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const field = schema.shape[name];
    const type = field === undefined ? "string" : typeOf(field as Wrapped);
    if (type === "array") options[name] = values.flatMap((value) => value.split(",")).filter(Boolean);
    // A value given twice is no value.
    else options[name] = values.length > 1 ? values : readValue(type, values[0] ?? "");
  }
  return options;
}

interface Wrapped {
  readonly type: string;
  readonly def: { readonly innerType?: unknown };
}

function typeOf(field: Wrapped): string {
  let inner = field;
  while (inner.type === "default" || inner.type === "optional") inner = inner.def.innerType as Wrapped;
  return inner.type;
}

function readValue(type: string, value: string): unknown {
  if (type === "number" && /^-?\d+$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "")) return true;
  if (type === "boolean" && value === "false") return false;
  return value;
}
