import type { Act, Mode, SpeakerKind } from "../../model/codes.ts";
import type { Person, Speaker, Statement } from "../../model/reading.ts";
import type { AnnotationRecord, Fault } from "./record.ts";
import { codeIn, personIn, spanIn, spansIn } from "./values.ts";

/** The statements of the `statement` blocks. */
export function statementsOf(
  records: readonly AnnotationRecord[],
  persons: readonly Person[],
  faults: Fault[],
): Statement[] {
  const ids = idsOf(records, faults);
  return records.map((record, index) => ({
    id: `s${index + 1}`,
    speaker: speakerOf(record, persons, faults),
    cue: spanIn(record, "cue"),
    content: spansIn(record, "content"),
    quotes: [],
    mode: codeIn<Mode>(record, "mode") ?? "indirect",
    act: codeIn<Act>(record, "act") ?? "assert",
    within: withinOf(record, ids, faults),
    rule: ANNOTATED,
  }));
}

/** What stands in a find in place of the rule that found it. */
export const ANNOTATED = "annotated";

/** A speaker who is a person needs no kind and no party of their own: the `person` block says them. */
function speakerOf(record: AnnotationRecord, persons: readonly Person[], faults: Fault[]): Speaker {
  const person = personIn(record, persons, faults);
  const kind = codeIn<SpeakerKind>(record, "kind") ?? (person === null ? null : "person");
  if (kind === null)
    faults.push({ line: record.line, why: "this statement has no kind of speaker: add kind or person" });
  return {
    kind: kind ?? "anonymous",
    span: spanIn(record, "speaker"),
    person: person?.id ?? null,
    party: codeIn(record, "party") ?? person?.party ?? null,
  };
}

/** The ids of the statements that have a name, by which others say that they stand within them. */
function idsOf(records: readonly AnnotationRecord[], faults: Fault[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [index, { name, line }] of records.entries()) {
    if (name === "") continue;
    if (ids.has(name)) faults.push({ line, why: `two statements are called "${name}": give one of them another name` });
    ids.set(name, `s${index + 1}`);
  }
  return ids;
}

function withinOf(record: AnnotationRecord, ids: ReadonlyMap<string, string>, faults: Fault[]): string | null {
  const outer = record.values.find((value) => value.field === "within");
  if (outer === undefined || outer.code === null) return null;
  const id = ids.get(outer.code);
  if (id === undefined || outer.code === record.name) {
    faults.push({ line: outer.line, why: `no other statement is called "${outer.code}": name it behind "statement"` });
  }
  return id ?? null;
}
