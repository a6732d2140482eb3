interface Node<T> {
  readonly next: Map<number, Node<T>>;
  values: T[] | null;
}

/** A set of strings with values, searched at a position of a text. Several values may share one string. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), values: null };

  /** Adds a value under a key; the empty key is ignored. */
  add(key: string, value: T): void {
    if (key === "") return;
    let node = this.#root;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      let child = node.next.get(unit);
      if (child === undefined) {
        child = { next: new Map(), values: null };
        node.next.set(unit, child);
      }
      node = child;
    }
    if (node.values === null) node.values = [value];
    else node.values.push(value);
  }

  /** Every key that starts at `from`, shortest first, with its end (exclusive) and values. */
  matchesAt(text: string, from: number): { end: number; values: readonly T[] }[] {
    const found: { end: number; values: readonly T[] }[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let i = from; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.values !== null) found.push({ end: i + 1, values: node.values });
    }
    return found;
  }

  /** The longest key that starts at `from`, or null. */
  longestAt(text: string, from: number): { end: number; values: readonly T[] } | null {
    return this.matchesAt(text, from).at(-1) ?? null;
  }

  /** The values stored under exactly this key. */
  get(key: string): readonly T[] {
    let node: Node<T> | undefined = this.#root;
    for (let i = 0; i < key.length && node !== undefined; i++) node = node.next.get(key.charCodeAt(i));
    return node?.values ?? [];
  }
}
