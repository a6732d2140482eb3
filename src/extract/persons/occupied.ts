import type { Span } from "../../model/span.js";

/** The characters of a text that spans have taken: asking is as fast for a thousand names as for one. */
export class Occupied {
  readonly #offsets = new Set<number>();

  constructor(spans: Iterable<Span> = []) {
    for (const span of spans) this.add(span);
  }

  add({ start, end }: Span): void {
    for (let at = start; at < end; at++) this.#offsets.add(at);
  }

  /** Whether a span taken before shares a character with this one. */
  touches({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.#offsets.has(at)) return true;
    return false;
  }
}
