import { useState } from "react";
import { type JudgementDraft, judgeLine } from "../model/corrections.js";
import { useApp } from "./app-context.js";

interface CorrectionLineProps {
  /** Null while something is missing. */
  readonly decision: Pick<JudgementDraft, "verdict" | "subject" | "object"> | null;
  readonly reason: string;
}

/** A correction as the command that keeps it: a file has no store to write to. */
export function CorrectionLine({ decision, reason }: CorrectionLineProps) {
  const { t } = useApp();
  const [copied, setCopied] = useState<string | null>(null);
  if (decision === null) return <p className="quiet">{t("correct.line.missing")}</p>;
  const line = judgeLine({ ...decision, reason });
  return (
    <div className="correction-line">
      <p>{t("correct.line")}</p>
      <textarea
        readOnly
        rows={3}
        aria-label={t("correct.line")}
        value={line}
        onFocus={(event) => event.target.select()}
      />
      <button
        type="button"
        className="primary"
        onClick={() => void navigator.clipboard.writeText(line).then(() => setCopied(line))}
      >
        {t(copied === line ? "correct.copied" : "correct.copy")}
      </button>
    </div>
  );
}
