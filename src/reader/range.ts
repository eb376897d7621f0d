/** A stretch of tokens, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
