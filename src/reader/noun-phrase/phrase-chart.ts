import type { NounPhrase } from "./phrase.ts";

/** Farther than any token. */
const ANYWHERE = 0x7fffffff;
/** Whether a phrase was told for a member of a list, for a whole phrase, or for both alike. */
const WHOLE = 1;
const MEMBER = 2;

/**
 * The noun phrases of a text, each kept once it is parsed, by its first token: rules ask for the same one again and
 * again, with other limits. A phrase that its limit did not cut is the same with every limit behind the last token
 * that it looked at; one that was cut, with that limit only. What the persons met so far decide is never kept.
 */
export class PhraseChart {
  readonly #phrases: (NounPhrase | null)[] = [];
  /**
   * By first token, three numbers each: the least and the greatest limit with which the phrase is the same, and whom it
   * was told for; all 0 where none is kept.
   */
  readonly #holds: Int32Array;
  // What the parse under way has looked at so far.
  #reach = 0;
  #cut = false;
  #askedPeople = false;
  #askedMember = false;

  constructor(tokens: number) {
    this.#holds = new Int32Array(3 * (tokens + 1));
  }

  /** The phrase that begins at `from` and ends before `limit`; undefined where it has to be parsed. */
  known(from: number, limit: number, member: boolean): NounPhrase | null | undefined {
    const at = 3 * from;
    if (limit < this.#holds[at]! || limit > this.#holds[at + 1]!) return undefined;
    return (this.#holds[at + 2]! & (member ? MEMBER : WHOLE)) === 0 ? undefined : this.#phrases[from];
  }

  /** To be called before a phrase is parsed. */
  begin(): void {
    this.#reach = 0;
    this.#cut = false;
    this.#askedPeople = false;
    this.#askedMember = false;
  }

  /** Whether the parse under way may look at a token, before its limit. */
  sees(t: number, limit: number): boolean {
    if (t >= limit) {
      this.#cut = true;
      return false;
    }
    if (t > this.#reach) this.#reach = t;
    return true;
  }

  /** The parse under way depends on the persons met so far. */
  asksPeople(): void {
    this.#askedPeople = true;
  }

  /** The parse under way depends on whether it is for a member of a list. */
  asksMember(): void {
    this.#askedMember = true;
  }

  /** Keeps what the parse that began last has found. */
  keep(from: number, limit: number, member: boolean, phrase: NounPhrase | null): void {
    if (this.#askedPeople) return;
    this.#phrases[from] = phrase;
    const at = 3 * from;
    this.#holds[at] = this.#cut ? limit : this.#reach + 1;
    this.#holds[at + 1] = this.#cut ? limit : ANYWHERE;
    this.#holds[at + 2] = this.#askedMember ? (member ? MEMBER : WHOLE) : MEMBER | WHOLE;
  }
}
