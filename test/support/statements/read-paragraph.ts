import type { Mention } from "../../../src/model/mention.js";
import { readText } from "../read-text.js";
import { compare, type Verdict } from "./compare.js";
import type { Paragraph } from "./compose.js";

/** Reads a generated paragraph as the tool would and compares the facts with those told. */
export function judge(paragraph: Paragraph, text = paragraph.text): Verdict {
  const { facts, mentions } = readText(text, { date: paragraph.date, source: paragraph.source });
  const written = asWritten(paragraph, mentions);
  return compare(
    paragraph,
    facts.map((fact) => ({
      ...fact,
      reporter: fact.reporter.name,
      product: written(fact.product?.name ?? null),
      partner: written(fact.partner?.name ?? null),
      period: fact.period === null ? null : [fact.period[0], fact.period[1]],
    })),
  );
}

/** 轮胎 for 橡胶轮胎: which of two names of one thing the graph takes is not what is asked here. */
function asWritten(
  { facts }: Paragraph,
  mentions: readonly Mention[],
): (name: string | null) => string | null {
  const told = new Set(facts.flat().flatMap((fact) => [fact.product, fact.partner]));
  return (name) => {
    if (name === null || told.has(name)) return name;
    return mentions.find((m) => m.name === name && told.has(m.text))?.text ?? name;
  };
}
