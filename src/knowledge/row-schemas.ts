import { z } from "zod";
import { NODE_SHAPES } from "../model/graph-view.js";
import { ENTITY_KINDS } from "../model/ontology.js";

// One schema a table: from the text of a row's cells to the value that `Knowledge` holds. An empty cell arrives as an absent
// property. Messages finish the sentence `file:line: column "value" …`, so they say what the cell must be.

const WORD = /^[^\s|](?:[^|]*[^\s|])?$/u;
const WORD_MESSAGE = "must be a word without spaces at its ends and without |";

const word = cell(WORD, WORD_MESSAGE);

/** Words separated by `|`; an empty cell is an empty list. */
const words = listOf(WORD, WORD_MESSAGE);

/** `yes` or nothing. */
const flag = z
  .literal("yes", { error: 'must be "yes" or empty' })
  .optional()
  .transform((value) => value === "yes");

const wordOrNull = z
  .string()
  .optional()
  .transform((value) => value ?? null);

const character = cell(/^\p{Script=Han}$/u, "must be one Chinese character");
const number = numberCell(/^\d+(?:\.\d+)?$/, "must be a number such as 1 or 10000");

function cell(shape: RegExp, message: string) {
  return z.string({ error: message }).regex(shape, message);
}

function numberCell(shape: RegExp, message: string) {
  return cell(shape, message).transform(Number);
}

function listOf(shape: RegExp, message: string) {
  return z
    .string()
    .optional()
    .transform((value, context): readonly string[] => {
      const items = value?.split("|") ?? [];
      if (!items.every((item) => shape.test(item))) context.addIssue(message);
      return items;
    });
}

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `must be one of ${values.join(", ")}` });
}

export const divisionRow = z.object({
  code: cell(/^(?:156|\d{6})$/, "must be a GB/T 2260 code of six digits"),
  name: word,
  level: oneOf(["country", "province", "prefecture", "county"]),
  parent: wordOrNull,
  short: words,
  abbreviation: character.exactOptional(),
  ambiguous: flag,
});

export const beforeNameRow = z.object({ word, opens: oneOf(["any", "place"]) });

export const placeGroupRow = z.object({
  key: cell(/^[a-z][a-z0-9-]*$/, "must be a slug such as yangtze-delta"),
  name: word,
  aliases: words,
  level: oneOf(["group", "new-area", "zone"]),
  members: words,
  parent: wordOrNull,
});

const monthOrEmpty = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, "must be a month such as 2020-01")
  .optional()
  .transform((value) => value ?? "");

/** When a member of a bloc came or went. */
export const blocDateRow = z.object({ bloc: word, member: word, from: monthOrEmpty, until: monthOrEmpty });

/** A group of goods with its members. */
export const goodsGroupRow = z.object({ name: word, members: words });

/** Another name of one or several divisions. */
export const placeBynameRow = z.object({ name: word, places: words });

export const partnerRow = z.object({
  key: cell(/^(?:[A-Z]{2}|[a-z][a-z0-9-]+)$/, "must be an ISO 3166 alpha-2 code or a slug such as asean"),
  name: word,
  aliases: words,
  level: oneOf(["country", "territory", "bloc", "region"]),
  abbreviation: character.exactOptional(),
  members: words,
});

export const customsRow = z.object({
  name: word,
  place: cell(/^\d{6}$/, "must be a code of divisions.tsv"),
});

export const surnameRow = z.object({
  surname: cell(/^\p{Script=Han}{1,3}$/u, "must be one to three Chinese characters"),
  rank: numberCell(/^\d+$/, "must be a whole number"),
});

export const givenNameRow = z.object({
  character,
  weight: numberCell(/^(?:0\.\d+|1(?:\.0)?)$/, "must be a weight above 0 and up to 1, such as 0.6"),
});

export const titleRow = z.object({
  title: word,
  class: oneOf(["official", "executive", "expert", "worker", "deputy", "diplomat"]),
  body: oneOf(["place", "party", "organization", "company", "any", "none"]),
});

export const suffixRow = z.object({
  suffix: word,
  kind: oneOf(ENTITY_KINDS),
  class: cell(/^[a-z-]+$/, "must be a class such as school"),
  strength: oneOf(["strong", "weak"]),
});

export const goodRow = z.object({
  name: word,
  aliases: words,
  hs: listOf(/^\d\d$/, "must list HS chapters of two digits"),
  parent: wordOrNull,
  weak: flag,
});

/** A unit with a currency is a unit of money, one without counts things. */
export const unitRow = z.object({
  unit: word,
  code: cell(/^[A-Z]{3}$/, "must be an ISO 4217 code or empty").exactOptional(),
  factor: number,
});

export const goodSynonymRow = z.object({ name: word, synonyms: words });
export const knownBodyRow = z.object({ name: word, aliases: words, class: word });
export const knownCompanyRow = z.object({ name: word, aliases: words, weak: words, home: wordOrNull });
export const segmentRow = z.object({ name: word, aliases: words });
export const foreignTownsRow = z.object({ key: word, towns: words });
export const bodyShortFormRow = z.object({ short: word, full: word });
const shareCell = numberCell(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/, "must be a number from 0 to 1");
export const ruleRow = z.object({ rule: word, items: number, said: shareCell, right: shareCell });
const signed = numberCell(/^-?\d+\.\d+$/, "must be a number such as -0.25");
export const signRow = z.object({ sign: word, weight: signed, items: number, right: shareCell });
/** Tables of one column. */
export const wordRow = z.object({ word });

export const paperRow = z.object({
  paper: word,
  place: cell(/^\d{6}$/, "must be a code of divisions.tsv"),
});

export const outsideWordRow = z.object({ word, where: oneOf(["before", "end"]) });

const color = cell(/^#[0-9a-f]{6}$/, "must be a colour such as #1f77b4");
export const edgeStyle = z.object({ zh: word, en: word, color }).strict();
export const kindStyle = edgeStyle.extend({ shape: z.enum(NODE_SHAPES) }).strict();
