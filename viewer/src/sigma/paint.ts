import { edgeWidths, type Look, nodeSizes } from "../model/appearance.js";
import { communitiesOf } from "../model/communities.js";
import type { Dataset, GraphEdge, GraphNode } from "../model/dataset.js";
import { HIDDEN_AT_FIRST } from "../state/filters.js";
import type { Visible } from "../state/visibility.js";
import { edgeColor, nodeColor, type Palette } from "./palette.js";

/** How nodes and edges look: by kind or community, support or amount, as the look says, in the colours of the theme. */
export interface Paint {
  readonly nodeColor: (node: GraphNode) => string;
  /** As an edge lies in the picture; where it stands out in its full colour. */
  readonly edgeColor: (edge: GraphEdge, strong: boolean) => string;
  readonly nodeSize: (node: GraphNode) => number;
  /** The size of the largest node. */
  readonly largest: number;
  readonly edgeSize: (edge: GraphEdge) => number;
}

/** Of communities that are too small for a colour of their own, and of edges between communities. */
const GREY = "#8a919c";

export function createPaint(
  data: Dataset,
  visible: Pick<Visible, "edges" | "facts">,
  look: Look,
  palette: Palette,
): Paint {
  const sizes = nodeSizes(data, look);
  const widths = edgeWidths(visible.edges, visible.facts, look);
  const hues = look.colour === "community" ? communityColors(data) : null;
  const rawEdge = (edge: GraphEdge) => {
    if (!hues) return edge.color;
    const [from, to] = [data.node(edge.source)?.community, data.node(edge.target)?.community];
    return from === to ? (hues.get(from ?? -1) ?? GREY) : GREY;
  };
  const nodeSize = (node: GraphNode) => sizes?.get(node.id) ?? node.size;
  return {
    nodeColor: (node) => nodeColor(hues ? (hues.get(node.community) ?? GREY) : node.color, palette),
    edgeColor: (edge, strong) =>
      strong
        ? nodeColor(rawEdge(edge), palette)
        : edgeColor(rawEdge(edge), palette, HIDDEN_AT_FIRST.includes(edge.etype)),
    nodeSize,
    largest: data.nodes.reduce((most, node) => Math.max(most, nodeSize(node)), 0),
    edgeSize: (edge) => widths?.get(edge.id) ?? edge.size,
  };
}

function communityColors(data: Dataset): ReadonlyMap<number, string> {
  return new Map(communitiesOf(data.nodes).map(({ id, color }) => [Number(id), color ?? GREY]));
}
