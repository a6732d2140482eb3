import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useApp } from "./app-context.js";
import { CorrectedSign } from "./corrected-mark.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";

const ROW = 40;
const PAGE = 10;

/** The visible nodes as a listbox: the same content as the picture, for the keyboard and for screen readers. */
export function NodeList() {
  const { visible, state, goTo, t } = useApp();
  const names = useNames();
  const { nodes } = visible;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const selected = state.selection?.kind === "node" ? state.selection.id : null;
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      nodes.findIndex((node) => node.id === selected),
    ),
  );
  const current = Math.min(active, nodes.length - 1);
  // Only the rows in sight exist, so that twenty thousand nodes scroll as lightly as twenty.
  const from = Math.max(0, Math.floor(top / ROW) - 4);
  const rows = nodes.slice(from, from + Math.ceil(height / ROW) + 8);

  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 600));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const list = box.current;
    if (!list) return;
    if (current * ROW < list.scrollTop) list.scrollTop = current * ROW;
    else if ((current + 1) * ROW > list.scrollTop + list.clientHeight) {
      list.scrollTop = (current + 1) * ROW - list.clientHeight;
    }
  }, [current]);

  const press = (event: KeyboardEvent) => {
    const target = nextRow(event.key, current, nodes.length);
    const node = nodes[current];
    if (target !== null) setActive(target);
    else if ((event.key === "Enter" || event.key === " ") && node) goTo({ kind: "node", id: node.id });
    else return;
    event.preventDefault();
  };
  if (nodes.length === 0) return <p className="list-empty">{t("list.empty")}</p>;
  return (
    <div
      ref={box}
      className="list"
      role="listbox"
      tabIndex={0}
      aria-label={t("list.label")}
      aria-activedescendant={`row-${current}`}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={press}
    >
      <div style={{ height: nodes.length * ROW, position: "relative" }}>
        {rows.map((node, offset) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
          <div
            key={node.id}
            id={`row-${from + offset}`}
            role="option"
            tabIndex={-1}
            aria-selected={node.id === selected}
            aria-posinset={from + offset + 1}
            aria-setsize={nodes.length}
            className="list-row"
            data-active={from + offset === current}
            style={{ top: (from + offset) * ROW, height: ROW }}
            onClick={() => {
              setActive(from + offset);
              goTo({ kind: "node", id: node.id });
            }}
          >
            <KindMark kind={node.kind} />
            <span className="unseen">{names.kind(node.kind)} </span>
            <bdi className="list-name">{node.label}</bdi>
            <CorrectedSign id={node.id} />
            <span className="list-count">{t("count.articles", { n: node.support })}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function nextRow(key: string, current: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
  };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, current + step));
}
