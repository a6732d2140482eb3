import { type ReactNode, useId, useState } from "react";
import { Icon } from "./icons.js";

interface DisclosureProps {
  readonly title: ReactNode;
  readonly className?: string;
  /** Made only when it is opened. */
  readonly children: () => ReactNode;
}

/** A line that opens to more. */
export function Disclosure({ title, className = "", children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={className}>
      <button
        type="button"
        className="disclosure"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {title}
        <Icon name="chevron" />
      </button>
      {open && <div id={id}>{children()}</div>}
    </div>
  );
}
