import type { Finds } from "../../model/reading.ts";
import { scoreAttendance } from "./attendance.ts";
import { scoreCommitments } from "./commitments.ts";
import { SCORED_FIELDS, type ScoredField, type Verdict } from "./fields.ts";
import { agreementIn } from "./overlap.ts";
import { scorePersons } from "./persons.ts";
import { scoreStatements } from "./statements.ts";

/** Holds what was found in a text against what was wanted, one verdict for each find and each of its values. */
export function score(text: string, wanted: Finds, found: Finds): Verdict[] {
  const agreement = agreementIn(text);
  const { verdicts, samePerson } = scorePersons(wanted, found);
  return [
    ...verdicts,
    ...scoreStatements(wanted, found, agreement, samePerson),
    ...scoreCommitments(wanted, found, agreement),
    ...scoreAttendance(wanted, found, agreement, samePerson),
  ];
}

/** The counts that the figures of one field rest on. For values, `wanted` and `found` are both how many there are. */
export interface Tally {
  readonly field: ScoredField;
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
}

/** The verdicts counted, field by field, in the order of `SCORED_FIELDS`. */
export function tallied(verdicts: readonly Verdict[]): Tally[] {
  return (Object.keys(SCORED_FIELDS) as ScoredField[]).map((field) => {
    const own = verdicts.filter((verdict) => verdict.field === field);
    return {
      field,
      wanted: own.filter(({ wanted }) => wanted !== null).length,
      found: own.filter(({ found }) => found !== null).length,
      right: own.filter(({ isRight }) => isRight).length,
    };
  });
}

/** Shares between 0 and 1, null where there is nothing to divide by. Of values all three are the same. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function figuresOf({ wanted, found, right }: Tally): Figures {
  return { precision: share(right, found), recall: share(right, wanted), f1: share(2 * right, wanted + found) };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
