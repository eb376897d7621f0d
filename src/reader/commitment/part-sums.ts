import type { Kind } from "../../model/codes.ts";
import { type AmountFound, findAmounts } from "../amounts/find-amounts.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundCommitment } from "./commitment.ts";
import { sumAfter } from "./part-opener.ts";
import { moneyFor, nounGroupEnd } from "./thing.ts";
import { kindOfThing } from "./thing-word.ts";

/** How far behind a sum its parts are told, and how long they are, in tokens. */
const TOTAL_LONGEST = 60;
const PARTS_LONGEST = 80;

/** "90 million, of which 30 million for schools and 20 million for wells": the parts, each for something of its own. */
export function partSums(context: ReadingContext, total: FoundCommitment, sentence: Range): FoundCommitment[] {
  const { doc, pack } = context;
  // "Set aside 90 million to relieve …, of which": the sum stands before its deed.
  const from = Math.min(total.about.start, total.evidence.start);
  const start = partsStart(doc, from, Math.min(sentence.end, from + TOTAL_LONGEST));
  if (start === null) return [];
  const options = { party: total.promisor.party, currencies: pack.currencies };
  const [whole] = findAmounts(doc, { start: from, end: start }, options);
  if (whole === undefined) return [];
  const range = { start, end: partsEnd(doc, start, sentence.end) };
  const sums = findAmounts(doc, range, { ...options, carry: whole.currency });
  return sums.flatMap((sum, i) => partOf(doc, total, sum, sums[i + 1]?.start ?? range.end));
}

/** The part that a sum opens; none where nothing says what it is for. */
function partOf(doc: AnnotatedText, total: FoundCommitment, sum: AmountFound, limit: number): FoundCommitment[] {
  const about = { start: sum.start, end: withoutAnd(doc, trimEnd(doc, sum.start, limit)) };
  if (!isFor(doc, sum.end, about.end)) return [];
  const currencyFrom = { start: Math.min(total.about.start, total.evidence.start), end: about.start };
  const purpose = purposeOf(doc, { start: sum.end, end: about.end });
  return [{ ...total, ...purpose, conditions: [], about, measured: about, currencyFrom, evidence: about }];
}

/** What a part is for, where something known is named: its kind is its own then. */
function purposeOf(doc: AnnotatedText, { start, end }: Range): { kind?: Kind; object: Range | null } {
  for (let t = start; t < end; t = nextTerm(doc, t)) {
    const kind = isWord(doc, t) ? kindOfThing(doc, t, true) : undefined;
    if (kind !== undefined) return { kind: moneyFor(kind), object: { start: t, end: nounGroupEnd(doc, t, end) } };
  }
  return { object: null };
}

/** "And" written apart before the figure of the next part. */
const withoutAnd = (doc: AnnotatedText, end: number): number =>
  isWord(doc, end - 1) && doc.tokens.end[end - 1]! - doc.tokens.start[end - 1]! === 1 ? end - 1 : end;

function isFor(doc: AnnotatedText, from: number, end: number): boolean {
  if (from >= end || !isWord(doc, from)) return false;
  return hasProclitic(doc, from, "li") || columnOf(doc, from, "preposition", "role") === "for";
}

function partsStart(doc: AnnotatedText, from: number, limit: number): number | null {
  for (let t = from; t < limit; t = nextTerm(doc, t)) {
    const sum = sumAfter(doc, t);
    if (sum !== null) return sum;
  }
  return null;
}

/** To the end of the clause: to a verb, or a comma behind which no further sum is joined. */
function partsEnd(doc: AnnotatedText, from: number, limit: number): number {
  let t = from;
  for (; t < Math.min(limit, from + PARTS_LONGEST); t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.end || (kind === TOKEN.comma && !isJoinedSum(doc, t + 1))) break;
    if (isWord(doc, t) && (isFiniteVerb(doc, t) || has(doc, t, W.relative))) break;
  }
  return t;
}

const isJoinedSum = (doc: AnnotatedText, t: number): boolean =>
  columnOf(doc, t, "conjunction", "role") === "and"
    ? kindOf(doc, t + 1) === TOKEN.number
    : isWord(doc, t) && hasProclitic(doc, t, "and") && has(doc, t, W.number | W.qualifier);
