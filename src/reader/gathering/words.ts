import type { AnnotatedText } from "../annotated-text.ts";
import { isFiniteCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { type Shape, WORD_CLASS as W } from "../lexicon/word-class.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, pastDeterminer, readings, showsTrait } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { TRAIT } from "../trait.ts";
import { isFiniteVerb } from "../verbs.ts";

/** The readings of the term at a token that belong to a group of attendance words. */
export const attendanceAt = (doc: AnnotatedText, t: number): readonly FormReading[] =>
  has(doc, t, W.attendance) ? readings(doc, t).filter((r) => r.bit === W.attendance) : [];

/** Whether the term at a token belongs to a group of attendance words. */
export const isOf = (doc: AnnotatedText, t: number, group: string): boolean =>
  has(doc, t, W.attendance) && readings(doc, t).some((r) => r.bit === W.attendance && r.entry.a.group === group);

/** Whether a noun for a gathering stands at a token; those for meeting the press and for calls only when asked for. */
export function isGathering(doc: AnnotatedText, t: number, alsoPressAndCalls = false): boolean {
  if (!has(doc, t, W.gathering)) return false;
  if (alsoPressAndCalls) return true;
  return columnOf(doc, t, "gathering", "as") !== "press" && columnOf(doc, t, "gathering", "kind") !== "call";
}

/** The role of the preposition at a token, whether a word of its own or written together with the next one. */
export const prepositionAt = (doc: AnnotatedText, t: number): string | undefined =>
  columnOf(doc, t, "preposition", "role");

/** The token after "of" and the article behind it; the token itself where "of" does not stand there. */
export function afterOf(doc: AnnotatedText, t: number): number {
  if (!isWord(doc, t) || prepositionAt(doc, t) !== "of") return t;
  return pastDeterminer(doc, doc.termEnd[t]!);
}

const ATTACHED = TRAIT.bi | TRAIT.li | TRAIT.ka;

/** Whether the word at a token is written together with a preposition. */
export const isAttached = (doc: AnnotatedText, t: number): boolean => showsTrait(doc, t, ATTACHED);

const AHEAD: ReadonlySet<Shape> = new Set(["future", "conditional"]);

/** Whether the verb at a token tells what is yet to come: by its particle or its form, or an unknown word by its shape. */
export function isFuture({ doc, people }: ReadingContext, t: number): boolean {
  if (hasProclitic(doc, t, "future") || readings(doc, t).some((r) => AHEAD.has(r.shape))) return true;
  const form = formOf(doc, t);
  // A name may look like a verb to come: سيرغي.
  return form?.pattern === "future" && !people.knowsSurname(form.word) && !people.isNamedAt(doc.tokens.start[t]!);
}

/** Whether an adverb of time stands at a token, and nothing that opens a clause. */
export const isTime = (doc: AnnotatedText, t: number): boolean => has(doc, t, W.time) && !has(doc, t, W.that);

/** Whether the finite verb at a token tells what has been. */
export const isPast = (doc: AnnotatedText, t: number): boolean =>
  isFiniteVerb(doc, t) && readings(doc, t).some((r) => r.shape === "past");

/** Whether a clause ends before a token: another one, a relative one or what somebody says begins there. */
export function endsClause(doc: AnnotatedText, t: number): boolean {
  if (!isWord(doc, t)) {
    const kind = kindOf(doc, t);
    return kind === TOKEN.end || kind === TOKEN.colon || kind === TOKEN.newline;
  }
  if (has(doc, t, W.relative | W.that | W.according | W.as)) return true;
  if (has(doc, t, W.conjunction)) return columnOf(doc, t, "conjunction", "role") !== "and";
  // "The meeting", "talks", "a strike": a noun, whatever verb is written like it.
  if (has(doc, t, W.gathering) || has(doc, t - 1, W.determiner) || isOf(doc, t, "speech")) return false;
  return isFiniteVerb(doc, t) || isFiniteCue(doc, t);
}
