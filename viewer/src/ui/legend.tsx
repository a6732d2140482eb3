import type { ReactNode } from "react";
import type { Category } from "../model/dataset.js";
import { useApp } from "./app-context.js";
import { FactFilters } from "./fact-filters.js";
import { FilterFoot } from "./filter-foot.js";
import { useNames } from "./names.js";

/** What the colours mean; a click hides or shows a kind of entity or a type of relation. Below it the other filters. */
export function Legend() {
  const { data, state, dispatch, t } = useApp();
  const names = useNames();
  const { hiddenKinds, hiddenTypes } = state.filters;
  return (
    <div className="legend">
      <LegendList
        title={t("legend.kinds")}
        categories={data.kinds}
        hidden={hiddenKinds}
        swatch={(id) => <span className="dot" style={{ background: names.kindColor(id) }} />}
        onToggle={(id) => dispatch({ type: "toggle-kind", id })}
        onOnly={(id) => dispatch({ type: "only-kind", id, all: data.kinds.map((kind) => kind.id) })}
      />
      <LegendList
        title={t("legend.types")}
        categories={data.edgeTypes}
        hidden={hiddenTypes}
        swatch={(id) => <span className="dash" style={{ background: names.typeColor(id) }} />}
        onToggle={(id) => dispatch({ type: "toggle-type", id })}
        onOnly={(id) => dispatch({ type: "only-type", id, all: data.edgeTypes.map((type) => type.id) })}
      />
      <FactFilters />
      <FilterFoot />
    </div>
  );
}

interface LegendListProps {
  readonly title: string;
  readonly categories: readonly Category[];
  readonly hidden: readonly string[];
  readonly swatch: (id: string) => ReactNode;
  readonly onToggle: (id: string) => void;
  readonly onOnly: (id: string) => void;
}

function LegendList({ title, categories, hidden, swatch, onToggle, onOnly }: LegendListProps) {
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
              <span className="legend-name">{style[lang]}</span>
              <span className="legend-count">{count}</span>
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
