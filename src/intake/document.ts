import { filled } from "../model/error.ts";
import { INTAKE_NOTES } from "../model/messages/en.ts";
import type { Note } from "../model/reading.ts";
import { decode } from "./encoding.ts";
import type { IntakeDocument } from "./intake-document.ts";

/** `text` is everything that is not HTML. Markdown is: its markup stays, since the text is kept as received. */
export type Format = "text" | "html";

/** The format that a file name's ending says. */
export function formatOf(name: string): Format {
  return /\.x?html?$/i.test(name) ? "html" : "text";
}

/** The format of bytes without a name: HTML where they begin as a page does. */
export function sniffFormat(bytes: Uint8Array): Format {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512));
  return /^[^<\w]*<(!doctype html|html|head|body)[\s>]/i.test(head) ? "html" : "text";
}

/**
 * Turns bytes into a document. `name` is for messages.
 * Throws an `IsnadError` where the bytes are not text or exceed a limit.
 */
export async function documentOf(bytes: Uint8Array, name: string, format: Format): Promise<IntakeDocument> {
  const document =
    format === "html" ? await (await import("./html.ts")).htmlDocument(bytes, name) : await textDocument(bytes, name);
  if (document.text.trim() !== "") return document;
  const empty: Note = { kind: "other", span: null, message: filled(INTAKE_NOTES.empty, {}) };
  return { ...document, notes: [...document.notes, empty] };
}

async function textDocument(bytes: Uint8Array, name: string): Promise<IntakeDocument> {
  const { text, encoding, certain, note } = await decode(bytes, { name });
  const source = encoding === "utf-8" ? null : { encoding, certain };
  return { text, title: null, published: null, source, notes: note === null ? [] : [note] };
}
