import type { Finds } from "../../model/reading.ts";
import { blocksOf } from "../../text/blocks.ts";
import { commitmentOf } from "./commitment.ts";
import { gatheringsOf, personsOf } from "./gathering.ts";
import { type AnnotationRecord, type Fault, recordOf } from "./record.ts";
import { statementsOf } from "./statement.ts";

/** What a person finds in a text by the codebook: the same records as a reading has, and when the text was published. */
export interface Annotation extends Finds {
  readonly published: string | null;
}

/**
 * Reads the annotation of a text from its notation (docs/annotating.md). Where `faults` is not empty, what is faulty
 * is missing from the annotation, and nothing should be measured by it.
 */
export function readAnnotation(
  source: string,
  text: string,
): { readonly annotation: Annotation; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const records = blocksOf(source.replace(/^\ufeff/u, "")).flatMap((block) => recordOf(block, text, faults) ?? []);
  const of = (kind: AnnotationRecord["kind"]): AnnotationRecord[] => records.filter((record) => record.kind === kind);
  const persons = personsOf(of("person"), text, faults);
  const annotation = {
    published: publishedOf(of("published"), faults),
    persons,
    gatherings: gatheringsOf(records, persons, faults),
    statements: statementsOf(of("statement"), persons, faults),
    commitments: of("commitment").map((record, index) => commitmentOf(record, index + 1, faults)),
  };
  faults.sort((a, b) => a.line - b.line);
  return { annotation, faults };
}

function publishedOf(records: readonly AnnotationRecord[], faults: Fault[]): string | null {
  const [first, second] = records;
  if (second !== undefined) faults.push({ line: second.line, why: '"published" stands twice' });
  if (first === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(first.name)) return first.name;
  faults.push({ line: first.line, why: `"${first.name}" is no date of publication; write it as 2026-03-31` });
  return null;
}
