/** A stretch of a text, in UTF-16 code units, end exclusive; `text` is what the document says there, to the letter. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span of `text` from `start` to `end`. Throws a `RangeError` where the offsets do not stand in the text. */
export function spanOf(text: string, start: number, end: number): Span {
  if (start < 0 || end > text.length || start > end) {
    throw new RangeError(`no span ${start}–${end} in a text of ${text.length} code units`);
  }
  return { start, end, text: text.slice(start, end) };
}
