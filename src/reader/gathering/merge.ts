import type { FoundAttendance } from "./gathering.ts";

/** One row for each who was there. What says most wins: by video before in person, a person before their state. */
export function mergeRows(rows: readonly FoundAttendance[]): FoundAttendance[] {
  const byWho = new Map<string, FoundAttendance>();
  for (const row of rows) {
    const who = row.person === null ? `party ${row.party}` : `person ${row.person}`;
    const known = byWho.get(who);
    byWho.set(who, known === undefined ? row : merged(known, row));
  }
  const all = [...byWho.values()];
  const represented = new Set(all.flatMap((row) => (row.person === null ? [] : [row.party])));
  return all
    .filter((row) => row.person !== null || !represented.has(row.party))
    .sort((a, b) => a.evidence.start - b.evidence.start);
}

/** What is said first holds; "in person" is only how it looked until the text says how it was. */
function merged(known: FoundAttendance, row: FoundAttendance): FoundAttendance {
  const firmer = known.mode === "invited" || (known.mode === "in-person" && row.mode === "remote") ? row : known;
  const part = known.part ?? row.part;
  return firmer.mode === "absent" ? firmer : { ...firmer, part };
}
