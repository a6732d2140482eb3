import { useMemo } from "react";
import type { GraphEdge } from "../model/dataset.js";
import { factsOfEdge } from "../model/facts.js";
import { countEvidence, quotesOf } from "../model/quotes.js";
import { isSymmetric } from "../model/relations.js";
import { useApp } from "./app-context.js";
import { CorrectButton } from "./correct-button.js";
import { EntityButton } from "./entity-button.js";
import { FactTable } from "./fact-table.js";
import { useNames } from "./names.js";
import { HiddenNotice, Section } from "./panel.js";
import { Quotes } from "./quotes.js";

/** What is known of a relation: its ends, its support, its facts and every sentence that says it. */
export function EdgePanel({ edge }: { readonly edge: GraphEdge }) {
  const { data, visible, t } = useApp();
  const names = useNames();
  const facts = useMemo(() => factsOfEdge(data, edge.facts ?? []), [data, edge]);
  const quotes = useMemo(() => quotesOf(data, edge.evidence, [edge.source, edge.target]), [data, edge]);
  const { sentences, articles } = countEvidence(edge.evidence);
  const about = [edge.source, edge.target]
    .map((id) => data.node(id)?.label ?? id)
    .join(` ${names.type(edge.etype)} `);
  const weak = edge.etype === "co_mentioned";
  return (
    <>
      <header className="panel-head">
        <p className="chip">
          <span className="dash" style={{ background: names.typeColor(edge.etype) }} />
          {t("edge.title")}
        </p>
        <h2 tabIndex={-1} data-focus>
          {names.type(edge.etype)}
        </h2>
        <div className="ends" data-symmetric={isSymmetric(edge.etype)}>
          <EntityButton id={edge.source} />
          <EntityButton id={edge.target} />
        </div>
        <dl className="attributes">
          <div>
            <dt>{t("edge.weight")}</dt>
            <dd>{t(weak ? "count.sentences" : "count.articles", { n: edge.weight })}</dd>
          </div>
          {edge.titles !== undefined && edge.titles.length > 0 && (
            <div>
              <dt>{t("edge.titles")}</dt>
              <dd>{edge.titles.join("、")}</dd>
            </div>
          )}
          <div>
            <dt>{t("edge.confidence")}</dt>
            <dd>{Math.round(edge.confidence * 100)}%</dd>
          </div>
        </dl>
        {facts.length === 0 && !weak && <CorrectButton target={{ type: "edge", id: edge.id, about }} />}
        {!visible.hasEdge(edge.id) && <HiddenNotice />}
      </header>
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
