import { parse } from "./noun-phrase/grammar.ts";
import { OpenPhrase } from "./noun-phrase/open-phrase.ts";
import type { NounPhrase, NounPhraseContext } from "./noun-phrase/phrase.ts";

export type { Head, NounPhrase, NounPhraseContext } from "./noun-phrase/phrase.ts";

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
  return parse(new OpenPhrase(context, from, Math.min(limit, from + PHRASE_LONGEST), alone));
}
