import { Fragment, useId, useState } from "react";
import type { FactView } from "../model/dataset.js";
import { partnersInFact } from "../model/facts.js";
import { plain } from "../model/format-amount.js";
import { breakPeriod, formatPeriod } from "../model/format-period.js";
import { quotesOf } from "../model/quotes.js";
import { useApp } from "./app-context.js";
import { EntityButton } from "./entity-button.js";
import { Amount, Yoy } from "./figures.js";
import { Icon } from "./icons.js";
import { Quotes } from "./quotes.js";

const FIRST = 10;

interface FactTableProps {
  readonly facts: readonly FactView[];
  /** The node whose panel this is: its own name is left out of the rows. */
  readonly self: string | null;
}

/** Trade facts, one a row; a row opens to the sentences it was read from. */
export function FactTable({ facts, self }: FactTableProps) {
  const { t } = useApp();
  const [all, setAll] = useState(false);
  const shown = all ? facts : facts.slice(0, FIRST);
  return (
    <>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">{t("fact.period")}</th>
            <th scope="col">{t("fact.object")}</th>
            <th scope="col" className="number">
              {t("fact.amount")}
            </th>
            <th scope="col" className="number">
              {t("fact.yoy")}
            </th>
            <th scope="col">
              <span className="unseen">{t("panel.evidence")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((fact) => (
            <FactRow key={fact.id} fact={fact} self={self} />
          ))}
        </tbody>
      </table>
      {facts.length > shown.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("panel.all", { n: facts.length })}
        </button>
      )}
    </>
  );
}

interface FactRowProps {
  readonly fact: FactView;
  readonly self: string | null;
}

function FactRow({ fact, self }: FactRowProps) {
  const { data, lang, t } = useApp();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Fragment>
      <tr data-fact={fact.id} data-open={open}>
        <td className="period">
          <Period text={fact.period ? formatPeriod(fact.period, lang) : t("fact.undated")} />
        </td>
        <td className="what">
          <What fact={fact} self={self} />
        </td>
        <td className="number">
          <HowMuch fact={fact} />
        </td>
        <td className="number">{fact.yoy !== null && <Yoy percent={fact.yoy} />}</td>
        <td className="disclose-cell">
          <button
            type="button"
            className="disclose"
            aria-expanded={open}
            aria-controls={id}
            aria-label={t(open ? "fact.hide" : "fact.show")}
            title={t(open ? "fact.hide" : "fact.show")}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" />
          </button>
        </td>
      </tr>
      {open && (
        <tr className="fact-quotes" id={id}>
          <td colSpan={5}>
            <Quotes groups={quotesOf(data, fact.evidence, partnersInFact(fact, null))} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Leads to what others say instead. */
function ConflictButton({ id }: { readonly id: string }) {
  const { goTo, t } = useApp();
  return (
    <button
      type="button"
      className="conflict"
      title={t("fact.conflict")}
      aria-label={t("fact.conflict")}
      onClick={() => goTo({ kind: "fact", id })}
    >
      <span aria-hidden="true">≠</span>
    </button>
  );
}

/** The amount, a mark where other figures contradict it, and the share it is of a whole. */
function HowMuch({ fact }: { readonly fact: FactView }) {
  const { t } = useApp();
  return (
    <>
      <span className="how-much">
        {fact.amount !== null && <Amount fact={fact} />}
        {fact.conflicts.length > 0 && <ConflictButton id={fact.id} />}
      </span>
      {fact.share !== null && (
        <span className="share">
          {t("fact.share")} {plain(fact.share)}%
        </span>
      )}
    </>
  );
}

/** Who trades what with whom, read like a sentence: 山东省 出口 东盟 · 工程机械 · 民营企业. */
function What({ fact, self }: { readonly fact: FactView; readonly self: string | null }) {
  const { t } = useApp();
  const objects = partnersInFact(fact, self).filter((id) => id !== fact.reporter);
  return (
    <>
      {fact.reporter !== self && (
        <>
          <EntityButton id={fact.reporter} plain />{" "}
        </>
      )}
      <span className="flow" data-flow={fact.flow}>
        {t(`flow.${fact.flow}`)}
      </span>
      {objects.length === 0 && (
        <>
          {" "}
          <span className="quiet">{t("fact.world")}</span>
        </>
      )}
      {objects.map((id) => (
        <Fragment key={id}>
          {" "}
          <EntityButton id={id} plain />
        </Fragment>
      ))}
      {fact.segment !== null && (
        <>
          {" "}
          <span className="segment">{fact.segment}</span>
        </>
      )}
    </>
  );
}

function Period({ text }: { readonly text: string }) {
  return breakPeriod(text).map((part) => (
    <Fragment key={part}>
      <span>{part}</span>
      <wbr />
    </Fragment>
  ));
}
