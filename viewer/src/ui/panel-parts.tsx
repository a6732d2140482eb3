import type { ReactNode } from "react";
import { useApp } from "./app-context.js";

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  /** A button at the end of the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, note, action, children }: SectionProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h3>
          {title}
          {note !== undefined && <small>{note}</small>}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}

/** A name and what it stands for, in a list of such. */
export function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Said where the selection is not in the picture because of the filters. */
export function HiddenNotice() {
  const { dispatch, t } = useApp();
  return (
    <p className="notice">
      {t("panel.hidden")}{" "}
      <button type="button" className="link" onClick={() => dispatch({ type: "reset-filters" })}>
        {t("panel.unhide")}
      </button>
    </p>
  );
}
