import { type RefObject, type UIEvent, useEffect, useRef, useState } from "react";

interface RowWindow<E> {
  readonly box: RefObject<E | null>;
  readonly onScroll: (event: UIEvent<E>) => void;
  /** The first row that exists, and how many do. */
  readonly from: number;
  readonly count: number;
}

/** A height to begin with: more rows than are in sight do no harm. */
const FIRST_HEIGHT = 800;

/** Which rows of a scrolled list are in sight, with some to spare, so that thirty thousand scroll as lightly as thirty. */
export function useRowWindow<E extends HTMLElement>(rowHeight: number, spare: number): RowWindow<E> {
  const box = useRef<E>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? FIRST_HEIGHT));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return {
    box,
    onScroll: (event) => setTop(event.currentTarget.scrollTop),
    from: Math.max(0, Math.floor(top / rowHeight) - spare),
    count: Math.ceil(height / rowHeight) + 2 * spare,
  };
}
