import type { GraphJson } from "../../src/model/graph-view.js";
import { makeGraphJson } from "./graph-json.js";

/** Copies of the small graph's nodes on a spiral, joined at fixed distances. */
export function makeLargeGraph(order: number, size: number): GraphJson {
  const small = makeGraphJson();
  const names = "远山晨浪松石海桐青禾白鹭玉衡枫桥云杉蓝鲸".match(/./g) ?? [];
  const nodes = Array.from({ length: order }, (_, index) => {
    const { attributes } = small.nodes[index % small.nodes.length] ?? { attributes: undefined };
    if (!attributes) throw new Error("makeLargeGraph: the small graph is empty");
    const [angle, radius] = [index * 2.399963, Math.sqrt(index) * 10];
    const word = [index, index * 7, index * 13].map((n) => names[n % names.length]).join("");
    const label = `${word}${index}${attributes.label.slice(0, 12)}`;
    return {
      key: `n${index}`,
      attributes: {
        ...attributes,
        label,
        x: radius * Math.cos(angle),
        y: radius * Math.sin(angle),
        support: 1 + (index % 9),
      },
    };
  });
  const typed = small.edges.filter(({ attributes }) => attributes.etype !== "co_mentioned");
  const edges = Array.from({ length: size }, (_, index) => {
    const { attributes } = typed[index % typed.length] ?? { attributes: undefined };
    if (!attributes) throw new Error("makeLargeGraph: the small graph has no edges");
    const source = index % order;
    const target = (source + 1 + ((index * 7919) % 997)) % order;
    return { key: `e${index}`, source: `n${source}`, target: `n${target}`, attributes };
  });
  return { ...small, nodes, edges };
}
