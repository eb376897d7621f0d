import { type HtmlNode, TEXT, walk } from "./html-tree.ts";

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS SELECT TEXTAREA BUTTON HEAD".split(" "),
);
const PARAGRAPHS = new Set(
  "P H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE UL OL DL TABLE FIGURE ARTICLE SECTION MAIN HEADER FOOTER ASIDE NAV DIV HR FORM ADDRESS DETAILS".split(
    " ",
  ),
);
const LINES = new Set("LI DT DD TR BR FIGCAPTION CAPTION SUMMARY LEGEND".split(" "));
const CELLS = new Set(["TD", "TH"]);

/**
 * The text of a tree as a reader sees it: paragraphs and headings stand between blank lines, list items and table
 * rows on lines of their own, cells apart by a tab. White space runs become one space, as a browser shows them.
 */
export function textOf(root: HtmlNode): string {
  const page = new Page();
  for (const { node, entering } of walk(root, (inner) => SKIPPED.has(inner.nodeName.toUpperCase()))) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) page.write(node.textContent ?? "");
    else if (PARAGRAPHS.has(name)) page.breakLine(2);
    else if (LINES.has(name)) page.breakLine(1);
    else if (CELLS.has(name) && !entering) page.endCell();
  }
  return page.text();
}

class Page {
  readonly #pieces: string[] = [];
  #lines = 0;
  #gap = "";

  write(raw: string): void {
    const text = raw.replace(/[ \t\n\f\r]+/g, " ");
    const start = text.startsWith(" ") ? 1 : 0;
    if (start === 1 && this.#gap === "") this.#gap = " ";
    if (text.length === start) return;
    const end = text.endsWith(" ") ? text.length - 1 : text.length;
    if (this.#pieces.length > 0) this.#pieces.push(this.#lines > 0 ? "\n".repeat(this.#lines) : this.#gap);
    this.#pieces.push(text.slice(start, end));
    this.#lines = 0;
    this.#gap = end < text.length ? " " : "";
  }

  breakLine(count: number): void {
    this.#lines = Math.max(this.#lines, count);
  }

  endCell(): void {
    this.#gap = "\t";
  }

  text(): string {
    return this.#pieces.join("");
  }
}
