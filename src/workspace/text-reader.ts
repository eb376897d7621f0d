import { isoDate } from "../intake/date.ts";
import { IsnadError } from "../model/error.ts";
import { INTAKE_NOTES } from "../model/messages/en.ts";
import type { Note, Reading } from "../model/reading.ts";
import { createReader, type Reader, type SourceText } from "../reader/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { languagesFor, packOf, primarySubtag } from "./packs.ts";

/** What an analyst says about all texts of one run. It wins over what a text says about itself. */
export interface ReadSettings {
  /** BCP 47: `ar`, `en-GB`. */
  readonly language?: string | undefined;
  /** `2025-09-04`. */
  readonly published?: string | undefined;
  readonly lexicon?: Lexicon | undefined;
}

/** Reads texts under the same settings. A text's reading does not depend on the texts before it. */
export interface TextReader {
  read(source: SourceText, notes?: readonly Note[]): Promise<Reading>;
}

/** A reader that loads the packs its texts need. Throws an `IsnadError` where the settings are wrong. */
export function openTextReader(settings: ReadSettings = {}): TextReader {
  const { language, published, lexicon } = checked(settings);
  const readers = new Map<string, Promise<Reader>>();
  const readerFor = (languages: readonly string[]): Promise<Reader> => {
    const key = languages.join();
    const reader = readers.get(key) ?? makeReader(languages, lexicon);
    readers.set(key, reader);
    return reader;
  };
  return {
    async read(source, notes = []) {
      const spoken = language ?? source.language ?? null;
      const reader = await readerFor(languagesFor(source.text, spoken));
      const reading = reader.read({
        ...source,
        ...(spoken === null ? {} : { language: primarySubtag(spoken) }),
        ...(published === undefined ? {} : { published }),
      });
      return withNotes(reading, notes);
    },
  };
}

/** True for a well-formed language code, known or not. */
export function isLanguageCode(value: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(value);
}

function checked(settings: ReadSettings): ReadSettings {
  const { language, published } = settings;
  if (language !== undefined && !isLanguageCode(language)) throw new IsnadError("bad-language", { value: language });
  if (published === undefined) return settings;
  const date = isoDate(published);
  if (date === null) throw new IsnadError("bad-date", { value: published });
  return { ...settings, published: date };
}

async function makeReader(languages: readonly string[], lexicon: Lexicon | undefined): Promise<Reader> {
  const packs = await Promise.all(languages.map(packOf));
  try {
    return createReader(packs, lexicon === undefined ? {} : { lexicon: lexicon.text });
  } catch (error) {
    // The reader's own word for a malformed lexicon; it names the line and the remedy.
    if (lexicon === undefined || !(error instanceof RangeError)) throw error;
    throw new IsnadError("bad-lexicon", { name: lexicon.name, why: error.message }, { cause: error });
  }
}

function withNotes(reading: Reading, notes: readonly Note[]): Reading {
  const known = reading.document.language in reading.reader.packs;
  const noted = known || reading.notes.some((note) => note.kind === "unknown-language");
  const own: readonly Note[] = noted ? [] : [unknownLanguage()];
  return notes.length + own.length === 0 ? reading : { ...reading, notes: [...notes, ...own, ...reading.notes] };
}

function unknownLanguage(): Note {
  return { kind: "unknown-language", span: null, message: INTAKE_NOTES["unknown-language"] };
}
