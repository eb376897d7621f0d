import type { Reading } from "../../src/model/reading.ts";

/** A row of attendance in quotes and codes, as the examples of rules write it; what is empty is `-`. */
export type Row = Readonly<Record<"person" | "party" | "mode" | "part" | "reason" | "evidence", string>>;

/** The rows of attendance of a reading, in the order of the text. */
export function attendanceRows({ gatherings, persons }: Reading): Row[] {
  const nameOf = (id: string | null) => persons.find((person) => person.id === id)?.name;
  return gatherings
    .flatMap(({ attendance }) => attendance)
    .map(({ person, party, mode, part, reason, evidence }) => ({
      person: nameOf(person) ?? "-",
      party: party ?? "-",
      mode,
      part: part ?? "-",
      reason: reason?.text ?? "-",
      evidence: evidence.text,
    }));
}

/** The rows that an example expects: a new one begins where the first field of the example comes again. */
export function expectedRows(lines: readonly { readonly field: string; readonly value: string }[]): Partial<Row>[] {
  const rows: Record<string, string>[] = [];
  for (const { field, value } of lines) {
    if (field === lines[0]!.field) rows.push({});
    rows.at(-1)![field] = value;
  }
  return rows;
}

/** The rows with the fields that are asked for and no others: what a failing test shows beside what it wanted. */
export function rowsAs(rows: readonly Row[], wanted: readonly Partial<Row>[]): Partial<Row>[] {
  const asked = new Set(wanted.flatMap((row) => Object.keys(row)));
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => asked.has(field))));
}
