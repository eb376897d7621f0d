import type { Reading } from "../model/reading.ts";
import { annotate } from "./annotated-text.ts";
import { assemble } from "./assemble.ts";
import { findStatements } from "./attribution/find-statements.ts";
import { findCommitments } from "./commitment/find-commitments.ts";
import type { ReadingContext } from "./context.ts";
import { FormTable } from "./forms.ts";
import { findGatherings } from "./gathering/find-gatherings.ts";
import { findLabels } from "./labels.ts";
import { Lexicon } from "./lexicon/lexicon.ts";
import { meetPeople, recordSurnames } from "./mentions.ts";
import type { Pack } from "./pack.ts";
import { People } from "./people.ts";
import { unknownLanguage } from "./unknown-language.ts";

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

/** A pack made ready: its lexicon looked into, its forms kept. */
interface PackReader {
  readonly pack: Pack;
  readonly forms: FormTable;
  readonly particles: ReadonlySet<string>;
}

/** A reader for one or more packs. The language of a text is its own `language`, else the pack that knows most of it. */
export function createReader(packs: Pack | readonly Pack[], _options: ReaderOptions = {}): Reader {
  const all = Array.isArray(packs) ? (packs as readonly Pack[]) : [packs as Pack];
  const readers = all.map((pack): PackReader => {
    const patterns = pack.patterns.map(([pattern, role]) => ({ pattern: new RegExp(pattern), role }));
    return {
      pack,
      forms: new FormTable([new Lexicon(pack.lexicon)], pack.clitics, patterns),
      particles: new Set(pack.nameParticles),
    };
  });
  return {
    read(given) {
      const source = typeof given === "string" ? { text: given } : given;
      const reader = readers.find(({ pack }) => pack.language === source.language) ?? readers[0];
      return reader === undefined ? unknownLanguage(source) : readWith(reader, source);
    },
  };
}

/** Reads one text. Total: it never throws on a text; what it could not understand is in `notes`. */
export function read(source: SourceText | string, packs: Pack | readonly Pack[], options: ReaderOptions = {}): Reading {
  return createReader(packs, options).read(source);
}

function readWith({ pack, forms, particles }: PackReader, source: SourceText): Reading {
  forms.makeRoom();
  const doc = annotate(source.text, forms);
  const base = { doc, people: new People(pack.weakLetters), capitals: pack.capitals, nameParticles: particles };
  const context: ReadingContext = { ...base, pack, published: source.published ?? null, labels: findLabels(base) };
  meetPeople(context);
  const statements = findStatements(context);
  const gatherings = findGatherings(context, statements);
  recordSurnames(context);
  return assemble(context, source, statements, findCommitments(context, statements), gatherings);
}
