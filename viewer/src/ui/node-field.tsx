import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { GraphNode } from "../model/dataset.js";
import { useApp } from "./app-context.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";

const MOST = 8;

interface NodeFieldProps {
  readonly label: string;
  /** Ids that are no answer. */
  readonly without: readonly string[];
  readonly onChoose: (id: string) => void;
}

/** A field that finds one entity by name, alias or pinyin. */
export function NodeField({ label, without, onChoose }: NodeFieldProps) {
  const { t } = useApp();
  const id = useId();
  const { query, found, active, type, press, point } = useFoundNodes(without, onChoose);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="node-field">
      <input
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      {query.trim() !== "" && found.length === 0 && <p className="quiet">{t("search.none", { query })}</p>}
      <Found {...{ id, label, found, active, onActive: point, onChoose }} />
    </div>
  );
}

/** Searches while one types; arrows choose among what was found, Enter takes it. */
function useFoundNodes(without: readonly string[], onChoose: (id: string) => void) {
  const { search } = useApp();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const found = useMemo(
    () => findNodes(search(query, MOST + without.length), without),
    [search, query, without],
  );
  const type = (text: string) => {
    setQuery(text);
    setActive(0);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((found.length + active + step) % Math.max(1, found.length));
    else if (event.key === "Enter" && found[active]) onChoose(found[active].id);
    else return;
    event.preventDefault();
  };
  return { query, found, active, type, press, point: setActive };
}

interface FoundProps extends Pick<NodeFieldProps, "label" | "onChoose"> {
  readonly id: string;
  readonly found: readonly GraphNode[];
  readonly active: number;
  readonly onActive: (index: number) => void;
}

function Found({ id, label, found, active, onActive, onChoose }: FoundProps) {
  const names = useNames();
  return (
    <div id={id} role="listbox" aria-label={label} tabIndex={-1}>
      {found.map((node, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
        <div
          key={node.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="hit"
          onMouseMove={() => onActive(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(node.id)}
        >
          <KindMark kind={node.kind} />
          <span className="hit-name">
            <bdi>{node.label}</bdi>
          </span>
          <span className="hit-count">{names.kind(node.kind)}</span>
        </div>
      ))}
    </div>
  );
}

function findNodes(
  groups: ReturnType<ReturnType<typeof useApp>["search"]>,
  without: readonly string[],
): readonly GraphNode[] {
  return groups
    .flatMap(({ hits }) => hits.flatMap((hit) => (hit.type === "node" ? [hit.node] : [])))
    .filter((node) => !without.includes(node.id))
    .slice(0, MOST);
}
