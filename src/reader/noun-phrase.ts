import { opensNoPhrase, parse } from "./noun-phrase/grammar.ts";
import { OpenPhrase } from "./noun-phrase/open-phrase.ts";
import type { NounPhrase } from "./noun-phrase/phrase.ts";
import type { NounPhraseContext } from "./noun-phrase/phrase-context.ts";

export { endsEveryPhrase } from "./noun-phrase/grammar.ts";
export { type Head, type NounPhrase, UNTOLD } from "./noun-phrase/phrase.ts";
export { PhraseChart } from "./noun-phrase/phrase-chart.ts";
export type { NounPhraseContext } from "./noun-phrase/phrase-context.ts";

/** How far a phrase is followed, in tokens. */
const PHRASE_LONGEST = 40;

/**
 * Parses the noun phrase that begins at the token `from` and ends before the token `limit`; null where none begins.
 * `alone`: it ends before "and", as one member of a list.
 */
export function parseNounPhrase(
  context: NounPhraseContext,
  from: number,
  limit: number,
  alone = false,
): NounPhrase | null {
  if (opensNoPhrase(context.doc, from)) return null;
  const { chart } = context;
  const end = Math.min(limit, from + PHRASE_LONGEST);
  const known = chart.known(from, end, alone);
  if (known !== undefined) return known;
  chart.begin();
  const phrase = parse(new OpenPhrase(context, from, end, alone));
  chart.keep(from, end, alone, phrase);
  return phrase;
}
