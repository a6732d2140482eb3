import { translateKnown } from "../i18n/translate.js";
import type { GraphEdge } from "../model/dataset.js";
import { nodeColor, PALETTES } from "../sigma/palette.js";
import { useApp } from "./app-context.js";

/** Names from the data in the language of the reader. */
export interface Names {
  readonly kind: (id: string) => string;
  readonly type: (id: string) => string;
  /** An edge with the posts it carries: `任职 · 副关长`. */
  readonly edge: (edge: GraphEdge) => string;
  readonly attribute: (key: string) => string;
  readonly value: (key: string, value: string) => string;
  readonly kindColor: (id: string) => string;
  readonly typeColor: (id: string) => string;
  readonly flowColor: (flow: string) => string;
}

const GREY = "#888888";

export function useNames(): Names {
  const { data, lang, t, theme } = useApp();
  const kinds = data.attributes.kinds as Readonly<Record<string, { zh: string; en: string; color: string }>>;
  const types = data.attributes.edgeTypes as typeof kinds;
  const type = (id: string) => types[id]?.[lang] ?? id;
  return {
    kind: (id) => kinds[id]?.[lang] ?? id,
    type,
    edge: (edge) => {
      const titles = (edge.titles ?? []).join("、");
      return titles === "" ? type(edge.etype) : `${type(edge.etype)} · ${titles}`;
    },
    attribute: (key) => translateKnown(t, `attr.${key}`) ?? key,
    value: (key, value) =>
      value
        .split("|")
        .map((one) => translateKnown(t, `${key}.${one}`) ?? one)
        .join(lang === "zh" ? "、" : ", "),
    kindColor: (id) => nodeColor(kinds[id]?.color ?? GREY, PALETTES[theme]),
    typeColor: (id) => nodeColor(types[id]?.color ?? GREY, PALETTES[theme]),
    flowColor: (flow) => `var(--flow-${flow})`,
  };
}
