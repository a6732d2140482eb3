import { pathOf, REACH } from "../model/shapes.js";
import { useApp } from "./app-context.js";
import { useNames } from "./names.js";

const BOX = `${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`;
const CENTRE = { x: 0, y: 0 };

/** The sign of a kind of entity, in its shape and, unless another is given, its colour. */
export function KindMark({ kind, color }: { readonly kind: string; readonly color?: string }) {
  const { data } = useApp();
  const names = useNames();
  return (
    <svg className="mark" viewBox={BOX} aria-hidden="true" focusable="false" data-kind={kind}>
      <path d={pathOf(data.shapeOf(kind), CENTRE, 1)} fill={color ?? names.kindColor(kind)} />
    </svg>
  );
}
