import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { speakerOf } from "./speaker.ts";
import type { LastSpeaker } from "./trial.ts";

/** How far into a sentence a label may reach, in tokens. */
const LABEL_LONGEST = 8;

/** How far into a sentence its subject may stand after an adverbial, in tokens. */
const ADVERBIAL_LONGEST = 16;

/** Who is the subject of a sentence, at its beginning or after a first adverbial: the one that a later pronoun means. */
export function topicOf(context: ReadingContext, sentence: Range): LastSpeaker | null {
  const { doc } = context;
  const start = pastLabel(context, sentence);
  const first = subjectAt(context, start, sentence);
  if (first !== null || doc.quotations.at(start) !== undefined) return first;
  for (let t = start; t < Math.min(sentence.end, start + ADVERBIAL_LONGEST); t++)
    if (kindOf(doc, t) === TOKEN.comma) return subjectAt(context, t + 1, sentence);
  return null;
}

function subjectAt(context: ReadingContext, from: number, sentence: Range): LastSpeaker | null {
  const { doc } = context;
  let t = from;
  while (t < sentence.end && isWord(doc, t) && has(doc, t, W.conjunction | W.time)) t = doc.termEnd[t]!;
  const we = columnOf(doc, t, "pronoun", "role") === "1p" && kindOf(doc, t + 1) === TOKEN.comma;
  const phrase = parseNounPhrase(context, we ? t + 2 : t, sentence.end);
  if (phrase === null || phrase.head === "noun" || phrase.head === "pronoun") return null;
  const next = phrase.end;
  if (!(isWord(doc, next) && isFiniteVerb(doc, next)) && kindOf(doc, next) !== TOKEN.comma) return null;
  const speaker = phrase.head === "source" && !we && phrase.source !== "group" ? null : speakerOf(context, phrase);
  return speaker === null ? null : { speaker, sentence, at: phrase.start, we };
}

/** The token after a label ("Spain: …"), else after the number of a paragraph ("2. We …"), else the first of the sentence. */
function pastLabel({ doc }: ReadingContext, sentence: Range): number {
  const end = Math.min(sentence.end, sentence.start + LABEL_LONGEST);
  for (let t = sentence.start; t < end; t++) if (kindOf(doc, t) === TOKEN.colon) return t + 1;
  return pastNumber(doc, sentence.start);
}

function pastNumber(doc: AnnotatedText, start: number): number {
  const number = kindOf(doc, start) === TOKEN.bracketOpen ? start + 1 : start;
  const after = kindOf(doc, number + 1);
  const isOrdinal = kindOf(doc, number) === TOKEN.number && (after === TOKEN.end || after === TOKEN.bracketClose);
  return isOrdinal ? number + 2 : start;
}
