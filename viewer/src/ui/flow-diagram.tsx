import { sankeyLinkHorizontal } from "d3-sankey";
import { type KeyboardEvent, useMemo } from "react";
import { FLOWS, type Flow } from "../model/chart-choice.js";
import type { FactView } from "../model/dataset.js";
import { type LaidFlows, type LinkData, layOutFlows, sideOf } from "../model/flow-layout.js";
import type { FlowNode } from "../model/flows.js";
import { formatAmount } from "../model/format-amount.js";
import { shorten } from "../model/shorten.js";
import { byPeriod } from "../model/trade.js";
import { useApp } from "./app-context.js";
import { useNames } from "./names.js";
import { PeriodSelect } from "./period-select.js";
import { useWidth } from "./use-width.js";

/** Pixels of a half-width column at the size that names are written in. */
const COLUMN = 6.2;

interface FlowDiagramProps {
  readonly facts: readonly FactView[];
  readonly unit: string;
}

/** From reporter through product to partner, for one period and one flow. */
export function FlowDiagram({ facts, unit }: FlowDiagramProps) {
  const { state, dispatch, t } = useApp();
  const { charts } = state;
  const named = useMemo(
    () => facts.filter((fact) => fact.unit === unit && (fact.product ?? fact.partner) !== null),
    [facts, unit],
  );
  const flows = FLOWS.filter((one) => named.some((fact) => fact.flow === one));
  const flow = flows.find((one) => one === charts.flow) ?? flows[0];
  const groups = useMemo(() => {
    const ofFlow = named.filter((fact) => fact.flow === flow);
    return byPeriod(ofFlow, unit);
  }, [named, unit, flow]);
  const group = groups.find(({ period }) => period.join() === charts.period?.join()) ?? groups[0];
  if (!group || flow === undefined) return null;
  return (
    <figure className="chart flow-chart">
      <figcaption>
        <span>{t("chart.flows")}</span>
        <FlowSelect
          flows={flows}
          value={flow}
          onValue={(next) => dispatch({ type: "set-charts", charts: { flow: next } })}
        />
        <PeriodSelect
          periods={groups.map(({ period }) => period)}
          counts={groups.map((one) => one.facts.length)}
          value={group.period}
          onValue={(period) => dispatch({ type: "set-charts", charts: { period } })}
        />
      </figcaption>
      <Drawing facts={group.facts} flow={flow} unit={unit} />
      <p className="chart-note">{t("chart.flows.note")}</p>
    </figure>
  );
}

interface FlowSelectProps {
  readonly flows: readonly Flow[];
  readonly value: Flow;
  readonly onValue: (flow: Flow) => void;
}

function FlowSelect({ flows, value, onValue }: FlowSelectProps) {
  const { t } = useApp();
  return (
    <select
      aria-label={t("trade.flow")}
      value={value}
      onChange={({ target }) => onValue(target.value as Flow)}
    >
      {flows.map((flow) => (
        <option key={flow} value={flow}>
          {t(`flow.${flow}`)}
        </option>
      ))}
    </select>
  );
}

interface DrawingProps extends FlowDiagramProps {
  readonly flow: FactView["flow"];
}

function Drawing({ facts, flow, unit }: DrawingProps) {
  const { data, lang, t } = useApp();
  const names = useNames();
  const [host, width] = useWidth();
  const laid = useMemo(() => (width > 0 ? layOutFlows(facts, width) : null), [facts, width]);
  const label = (id: string) => data.node(id)?.label ?? id;
  return (
    <div ref={host} className="flow-host">
      {laid && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing, no form
        <svg width={width} height={laid.height} role="group" aria-label={t("chart.flows")}>
          {laid.graph.links.map((link) => {
            const [source, target] = [link.source as FlowNode, link.target as FlowNode];
            return (
              <FlowPath
                key={`${source.key}\n${target.key}`}
                link={link}
                color={names.flowColor(flow)}
                text={`${label(source.id)} → ${label(target.id)} ${formatAmount(link.amount, unit, lang)}`}
              />
            );
          })}
          {laid.graph.nodes.map((node) => (
            <FlowBar key={node.key} node={node} width={width} name={label(node.id)} />
          ))}
        </svg>
      )}
    </div>
  );
}

const pathOf = sankeyLinkHorizontal<FlowNode, LinkData>();

interface FlowPathProps {
  readonly link: LaidFlows["links"][number];
  readonly color: string;
  readonly text: string;
}

/** A link leads to the fact behind it, the largest where there are several. */
function FlowPath({ link, color, text }: FlowPathProps) {
  const { goTo } = useApp();
  const [fact] = [...link.facts].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const open = () => fact && goTo({ kind: "fact", id: fact.id });
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons in a drawing
    <path
      className="flow-link"
      d={pathOf(link) ?? ""}
      stroke={color}
      strokeWidth={Math.max(1.5, link.width ?? 1)}
      role="button"
      tabIndex={0}
      aria-label={text}
      onClick={open}
      onKeyDown={onEnter(open)}
    >
      <title>{text}</title>
    </path>
  );
}

function onEnter(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      act();
    }
  };
}

interface FlowBarProps {
  readonly node: LaidFlows["nodes"][number];
  /** Of the whole drawing. */
  readonly width: number;
  readonly name: string;
}

function FlowBar({ node, width, name }: FlowBarProps) {
  const { data, goTo } = useApp();
  const names = useNames();
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
  const leftwards = node.column === 2;
  const kind = data.node(node.id)?.kind ?? "";
  const open = () => goTo({ kind: "node", id: node.id });
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons in a drawing
    <g
      className="flow-node"
      role="button"
      tabIndex={0}
      aria-label={name}
      onClick={open}
      onKeyDown={onEnter(open)}
    >
      <title>{name}</title>
      <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} rx="2" fill={names.kindColor(kind)} />
      <text
        x={leftwards ? x1 + 6 : node.column === 0 ? x0 - 6 : x1 + 6}
        y={(y0 + y1) / 2}
        dy="0.35em"
        textAnchor={node.column === 0 ? "end" : "start"}
      >
        {shorten(name, roomFor(node.column, width))}
      </text>
    </g>
  );
}

/** Columns of text that fit beside a bar: at the sides what is left for names, in the middle up to the next bars. */
function roomFor(column: number, width: number): number {
  const side = sideOf(width);
  const free = column === 1 ? (width - 2 * side) / 2 - 24 : side - 10;
  return Math.max(8, Math.floor(free / COLUMN));
}
