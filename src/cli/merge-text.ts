import type { Doubts, MergeExplanation } from "../judging.js";
import type { Comparison } from "../resolve/link/feature.js";
import type { Store } from "../store/port.js";
import type { Context } from "./context.js";
import { amountText, periodText } from "./fact-text.js";
import { writeUnmatched } from "./judgement-text.js";
import { table, writeLine } from "./write.js";

const signed = (score: number): string => `${score > 0 ? "+" : ""}${Math.round(score * 100) / 100}`;

/** Every reason for and against with its weight, the sum and what it comes to. */
export function writeComparison({ features, score, verdict }: Comparison, context: Context): void {
  const { say } = context;
  const rows = features.map((each) => [
    `    ${signed(each.score)}`,
    say.judge.features[each.name],
    each.detail,
  ]);
  table(context, [...rows, [`    ${signed(score)}`, `= ${say.judge.decision[verdict]}`, ""]], [0], {
    hasHead: false,
  });
}

export function writeExplanation(found: MergeExplanation, context: Context): void {
  const { io, say } = context;
  const line = (text: string): void => writeLine(io.stdout, text);
  const [own, other] = found.clusters;
  line(found.together ? say.judge.together(own ?? "") : say.judge.apart(own ?? found.a, other ?? found.b));
  if (found.question !== null) line(`  ${say.judge.because[found.question.because]}`);
  for (const { verdict, reason } of found.judgements)
    line(
      `  ${say.judge.features[verdict === "same" ? "judged-same" : "judged-different"]} ${reason}`.trimEnd(),
    );
  line(`\n${say.judge.direct}`);
  for (const { a, b, comparison } of found.pairs) {
    line(`  ${a.name} · ${b.name}`);
    if (comparison === null) line(`    ${say.judge.noReason}`);
    else writeComparison(comparison, context);
  }
  if (found.chain.length === 0) return;
  line(`\n${say.judge.joinedBy}`);
  for (const { comparison } of found.chain) writeComparison(comparison, context);
}

/** What a person should look at of the linking: open questions first, then the merges with least to say for them. */
function writeReview(
  { merges, questions }: Doubts,
  { limit, context }: { limit: number; context: Context },
): void {
  const { io, say } = context;
  const line = (text: string): void => writeLine(io.stdout, text);
  if (questions.length > 0) line(`\n${say.judge.questions(questions.length)}`);
  for (const { selectors, pair, because } of questions.slice(0, limit)) {
    line(`  ${selectors[0]}  ·  ${selectors[1]}: ${say.judge.because[because]}`);
    writeComparison(pair.comparison, context);
    line(`    ${say.judge.advice(...selectors)}`);
  }
  if (questions.length > limit) line(say.leftOut(questions.length - limit));
  if (merges.length > 0) line(`\n${say.judge.merges(merges.length)}`);
  for (const { entity, merge } of merges.slice(0, limit)) {
    line(`  ${entity}`);
    writeComparison(merge.comparison, context);
  }
  if (merges.length > limit) line(say.leftOut(merges.length - limit));
}

interface Writing {
  /** Most of each sort. */
  readonly limit: number;
  readonly store: Store;
  readonly context: Context;
}

/** Everything that `maotu check` lists for people to decide. */
export function writeDoubts(doubts: Doubts, { limit, store, context }: Writing): void {
  const { io, say, language } = context;
  const { questions, merges, facts, unmatched } = doubts;
  if (questions.length + merges.length + facts.length + unmatched.length === 0)
    writeLine(io.stdout, say.judge.nothingOpen);
  writeReview(doubts, { limit, context });
  const name = (id: string | null): string => (id === null ? "" : (store.entity(id)?.entity.name ?? id));
  if (facts.length > 0) {
    writeLine(io.stdout, `\n${say.judge.facts} (${facts.length})`);
    const rows = facts
      .slice(0, limit)
      .map((fact) => [
        `  fact:${fact.id.slice(0, 8)}`,
        fact.confidence.toFixed(2),
        periodText(fact.period),
        name(fact.reporter),
        say.flows[fact.flow],
        [name(fact.product), name(fact.partner)].filter(Boolean).join(" · "),
        amountText(fact, language),
      ]);
    table(context, [["", "", "", "", "", "", ""], ...rows]);
    if (facts.length > limit) writeLine(io.stdout, say.leftOut(facts.length - limit));
  }
  if (unmatched.length > 0) writeLine(io.stdout, "");
  writeUnmatched(unmatched, context);
}
