import { IsnadError } from "../model/error.ts";
import { INTAKE_NOTES } from "../model/messages/en.ts";
import type { Note } from "../model/reading.ts";
import { decode } from "./encoding.ts";
import { factsOf } from "./html-facts.ts";
import { textOf } from "./html-text.ts";
import { ELEMENT, type HtmlDocument, type HtmlElement, walk } from "./html-tree.ts";
import type { IntakeDocument } from "./intake-document.ts";
import { ARTICLE_DEPTH, ARTICLE_ELEMENTS, HTML_LIMIT, HTML_TAGS, mebibytes } from "./limits.ts";

/** Printed in `document.source`: the same page and another version may give another text. */
export const EXTRACTOR = "readability@0.6.0";

/**
 * The article of an HTML page: its headline on the first line, then its paragraphs. The page is parsed and never run.
 * Throws an `IsnadError` for a page beyond the limits.
 */
export async function htmlDocument(bytes: Uint8Array, name: string): Promise<IntakeDocument> {
  if (bytes.length > HTML_LIMIT) throw new IsnadError("html-too-large", { name, limit: mebibytes(HTML_LIMIT) });
  const decoded = await decode(bytes, { name, declared: declaredEncoding(bytes), markup: true });
  if (tagsIn(bytes) > HTML_TAGS) throw new IsnadError("html-too-complex", { name, limit: HTML_TAGS });
  const page = await parse(decoded.text);
  const { title, published, site, url } = factsOf(page);
  // Readability takes the tree apart: what the page says at large is asked before.
  const whole = textOf(page.documentElement);
  const article = isTractable(page) ? await articleText(page) : null;
  const text = headed(title, article ?? whole);
  const notes = [decoded.note, article === null && whole !== "" ? noArticle() : null].filter((note) => note !== null);
  return { text, title, published, source: { extractor: EXTRACTOR, encoding: decoded.encoding, site, url }, notes };
}

const PROLOGUE = 4096;

/** The encoding that the page's own head declares; `null` where there is none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PROLOGUE));
  const match = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}

function tagsIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3c) count++;
  return count;
}

async function parse(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import("linkedom");
  // linkedom makes the first element the root: a fragment needs the frame that a browser would add.
  const framed = /<html[\s>]/i.test(html)
    ? html
    : `<html>${/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>`;
  const { document } = parseHTML(framed) as unknown as { document: HtmlDocument };
  return document;
}

function isTractable(page: HtmlDocument): boolean {
  let elements = 0;
  for (const { node, entering, depth } of walk(page.documentElement)) {
    if (!entering || node.nodeType !== ELEMENT) continue;
    if (++elements > ARTICLE_ELEMENTS || depth > ARTICLE_DEPTH) return false;
  }
  return true;
}

async function articleText(page: HtmlDocument): Promise<string | null> {
  const { Readability } = await import("@mozilla/readability");
  try {
    const article = new Readability(page as never, { serializer: (node: unknown) => node as HtmlElement }).parse();
    const text = article?.content == null ? "" : textOf(article.content as HtmlElement);
    return text === "" ? null : text;
  } catch {
    // A page that defeats the extractor is still a page with text.
    return null;
  }
}

function headed(title: string | null, text: string): string {
  if (title === null || text.slice(0, 4 * title.length).includes(title)) return text;
  return text === "" ? title : `${title}\n\n${text}`;
}

function noArticle(): Note {
  return { kind: "other", span: null, message: INTAKE_NOTES["no-article"] };
}
