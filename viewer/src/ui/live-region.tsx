import { memo, useEffect, useRef, useState } from "react";
import { type Selection, selectedNodes } from "../state/view-state.js";
import { type App, useApp } from "./app-context.js";
import { type Names, useNames } from "./names.js";

/** Says aloud what is selected, since the picture says nothing to a screen reader. */
export const LiveRegion = memo(function LiveRegion() {
  const app = useApp();
  const names = useNames();
  const { selection } = app.state;
  const [text, setText] = useState("");
  const first = useRef(true);
  const sentence = describe(app, names, selection);
  useEffect(() => {
    // A page that opens with nothing selected has nothing to announce.
    if (first.current && selection === null) {
      first.current = false;
      return;
    }
    first.current = false;
    setText(sentence);
  }, [selection, sentence]);
  const { changes } = app.service;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each change, not for each language
  useEffect(() => {
    const { data, t } = app;
    if (changes > 0)
      setText(t("live.changed", { nodes: data.nodes.length, facts: data.attributes.facts.length }));
  }, [changes]);
  return (
    <p className="unseen" role="status" aria-live="polite" data-testid="live">
      {text}
    </p>
  );
});

function describe({ data, t }: App, names: Names, selection: Selection | null): string {
  if (selection === null) return t("live.cleared");
  if (selection.kind === "node") {
    const node = data.node(selection.id);
    if (!node) return t("panel.gone");
    return t("live.node", {
      kind: names.kind(node.kind),
      name: node.label,
      relations: data.edgesOf(node.id).length,
      facts: data.factsOf(node.id).length,
    });
  }
  if (selection.kind === "nodes") {
    const ids = selectedNodes(selection).map((id) => data.node(id)?.label ?? "");
    return t("live.nodes", { names: ids.join(" · ") });
  }
  const fact = selection.kind === "fact" ? data.fact(selection.id) : undefined;
  if (fact) {
    return t("live.fact", {
      reporter: data.node(fact.reporter)?.label ?? "",
      flow: t(`flow.${fact.flow}`),
    });
  }
  const edge = data.edge(selection.id);
  if (!edge) return t("panel.gone");
  return t("live.edge", {
    source: data.node(edge.source)?.label ?? "",
    type: names.edge(edge),
    target: data.node(edge.target)?.label ?? "",
  });
}
