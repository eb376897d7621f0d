import type { Reading } from "../../src/model/reading.ts";

/** A find in the words and codes that a user would look at. */
export type Row = Readonly<Record<string, unknown>>;

/** The finds of a reading, each in one row, in the order of the text. */
export function rowsOf({ persons, statements, commitments, gatherings }: Reading) {
  const nameOf = (id: string | null) => persons.find((person) => person.id === id)?.name ?? null;
  return {
    persons: persons.map(({ name, party, role }) => ({ name, party, role })),
    attendance: gatherings.flatMap(({ attendance }) =>
      attendance.map(({ person, party, mode, part }) => ({ who: nameOf(person), party, mode, part })),
    ),
    statements: statements.map(({ speaker, mode, act, content }) => ({
      who: nameOf(speaker.person),
      party: speaker.party,
      mode,
      act,
      content: content.map(({ text }) => text).join(" … "),
    })),
    commitments: commitments.map(({ promisor, kind, level, quantity, amount, conditions, deadline }) => ({
      by: promisor.party,
      kind,
      level,
      many: quantity?.value ?? null,
      money: amount === null ? null : `${amount.value} ${amount.currency}`,
      on: conditions.map((condition) => condition.kind),
      until: deadline?.date ?? null,
    })),
  };
}
