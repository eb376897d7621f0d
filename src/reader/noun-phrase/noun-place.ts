import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { columnOf, formOf, has, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { TRAIT } from "../trait.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { OpenPhrase } from "./open-phrase.ts";

// Forms that may be a noun, a verb or a participle, and what the words around them make of them.

/** A determiner or an adjective, and nothing that may be the noun itself (an official). */
const awaitsNoun = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.determiner) || (has(doc, t, W.adjective) && !has(doc, t, W.office | W.source | W.noun | W.thing));

/** A participle between a determiner and its noun: the closed session, a planned visit. */
export function qualifiesNoun({ doc, from, name }: OpenPhrase, t: number): boolean {
  if (name !== null || t === from || !awaitsNoun(doc, t - 1) || has(doc, t, W.gathering)) return false;
  return isFiniteVerb(doc, t) && readings(doc, t).some((r) => r.shape === "past" || r.shape === "participle");
}

/** A form that is both noun and verb is the noun after what qualifies nouns, and before another verb. */
export function isNounByPlace({ doc, owned }: OpenPhrase, t: number): boolean {
  if (awaitsNoun(doc, t - 1) || owned || formOf(doc, t - 1)?.cut.certain) return true;
  const next = doc.termEnd[t]!;
  return isWord(doc, next) && (isFiniteVerb(doc, next) || columnOf(doc, next, "preposition", "role") === "of");
}

/** "A claim", "their offers": a noun that is written like a verb and known as no noun, where modifiers stand before it. */
export function isVerbLikeNoun(phrase: OpenPhrase, t: number): boolean {
  const { context, doc, owned } = phrase;
  if (context.headFirst || has(doc, t, W.auxiliary) || !(owned || awaitsNoun(doc, t - 1))) return false;
  return readings(doc, t).some((r) => r.shape === "present" || r.shape === "masdar");
}

/** A preposition written together with its noun opens a complement only after a title or source. */
export function cannotStart({ doc, from, head, name }: OpenPhrase, t: number): boolean {
  const form = formOf(doc, t);
  if (form === null) return true;
  // Nothing is known to be taken off an unknown word, unless an article is.
  const clitics = form.bits !== 0 || form.definite ? form.traits : 0;
  if ((clitics & (TRAIT.bi | TRAIT.ka)) !== 0) return true;
  if ((clitics & TRAIT.li) === 0) return false;
  // "Told the press" is no part of who told it.
  const as = t > from ? columnOf(doc, t, "source", "as") : undefined;
  if (as === "press" || (as === "medium" && !form.definite)) return true;
  // "According to X" is written with the preposition in one word with X.
  if (t === from && t > 0 && has(doc, t - 1, W.according)) return false;
  return name !== null || (head !== "office" && head !== "source");
}

/** A number heads a phrase where it counts somebody: 26 countries, nine states. `end`: the token after the number. */
export function countsSomebody(phrase: OpenPhrase, end: number): boolean {
  const { doc } = phrase;
  let t = end;
  while (phrase.sees(t) && (has(doc, t, W.number) || kindOf(doc, t) === TOKEN.number)) t++;
  return phrase.sees(t) && isWord(doc, t) && has(doc, t, W.source | W.party | W.office);
}
