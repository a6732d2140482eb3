import type { plot } from "@observablehq/plot";

interface Listener {
  readonly onPoint: (datum: unknown) => void;
  readonly onChoose: () => void;
}

/**
 * Lets the keyboard go from point to point of a chart, from left to right, as the pointer would: Plot shows its tip there. Call
 * before the names of its parts are taken away.
 */
export function stepThroughPoints(figure: ReturnType<typeof plot>, { onPoint, onChoose }: Listener): void {
  const dots = [...(figure.querySelector('g[aria-label="dot"]')?.querySelectorAll("circle") ?? [])];
  const points = dots.sort((a, b) => a.cx.baseVal.value - b.cx.baseVal.value);
  let at = -1;
  const goTo = (next: number): void => {
    at = Math.min(points.length - 1, Math.max(0, next));
    const box = points[at]?.getBoundingClientRect();
    if (!box) return;
    const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
    figure.dispatchEvent(new PointerEvent("pointermove", { ...place, pointerType: "mouse" }));
    onPoint(figure.value);
  };
  figure.addEventListener("keydown", (event) => {
    const { key } = event as KeyboardEvent;
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: points.length - 1 }[key];
    if (next !== undefined) goTo(next);
    else if (key === "Enter" && at >= 0) onChoose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  figure.addEventListener("blur", () => {
    at = -1;
    figure.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
  });
}
