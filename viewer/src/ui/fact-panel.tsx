import { useMemo } from "react";
import type { FactView } from "../model/dataset.js";
import { partnersInFact } from "../model/facts.js";
import { formatAmount, plain } from "../model/format-amount.js";
import { formatPeriod } from "../model/format-period.js";
import { countEvidence, quotesOf } from "../model/quotes.js";
import { type App, useApp } from "./app-context.js";
import { Conflicts } from "./conflicts.js";
import { CorrectButton } from "./correct-button.js";
import { EntityButton } from "./entity-button.js";
import { Amount, Yoy } from "./figures.js";
import { useNames } from "./names.js";
import { Section, Term } from "./panel-parts.js";
import { Quotes } from "./quotes.js";

/** A trade fact: what it says, what others say instead, and every sentence it was read from. */
export function FactPanel({ fact }: { readonly fact: FactView }) {
  const { data, lang, t } = useApp();
  const names = useNames();
  const quotes = useMemo(() => quotesOf(data, fact.evidence, partnersInFact(fact, null)), [data, fact]);
  const { sentences, articles } = countEvidence(fact.evidence);
  return (
    <>
      <header className="panel-head">
        <p className="chip">
          <span className="dot" style={{ background: names.flowColor(fact.flow) }} />
          {t("fact.title")} · {t(`flow.${fact.flow}`)}
        </p>
        <h2 tabIndex={-1} data-focus>
          <Amount fact={fact} />
        </h2>
        {fact.yoy !== null && (
          <p>
            {t("fact.yoy")} <Yoy percent={fact.yoy} />
          </p>
        )}
        <Parts fact={fact} />
        <CorrectButton target={{ type: "fact", id: fact.id, about: factText(fact, { data, lang, t }) }} />
      </header>
      <Conflicts fact={fact} />
      <Section
        title={t("panel.evidence")}
        note={[t("count.sentences", { n: sentences }), t("count.articles", { n: articles })].join(" · ")}
      >
        <Quotes groups={quotes} />
      </Section>
    </>
  );
}

function Parts({ fact }: { readonly fact: FactView }) {
  const { lang, t } = useApp();
  const { reporter, partner, product, segment, period, share } = fact;
  const entity = (id: string | null, none: string) =>
    id === null ? <span className="quiet">{none}</span> : <EntityButton id={id} />;
  return (
    <dl className="fact-parts">
      <Term name={t("trade.reporter")}>{entity(reporter, "")}</Term>
      <Term name={t("trade.partner")}>{entity(partner, t("trade.partner.total"))}</Term>
      <Term name={t("trade.product")}>{entity(product, t("trade.product.total"))}</Term>
      {segment !== null && <Term name={t("trade.segment")}>{segment}</Term>}
      <Term name={t("trade.period")}>{period ? formatPeriod(period, lang) : t("fact.undated")}</Term>
      {share !== null && <Term name={t("fact.share")}>{plain(share)}%</Term>}
      <Term name={t("edge.weight")}>{t("count.articles", { n: fact.support })}</Term>
      <Term name={t("edge.confidence")}>{Math.round(fact.confidence * 100)}%</Term>
    </dl>
  );
}

/** A fact in one line. */
function factText(fact: FactView, { data, lang, t }: Pick<App, "data" | "lang" | "t">): string {
  const names = [fact.reporter, fact.partner, fact.product].map((id) =>
    id === null ? null : data.node(id)?.label,
  );
  const [reporter, partner, product] = names;
  const period = fact.period ? formatPeriod(fact.period, lang) : null;
  const amount = fact.amount === null ? null : formatAmount(fact.amount, fact.unit, lang);
  return [reporter, t(`flow.${fact.flow}`), partner, product, fact.segment, period, amount]
    .filter(Boolean)
    .join(" ");
}
