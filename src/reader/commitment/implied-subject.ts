import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { formOf, has, hasProclitic, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteShape } from "../verbs.ts";
import type { FoundPromisor } from "./commitment.ts";
import type { Deed } from "./deed.ts";
import type { Trigger } from "./trigger.ts";

/** The subject of the last verb that gave something, for a verb that goes on without one of its own. */
export interface LastSubject {
  readonly promisors: readonly FoundPromisor[];
  readonly verb: number;
}

const GOES_ON_WITHIN = 60;

interface Verb {
  readonly trigger: Trigger;
  readonly deed: Deed;
  readonly sentence: Range;
}

/** "Will build bases and will train": a verb joined by "and" goes on with the subject before it. */
export function impliedSubject(
  doc: AnnotatedText,
  last: LastSubject | null,
  { trigger: { range, noun }, deed, sentence }: Verb,
): readonly FoundPromisor[] {
  if (noun || last === null || range.start - last.verb > GOES_ON_WITHIN) return [];
  if (hasSubjectAfter(doc, range.end, deed.at)) return [];
  if (isOfPerson(doc, range.start - 1, last.verb) && last.verb >= sentence.start) return last.promisors;
  if (!goesOn(doc, range.start)) return [];
  if (last.verb < sentence.start && range.start > sentence.start + 1) return [];
  return isSamePerson(doc, last.verb, range.start) ? last.promisors : [];
}

/** Written with "and", or after "then" or "also". */
const goesOn = (doc: AnnotatedText, t: number): boolean =>
  hasProclitic(doc, t, "and") || (t > 0 && has(doc, t - 1, W.conjunction | W.as) && hasNoPronoun(doc, t - 1));

const hasNoPronoun = (doc: AnnotatedText, t: number): boolean => formOf(doc, t)?.cut.person == null;

const NO_SUBJECT = W.preposition | W.time | W.deed | W.trigger | W.thing | W.number | W.qualifier | W.currency | W.that;

/** A noun that may be a subject of its own right behind a verb. */
function hasSubjectAfter(doc: AnnotatedText, from: number, deed: number): boolean {
  if (from > deed || !isWord(doc, from) || kindOf(doc, from) !== TOKEN.word) return false;
  if (has(doc, from, W.party | W.office | W.source)) return true;
  return !has(doc, from, NO_SUBJECT) && !hasProclitic(doc, from, "bi") && !hasProclitic(doc, from, "li");
}

/** "That it will": the pronoun written with the opener agrees with the verb before. */
function isOfPerson(doc: AnnotatedText, opener: number, verb: number): boolean {
  const person = has(doc, opener, W.that) ? formOf(doc, opener)?.cut.person : null;
  return person != null && readings(doc, verbAt(doc, verb)).some((r) => r.agreement === person);
}

/** Two verbs of the same person, number and gender. */
function isSamePerson(doc: AnnotatedText, a: number, b: number): boolean {
  const persons = new Set(readings(doc, verbAt(doc, a)).map((r) => r.agreement));
  return readings(doc, verbAt(doc, b)).some((r) => isFiniteShape(r) && persons.has(r.agreement));
}

/** The verb after a negation or an auxiliary. */
const verbAt = (doc: AnnotatedText, t: number): number => (has(doc, t, W.negation | W.auxiliary) ? doc.termEnd[t]! : t);
