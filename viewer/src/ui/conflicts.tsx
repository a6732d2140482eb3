import { useMemo } from "react";
import type { FactView } from "../model/dataset.js";
import { joinLines } from "../model/printed-text.js";
import { useApp } from "./app-context.js";
import { Amount, Yoy } from "./figures.js";
import { Section } from "./panel-parts.js";

/** What articles say otherwise of the same thing, side by side, the best supported first. */
export function Conflicts({ fact }: { readonly fact: FactView }) {
  const { data, dispatch, t } = useApp();
  const rivals = useMemo(
    () =>
      [fact, ...fact.conflicts.map((id) => data.fact(id)).filter((other) => other !== undefined)].sort(
        (a, b) => b.support - a.support || b.confidence - a.confidence,
      ),
    [data, fact],
  );
  if (rivals.length < 2) return null;
  return (
    <Section title={t("conflict.title")} note={t("conflict.note", { n: rivals.length })}>
      <div className="conflicts">
        {rivals.map((rival) => (
          <button
            key={rival.id}
            type="button"
            className="rival"
            aria-current={rival.id === fact.id}
            data-rival={rival.id}
            onClick={() => dispatch({ type: "select", selection: { kind: "fact", id: rival.id } })}
          >
            <strong>
              <Amount fact={rival} />
            </strong>
            {rival.yoy !== null && <Yoy percent={rival.yoy} />}
            <span className="quiet">{t("count.articles", { n: rival.support })}</span>
            <Told fact={rival} />
          </button>
        ))}
      </div>
    </Section>
  );
}

/** Who tells it, and when: what decides between figures. */
function Told({ fact }: { readonly fact: FactView }) {
  const { data } = useApp();
  const [first] = fact.evidence;
  const article = first && data.article(first.article);
  if (!article) return null;
  return (
    <small>
      {article.date !== null && <span>{article.date}</span>}
      <bdi>{article.source ?? joinLines(article.title)}</bdi>
    </small>
  );
}
