import { createRoot } from "react-dom/client";
import { loadGraph } from "./data/load-graph.js";
import { buildDataset } from "./model/dataset.js";
import { buildSearch } from "./model/search.js";
import { loadFonts } from "./sigma/font.js";
import { syncHistory } from "./state/history-sync.js";
import { resolveTheme } from "./state/preferences.js";
import { createStore } from "./state/store.js";
import { decodeState } from "./state/url-codec.js";
import { reduce } from "./state/view-state.js";
import { Application } from "./ui/application.js";
import { Failure } from "./ui/failure.js";
import "./styles/tokens.css";
import "./styles/base.css";
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
import "./styles/pages.css";
import "./styles/phone.css";

async function start(host: HTMLElement): Promise<void> {
  const asked = decodeState(location.hash);
  const systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
  // Set before anything is drawn: a page that turns dark while one looks at it is a flash of light.
  document.documentElement.dataset.theme = resolveTheme(asked.theme, systemDark);
  const [loaded] = await Promise.all([loadGraph(), loadFonts()]);
  const root = createRoot(host);
  if ("problem" in loaded) {
    root.render(<Failure problem={loaded.problem} />);
    return;
  }
  const data = buildDataset(loaded.graph);
  const store = createStore(reduce, asked);
  const steps = syncHistory(store);
  root.render(<Application steps={steps} data={data} search={buildSearch(data)} store={store} />);
}

const host = document.getElementById("root");
if (host) void start(host);
