/**
 * What is scored, in the order in which it is printed. `finds` are looked for: precision and recall; `values` belong
 * to a find that was found: how many of them are right. A value that both leave empty is not counted.
 */
export const SCORED_FIELDS = {
  persons: "finds",
  "person-party": "values",
  "person-role": "values",
  statements: "finds",
  "statements-with-speaker": "finds",
  "speaker-party": "values",
  "speaker-person": "values",
  cue: "values",
  content: "values",
  mode: "values",
  act: "values",
  within: "values",
  commitments: "finds",
  "commitments-with-promisor-and-kind": "finds",
  promisor: "values",
  kind: "values",
  level: "values",
  beneficiary: "values",
  quantity: "values",
  amount: "values",
  deadline: "values",
  conditions: "finds",
  "condition-kind": "values",
  attendance: "finds",
  "attendance-mode": "values",
} as const;

export type ScoredField = keyof typeof SCORED_FIELDS;

/**
 * One thing that was wanted, found, or both, in quotes and codes. Of finds, null says that nothing was wanted or
 * found; an empty value is `-`, as in an annotation.
 */
export interface Verdict {
  readonly field: ScoredField;
  readonly wanted: string | null;
  readonly found: string | null;
  readonly isRight: boolean;
  /** The find that a value belongs to, in its words; null where the find itself is meant. */
  readonly of: string | null;
}

/** A find that was wanted and not found. */
export function missed(field: ScoredField, wanted: string): Verdict {
  return { field, wanted, found: null, isRight: false, of: null };
}

/** A find that nobody wanted. */
export function superfluous(field: ScoredField, found: string): Verdict {
  return { field, wanted: null, found, isRight: false, of: null };
}

/** A find that was found. */
export function hit(field: ScoredField, wanted: string, found: string): Verdict {
  return { field, wanted, found, isRight: true, of: null };
}

/** A find that was found, and counts only where some of its values are right too. */
export function hitWith(field: ScoredField, of: string, wanted: string, found: string, isRight: boolean): Verdict {
  return { field, wanted, found, isRight, of };
}

/** A value of the find that stands in the words `of`; nothing where it is empty on both sides. */
export function valued(
  field: ScoredField,
  of: string,
  wanted: string | null,
  found: string | null,
  isRight: boolean = wanted === found,
): Verdict[] {
  if (wanted === null && found === null) return [];
  return [{ field, wanted: wanted ?? "-", found: found ?? "-", isRight, of }];
}
