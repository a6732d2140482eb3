import { memo } from "react";
import { THEMES } from "../state/view-state.js";
import { useApp } from "./app-context.js";
import { CorrectionsButton } from "./corrections-button.js";
import { ExportMenu } from "./export-menu.js";
import { IconButton } from "./icons.js";
import { LineStatus } from "./line-status.js";
import { Pages } from "./pages.js";
import { SearchBox } from "./search-box.js";
import { UndoButtons } from "./undo-buttons.js";

/** Name and numbers of the graph, the pages, search, and the tools for everything. */
export const Header = memo(function Header() {
  const { state, dispatch, t } = useApp();
  return (
    <header className="header">
      <IconButton
        icon="menu"
        label={t("side.open")}
        className="menu-button"
        onClick={() => dispatch({ type: "set-drawer", open: !state.drawer })}
      />
      <Brand />
      <Pages />
      <SearchBox />
      <div className="tools">
        <UndoButtons />
        <CorrectionsButton />
        <ExportMenu />
        <ThemeButton />
        <LangButton />
        <IconButton
          icon="help"
          label={t("tool.help")}
          onClick={() => dispatch({ type: "set-help", open: true })}
        />
      </div>
    </header>
  );
});

function Brand() {
  const { data, t } = useApp();
  return (
    <div className="brand">
      <Seal />
      <div>
        <h1>{t("app.name")}</h1>
        <p>
          {t("app.stats", {
            nodes: data.nodes.length,
            edges: data.edges.length,
            facts: data.attributes.facts.length,
            articles: data.attributes.articles.length,
          })}
          <LineStatus />
        </p>
      </div>
    </div>
  );
}

/** As the system, light, dark, one after the other. */
function ThemeButton() {
  const { state, dispatch, t } = useApp();
  const next = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] ?? "auto";
  return (
    <IconButton
      icon={state.theme}
      label={t("tool.theme", { name: t(`theme.${state.theme}`) })}
      onClick={() => dispatch({ type: "set-theme", theme: next })}
    />
  );
}

function LangButton() {
  const { dispatch, t, lang, narrow } = useApp();
  return (
    <button
      type="button"
      className="text-button"
      lang={lang === "zh" ? "en" : "zh-CN"}
      aria-label={t("tool.lang.label")}
      onClick={() => dispatch({ type: "set-lang", lang: lang === "zh" ? "en" : "zh" })}
    >
      {t(narrow ? "tool.lang.short" : "tool.lang")}
    </button>
  );
}

/** The mark: a seal with three linked points. */
function Seal() {
  return (
    <svg className="seal" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d="M9 22 16 9l8 10z" />
      <circle cx="16" cy="9" r="3.4" />
      <circle cx="9" cy="22" r="3.4" />
      <circle cx="24" cy="19" r="3.4" />
    </svg>
  );
}
