import { MultiDirectedGraph } from "graphology";
import FA2Layout from "graphology-layout-forceatlas2/worker";
import type { GraphEdge } from "../model/dataset.js";

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Input {
  readonly nodes: readonly (Place & {
    readonly id: string;
    readonly size: number;
    readonly fixed: boolean;
  })[];
  readonly edges: readonly GraphEdge[];
}

interface Body extends Place {
  size: number;
  fixed: boolean;
}

/** As at build time, so that the picture keeps its manner. */
const GRAVITY = 0.3;
/** Of the radius of the picture: a round that moves nodes less than this on average changes nothing one sees. */
const STILL = 0.0004;
const STILL_ROUNDS = 15;
const MOST_ROUNDS = 1500;

/** ForceAtlas2 in a worker over some nodes and the edges between them; ends when nothing moves any more. */
export class LayoutRun {
  readonly #graph: MultiDirectedGraph<Body, { weight: number }>;
  readonly #layout: FA2Layout<Body, { weight: number }>;
  readonly #radius: number;
  readonly #onEnd: () => void;
  #last: Float64Array;
  #still = 0;
  #rounds = 0;

  constructor(
    input: Input,
    { onMove, onEnd }: { readonly onMove: (places: LayoutRun) => void; readonly onEnd: () => void },
  ) {
    this.#onEnd = onEnd;
    this.#graph = new MultiDirectedGraph();
    for (const { id, ...body } of input.nodes) this.#graph.addNode(id, body);
    for (const { id, source, target, weight } of input.edges) {
      if (source === target || !this.#graph.hasNode(source) || !this.#graph.hasNode(target)) continue;
      this.#graph.addDirectedEdgeWithKey(id, source, target, { weight });
    }
    this.#radius = radiusOf(input.nodes);
    this.#layout = new FA2Layout(this.#graph, { getEdgeWeight: "weight", settings: this.#settings() });
    this.#graph.on("eachNodeAttributesUpdated", () => {
      onMove(this);
      this.#countRounds();
    });
    this.#last = this.#snapshot();
    this.#layout.start();
  }

  /** Calls back for each node with where it is now. */
  forEach(visit: (id: string, place: Place) => void): void {
    this.#graph.forEachNode((id, { x, y }) => {
      visit(id, { x, y });
    });
  }

  stop(): void {
    if (!this.#layout.isRunning()) return;
    this.#layout.stop();
    // Not at once: it may be in the middle of taking in what the worker said.
    setTimeout(() => this.#layout.kill());
    this.#onEnd();
  }

  /** Repulsion that makes the nodes fill the disc they lie in now: masses of M pulled in with g fill √(kM/g). */
  #settings() {
    let mass = this.#graph.order;
    this.#graph.forEachEdge((_edge, { weight }) => {
      mass += 2 * weight;
    });
    return {
      slowDown: 1 + Math.log(Math.max(1, this.#graph.order)),
      strongGravityMode: true,
      gravity: GRAVITY,
      scalingRatio: (2 * GRAVITY * this.#radius ** 2) / Math.max(1, mass),
      edgeWeightInfluence: 1,
      barnesHutOptimize: this.#graph.order > 200,
      barnesHutTheta: 1.2,
    };
  }

  #countRounds(): void {
    const now = this.#snapshot();
    let moved = 0;
    for (let index = 0; index < now.length; index += 2)
      moved += Math.hypot(
        (now[index] ?? 0) - (this.#last[index] ?? 0),
        (now[index + 1] ?? 0) - (this.#last[index + 1] ?? 0),
      );
    this.#last = now;
    this.#rounds += 1;
    const still = moved / Math.max(1, this.#graph.order) < STILL * this.#radius;
    this.#still = still ? this.#still + 1 : 0;
    if (this.#still >= STILL_ROUNDS || this.#rounds >= MOST_ROUNDS) this.stop();
  }

  #snapshot(): Float64Array {
    const places = new Float64Array(2 * this.#graph.order);
    let index = 0;
    this.#graph.forEachNode((_id, { x, y }) => {
      places[index] = x;
      places[index + 1] = y;
      index += 2;
    });
    return places;
  }
}

/** Of the disc that points spread over evenly would fill. */
function radiusOf(points: readonly Place[]): number {
  const count = Math.max(1, points.length);
  const [x, y] = [
    points.reduce((sum, point) => sum + point.x, 0) / count,
    points.reduce((sum, point) => sum + point.y, 0) / count,
  ];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2 + (point.y - y) ** 2, 0);
  return Math.max(1, Math.sqrt((2 * spread) / count));
}
