import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { formOf, has, isWord, nextTerm } from "../terms.ts";
import { isFiniteVerb } from "../verbs.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import { subjectAfter } from "./subject.ts";
import { wholeSubject } from "./whole-subject.ts";

/** How far into a sentence its first verb's subject may begin, in tokens: that keeps hostile input linear. */
const MAIN_WITHIN = 120;

const BEFORE_THE_VERB = W.auxiliary | W.time | W.conjunction | W.negation;

/** The subject of the first verb of a sentence or its beginning, behind whatever sets the scene. */
export function mainSubject(context: ReadingContext, { start, end }: Range): FoundSpeaker | null {
  const { doc } = context;
  const limit = Math.min(end, start + MAIN_WITHIN);
  for (let t = start; t < limit; ) {
    if (!isWord(doc, t) || has(doc, t, BEFORE_THE_VERB)) t = nextTerm(doc, t);
    else if (has(doc, t, W.preposition)) t = pastPlace(context, t, end);
    else {
      const found = subjectAt(context, t, end);
      if (found !== undefined) return found;
      t = doc.termEnd[t]!;
    }
  }
  return null;
}

/** The token after a preposition and what it governs. */
function pastPlace(context: ReadingContext, t: number, end: number): number {
  const from = context.doc.termEnd[t]!;
  return parseNounPhrase(context, from, end)?.end ?? from;
}

/** The subject of a verb at the token, or the noun phrase there; undefined where there is none, null for nobody. */
function subjectAt(context: ReadingContext, t: number, end: number): FoundSpeaker | null | undefined {
  const { doc } = context;
  const agent = namedAfterVerb(context, t, end);
  if (agent !== null) return agent;
  const verb = isFiniteVerb(doc, t) || isUnknownVerb(doc, t);
  const found = verb ? subjectAfter(context, doc.termEnd[t]!, end) : parseNounPhrase(context, t, end);
  const phrase = found === null ? null : wholeSubject(context, found, end, "object");
  const speaker = phrase === null || phrase.head === "noun" ? null : speakerOf(context, phrase);
  return speaker ?? (verb || phrase === null ? undefined : null);
}

/** A name of two words or more after an unknown word at the beginning of a clause: its verb and its subject. */
function namedAfterVerb(context: ReadingContext, t: number, end: number): FoundSpeaker | null {
  const { doc } = context;
  if (doc.bits[t] !== 0 || formOf(doc, t)?.definite !== false || doc.bits[t + 1] !== 0) return null;
  const phrase = parseNounPhrase(context, t + 1, end);
  return phrase?.name != null && phrase.end - phrase.start > 1 ? speakerOf(context, phrase) : null;
}

/** A word that the lexicon does not know, before an office, a body or a title: a sentence begins with its verb. */
function isUnknownVerb(doc: AnnotatedText, t: number): boolean {
  if (doc.bits[t] !== 0 || formOf(doc, t)?.definite !== false) return false;
  const next = doc.termEnd[t]!;
  return isWord(doc, next) && has(doc, next, W.office | W.source | W.honorific);
}
