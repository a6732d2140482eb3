import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import type { GraphNode } from "../model/dataset.js";
import { useApp } from "./app-context.js";
import { CorrectedSign } from "./corrected-mark.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";
import { useRowWindow } from "./use-row-window.js";

const ROW = 40;
const PAGE = 10;

/** The visible nodes as a listbox: the same content as the picture, for the keyboard and for screen readers. */
export function NodeList() {
  const { visible, state, goTo, t } = useApp();
  const { nodes } = visible;
  const { box, onScroll, from, count } = useRowWindow<HTMLDivElement>(ROW, 4);
  const selected = state.selection?.kind === "node" ? state.selection.id : null;
  const [active, setActive] = useState(() => Math.max(0, placeOf(nodes, selected)));
  const current = Math.min(active, nodes.length - 1);
  useKeptInSight(box, current);
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
      onScroll={onScroll}
      onKeyDown={press}
    >
      <div style={{ height: nodes.length * ROW, position: "relative" }}>
        {nodes.slice(from, from + count).map((node, offset) => (
          <Row key={node.id} node={node} place={from + offset} active={current} onActive={setActive} />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly node: GraphNode;
  readonly place: number;
  readonly active: number;
  readonly onActive: (place: number) => void;
}

function Row({ node, place, active, onActive }: RowProps) {
  const { visible, state, goTo, t } = useApp();
  const names = useNames();
  const { selection } = state;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
    <div
      id={`row-${place}`}
      role="option"
      tabIndex={-1}
      aria-selected={selection?.kind === "node" && node.id === selection.id}
      aria-posinset={place + 1}
      aria-setsize={visible.nodes.length}
      className="list-row"
      data-active={place === active}
      style={{ top: place * ROW, height: ROW }}
      onClick={() => {
        onActive(place);
        goTo({ kind: "node", id: node.id });
      }}
    >
      <KindMark kind={node.kind} />
      <span className="unseen">{names.kind(node.kind)} </span>
      <bdi className="list-name" title={node.label}>
        {node.label}
      </bdi>
      <CorrectedSign id={node.id} />
      <span className="list-count">{t("count.articles", { n: node.support })}</span>
    </div>
  );
}

/** Scrolls the list so far that the row the arrows are at can be seen. */
function useKeptInSight(box: RefObject<HTMLDivElement | null>, row: number): void {
  useEffect(() => {
    const list = box.current;
    if (!list) return;
    if (row * ROW < list.scrollTop) list.scrollTop = row * ROW;
    else if ((row + 1) * ROW > list.scrollTop + list.clientHeight) {
      list.scrollTop = (row + 1) * ROW - list.clientHeight;
    }
  }, [box, row]);
}

function placeOf(nodes: readonly GraphNode[], id: string | null): number {
  return nodes.findIndex((node) => node.id === id);
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
