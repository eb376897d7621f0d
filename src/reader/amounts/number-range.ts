import type { AnnotatedText } from "../annotated-text.ts";
import { hasProclitic } from "../terms.ts";
import { type Numeral, numeralAt } from "./numeral.ts";
import { afterDash, amountTerm } from "./words.ts";

/** A number or a range of numbers: `max` is null for a single one. `start` is the token of its first word. */
export interface NumberFound {
  readonly value: number;
  readonly max: number | null;
  readonly start: number;
  readonly end: number;
}

/** Two parts of a range as some reader of single parts gives them; `second` is null for a single one. */
export interface Parts<P> {
  readonly first: P;
  readonly second: P | null;
  /** The token of the first word, "between" and "from" included. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly max: number | null;
}

/** What a range is made of: a numeral, perhaps with its currency; `end` is after both. */
export interface Part {
  readonly numeral: Numeral;
  readonly end: number;
}

type ReadPart<P> = (t: number, and: boolean) => P | null;

/**
 * The number or range that begins at a token and ends before `limit` (300 إلى 400, between 5 and 7 billion, 10-15).
 * A range begins at its "between" or "from"; null where no number begins.
 */
export function numberAt(doc: AnnotatedText, t: number, limit: number = doc.tokens.count): NumberFound | null {
  const parts = partsAt(doc, t, limit, (at, and) => {
    const numeral = numeralAt(doc, at, limit, { and });
    return numeral === null ? null : { numeral, end: numeral.end };
  });
  return parts === null ? null : { value: parts.value, max: parts.max, start: parts.start, end: parts.end };
}

/** Reads one part or two parts joined to a range, with `read` for each part. */
export function partsAt<P extends Part>(
  doc: AnnotatedText,
  t: number,
  limit: number,
  read: ReadPart<P>,
): Parts<P> | null {
  const between = amountTerm(doc, t, "between");
  if (between !== null) return betweenAt(doc, t, between.end, limit, read);
  const from = amountTerm(doc, t, "from");
  const first = read(from?.end ?? t, true);
  if (first === null) return null;
  const second = read2(first, toOf(doc, first.end, limit), read);
  if (second !== null) return ranged(first, second, t);
  return from === null ? single(first, t) : null;
}

function betweenAt<P extends Part>(
  doc: AnnotatedText,
  t: number,
  at: number,
  limit: number,
  read: ReadPart<P>,
): Parts<P> | null {
  for (const and of [true, false]) {
    const first = read(at, and);
    if (first === null) return null;
    const second = read2(first, andOf(doc, first.end, limit), read);
    if (second !== null) return ranged(first, second, t);
  }
  return null;
}

/** The second part, if it is larger than the first. */
function read2<P extends Part>(first: P, at: number, read: ReadPart<P>): P | null {
  const second = at < 0 ? null : read(at, true);
  return second !== null && second.numeral.value > scaled(first.numeral, second.numeral) ? second : null;
}

/** Of "5 to 7 billion" both are billions. */
const scaled = (first: Numeral, second: Numeral): number =>
  first.scale === 1 && second.scale >= 1000 && first.value < second.coefficient
    ? Number((first.value * second.scale).toPrecision(15))
    : first.value;

const single = <P extends Part>(first: P, start: number): Parts<P> => ({
  first,
  second: null,
  start,
  end: first.end,
  value: first.numeral.value,
  max: null,
});

const ranged = <P extends Part>(first: P, second: P, start: number): Parts<P> => ({
  first,
  second,
  start,
  end: second.end,
  value: scaled(first.numeral, second.numeral),
  max: second.numeral.value,
});

/** Where the second number stands after "to", "or" or a dash; -1 where none is announced. */
function toOf(doc: AnnotatedText, t: number, limit: number): number {
  if (t >= limit) return -1;
  const dashed = afterDash(doc, t);
  const word = amountTerm(doc, t, "to") ?? amountTerm(doc, t, "or");
  const at = dashed >= 0 ? dashed : (word?.end ?? -1);
  return at < limit ? at : -1;
}

function andOf(doc: AnnotatedText, t: number, limit: number): number {
  if (t >= limit) return -1;
  const word = amountTerm(doc, t, "and");
  if (word !== null) return word.end < limit ? word.end : -1;
  return hasProclitic(doc, t, "and") ? t : toOf(doc, t, limit);
}
