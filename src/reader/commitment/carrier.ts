import type { FoundStatement } from "../attribution/statement.ts";

/** How far from a token, in tokens, the statements are looked at that may hold it. */
const REACH = 400;

/** Finds the innermost statement whose cue or content holds a token; asked from the left of the text to the right. */
export class Carriers {
  readonly #statements: readonly FoundStatement[];
  #next = 0;

  constructor(statements: readonly FoundStatement[]) {
    this.#statements = statements;
  }

  at(t: number): number | null {
    let found: number | null = null;
    let size = Number.POSITIVE_INFINITY;
    while (this.#next < this.#statements.length && lastOf(this.#statements[this.#next]!) + REACH < t) this.#next++;
    for (let i = this.#next; i < this.#statements.length; i++) {
      const s = this.#statements[i]!;
      if ((s.cue ?? s.content[0]!).start > t + REACH) break;
      for (const range of s.cue === null ? s.content : [s.cue, ...s.content]) {
        if (t >= range.start && t < range.end && range.end - range.start < size) {
          found = i;
          size = range.end - range.start;
        }
      }
    }
    return found;
  }
}

const lastOf = (s: FoundStatement) => s.content.at(-1)!.end;
