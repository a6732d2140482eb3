import type { FactView } from "../model/dataset.js";
import { formatAmount, plain } from "../model/format-amount.js";
import { formatChange } from "../model/format-change.js";
import { useApp } from "./app-context.js";

/** The amount of a fact as it is told, else its share or growth: something that stands for it. `bare` leaves a dash. */
export function Amount({ fact, bare = false }: { readonly fact: FactView; readonly bare?: boolean }) {
  const { lang, t } = useApp();
  if (fact.amount !== null) {
    return (
      <span className="amount">
        {fact.approx && <small>{t("fact.approx")} </small>}
        {formatAmount(fact.amount, fact.unit, lang)}
      </span>
    );
  }
  if (bare) {
    return (
      <span className="amount quiet">
        <span aria-hidden="true">—</span>
        <span className="unseen">{t("fact.no-amount")}</span>
      </span>
    );
  }
  if (fact.share !== null) {
    return (
      <span className="amount">
        {t("fact.share")} {plain(fact.share)}%
      </span>
    );
  }
  if (fact.yoy === null) return <span className="amount quiet">{t("fact.no-amount")}</span>;
  return (
    <span className="amount">
      {t("fact.yoy")} {formatChange(fact.yoy).text}
    </span>
  );
}

/** A growth with sign, arrow and colour. */
export function Yoy({ percent }: { readonly percent: number }) {
  const { direction, text } = formatChange(percent);
  return (
    <span className="yoy" data-direction={direction}>
      {text}
    </span>
  );
}
