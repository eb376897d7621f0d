import type { Role } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { Complements } from "../pack.ts";
import type { People } from "../people.ts";
import type { Range } from "../range.ts";

/** What a noun phrase is headed by. */
export type Head = "office" | "party" | "source" | "name" | "group" | "noun" | "pronoun";

/** A noun phrase that may name a speaker or a giver: its tokens, end exclusive, and what they tell. */
export interface NounPhrase extends Range {
  readonly head: Head;
  /** The tokens of the name, end exclusive. */
  readonly name: Range | null;
  readonly role: Role | null;
  readonly party: PartyId | null;
  /** Of a source noun: anonymous, group, document, medium. */
  readonly source: string | null;
  readonly plural: boolean;
  /** An office or honorific stands with the name. */
  readonly titled: boolean;
  /** Several members joined by "and". */
  readonly joined: boolean;
  readonly definite: boolean;
  readonly pronoun: string | null;
}

/** What the noun phrase grammar needs to know beside the text. */
export interface NounPhraseContext {
  readonly doc: AnnotatedText;
  readonly people: People;
  /** Names begin with a capital letter. */
  readonly capitals: boolean;
  /** A noun stands before what qualifies it: الوزير الفرنسي, ministre français; else after it: French minister. */
  readonly headFirst: boolean;
  readonly nameParticles: ReadonlySet<string>;
  /** Words that are names when they are written just so, though folded they are small words: علي. */
  readonly writtenNames: ReadonlySet<string>;
  /** Words that belong to the name before them: الله, الدين. Folded. */
  readonly nameSuffixes: ReadonlySet<string>;
  readonly complements: Complements;
}
