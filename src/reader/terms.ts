import { CHARACTER } from "../text/character-class.ts";
import { CLASS } from "../text/characters.ts";
import { type Span, spanOf } from "../text/span.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import type { Cut } from "./clitics.ts";
import type { Form, FormReading } from "./forms.ts";
import { WORD_CLASS, type WordClass } from "./lexicon/word-class.ts";
import { TOKEN } from "./tokens.ts";
import { ANY_CLITIC, CLITIC_TRAIT, TRAIT } from "./trait.ts";

const NOTHING: readonly FormReading[] = [];

/** Whether a token is a word, a number or a symbol: these have a form. */
export const isWord = (doc: AnnotatedText, t: number): boolean => t < doc.tokens.count && doc.tokens.form[t]! >= 0;

export const kindOf = (doc: AnnotatedText, t: number): number =>
  t < doc.tokens.count ? doc.tokens.kind[t]! : TOKEN.newline;

export const formOf = (doc: AnnotatedText, t: number): Form | null => {
  const id = t >= 0 && t < doc.tokens.count ? doc.tokens.form[t]! : -1;
  return id < 0 ? null : doc.forms.get(id);
};

/** Whether the term that begins at a token has one of the classes (as bits). */
export const has = (doc: AnnotatedText, t: number, bits: number): boolean => (doc.bits[t]! & bits) !== 0;

/** Whether the term that begins at a token shows one of the traits (as bits). */
export const showsTrait = (doc: AnnotatedText, t: number, traits: number): boolean => (doc.traits[t]! & traits) !== 0;

/** The readings of the term that begins at a token: those of its longest phrase, else those of the word. */
export function readings(doc: AnnotatedText, t: number): readonly FormReading[] {
  if (doc.bits[t] === 0) return NOTHING;
  if (showsTrait(doc, t, TRAIT.phrase)) return doc.phrases.get(t) ?? NOTHING;
  return formOf(doc, t)?.readings ?? NOTHING;
}

/** The reading of a class of the term that begins at a token. */
export function readingOf(doc: AnnotatedText, t: number, wordClass: WordClass): FormReading | undefined {
  const bit = WORD_CLASS[wordClass];
  if ((doc.bits[t]! & bit) === 0) return undefined;
  const all = readings(doc, t);
  for (let i = 0; i < all.length; i++) if (all[i]!.bit === bit) return all[i];
  return undefined;
}

/** A column of the term's entry of a class, or undefined. */
export const columnOf = (doc: AnnotatedText, t: number, wordClass: WordClass, column: string): string | undefined =>
  readingOf(doc, t, wordClass)?.entry.a[column];

/** Whether a token is written together with a proclitic of that name (`and`, `bi`, `article` …). */
export function hasProclitic(doc: AnnotatedText, t: number, name: string): boolean {
  if (!showsTrait(doc, t, ANY_CLITIC)) return false;
  const trait = CLITIC_TRAIT[name];
  if (trait !== undefined) return showsTrait(doc, t, trait);
  return showsTrait(doc, t, TRAIT.ownClitic) && (cutOf(doc, t)?.pro.some((clitic) => clitic.name === name) ?? false);
}

/** What is written together with the word at a token, before and after it. */
export function cutOf(doc: AnnotatedText, t: number): Cut | null {
  const phrase = showsTrait(doc, t, TRAIT.phrase) ? doc.phrases.get(t)?.[0]?.cut : undefined;
  return phrase ?? formOf(doc, t)?.cut ?? null;
}

/** Proclitics that belong to the sentence, not to the one who is named: "and", "so", the preposition before a name. */
const OUTER = new Set(["and", "so", "li", "bi"]);

/** The span of somebody named: without what is written onto it before (ومصر, لمصدر) and after (Russia's). */
export function spanOfNamed(doc: AnnotatedText, start: number, end: number): Span {
  const span = spanOfTokens(doc, start, end);
  let skip = 0;
  for (const clitic of cutOf(doc, start)?.pro ?? []) {
    // لل stands for a preposition and an article: what is left would not be a word.
    if (!OUTER.has(clitic.name) || clitic.form.length > 1) break;
    skip++;
    while (CLASS[span.text.charCodeAt(skip)] === CHARACTER.mark) skip++;
  }
  const owner = ownerEnd(doc, end - 1);
  return skip === 0 && owner === 0 ? span : spanOf(doc.text, span.start + skip, span.end - owner);
}

/** How many letters a clitic takes up that a word certainly ends with: Russia's. */
export function ownerEnd(doc: AnnotatedText, last: number): number {
  const form = formOf(doc, last);
  return form?.cut.certain === true ? form.word.length - form.cut.stem.length : 0;
}

/** The span from the first token to the one before `end`. */
export const spanOfTokens = (doc: AnnotatedText, start: number, end: number): Span =>
  spanOf(doc.text, doc.tokens.start[start]!, doc.tokens.end[end - 1]!);

/** The token after the term or mark at a token; past the text the next number, so that every loop comes to its end. */
export function nextTerm(doc: AnnotatedText, t: number): number {
  const end = doc.termEnd[t]!;
  return end > t ? end : t + 1;
}

/** The token after the determiner at a token; the token itself where none stands there. */
export const pastDeterminer = (doc: AnnotatedText, t: number): number =>
  has(doc, t, WORD_CLASS.determiner) ? doc.termEnd[t]! : t;

/** The first token of the term that ends before `t`. */
export function termBefore(doc: AnnotatedText, t: number, earliest: number): number {
  for (let i = Math.max(earliest, t - 6); i < t - 1; i++) if (doc.termEnd[i] === t && doc.phrases.has(i)) return i;
  return t - 1;
}
