import type { Amount, Commitment, Quantity } from "../../model/reading.ts";
import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import { spanOfNamed, spanOfTokens } from "../terms.ts";
import type { FoundCommitment } from "./commitment.ts";
import { type Measure, measure } from "./measure.ts";

/** Turns commitments in tokens into commitments in spans, in the order of the text. `statementId` names a statement. */
export function assembleCommitments(
  context: ReadingContext,
  found: readonly FoundCommitment[],
  statementId: (number: number) => string,
): Commitment[] {
  return [...found]
    .sort((a, b) => a.evidence.start - b.evidence.start)
    .map((c, i) => ({ id: `c${i + 1}`, ...assembled(context, c, statementId) }));
}

function assembled(
  context: ReadingContext,
  c: FoundCommitment,
  statementId: (number: number) => string,
): Omit<Commitment, "id"> {
  const { doc } = context;
  const span = (range: Range) => spanOfTokens(doc, range.start, range.end);
  const spanOrNull = (range: Range | null) => (range === null ? null : span(range));
  const { party, label, count, range: named } = c.promisor;
  const measured = measure(context, c);
  return {
    promisor: { party, label, count, span: named === null ? null : spanOfNamed(doc, named.start, named.end) },
    beneficiary: c.beneficiary,
    kind: c.kind,
    object: spanOrNull(c.object),
    quantity: quantityOf(context, measured),
    amount: amountOf(context, measured),
    level: c.level,
    trigger: spanOrNull(c.trigger),
    conditions: c.conditions.map(({ range, ...condition }) => ({ ...condition, span: span(range) })),
    deadline: measured.deadline === null ? null : { date: measured.deadline.date!, span: span(measured.deadline) },
    evidence: span(c.evidence),
    statement: c.statement === null ? null : statementId(c.statement),
    rule: c.rule,
  };
}

function amountOf(context: ReadingContext, { amount }: Measure): Amount | null {
  if (amount === null || amount.currency === null) return null;
  const { value, max, currency, per, qualifier } = amount;
  return { value, max, currency, per, qualifier, span: spanOfTokens(context.doc, amount.start, amount.end) };
}

function quantityOf(context: ReadingContext, { quantity }: Measure): Quantity | null {
  if (quantity === null) return null;
  const { value, max, unit, qualifier } = quantity;
  return { value, max, unit, qualifier, span: spanOfTokens(context.doc, quantity.start, quantity.end) };
}
