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
  readonly clitics: Clitics;
  readonly lexicon: LexiconData;
  readonly rules: Rules;
  /** English names of parties where the text has none to give, by id, in the pack's language. */
  readonly partyLabels: Readonly<Record<string, string>>;
}
