import type { Reading } from "../model/reading.ts";
import type { Pack } from "./pack.ts";

/** One text to read. Only `text` is required; `published` is an ISO date and resolves "by the end of the year". */
export interface SourceText {
  readonly text: string;
  readonly id?: string | undefined;
  readonly language?: string | undefined;
  readonly published?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly source?: object | null | undefined;
}

export interface ReaderOptions {
  /** The text of an analyst's own lexicon (docs/lexicon.md), laid over the packs. */
  readonly lexicon?: string | undefined;
}

/** Reads texts with the same packs again and again; keeps what it learned about word forms, never about texts. */
export interface Reader {
  read(source: SourceText | string): Reading;
}

/** A reader for one or more packs. The language of a text is its own `language`, else the pack that knows most of it. */
export function createReader(_packs: Pack | readonly Pack[], _options: ReaderOptions = {}): Reader {
  return { read: (source) => emptyReading(typeof source === "string" ? { text: source } : source) };
}

/** Reads one text. Total: it never throws on a text; what it could not understand is in `notes`. */
export function read(source: SourceText | string, packs: Pack | readonly Pack[], options: ReaderOptions = {}): Reading {
  return createReader(packs, options).read(source);
}

function emptyReading(source: SourceText): Reading {
  return {
    schema: "isnad/reading@1",
    reader: { name: "isnad", version: "0.1.0", packs: {} },
    document: { id: source.id ?? "", language: "und", title: null, text: source.text, published: null, source: null },
    persons: [],
    parties: [],
    gatherings: [],
    statements: [],
    commitments: [],
    notes: [],
  };
}
