import type { Attendance, Finds } from "../../model/reading.ts";
import { hit, missed, superfluous, type Verdict, valued } from "./fields.ts";
import { matched } from "./matching.ts";
import type { Agreement } from "./overlap.ts";
import type { SamePerson } from "./persons.ts";

/**
 * Scores who attended. A row is found where it is about the same person, or about the same party where it names no
 * person: the codebook has one row for each, and which of several passages it rests on is no matter.
 */
export function scoreAttendance(wanted: Finds, found: Finds, agreement: Agreement, samePerson: SamePerson): Verdict[] {
  const {
    pairs,
    missing,
    superfluous: extra,
  } = matched(rowsOf(wanted), rowsOf(found), (w, f) => {
    const isSame = samePerson(w.person, f.person) && (w.person !== null || w.party === f.party);
    return isSame ? [agreement([w.evidence], [f.evidence]), Number(w.mode === f.mode)] : null;
  });
  return [
    ...missing.map((w) => missed("attendance", w.evidence.text)),
    ...extra.map((f) => superfluous("attendance", f.evidence.text)),
    ...pairs.flatMap(([w, f]) => [
      hit("attendance", w.evidence.text, f.evidence.text),
      ...valued("attendance-mode", w.evidence.text, w.mode, f.mode),
    ]),
  ];
}

function rowsOf({ gatherings }: Finds): Attendance[] {
  return gatherings.flatMap(({ attendance }) => attendance);
}
