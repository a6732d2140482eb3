import type { KeyboardEvent, RefObject } from "react";
import { type App, AppContext } from "./app-context.js";
import { DetailNote } from "./detail-note.js";
import { StageMessage } from "./stage-message.js";
import { Tooltip } from "./tooltip.js";
import { type CameraIntent, useGraphCanvas } from "./use-graph-canvas.js";
import { ZoomControls } from "./zoom-controls.js";

/** Parts of the canvas that an arrow key moves it by: right and down. */
const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.12, 0],
  ArrowRight: [0.12, 0],
  ArrowUp: [0, -0.12],
  ArrowDown: [0, 0.12],
};

interface StageProps {
  readonly app: App;
  readonly intent: RefObject<CameraIntent>;
  /** For what lies on the picture and shows nothing of the selection. */
  readonly quiet: App;
}

/** The picture of the graph with what lies on it. */
export function Stage({ app, intent, quiet }: StageProps) {
  const { data, state, canvas, t } = app;
  const { host, attempt, drawing, hover, arranging, drawnNodes, retry } = useGraphCanvas(app, intent);
  const press = (event: KeyboardEvent) => {
    const step = PANS[event.key];
    if (!step) return;
    canvas.current?.camera.pan(step[0], step[1]);
    event.preventDefault();
  };
  return (
    // Another page covers it and is the main content then; the picture stays, so that coming back costs nothing.
    <section className="stage" inert={state.page !== "graph"} aria-label={t("page.graph")}>
      <div
        key={attempt}
        ref={host}
        className="canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows pan it
        tabIndex={0}
        role="application"
        aria-label={t("canvas.label")}
        onKeyDown={press}
      />
      <AppContext value={quiet}>
        {hover && drawing === "works" && <Tooltip hover={hover} />}
        {state.page === "graph" && <StageMessage drawing={drawing} onRetry={retry} />}
        {drawing === "works" && data.nodes.length > 0 && <ZoomControls arranging={arranging} />}
        {drawing === "works" && <DetailNote drawn={drawnNodes} />}
      </AppContext>
    </section>
  );
}
