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
import { Section } from "./panel.js";
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
        <dl className="fact-parts">
          <Part name={t("trade.reporter")} id={fact.reporter} none="" />
          <Part name={t("trade.partner")} id={fact.partner} none={t("trade.partner.total")} />
          <Part name={t("trade.product")} id={fact.product} none={t("trade.product.total")} />
          {fact.segment !== null && <Text name={t("trade.segment")} text={fact.segment} />}
          <Text
            name={t("trade.period")}
            text={fact.period ? formatPeriod(fact.period, lang) : t("fact.undated")}
          />
          {fact.share !== null && <Text name={t("fact.share")} text={`${plain(fact.share)}%`} />}
          <Text name={t("edge.weight")} text={t("count.articles", { n: fact.support })} />
          <Text name={t("edge.confidence")} text={`${Math.round(fact.confidence * 100)}%`} />
        </dl>
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

function Part({
  name,
  id,
  none,
}: {
  readonly name: string;
  readonly id: string | null;
  readonly none: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{id === null ? <span className="quiet">{none}</span> : <EntityButton id={id} />}</dd>
    </div>
  );
}

function Text({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
