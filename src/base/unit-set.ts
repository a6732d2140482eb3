/** A set of UTF-16 units. Asking it costs less than a string of one character would: rules ask at every offset of a text. */
export class UnitSet {
  readonly #bits = new Uint8Array(0x10000 / 8);

  /** Takes the units of all characters given. */
  constructor(characters: Iterable<string> = []) {
    for (const character of characters) {
      for (let i = 0; i < character.length; i++) this.add(character.charCodeAt(i));
    }
  }

  add(unit: number): void {
    this.#bits[unit >> 3] = (this.#bits[unit >> 3] ?? 0) | (1 << (unit & 7));
  }

  /** Whether the text has one of the units at the offset; false outside the text. */
  hasAt(text: string, offset: number): boolean {
    if (offset < 0 || offset >= text.length) return false;
    const unit = text.charCodeAt(offset);
    return (((this.#bits[unit >> 3] ?? 0) >> (unit & 7)) & 1) === 1;
  }
}
