import type { Clitics } from "./clitics.ts";
import type { LexiconData } from "./lexicon/lexicon.ts";
import type { Rules } from "./rules.ts";

/** A compiled language pack, as `scripts/build-packs.ts` writes it. Opaque to callers: only the reader looks inside. */
export interface Pack {
  /** BCP 47 primary subtag, such as `ar`. */
  readonly language: string;
  readonly direction: "rtl" | "ltr";
  readonly version: string;
  /** First 16 hex digits of the sha-256 of the pack's sources; printed in every reading. */
  readonly hash: string;
  /** Names begin with a capital letter. */
  readonly capitals: boolean;
  /** Letters that spellings of a foreign name leave out or exchange. */
  readonly weakLetters: string;
  /** Words that belong to the name after them: عبد, de. Folded. */
  readonly nameParticles: readonly string[];
  /** Endings of unknown nouns that are rarely somebody who speaks: ة, ات. Folded. */
  readonly inanimate: readonly string[];
  readonly clitics: Clitics;
  /** Shapes of unknown words: a regular expression over folded letters, and what such a word is. */
  readonly patterns: readonly (readonly [pattern: string, role: string])[];
  readonly lexicon: LexiconData;
  readonly rules: Rules;
  /** English names of parties where the text has none to give, by id, in the pack's language. */
  readonly partyLabels: Readonly<Record<string, string>>;
}
