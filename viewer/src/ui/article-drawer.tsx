import { memo, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { ArticleView } from "../model/dataset.js";
import { cutSentence, joinLines } from "../model/printed-text.js";
import { namesIn } from "../model/quotes.js";
import { emphasisOf } from "../state/emphasis.js";
import { useApp } from "./app-context.js";
import { IconButton } from "./icons.js";
import { Marked } from "./quotes.js";

/** The whole article as it was printed, open at one sentence; the names of the selection are marked throughout. */
export const ArticleDrawer = memo(function ArticleDrawer() {
  const { state, data } = useApp();
  const article = state.article ? data.article(state.article.id) : undefined;
  if (!state.article || !article) return null;
  return <Drawer key={article.id} article={article} here={state.article.sentence} />;
});

interface DrawerProps {
  readonly article: ArticleView;
  /** Index of the sentence to open at. */
  readonly here: number;
}

function Drawer({ article, here }: DrawerProps) {
  const { dispatch, t } = useApp();
  const root = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = root.current;
    dialog?.showModal();
    // Closed before it goes, so that the focus returns to the sentence it was opened from.
    return () => dialog?.close();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence that is marked has changed
  useEffect(() => {
    root.current?.querySelector('[data-here="true"]')?.scrollIntoView({ block: "center" });
  }, [here]);
  const close = () => dispatch({ type: "close-article" });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it
    <dialog
      className="article"
      ref={root}
      aria-label={t("article.label")}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === root.current) close();
      }}
    >
      <header>
        <h2>
          <bdi>{joinLines(article.title) || t("article.untitled")}</bdi>
        </h2>
        <IconButton icon="close" label={t("article.close")} onClick={close} />
        <Particulars article={article} />
      </header>
      <div className="article-body">
        <Paragraphs article={article} here={here} />
      </div>
    </dialog>
  );
}

function Particulars({ article }: { readonly article: ArticleView }) {
  const { t } = useApp();
  const entries = [
    [t("article.date"), article.date ?? t("article.undated")],
    [t("article.authors"), article.authors.join("、")],
    [t("article.source"), article.source ?? ""],
    [t("article.file"), article.file],
  ] as const;
  return (
    <dl className="attributes">
      {entries.map(
        ([name, value]) =>
          value !== "" && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
      <Address url={article.origin?.url} name={t("article.address")} />
    </dl>
  );
}

/** A link only where the address is one of the web: what an article says of itself is not trusted. */
function Address({ url, name }: { readonly url: string | undefined; readonly name: string }) {
  if (url === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {/^https?:\/\//u.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer noopener">
            <bdi>{url}</bdi>
          </a>
        ) : (
          <bdi>{url}</bdi>
        )}
      </dd>
    </div>
  );
}

function Paragraphs({ article, here }: DrawerProps) {
  const { data, state } = useApp();
  const { selection } = state;
  const named = useMemo(() => {
    // Whatever the filters hide: the article is read, not the picture.
    const all = { hasEdge: () => true };
    return emphasisOf(data, all, selection)?.centre ?? [];
  }, [data, selection]);
  const paragraphs = useMemo(() => {
    const groups = new Map<number, number[]>();
    for (const [index, sentence] of article.sentences.entries()) {
      groups.set(sentence.paragraph, [...(groups.get(sentence.paragraph) ?? []), index]);
    }
    return [...groups];
  }, [article]);
  return paragraphs.map(([paragraph, sentences]) => (
    <p key={paragraph} data-role={article.sentences[sentences[0] ?? 0]?.role}>
      {sentences.map((index) => (
        <span key={index} className="sentence" data-here={index === here}>
          <Marked
            segments={cutSentence(
              article.sentences[index]?.text ?? "",
              namesIn(data, article, index, named),
              [],
            )}
          />
        </span>
      ))}
    </p>
  ));
}
