import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { endsEveryPhrase, type NounPhrase, parseNounPhrase, UNTOLD } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { isAdverb } from "./verb-group.ts";

const LONGEST = 36;
const ASIDE_LONGEST = 30;

/**
 * The subject of a verb in a language in which it stands right before the verb: the longest noun phrase that ends
 * there, past a relative clause or an aside between commas. Null where none ends there.
 */
export function adjacentSubject(context: ReadingContext, verb: number, sentence: Range): NounPhrase | null {
  const { doc } = context;
  const before = verb - 1;
  if (before < sentence.start || isOwner(doc, before)) return null;
  if (kindOf(doc, before) === TOKEN.bracketClose) return endingAt(context, verb, sentence);
  if (kindOf(doc, before) === TOKEN.comma) return beyondAside(context, before, sentence);
  if (columnOf(doc, before, "relative", "role") !== undefined || has(doc, before, W.relative)) {
    const end = kindOf(doc, before - 1) === TOKEN.comma ? before - 1 : before;
    return endingAt(context, end, sentence);
  }
  return endingAt(context, verb, sentence) ?? beyondRestriction(context, verb, sentence);
}

/** Whether a word owns what follows it: Russia's. */
export const isOwner = (doc: AnnotatedText, t: number): boolean => formOf(doc, t)?.cut.certain === true;

/** The subject of a verb of saying: also one of several phrases, which may name nobody for certain. */
export function speakingSubject(context: ReadingContext, verb: number, sentence: Range): NounPhrase | null {
  // "The minister's warning that": a short "is" is written onto the subject.
  if (verb > sentence.start && isOwner(context.doc, verb - 1)) return endingAt(context, verb, sentence);
  const phrase = beforeReflexive(context, adjacentSubject(context, verb, sentence), sentence);
  if (phrase !== null && !isSecondMember(context.doc, phrase, sentence)) return phrase;
  return joinedStretch(context, verb, sentence) ?? phrase ?? someOf(context.doc, verb, sentence);
}

const SOME = { ...UNTOLD, head: "group", plural: true } as const;

/** "Some say", "many fear": a word of quantity that opens its clause and stands for people. */
function someOf(doc: AnnotatedText, verb: number, sentence: Range): NounPhrase | null {
  const start = termBefore(doc, verb, sentence.start);
  if (start < sentence.start || columnOf(doc, start, "determiner", "role") !== "quantity") return null;
  // "Some state officials": no verb at all.
  if (has(doc, verb, W.noun | W.source | W.thing)) return null;
  const opens = start === sentence.start || !isWord(doc, start - 1) || has(doc, start - 1, W.conjunction);
  return opens ? { ...SOME, start, end: verb } : null;
}

/** "Silva herself said": the phrase before the pronoun. */
function beforeReflexive(context: ReadingContext, phrase: NounPhrase | null, sentence: Range): NounPhrase | null {
  if (phrase?.head !== "pronoun" || phrase.start <= sentence.start || !isWord(context.doc, phrase.start - 1))
    return phrase;
  const meant = endingAt(context, phrase.start, sentence);
  return meant !== null && meant.head !== "noun" && meant.head !== "pronoun" ? meant : phrase;
}

/** "RT and its defenders": the phrase goes on with another one. */
const isSecondMember = (doc: AnnotatedText, { start }: NounPhrase, sentence: Range): boolean =>
  start > sentence.start && columnOf(doc, start - 1, "conjunction", "role") === "and";

const STRETCH_LONGEST = 24;
const NO_SUBJECT = W.that | W.relative | W.as | W.according | W.condition | W.auxiliary | W.negation | W.pronoun;

/** "Experts on trade and finance", "nearly eight of ten voters": all words of a clause up to its verb. */
function joinedStretch(context: ReadingContext, verb: number, sentence: Range): NounPhrase | null {
  const { doc } = context;
  let from = stretchStart(doc, verb, sentence);
  while (from < verb && (has(doc, from, W.conjunction | W.time) || isAdverb(doc, from))) from = doc.termEnd[from]!;
  const phrase = from < verb ? parseNounPhrase(context, from, verb) : null;
  if (phrase === null || phrase.head === "pronoun" || phrase.end >= verb) return null;
  const role = columnOf(doc, phrase.end, "conjunction", "role");
  if ((role !== "and" && !has(doc, phrase.end, W.preposition)) || has(doc, verb - 1, W.conjunction)) return null;
  const member = parseNounPhrase(context, doc.termEnd[phrase.end]!, verb);
  const plural = phrase.plural || role === "and" || (member?.plural ?? false);
  return { ...phrase, end: verb, plural, joined: phrase.joined || role === "and" };
}

/** Where the words begin that are a verb's subject and nothing else. */
function stretchStart(doc: AnnotatedText, verb: number, sentence: Range): number {
  let from = verb;
  for (let t = verb - 1; t >= Math.max(sentence.start, verb - STRETCH_LONGEST); t--) {
    if (!isWord(doc, t)) {
      const glued = kindOf(doc, t) === TOKEN.dash && doc.tokens.end[t - 1] === doc.tokens.start[t];
      if (glued || doc.termEnd[t - 1]! > t) continue;
      return from;
    }
    const noun = has(doc, t, W.noun | W.source | W.thing | W.office);
    if (has(doc, t, NO_SUBJECT) || (isFiniteVerb(doc, t) && !noun)) return verb;
    from = t;
  }
  return from === sentence.start || !isWord(doc, from - 1) ? from : verb;
}

/** The longest noun phrase that ends exactly at a token. */
export function endingAt(context: ReadingContext, before: number, sentence: Range): NounPhrase | null {
  const { doc } = context;
  const end = beforeBracket(context, before, sentence);
  const earliest = Math.max(sentence.start, end - LONGEST);
  for (let t = firstWordAfter(context, earliest, end); t < end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    const phrase = parseNounPhrase(context, t, end);
    if (phrase?.end !== end) continue;
    // "met Macron and Merz said": what a verb or preposition governs is no part of the next verb's subject.
    const previous = t > sentence.start ? termBefore(doc, t, sentence.start) : -1;
    const governed =
      previous >= 0 && isWord(doc, previous) && (has(doc, previous, W.preposition) || isFiniteVerb(doc, previous));
    const comma = governed ? lastComma(doc, phrase) : -1;
    if (comma >= 0) {
      t = comma;
      continue;
    }
    if (governed && (phrase.joined || has(doc, previous, W.preposition))) return null;
    return phrase;
  }
  return null;
}

/** "By the paper, four judges": what seems an apposition may be the subject itself. The last comma of a phrase, or -1. */
function lastComma(doc: AnnotatedText, { start, end }: Range): number {
  for (let t = end - 1; t > start; t--) if (kindOf(doc, t) === TOKEN.comma) return t;
  return -1;
}

/** "Lina Gray (R-Iowa)": the phrase ends before the bracket. */
function beforeBracket({ doc }: ReadingContext, end: number, sentence: Range): number {
  if (kindOf(doc, end - 1) !== TOKEN.bracketClose) return end;
  for (let t = end - 2; t > Math.max(sentence.start, end - ASIDE_LONGEST); t--)
    if (kindOf(doc, t) === TOKEN.bracketOpen) return t;
  return end;
}

/** Phrases do not cross quotation marks, colons, the ends of sentences and words that end phrases. */
function firstWordAfter(context: ReadingContext, earliest: number, end: number): number {
  const { doc } = context;
  let from = earliest;
  for (let t = earliest; t < end; t++) {
    const kind = kindOf(doc, t);
    const closed = doc.quotations.closedAt(t);
    if (kind === TOKEN.colon || doc.quotations.at(t) !== undefined) from = t + 1;
    if (closed !== undefined && (closed.close - closed.open > 6 || closed.open < earliest)) from = t + 1;
    if (endsEveryPhrase(context, t)) from = doc.termEnd[t]!;
  }
  return from;
}

/** "X, who chaired the talks, said": the noun phrase before the comma that opens the aside. */
function beyondAside(context: ReadingContext, close: number, sentence: Range): NounPhrase | null {
  const { doc } = context;
  const earliest = Math.max(sentence.start, close - ASIDE_LONGEST);
  const whole = endingAt(context, close, sentence);
  for (let t = whole?.start ?? close; t < close; t++) if (kindOf(doc, t) === TOKEN.comma) return whole;
  for (let t = close - 1; t > earliest; t--) {
    if (doc.quotations.closes(t) || doc.quotations.at(t) !== undefined) return null;
    if (kindOf(doc, t) !== TOKEN.comma) continue;
    const phrase = endingAt(context, t, sentence);
    // A bare adverbial before its comma ("In Kyiv, on Monday, said") leaves nobody.
    if (phrase !== null && phrase.head !== "noun" && phrase.head !== "pronoun") return phrase;
  }
  // "The man in charge, Ana Silva, said": the aside is the name.
  return whole !== null && whole.name !== null && kindOf(doc, whole.start - 1) === TOKEN.comma ? whole : null;
}

const RESTRICTION_LONGEST = 12;

/** "The draft circulated on Monday said": a noun phrase with a participle or prepositional phrase after it. */
function beyondRestriction(context: ReadingContext, verb: number, sentence: Range): NounPhrase | null {
  const { doc } = context;
  const earliest = Math.max(sentence.start, verb - RESTRICTION_LONGEST);
  for (let t = verb - 1; t > earliest; t--) {
    if (!isWord(doc, t) || has(doc, t, W.that | W.conjunction | W.saying)) return null;
    if (!has(doc, t, W.preposition | W.time)) continue;
    const phrase = endingAt(context, t, sentence);
    if (phrase === null) continue;
    const begins = phrase.start === sentence.start || !isWord(doc, phrase.start - 1);
    if (begins && phrase.head !== "noun" && phrase.head !== "pronoun") return phrase;
  }
  return null;
}
