/** As much of a DOM node as intake uses; linkedom's nodes have it. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  readonly textContent: string | null;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selectors: string): HtmlElement | null;
  querySelectorAll(selectors: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** A node on the way in (`entering`) and, if it can have children, once more on the way out. */
export interface Step {
  readonly node: HtmlNode;
  readonly entering: boolean;
  readonly depth: number;
}

/** Walks a tree in document order. No recursion: hostile pages nest deeper than the call stack. */
export function* walk(root: HtmlNode, isSkipped: (node: HtmlNode) => boolean = () => false): Generator<Step> {
  let node = root;
  let depth = 0;
  for (;;) {
    const skipped = isSkipped(node);
    if (!skipped) yield { node, entering: true, depth };
    const child = skipped ? null : node.firstChild;
    if (child !== null) {
      node = child;
      depth++;
      continue;
    }
    if (!skipped && node.nodeType === ELEMENT) yield { node, entering: false, depth };
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      depth--;
      yield { node, entering: false, depth };
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}
