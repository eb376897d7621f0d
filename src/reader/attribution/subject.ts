import type { AnnotatedText } from "../annotated-text.ts";
import { isParticipleCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteLike, isFiniteVerb } from "../verbs.ts";
import { isTime, wholeSubject } from "./whole-subject.ts";

/** How far before a verb its subject is looked for, and how far after it, in tokens. */
const BEFORE_MOST = 60;
const AFTER_MOST = 48;

/** A quotation of so few tokens, its marks included, names something. */
const QUOTED_NAME_LONGEST = 6;

/** The subject that follows a verb, ending before `limit` at the latest: past adverbs of time that stand between. */
export function subjectAfter(context: ReadingContext, from: number, limit: number): NounPhrase | null {
  const { doc } = context;
  const end = Math.min(limit, from + AFTER_MOST);
  const start = subjectStart(doc, from, end);
  // "Went on, saying": the participle is the cue that follows.
  if (isParticipleCue(doc, start) && !has(doc, start, W.source)) return null;
  const phrase = parseNounPhrase(context, start, end);
  return phrase === null || phrase.head === "pronoun" ? null : phrase;
}

/** The token at which a subject after a verb begins: past adverbs of time and bound pronouns. */
export function subjectStart(doc: AnnotatedText, from: number, end: number): number {
  let t = from;
  while (t < end && isWord(doc, t) && (isTime(doc, t) || isBoundPronoun(doc, t))) t = doc.termEnd[t]!;
  return t > from && kindOf(doc, t) === TOKEN.comma ? t + 1 : t;
}

/** A pronoun written with its preposition (فيه, له) stands between a verb and its subject. */
const isBoundPronoun = (doc: AnnotatedText, t: number): boolean =>
  (columnOf(doc, t, "pronoun", "bound") === "yes" && !has(doc, t, W.that)) ||
  (has(doc, t, W.preposition) && formOf(doc, t)?.cut.person != null);

/** The subject that stands before a verb in the same clause, with whatever relative clause or aside comes between. */
export function subjectBefore(context: ReadingContext, verb: number, sentence: Range): NounPhrase | null {
  const earliest = Math.max(sentence.start, verb - BEFORE_MOST);
  const auxiliary = termBefore(context.doc, verb, earliest);
  if (
    auxiliary > earliest &&
    kindOf(context.doc, auxiliary - 1) === TOKEN.comma &&
    has(context.doc, auxiliary, W.auxiliary)
  )
    return subjectBefore(context, auxiliary, sentence);
  for (const start of clauseStarts(context, earliest, verb)) {
    const found = parseNounPhrase(context, start, verb);
    if (found === null || found.head === "pronoun") continue;
    const phrase = wholeSubject(context, found, verb, "nothing");
    if (isAside(context, phrase.end, verb) || isBareRelative(context, phrase, verb)) return phrase;
  }
  return null;
}

/** Where the clause of a verb may begin, the earliest first: after what certainly ends another, then after commas. */
function clauseStarts(context: ReadingContext, earliest: number, verb: number): number[] {
  const { doc } = context;
  let certain = earliest;
  const commas: number[] = [];
  for (let t = earliest; t < verb; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    const closing = doc.quotations.closedAt(t);
    // A quotation that opens with the verb itself goes on with the subject before it: Paris "is studying".
    if (t === verb - 1 && doc.quotations.at(t) !== undefined) continue;
    const quoted = doc.quotations.at(t);
    if (quoted?.closed && quoted.close - t <= QUOTED_NAME_LONGEST && quoted.close < verb) {
      t = quoted.close;
      continue;
    }
    if (
      kind === TOKEN.colon ||
      kind === TOKEN.end ||
      kind === TOKEN.punctuation ||
      closing !== undefined ||
      doc.quotations.at(t) !== undefined
    ) {
      const inside = closing !== undefined && closing.open >= earliest && closing.close - closing.open <= 6;
      if (inside) continue;
      certain = t + 1;
      commas.length = 0;
    } else if (kind === TOKEN.comma || kind === TOKEN.dash) commas.push(t + 1);
    else if (
      isWord(doc, t) &&
      has(doc, t, W.that | W.conjunction | W.according) &&
      !(has(doc, t, W.relative) || doc.termEnd[t]! > verb)
    ) {
      certain = doc.termEnd[t]!;
      commas.length = 0;
    }
  }
  return [certain, ...commas].map((t) => skipAuxiliaries(context, t, verb)).filter((t) => t < verb);
}

function skipAuxiliaries(context: ReadingContext, from: number, limit: number): number {
  const { doc } = context;
  let t = from;
  while (t < limit) {
    if (isWord(doc, t) && has(doc, t, W.auxiliary | W.time) && !has(doc, t, W.office | W.party)) t = doc.termEnd[t]!;
    else if (kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.dash) t++;
    else break;
  }
  return t;
}

/** An indefinite noun takes its relative clause without a pronoun: "a draft [that] the agency saw". */
function isBareRelative(context: ReadingContext, phrase: NounPhrase, verb: number): boolean {
  const { doc } = context;
  if (
    phrase.head !== "source" ||
    phrase.definite ||
    phrase.party !== null ||
    verb - phrase.end > 16 ||
    !isFiniteLike(context.doc, phrase.end)
  )
    return false;
  for (let t = phrase.end; t < verb; t++) if (!isWord(doc, t)) return false;
  return true;
}

const ASIDE_LONGEST = 6;

/** Whether only an aside stands between a subject and its verb: nothing, a relative clause, a phrase between commas. */
function isAside(context: ReadingContext, from: number, verb: number): boolean {
  const { doc } = context;
  if (from === verb || (from === verb - 1 && doc.quotations.at(from) !== undefined)) return true;
  const closedByComma = kindOf(doc, verb - 1) === TOKEN.comma;
  if (kindOf(doc, from) === TOKEN.comma && closedByComma) return true;
  if (has(doc, from, W.relative)) return true;
  if (kindOf(doc, from) === TOKEN.bracketOpen) return kindOf(doc, verb - 1) === TOKEN.bracketClose || closedByComma;
  if (verb - from > ASIDE_LONGEST) return false;
  for (let t = from; t < verb; t++) {
    if (!isWord(doc, t) || isFiniteVerb(doc, t)) return isAuxiliary(context, t) && t === verb - 1;
  }
  return has(doc, from, W.preposition | W.time | W.auxiliary) || readings(doc, from).some((r) => r.cut.pro.length > 0);
}

const isAuxiliary = (context: ReadingContext, t: number) => columnOf(context.doc, t, "auxiliary", "role") !== undefined;
