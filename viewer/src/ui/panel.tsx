import { memo, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { emphasisOf } from "../state/emphasis.js";
import { type Selection, selectedNodes } from "../state/view-state.js";
import { useApp } from "./app-context.js";
import { EdgePanel } from "./edge-panel.js";
import { FactPanel } from "./fact-panel.js";
import { Icon, IconButton } from "./icons.js";
import { LinksPanel } from "./links-panel.js";
import { NodePanel } from "./node-panel.js";

/** What is known of the selection: at the right, or as a sheet from below on a phone. */
export const Panel = memo(function Panel() {
  const { state, t } = useApp();
  const { selection } = state;
  const [tall, setTall] = useState(false);
  const key = selection && [selection.kind, selection.id, ...(selection.others ?? [])].join("\n");
  const root = useFocusThatFollows(key);
  if (selection === null) return null;
  return (
    <aside className="panel" ref={root} aria-label={t("panel.label")} data-tall={tall}>
      <PanelBar selection={selection} tall={tall} onTall={setTall} />
      <div className="panel-scroll" key={key}>
        <Selected selection={selection} />
      </div>
    </aside>
  );
});

/** Whoever followed a relation in the panel goes on reading there; nobody else loses the focus. */
function useFocusThatFollows(key: string | null): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = root.current;
    if (key === null || !panel) return;
    if (document.activeElement === document.body || panel.contains(document.activeElement)) {
      panel.querySelector<HTMLElement>("[data-focus]")?.focus({ preventScroll: true });
    }
  }, [key]);
  return root;
}

interface PanelBarProps {
  readonly selection: Selection;
  readonly tall: boolean;
  readonly onTall: (tall: boolean) => void;
}

function PanelBar({ selection, tall, onTall }: PanelBarProps) {
  const { dispatch, steps, narrow, t } = useApp();
  return (
    <div className="panel-bar">
      <IconButton icon="back" label={t("tool.back")} onClick={steps.back} disabled={!steps.canGoBack()} />
      <IconButton
        icon="forward"
        label={t("tool.forward")}
        onClick={steps.forward}
        disabled={!steps.canGoForward()}
      />
      {narrow && (
        <button
          type="button"
          className="sheet-handle"
          aria-expanded={tall}
          aria-label={t(tall ? "panel.collapse" : "panel.expand")}
          onClick={() => onTall(!tall)}
        >
          <Icon name="up" />
        </button>
      )}
      <Locate selection={selection} />
      <IconButton
        icon="close"
        label={t("panel.close")}
        onClick={() => dispatch({ type: "select", selection: null })}
      />
    </div>
  );
}

/** The panel of what is selected; an address may name what this graph does not hold. */
function Selected({ selection }: { readonly selection: Selection }) {
  const { data } = useApp();
  const { kind, id } = selection;
  const node = kind === "node" ? data.node(id) : undefined;
  const edge = kind === "edge" ? data.edge(id) : undefined;
  const fact = kind === "fact" ? data.fact(id) : undefined;
  const ids = useMemo(
    () => (selection.kind === "nodes" ? selectedNodes(selection).filter((one) => data.node(one)) : []),
    [data, selection],
  );
  if (node) return <NodePanel node={node} />;
  if (edge) return <EdgePanel edge={edge} />;
  if (fact) return <FactPanel fact={fact} />;
  return ids.length > 0 ? <LinksPanel ids={ids} /> : <Gone />;
}

/** Takes the camera there, from another page too. */
function Locate({ selection }: { readonly selection: Selection }) {
  const { data, visible, canvas, dispatch, t } = useApp();
  const locate = () => {
    dispatch({ type: "show-page", page: "graph" });
    const emphasis = emphasisOf(data, visible, selection);
    if (emphasis) canvas.current?.camera.flyTo(emphasis.centre, []);
  };
  return <IconButton icon="locate" label={t("panel.locate")} onClick={locate} className="push" />;
}

function Gone() {
  const { t } = useApp();
  return (
    <div className="panel-head">
      <h2 tabIndex={-1} data-focus>
        {t("panel.gone")}
      </h2>
      <p className="quiet">{t("panel.gone.text")}</p>
    </div>
  );
}
