import { useApp } from "./app-context.js";
import { CorrectedSign } from "./corrected-mark.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";

/** The name of an entity with the colour of its kind; a click goes there. */
export function EntityButton({ id, plain = false }: { readonly id: string; readonly plain?: boolean }) {
  const { data, goTo } = useApp();
  const names = useNames();
  const node = data.node(id);
  if (!node) return null;
  return (
    <button
      type="button"
      className={plain ? "link" : "entity"}
      title={`${names.kind(node.kind)} · ${node.label}`}
      onClick={() => goTo({ kind: "node", id })}
    >
      {!plain && <KindMark kind={node.kind} />}
      <bdi>{node.label}</bdi>
      <CorrectedSign id={id} />
    </button>
  );
}
