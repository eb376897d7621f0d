import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { has, isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";

/** How long the line that an agency opens a dispatch with may be, in tokens. */
const DATELINE_LONGEST = 16;

/** The token after a dateline ("Geneva, 5 May (ATS) -"), else the first of the sentence. */
export function datelineEnd(doc: AnnotatedText, { start, end }: Range): number {
  for (let t = start; t < Math.min(end, start + DATELINE_LONGEST); t++) {
    if (isWord(doc, t) && (isFiniteVerb(doc, t) || has(doc, t, W.that | W.relative | W.saying))) return start;
    if (kindOf(doc, t) !== TOKEN.dash || t === start) continue;
    const before = kindOf(doc, t - 1);
    if (before === TOKEN.bracketClose || doc.quotations.closes(t - 1)) return t + 1;
  }
  return start;
}
