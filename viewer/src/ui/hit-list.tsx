import type { Hit } from "../model/search.js";
import { useApp } from "./app-context.js";
import { HitLine, keyOf } from "./hit-line.js";
import { useNames } from "./names.js";
import type { Finder } from "./use-finder.js";

/** What was found, by kind. The input keeps the focus: it moves through the options by aria-activedescendant. */
export function HitList({ finder }: { readonly finder: Finder }) {
  const { t } = useApp();
  let before = 0;
  return (
    <div id="hits" role="listbox" aria-label={t("search.label")} tabIndex={-1}>
      {finder.groups.map((group) => {
        const first = before;
        before += group.hits.length;
        return <HitGroup key={group.kind} group={group} first={first} finder={finder} />;
      })}
    </div>
  );
}

interface HitGroupProps {
  readonly group: Finder["groups"][number];
  /** The place of its first hit among all. */
  readonly first: number;
  readonly finder: Finder;
}

function HitGroup({ group: { kind, count, hits }, first, finder }: HitGroupProps) {
  const { t } = useApp();
  const names = useNames();
  const title =
    kind === "fact" ? t("panel.facts") : kind === "sentence" ? t("search.sentences") : names.kind(kind);
  return (
    // biome-ignore lint/a11y/useSemanticElements: options are grouped, no form fields
    <div role="group" aria-label={title}>
      <p className="hits-kind" aria-hidden="true">
        <span>{title}</span>
        <span>{count}</span>
      </p>
      {hits.map((hit, index) => (
        <HitOption key={keyOf(hit)} hit={hit} place={first + index} finder={finder} />
      ))}
      {count > hits.length && (
        <button
          type="button"
          className="hits-more"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={finder.showMore}
        >
          {t("search.more", { n: count - hits.length })}
        </button>
      )}
    </div>
  );
}

interface HitOptionProps {
  readonly hit: Hit;
  readonly place: number;
  readonly finder: Finder;
}

function HitOption({ hit, place, finder }: HitOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div
      id={`hit-${place}`}
      role="option"
      tabIndex={-1}
      aria-selected={place === finder.active}
      className="hit"
      onMouseMove={() => finder.point(place)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => finder.choose(hit)}
    >
      <HitLine hit={hit} />
    </div>
  );
}
