import { writeGexf } from "../../../src/export/gexf.js";
import { sourceOf } from "../../../src/graph/graph-source.js";
import { edgesCsv, factsCsv, nodesCsv } from "../export/csv.js";
import { writePng } from "../export/png.js";
import { save } from "../export/save.js";
import { subgraphOf } from "../export/subgraph.js";
import { writeSvg } from "../export/svg.js";
import type { MessageKey } from "../i18n/zh.js";
import { type App, useApp } from "./app-context.js";
import { IconButton } from "./icons.js";
import { useMenu } from "./use-menu.js";

interface Format {
  readonly id: string;
  readonly title: MessageKey;
  /** Whether it shows the picture, which a browser without WebGL has not. */
  readonly drawn: boolean;
  readonly write: (app: App) => void;
}

const FORMATS: readonly Format[] = [
  { id: "png", title: "export.png", drawn: true, write: (app) => void savePng(app) },
  {
    id: "svg",
    title: "export.svg",
    drawn: true,
    write: ({ canvas }) => {
      const picture = canvas.current?.picture();
      if (picture) save("graph.svg", writeSvg(picture), "image/svg+xml");
    },
  },
  {
    id: "gexf",
    title: "export.gexf",
    drawn: false,
    write: ({ data, visible }) =>
      save("graph.gexf", [...writeGexf(sourceOf(subgraphOf(data, visible)))].join(""), "application/xml"),
  },
  {
    id: "json",
    title: "export.json",
    drawn: false,
    write: ({ data, visible }) =>
      save("graph.json", JSON.stringify(subgraphOf(data, visible)), "application/json"),
  },
  {
    id: "nodes",
    title: "export.nodes",
    drawn: false,
    write: ({ visible, t }) => save("entities.csv", nodesCsv(visible.nodes, t), "text/csv"),
  },
  {
    id: "edges",
    title: "export.edges",
    drawn: false,
    write: ({ data, visible, t }) => save("relations.csv", edgesCsv(data, visible.edges, t), "text/csv"),
  },
  {
    id: "facts",
    title: "export.facts",
    drawn: false,
    write: ({ data, visible, t }) => save("facts.csv", factsCsv(data, visible.facts, t), "text/csv"),
  },
];

async function savePng({ canvas }: App): Promise<void> {
  const picture = canvas.current?.picture();
  const png = picture && (await writePng(picture, 2));
  if (png) save("graph.png", png, "image/png");
}

/** Saves what is visible, as a picture or as data. */
export function ExportMenu() {
  const { t } = useApp();
  const { root, open, toggle, close, handlers } = useMenu();
  return (
    <div className="menu" ref={root} {...handlers}>
      <IconButton icon="download" label={t("export.label")} expanded={open} onClick={toggle} />
      {open && (
        <div className="menu-list" role="menu" aria-label={t("export.label")}>
          <p className="menu-title" aria-hidden="true">
            {t("export.title")}
          </p>
          <Formats onDone={close} />
        </div>
      )}
    </div>
  );
}

function Formats({ onDone }: { readonly onDone: () => void }) {
  const app = useApp();
  const formats = FORMATS.filter(({ drawn }) => !drawn || app.canvas.current !== null);
  return formats.map((format) => (
    <button
      key={format.id}
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-format={format.id}
      onClick={() => {
        format.write(app);
        onDone();
      }}
    >
      {app.t(format.title)}
    </button>
  ));
}
