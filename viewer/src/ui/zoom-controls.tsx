import { useApp } from "./app-context.js";
import { IconButton } from "./icons.js";

export function ZoomControls() {
  const { canvas, t } = useApp();
  return (
    <div className="zoom">
      <IconButton icon="plus" label={t("canvas.zoom-in")} onClick={() => canvas.current?.camera.zoom(1.5)} />
      <IconButton
        icon="minus"
        label={t("canvas.zoom-out")}
        onClick={() => canvas.current?.camera.zoom(1 / 1.5)}
      />
      <IconButton icon="fit" label={t("canvas.fit")} onClick={() => canvas.current?.camera.fit()} />
    </div>
  );
}
