import { z } from "zod";
import { ENTITY_KINDS } from "../model/ontology.js";

// One schema a table: from the text of a row's cells to the value that `Knowledge` holds. Messages finish the sentence
// `file:line: column "value" …`, so they say what the cell must be.

const CELL = /^[^\s|](?:[^|]*[^\s|])?$/u;

const word = z.string().regex(CELL, "must be a word without spaces at its ends and without |");

/** Words separated by `|`; an empty cell is an empty list. */
const words = z
  .string()
  .transform((cell) => (cell === "" ? [] : cell.split("|")))
  .pipe(z.array(word));

/** `yes` or nothing. */
const flag = z.enum(["yes", ""], { error: 'must be "yes" or empty' }).transform((cell) => cell === "yes");

const orNull = z.string().transform((cell) => (cell === "" ? null : cell));

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `must be one of ${values.join(", ")}` });
}

/** Drops empty optional columns, because an absent property and an empty one differ for readers of the value. */
function without<T extends object, K extends keyof T>(row: T, column: K): T | Omit<T, K> {
  if (row[column] !== "") return row;
  const { [column]: _empty, ...rest } = row;
  return rest;
}

const character = z.string().regex(/^\p{Script=Han}$/u, "must be one Chinese character");

export const divisionRow = z
  .object({
    code: z.string().regex(/^(?:156|\d{6})$/, "must be a GB/T 2260 code of six digits"),
    name: word,
    level: oneOf(["country", "province", "prefecture", "county"]),
    parent: orNull,
    short: words,
    abbreviation: character.or(z.literal("")),
    ambiguous: flag,
  })
  .transform((row) => without(row, "abbreviation"));

export const placeGroupRow = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/, "must be a slug such as yangtze-delta"),
  name: word,
  aliases: words,
  level: oneOf(["group", "new-area"]),
  members: words,
  parent: orNull,
});

export const partnerRow = z
  .object({
    key: z
      .string()
      .regex(/^(?:[A-Z]{2}|[a-z][a-z0-9-]+)$/, "must be an ISO 3166 alpha-2 code or a slug such as asean"),
    name: word,
    aliases: words,
    level: oneOf(["country", "territory", "bloc", "region"]),
    abbreviation: character.or(z.literal("")),
    members: words,
  })
  .transform((row) => without(row, "abbreviation"));

export const customsRow = z.object({
  name: word,
  place: z.string().regex(/^\d{6}$/, "must be a code of divisions.tsv"),
});

export const surnameRow = z.object({
  surname: z.string().regex(/^\p{Script=Han}{1,2}$/u, "must be one or two Chinese characters"),
  rank: z.string().regex(/^\d+$/, "must be a whole number").transform(Number),
});

export const givenNameRow = z.object({
  character,
  weight: z
    .string()
    .regex(/^(?:0\.\d+|1(?:\.0)?)$/, "must be a weight above 0 and up to 1, such as 0.6")
    .transform(Number),
});

export const titleRow = z.object({
  title: word,
  class: oneOf(["official", "executive", "expert", "worker", "deputy", "diplomat"]),
  body: oneOf(["place", "party", "organization", "company", "any", "none"]),
});

export const suffixRow = z.object({
  suffix: word,
  kind: oneOf(ENTITY_KINDS),
  class: z.string().regex(/^[a-z-]+$/, "must be a class such as school"),
  strength: oneOf(["strong", "weak"]),
});

export const goodRow = z.object({
  name: word,
  aliases: words,
  hs: words.pipe(z.array(z.string().regex(/^\d\d$/, "must list HS chapters of two digits"))),
  parent: orNull,
  weak: flag,
});

export const unitRow = z
  .object({
    unit: word,
    type: oneOf(["money", "count"]),
    code: z.string().regex(/^(?:[A-Z]{3})?$/, "must be an ISO 4217 code or empty"),
    factor: z
      .string()
      .regex(/^\d+(?:\.\d+)?$/, "must be a number such as 1 or 10000")
      .transform(Number),
  })
  .refine((row) => row.type !== "money" || row.code !== "", {
    path: ["code"],
    message: "must be an ISO 4217 code for a unit of money",
  })
  .transform((row) => without(row, "code"));

export const segmentRow = z.object({ name: word, aliases: words });
export const bodyShortFormRow = z.object({ short: word, full: word });
/** Tables of one column. */
export const wordRow = z.object({ word });

const color = z.string().regex(/^#[0-9a-f]{6}$/, "must be a colour such as #1f77b4");
export const kindStyle = z.object({ zh: z.string().min(1), en: z.string().min(1), color }).strict();

export const knownBodyRow = z.object({ name: word, aliases: words, class: word });
