import { PAGES } from "../state/view-state.js";
import { useApp } from "./app-context.js";

/** The pages: picture, table, trade. */
export function Pages() {
  const { state, dispatch, t } = useApp();
  return (
    <nav className="pages segmented" aria-label={t("page.label")}>
      {PAGES.map((page) => (
        <button
          key={page}
          type="button"
          aria-current={state.page === page ? "page" : undefined}
          onClick={() => dispatch({ type: "show-page", page })}
        >
          {t(`page.${page}`)}
        </button>
      ))}
    </nav>
  );
}
