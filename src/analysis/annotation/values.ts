import type { Person } from "../../model/reading.ts";
import type { Span } from "../../text/span.ts";
import type { AnnotationRecord, Fault } from "./record.ts";

/** The words of a field, null where it is empty. */
export function spanIn({ values }: AnnotationRecord, field: string): Span | null {
  return values.find((value) => value.field === field)?.span ?? null;
}

/** All the words of a field that may stand several times. */
export function spansIn({ values }: AnnotationRecord, field: string): Span[] {
  return values.flatMap((value) => (value.field === field && value.span !== null ? [value.span] : []));
}

/** The code of a field, null where it is empty. `C` is the closed list by which the field was checked. */
export function codeIn<C extends string>({ values }: AnnotationRecord, field: string): C | null {
  return (values.find((value) => value.field === field)?.code ?? null) as C | null;
}

/** The person whom the field `person` names, null where it is empty. */
export function personIn(record: AnnotationRecord, persons: readonly Person[], faults: Fault[]): Person | null {
  const named = record.values.find((value) => value.field === "person");
  if (named === undefined || named.code === null) return null;
  const person = persons.find(({ name }) => name === named.code);
  if (person === undefined) {
    faults.push({ line: named.line, why: `no person block is called "${named.code}": add one, or write its name` });
  }
  return person ?? null;
}
