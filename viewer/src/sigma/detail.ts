import type { GraphEdge, GraphNode } from "../model/dataset.js";
import type { Visible } from "../state/visibility.js";
import { nodeScaleOf } from "./create-sigma.js";
import type { DrawnScene, Scene } from "./scene.js";

/** The part of what is visible that is drawn at this zoom. */
export interface Drawn {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly hasNode: (id: string) => boolean;
  readonly hasEdge: (id: string) => boolean;
}

/** Of the canvas, pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Screen area for each node below which a picture of the whole is a stain. */
const AREA_PER_NODE = 450;
const FEWEST = 400;
const MOST = 3000;

/**
 * How many of the visible nodes are drawn: as many as the canvas has room for while the whole graph is shown, and four
 * times as many with each doubling of the zoom, so that the screen stays about equally full.
 *
 * @param ratio of the camera: 1 shows the whole graph, 0.5 half its width
 */
function nodesAt(ratio: number, { width, height }: Size): number {
  const whole = Math.min(MOST, Math.max(FEWEST, Math.round((width * height) / AREA_PER_NODE)));
  const doublings = Math.max(0, Math.floor(Math.log2(1 / ratio) + 1e-9));
  return whole * 4 ** doublings;
}

/** The most supported of the visible nodes, up to a number, with those that were asked for by name, and their edges. */
function drawnOf(visible: Visible, most: number): Drawn {
  if (visible.nodes.length <= most) return visible;
  const nodes = visible.nodes.filter((node, rank) => rank < most || visible.isAsked(node.id));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = visible.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const edgeIds = new Set(edges.map(({ id }) => id));
  return { nodes, edges, hasNode: (id) => ids.has(id), hasEdge: (id) => edgeIds.has(id) };
}

/** A scene with what is drawn of it at this zoom, in sizes for this canvas. */
export function atDetail(scene: Scene, ratio: number, size: Size): DrawnScene {
  const whole = nodesAt(1, size);
  const sizes = scene.data.nodes.slice(0, whole).map((node) => scene.paint.nodeSize(node));
  return {
    ...scene,
    drawn: drawnOf(scene.visible, nodesAt(ratio, size)),
    nodeScale: nodeScaleOf(size, sizes),
  };
}
