import type { Qualifier } from "../../model/codes.ts";
import { QUALIFIERS } from "../../model/codes.ts";
import { CHARACTER } from "../../text/character-class.ts";
import { CLASS, isCased as isCasedUnit } from "../../text/characters.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { formOf, isWord, showsTrait } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { TRAIT } from "../trait.ts";

/** What a term is around numbers and dates, and the token after it. */
export interface Term {
  readonly reading: FormReading;
  readonly end: number;
}

const NOTHING: readonly FormReading[] = [];

/** Whether a number, or something that belongs to one, may begin at a token. */
export const mayCount = (doc: AnnotatedText, t: number): boolean =>
  showsTrait(doc, t, TRAIT.quantity) || isFigure(doc, t);

/** The readings of the phrase that begins at a token, and of the token as a word of its own, inside a phrase as well. */
export const phraseReadings = (doc: AnnotatedText, t: number): readonly FormReading[] =>
  showsTrait(doc, t, TRAIT.phrase) ? (doc.phrases.get(t) ?? NOTHING) : NOTHING;
export const wordReadings = (doc: AnnotatedText, t: number): readonly FormReading[] =>
  formOf(doc, t)?.readings ?? NOTHING;

/** The first reading that `wanted` accepts: of the longest phrase, else of the word alone. */
export function termWhere(doc: AnnotatedText, t: number, wanted: (reading: FormReading) => boolean): Term | null {
  const phrase = phraseReadings(doc, t).find(wanted);
  if (phrase !== undefined) return { reading: phrase, end: doc.termEnd[t]! };
  const word = wordReadings(doc, t).find(wanted);
  return word === undefined ? null : { reading: word, end: t + 1 };
}

/** The term at a token that has one of the roles of `quantities.tsv`. */
export const amountTerm = (doc: AnnotatedText, t: number, role: string): Term | null =>
  showsTrait(doc, t, TRAIT.quantity)
    ? termWhere(doc, t, (reading) => reading.entry.a.amount === role && bare(reading))
    : null;

/** No clitic but "and", the article or (before a preposition's own word) nothing else. */
export const bare = (reading: FormReading): boolean =>
  reading.cut.person === null && reading.cut.pro.every((c) => c.name === "and" || c.name === "so" || c.slot >= 3);

export const hasClitic = (reading: FormReading, name: string): boolean =>
  reading.cut.pro.some((clitic) => clitic.name === name);

/** The qualifier that begins at a token, in `qualifiers.tsv` or `quantities.tsv`. */
export function qualifierAt(doc: AnnotatedText, t: number): { role: Qualifier; end: number } | null {
  if (!showsTrait(doc, t, TRAIT.quantity)) return null;
  const found = termWhere(doc, t, (reading) => roleOf(reading) !== undefined && reading.cut.person === null);
  return found === null ? null : { role: roleOf(found.reading)!, end: found.end };
}

function roleOf(reading: FormReading): Qualifier | undefined {
  const role =
    reading.entry.class === "qualifier" ? (reading.entry.a.role ?? reading.entry.a.amount) : reading.entry.a.amount;
  return QUALIFIERS.find((qualifier) => qualifier === role);
}

/** Whether two neighbouring tokens are written without a space. */
export const touches = (doc: AnnotatedText, left: number): boolean =>
  left >= 0 && left + 1 < doc.tokens.count && doc.tokens.end[left] === doc.tokens.start[left + 1];

/** The token after a dash that is written together with the words on both sides, or -1: twenty-five, 10-15. */
export const afterDash = (doc: AnnotatedText, t: number): number =>
  t + 1 < doc.tokens.count && doc.tokens.kind[t] === TOKEN.dash && touches(doc, t - 1) && touches(doc, t) ? t + 1 : -1;

export const isFigure = (doc: AnnotatedText, t: number): boolean =>
  t >= 0 && t < doc.tokens.count && doc.tokens.kind[t] === TOKEN.number;

/** Whether a token is a word of a script with capitals. In such languages the adjective stands before its noun. */
export function isCased(doc: AnnotatedText, t: number): boolean {
  return isCasedUnit(doc.text.charCodeAt(doc.tokens.start[t]!));
}

/** Whether a known word at a token may be what a number counts. */
export const isNounLike = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) && (doc.bits[t]! & (W.thing | W.source | W.noun | W.office)) !== 0;

/** Where the word at a token begins in the text when the "and" written together with it is left out. */
export function afterAnd(doc: AnnotatedText, t: number): number {
  let at = doc.tokens.start[t]!;
  for (const clitic of formOf(doc, t)?.cut.pro ?? [])
    if (clitic.slot === 1)
      for (let left = clitic.form.length; left > 0; at++) if (CLASS[doc.text.charCodeAt(at)] !== CHARACTER.mark) left--;
  return at;
}
