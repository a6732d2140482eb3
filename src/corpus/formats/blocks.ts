// An HTML tree as lines of text: a block is a paragraph, a heading a line of its own.

/** What is read of a DOM node; linkedom and any other DOM have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const TEXT = 3;
const ELEMENT = 1;
const HIDDEN = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH BUTTON SELECT INPUT TEXTAREA FORM NAV HEAD".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE UL OL LI DL DT DD TABLE THEAD TBODY TFOOT TR TD TH BLOCKQUOTE FIGURE FIGCAPTION PRE HR H1 H2 H3 H4 H5 H6 CENTER ADDRESS FIELDSET FOUNDER-TITLE FOUNDER-CONTENT".split(
    " ",
  ),
);

/** The visible words of a tree, one block a line, in the order of the page. */
export function blockLines(root: DomNode): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const close = (): void => {
    const words = line.replace(/[\s\u00a0]+/gu, " ").trim();
    if (words !== "") lines.push(words);
    line = "";
  };
  // A list instead of a call for each child: a hostile page may be nested deeper than the stack.
  const open: { readonly node: DomNode; readonly leave: boolean }[] = [{ node: root, leave: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, leave } = next;
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) line += node.textContent ?? "";
    if (node.nodeType !== ELEMENT && !leave && node !== root) continue;
    if (leave || name === "BR") close();
    if (leave || HIDDEN.has(name)) continue;
    if (BLOCKS.has(name)) {
      close();
      open.push({ node, leave: true });
    }
    for (const child of [...node.childNodes].reverse()) open.push({ node: child, leave: false });
  }
  close();
  return lines;
}

/** How deep a tree is nested. */
export function depthOf(root: DomNode): number {
  let deepest = 0;
  const open: { readonly node: DomNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    for (const node of next.node.childNodes) open.push({ node, depth: next.depth + 1 });
  }
  return deepest;
}
