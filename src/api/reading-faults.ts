import type { Reading } from "../model/reading.ts";

/**
 * What a reading of the right shape still gets wrong: spans that are not the text at their place, and ids that are
 * double or lead nowhere. Empty for a faithful reading.
 */
export function readingFaults(reading: Reading): readonly string[] {
  return [...spanFaults(reading, reading.document.text, ""), ...doubleIds(reading), ...brokenLinks(reading)];
}

function* spanFaults(value: unknown, text: string, path: string): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  const { start, end, text: quoted } = value as Record<string, unknown>;
  if (typeof start === "number" && typeof end === "number") {
    if (start > end || text.slice(start, end) !== quoted)
      yield `${path}: the text does not say this at ${start}–${end}`;
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    // How the document was got is not ours to interpret.
    if (path !== ".document") yield* spanFaults(inner, text, `${path}.${key}`);
  }
}

function doubleIds(reading: Reading): string[] {
  const { persons, parties, gatherings, statements, commitments } = reading;
  return Object.entries({ persons, parties, gatherings, statements, commitments }).flatMap(([name, records]) => {
    const seen = new Set<string>();
    return records.flatMap(({ id }) => {
      const isDouble = seen.has(id);
      seen.add(id);
      return isDouble ? [`.${name}: the id ${id} stands twice`] : [];
    });
  });
}

function brokenLinks(reading: Reading): string[] {
  const persons = new Set(reading.persons.map(({ id }) => id));
  const statements = new Set(reading.statements.map(({ id }) => id));
  const links: readonly (readonly [where: string, id: string | null, known: ReadonlySet<string>])[] = [
    ...reading.statements.map(({ id, speaker }) => [`.statements ${id}: speaker`, speaker.person, persons] as const),
    ...reading.statements.map(({ id, within }) => [`.statements ${id}: within`, within, statements] as const),
    ...reading.commitments.map(
      ({ id, statement }) => [`.commitments ${id}: statement`, statement, statements] as const,
    ),
    ...reading.gatherings.flatMap(({ id, attendance }) =>
      attendance.map(({ person }) => [`.gatherings ${id}: attendance`, person, persons] as const),
    ),
  ];
  return links
    .filter(([, id, known]) => id !== null && !known.has(id))
    .map(([where, id]) => `${where}: no record ${id}`);
}
