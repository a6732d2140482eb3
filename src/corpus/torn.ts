import type { Affinity } from "./affinity.js";
import type { Block } from "./blocks.js";
import { paragraphsOf, wordsOf } from "./blocks.js";
import { startsSentence } from "./flow.js";
import type { Unit } from "./units.js";

// Parts of one article share this much; see blocks.ts for where two articles lie.
const SAME = 0.05;
// How much better than the next best a fragment must fit, so that a page on one subject leaves it apart.
const CLEAR = 1.5;
const REACH = 5;

/**
 * Puts torn articles together again. A column that breaks off in the middle of a sentence may go on below a headline that
 * was printed over its middle, or below another article; a fragment joins the article whose rare words it shares.
 */
export function mendBlocks(blocks: readonly Block[], affinity: Affinity): readonly Block[] {
  return rejoinFragments(splitAtBreaks(mendHeadlines(blocks, affinity)), affinity);
}

/** A headline with a byline in the middle of its article: the text above it that it goes on from comes down to it. */
function mendHeadlines(blocks: readonly Block[], affinity: Affinity): readonly Block[] {
  const mended: Block[] = [];
  for (const block of blocks) {
    const above = mended.at(-1);
    if (!above || !goesOn(above, block, affinity)) {
      mended.push(block);
      continue;
    }
    const cut = hasLead(above) ? findSeam(above.parts, affinity) : 0;
    if (cut === null) {
      mended.push(block);
      continue;
    }
    mended.pop();
    if (cut > 0) mended.push({ ...above, parts: above.parts.slice(0, cut), signed: false });
    mended.push({ ...block, parts: [...above.parts.slice(cut), ...block.parts] });
  }
  return mended;
}

function goesOn(above: Block, block: Block, affinity: Affinity): boolean {
  const last = above.parts.at(-1);
  const first = block.parts[0];
  if (!last?.open || first?.kind !== "body" || above.photo || block.opener || block.lead.length === 0)
    return false;
  if (startsSentence(first.text) || /^[“‘]/u.test(first.text)) return false;
  const tail = paragraphsOf(above.parts).slice(-REACH);
  const head = paragraphsOf(block.parts).slice(0, REACH);
  return affinity.between(wordsOf(tail), wordsOf(head)) >= SAME;
}

/** Where in the parts of a block another article begins: the paragraph with least in common with what stands above it. */
function findSeam(parts: readonly Unit[], affinity: Affinity): number | null {
  let best: { readonly index: number; readonly likeness: number } | null = null;
  for (const [index, unit] of parts.entries()) {
    const before = parts[index - 1];
    if (unit.kind !== "body" || before?.kind !== "body" || before.open) continue;
    const above = wordsOf(paragraphsOf(parts.slice(0, index)).slice(-REACH));
    const below = wordsOf(paragraphsOf(parts.slice(index)).slice(0, REACH));
    const likeness = affinity.between(above, below);
    if (!best || likeness < best.likeness) best = { index, likeness };
  }
  return best && best.likeness < SAME ? best.index : null;
}

/** A paragraph that breaks off before one that begins a sentence ends its block: what follows is a fragment. */
function splitAtBreaks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const index = block.parts.findIndex((unit, i) => isBreak(block.parts[i - 1], unit));
    if (index < 0) return [block];
    const rest = {
      lead: [],
      opener: null,
      photo: false,
      signed: block.signed,
      parts: block.parts.slice(index),
    };
    return [{ ...block, parts: block.parts.slice(0, index), signed: false }, rest];
  });
}

function isBreak(before: Unit | undefined, unit: Unit): boolean {
  return before?.kind === "body" && before.open && unit.kind === "body" && startsSentence(unit.text);
}

/** Gives every fragment to the block it fits best, where one fits clearly; a broken-off block above is the fallback. */
function rejoinFragments(blocks: readonly Block[], affinity: Affinity): readonly Block[] {
  const hosts = blocks.map((block) => ({
    block,
    parts: [...block.parts],
    signed: block.signed,
    taken: false,
  }));
  for (const [index, fragment] of hosts.entries()) {
    if (index === 0 || !isFragment(fragment.block)) continue;
    const text = wordsOf(fragment.block.parts);
    const ranked = hosts
      .map((host, at) => ({ host, at, fit: affinity.between(text, wordsOf(host.parts)) }))
      .filter(({ host, at }) => at !== index && !host.taken && !host.signed && canHost(host.block))
      .sort((a, b) => b.fit - a.fit || a.at - b.at);
    const [best, second] = ranked;
    const clear = best && best.fit >= SAME && best.fit >= CLEAR * (second?.fit ?? 0);
    const host = clear ? best.host : null;
    if (!host) continue;
    host.parts.push(...fragment.block.parts);
    host.signed ||= fragment.signed;
    fragment.taken = true;
  }
  return hosts.filter((host) => !host.taken).map(({ block, parts, signed }) => ({ ...block, parts, signed }));
}

/** A block without a headline, or with a section's label for one (要闻速览). */
function isFragment(block: Block): boolean {
  if (block.opener || block.photo || wordsOf(block.parts) === "") return false;
  return block.lead.every((unit) => unit.kind === "headline" && isLabel(unit.text));
}

function canHost(block: Block): boolean {
  return !block.photo && block.opener?.kind !== "mark" && !isFragment(block) && wordsOf(block.parts) !== "";
}

function hasLead(block: Block): boolean {
  return block.lead.length > 0 || block.opener !== null;
}

/** Whether a headline is so short that it may be the label of a section of the paper. */
export function isLabel(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length <= 6;
}
