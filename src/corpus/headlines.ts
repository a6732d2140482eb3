import type { Affinity } from "./affinity.js";
import type { Block } from "./blocks.js";
import { wordsOf } from "./blocks.js";
import { chooseTitle } from "./headline-roles.js";
import { isLabel } from "./torn.js";
import type { Unit } from "./units.js";

// A headline leaves the report that it stands over only for one that it fits better by this much.
const BETTER = 0.2;
// A report that opens without headline and dateline waits for its headline, so less is asked.
const BETTER_FOR_BARE = 0.1;
const UNFIT = 0.05;
// A headline without text below it goes to any report that it fits this well.
const FITS = 0.2;

/** A headline of one or more lines with the byline below it. */
type Group = readonly Unit[];

/** A block whose headlines are told apart. */
export interface TitledBlock extends Block {
  readonly title: ReadonlySet<Unit>;
}

/**
 * Moves headlines to the reports they speak of: extractors print them after their report or in a heap at the end of a
 * column. A headline stays where it stands unless its rare words are found in another report and not in its own.
 */
export function placeHeadlines(blocks: readonly Block[], affinity: Affinity): readonly TitledBlock[] {
  const texts = blocks.map((block) => wordsOf(block.parts));
  const groups = blocks.flatMap((block, home) => groupLead(block.lead).map((units) => ({ units, home })));
  const place = (bare: readonly boolean[]) =>
    groups.map(({ units, home }) => ({ units, home: findHome({ units, home, texts, bare }, affinity) }));
  const first = place(blocks.map(() => false));
  const bare = blocks.map(
    (block, i) => !block.opener && !block.photo && first.every(({ home }) => home !== i),
  );
  const placed = place(bare);
  return blocks
    .map((block, i) => {
      const own = placed.filter(({ home }) => home === i).flatMap(({ units }) => units);
      return titleBlock({ ...block, lead: own }, affinity);
    })
    .filter((block) => block.lead.length > 0 || block.parts.length > 0);
}

/** Chooses the title among the headlines that a block has. */
export function titleBlock(block: Block, affinity: Affinity): TitledBlock {
  const text = wordsOf(block.parts);
  const lead = dropLabels(block.lead, text, affinity);
  const headlines = lead.filter((unit) => unit.kind === "headline");
  return { ...block, lead, title: chooseTitle(headlines, (words) => affinity.contained(words, text)) };
}

function groupLead(lead: readonly Unit[]): readonly Group[] {
  const groups: Unit[][] = [];
  for (const unit of lead) {
    const last = groups.at(-1);
    if (last && (unit.kind === "credit" || unit.tight)) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

interface Placing {
  readonly units: Group;
  readonly home: number;
  readonly texts: readonly string[];
  readonly bare: readonly boolean[];
}

function findHome({ units, home, texts, bare }: Placing, affinity: Affinity): number {
  const headlines = units.filter((unit) => unit.kind === "headline");
  // A marked heading over its text was recognised in print and stands where it belongs.
  const marked = headlines.some((unit) => unit.level > 0) && texts[home] !== "";
  if (headlines.length === 0 || marked || texts.length === 1) return home;
  const words = headlines.map((unit) => unit.text).join("\n");
  const fits = texts.map((text) => affinity.contained(words, text));
  const own = fits[home] ?? 0;
  let best = home;
  for (const [index, fit] of fits.entries()) {
    const better = bare[index] && own < UNFIT ? BETTER_FOR_BARE : BETTER;
    const needed = texts[home] === "" ? FITS : own + better;
    if (fit >= needed && fit > (fits[best] ?? 0)) best = index;
  }
  return best;
}

/** Labels of sections (要闻速览) are no headlines where the report has one that fits it. */
function dropLabels(lead: readonly Unit[], text: string, affinity: Affinity): readonly Unit[] {
  const fits = (unit: Unit): boolean => affinity.contained(unit.text, text) > 0;
  const titled = lead.some((unit) => unit.kind === "headline" && (!isLabel(unit.text) || fits(unit)));
  if (!titled) return lead;
  return lead.filter((unit) => unit.kind !== "headline" || !isLabel(unit.text) || fits(unit));
}
