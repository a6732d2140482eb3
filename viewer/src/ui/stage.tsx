import type { KeyboardEvent, RefObject } from "react";
import { useApp } from "./app-context.js";
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

/** The picture of the graph with what lies on it. */
export function Stage({ intent }: { readonly intent: RefObject<CameraIntent> }) {
  const { data, canvas, t } = useApp();
  const { host, attempt, drawing, hover, retry } = useGraphCanvas(intent);
  const press = (event: KeyboardEvent) => {
    const step = PANS[event.key];
    if (!step) return;
    canvas.current?.camera.pan(step[0], step[1]);
    event.preventDefault();
  };
  return (
    <main className="stage">
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
      {hover && drawing === "works" && <Tooltip hover={hover} />}
      <StageMessage drawing={drawing} onRetry={retry} />
      {drawing === "works" && data.nodes.length > 0 && <ZoomControls />}
    </main>
  );
}
