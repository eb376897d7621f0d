import type { Agreement, Shape, WordClass } from "./word-class.ts";

/** One row of a lexicon table: what a form means to the rules. `a` holds the row's further columns by name. */
export interface Entry {
  readonly id: string;
  readonly class: WordClass;
  readonly a: Readonly<Record<string, string>>;
}

/** One way in which an entry is written. Words of a phrase are separated by single spaces. */
export interface EntryForm {
  readonly text: string;
  readonly shape: Shape;
  readonly agreement: Agreement;
}

/** An entry as the tables give it, before compilation. */
export interface SourceEntry {
  readonly entry: Entry;
  readonly forms: readonly EntryForm[];
}
