import type { ConditionKind, Kind, Level } from "../../model/codes.ts";
import type { Amount, Commitment, Condition, Quantity } from "../../model/reading.ts";
import { type Span, spanOf } from "../../text/span.ts";
import { type AnnotatedMeasure, measureOf } from "./measure.ts";
import type { AnnotationRecord, Fault } from "./record.ts";
import { ANNOTATED } from "./statement.ts";
import { codeIn, spanIn } from "./values.ts";

/** The commitment of a `commitment` block. */
export function commitmentOf(record: AnnotationRecord, number: number, faults: Fault[]): Commitment {
  const span = spanIn(record, "promisor");
  const party = codeIn(record, "party");
  const count = codeIn(record, "count");
  return {
    id: `c${number}`,
    promisor: { party, label: span?.text ?? party ?? "", count: count === null ? null : Number(count), span },
    beneficiary: codeIn(record, "beneficiary"),
    kind: codeIn<Kind>(record, "kind") ?? "other",
    object: spanIn(record, "object"),
    quantity: quantityOf(record, faults),
    amount: amountOf(record, faults),
    level: codeIn<Level>(record, "level") ?? "pledged",
    trigger: spanIn(record, "trigger"),
    conditions: conditionsOf(record, faults),
    deadline: deadlineOf(record, faults),
    evidence: spanIn(record, "evidence") ?? spanOf("", 0, 0),
    statement: null,
    rule: ANNOTATED,
  };
}

function quantityOf(record: AnnotationRecord, faults: Fault[]): Quantity | null {
  const given = pair(record, "quantity", "number", faults);
  if (given === null) return null;
  const { value, max, qualifier } = measure(given.code);
  return { value, max, unit: given.span.text, qualifier, span: given.span };
}

function amountOf(record: AnnotationRecord, faults: Fault[]): Amount | null {
  const given = pair(record, "amount", "sum", faults);
  if (given === null) return null;
  const { value, max, currency, per, qualifier } = measure(given.code);
  if (currency === null)
    faults.push({ line: record.line, why: `the sum "${given.code}" has no currency: add it as EUR` });
  return { value, max, currency: currency ?? "", per, qualifier, span: given.span };
}

function deadlineOf(record: AnnotationRecord, faults: Fault[]): Commitment["deadline"] {
  const given = pair(record, "deadline", "date", faults);
  return given === null ? null : { date: given.code, span: given.span };
}

/** A value that is given twice: in the words of the text and as a code. */
function pair(
  record: AnnotationRecord,
  quote: string,
  code: string,
  faults: Fault[],
): { readonly span: Span; readonly code: string } | null {
  const span = spanIn(record, quote);
  const value = codeIn(record, code);
  if (span !== null && value !== null) return { span, code: value };
  if (span === null && value !== null) faults.push({ line: record.line, why: `${code} has no words: add ${quote}` });
  if (span !== null && value === null) faults.push({ line: record.line, why: `${quote} is not decided: add ${code}` });
  return null;
}

// The loader has checked it; whatever it could not read has no code here.
function measure(code: string): AnnotatedMeasure {
  return measureOf(code)!;
}

/** `or` is an alternative to the condition above it, `whose` its party. */
function conditionsOf(record: AnnotationRecord, faults: Fault[]): Condition[] {
  const conditions: Condition[] = [];
  for (const { field, line, code, span } of record.values) {
    const above = conditions.at(-1);
    if (field === "whose") {
      if (above === undefined) faults.push({ line, why: '"whose" stands under no condition' });
      else conditions[conditions.length - 1] = { ...above, party: code };
    } else if ((field === "condition" || field === "unless" || field === "or") && span !== null) {
      if (field === "or" && above === undefined) faults.push({ line, why: '"or" stands under no condition' });
      const group = field === "or" ? (above?.group ?? 1) : (above?.group ?? 0) + 1;
      const negated = field === "unless" || (field === "or" && above?.negated === true);
      conditions.push({ kind: code as ConditionKind, span, party: null, negated, group });
    }
  }
  return conditions;
}
