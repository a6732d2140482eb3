import { memo, type ReactNode } from "react";
import { formatCount } from "../i18n/translate.js";
import type { Category } from "../model/dataset.js";
import { useApp } from "./app-context.js";
import { CommunityList } from "./community-list.js";
import { FactFilters } from "./fact-filters.js";
import { FilterFoot } from "./filter-foot.js";
import { KindMark } from "./kind-mark.js";
import { LookChoice } from "./look-choice.js";
import { useNames } from "./names.js";

/** What the colours mean; a click hides or shows a kind of entity or a type of relation. Below it the other filters. */
export const Legend = memo(function Legend() {
  const { data, state, dispatch, t } = useApp();
  const names = useNames();
  const { hiddenKinds, hiddenTypes } = state.filters;
  const byKind = state.look.colour === "kind";
  return (
    <div className="legend">
      {!byKind && <CommunityList />}
      <LegendList
        title={t("legend.kinds")}
        categories={data.kinds}
        hidden={hiddenKinds}
        swatch={(id) => <KindMark kind={id} {...(byKind ? {} : { color: "currentColor" })} />}
        onToggle={(id) => dispatch({ type: "toggle-kind", id })}
        onOnly={(id) => dispatch({ type: "only-kind", id, all: data.kinds.map((kind) => kind.id) })}
      />
      <LegendList
        title={t("legend.types")}
        categories={data.edgeTypes}
        hidden={hiddenTypes}
        swatch={(id) => (
          <span className="dash" style={{ background: byKind ? names.typeColor(id) : "currentColor" }} />
        )}
        onToggle={(id) => dispatch({ type: "toggle-type", id })}
        onOnly={(id) => dispatch({ type: "only-type", id, all: data.edgeTypes.map((type) => type.id) })}
      />
      <FactFilters />
      <LookChoice />
      <FilterFoot />
    </div>
  );
});

interface LegendListProps {
  readonly title: string;
  readonly categories: readonly Pick<Category, "id" | "style" | "count">[];
  readonly hidden: readonly string[];
  readonly swatch: (id: string) => ReactNode;
  readonly onToggle: (id: string) => void;
  readonly onOnly: (id: string) => void;
}

export function LegendList({ title, categories, hidden, swatch, onToggle, onOnly }: LegendListProps) {
  const { lang, t } = useApp();
  if (categories.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {categories.map(({ id, style, count }) => (
          <li key={id} className="legend-row">
            <button
              type="button"
              role="switch"
              className="legend-switch"
              aria-checked={!hidden.includes(id)}
              aria-label={t("legend.show", { name: style[lang] })}
              data-category={id}
              onClick={() => onToggle(id)}
            >
              {swatch(id)}
              <span className="legend-name" title={style[lang]}>
                {style[lang]}
              </span>
              <span className="legend-count">{formatCount(count, lang)}</span>
            </button>
            <button
              type="button"
              className="legend-only"
              aria-label={t("legend.only.of", { name: style[lang] })}
              onClick={() => onOnly(id)}
            >
              {t("legend.only")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
