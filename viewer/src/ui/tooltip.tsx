import type { Hover } from "../sigma/scene.js";
import { useApp } from "./app-context.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";

const WIDTH = 300;

/** What the pointer is on, in two lines beside it. */
export function Tooltip({ hover }: { readonly hover: Hover }) {
  const { canvas, data } = useApp();
  const container = canvas.current?.size ?? { width: innerWidth, height: innerHeight };
  const right = hover.x + WIDTH + 24 < container.width;
  const below = hover.y + 90 < container.height;
  const style = {
    ...(right ? { left: hover.x + 14 } : { right: container.width - hover.x + 14 }),
    ...(below ? { top: hover.y + 14 } : { bottom: container.height - hover.y + 14 }),
  };
  const node = hover.target.kind === "node" ? data.node(hover.target.id) : undefined;
  return (
    <div className="tooltip" style={style} aria-hidden="true">
      {node ? <NodeLines id={node.id} /> : <EdgeLines id={hover.target.id} />}
    </div>
  );
}

function NodeLines({ id }: { readonly id: string }) {
  const { data, t } = useApp();
  const names = useNames();
  const node = data.node(id);
  if (!node) return null;
  return (
    <>
      <strong>
        <bdi>{node.label}</bdi>
      </strong>
      <p>
        <KindMark kind={node.kind} />
        {[
          names.kind(node.kind),
          t("count.articles", { n: node.support }),
          t("count.relations", { n: data.edgesOf(id).length }),
        ].join(" · ")}
      </p>
    </>
  );
}

function EdgeLines({ id }: { readonly id: string }) {
  const { data, t } = useApp();
  const names = useNames();
  const edge = data.edge(id);
  if (!edge) return null;
  const facts = edge.facts?.length ?? 0;
  return (
    <>
      <strong>
        <bdi>{data.node(edge.source)?.label}</bdi> <span className="tooltip-type">{names.edge(edge)}</span>{" "}
        <bdi>{data.node(edge.target)?.label}</bdi>
      </strong>
      <p>
        {[
          t("edge.claims", { n: edge.evidence.length }),
          ...(facts > 0 ? [t("count.facts", { n: facts })] : []),
        ].join(" · ")}
      </p>
    </>
  );
}
