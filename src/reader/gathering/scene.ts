import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb, isInfinitiveForm } from "../verbs.ts";
import { type Attendees, attendeesOf } from "./attendees.ts";
import { isFuture, isOf, isPast } from "./words.ts";

/** How many words before a verb still make it a wish or a plan: will, to, may. */
const PLAN_BEFORE = 2;
/** So many members of a list are followed back. */
const LIST_MOST = 40;

/** Auxiliaries after which nothing has happened: will, would, can. */
const SUPPOSING: ReadonlySet<string> = new Set(["future", "would", "can"]);

/** The scenes of a text, made when they are first asked for. */
export class Scenes {
  readonly #c: ReadingContext;
  readonly #made = new Map<Range, Scene>();

  constructor(context: ReadingContext) {
    this.#c = context;
  }

  of(sentence: Range): Scene {
    const made = this.#made.get(sentence) ?? new Scene(this.#c, sentence);
    this.#made.set(sentence, made);
    return made;
  }
}

/** A sentence in which somebody may be somewhere: what in it is yet to come, and whom it names. */
export class Scene {
  readonly sentence: Range;
  readonly #c: ReadingContext;
  #verb: boolean | null = null;
  #planned: ReadonlySet<number> | null = null;
  #named: Attendees[] | null = null;
  readonly #groups: Range[] = [];

  constructor(context: ReadingContext, sentence: Range) {
    this.#c = context;
    this.sentence = sentence;
  }

  /** Whether what stands at a token is only planned, wished or supposed. */
  isPlanned(t: number): boolean {
    if (isSupposed(this.#c, t, this.sentence.start)) return true;
    this.#planned ??= this.#plans();
    return this.#planned.has(t);
  }

  /** Whether something is told in the sentence, and not only named. */
  hasVerb(): boolean {
    this.#verb ??= this.#findsVerb();
    return this.#verb;
  }

  #findsVerb(): boolean {
    const { doc } = this.#c;
    for (let t = this.sentence.start; t < this.sentence.end; t = nextTerm(doc, t))
      if (isWord(doc, t) && isFiniteVerb(doc, t)) return true;
    return false;
  }

  /** Those whom the sentence names, in order. */
  named(): readonly Attendees[] {
    this.#named ??= this.#names();
    return this.#named;
  }

  /** Those named right before a token, with at most a comma between. */
  endingAt(t: number): Attendees | null {
    const last = this.#lastUpTo(t);
    return this.#endsAt(last, t) ? this.named()[last]! : null;
  }

  /** Whether one named ends right before a token, with at most the comma after an apposition between. */
  #endsAt(index: number, t: number): boolean {
    const end = this.named()[index]?.end;
    return end === t || (end === t - 1 && kindOf(this.#c.doc, t - 1) === TOKEN.comma);
  }

  /** Those named right before a token where nothing but a mark or a word that opens a clause stands before them. */
  openingAt(t: number): Attendees | null {
    const { doc } = this.#c;
    const last = this.#lastUpTo(t);
    const named = this.named()[last];
    // A comma closes an apposition: "and the envoy, Ana Silva, spoke".
    const apposed = named?.end === t - 1 && kindOf(doc, t - 1) === TOKEN.comma && named.all.at(-1)!.person !== null;
    if (named?.end !== t && !apposed) return null;
    let first = last;
    while (first > 0 && last - first < LIST_MOST && this.#isJoined(first - 1)) first--;
    const list = this.named().slice(first, last + 1);
    const found = { all: list.flatMap(({ all }) => all), start: list[0]!.start, end: t };
    if (found.start === this.sentence.start) return found;
    const before = found.start - 1;
    return kindOf(doc, before) !== TOKEN.word || has(doc, before, W.conjunction | W.that) ? found : null;
  }

  /** The number of the last named that ends at a token or before it; -1 for none. */
  #lastUpTo(t: number): number {
    const named = this.named();
    let low = 0;
    let high = named.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (named[middle]!.end <= t) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Whether one named and the next stand in one list, with a comma, "and" or both between them. */
  #isJoined(index: number): boolean {
    const { doc } = this.#c;
    const from = this.named()[index]!.end;
    const to = this.named()[index + 1]!.start;
    if (from === to) return hasProclitic(doc, to, "and");
    for (let t = from; t < to; t++)
      if (kindOf(doc, t) !== TOKEN.comma && columnOf(doc, t, "conjunction", "role") !== "and") return false;
    return true;
  }

  /** The last one named before a token, if it was one alone. */
  lastBefore(t: number): Attendees | null {
    const last = this.named()[this.#lastUpTo(t)];
    return last?.all.length === 1 ? last : null;
  }

  #plans(): ReadonlySet<number> {
    const { doc } = this.#c;
    const found = new Set<number>();
    let planned = false;
    for (let t = this.sentence.start; t < this.sentence.end; t = nextTerm(doc, t)) {
      if (!isWord(doc, t)) {
        if (this.#c.pack.commaEndsClause && kindOf(doc, t) === TOKEN.comma) planned = false;
        continue;
      }
      if (isOf(doc, t, "plan") || isFuture(this.#c, t) || columnOf(doc, t, "negation", "role") === "future")
        planned = true;
      else if (has(doc, t, W.relative) || isOtherClause(this.#c, t) || isPast(doc, t)) planned = false;
      if (planned) found.add(t);
    }
    return found;
  }

  /** Whether a token stands in a phrase for several of whom nobody is named: "the presidents of the Council and …". */
  isInGroup(t: number): boolean {
    this.named();
    return this.#groups.some(({ start, end }) => start < t && t < end);
  }

  #names(): Attendees[] {
    const { doc } = this.#c;
    const found: Attendees[] = [];
    for (let t = this.sentence.start; t < this.sentence.end; ) {
      const phrase = isWord(doc, t) ? parseNounPhrase(this.#c, t, this.sentence.end) : null;
      const named = phrase === null ? null : attendeesOf(this.#c, phrase);
      if (named !== null) found.push(named);
      else if (phrase?.plural && phrase.head === "office") this.#groups.push(phrase);
      t = Math.max(nextTerm(doc, t), phrase?.end ?? 0, named?.end ?? 0);
    }
    return found;
  }
}

const isOtherClause = ({ doc }: ReadingContext, t: number) =>
  has(doc, t, W.conjunction) && !["and", "or", "that"].includes(columnOf(doc, t, "conjunction", "role") ?? "");

/** A verb right after "that" in the present, after "may", after "if": nothing that has happened. */
function isSupposed({ doc }: ReadingContext, t: number, start: number): boolean {
  if (t <= start) return false;
  const present =
    readings(doc, t).some((r) => r.shape === "present") && !readings(doc, t).some((r) => r.shape === "past");
  if (present && isWord(doc, t - 1) && has(doc, t - 1, W.that)) return true;
  if (present && columnOf(doc, t - 1, "auxiliary", "role") === "may") return true;
  if (columnOf(doc, t - 1, "preposition", "role") === "to") return true;
  if (isInfinitiveForm(doc, t) && columnOf(doc, t - 1, "auxiliary", "role") !== "has") return true;
  for (let i = t - 1; i >= Math.max(start, t - PLAN_BEFORE); i--) {
    if (!isWord(doc, i)) return false;
    const role = columnOf(doc, i, "auxiliary", "role");
    if (role?.split("+").some((part) => SUPPOSING.has(part))) return true;
    if (role === "may" && (isInfinitiveForm(doc, i + 1) || has(doc, i + 1, W.auxiliary))) return true;
    if (has(doc, i, W.condition) && !has(doc, i, W.that | W.preposition) && !hasProclitic(doc, t, "and")) return true;
  }
  return false;
}
