import type { FactView } from "../model/dataset.js";
import { useApp } from "./app-context.js";
import { Yoy } from "./figures.js";
import { useNames } from "./names.js";

interface BarProps {
  readonly fact: FactView;
  readonly name: string;
  /** What else the fact names: its figure is of that only. */
  readonly note: string;
  /** How much of the track is filled, 0 to 1. */
  readonly part: number;
  readonly figure: string;
}

/** A figure as a bar beside others, with its growth; a click leads to its fact. */
export function Bar({ fact, name, note, part, figure }: BarProps) {
  const { goTo } = useApp();
  const names = useNames();
  const width = `${Math.min(100, Math.max(1, part * 100))}%`;
  return (
    <button
      type="button"
      className="bar"
      data-bar={fact.id}
      title={[name, note].filter(Boolean).join(" · ")}
      onClick={() => goTo({ kind: "fact", id: fact.id })}
    >
      <span className="bar-name">
        <bdi>{name}</bdi>
        {note !== "" && <small>{note}</small>}
      </span>
      <span className="bar-track">
        <span className="bar-fill" style={{ width, background: names.flowColor(fact.flow) }} />
      </span>
      <span className="bar-amount">{figure}</span>
      <span className="bar-yoy">{fact.yoy !== null && <Yoy percent={fact.yoy} />}</span>
    </button>
  );
}
