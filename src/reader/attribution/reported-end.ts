import type { AnnotatedText } from "../annotated-text.ts";
import { endOfWalk, isFiniteCue, isParticipleCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isSemicolon } from "../marks.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteShape } from "../verbs.ts";
import { isAdverb } from "./verb-group.ts";

const CUE_WITHIN = 9;

/** Roles of conjunctions after which a clause of the narrator's begins where only a noun phrase was said. */
const NARRATES = new Set(["despite", "but", "while", "when", "where", "so", "because"]);

/**
 * The token before which a noun phrase that is all that was said ends (condemned the raid, which …): at a clause that
 * says more of it, and at another verb of the speaker's (and will go home).
 */
export function reportedObjectEnd(context: ReadingContext, from: number, sentence: Range): number {
  const { doc } = context;
  const end = reportedEnd(context, from, sentence);
  return endOfWalk(doc, from, { start: sentence.start, end }, (t) => {
    if (t === from) return false;
    if (isWord(doc, t)) return goesOnDoing(doc, t, end);
    const next = t + 1;
    if (kindOf(doc, t) === TOKEN.dash) return doc.tokens.start[t]! > doc.tokens.end[t - 1]!;
    if (kindOf(doc, t) !== TOKEN.comma || !isWord(doc, next)) return false;
    return (
      has(doc, next, W.according) ||
      (has(doc, next, W.relative) && !goesOnAfterAside(doc, next, end)) ||
      NARRATES.has(columnOf(doc, next, "conjunction", "role") ?? "") ||
      formOf(doc, next)?.pattern === "doing"
    );
  });
}

/** "Accused X, who was away, of lying": after the aside that begins at a token comes what the verb governs. */
function goesOnAfterAside(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < Math.min(end, from + ASIDE_LONGEST); t++) {
    if (kindOf(doc, t) !== TOKEN.comma) continue;
    const role = columnOf(doc, t + 1, "preposition", "role") ?? "";
    return GOVERNED.has(role) || has(doc, t + 1, W.as);
  }
  return false;
}

const ASIDE_LONGEST = 30;
const GOVERNED = new Set(["of", "for", "to"]);

/** "… and will go home", "but also had to pay": another verb of whoever spoke. */
export function goesOnDoing(doc: AnnotatedText, t: number, end: number): boolean {
  const role = columnOf(doc, t, "conjunction", "role");
  if (role !== "and" && role !== "but") return false;
  let verb = doc.termEnd[t]!;
  while (verb < end && isWord(doc, verb) && isAdverb(doc, verb)) verb = doc.termEnd[verb]!;
  if (verb >= end || !isWord(doc, verb) || has(doc, verb, W.noun | W.source | W.thing | W.pronoun)) return false;
  return has(doc, verb, W.auxiliary) || readings(doc, verb).some((r) => r.shape === "past");
}

/**
 * The token before which what was said ends, in a language in which the next speaker stands before the next cue: the
 * end of the sentence, a comma before a participle of saying or a named source, "and" before another cue.
 */
export function reportedEnd(context: ReadingContext, from: number, sentence: Range): number {
  const { doc } = context;
  return endOfWalk(doc, from, sentence, (t) =>
    isWord(doc, t)
      ? t > from && goesOnSaying(doc, t, sentence)
      : kindOf(doc, t) === TOKEN.comma && (isSemicolon(doc, t) || endsAfter(context, t + 1, sentence)),
  );
}

function endsAfter(context: ReadingContext, t: number, sentence: Range): boolean {
  const { doc } = context;
  if (t >= sentence.end || !isWord(doc, t)) return false;
  if (isParticipleCue(doc, t) || has(doc, t, W.according) || isNextDeed(doc, t)) return true;
  if (has(doc, t, W.as) && cueFrom(doc, t + 1, sentence)) return true;
  const role = columnOf(doc, t, "conjunction", "role");
  if (role === "while" || role === "but" || role === "and") return cueFrom(doc, doc.termEnd[t]!, sentence);
  return saysInBrackets(context, t, sentence);
}

/** "Thanked A, urged B and said C": the next thing that the same speaker said. */
const isNextDeed = (doc: AnnotatedText, t: number): boolean =>
  isFiniteCue(doc, t) &&
  !has(doc, t, W.noun | W.source | W.thing) &&
  readings(doc, t).some((r) => r.entry.class === "saying" && r.shape === "past") &&
  isWord(doc, doc.termEnd[t]!) &&
  !has(doc, doc.termEnd[t]!, W.preposition | W.time);

/** ", X said" and ", said X": a parenthesis of saying, which belongs to what stands before it. */
function saysInBrackets(context: ReadingContext, t: number, sentence: Range): boolean {
  const { doc } = context;
  if (has(doc, t, W.preposition | W.relative | W.that)) return false;
  const phrase = parseNounPhrase(context, t, sentence.end);
  if (phrase === null || phrase.head === "noun") return false;
  const after = doc.termEnd[phrase.end]!;
  const says = readings(doc, phrase.end).filter(
    (r) => r.entry.class === "saying" && isFiniteShape(r) && (r.entry.a.takes ?? "").includes("clause"),
  );
  if (says.length === 0 || !isFiniteCue(doc, phrase.end)) return false;
  if (says.some((r) => r.entry.a.addressee === "always") && beginsNoun(doc, after)) return true;
  return after >= sentence.end || !isWord(doc, after) || has(doc, after, W.time | W.preposition | W.source);
}

/** "… and warned that", "… according to": the same clause does not go on. */
function goesOnSaying(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (has(doc, t, W.according)) return true;
  if (columnOf(doc, t, "conjunction", "role") !== "and") return false;
  let verb = doc.termEnd[t]!;
  while (verb < sentence.end && isWord(doc, verb) && (isAdverb(doc, verb) || startsPerfect(doc, verb)))
    verb = doc.termEnd[verb]!;
  return verb < sentence.end && isFiniteCue(doc, verb) && !has(doc, verb, W.noun | W.source | W.thing);
}

/** An auxiliary right before a perfect: a ajouté. */
const startsPerfect = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.auxiliary) && readings(doc, doc.termEnd[t]!).some((r) => r.shape === "perfect");

function cueFrom(doc: AnnotatedText, from: number, sentence: Range): boolean {
  for (let t = from; t < Math.min(from + CUE_WITHIN, sentence.end); t++) {
    if (kindOf(doc, t) === TOKEN.comma) return false;
    if (isFiniteCue(doc, t)) return true;
  }
  return false;
}

const NOUN_STARTS = W.determiner | W.party | W.office | W.pronoun | W.number | W.person | W.source | W.honorific;

/** Whether a noun phrase begins at a token for certain: after "to" all else may be an infinitive, "to host" as well. */
export const beginsNoun = (doc: AnnotatedText, t: number): boolean =>
  doc.proper[t] === 1 ||
  (has(doc, t, NOUN_STARTS) && !(has(doc, t, W.deed) && has(doc, t, W.source) && isDeed(doc, t)));

const isDeed = (doc: AnnotatedText, t: number): boolean =>
  readings(doc, t).some((r) => r.entry.class === "deed" && r.shape === "present" && r.agreement !== "3ms");
