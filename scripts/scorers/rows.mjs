// What first readings gave, as rows for train-scorers.mjs: a fact or relation with the signs that today's code sees in it, and
// whether the gold has it. What the gold neither asks for nor forbids is left out.
import { scoreAll } from "../../dist/eval/score.js";
import { FactIndex } from "../../dist/resolve/scorers/fact-index.js";
import { signsOf } from "../../dist/resolve/scorers/score-facts.js";
import { RelationIndex } from "../../dist/resolve/scorers/signs-of-relations.js";

export class Rows {
  #tables = { fact: newTable(), relation: newTable() };

  /** Adds a set: its gold, and by file what was found and in which text. */
  add(set, golds, found, textOf) {
    const { judged } = scoreAll(golds, (file) => found.get(file));
    const verdicts = new Map(judged.map(({ evidence, verdict }) => [evidence, verdict]));
    for (const [what, { sets }] of Object.entries(this.#tables)) {
      const wanted = golds.flatMap((gold) => gold[`${what}s`]).filter(({ optional }) => !optional);
      sets.push(["set", set, wanted.length, wanted.filter(isFigured).length].join("\t"));
    }
    for (const { file } of golds) {
      const told = found.get(file);
      const facts = new FactIndex(told, textOf(file));
      const relations = new RelationIndex(told, told.relations, textOf(file));
      const row = (what, item, signs) =>
        this.#row(what, [set, file], { item, signs, verdict: verdicts.get(item.evidence) });
      for (const fact of told.facts) row("fact", fact, signsOf(fact, fact.evidence[0], facts));
      for (const relation of told.relations) row("relation", relation, relations.signsOf(relation));
    }
  }

  #row(what, [set, file], { item, signs, verdict }) {
    if (verdict === "optional" || verdict === undefined) return;
    const { numbers, rows } = this.#tables[what];
    const list = [...new Set(signs)].map((sign) => {
      if (!numbers.has(sign)) numbers.set(sign, numbers.size);
      return numbers.get(sign);
    });
    const article = Number.parseInt(file, 10);
    const [right, figured] = [verdict === "hit", isFigured(item)].map(Number);
    rows.push(
      ["item", set, article, right, figured, item.confidence, list.sort((a, b) => a - b).join(" ")].join(
        "\t",
      ),
    );
  }

  /** The table of facts or of relations. */
  tableOf(what) {
    const { numbers, sets, rows } = this.#tables[what];
    return [
      "# What first readings gave: made by collect.mjs out of our own test articles. Licence: MIT.",
      "# Signs by number; sets with the items that the gold asks for, and those with a figure;",
      "# items: set, article, right, with a figure, how sure the rules were, signs.",
      ...[...numbers].map(([sign, number]) => `sign\t${number}\t${sign}`),
      ...sets,
      ...rows,
      "",
    ].join("\n");
  }
}

function newTable() {
  return { numbers: new Map(), sets: [], rows: [] };
}

function isFigured({ amount, yoy }) {
  return amount != null || yoy != null;
}
