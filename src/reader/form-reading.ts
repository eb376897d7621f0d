import type { Cut } from "./clitics.ts";
import type { WordReading } from "./lexicon/lexicon.ts";

/** A word's reading together with the clitics that were taken off to find it. */
export interface FormReading extends WordReading {
  readonly cut: Cut;
}

/** A reading with the clitics that were taken off to find it: all such have one layout. */
export const withCut = ({ entry, bit, shape, agreement }: WordReading, cut: Cut): FormReading => ({
  entry,
  bit,
  shape,
  agreement,
  cut,
});

/** Whether the row of a word of saying has a word in its column `takes`. */
export const takes = (reading: FormReading, what: string): boolean => (reading.entry.a.takes ?? "").includes(what);
