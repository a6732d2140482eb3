import type { GraphJson } from "../../src/model/graph-view.js";
import { translator } from "../../viewer/src/i18n/translate.js";
import { serveGraph } from "./served-viewer.js";
import { buildViewer, writePage } from "./viewer-page.js";

/** The two forms of the application; their tests run in one language and one theme each. */
const FORMS = {
  file: { lang: "zh", theme: "light" },
  served: { lang: "en", theme: "dark" },
} as const;
export type FormName = keyof typeof FORMS;

let chosen: FormName = "file";

/** The form that the tests imported next run in. */
export function chooseForm(form: FormName): void {
  chosen = form;
}

/** A form of the viewer with a graph in it. */
export interface OpenForm {
  readonly name: FormName;
  readonly url: string;
  /** What the address says before a test says more. */
  readonly hash: Readonly<Record<string, string>>;
  readonly lang: "zh" | "en";
  readonly t: ReturnType<typeof translator>;
  /** Another graph in the same form. */
  readonly another: (graph: GraphJson) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openForm(graph: GraphJson): Promise<OpenForm> {
  const form = chosen;
  const { lang, theme } = FORMS[form];
  const built = await buildViewer(form === "served" ? "served" : "production");
  const closes: (() => Promise<void>)[] = [];
  let pages = 0;
  const another = async (one: GraphJson): Promise<string> => {
    if (form === "file")
      return writePage(built, `${++pages}.html`, JSON.stringify({ encoding: "json", graph: one }));
    const { url, close } = await serveGraph(built.folder, one);
    closes.push(close);
    return url;
  };
  return {
    name: form,
    url: await another(graph),
    hash: { lang, theme },
    lang,
    t: translator(lang),
    another,
    close: async () => {
      for (const close of closes) await close();
    },
  };
}
