import type { OffsetMap } from "../model/document.js";
import type { MappedText } from "./mapped-text.js";

/** Collects cleaned text with its way back to the file, one entry for each UTF-16 unit. */
export class OffsetMapBuilder {
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** UTF-16 units so far. */
  get length(): number {
    return this.#starts.length;
  }

  get text(): string {
    return this.#parts.join("");
  }

  add(mapped: MappedText): void {
    mapped.chars.forEach((char, i) => {
      this.#parts.push(char);
      // Both halves of a surrogate pair stand for the whole character.
      for (let unit = 0; unit < char.length; unit++) {
        this.#starts.push(mapped.starts[i] ?? 0);
        this.#ends.push(mapped.ends[i] ?? 0);
      }
    });
  }

  /** Closes a paragraph with "\n" and returns its offset. It stands for the last character, as a file may end without a line end. */
  endParagraph(): number {
    this.#parts.push("\n");
    this.#starts.push(this.#starts.at(-1) ?? 0);
    this.#ends.push(this.#ends.at(-1) ?? 0);
    return this.length - 1;
  }

  offsets(): OffsetMap {
    return { starts: Uint32Array.from(this.#starts), ends: Uint32Array.from(this.#ends) };
  }
}
