import { useMemo } from "react";
import type { GraphEdge } from "../model/dataset.js";
import { factsOfEdge } from "../model/facts.js";
import { formatDays } from "../model/format-period.js";
import { countEvidence, quotesOf } from "../model/quotes.js";
import { isSymmetric } from "../model/relations.js";
import { useApp } from "./app-context.js";
import { CorrectButton } from "./correct-button.js";
import { EntityButton } from "./entity-button.js";
import { FactTable } from "./fact-table.js";
import { useNames } from "./names.js";
import { HiddenNotice, Section, Term } from "./panel-parts.js";
import { Quotes } from "./quotes.js";

/** What is known of a relation: its ends, its support, its facts and every sentence that says it. */
export function EdgePanel({ edge }: { readonly edge: GraphEdge }) {
  const { data, t } = useApp();
  const facts = useMemo(() => factsOfEdge(data, edge.facts ?? []), [data, edge]);
  const quotes = useMemo(() => quotesOf(data, edge.evidence, [edge.source, edge.target]), [data, edge]);
  const { sentences, articles } = countEvidence(edge.evidence);
  return (
    <>
      <Head edge={edge} facts={facts.length} />
      {facts.length > 0 && (
        <Section title={t("panel.facts")} note={t("count.facts", { n: facts.length })}>
          <FactTable facts={facts} self={null} />
        </Section>
      )}
      <Section
        title={t("panel.evidence")}
        note={[
          t("edge.claims", { n: edge.evidence.length }),
          t("count.sentences", { n: sentences }),
          t("count.articles", { n: articles }),
        ].join(" · ")}
      >
        <Quotes groups={quotes} />
      </Section>
    </>
  );
}

function Head({ edge, facts }: { readonly edge: GraphEdge; readonly facts: number }) {
  const { data, visible, t } = useApp();
  const names = useNames();
  const { id, etype, source, target } = edge;
  const weak = etype === "co_mentioned";
  const [from, to] = [source, target].map((end) => data.node(end)?.label ?? end);
  return (
    <header className="panel-head">
      <p className="chip">
        <span className="dash" style={{ background: names.typeColor(etype) }} />
        {t("edge.title")}
      </p>
      <h2 tabIndex={-1} data-focus>
        {names.type(etype)}
      </h2>
      <div className="ends" data-symmetric={isSymmetric(etype)}>
        <EntityButton id={source} />
        <EntityButton id={target} />
      </div>
      <dl className="attributes">
        <Term name={t("edge.weight")}>
          {t(weak ? "count.sentences" : "count.articles", { n: edge.weight })}
        </Term>
        {edge.titles !== undefined && edge.titles.length > 0 && (
          <Term name={t("edge.titles")}>{edge.titles.join("、")}</Term>
        )}
        {edge.seen && <Term name={t("edge.seen")}>{formatDays(edge.seen)}</Term>}
        <Term name={t("edge.confidence")}>{Math.round(edge.confidence * 100)}%</Term>
      </dl>
      {/* A relation made of facts goes with them. */}
      {facts === 0 && !weak && (
        <CorrectButton target={{ type: "edge", id, about: `${from} ${names.type(etype)} ${to}` }} />
      )}
      {!visible.hasEdge(id) && <HiddenNotice />}
    </header>
  );
}
