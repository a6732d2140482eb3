import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Hit } from "../model/search.js";
import { useApp } from "./app-context.js";
import { HitLine, keyOf } from "./hit-line.js";
import { Icon, IconButton } from "./icons.js";
import { useNames } from "./names.js";

const FIRST_PER_KIND = 6;
const MORE_PER_KIND = 60;

/** Finds entities while one types; arrows choose, Enter goes there (a combobox after the ARIA pattern). */
export function SearchBox() {
  const { state, dispatch, search, goTo, t } = useApp();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(FIRST_PER_KIND);
  const [active, setActive] = useState(0);
  const root = useRef<HTMLElement>(null);
  const groups = useMemo(() => search(state.query, limit), [search, state.query, limit]);
  const hits = groups.flatMap((group) => group.hits);
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  const shown = open && state.query.trim() !== "";

  useEffect(() => {
    if (shown) document.getElementById(`hit-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, shown]);

  const type = (query: string) => {
    dispatch({ type: "search", query });
    setActive(0);
    setLimit(FIRST_PER_KIND);
    setOpen(true);
  };
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    setOpen(false);
    if (hit.type === "node") goTo({ kind: "node", id: hit.node.id });
    else if (hit.type === "fact") goTo({ kind: "fact", id: hit.fact.id });
    else dispatch({ type: "open-article", article: { id: hit.article.id, sentence: hit.sentence } });
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setOpen(true);
      if (shown) setActive((hits.length + active + step) % Math.max(1, hits.length));
    } else if (event.key === "Enter" && shown) choose(hits[active]);
    else if (event.key === "Escape" && shown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search
      className="search"
      ref={root}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Icon name="search" />
      <input
        id="search"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t("search.label")}
        aria-expanded={shown}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${active}` : undefined}
        placeholder={t("search.placeholder")}
        value={state.query}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      {state.query === "" ? (
        <kbd>/</kbd>
      ) : (
        <IconButton icon="close" label={t("search.clear")} onClick={() => type("")} />
      )}
      <span className="unseen" role="status">
        {shown ? t("search.status", { n: total }) : ""}
      </span>
      {shown && (
        <div className="hits">
          {hits.length === 0 ? (
            <p className="hits-none">{t("search.none", { query: state.query })}</p>
          ) : (
            <HitList
              groups={groups}
              active={active}
              onChoose={choose}
              onPoint={setActive}
              onMore={() => setLimit(MORE_PER_KIND)}
            />
          )}
          {hits.length > 0 && <p className="hits-hint">{t("search.hint")}</p>}
        </div>
      )}
    </search>
  );
}

interface HitListProps {
  readonly groups: ReturnType<ReturnType<typeof useApp>["search"]>;
  readonly active: number;
  readonly onChoose: (hit: Hit) => void;
  readonly onPoint: (index: number) => void;
  readonly onMore: () => void;
}

function HitList({ groups, active, onChoose, onPoint, onMore }: HitListProps) {
  const { t } = useApp();
  const names = useNames();
  const titleOf = (kind: string) =>
    kind === "fact" ? t("panel.facts") : kind === "sentence" ? t("search.sentences") : names.kind(kind);
  let index = -1;
  return (
    // The input keeps the focus: it moves through the options by aria-activedescendant.
    <div id="hits" role="listbox" aria-label={t("search.label")} tabIndex={-1}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: options are grouped, no form fields
        <div key={group.kind} role="group" aria-label={titleOf(group.kind)}>
          <p className="hits-kind" aria-hidden="true">
            <span>{titleOf(group.kind)}</span>
            <span>{group.count}</span>
          </p>
          {group.hits.map((hit) => {
            index += 1;
            const place = index;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
              <div
                key={keyOf(hit)}
                id={`hit-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                className="hit"
                onMouseMove={() => onPoint(place)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(hit)}
              >
                <HitLine hit={hit} />
              </div>
            );
          })}
          {group.count > group.hits.length && (
            <button
              type="button"
              className="hits-more"
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={onMore}
            >
              {t("search.more", { n: group.count - group.hits.length })}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
