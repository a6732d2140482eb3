import { UnitSet } from "./unit-set.js";

interface Node<T> {
  /** Children by UTF-16 unit; null for a leaf. */
  next: Map<number, Node<T>> | null;
  values: T[] | null;
}

/** A key that stands in a text, with its end (exclusive) and its values. */
export interface TrieMatch<T> {
  readonly end: number;
  readonly values: readonly T[];
}

/** A set of strings with values, searched at a position of a text. Several values may share one string. */
export class Trie<T> {
  readonly #root: Node<T> = { next: null, values: null };
  /** The units that open a key: most positions of a text are no key's start, and this tells at once. */
  readonly #first = new UnitSet();

  /** Adds a value under a key; the empty key is ignored. */
  add(key: string, value: T): void {
    if (key === "") return;
    this.#first.add(key.charCodeAt(0));
    let node = this.#root;
    for (let i = 0; i < key.length; i++) node = childOf(node, key.charCodeAt(i));
    if (node.values === null) node.values = [value];
    else node.values.push(value);
  }

  /** Every key that starts at `from`, shortest first. */
  matchesAt(text: string, from: number): TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    if (!this.#first.hasAt(text, from)) return found;
    let node: Node<T> | undefined = this.#root;
    for (let i = from; i < text.length; i++) {
      node = node.next?.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.values !== null) found.push({ end: i + 1, values: node.values });
    }
    return found;
  }

  /** The longest key that starts at `from` and ends at or before `to`, or null. */
  longestAt(text: string, from: number, to: number = text.length): TrieMatch<T> | null {
    if (!this.#first.hasAt(text, from)) return null;
    let node: Node<T> | undefined = this.#root;
    let end = from;
    let values: readonly T[] | null = null;
    for (let i = from; i < to; i++) {
      node = node.next?.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.values !== null) {
        end = i + 1;
        values = node.values;
      }
    }
    return values === null ? null : { end, values };
  }

  /** The values stored under exactly this key. */
  get(key: string): readonly T[] {
    let node: Node<T> | undefined = this.#root;
    for (let i = 0; i < key.length && node !== undefined; i++) node = node.next?.get(key.charCodeAt(i));
    return node?.values ?? [];
  }
}

/** A set of strings with one value each, searched backwards from a position of a text. */
export class EndingTrie<T> {
  readonly #root: Node<T> = { next: null, values: null };
  readonly #last = new UnitSet();

  /** Adds a value under a key, in the place of one that stands there; the empty key is ignored. */
  add(key: string, value: T): void {
    if (key === "") return;
    this.#last.add(key.charCodeAt(key.length - 1));
    let node = this.#root;
    for (let i = key.length - 1; i >= 0; i--) node = childOf(node, key.charCodeAt(i));
    node.values = [value];
  }

  /** The longest key that ends at `end` and starts at or after `from`, or null. */
  longestEndingAt(text: string, end: number, from: number): { start: number; value: T } | null {
    if (!this.#last.hasAt(text, end - 1)) return null;
    let node: Node<T> | undefined = this.#root;
    let start = end;
    let values: readonly T[] | null = null;
    for (let i = end - 1; i >= from; i--) {
      node = node.next?.get(text.charCodeAt(i));
      if (node === undefined) break;
      if (node.values !== null) {
        start = i;
        values = node.values;
      }
    }
    return values === null ? null : { start, value: values[0] as T };
  }
}

function childOf<T>(node: Node<T>, unit: number): Node<T> {
  node.next ??= new Map();
  let child = node.next.get(unit);
  if (child === undefined) {
    child = { next: null, values: null };
    node.next.set(unit, child);
  }
  return child;
}
