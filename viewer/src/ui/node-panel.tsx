import { useMemo } from "react";
import type { GraphNode } from "../model/dataset.js";
import { sortFacts } from "../model/facts.js";
import { countEvidence, quotesOf } from "../model/quotes.js";
import { relationsOf } from "../model/relations.js";
import { useApp } from "./app-context.js";
import { CorrectedNote } from "./corrected-mark.js";
import { FactTable } from "./fact-table.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";
import { NodeActions } from "./node-actions.js";
import { NodeCharts } from "./node-charts.js";
import { HiddenNotice, Section, Term } from "./panel-parts.js";
import { Quotes } from "./quotes.js";
import { RelationList } from "./relation-list.js";
import { TradeLink } from "./trade-link.js";

/** All that is known of an entity: names, attributes, trade facts, relations, and the sentences it stands in. */
export function NodePanel({ node }: { readonly node: GraphNode }) {
  const { data, t } = useApp();
  const groups = useMemo(() => relationsOf(data, node.id), [data, node]);
  const facts = useMemo(() => sortFacts(data.factsOf(node.id)), [data, node]);
  const relations = data.edgesOf(node.id).length;
  return (
    <>
      <Head node={node} />
      {facts.length > 0 && (
        <Section
          title={t("panel.facts")}
          note={t("count.facts", { n: facts.length })}
          action={<TradeLink id={node.id} facts={facts} />}
        >
          <NodeCharts node={node} facts={facts} />
          <FactTable facts={facts} self={node.id} />
        </Section>
      )}
      <Section title={t("panel.relations")} note={t("count.relations", { n: relations })}>
        {relations === 0 ? (
          <p className="quiet">{t("panel.no-relations")}</p>
        ) : (
          <RelationList groups={groups} />
        )}
      </Section>
      <Mentions node={node} />
    </>
  );
}

function Head({ node }: { readonly node: GraphNode }) {
  const { visible, t } = useApp();
  const names = useNames();
  const target = useMemo(() => ({ type: "node" as const, node }), [node]);
  return (
    <header className="panel-head">
      <p className="chip">
        <KindMark kind={node.kind} />
        {names.kind(node.kind)}
      </p>
      <h2 tabIndex={-1} data-focus>
        <bdi className="panel-name" title={node.label}>
          {node.label}
        </bdi>
      </h2>
      {node.aliases.length > 0 && (
        <p className="aliases">
          <span>{t("panel.aliases")}</span>
          {node.aliases.map((alias) => (
            <bdi key={alias}>{alias}</bdi>
          ))}
        </p>
      )}
      <Attributes attrs={node.attrs} />
      <CorrectedNote id={node.id} />
      <NodeActions target={target} />
      {!visible.hasNode(node.id) && <HiddenNotice />}
    </header>
  );
}

function Attributes({ attrs }: { readonly attrs: Readonly<Record<string, string>> }) {
  const names = useNames();
  // The chain of its classes ends with what `class` says alone.
  const entries = Object.entries(attrs).filter(([key]) => key !== "class" || attrs.classes === undefined);
  if (entries.length === 0) return null;
  return (
    <dl className="attributes">
      {entries.map(([key, value]) => (
        <Term key={key} name={names.attribute(key)}>
          {names.value(key, value)}
        </Term>
      ))}
    </dl>
  );
}

/** Every sentence that names it, by article. */
function Mentions({ node }: { readonly node: GraphNode }) {
  const { data, t } = useApp();
  const quotes = useMemo(() => quotesOf(data, node.mentions, [node.id], false), [data, node]);
  const { sentences, articles } = countEvidence(node.mentions);
  const note = [
    t("count.mentions", { n: node.mentions.length }),
    t("count.sentences", { n: sentences }),
    t("count.articles", { n: articles }),
  ];
  return (
    <Section title={t("panel.evidence")} note={note.join(" · ")}>
      <Quotes groups={quotes} />
    </Section>
  );
}
