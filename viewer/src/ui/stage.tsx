import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Insets, NO_INSETS } from "../sigma/framing.js";
import { GraphCanvas } from "../sigma/graph-canvas.js";
import { PALETTES } from "../sigma/palette.js";
import type { Hover, Scene } from "../sigma/scene.js";
import { emphasisOf } from "../state/emphasis.js";
import { useApp } from "./app-context.js";
import { StageMessage } from "./stage-message.js";
import { Tooltip } from "./tooltip.js";
import { ZoomControls } from "./zoom-controls.js";

/** How the camera answers the next selection: goes there, or moves only if the place is covered. */
export type CameraIntent = "fly" | "reveal";
export type Drawing = "works" | "lost" | "unsupported";

/** Width of the panel at the right and part of the height of the sheet at the bottom; the style sheet has the same. */
const PANEL_WIDTH = 448;
const SHEET_PART = 0.48;

/** The picture of the graph. */
export function Stage({ intent }: { readonly intent: RefObject<CameraIntent> }) {
  const app = useApp();
  const { data, state, visible, dispatch, theme, lang, narrow, canvas, t } = app;
  const { selection } = state;
  const host = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [drawing, setDrawing] = useState<Drawing>("works");
  const [attempt, setAttempt] = useState(0);
  const emphasis = useMemo(() => emphasisOf(data, visible, selection), [data, visible, selection]);
  const insets = useMemo(() => insetsFor(selection !== null, narrow), [selection, narrow]);
  const scene: Scene = useMemo(
    () => ({ data, visible, emphasis, palette: PALETTES[theme], lang, insets }),
    [data, visible, emphasis, theme, lang, insets],
  );
  const first = useRef(state.camera);
  const latest = useRef(scene);
  latest.current = scene;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new canvas only for a new graph or another attempt
  useLayoutEffect(() => {
    if (!host.current) return;
    const made = makeCanvas(host.current, latest.current, {
      onHover: setHover,
      onSelect: (target) => {
        intent.current = "reveal";
        dispatch({ type: "select", selection: target });
      },
      onCamera: (camera) => dispatch({ type: "move-camera", camera }),
      onLost: () => setDrawing("lost"),
    });
    canvas.current = made;
    setDrawing(made ? "works" : "unsupported");
    if (first.current) made?.camera.moveTo(first.current, false);
    else made?.camera.fit(false);
    return () => {
      canvas.current = null;
      made?.kill();
    };
  }, [data, attempt]);
  useEffect(() => {
    canvas.current?.show(scene);
  }, [scene, canvas]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera answers a selection, not a filter
  useEffect(() => {
    if (!emphasis) return;
    if (intent.current === "fly") canvas.current?.camera.flyTo(emphasis.centre, [...emphasis.nodes]);
    else canvas.current?.camera.reveal(emphasis.centre);
    intent.current = "reveal";
  }, [selection]);
  useEffect(() => {
    first.current = state.camera;
    canvas.current?.camera.follow(state.camera);
  }, [state.camera, canvas]);

  const press = (event: KeyboardEvent) => {
    const step = PANS[event.key];
    if (!step) return;
    canvas.current?.camera.pan(step[0], step[1]);
    event.preventDefault();
  };
  return (
    <main className="stage">
      <div
        ref={host}
        className="canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows pan it
        tabIndex={0}
        role="application"
        aria-label={t("canvas.label")}
        onKeyDown={press}
        key={attempt}
      />
      {hover && drawing === "works" && <Tooltip hover={hover} />}
      <StageMessage drawing={drawing} onRetry={() => setAttempt(attempt + 1)} />
      {drawing === "works" && data.nodes.length > 0 && <ZoomControls />}
    </main>
  );
}

const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.12, 0],
  ArrowRight: [0.12, 0],
  ArrowUp: [0, -0.12],
  ArrowDown: [0, 0.12],
};

function insetsFor(panel: boolean, narrow: boolean): Insets {
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
