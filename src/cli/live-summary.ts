import type { LiveResult } from "../live-store.js";
import type { FactRow, Store, ViewChange } from "../store/port.js";
import type { Context } from "./context.js";
import { amountText, changeText, periodText } from "./fact-text.js";
import { writeUnmatched } from "./judgement-text.js";
import { writeLine } from "./write.js";

/** New names, and new facts that others contradict, which a summary lists before it only counts them. */
const LISTED = 5;

/** Tells what a change did to the view of a store: how many, the first new names, and what contradicts what. */
export function writeLiveSummary({ view, unmatched }: LiveResult, store: Store, context: Context): void {
  const { io, say } = context;
  writeUnmatched(unmatched, context);
  const line = (text: string): void => writeLine(io.stdout, text);
  if (view === null) {
    line(say.live.rebuilt);
    return;
  }
  const sum = (of: (change: ViewChange) => number): number =>
    view.reduce((total, change) => total + of(change), 0);
  line(
    say.live.entities(
      sum(({ entities }) => entities.added.length),
      sum(({ entities }) => entities.changed.length),
      sum(({ entities }) => entities.removed.length),
    ),
  );
  line(
    say.live.facts(
      sum(({ facts }) => facts.added.length),
      sum(({ facts }) => facts.removed),
    ),
  );
  const added = view.flatMap(({ entities }) => entities.added).map((id) => store.entity(id)?.entity.name);
  const names = [...new Set(added.filter((name) => name !== undefined))];
  if (names.length > 0) line(say.live.newNames(names.slice(0, LISTED), names.length));
  const disputed = view
    .flatMap(({ facts }) => facts.added)
    .filter(({ id }) => (store.fact(id)?.conflicts.length ?? 0) > 0);
  for (const fact of disputed.slice(0, LISTED)) line(say.live.disputed(...sides(fact, store, context)));
  if (disputed.length > LISTED) line(say.summary.moreIssues(disputed.length - LISTED));
}

/** What a fact is about, what it says, and what others say. */
function sides(fact: FactRow, store: Store, { language, say }: Context): [string, string, readonly string[]] {
  const name = (id: string | null): string | null =>
    id === null ? null : (store.entity(id)?.entity.name ?? id);
  const about = [
    name(fact.reporter),
    periodText(fact.period),
    say.flows[fact.flow],
    name(fact.partner),
    name(fact.product),
    fact.segment,
  ];
  const figures = (row: FactRow): string =>
    [amountText(row, language), changeText(row.yoy)].filter(Boolean).join(" ");
  const others = (store.fact(fact.id)?.conflicts ?? []).flatMap((id) => store.fact(id) ?? []);
  return [about.filter(Boolean).join(" "), figures(fact), others.map(figures)];
}
