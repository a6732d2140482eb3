import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { translator } from "../i18n/translate.js";
import type { Dataset } from "../model/dataset.js";
import type { Search } from "../model/search.js";
import type { GraphCanvas } from "../sigma/graph-canvas.js";
import type { Steps } from "../state/history-sync.js";
import { resolveLang, resolveTheme } from "../state/preferences.js";
import { exposeProbe } from "../state/probe.js";
import type { Store } from "../state/store.js";
import type { Action, Selection, ViewState } from "../state/view-state.js";
import { visibleOf } from "../state/visibility.js";
import { type App, AppContext, type AppService, useMedia, useQuietApp, useStore } from "./app-context.js";
import { ArticleDrawer } from "./article-drawer.js";
import { CorrectionNotice } from "./correction-notice.js";
import { Header } from "./header.js";
import { HelpDialog } from "./help-dialog.js";
import { useKeys } from "./keys.js";
import { LiveRegion } from "./live-region.js";
import { Panel } from "./panel.js";
import { SideView } from "./side-view.js";
import { Stage } from "./stage.js";
import { TablePage } from "./table-page.js";
import { Timeline } from "./timeline.js";
import { TradePage } from "./trade-page.js";
import type { CameraIntent } from "./use-graph-canvas.js";

interface ApplicationProps {
  readonly data: Dataset;
  readonly search: Search;
  readonly store: Store<ViewState, Action>;
  readonly steps: Steps;
  readonly service: AppService;
}

export function Application({ data, search, store, steps, service }: ApplicationProps) {
  const state = useStore(store);
  const canvas = useRef<GraphCanvas | null>(null);
  const intent = useRef<CameraIntent>("reveal");
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const narrow = useMedia("(max-width: 899px)");
  const theme = resolveTheme(state.theme, systemDark);
  const lang = resolveLang(state.lang, navigator.language);
  const t = useMemo(() => translator(lang), [lang]);
  const visible = useMemo(() => visibleOf(data, state.filters), [data, state.filters]);
  const goTo = useCallback(
    (selection: Selection) => {
      intent.current = "fly";
      store.dispatch({ type: "select", selection });
      store.dispatch({ type: "set-drawer", open: false });
    },
    [store],
  );
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    document.title = `${t("app.name")} · ${t("app.tagline")}`;
  }, [theme, lang, t]);
  useEffect(() => exposeProbe({ store, visible, canvas: () => canvas.current }), [store, visible]);

  const app: App = {
    data,
    service,
    search,
    state,
    visible,
    dispatch: store.dispatch,
    goTo,
    steps,
    t,
    lang,
    theme,
    narrow,
    canvas,
  };
  const quiet = useQuietApp(app);
  // The picture answers at once; the panel, which is far more to make, follows when there is time.
  const last = useDeferredValue(app);
  // Another language or theme changes all at once.
  const settled = last.t === t && last.theme === theme ? last : app;
  useKeys(app);
  return (
    <AppContext value={app}>
      <div className="app" data-panel={state.selection !== null} data-page={state.page}>
        <AppContext value={quiet}>
          <Header />
        </AppContext>
        <SideView quiet={quiet} />
        <Stage intent={intent} />
        {state.page === "table" && <TablePage />}
        {state.page === "trade" && <TradePage />}
        <AppContext value={quiet}>{state.page === "graph" && <Timeline />}</AppContext>
        <AppContext value={settled}>
          <Panel />
        </AppContext>
        <ArticleDrawer />
        <HelpDialog />
        <CorrectionNotice />
        <LiveRegion />
      </div>
    </AppContext>
  );
}
