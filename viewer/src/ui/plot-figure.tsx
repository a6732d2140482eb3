import { type PlotOptions, plot } from "@observablehq/plot";
import { useEffect, useRef, useState } from "react";

interface PlotFigureProps {
  /** Makes the chart for a width in pixels; a new function for new data. */
  readonly draw: (width: number) => PlotOptions;
  readonly label: string;
  /** A click on what the pointer is nearest to. */
  readonly onChoose: (datum: unknown) => void;
}

/** A chart of Observable Plot, drawn again when its data or its width change. */
export function PlotFigure({ draw, label, onChoose }: PlotFigureProps) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!host.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(host.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    const figure = plot({ ...draw(width), width, ariaLabel: label, className: "plot" });
    figure.setAttribute("role", "img");
    // The parts of a picture have no names of their own.
    for (const part of figure.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
    figure.addEventListener("click", () => {
      if (figure.value) choose.current(figure.value);
    });
    host.current?.append(figure);
    return () => figure.remove();
  }, [draw, width, label]);
  return <div className="plot-host" ref={host} />;
}
