import { type Focus, HIDDEN_AT_FIRST, isFiltered, MOST_STEPS } from "../state/filters.js";
import { useApp } from "./app-context.js";
import { IconButton } from "./icons.js";

/** What the filters leave, what was done by hand, and the way back. */
export function FilterFoot() {
  const { data, state, visible, dispatch, t } = useApp();
  return (
    <footer className="legend-foot">
      <ByHand />
      <p>
        {t("legend.visible", {
          nodes: visible.nodes.length,
          total: data.nodes.length,
          edges: visible.edges.length,
        })}
      </p>
      {isFiltered(state.filters) ? (
        <button type="button" className="text-button" onClick={() => dispatch({ type: "reset-filters" })}>
          {t("legend.reset")}
        </button>
      ) : (
        data.edgeTypes.some((type) => HIDDEN_AT_FIRST.includes(type.id)) && <p>{t("legend.weak")}</p>
      )}
    </footer>
  );
}

/** Focus and hidden nodes, each with its own way out. */
function ByHand() {
  const { state, dispatch, t } = useApp();
  const { focus, hiddenNodes } = state.filters;
  return (
    <>
      {focus && <FocusLine focus={focus} />}
      {hiddenNodes.length > 0 && (
        <div className="by-hand">
          <span>{t("filter.hidden", { n: hiddenNodes.length })}</span>
          <button type="button" className="link" onClick={() => dispatch({ type: "show-hidden" })}>
            {t("filter.hidden.show")}
          </button>
        </div>
      )}
    </>
  );
}

/** What is in focus and how far one sees from there. */
function FocusLine({ focus }: { readonly focus: Focus }) {
  const { data, dispatch, t } = useApp();
  const { ids, steps } = focus;
  const text = t("filter.focus", { name: data.node(ids[0] ?? "")?.label ?? "", n: steps });
  const goOn = (by: number) => dispatch({ type: "focus", focus: { ...focus, steps: steps + by } });
  return (
    <div className="by-hand">
      <span title={text}>{text}</span>
      <IconButton
        icon="minus"
        label={t("filter.focus.less")}
        disabled={steps <= 1}
        onClick={() => goOn(-1)}
      />
      <IconButton
        icon="plus"
        label={t("filter.focus.more")}
        disabled={steps >= MOST_STEPS}
        onClick={() => goOn(1)}
      />
      <IconButton
        icon="close"
        label={t("filter.focus.end")}
        onClick={() => dispatch({ type: "focus", focus: null })}
      />
    </div>
  );
}
