/** A stretch of tokens, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The number of the one of several ranges, in the order of the text, in which a token stands: a line, a sentence. */
export function numberAt(ranges: readonly Range[], t: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ranges[middle]!.start <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}
