import type { Reading } from "../model/reading.ts";
import { sha256 } from "../text/sha256.ts";
import { annotate } from "./annotated-text.ts";
import { articleMeasure } from "./clitics.ts";
import { FormTable } from "./forms.ts";
import { type Candidate, candidateFor, lettersOf } from "./language.ts";
import { buildLexicon } from "./lexicon/build.ts";
import type { SourceEntry } from "./lexicon/entry.ts";
import { Lexicon } from "./lexicon/lexicon.ts";
import { parseOverlay } from "./lexicon/overlay.ts";
import { orthographyOf } from "./orthography.ts";
import type { Pack } from "./pack.ts";
import { type PackInUse, packInUse, readAnnotated } from "./read-annotated.ts";
import type { SourceText } from "./source-text.ts";
import { unknownLanguage } from "./unknown-language.ts";

export interface ReaderOptions {
  /** The text of an analyst's own lexicon (docs/lexicon.md), laid over the packs. */
  readonly lexicon?: string | undefined;
}

/** Reads texts with the same packs again and again; keeps what it learned about word forms, never about texts. */
export interface Reader {
  read(source: SourceText | string): Reading;
}

/** A pack made ready: its lexicon looked into, its forms kept. */
interface PackReader extends Candidate {
  readonly inUse: PackInUse;
}

/**
 * A reader for one or more packs. The language of a text is its own `language`, else it is told from its words; the
 * reading of a text in no language of the packs is empty and says so. Throws a `RangeError` where the lexicon is
 * malformed.
 */
export function createReader(packs: Pack | readonly Pack[], options: ReaderOptions = {}): Reader {
  const all = Array.isArray(packs) ? (packs as readonly Pack[]) : [packs as Pack];
  const own = options.lexicon === undefined ? null : ownLexicon(options.lexicon);
  const readers = all.map((pack) => packReader(pack, own));
  return {
    read(given) {
      const source = typeof given === "string" ? { text: given } : given;
      const language = source.language === undefined || source.language === "und" ? null : primary(source.language);
      const reader =
        language === null
          ? candidateFor(source.text, readers)
          : (readers.find(({ pack }) => pack.language === language) ?? null);
      return reader === null ? unknownLanguage(source) : readWith(reader, source);
    },
  };
}

/** The language itself, without script and country: `ar` of `ar-SA`. */
const primary = (language: string): string => language.split("-", 1)[0]!.toLowerCase();

/** The analyst's own rows, and the hash of their text. */
interface OwnLexicon {
  readonly entries: readonly SourceEntry[];
  readonly hash: string;
}

const ownLexicon = (text: string): OwnLexicon => ({ entries: parseOverlay(text), hash: sha256(text).slice(0, 16) });

function packReader(pack: Pack, own: OwnLexicon | null): PackReader {
  const patterns = pack.patterns.map(([shape, role]) => ({ shape, role }));
  const orthography = orthographyOf(pack);
  const lexicons = [new Lexicon(pack.lexicon)];
  if (own !== null) lexicons.unshift(new Lexicon(buildLexicon(own.entries, articleMeasure(pack.clitics), orthography)));
  return {
    pack,
    forms: new FormTable(lexicons, pack.clitics, patterns, orthography),
    letters: lettersOf(pack),
    inUse: packInUse(pack, { [pack.language]: pack.hash, ...(own === null ? {} : { lexicon: own.hash }) }),
  };
}

/** Reads one text. Total: it never throws on a text; what it could not understand is in `notes`. */
export function read(source: SourceText | string, packs: Pack | readonly Pack[], options: ReaderOptions = {}): Reading {
  return createReader(packs, options).read(source);
}

function readWith({ pack, forms, inUse }: PackReader, source: SourceText): Reading {
  forms.makeRoom();
  return readAnnotated(annotate(source.text, forms, pack), inUse, source);
}
