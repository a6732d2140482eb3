import type { FactView } from "./dataset.js";
import { compareText } from "./order.js";

/** A place in the flow diagram: an entity in one of its three columns. */
export interface FlowNode {
  readonly key: string;
  readonly id: string;
  readonly column: 0 | 1 | 2;
}

export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly amount: number;
  /** The facts behind it. */
  readonly facts: readonly FactView[];
}

export interface Flows {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/**
 * The facts of one period, unit and flow as links from reporter through product to partner. A fact that names only one
 * of the two gives one link; a product's total is kept where it is larger than the parts that go on to partners.
 */
export function flowsOf(facts: readonly FactView[]): Flows {
  const links = new Map<string, { amount: number; facts: FactView[] }>();
  const nodes = new Map<string, FlowNode>();
  const place = (id: string, column: FlowNode["column"]): string => {
    const key = `${column} ${id}`;
    nodes.set(key, { key, id, column });
    return key;
  };
  const add = (source: string, target: string, fact: FactView, grow: boolean) => {
    const amount = fact.amount ?? 0;
    const key = `${source}\n${target}`;
    const link = links.get(key);
    if (!link) links.set(key, { amount, facts: [fact] });
    else {
      link.amount = grow ? link.amount + amount : Math.max(link.amount, amount);
      link.facts.push(fact);
    }
  };
  // Parts first, so that a total can be compared with their sum.
  const whole = oneEach(facts);
  for (const fact of whole.filter(({ product, partner }) => product !== null && partner !== null)) {
    const product = place(fact.product ?? "", 1);
    add(place(fact.reporter, 0), product, fact, true);
    add(product, place(fact.partner ?? "", 2), fact, true);
  }
  for (const fact of whole) {
    if (fact.product !== null && fact.partner === null)
      add(place(fact.reporter, 0), place(fact.product, 1), fact, false);
    if (fact.product === null && fact.partner !== null)
      add(place(fact.reporter, 0), place(fact.partner, 2), fact, false);
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => compareText(a.key, b.key)),
    links: [...links].map(([key, { amount, facts: behind }]) => {
      const [source = "", target = ""] = key.split("\n");
      return { source, target, amount, facts: behind };
    }),
  };
}

/** One fact for each reporter, product and partner: the one without a segment, then the best supported. */
function oneEach(facts: readonly FactView[]): readonly FactView[] {
  const best = new Map<string, FactView>();
  for (const fact of facts) {
    if (!fact.amount || fact.amount <= 0) continue;
    const key = [fact.reporter, fact.product, fact.partner].join("\n");
    const known = best.get(key);
    if (!known || better(fact, known)) best.set(key, fact);
  }
  return [...best.values()];
}

function better(fact: FactView, other: FactView): boolean {
  const whole = (one: FactView) => (one.segment === null ? 0 : 1);
  return (whole(fact) - whole(other) || other.support - fact.support || compareText(fact.id, other.id)) < 0;
}
