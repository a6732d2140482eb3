import { type PointerEvent, useRef, useState } from "react";
import { type Months, monthNumber, monthOf } from "../model/months.js";
import { useApp } from "./app-context.js";

/** A stretch of the timeline, by the places of its first and last month. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is chosen of a row of months, and how a pointer or a handle chooses otherwise. */
interface Brush {
  /** What is chosen, or would be if the pointer let go now; all of it where nothing is. */
  readonly asked: Stretch;
  readonly shown: Months;
  readonly active: boolean;
  readonly set: (asked: Stretch) => void;
  /** Handlers of the element that the pointer drags over. */
  readonly track: Readonly<
    Record<"onPointerDown" | "onPointerMove", (event: PointerEvent<HTMLElement>) => void> &
      Record<"onPointerUp" | "onPointerCancel", () => void>
  >;
}

/** A brush over so many months, beginning with `start`; what it covers becomes the period of the filters. */
export function useBrush(start: string, count: number): Brush {
  const { state, dispatch } = useApp();
  const { period } = state.filters;
  const first = monthNumber(start);
  const last = count - 1;
  const placeOf = (month: string) => within(monthNumber(month) - first, last);
  const set = ({ from, to }: Stretch) => {
    const whole = from <= 0 && to >= last;
    dispatch({ type: "set-period", period: whole ? null : [monthOf(first + from), monthOf(first + to)] });
  };
  const { drag, track } = useDrag(count, set);
  const kept = period ? { from: placeOf(period[0]), to: placeOf(period[1]) } : { from: 0, to: last };
  const asked = drag ?? kept;
  return {
    asked,
    shown: [monthOf(first + asked.from), monthOf(first + asked.to)],
    active: period !== null || drag !== null,
    set,
    track,
  };
}

/** Dragging from month to month, in either direction; told when the pointer lets go. */
function useDrag(
  count: number,
  onDone: (stretch: Stretch) => void,
): Pick<Brush, "track"> & { readonly drag: Stretch | null } {
  const [ends, setEnds] = useState<readonly [number, number] | null>(null);
  const box = useRef<DOMRect | null>(null);
  const drag = ends && { from: Math.min(...ends), to: Math.max(...ends) };
  const placeAt = ({ clientX }: PointerEvent) => {
    const { left, width } = box.current ?? { left: 0, width: 0 };
    return width === 0 ? 0 : within(Math.floor(((clientX - left) / width) * count), count - 1);
  };
  return {
    drag,
    track: {
      onPointerDown: (event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        box.current = event.currentTarget.getBoundingClientRect();
        const place = placeAt(event);
        setEnds([place, place]);
      },
      onPointerMove: (event) => ends && setEnds([ends[0], placeAt(event)]),
      onPointerUp: () => {
        if (drag) onDone(drag);
        setEnds(null);
      },
      onPointerCancel: () => setEnds(null),
    },
  };
}

function within(place: number, last: number): number {
  return Math.min(last, Math.max(0, place));
}
