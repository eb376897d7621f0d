import type { AttendanceMode, GatheringKind, Role } from "../../model/codes.ts";
import type { Attendance, Gathering, Person } from "../../model/reading.ts";
import { spanOf } from "../../text/span.ts";
import { placesOf } from "./locate.ts";
import type { AnnotationRecord, Fault } from "./record.ts";
import { codeIn, personIn, spanIn, spansIn } from "./values.ts";

/** The persons of the `person` blocks. Each is called by the name in the text, at its fullest. */
export function personsOf(records: readonly AnnotationRecord[], text: string, faults: Fault[]): Person[] {
  return records.map((record, index) => {
    const { name, line } = record;
    const places = placesOf(text, name);
    if (places.length === 0)
      faults.push({ line, why: `"${name}" does not stand in the text: quote the person's name` });
    if (records.findIndex((other) => other.name === name) < index) {
      faults.push({ line, why: `"${name}" has two blocks: one person has one` });
    }
    return {
      id: `p${index + 1}`,
      name,
      party: codeIn(record, "party"),
      role: codeIn<Role>(record, "role"),
      mentions: places.map((at) => spanOf(text, at, at + name.length)),
    };
  });
}

/** The gatherings, each with the `attendance` blocks that follow it. */
export function gatheringsOf(
  records: readonly AnnotationRecord[],
  persons: readonly Person[],
  faults: Fault[],
): Gathering[] {
  const gatherings: (Gathering & { readonly attendance: Attendance[] })[] = [];
  for (const record of records) {
    if (record.kind === "gathering") gatherings.push(gatheringOf(record, gatherings.length + 1));
    if (record.kind !== "attendance") continue;
    const row = attendanceOf(record, persons, faults);
    const gathering = gatherings.at(-1);
    if (gathering === undefined) {
      faults.push({
        line: record.line,
        why: "this attendance belongs to no gathering: begin a gathering block above it",
      });
    } else if (row !== null) gathering.attendance.push(row);
  }
  return gatherings;
}

function gatheringOf(record: AnnotationRecord, number: number): Gathering & { readonly attendance: Attendance[] } {
  return {
    id: `g${number}`,
    name: null,
    host: codeIn(record, "host"),
    coalition: codeIn(record, "coalition"),
    kind: codeIn<GatheringKind>(record, "kind") ?? "other",
    place: spanIn(record, "place"),
    date: codeIn(record, "date"),
    attendance: [],
    next: spansIn(record, "next").map((span) => ({ span })),
  };
}

function attendanceOf(record: AnnotationRecord, persons: readonly Person[], faults: Fault[]): Attendance | null {
  const person = personIn(record, persons, faults);
  const party = codeIn(record, "party") ?? person?.party ?? null;
  if (person === null && party === null) {
    faults.push({ line: record.line, why: "this attendance says of nobody that they attended: add person or party" });
  }
  const evidence = spanIn(record, "evidence");
  const mode = codeIn<AttendanceMode>(record, "mode");
  if (evidence === null || mode === null) return null;
  return {
    person: person?.id ?? null,
    party,
    part: codeIn<"chair" | "host">(record, "part"),
    mode,
    reason: spanIn(record, "reason"),
    evidence,
  };
}
