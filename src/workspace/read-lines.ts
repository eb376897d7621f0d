import { isoDate } from "../intake/date.ts";
import { DOCUMENT_LIMIT, mebibytes } from "../intake/limits.ts";
import { type Line, linesOf } from "../intake/lines.ts";
import { filled, IsnadError } from "../model/error.ts";
import { LINE_PROBLEMS } from "../model/messages/en.ts";
import type { Reading } from "../model/reading.ts";
import type { SourceText } from "../reader/index.ts";
import { isLanguageCode, type TextReader } from "./text-reader.ts";

/** What came of one line: its reading, or why there is none. */
export type LineResult = { readonly reading: Reading } | { readonly error: IsnadError };

/**
 * Reads documents given as lines of JSON, `{"id", "text", "language"?, "published"?, "title"?, "source"?}`, one at a
 * time and in order. A bad line gives an error and the next one is read; blank lines are passed over.
 */
export async function* readLines(reader: TextReader, stream: AsyncIterable<Uint8Array>): AsyncGenerator<LineResult> {
  for await (const line of linesOf(stream, DOCUMENT_LIMIT)) {
    const source = sourceOf(line);
    if (source === null) continue;
    yield typeof source === "string" ? { error: lineError(line, source) } : await readingOf(reader, line, source);
  }
}

function lineError(line: Line, why: string): IsnadError {
  return new IsnadError("bad-line", { line: line.number, why });
}

async function readingOf(reader: TextReader, line: Line, source: SourceText): Promise<LineResult> {
  try {
    return { reading: await reader.read(source) };
  } catch (error) {
    // What is wrong with the run (its lexicon, a missing pack) is no fault of this line.
    if (error instanceof IsnadError) throw error;
    return { error: lineError(line, error instanceof Error ? error.message : String(error)) };
  }
}

/** The document on a line, `null` for a blank line, or what is wrong with it. */
function sourceOf({ bytes }: Line): SourceText | string | null {
  if (bytes === null) return filled(LINE_PROBLEMS["too-long"], { limit: mebibytes(DOCUMENT_LIMIT) });
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return LINE_PROBLEMS["not-utf-8"];
  }
  if (json.trim() === "") return null;
  try {
    return checked(JSON.parse(json));
  } catch (error) {
    return filled(LINE_PROBLEMS["not-json"], { why: (error as Error).message });
  }
}

const STRINGS = ["id", "text", "language", "published", "title"] as const;

function checked(value: unknown): SourceText | string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return LINE_PROBLEMS["not-an-object"];
  const fields = value as Record<string, unknown>;
  if (fields.text === undefined) return LINE_PROBLEMS["no-text"];
  const wrong = STRINGS.find((field) => !isString(fields[field], field));
  if (wrong !== undefined) return filled(LINE_PROBLEMS["not-a-string"], { field: wrong });
  const { id, text, language, published, title, source } = fields as Record<string, string | null | undefined>;
  if (source != null && (typeof source !== "object" || Array.isArray(source))) return LINE_PROBLEMS["bad-source"];
  if (language != null && !isLanguageCode(language)) return LINE_PROBLEMS["bad-language"];
  const date = published == null ? null : isoDate(published);
  if (published != null && date === null) return LINE_PROBLEMS["bad-date"];
  return {
    text: text as string,
    id: id || undefined,
    language: language ?? undefined,
    published: date,
    title: title ?? null,
    source: source ?? null,
  };
}

/** The text must be a string; the other fields may be absent or null. */
function isString(value: unknown, field: string): boolean {
  return typeof value === "string" || (field !== "text" && value == null);
}
