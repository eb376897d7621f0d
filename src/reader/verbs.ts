import type { AnnotatedText } from "./annotated-text.ts";
import { formOf, isWord, readings, showsTrait } from "./terms.ts";
import { TRAIT } from "./trait.ts";

export { isFiniteShape, isVerbalShape } from "./trait.ts";

/** Whether the word at a token is a finite verb of any kind and nothing else. */
export const isFiniteVerb = (doc: AnnotatedText, t: number): boolean => showsTrait(doc, t, TRAIT.finiteVerb);

/** Whether the word at a token is a noun of doing that may begin an object: no verb, no article. */
export const isDoing = (doc: AnnotatedText, t: number): boolean => showsTrait(doc, t, TRAIT.doing);

/** Whether the word at a token may be a verb's noun (masdar), with an article or without. */
export const isMasdar = (doc: AnnotatedText, t: number): boolean => readings(doc, t).some((r) => r.shape === "masdar");

/** Whether the word at a token is a finite verb, or one that nobody knows and that may be. */
export const isFiniteLike = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) && (isFiniteVerb(doc, t) || doc.bits[t] === 0);

/** Whether the word at a token is an infinitive of its own form (livrer). */
export const isInfinitiveForm = (doc: AnnotatedText, t: number): boolean =>
  readings(doc, t).some((r) => r.shape === "infinitive") || formOf(doc, t)?.pattern === "infinitive";
