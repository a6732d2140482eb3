import type { JudgementView } from "../model/corrections.js";
import { useApp } from "./app-context.js";
import { judgementText } from "./judgement-text.js";
import { useNames } from "./names.js";

interface JudgementLineProps {
  readonly judgement: JudgementView;
  readonly onUndo: (id: number) => void;
}

/** One judgement: what, why, who and when, and how to take it back where that is possible. */
export function JudgementLine({ judgement, onUndo }: JudgementLineProps) {
  const app = useApp();
  const names = useNames();
  const { service, t } = app;
  const { id, reason, author, date, matched } = judgement;
  return (
    <li data-judgement={id}>
      <p>
        <bdi>{judgementText(judgement, { ...app, names })}</bdi>
        <small>{t("correct.mark.by", { reason, author, date })}</small>
        {!matched && <small className="warn">{t("correct.list.unmatched")}</small>}
      </p>
      {service.corrections && (
        <button
          type="button"
          className="text-button"
          disabled={service.busy}
          aria-label={t("correct.undo.of", { id })}
          onClick={() => onUndo(id)}
        >
          {t("correct.undo")}
        </button>
      )}
    </li>
  );
}
