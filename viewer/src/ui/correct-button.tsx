import { type ReactNode, useId, useState } from "react";
import type { Target } from "../model/corrections.js";
import { useApp } from "./app-context.js";
import { CorrectionForm } from "./correction-form.js";
import { Icon } from "./icons.js";

/** The button that opens the form for corrections, and the form; nothing where a server only answers. */
export function useCorrection(target: Target | null): {
  readonly button: ReactNode;
  readonly form: ReactNode;
} {
  const { service, t } = useApp();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (service.mode === "read" || target === null) return { button: null, form: null };
  const button = (
    <button
      type="button"
      className="action"
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => setOpen(!open)}
    >
      <Icon name="correct" />
      {t("correct.open")}
    </button>
  );
  const form = open && (
    <div id={id}>
      <CorrectionForm target={target} onDone={() => setOpen(false)} />
    </div>
  );
  return { button, form };
}

/** The same by itself, for what has no other buttons. */
export function CorrectButton({ target }: { readonly target: Target }) {
  const { button, form } = useCorrection(target);
  return (
    <div className="correct">
      {button}
      {form}
    </div>
  );
}
