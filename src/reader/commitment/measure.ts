import { type AmountFound, findAmounts } from "../amounts/find-amounts.ts";
import { type DeadlineFound, findDeadlines } from "../amounts/find-deadlines.ts";
import { findQuantities, type QuantityFound } from "../amounts/find-quantities.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { has } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";

/** How much, how many and until when a commitment says. */
export interface Measure {
  readonly amount: AmountFound | null;
  readonly quantity: QuantityFound | null;
  readonly deadline: DeadlineFound | null;
}

/** How far before a thing without a deed its number stands, in tokens. */
const NUMBER_BEFORE = 8;

/** Measures a commitment by the words about its deed. A sum of all that was given so far is none of its own. */
export function measure(context: ReadingContext, commitment: FoundCommitment): Measure {
  const { doc, pack } = context;
  const range = commitment.measured ?? measured(context, commitment);
  const deadline = firstDeadline(context, { start: range.start, end: commitment.evidence.end });
  if (commitment.worth === undefined && !hasNumber(context, range)) return { amount: null, quantity: null, deadline };
  const options = { party: commitment.promisor.party, currencies: pack.currencies };
  const amounts = findAmounts(doc, range, options).filter((a) => !a.total && !a.converted);
  const quantities = findQuantities(doc, range).filter((q) => q.counts === "things");
  const { worth } = commitment;
  const [amount = worth === undefined ? undefined : findAmounts(doc, worth, options)[0]] = amounts;
  return { amount: amount ?? null, quantity: quantities[0] ?? null, deadline };
}

function firstDeadline(context: ReadingContext, range: Range): DeadlineFound | null {
  const { doc, published } = context;
  for (let t = range.start; t < range.end; t++) {
    if (!has(doc, t, W.time) && doc.tokens.kind[t] !== TOKEN.number) continue;
    return findDeadlines(doc, range, published).find((d) => d.date !== null && d.kind !== "in") ?? null;
  }
  return null;
}

/** Whether a stretch has a number, in digits or words: most have none. */
function hasNumber({ doc }: ReadingContext, range: Range): boolean {
  for (let t = range.start; t < range.end; t++)
    if (doc.tokens.kind[t] === TOKEN.number || has(doc, t, W.number | W.currency)) return true;
  return false;
}

function measured(context: ReadingContext, { about, trigger, evidence }: FoundCommitment): Range {
  if (has(context.doc, about.start, W.deed)) {
    // "Allocated 95 million to support": the sum stands between the trigger and its deed.
    const between = trigger !== null && evidence.start <= trigger.start && trigger.end < about.start;
    return between ? { start: trigger.end, end: about.end } : about;
  }
  const earliest = trigger === null ? evidence.start : trigger.end;
  return { start: Math.max(earliest, Math.min(about.start, about.start - NUMBER_BEFORE)), end: about.end };
}
