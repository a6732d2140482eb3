import { useApp } from "./app-context.js";
import type { Drawing } from "./use-graph-canvas.js";

/** Says why there is no picture and what to do. */
export function StageMessage({
  drawing,
  onRetry,
}: {
  readonly drawing: Drawing;
  readonly onRetry: () => void;
}) {
  const { data, visible, dispatch, t } = useApp();
  if (drawing === "lost") {
    return (
      <Message
        title={t("canvas.lost")}
        text={t("canvas.lost.text")}
        action={t("canvas.retry")}
        onAction={onRetry}
      />
    );
  }
  if (drawing === "unsupported") {
    return <Message title={t("canvas.unsupported")} text={t("canvas.unsupported.text")} />;
  }
  if (data.nodes.length === 0) return <Message title={t("empty.title")} text={t("empty.text")} />;
  if (visible.nodes.length > 0) return null;
  return (
    <Message
      title={t("empty.filtered")}
      text={t("empty.filtered.text")}
      action={t("legend.reset")}
      onAction={() => dispatch({ type: "reset-filters" })}
    />
  );
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

export function Message({ title, text, action, onAction }: MessageProps) {
  return (
    <div className="message" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {action !== undefined && (
        <button type="button" className="primary" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
