import type { Kind, Level } from "../../model/codes.ts";
import { type AmountFound, findAmounts } from "../amounts/find-amounts.ts";
import { type DeadlineFound, findDeadlines } from "../amounts/find-deadlines.ts";
import { findQuantities, type QuantityFound } from "../amounts/find-quantities.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic } from "../terms.ts";
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
  const deadline = deadlineOf(context, commitment, { start: range.start, end: commitment.evidence.end });
  if (commitment.worth === undefined && !hasNumber(context, range)) return { amount: null, quantity: null, deadline };
  const options = { party: commitment.promisor.party, currencies: pack.currencies };
  const own = (found: Range) => !isElsewhere(commitment, found);
  const amounts = amountsOf(context, commitment, range).filter((a) => !a.total && !a.converted && own(a));
  const quantities = findQuantities(doc, range).filter(
    (q) => q.counts === "things" && own(q) && !isOfAnother(context, commitment, q),
  );
  const { worth } = commitment;
  const [amount = worth === undefined ? undefined : findAmounts(doc, worth, options)[0]] = amounts;
  return { amount: amount ?? null, quantity: quantities[0] ?? null, deadline };
}

/** The sums of a range; "and France 50 million" takes the currency of the sum before it. */
function amountsOf({ doc, pack }: ReadingContext, commitment: FoundCommitment, range: Range): AmountFound[] {
  const options = { party: commitment.promisor.party, currencies: pack.currencies };
  const { currencyFrom } = commitment;
  if (currencyFrom === undefined) return findAmounts(doc, range, options);
  const [first] = findAmounts(doc, currencyFrom, options);
  return findAmounts(doc, range, { ...options, carry: first?.currency ?? null });
}

/** What stands in a condition, or counts those who promise (the five states), measures nothing given. */
function isElsewhere({ conditions, promisor }: FoundCommitment, { start, end }: Range): boolean {
  const isIn = (range: Range | null) => range !== null && start >= range.start && start < range.end;
  return conditions.some(({ range }) => isIn(range) && end <= range.end) || isIn(promisor.range);
}

/** "A system and a hundred instructors": behind the thing, a number that "and" joins counts another. */
function isOfAnother({ doc }: ReadingContext, { object, measured: own }: FoundCommitment, found: Range): boolean {
  if (own !== undefined || object === null || found.start < object.end || found.end <= object.end) return false;
  return hasProclitic(doc, found.start, "and");
}

/** By when it is done. "In March" is when something will be handed over, of money and of meetings the day they are for. */
function deadlineOf(context: ReadingContext, commitment: FoundCommitment, range: Range): DeadlineFound | null {
  const { doc, published } = context;
  if (!hasDate(doc, range)) return null;
  const deadlines = findDeadlines(doc, range, published).filter(
    (deadline) => deadline.date !== null && !isElsewhere(commitment, deadline),
  );
  const by = deadlines.find(({ kind }) => kind !== "in");
  return by ?? (isHandedOver(context, commitment, range) ? deadlines[0] : undefined) ?? null;
}

function hasDate(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (has(doc, t, W.time) || doc.tokens.kind[t] === TOKEN.number) return true;
  return false;
}

const MEETINGS: ReadonlySet<Kind> = new Set(["diplomatic-support", "mediation"]);
const DONE: ReadonlySet<Level> = new Set(["delivered", "ruled-out", "withdrawn"]);

function isHandedOver({ doc }: ReadingContext, { kind, level }: FoundCommitment, { start, end }: Range): boolean {
  if (MEETINGS.has(kind) || DONE.has(level)) return false;
  for (let t = start; t < end; t++) if (has(doc, t, W.currency)) return false;
  return true;
}

/** Whether a stretch has a number, in digits or words, or a noun that says two: most have none. */
function hasNumber({ doc }: ReadingContext, range: Range): boolean {
  for (let t = range.start; t < range.end; t++)
    if (doc.tokens.kind[t] === TOKEN.number || has(doc, t, W.number | W.currency) || isDual(doc, t)) return true;
  return false;
}

const isDual = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t, "noun", "amount") === "dual";

function measured(context: ReadingContext, { about, trigger, evidence }: FoundCommitment): Range {
  if (has(context.doc, about.start, W.deed)) {
    // "Allocated 95 million to support": the sum stands between the trigger and its deed.
    const between = trigger !== null && evidence.start <= trigger.start && trigger.end < about.start;
    return between ? { start: trigger.end, end: about.end } : about;
  }
  const earliest = trigger === null ? evidence.start : trigger.end;
  return { start: Math.max(earliest, Math.min(about.start, about.start - NUMBER_BEFORE)), end: about.end };
}
