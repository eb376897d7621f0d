import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import type { Link } from "../rules.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm, pastDeterminer, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteShape, isFiniteVerb } from "../verbs.ts";
import { beginsNoun, goesOnDoing, reportedEnd } from "./reported-end.ts";
import { infinitiveAt, isAdverb } from "./verb-group.ts";

/** Where what was said begins right after a cue, and where the cue ends (it takes its preposition and addressee). */
export interface ReportedStart {
  readonly at: number;
  readonly cueEnd: number;
}

/** Looks right after a cue for what the link says; null where it is not there. */
export function reportedAfter(
  context: ReadingContext,
  cue: FormReading,
  verbEnd: number,
  link: Link,
  sentence: Range,
): ReportedStart | null {
  const { doc } = context;
  const told = addressee(context, cue, verbEnd, sentence);
  if (told === null) return null;
  if (link === "preposition") return afterPreposition(doc, cue.entry.a.prep, verbEnd, told, sentence);
  if (link === "infinitive") return beforeInfinitive(context, told, sentence, cue.entry.a.act === "reject");
  if (link === "object") return isObject(doc, verbEnd, sentence) ? { at: verbEnd, cueEnd: verbEnd } : null;
  const at = pastAdjuncts(context, told, sentence, link);
  switch (link) {
    case "that":
      return at < sentence.end && has(doc, at, W.that) && !isDemonstrative(context, at, sentence)
        ? { at, cueEnd: told }
        : null;
    case "quotation": {
      const open = pastPunctuation(doc, at);
      const quotation = open < sentence.end ? doc.quotations.at(open) : undefined;
      return quotation !== undefined && standsAlone(doc, quotation.close, sentence) ? { at: open, cueEnd: told } : null;
    }
    case "colon": {
      const block = blockAfter(doc, at);
      return block === null ? null : { at: block, cueEnd: told };
    }
    case "clause":
      return isClause(context, at, sentence, at === verbEnd) ? { at, cueEnd: told } : null;
    default:
      return null;
  }
}

/** "Accepted that offer": what "that" stands with is all there is, and no clause. */
function isDemonstrative(context: ReadingContext, that: number, sentence: Range): boolean {
  const { doc } = context;
  const end = parseNounPhrase(context, that + 1, sentence.end)?.end ?? doc.termEnd[that + 1]!;
  if (doc.quotations.closes(end - 1)) return false;
  return end >= sentence.end || kindOf(doc, end) === TOKEN.end;
}

/** The token after whoever is told; the verb's own end where nobody is, null where somebody has to be and is not. */
function addressee(context: ReadingContext, cue: FormReading, from: number, sentence: Range): number | null {
  const { doc } = context;
  const needs = cue.entry.a.addressee;
  if (needs === undefined) return from;
  if (!isWord(doc, from) || has(doc, from, W.that | W.preposition | W.time)) return needs === "always" ? null : from;
  const phrase = parseNounPhrase(context, from, sentence.end);
  if (phrase === null) return needs === "always" ? null : from;
  if (needs === "always") return beforePlace(doc, phrase);
  const next = pastPunctuation(doc, phrase.end);
  return next < sentence.end && (has(doc, next, W.that | W.preposition | W.condition) || asksHow(doc, next))
    ? phrase.end
    : from;
}

/** "Asked her why", "whether": what follows is a question told in a clause. */
const asksHow = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t, "conjunction", "role") === "when";

const PLACE = new Set(["in", "on", "at"]);

/** "Told reporters in Bern": where it was said is no part of who was told. */
function beforePlace(doc: AnnotatedText, phrase: Range): number {
  for (let t = doc.termEnd[phrase.start]!; t < phrase.end; t = doc.termEnd[t]!)
    if (PLACE.has(columnOf(doc, t, "preposition", "role") ?? "")) return t;
  return phrase.end;
}

const pastPunctuation = (doc: AnnotatedText, t: number): number =>
  kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.colon ? t + 1 : t;

const ADJUNCTS_LONGEST = 28;
const ADJUNCT = new Set(["in", "on", "at", "time", "to", "via", "by", "with", "from", "between", "near", "of", "for"]);

/** Past words that only say when, where and to whom it was said: on Monday, in a statement, after talks in Kyiv. */
export function pastAdjuncts(context: ReadingContext, from: number, sentence: Range, link: Link): number {
  const { doc } = context;
  const limit = Math.min(sentence.end, from + ADJUNCTS_LONGEST);
  let t = from;
  while (t < limit && isWord(doc, t)) {
    if (has(doc, t, W.time) || isAdverb(doc, t) || saysHow(doc, t)) {
      t = doc.termEnd[t]!;
      if (kindOf(doc, t - 1) === TOKEN.number) continue;
      while (t < limit && kindOf(doc, t) === TOKEN.number) t++;
      continue;
    }
    const role = columnOf(doc, t, "preposition", "role");
    if (role === undefined || !ADJUNCT.has(role) || has(doc, t, W.that)) break;
    if (role === "to" && !beginsNoun(doc, doc.termEnd[t]!)) break;
    const end = adjunctEnd(context, doc.termEnd[t]!, limit, link);
    if (end === null) break;
    t = end;
  }
  return t;
}

/** "On the other hand", "by telephone". */
const saysHow = (doc: AnnotatedText, t: number): boolean =>
  columnOf(doc, t, "conjunction", "role") === "turn" || columnOf(doc, t, "attendance", "group") === "remote";

function adjunctEnd(context: ReadingContext, from: number, limit: number, link: Link): number | null {
  const { doc } = context;
  if (link === "that" || link === "quotation") return scanTo(doc, from, limit);
  if (has(doc, from, W.time)) return doc.termEnd[from]!;
  const phrase = parseNounPhrase(context, from, limit);
  if (phrase === null || phrase.end >= limit) return null;
  // Two noun phrases in a row: the first is the adjunct, the second begins the clause.
  return phrase.end;
}

/** Up to "that" or a quotation, over words that begin no clause of their own. */
function scanTo(doc: AnnotatedText, from: number, limit: number): number | null {
  for (let t = from; t < limit; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) return t;
    if (has(doc, t, W.that)) return t;
    if (has(doc, t, W.relative | W.negation | W.auxiliary)) return null;
    // A past form without an auxiliary may be a participle: an interview published on Thursday.
    if (isFiniteVerb(doc, t) && !has(doc, t, W.noun | W.source) && !readings(doc, t).some((r) => r.shape === "past"))
      return null;
  }
  return null;
}

/** "X said:" at the end of a line: the first token of the next line that holds anything. */
function blockAfter(doc: AnnotatedText, colon: number): number | null {
  if (kindOf(doc, colon) !== TOKEN.colon || kindOf(doc, colon + 1) !== TOKEN.newline) return null;
  let t = colon + 1;
  while (t < doc.tokens.count && kindOf(doc, t) === TOKEN.newline) t++;
  return t < doc.tokens.count ? t : null;
}

/** Whether a quotation is all that is said: nothing of the clause goes on after it. */
function standsAlone(doc: AnnotatedText, close: number, sentence: Range): boolean {
  const t = close + 1;
  if (t >= sentence.end) return true;
  if (!isWord(doc, t)) return true;
  return kindOf(doc, close - 1) === TOKEN.end || kindOf(doc, close - 1) === TOKEN.comma;
}

function afterPreposition(
  doc: AnnotatedText,
  prep: string | undefined,
  verbEnd: number,
  told: number,
  sentence: Range,
): ReportedStart | null {
  if (prep === undefined) return null;
  let adverb = verbEnd;
  while (adverb < sentence.end && isAdverb(doc, adverb)) adverb = doc.termEnd[adverb]!;
  for (const t of [adverb, told]) {
    if (t >= sentence.end || columnOf(doc, t, "preposition", "role") !== prep) continue;
    const at = doc.termEnd[t]!;
    return at < sentence.end && kindOf(doc, at) !== TOKEN.end && kindOf(doc, at) !== TOKEN.comma
      ? { at, cueEnd: at }
      : null;
  }
  return null;
}

/** "Committed to helping" takes a noun. */
const isGerund = (doc: AnnotatedText, t: number): boolean =>
  formOf(doc, t)?.pattern === "doing" || readings(doc, t).some((r) => r.shape === "participle");

const INFINITIVE_WITHIN = 3;

function beforeInfinitive(
  context: ReadingContext,
  from: number,
  sentence: Range,
  refusal: boolean,
): ReportedStart | null {
  const { doc } = context;
  if (context.pack.infinitiveForm === true) return beforeInfinitiveForm(context, from, sentence, refusal);
  for (let t = from; t < Math.min(from + INFINITIVE_WITHIN, sentence.end); t = doc.termEnd[t]!) {
    if (columnOf(doc, t, "preposition", "role") === "to") {
      const verb = doc.termEnd[t]!;
      // "Declined to comment" says nothing.
      if (refusal && has(doc, verb, W.saying)) return null;
      if (!isWord(doc, verb) || beginsNoun(doc, verb) || isGerund(doc, verb)) return null;
      // "Vowed never to return": the negation belongs to what was said.
      return { at: has(doc, from, W.negation) ? from : t, cueEnd: from };
    }
    if (!isWord(doc, t) || !(has(doc, t, W.negation) || isAdverb(doc, t))) return null;
  }
  return null;
}

/** "A demandé lundi à ses alliés de livrer": past when and whom it was said to. */
function beforeInfinitiveForm(
  context: ReadingContext,
  from: number,
  sentence: Range,
  refusal: boolean,
): ReportedStart | null {
  const { doc } = context;
  const limit = Math.min(sentence.end, from + ADJUNCTS_LONGEST);
  for (let t = from; t < limit && isWord(doc, t); ) {
    const verb = infinitiveAt(doc, t, sentence.end);
    if (verb !== null) return refusal && has(doc, verb, W.saying) ? null : { at: t, cueEnd: from };
    const told =
      columnOf(doc, t, "preposition", "role") === "to" ? parseNounPhrase(context, doc.termEnd[t]!, limit) : null;
    if (told === null && !(has(doc, t, W.time | W.negation) || isAdverb(doc, t))) return null;
    t = told?.end ?? doc.termEnd[t]!;
  }
  return null;
}

function isObject(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (t >= sentence.end) return false;
  if (doc.quotations.at(t) !== undefined) return true;
  if (!isWord(doc, t)) return false;
  if (has(doc, t, W.preposition | W.conjunction | W.relative | W.that | W.according | W.as | W.condition)) return false;
  if (columnOf(doc, t, "time", "role") === "each") return true;
  if (has(doc, t, W.time) && !has(doc, t, W.noun | W.determiner)) return false;
  if (has(doc, t, W.auxiliary | W.negation)) return false;
  return !isAdverb(doc, t);
}

/** Whether a clause with a subject and a verb of its own begins at a token. `atOnce`: right after the cue ("said who came"). */
function isClause(context: ReadingContext, at: number, sentence: Range, atOnce: boolean): boolean {
  const { doc } = context;
  if (at >= sentence.end) return false;
  if (doc.quotations.at(at) === undefined) {
    if (!isWord(doc, at)) return false;
    const opener = has(doc, at, W.condition) || columnOf(doc, at, "conjunction", "role") === "despite";
    if (has(doc, at, W.that | W.according | W.negation) || (has(doc, at, W.relative) && !atOnce)) return false;
    if (has(doc, at, W.auxiliary) && !has(doc, at, W.pronoun)) return false;
    if (isFiniteVerb(doc, at) && !has(doc, at, W.noun | W.source | W.thing | W.pronoun) && !isBare(doc, at))
      return false;
    if (!opener && has(doc, at, W.preposition) && columnOf(doc, at, "preposition", "role") !== "without") return false;
    const role = columnOf(doc, at, "conjunction", "role");
    if (role !== undefined && !opener && role !== "when" && role !== "while") return false;
  }
  return (
    !isOnlyObject(context, at, sentence) && hasVerb(context, { start: at, end: reportedEnd(context, at, sentence) })
  );
}

/** "Confirmed the meeting but gave no date": the noun phrase has no verb, the speaker has another one. */
function isOnlyObject(context: ReadingContext, at: number, sentence: Range): boolean {
  const { doc } = context;
  const phrase = doc.quotations.at(at) === undefined ? parseNounPhrase(context, at, sentence.end) : null;
  return phrase !== null && phrase.end < sentence.end && goesOnDoing(doc, phrase.end, sentence.end);
}

/** A verb without an ending may be the noun that is written like it: "said praise would not help". */
const isBare = (doc: AnnotatedText, t: number): boolean =>
  readings(doc, t).every((r) => !isFiniteShape(r) || (r.shape === "present" && r.agreement === "p"));

/** Whether something in a range may be the verb of a clause. */
export function hasVerb({ doc }: ReadingContext, { start: at, end }: Range): boolean {
  // A word after an article is a noun: "said a prayer".
  const first = pastDeterminer(doc, at);
  for (let t = at; t < end; t++) {
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.auxiliary | W.negation) || (t > at && isFiniteVerb(doc, t))) return true;
    const form = formOf(doc, t);
    if (form?.pattern === "past") return true;
    if (t > first && doc.bits[t] === 0 && doc.proper[t] !== 1 && form?.pattern === null) return true;
  }
  return false;
}
