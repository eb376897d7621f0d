import type { ConditionKind, Kind, Level } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import type { Range } from "../range.ts";

/** Who gives, while reading. */
export interface FoundPromisor {
  readonly party: PartyId | null;
  readonly label: string;
  readonly count: number | null;
  readonly range: Range | null;
}

export interface FoundCondition {
  readonly kind: ConditionKind;
  readonly range: Range;
  readonly party: PartyId | null;
  readonly negated: boolean;
  readonly group: number;
}

/** A commitment, while reading: token ranges instead of spans. */
export interface FoundCommitment {
  readonly promisor: FoundPromisor;
  readonly beneficiary: PartyId | null;
  readonly kind: Kind;
  readonly object: Range | null;
  readonly level: Level;
  readonly trigger: Range | null;
  readonly conditions: readonly FoundCondition[];
  /** What was said of the thing given: where amounts, quantities and deadlines are looked for. */
  readonly about: Range;
  /** Where its own count or sum stands, where `about` has those of other items as well. */
  readonly measured?: Range;
  /** Where the currency stands, if its own sum may be without one. */
  readonly currencyFrom?: Range;
  /** Where a later clause says what it is worth. */
  readonly worth?: Range;
  readonly evidence: Range;
  /** The number of the statement that carries it, or null. */
  readonly statement: number | null;
  readonly rule: string;
}
