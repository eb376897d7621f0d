import type { FoundStatement } from "../attribution/statement.ts";
import type { Range } from "../range.ts";

/** How far from a token, in tokens, the statements are looked at that may hold it. */
const REACH = 400;

/** Finds the innermost statement whose cue or content holds a token; asked from the left of the text to the right. */
export class Carriers {
  readonly #statements: readonly FoundStatement[];
  /** By statement: the first and the last token, exclusive, of its cue and contents. */
  readonly #from: readonly number[];
  readonly #to: readonly number[];
  #next = 0;

  constructor(statements: readonly FoundStatement[]) {
    this.#statements = statements;
    this.#from = statements.map(({ cue, content }) =>
      content.reduce((from, { start }) => Math.min(from, start), (cue ?? content[0]!).start),
    );
    this.#to = statements.map(({ cue, content }) =>
      content.reduce((to, { end }) => Math.max(to, end), (cue ?? content[0]!).end),
    );
  }

  at(t: number): number | null {
    let found: number | null = null;
    let size = Number.POSITIVE_INFINITY;
    while (this.#next < this.#statements.length && lastOf(this.#statements[this.#next]!) + REACH < t) this.#next++;
    for (let i = this.#next; i < this.#statements.length; i++) {
      const s = this.#statements[i]!;
      if ((s.cue ?? s.content[0]!).start > t + REACH) break;
      if (t < this.#from[i]! || t >= this.#to[i]!) continue;
      const least = leastAround(s, t);
      if (least >= size) continue;
      found = i;
      size = least;
    }
    return found;
  }
}

/** The length of the shortest of a statement's cue and contents around a token; infinite where none is. */
function leastAround({ cue, content }: FoundStatement, t: number): number {
  let least = cue === null ? Number.POSITIVE_INFINITY : lengthAround(cue, t);
  for (const range of content) least = Math.min(least, lengthAround(range, t));
  return least;
}

const lengthAround = ({ start, end }: Range, t: number): number =>
  t >= start && t < end ? end - start : Number.POSITIVE_INFINITY;

const lastOf = (s: FoundStatement) => s.content.at(-1)!.end;
