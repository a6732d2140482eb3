import { memo, useState } from "react";
import { useApp } from "./app-context.js";
import { IconButton } from "./icons.js";
import { judgementText } from "./judgement-text.js";
import { useNames } from "./names.js";

/** Says what was just corrected, and takes it back on request. */
export const CorrectionNotice = memo(function CorrectionNotice() {
  const app = useApp();
  const names = useNames();
  const { service, t } = app;
  const { latest, corrections, busy, judgements } = service;
  const [closed, setClosed] = useState<number | null>(null);
  const stands = latest !== null && closed !== latest.id && judgements.some(({ id }) => id === latest.id);
  return (
    <div className="correction-notice" role="status" hidden={!stands}>
      {stands && (
        <>
          <span>{t("correct.saved", { what: judgementText(latest, { ...app, names }) })}</span>
          <button
            type="button"
            className="link"
            disabled={busy}
            onClick={() => void corrections?.undo(latest.id, null)}
          >
            {t("correct.undo")}
          </button>
          <IconButton icon="close" label={t("correct.close-notice")} onClick={() => setClosed(latest.id)} />
        </>
      )}
    </div>
  );
});
