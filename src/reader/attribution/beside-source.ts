import type { AnnotatedText } from "../annotated-text.ts";
import { isFiniteCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { startsUpper } from "../names.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import type { AttributionRule } from "../rules.ts";
import { has, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { NamedSource } from "./named-source.ts";
import { pastAdjuncts } from "./reported.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import { isAdverb } from "./verb-group.ts";

/** The source of a parenthesis of saying in a language in which subjects stand before their verbs. */
export function besideSource(
  context: ReadingContext,
  { cue, content }: AttributionRule,
  t: number,
  sentence: Range,
): NamedSource | null {
  const { doc } = context;
  if (!has(doc, t, W[cue as "according" | "as"])) return null;
  if (cue === "according") return accordingTo(context, t, sentence);
  // "He left as X spoke": without a comma before it "as" says when.
  return content === "preceding" && isWord(doc, t - 1) ? null : asSaid(context, t, sentence);
}

const VERB_WITHIN = 4;

/** "As X has said in a letter": the subject, then the verb. */
function asSaid(context: ReadingContext, t: number, sentence: Range): NamedSource | null {
  const { doc } = context;
  const phrase = parseNounPhrase(context, doc.termEnd[t]!, sentence.end);
  if (phrase === null || phrase.head === "pronoun") return null;
  const limit = Math.min(sentence.end, phrase.end + VERB_WITHIN);
  let verb = phrase.end;
  while (verb < limit && isWord(doc, verb) && (has(doc, verb, W.auxiliary) || isAdverb(doc, verb)))
    verb = doc.termEnd[verb]!;
  if (verb >= limit || !isFiniteCue(doc, verb) || !takesClause(doc, verb)) return null;
  const cueEnd = doc.termEnd[verb]!;
  const end = pastAdjuncts(context, cueEnd, sentence, "that");
  return { cue: { start: verb, end: cueEnd }, verb, end, speaker: () => speakerOf(context, phrase, true) };
}

/** "Went on", "continued" tell of quoted words only. */
const takesClause = (doc: AnnotatedText, verb: number): boolean =>
  readings(doc, verb).some((r) => (r.entry.a.takes ?? "").includes("clause"));

const STRETCH_LONGEST = 24;

/** "According to X": up to a comma all words name the source, of which the first may be unknown. */
function accordingTo(context: ReadingContext, t: number, sentence: Range): NamedSource | null {
  const { doc } = context;
  const from = doc.termEnd[t]!;
  const phrase = parseNounPhrase(context, from, sentence.end);
  if (phrase?.head === "pronoun" || phrase?.source === "instrument") return null;
  const cue = { start: t, end: from };
  const stretch = { start: from, end: stretchEnd(doc, from, sentence) };
  if (phrase !== null && isManner(doc, phrase)) return null;
  const known = phrase !== null && phrase.head !== "noun";
  if (!known && !namesSource(doc, stretch)) return null;
  const end = Math.max(phrase?.end ?? from, stretch.end);
  return {
    cue,
    verb: t,
    end,
    speaker: () => (known ? speakerOf(context, phrase, true) : textOrPeople(context, stretch)),
  };
}

function stretchEnd(doc: AnnotatedText, from: number, sentence: Range): number {
  const limit = Math.min(sentence.end, from + STRETCH_LONGEST);
  let t = from;
  while (t < limit && (isWord(doc, t) || isInside(doc, t))) t = nextTerm(doc, t);
  return t;
}

/** A hyphen or a slash between two words. */
const isInside = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) !== TOKEN.comma &&
  doc.tokens.end[t - 1] === doc.tokens.start[t] &&
  isWord(doc, t + 1) &&
  doc.tokens.end[t] === doc.tokens.start[t + 1];

/** "According to plan", "to need": a bare singular noun names no source. */
const isManner = (doc: AnnotatedText, phrase: NounPhrase): boolean =>
  doc.termEnd[phrase.start] === phrase.end &&
  !phrase.plural &&
  (phrase.source === "document" || phrase.head === "noun");

/** Whether words name somebody or a text: they hold a known source, or begin with a name or an article. */
function namesSource(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (has(doc, t, W.source | W.office | W.party)) return true;
  return end - start > 1 && (startsUpper(doc, start) || has(doc, start, W.determiner));
}

/** The source that unknown words name: that of the first known one among them, else a text. */
function textOrPeople(context: ReadingContext, { start, end }: Range): FoundSpeaker {
  const { doc } = context;
  let t = start;
  while (t < end && !has(doc, t, W.source | W.office | W.party)) t++;
  const phrase = t < end ? parseNounPhrase(context, t, end) : null;
  const known = phrase === null ? null : speakerOf(context, phrase, true);
  return { kind: "document", person: null, party: null, ...known, range: { start, end } };
}
