import {
  type Camera,
  HIDDEN_AT_FIRST,
  INITIAL_STATE,
  LANGS,
  type OpenArticle,
  type Selection,
  SIDE_VIEWS,
  THEMES,
  type ViewState,
} from "./view-state.js";

/** The state as the part of the address after `#`, without what is as at first: `node=…&hide=place&lang=en`. */
export function encodeState(state: ViewState): string {
  const params = new URLSearchParams();
  if (state.selection) params.set(state.selection.kind, state.selection.id);
  if (state.article) params.set("article", `${state.article.id}:${state.article.sentence}`);
  if (state.hiddenKinds.length > 0) params.set("hide", state.hiddenKinds.join(","));
  if (state.hiddenTypes.join() !== HIDDEN_AT_FIRST.join())
    params.set("edges-off", state.hiddenTypes.join(","));
  if (state.query !== "") params.set("q", state.query);
  if (state.side !== INITIAL_STATE.side) params.set("side", state.side);
  if (state.theme !== INITIAL_STATE.theme) params.set("theme", state.theme);
  if (state.lang !== INITIAL_STATE.lang) params.set("lang", state.lang);
  if (state.camera)
    params.set("at", [state.camera.x, state.camera.y, state.camera.ratio].map(round).join(","));
  return params.toString();
}

/** Reads an address back; whatever it does not say or says wrongly is as in `fallback`. */
export function decodeState(hash: string, fallback: ViewState = INITIAL_STATE): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    ...fallback,
    selection: readSelection(params),
    article: readArticle(params.get("article")),
    hiddenKinds: readList(params.get("hide")) ?? [],
    hiddenTypes: readList(params.get("edges-off")) ?? HIDDEN_AT_FIRST,
    query: params.get("q") ?? "",
    side: oneOf(SIDE_VIEWS, params.get("side")) ?? fallback.side,
    theme: oneOf(THEMES, params.get("theme")) ?? fallback.theme,
    lang: oneOf(LANGS, params.get("lang")) ?? fallback.lang,
    camera: readCamera(params.get("at")),
  };
}

function readSelection(params: URLSearchParams): Selection | null {
  const node = params.get("node");
  if (node !== null) return { kind: "node", id: node };
  const edge = params.get("edge");
  return edge === null ? null : { kind: "edge", id: edge };
}

function readArticle(text: string | null): OpenArticle | null {
  const match = /^(.+):(\d+)$/.exec(text ?? "");
  return match?.[1] === undefined ? null : { id: match[1], sentence: Number(match[2]) };
}

function readList(text: string | null): readonly string[] | null {
  return text === null
    ? null
    : text
        .split(",")
        .filter((item) => item !== "")
        .sort();
}

function readCamera(text: string | null): Camera | null {
  const [x, y, ratio] = (text ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || ratio === undefined) return null;
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((item) => item === text) ?? null;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
