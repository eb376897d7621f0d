import type { Labels } from "../../model/labels.ts";
import type { Attendance, Gathering, Person, Reading } from "../../model/reading.ts";
import type { PageOptions } from "./page-options.ts";
import { date, name, type Piece, page, partyPiece, type Row, words } from "./piece.ts";

export interface GatheringEntry {
  readonly gathering: Gathering;
  readonly name: Piece;
  readonly rows: readonly Row[];
  readonly attendance: readonly AttendanceEntry[];
}

export interface AttendanceEntry {
  /** Counted over all gatherings of the reading. */
  readonly number: number;
  /** The number of the first entry that rests on the same place: thirty names in one sentence share its passage. */
  readonly passage: number;
  readonly attendance: Attendance;
  readonly name: Piece;
  /** Office and party. */
  readonly details: readonly Piece[];
  readonly part: string | null;
  readonly mode: string;
  readonly reason: Piece | null;
}

/** Every gathering of a reading with who attended it, numbered. */
export function gatheringEntries(reading: Reading, labels: Labels, options: PageOptions): GatheringEntry[] {
  const persons = new Map(reading.persons.map((person) => [person.id, person]));
  const passages = new Map<number, number>();
  let number = 0;
  return reading.gatherings.map((gathering) => ({
    gathering,
    name: gathering.name === null ? page(labels.gatheringKinds[gathering.kind]) : name(gathering.name),
    rows: gatheringRows(gathering, labels, options),
    attendance: gathering.attendance.map((attendance) => {
      number += 1;
      const { start } = attendance.evidence;
      if (!passages.has(start)) passages.set(start, number);
      const person = attendance.person === null ? undefined : persons.get(attendance.person);
      return { number, passage: passages.get(start)!, ...attendanceEntry(attendance, person, labels, options) };
    }),
  }));
}

function gatheringRows(gathering: Gathering, labels: Labels, options: PageOptions): Row[] {
  const { fields } = labels;
  const rows: Row[] = [];
  const add = (label: string, piece: Piece | null) => {
    if (piece !== null) rows.push({ label, pieces: [piece] });
  };
  if (gathering.name !== null) add(fields.kind, page(labels.gatheringKinds[gathering.kind]));
  add(fields.place, gathering.place && words(gathering.place.text));
  add(fields.date, gathering.date === null ? null : date(gathering.date));
  add(fields.host, partyPiece(gathering.host, options));
  add(fields.coalition, partyPiece(gathering.coalition, options));
  for (const { span } of gathering.next) add(fields.next, words(span.text));
  return rows;
}

function attendanceEntry(
  attendance: Attendance,
  person: Person | undefined,
  labels: Labels,
  options: PageOptions,
): Omit<AttendanceEntry, "number" | "passage"> {
  const party = partyPiece(attendance.party ?? person?.party ?? null, options);
  const who = person ? name(person.name) : party;
  const details: Piece[] = [];
  if (person?.role) details.push(page(labels.roles[person.role]));
  if (party !== null && who !== party) details.push(party);
  return {
    attendance,
    name: who ?? page(labels.phrases["unnamed-attendee"]),
    details,
    part: attendance.part === null ? null : labels.parts[attendance.part],
    mode: labels.attendanceModes[attendance.mode],
    reason: attendance.reason && words(attendance.reason.text),
  };
}
