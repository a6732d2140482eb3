import type { FactView } from "../model/dataset.js";
import { formatPeriod } from "../model/format-period.js";
import { joinLines } from "../model/printed-text.js";
import type { Hit } from "../model/search.js";
import { useApp } from "./app-context.js";
import { Amount } from "./figures.js";
import { Icon } from "./icons.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";

/** What tells one hit from another. */
export function keyOf(hit: Hit): string {
  if (hit.type === "node") return hit.node.id;
  return hit.type === "fact" ? hit.fact.id : `${hit.article.id}:${hit.sentence}`;
}

/** A hit in the list of the search box. */
export function HitLine({ hit }: { readonly hit: Hit }) {
  const { t } = useApp();
  if (hit.type === "fact") return <FactLine fact={hit.fact} />;
  if (hit.type === "sentence") {
    const { article, sentence } = hit;
    const text = joinLines(article.sentences[sentence]?.text ?? "");
    return (
      <>
        <Icon name="quote" />
        <span className="hit-name hit-text" title={text}>
          <bdi>{text}</bdi>
        </span>
        <span className="hit-count">{article.date}</span>
      </>
    );
  }
  return (
    <>
      <KindMark kind={hit.node.kind} />
      <span className="hit-name" title={hit.node.label}>
        <bdi>{hit.node.label}</bdi>
        {hit.alias !== null && <small>{t("search.alias", { alias: hit.alias })}</small>}
      </span>
      <span className="hit-count">{t("count.articles", { n: hit.node.support })}</span>
    </>
  );
}

function FactLine({ fact }: { readonly fact: FactView }) {
  const { data, lang, t } = useApp();
  const names = useNames();
  const nameOf = (id: string | null) => (id === null ? null : data.node(id)?.label);
  const parts = [
    nameOf(fact.reporter),
    t(`flow.${fact.flow}`),
    nameOf(fact.partner),
    nameOf(fact.product),
    fact.segment,
  ];
  const text = parts.filter(Boolean).join(" ");
  return (
    <>
      <span className="dot" style={{ background: names.flowColor(fact.flow) }} />
      <span className="hit-name" title={text}>
        <bdi>{text}</bdi>
        {fact.period && <small>{formatPeriod(fact.period, lang)}</small>}
      </span>
      <span className="hit-count">
        <Amount fact={fact} />
      </span>
    </>
  );
}
