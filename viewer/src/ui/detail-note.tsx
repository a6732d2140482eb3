import { memo } from "react";
import { useApp } from "./app-context.js";

/** Says how much of a large graph the picture leaves out for now, and how to see it. */
export const DetailNote = memo(function DetailNote({ drawn }: { readonly drawn: number }) {
  const { visible, t } = useApp();
  if (drawn >= visible.nodes.length) return null;
  return (
    <p className="detail-note" role="status">
      {t("canvas.detail", { drawn, total: visible.nodes.length })}
    </p>
  );
});
