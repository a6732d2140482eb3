import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Insets, NO_INSETS } from "../sigma/framing.js";
import { GraphCanvas } from "../sigma/graph-canvas.js";
import { createPaint } from "../sigma/paint.js";
import { PALETTES } from "../sigma/palette.js";
import type { Hover, Scene } from "../sigma/scene.js";
import { emphasisOf } from "../state/emphasis.js";
import type { App } from "./app-context.js";

/** How the camera answers the next selection: goes there, or moves only if the place is covered. */
export type CameraIntent = "fly" | "reveal";
export interface Arranging {
  readonly running: boolean;
  readonly moved: boolean;
}
export type Drawing = "works" | "lost" | "unsupported";

/** Width of the panel at the right and part of the height of the sheet at the bottom; `tokens.css` has the same. */
const PANEL_WIDTH = 448;
const SHEET_PART = 0.48;

interface Drawn {
  /** The element that the graph is drawn in; a new one for each attempt, since a canvas does not outlive its context. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly attempt: number;
  readonly drawing: Drawing;
  readonly hover: Hover | null;
  readonly arranging: Arranging;
  /** How many of the visible nodes are drawn at this zoom. */
  readonly drawnNodes: number;
  readonly retry: () => void;
}

/** Draws the graph, keeps the picture as the state says, and tells the state what happens in it. */
export function useGraphCanvas(app: App, intent: RefObject<CameraIntent>): Drawn {
  const { data, state, dispatch, canvas } = app;
  const host = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [drawing, setDrawing] = useState<Drawing>("works");
  const [attempt, setAttempt] = useState(0);
  const [arranging, setArranging] = useState<Arranging>({ running: false, moved: false });
  const [drawnNodes, setDrawnNodes] = useState(0);
  const scene = useScene(app);
  const latest = useRef({ scene, camera: state.camera });
  latest.current = { scene, camera: state.camera };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas only for a new graph or another attempt
  useLayoutEffect(() => {
    if (!host.current) return;
    const { scene: firstScene, camera } = latest.current;
    const made = makeCanvas(host.current, firstScene, {
      onHover: setHover,
      onSelect: (selection, also) => {
        intent.current = "reveal";
        if (also && selection?.kind === "node") dispatch({ type: "select-also", id: selection.id });
        else if (!also) dispatch({ type: "select", selection });
      },
      onCamera: (place) => dispatch({ type: "move-camera", camera: place }),
      onPin: (id, { x, y }) => dispatch({ type: "pin", pin: { id, x, y } }),
      onDetail: setDrawnNodes,
      onArrange: setArranging,
      onLost: () => setDrawing("lost"),
    });
    canvas.current = made;
    setDrawing(made ? "works" : "unsupported");
    if (camera) made?.camera.moveTo(camera, false);
    else made?.camera.fit(false);
    return () => {
      canvas.current = null;
      made?.kill();
    };
  }, [data, attempt]);
  useFollowing(app, scene, intent);
  return { host, attempt, drawing, hover, arranging, drawnNodes, retry: () => setAttempt(attempt + 1) };
}

/** Shows the scene, takes the camera to what is selected, and where the address says. */
function useFollowing({ state, canvas }: App, scene: Scene, intent: RefObject<CameraIntent>): void {
  const { emphasis } = scene;
  useEffect(() => canvas.current?.show(scene), [scene, canvas]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera answers a selection, not a filter
  useEffect(() => {
    if (!emphasis) return;
    if (intent.current === "fly") canvas.current?.camera.flyTo(emphasis.centre, [...emphasis.nodes]);
    else canvas.current?.camera.reveal(emphasis.centre);
    intent.current = "reveal";
  }, [state.selection]);
  useEffect(() => canvas.current?.camera.follow(state.camera), [state.camera, canvas]);
}

function useScene({ data, state, visible, theme, lang, narrow }: App): Scene {
  const { selection, look, pins } = state;
  const paint = useMemo(
    () => createPaint(data, visible, look, PALETTES[theme]),
    [data, visible, look, theme],
  );
  const emphasis = useMemo(() => emphasisOf(data, visible, selection), [data, visible, selection]);
  const insets = useMemo(() => insetsFor(selection !== null, narrow), [selection, narrow]);
  return useMemo(
    () => ({
      ...{ data, visible, emphasis, paint, pins, lang, insets },
      palette: PALETTES[theme],
      buttons: narrow ? "top right" : "bottom left",
    }),
    [data, visible, emphasis, theme, paint, pins, lang, insets, narrow],
  );
}

function insetsFor(panel: boolean, narrow: App["narrow"]): Insets {
  if (!panel) return NO_INSETS;
  return narrow
    ? { ...NO_INSETS, bottom: Math.round(innerHeight * SHEET_PART) }
    : { ...NO_INSETS, right: PANEL_WIDTH };
}

function makeCanvas(...args: ConstructorParameters<typeof GraphCanvas>): GraphCanvas | null {
  // Asked beforehand, because Sigma would fail on a missing context in the middle of its constructor.
  if (document.createElement("canvas").getContext("webgl2") === null) return null;
  return new GraphCanvas(...args);
}
