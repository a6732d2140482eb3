import { useState } from "react";
import { joinLines, type Segment } from "../model/printed-text.js";
import type { ArticleQuotes } from "../model/quotes.js";
import { useApp } from "./app-context.js";
import { useNames } from "./names.js";

const FIRST = 6;
const FIRST_ARTICLES = 12;

/** Evidence: printed sentences under the article they come from; a click opens the article at that place. */
export function Quotes({ groups }: { readonly groups: readonly ArticleQuotes[] }) {
  const { t } = useApp();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, FIRST_ARTICLES);
  return (
    <>
      {shown.map((group) => (
        <ArticleBlock key={group.article.id} group={group} />
      ))}
      {groups.length > shown.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("panel.more-articles", { n: groups.length - shown.length })}
        </button>
      )}
    </>
  );
}

function ArticleBlock({ group: { article, quotes } }: { readonly group: ArticleQuotes }) {
  const { dispatch, t } = useApp();
  const [all, setAll] = useState(false);
  const shown = all ? quotes : quotes.slice(0, FIRST);
  const title = joinLines(article.title) || t("article.untitled");
  return (
    <article className="quotes">
      <header>
        <h5>
          <bdi>{title}</bdi>
        </h5>
        <p>
          {[article.date ?? t("article.undated"), article.source, article.file].filter(Boolean).join(" · ")}
        </p>
      </header>
      {shown.map(({ sentence, segments }) => (
        <button
          key={sentence}
          type="button"
          className="quote"
          title={t("evidence.open")}
          data-sentence={`${article.id}:${sentence}`}
          onClick={() => dispatch({ type: "open-article", article: { id: article.id, sentence } })}
        >
          <Marked segments={segments} />
        </button>
      ))}
      {quotes.length > shown.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("panel.more", { n: quotes.length - shown.length })}
        </button>
      )}
    </article>
  );
}

/** A sentence with its marks, always as text. */
export function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  const { data } = useApp();
  const names = useNames();
  return (
    <bdi>
      {segments.map(({ text, claim, node }, index) => {
        const kind = node === null ? undefined : data.node(node)?.kind;
        // Segments have no identity but their place, and are never reordered.
        const key = `${index} ${text}`;
        if (kind === undefined) return claim ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
        return (
          <mark
            key={key}
            className="name"
            data-claim={claim}
            style={{ "--kind": names.kindColor(kind) } as React.CSSProperties}
          >
            {text}
          </mark>
        );
      })}
    </bdi>
  );
}
