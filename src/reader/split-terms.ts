import { phraseAt } from "./find-terms.ts";
import type { FormReading } from "./form-reading.ts";
import type { FormTable } from "./forms.ts";
import type { Range } from "./range.ts";
import type { Tokens } from "./tokens.ts";

/** A term of several words, its first at a token and the others past the adjective after it. */
export interface SplitTerm {
  readonly readings: readonly FormReading[];
  readonly rest: Range;
}

/** The terms whose first noun a party's adjective follows, by first token: ministre français de la Défense. */
export function splitTerms(text: string, tokens: Tokens, forms: FormTable): ReadonlyMap<number, SplitTerm> {
  const { count, form } = tokens;
  const found = new Map<number, SplitTerm>();
  for (let t = 0; t + 2 < count; t++) {
    if (form[t]! < 0 || form[t + 1]! < 0 || !forms.opensPhrases(form[t]!)) continue;
    if (!forms.get(form[t + 1]!).readings.some(({ entry }) => entry.a.as === "demonym")) continue;
    const phrase = phraseAt(text, tokens, forms, t, t + 2);
    if (phrase !== null) found.set(t, { readings: phrase.term.readings, rest: { start: t + 2, end: phrase.end } });
  }
  return found;
}
