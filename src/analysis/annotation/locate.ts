import { type Span, spanOf } from "../../text/span.ts";

export interface Where {
  /** Which place is meant, counted from 1 in the whole text; null where nobody said. */
  readonly occurrence: number | null;
  /** The words beside which the quote is looked for first. */
  readonly anchor: Span | null;
}

/**
 * The place of a quote in a text, or what is wrong with it. A quote that stands several times means its place in the
 * sentence of the anchor, or failing that in its paragraph, provided that it stands there once; else it needs a number.
 */
export function locate(text: string, quote: string, { occurrence, anchor }: Where): Span | string {
  const places = placesOf(text, quote);
  const span = (start: number): Span => spanOf(text, start, start + quote.length);
  if (places.length === 0) return `"${quote}" does not stand in the text: quote it word for word`;
  if (occurrence !== null) {
    const place = places[occurrence - 1];
    return place === undefined ? `"${quote}" stands only ${times(places.length)} in the text` : span(place);
  }
  if (places.length === 1) return span(places[0]!);
  const near = anchor === null ? [] : nearest(text, places, quote.length, anchor);
  return near.length === 1 ? span(near[0]!) : ambiguous(quote, places, near);
}

/** Where a quote stands as whole words; where it never does (it was written onto a word), wherever it stands. */
export function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  if (quote === "") return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  const whole = places.filter((at) => isWhole(text, at, at + quote.length));
  return whole.length > 0 ? whole : places;
}

const INSIDE_A_WORD = /[\p{L}\p{M}\p{N}]{2}/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !INSIDE_A_WORD.test(text.slice(Math.max(0, start - 1), start + 1)) && !isCut(text, end);
}

function isCut(text: string, at: number): boolean {
  return at > 0 && INSIDE_A_WORD.test(text.slice(at - 1, at + 1));
}

/** The places in the sentence of the anchor, or in its paragraph where the sentence has none. */
function nearest(text: string, places: readonly number[], length: number, anchor: Span): number[] {
  for (const boundary of [SENTENCE_END, PARAGRAPH_END]) {
    const [from, to] = around(text, anchor, boundary);
    const inside = places.filter((at) => at >= from && at + length <= to);
    if (inside.length > 0) return inside;
  }
  return [];
}

// An abbreviation or a question inside a quotation does not end the sentence: a small letter follows.
const SENTENCE_END = /[.!?؟…]["”»’)]*(?=\s+[^\p{Ll}\s])|\n/gu;
const PARAGRAPH_END = /\n/gu;

function around(text: string, { start, end }: Span, boundary: RegExp): [from: number, to: number] {
  const ends = Array.from(text.matchAll(boundary), ({ index, 0: match }) => index + match.length);
  const from = ends.findLast((at) => at <= start) ?? 0;
  const to = ends.find((at) => at >= end) ?? text.length;
  return [from, to];
}

function ambiguous(quote: string, places: readonly number[], near: readonly number[]): string {
  const numbers = near.map((at) => places.indexOf(at) + 1);
  const here = numbers.length > 0 ? `, here as ${numbers.map((n) => `#${n}`).join(" and ")}` : "";
  return `"${quote}" stands ${times(places.length)} in the text${here}: write #1 or another number behind the field's name`;
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
