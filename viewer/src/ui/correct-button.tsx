import { useId, useState } from "react";
import type { Target } from "../model/corrections.js";
import { useApp } from "./app-context.js";
import { CorrectionForm } from "./correction-form.js";
import { Icon } from "./icons.js";

/** Opens the form that corrects something; not there where a server only answers. */
export function CorrectButton({ target }: { readonly target: Target }) {
  const { service, t } = useApp();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (service.mode === "read") return null;
  return (
    <div className="correct">
      <button
        type="button"
        className="action"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="correct" />
        {t("correct.open")}
      </button>
      {open && (
        <div id={id}>
          <CorrectionForm target={target} onDone={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}
