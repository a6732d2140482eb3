import type { TradeGraph } from "./build.js";
import { forceAtlas2, noverlap } from "./graphology-tools.js";
import { type LinkGraph, toLinkGraph } from "./link-graph.js";
import { hashText, seededRandom } from "./seeded-random.js";

/** A round costs time in proportion to the nodes: small graphs settle wholly, large ones get as many rounds as shape needs. */
const NODE_ROUNDS = 300_000;
const FEWEST_ROUNDS = 60;
const MOST_ROUNDS = 700;
/** Rounds of pushing nodes apart: large graphs keep some overlaps, which nobody sees before zooming in. */
const FEWEST_PUSHES = 20;
const MOST_PUSHES = 150;
/** Cells a side of the grid in which nodes are compared: with as many for every graph, large ones would take the square of their nodes. */
const FEWEST_CELLS = 20;
const cellsOf = (nodes: number): number => Math.max(FEWEST_CELLS, Math.round(Math.sqrt(nodes) / 2));

/**
 * Sets x and y on every node: ForceAtlas2 from a start that depends on the node keys only, then nodes are pushed apart
 * until none covers another. Coordinates are finite, centred on 0 and have two decimals; equal graphs get equal bytes.
 */
export function layoutGraph(graph: TradeGraph): void {
  if (graph.order === 0) return;
  const links = toLinkGraph(graph);
  scatter(links);
  forceAtlas2.assign(links, {
    iterations: roundsOf(links.order, FEWEST_ROUNDS, MOST_ROUNDS),
    getEdgeWeight: "weight",
    settings: {
      ...forceAtlas2.inferSettings(links.order),
      // Strong gravity keeps parts without a link between them from flying apart.
      strongGravityMode: true,
      gravity: 0.3,
      scalingRatio: 30,
      edgeWeightInfluence: 1,
      barnesHutOptimize: links.order > 200,
      barnesHutTheta: 1.2,
    },
  });
  rescale(links);
  part(links);
  const maxIterations = roundsOf(links.order, FEWEST_PUSHES, MOST_PUSHES);
  noverlap.assign(links, {
    maxIterations,
    settings: { margin: 3, ratio: 1.15, expansion: 1.1, gridSize: cellsOf(links.order) },
  });
  center(links);
  graph.updateEachNodeAttributes(
    (key, attributes) => {
      const { x, y } = links.getNodeAttributes(key);
      return { ...attributes, x: round(x), y: round(y) };
    },
    { attributes: ["x", "y"] },
  );
}

function roundsOf(nodes: number, fewest: number, most: number): number {
  return Math.round(Math.min(most, Math.max(fewest, NODE_ROUNDS / nodes)));
}

/** Start positions in a disc, from a hash of each key: a new node moves the old ones little. */
function scatter(links: LinkGraph): void {
  const radius = 10 * Math.sqrt(links.order);
  links.forEachNode((key) => {
    const random = seededRandom(hashText(key));
    const angle = 2 * Math.PI * random();
    const distance = radius * Math.sqrt(random());
    links.mergeNodeAttributes(key, { x: distance * Math.cos(angle), y: distance * Math.sin(angle) });
  });
}

/** Scales the picture so that the nodes cover about a tenth of their own disc: room for labels, no empty sky. */
function rescale(links: LinkGraph): void {
  let area = 0;
  let spread = 0;
  links.forEachNode((_key, { x, y, size }) => {
    area += size * size;
    spread += x * x + y * y;
  });
  const wanted = Math.sqrt(area * 10);
  const actual = Math.sqrt((2 * spread) / links.order);
  const scale = actual > 0 ? wanted / actual : 1;
  links.forEachNode((key, { x, y }) => {
    links.mergeNodeAttributes(key, { x: x * scale, y: y * scale });
  });
}

/**
 * Moves nodes off a spot that another has taken, each its own way: the library would do it by chance, and equal graphs would
 * not look alike. Spots are compared in the single precision in which it keeps them.
 */
function part(links: LinkGraph): void {
  const taken = new Set<string>();
  links.forEachNode((key, { x, y, size }) => {
    const random = seededRandom(hashText(key));
    let spot = { x, y };
    while (taken.has(spotOf(spot)))
      spot = { x: spot.x + size * (random() - 0.5), y: spot.y + size * (random() - 0.5) };
    taken.add(spotOf(spot));
    links.mergeNodeAttributes(key, spot);
  });
}

function spotOf({ x, y }: { x: number; y: number }): string {
  return `${Math.fround(x)} ${Math.fround(y)}`;
}

function center(links: LinkGraph): void {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  links.forEachNode((_key, { x, y }) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  links.forEachNode((key, { x, y }) => {
    links.mergeNodeAttributes(key, { x: x - (left + right) / 2, y: y - (top + bottom) / 2 });
  });
}

function round(value: number): number {
  // Adding 0 turns -0, which JSON and GEXF print differently, into 0.
  return Math.round(value * 100) / 100 + 0;
}
