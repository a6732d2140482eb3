import { type PlotOptions, plot } from "@observablehq/plot";
import { useEffect, useRef, useState } from "react";
import { stepThroughPoints } from "./plot-points.js";
import { useWidth } from "./use-width.js";

interface PlotFigureProps {
  /** Makes the chart for a width in pixels; a new function for new data. */
  readonly draw: (width: number) => PlotOptions;
  readonly label: string;
  /** What is said of a datum that the keyboard came to. */
  readonly tell: (datum: unknown) => string;
  /** A click on what the pointer is nearest to, or Enter on what the keyboard came to. */
  readonly onChoose: (datum: unknown) => void;
}

/** A chart of Observable Plot, drawn again when its data or its width change. */
export function PlotFigure({ draw, label, tell, onChoose }: PlotFigureProps) {
  const [host, width] = useWidth();
  const [said, setSaid] = useState("");
  const latest = useRef({ onChoose, tell });
  latest.current = { onChoose, tell };
  useEffect(() => {
    if (width === 0) return;
    const figure = plot({ ...draw(width), width, ariaLabel: label, className: "plot" });
    const choose = () => figure.value && latest.current.onChoose(figure.value);
    // A screen reader hands the arrow keys over to an application.
    figure.setAttribute("role", "application");
    figure.setAttribute("tabindex", "0");
    stepThroughPoints(figure, {
      onPoint: (datum) => setSaid(latest.current.tell(datum)),
      onChoose: choose,
    });
    // The parts of a picture have no names of their own.
    for (const part of figure.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
    figure.addEventListener("click", choose);
    host.current?.append(figure);
    return () => figure.remove();
  }, [draw, width, label, host]);
  return (
    <>
      <div className="plot-host" ref={host} />
      <p className="unseen" aria-live="polite">
        {said}
      </p>
    </>
  );
}
