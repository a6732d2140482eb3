import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
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

/** The whole page on one graph. */
export function Application(props: ApplicationProps) {
  const intent = useRef<CameraIntent>("reveal");
  const app = useMadeApp(props, intent);
  const { state } = app;
  usePageLook(app);
  useEffect(
    () => exposeProbe({ store: props.store, visible: app.visible, canvas: () => app.canvas.current }),
    [props.store, app.visible, app.canvas],
  );
  useKeys(app);
  const quiet = useQuietApp(app);
  const settled = useSettledApp(app);
  // Side by side, never one inside another: React asks again whoever reads a context when a provider further out has changed.
  return (
    <div className="app" data-panel={state.selection !== null} data-page={state.page}>
      <AppContext value={quiet}>
        <Header />
      </AppContext>
      <SideView app={settled} quiet={quiet} />
      <Stage app={app} quiet={quiet} intent={intent} />
      <AppContext value={app}>
        {state.page === "table" && <TablePage />}
        {state.page === "trade" && <TradePage />}
        <ArticleDrawer />
      </AppContext>
      <AppContext value={quiet}>
        {state.page === "graph" && <Timeline />}
        <HelpDialog />
        <CorrectionNotice />
      </AppContext>
      <AppContext value={settled}>
        <Panel />
        <LiveRegion />
      </AppContext>
    </div>
  );
}

/** What the parts of the page may use, from the state and from what the browser says. */
function useMadeApp(props: ApplicationProps, intent: RefObject<CameraIntent>): App {
  const { data, store } = props;
  const { dispatch } = store;
  const state = useStore(store);
  const canvas = useRef<GraphCanvas | null>(null);
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const narrow = useMedia("(max-width: 899px)");
  const theme = resolveTheme(state.theme, systemDark);
  const lang = resolveLang(state.lang, navigator.language);
  const t = useMemo(() => translator(lang), [lang]);
  const visible = useMemo(() => visibleOf(data, state.filters), [data, state.filters]);
  const goTo = useCallback(
    (selection: Selection) => {
      intent.current = "fly";
      dispatch({ type: "select", selection });
      dispatch({ type: "set-drawer", open: false });
    },
    [dispatch, intent],
  );
  const { service, search, steps } = props;
  return {
    ...{ data, service, search, state, visible, dispatch, goTo, steps },
    ...{ t, lang, theme, narrow, canvas },
  };
}

/** What of the page lies outside the application: its theme, language and title. */
function usePageLook({ theme, lang, t }: App): void {
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    document.title = `${t("app.name")} · ${t("app.tagline")}`;
  }, [theme, lang, t]);
}

/**
 * The application for all that tells of a selection in words: far more to make than the picture, it follows when there is time;
 * another language or theme changes all at once.
 */
function useSettledApp(app: App): App {
  const last = useDeferredValue(app);
  return last.t === app.t && last.theme === app.theme ? last : app;
}
