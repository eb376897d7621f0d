import type { Role } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
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

/** All that a phrase may tell, told by nothing: for those that are put together without the grammar. */
export const UNTOLD = {
  name: null,
  role: null,
  party: null,
  source: null,
  plural: false,
  titled: false,
  joined: false,
  definite: false,
  pronoun: null,
} as const satisfies Partial<NounPhrase>;
