import { type ReactNode, useEffect, useRef, useState } from "react";
import { useApp } from "./app-context.js";
import { EdgePanel } from "./edge-panel.js";
import { Icon, IconButton } from "./icons.js";
import { NodePanel } from "./node-panel.js";

/** What is known of the selection: at the right, or as a sheet from below on a phone. */
export function Panel() {
  const { state, data, dispatch, steps, narrow, t } = useApp();
  const { selection } = state;
  const [tall, setTall] = useState(false);
  const root = useRef<HTMLElement>(null);
  const key = selection && `${selection.kind} ${selection.id}`;
  useEffect(() => {
    const panel = root.current;
    if (key === null || !panel) return;
    panel.querySelector(".panel-scroll")?.scrollTo({ top: 0 });
    // Whoever followed a relation in the panel goes on reading there; nobody else loses the focus.
    if (document.activeElement === document.body || panel.contains(document.activeElement)) {
      panel.querySelector<HTMLElement>("[data-focus]")?.focus({ preventScroll: true });
    }
  }, [key]);
  if (selection === null) return null;
  const { kind, id } = selection;
  const node = kind === "node" ? data.node(id) : undefined;
  const edge = kind === "edge" ? data.edge(id) : undefined;
  return (
    <aside className="panel" ref={root} aria-label={t("panel.label")} data-tall={tall}>
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
            onClick={() => setTall(!tall)}
          >
            <Icon name="up" />
          </button>
        )}
        <Locate />
        <IconButton
          icon="close"
          label={t("panel.close")}
          onClick={() => dispatch({ type: "select", selection: null })}
        />
      </div>
      <div className="panel-scroll" key={key}>
        {node ? <NodePanel node={node} /> : edge ? <EdgePanel edge={edge} /> : <Gone />}
      </div>
    </aside>
  );
}

function Locate() {
  const { state, data, canvas, t } = useApp();
  const locate = () => {
    const { selection } = state;
    if (!selection) return;
    const edge = selection.kind === "edge" ? data.edge(selection.id) : undefined;
    canvas.current?.camera.flyTo(edge ? [edge.source, edge.target] : [selection.id], []);
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

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

export function Section({ title, note, children }: SectionProps) {
  return (
    <section className="section">
      <h3>
        {title}
        {note !== undefined && <small>{note}</small>}
      </h3>
      {children}
    </section>
  );
}

/** Said where the selection is not in the picture because of the filters. */
export function HiddenNotice() {
  const { dispatch, t } = useApp();
  return (
    <p className="notice">
      {t("panel.hidden")}{" "}
      <button type="button" className="link" onClick={() => dispatch({ type: "reset-filters" })}>
        {t("panel.unhide")}
      </button>
    </p>
  );
}
