import { type ReactNode, useMemo } from "react";
import type { GraphEdge } from "../model/dataset.js";
import { commonNeighbours, edgesBetween, type PathStep, shortestPaths } from "../model/links.js";
import { quotesOf } from "../model/quotes.js";
import { useApp } from "./app-context.js";
import { Disclosure } from "./disclosure.js";
import { EntityButton } from "./entity-button.js";
import { IconButton } from "./icons.js";
import { useNames } from "./names.js";
import { NodeActions } from "./node-actions.js";
import { Section } from "./panel-parts.js";
import { Quotes } from "./quotes.js";

/** What links several nodes: between two the shortest paths, for all their common neighbours; each with its evidence. */
export function LinksPanel({ ids }: { readonly ids: readonly string[] }) {
  const { data, t } = useApp();
  const [first, second, ...others] = ids.map((id) => data.node(id));
  const pair =
    first && second && others.length === 0
      ? { type: "pair" as const, nodes: [first, second] as const }
      : null;
  return (
    <>
      <header className="panel-head">
        <p className="chip">{t("links.chip", { n: ids.length })}</p>
        <h2 tabIndex={-1} data-focus>
          {t("links.title")}
        </h2>
        <Members ids={ids} />
        <NodeActions key={ids.join("\n")} target={pair} />
      </header>
      {ids.length === 2 && <PathSection from={ids[0] ?? ""} to={ids[1] ?? ""} />}
      <CommonSection ids={ids} />
    </>
  );
}

/** The selected nodes, each with a way out of the selection. */
function Members({ ids }: { readonly ids: readonly string[] }) {
  const { data, dispatch, t } = useApp();
  return (
    <ul className="members">
      {ids.map((id) => (
        <li key={id}>
          <EntityButton id={id} />
          <IconButton
            icon="close"
            label={t("links.remove", { name: data.node(id)?.label ?? id })}
            onClick={() => dispatch({ type: "select-also", id })}
          />
        </li>
      ))}
    </ul>
  );
}

function CommonSection({ ids }: { readonly ids: readonly string[] }) {
  const { data, visible, t } = useApp();
  const common = useMemo(() => commonNeighbours(data, visible, ids), [data, visible, ids]);
  return (
    <Section title={t("links.common")} note={t("links.common.count", { n: common.length })}>
      {common.length === 0 ? (
        <p className="quiet">{t("links.common.none")}</p>
      ) : (
        <ul className="common">
          {common.map((id) => (
            <li key={id}>
              <EntityButton id={id} />
              {ids.map((end) => (
                <CommonLink key={end} from={end} to={id} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function PathSection({ from, to }: { readonly from: string; readonly to: string }) {
  const { data, visible, t } = useApp();
  const { paths, count } = useMemo(() => shortestPaths(data, visible, from, to), [data, visible, from, to]);
  const [first] = paths;
  return (
    <Section
      title={t("links.paths")}
      {...(first ? { note: t("links.paths.count", { n: count, steps: first.length }) } : {})}
    >
      {first ? (
        <ol className="paths">
          {paths.map((path) => (
            <li key={path.map(({ to: id }) => id).join("\n")} className="path">
              <EntityButton id={from} />
              {path.map((step) => (
                <Step key={step.to} step={step} />
              ))}
            </li>
          ))}
        </ol>
      ) : (
        <p className="quiet">{t("links.paths.none")}</p>
      )}
      {count > paths.length && <p className="quiet">{t("links.paths.more", { n: count - paths.length })}</p>}
    </Section>
  );
}

/** The relations between one of the selected nodes and a neighbour that all of them have. */
function CommonLink({ from, to }: { readonly from: string; readonly to: string }) {
  const { data, visible } = useApp();
  const edges = useMemo(() => edgesBetween(data, visible, from, to), [data, visible, from, to]);
  return edges.map((edge) => (
    <EdgeQuotes key={edge.id} edge={edge}>
      <bdi>{data.node(from)?.label ?? from}</bdi>
      <span aria-hidden="true">{edge.source === from ? "→" : "←"}</span>
    </EdgeQuotes>
  ));
}

/** One step of a path: the relations that make it, which open to their sentences, and the node it leads to. */
function Step({ step }: { readonly step: PathStep }) {
  return (
    <>
      {step.edges.map((edge) => (
        <EdgeQuotes key={edge.id} edge={edge}>
          <span aria-hidden="true">{edge.source === step.from ? "↓" : "↑"}</span>
        </EdgeQuotes>
      ))}
      <EntityButton id={step.to} />
    </>
  );
}

/** A relation that opens to its sentences; before its name what is given. */
function EdgeQuotes({ edge, children }: { readonly edge: GraphEdge; readonly children: ReactNode }) {
  const { data } = useApp();
  const names = useNames();
  return (
    <Disclosure
      className="path-step"
      title={
        <>
          {children}
          <span className="dash" style={{ background: names.typeColor(edge.etype) }} />
          {names.edge(edge)}
        </>
      }
    >
      {() => <Quotes groups={quotesOf(data, edge.evidence, [edge.source, edge.target])} />}
    </Disclosure>
  );
}
