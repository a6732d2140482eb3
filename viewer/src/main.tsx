import { createRoot } from "react-dom/client";
import { loadGraph, SERVED_GRAPH } from "./data/load-graph.js";
import { serviceMode, takeToken } from "./data/service.js";
import { loadFonts } from "./sigma/font.js";
import { createCorrections } from "./state/corrections.js";
import { isFirstVisit } from "./state/first-visit.js";
import { syncHistory } from "./state/history-sync.js";
import { createLiveGraph } from "./state/live-graph.js";
import { resolveLang, resolveTheme } from "./state/preferences.js";
import { createStore } from "./state/store.js";
import { decodeState } from "./state/url-codec.js";
import { reduce } from "./state/view-state.js";
import { showProgress } from "./ui/boot.js";
import { Failure } from "./ui/failure.js";
import { LiveApplication } from "./ui/live-application.js";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/help.css";
import "./styles/header.css";
import "./styles/side.css";
import "./styles/stage.css";
import "./styles/panel.css";
import "./styles/quotes.css";
import "./styles/facts.css";
import "./styles/article.css";
import "./styles/filters.css";
import "./styles/actions.css";
import "./styles/charts.css";
import "./styles/corrections.css";
import "./styles/pages.css";
import "./styles/phone.css";

async function start(host: HTMLElement): Promise<void> {
  const mode = serviceMode();
  if (mode === "edit") takeToken();
  const asked = decodeState(location.hash);
  const systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
  // Set before anything is drawn: a page that turns dark while one looks at it is a flash of light.
  document.documentElement.dataset.theme = resolveTheme(asked.theme, systemDark);
  const report = showProgress(host, resolveLang(asked.lang, navigator.language));
  const [{ checked, etag }] = await Promise.all([loadGraph(mode, report), loadFonts(mode)]);
  const root = createRoot(host);
  if ("problem" in checked) {
    root.render(<Failure problem={checked.problem} />);
    return;
  }
  await report("open", null);
  const live = createLiveGraph(checked.graph, etag, mode === "file" ? null : SERVED_GRAPH);
  const corrections = mode === "file" ? null : createCorrections(live.refresh);
  void corrections?.reload();
  const store = createStore(reduce, isFirstVisit() ? { ...asked, help: "welcome" } : asked);
  const steps = syncHistory(store);
  root.render(<LiveApplication {...{ mode, live, corrections, store, steps }} />);
}

const host = document.getElementById("root");
if (host) void start(host);
