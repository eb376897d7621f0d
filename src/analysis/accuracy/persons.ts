import type { Finds, Person } from "../../model/reading.ts";
import { hit, missed, superfluous, type Verdict, valued } from "./fields.ts";
import { matched } from "./matching.ts";
import { SAME_PLACE, tokenF1 } from "./overlap.ts";

/** Whether an id of the annotation and one of the reading mean the same person; nobody is the same as nobody. */
export type SamePerson = (wanted: string | null, found: string | null) => boolean;

/** Scores the persons, who are matched by the words of their names. */
export function scorePersons(wanted: Finds, found: Finds): { verdicts: Verdict[]; samePerson: SamePerson } {
  const { pairs, missing, superfluous: extra } = matched(wanted.persons, found.persons, likeness);
  const partners = new Map(pairs.map(([w, f]) => [f.id, w.id]));
  const verdicts = [
    ...missing.map(({ name }) => missed("persons", name)),
    ...extra.map(({ name }) => superfluous("persons", name)),
    ...pairs.flatMap(([w, f]) => [
      hit("persons", w.name, f.name),
      ...valued("person-party", w.name, w.party, f.party),
      ...valued("person-role", w.name, w.role, f.role),
    ]),
  ];
  return { verdicts, samePerson: (w, f) => (f === null ? w === null : partners.get(f) === w) };
}

function likeness(wanted: Person, found: Person): readonly number[] | null {
  const f1 = tokenF1(wordsOf(wanted.name), wordsOf(found.name));
  return f1 < SAME_PLACE ? null : [f1, Number(wanted.party === found.party) + Number(wanted.role === found.role)];
}

function wordsOf(name: string): Set<string> {
  return new Set(name.match(/[\p{L}\p{M}\p{N}]+/gu));
}
