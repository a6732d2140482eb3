import { compareText } from "../base/ids.js";

/** Disjoint sets of strings; the root of a set is its smallest member, so the result does not depend on order. */
export class Clusters {
  readonly #parent = new Map<string, string>();

  /** The representative of the set that holds `item`; an unseen item is a set of its own. */
  find(item: string): string {
    let root = item;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    for (let at = item; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  /** Makes the sets of both items one. */
  join(a: string, b: string): void {
    const [left, right] = [this.find(a), this.find(b)];
    if (left === right) return;
    const [root, other] = compareText(left, right) < 0 ? [left, right] : [right, left];
    this.#parent.set(other, root);
    this.#parent.set(root, root);
  }
}
