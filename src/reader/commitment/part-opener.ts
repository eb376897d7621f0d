import { termWhere } from "../amounts/words.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { has, isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";

/** Whether the words from a token on, past "and" or "from", tell of parts of a sum: "of which 60 million". */
export function opensParts(doc: AnnotatedText, t: number): boolean {
  const from = isWord(doc, t) && has(doc, t, W.preposition) && partTerm(doc, t) === null ? doc.termEnd[t]! : t;
  return sumAfter(doc, from) !== null;
}

/** "Of which": words whose first letter may be a preposition of its own. */
const partTerm = (doc: AnnotatedText, t: number) =>
  has(doc, t, W.pronoun | W.preposition) ? termWhere(doc, t, (reading) => reading.entry.a.amount === "part") : null;

/** The token at which the sum begins that a word for a part opens; else null. */
export function sumAfter(doc: AnnotatedText, t: number): number | null {
  const part = isWord(doc, t) ? partTerm(doc, t) : null;
  if (part === null) return null;
  return kindOf(doc, part.end) === TOKEN.number || has(doc, part.end, W.number | W.qualifier | W.currency)
    ? part.end
    : null;
}
