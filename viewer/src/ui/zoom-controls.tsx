import { memo } from "react";
import { useApp } from "./app-context.js";
import { IconButton } from "./icons.js";
import type { Arranging } from "./use-graph-canvas.js";

/** Zoom, the whole graph, and the layout: started and stopped by hand, and taken back. */
export const ZoomControls = memo(function ZoomControls({ arranging }: { readonly arranging: Arranging }) {
  const { canvas, dispatch, t } = useApp();
  const { running, moved } = arranging;
  const arrange = () => {
    if (running) canvas.current?.arrangement.stop();
    else canvas.current?.arrangement.start();
  };
  const reset = () => {
    dispatch({ type: "unpin", id: null });
    canvas.current?.arrangement.reset();
  };
  return (
    <div className="zoom">
      <IconButton icon="plus" label={t("canvas.zoom-in")} onClick={() => canvas.current?.camera.zoom(1.5)} />
      <IconButton
        icon="minus"
        label={t("canvas.zoom-out")}
        onClick={() => canvas.current?.camera.zoom(1 / 1.5)}
      />
      <IconButton icon="fit" label={t("canvas.fit")} onClick={() => canvas.current?.camera.fit()} />
      <hr />
      <IconButton
        icon={running ? "stop" : "arrange"}
        label={t(running ? "canvas.arrange.stop" : "canvas.arrange")}
        pressed={running}
        onClick={arrange}
      />
      {moved && <IconButton icon="restore" label={t("canvas.arrange.reset")} onClick={reset} />}
    </div>
  );
});
