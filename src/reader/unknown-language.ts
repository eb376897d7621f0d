import type { Reading } from "../model/reading.ts";
import { documentId } from "./document-id.ts";
import type { SourceText } from "./source-text.ts";
import { READER_NAME, READER_VERSION } from "./version.ts";

/** The reading of a text that no pack can read: empty, with a note that says so. */
export function unknownLanguage(source: SourceText): Reading {
  const language = source.language ?? "und";
  return {
    schema: "isnad/reading@1",
    reader: { name: READER_NAME, version: READER_VERSION, packs: {} },
    document: {
      id: source.id ?? documentId(source.text),
      language,
      title: source.title ?? null,
      text: source.text,
      published: source.published ?? null,
      source: source.source ?? null,
    },
    persons: [],
    parties: [],
    gatherings: [],
    statements: [],
    commitments: [],
    notes: [{ kind: "unknown-language", span: null, message: messageFor(language) }],
  };
}

const messageFor = (language: string): string =>
  language === "und"
    ? "the language of the text could not be told from its words; nothing was looked for"
    : `no language pack reads ${JSON.stringify(language)}; nothing was looked for`;
