import type { Span } from "../../text/span.ts";

/** From this agreement on, two spans mean the same place (docs/codebook.md). */
export const SAME_PLACE = 0.5;

/** Says how much the words of spans agree: token F1, 0 where they share no word, 1 where they are the same words. */
export type Agreement = (one: readonly Span[], other: readonly Span[]) => number;

/** The agreement of spans in one text. A span that cuts a word, as after an attached preposition, holds the word. */
export function agreementIn(text: string): Agreement {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const wordsIn = (spans: readonly Span[]): Set<number> => {
    const inside = new Set<number>();
    for (const { start, end } of spans) {
      for (let i = firstEndingAfter(words, start); i < words.length && words[i]!.start < end; i++) inside.add(i);
    }
    return inside;
  };
  return (one, other) => tokenF1(wordsIn(one), wordsIn(other));
}

/** How much two sets agree: 0 where they share nothing, also where both are empty, 1 where they are equal. */
export function tokenF1<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  let shared = 0;
  for (const token of one) if (other.has(token)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function firstEndingAfter(words: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two spans, either of which may be absent, mean the same place: both absent is the same. */
export function isSamePlace(agreement: Agreement, one: Span | null, other: Span | null): boolean {
  if (one === null || other === null) return one === other;
  return agreement([one], [other]) >= SAME_PLACE;
}
