import type { StateCurrencies } from "./amounts/currency.ts";
import type { Clitics } from "./clitics.ts";
import type { Incumbent } from "./incumbents.ts";
import type { LexiconData } from "./lexicon/lexicon.ts";
import type { Rules } from "./rules.ts";

/**
 * Roles of prepositions that go on with a noun phrase after an office, one who is sent somewhere, any source, a source
 * of that sort, a quantity.
 */
export type Complements = Readonly<
  Partial<Record<"office" | "envoy" | "source" | "person" | "group" | "document" | "quantity", readonly string[]>>
>;

/** A compiled language pack, as `scripts/build-packs.ts` writes it. Opaque to callers: only the reader looks inside. */
export interface Pack {
  /** BCP 47 primary subtag, such as `ar`. */
  readonly language: string;
  readonly direction: "rtl" | "ltr";
  readonly version: string;
  /** First 16 hex digits of the sha-256 of the pack's sources; printed in every reading. */
  readonly hash: string;
  /**
   * The letters of the language's own words in every shape, as ranges: the first and the last of each, one after the
   * other. Other languages of the script have letters beside them (پ, ی), by which their texts are told apart.
   */
  readonly letters: string;
  /** Accents tell words apart (a, à): they are compared. */
  readonly accents?: boolean;
  /** Names begin with a capital letter. */
  readonly capitals: boolean;
  /** A noun stands before what qualifies it (ministre français); else after it (French minister). */
  readonly headFirst: boolean;
  /** What a clause before a comma plans is not planned behind it; where commas are loose, it is. */
  readonly commaEndsClause: boolean;
  /** The infinitive is a form of the verb (livrer); else “to” and the plain form. */
  readonly infinitiveForm?: boolean;
  /** Auxiliaries, negation and adverbs are words of their own before the verb, and the subject stands before them. */
  readonly verbGroups?: boolean;
  /** Letters that spellings of a foreign name leave out or exchange. */
  readonly weakLetters: string;
  /** Classes of letters that are written for one foreign sound: غجقك. Folded. */
  readonly exchangedLetters: readonly string[];
  /** Words that belong to the name after them: عبد, de. Folded. */
  readonly nameParticles: readonly string[];
  /** Words that are names when they are written just so, though folded they are small words. Not folded. */
  readonly writtenNames: readonly string[];
  /** Words that belong to the name before them: الدين. Folded. */
  readonly nameSuffixes: readonly string[];
  /** Names that are everyday words as well: يحيى, "lives". Folded. */
  readonly everydayNames: readonly string[];
  /** Numbers of rulers, which belong to the name before them: الثاني. Folded. */
  readonly rulerOrdinals: readonly string[];
  readonly complements: Complements;
  /** Endings of unknown nouns that are rarely somebody who speaks: ة, ات. Folded. */
  readonly inanimate: readonly string[];
  /** Endings of unknown verbs that a name rarely has: ت of the feminine. Folded. */
  readonly verbEndings: readonly string[];
  /** Endings of feminine names of states and of unknown feminine nouns. Folded. */
  readonly feminine: readonly string[];
  /** Endings of plurals and duals that are no subject: ين. Folded. */
  readonly oblique: readonly string[];
  /** Endings of an indefinite noun or participle that is no subject: ا of the accusative. Folded. */
  readonly accusative: readonly string[];
  readonly clitics: Clitics;
  /** Shapes of unknown words (word-pattern.ts), and what such a word is. */
  readonly patterns: readonly (readonly [shape: string, role: string])[];
  readonly lexicon: LexiconData;
  /** Those whom every reader knows by name (lexicon/incumbents.tsv). */
  readonly incumbents: readonly Incumbent[];
  readonly rules: Rules;
  /**
   * Names of parties in the pack's language, by id: a promisor's label where the text has no words for it. Pages have
   * names of their own, in the language of the page (`src/workspace/party-names.ts`).
   */
  readonly partyLabels: Readonly<Record<string, string>>;
  /** Whose money a name shared by several states is (krone, dinar): by name, then by party. */
  readonly currencies: StateCurrencies;
}
