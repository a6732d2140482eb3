import { useRef } from "react";
import { useApp } from "./app-context.js";
import { HitList } from "./hit-list.js";
import { Icon, IconButton } from "./icons.js";
import { type Finder, useFinder } from "./use-finder.js";

/** Finds entities, facts and sentences while one types (a combobox after the ARIA pattern). */
export function SearchBox() {
  const { state, t } = useApp();
  const root = useRef<HTMLElement>(null);
  const finder = useFinder();
  const { shown, total, type, setOpen } = finder;
  return (
    <search
      className="search"
      ref={root}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Icon name="search" />
      <SearchField finder={finder} />
      {state.query === "" ? (
        <kbd>/</kbd>
      ) : (
        <IconButton icon="close" label={t("search.clear")} onClick={() => type("")} />
      )}
      <span className="unseen" role="status">
        {shown ? t("search.status", { n: total }) : ""}
      </span>
      {shown && <Hits finder={finder} />}
    </search>
  );
}

function SearchField({ finder }: { readonly finder: Finder }) {
  const { state, t } = useApp();
  const { shown, hits, active, type, press, setOpen } = finder;
  return (
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
  );
}

function Hits({ finder }: { readonly finder: Finder }) {
  const { state, t } = useApp();
  return (
    <div className="hits">
      {finder.hits.length === 0 ? (
        <p className="hits-none">{t("search.none", { query: state.query })}</p>
      ) : (
        <>
          <HitList finder={finder} />
          <p className="hits-hint">{t("search.hint")}</p>
        </>
      )}
    </div>
  );
}
