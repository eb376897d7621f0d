import type { Mode } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { clauseEnd, governs, isParticipleCue } from "../clause.ts";
import { takes } from "../form-reading.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Quotation } from "../quotations.ts";
import type { Range } from "../range.ts";
import type { Link } from "../rules.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isDoing, isFiniteVerb, isMasdar } from "../verbs.ts";
import { sourceReading } from "./described.ts";

/** How far after a cue that which joins it to its content may stand, in tokens. */
const LINK_WITHIN = 48;
/** A quotation of so few words after a noun is its name, not speech. */
const NAME_WORDS = 4;
const COMPLETION_LONGEST = 12;
/** Conjunctions behind which somebody else acts. */
const CONTRASTS = new Set(["while", "but", "as-for"]);
const TITLE = W.party | W.office | W.honorific | W.adjective;

/** Where the content begins, and where the subject must have ended. */
export interface ContentStart {
  readonly at: number;
  readonly subjectLimit: number;
  /** The preposition stands right after the cue and belongs to it. */
  readonly cueEnd: number;
}

/** Looks after a cue for what joins it to its content; null where it is not there. */
export function findContent(
  doc: AnnotatedText,
  cue: FormReading,
  cueEnd: number,
  link: Link,
  sentence: Range,
): ContentStart | null {
  const limit = Math.min(sentence.end, cueEnd + LINK_WITHIN);
  const { prep } = cue.entry.a;
  const found = linkedContent(doc, cue, cueEnd, link, limit);
  return found === null && link === "preposition" && prep !== undefined
    ? looksGoverned(doc, cueEnd, limit, prep)
    : found;
}

function linkedContent(
  doc: AnnotatedText,
  cue: FormReading,
  cueEnd: number,
  link: Link,
  limit: number,
): ContentStart | null {
  const { prep } = cue.entry.a;
  for (let t = cueEnd; t < limit; t = nextTerm(doc, t)) {
    const quotation = doc.quotations.at(t);
    if (quotation !== undefined) {
      const found = atQuotation(doc, t, link, cueEnd, prep);
      if (found !== undefined) return found;
      if (!quotation.closed || quotation.close >= limit) return null;
      t = quotation.close;
      continue;
    }
    if (!isWord(doc, t)) {
      if (link === "colon" && kindOf(doc, t) === TOKEN.colon) return { at: t + 1, subjectLimit: t, cueEnd };
      if (
        (kindOf(doc, t) === TOKEN.end && !isInitial(doc, t)) ||
        (kindOf(doc, t) === TOKEN.comma && isParticipleCue(doc, t + 1))
      )
        return null;
      continue;
    }
    if (t > cueEnd && CONTRASTS.has(columnOf(doc, t, "conjunction", "role") ?? "")) return null;
    if (link === "colon" && has(doc, t, W.that)) return null;
    // "Asked for his name not to be given": the object has begun, a clause behind it is not what was said.
    if (link === "that" && t === cueEnd && beginsObject(doc, t) && takes(cue, "object")) return null;
    if (has(doc, t, W.that) && isOwnOfPreposition(doc, t, cueEnd, prep)) return null;
    if (has(doc, t, W.that))
      return link === "that"
        ? opening(doc, t, cueEnd, prep)
        : link === "preposition" && prep !== undefined && governs(doc, t, prep)
          ? prepositional(doc, t, cueEnd)
          : null;
    if (prep !== undefined && governs(doc, t, prep)) {
      if (link === "preposition") return prepositional(doc, t, cueEnd);
      // "Pledged to send …, and that …": what it governs first is what it says.
      const relayed = cue.entry.a.group === "relay";
      if (link === "that" && t > cueEnd && !relayed && !has(doc, doc.termEnd[t]!, W.that)) return null;
    }
    // "Quoted X as saying": the noun of saying is the cue.
    if (t > cueEnd && cue.entry.a.group === "relay" && readings(doc, t).some((r) => r.entry.a.group === "noun"))
      return null;
    // Another finite verb of saying begins another statement, unless it stands in a relative clause.
    if (t > cueEnd && beginsAnother(doc, t, cueEnd)) return null;
  }
  return null;
}

/** A word that the lexicon does not know may be written with the preposition that the cue governs: ندد … بعنف. */
function looksGoverned(doc: AnnotatedText, cueEnd: number, limit: number, prep: string): ContentStart | null {
  for (let t = cueEnd; t < limit; t = nextTerm(doc, t)) {
    if (kindOf(doc, t) === TOKEN.end || has(doc, t, W.that | W.relative | W.conjunction)) return null;
    // After a noun of doing without an article the object has begun.
    if (t > cueEnd && isWord(doc, t) && (beginsAnother(doc, t, cueEnd) || beginsObject(doc, t))) return null;
    if (t > cueEnd && doc.bits[t] === 0 && formOf(doc, t)?.preposition === prep)
      return { at: t, subjectLimit: t, cueEnd };
  }
  return null;
}

/** "Before that", "without that": the opener belongs to a preposition that the cue does not govern. */
function isOwnOfPreposition(doc: AnnotatedText, that: number, cueEnd: number, prep: string | undefined): boolean {
  const before = that - 1;
  if (before < cueEnd || !has(doc, before, W.preposition) || doc.termEnd[before] !== that) return false;
  return columnOf(doc, before, "preposition", "role") !== prep;
}

function opening(doc: AnnotatedText, that: number, cueEnd: number, prep: string | undefined): ContentStart {
  // A preposition right after the cue belongs to it (شدد على | أن); after a subject it opens the content.
  const before = that - 1;
  if (prep !== undefined && before >= cueEnd && columnOf(doc, before, "preposition", "role") === prep)
    return before === cueEnd
      ? { at: that, subjectLimit: cueEnd, cueEnd: that }
      : { at: before, subjectLimit: before, cueEnd };
  return { at: that, subjectLimit: that, cueEnd };
}

function prepositional(doc: AnnotatedText, t: number, cueEnd: number): ContentStart {
  const separate = has(doc, t, W.preposition);
  if (!separate) return { at: t, subjectLimit: t, cueEnd };
  if (t === cueEnd) return { at: doc.termEnd[t]!, subjectLimit: t, cueEnd: doc.termEnd[t]! };
  return { at: t, subjectLimit: t, cueEnd };
}

/** What a quotation after the cue is to the link: its content, a part of the subject (undefined), or its end (null). */
function atQuotation(
  doc: AnnotatedText,
  t: number,
  link: Link,
  cueEnd: number,
  prep: string | undefined,
): ContentStart | null | undefined {
  const quotation = doc.quotations.at(t)!;
  const named =
    isDetachedPreposition(doc, t) ||
    isCompletion(doc, t, quotation) ||
    (t > cueEnd &&
      has(doc, t - 1, W.source | W.noun | W.gathering | W.thing) &&
      quotation.close - quotation.open - 1 <= NAME_WORDS &&
      kindOf(doc, t - 1) !== TOKEN.colon);
  if (link === "that") {
    const short = quotation.closed && quotation.close - quotation.open - 1 <= NAME_WORDS;
    if (!has(doc, t + 1, W.that)) return named || short ? undefined : null;
    const start = opening(doc, t + 1, cueEnd, prep);
    return { ...start, at: t, subjectLimit: t };
  }
  if (link === "preposition") {
    const before = t - 1;
    if (prep !== undefined && before >= cueEnd && governs(doc, before, prep)) return prepositional(doc, before, cueEnd);
    const short = quotation.closed && quotation.close - quotation.open - 1 <= NAME_WORDS;
    return named || (short && kindOf(doc, t - 1) !== TOKEN.colon) ? undefined : null;
  }
  if (link !== "quotation") return named ? undefined : null;
  return named ? undefined : { at: t, subjectLimit: t, cueEnd };
}

/** A full stop after one letter is no end: د. أحمد, J. Smith. */
const isInitial = (doc: AnnotatedText, t: number) => (formOf(doc, t - 1)?.word.length ?? 2) === 1;

/** Whether a word is a noun by another of its readings. */
export const isAlsoNoun = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.noun | W.stance | W.source) || isMasdar(doc, t);

/** Whether a noun may follow the word at a token, and a verb may not. */
export function takesNoun(doc: AnnotatedText, t: number): boolean {
  if (has(doc, t, W.preposition)) return formOf(doc, t)?.cut.person == null;
  if (isFiniteVerb(doc, t)) return !has(doc, t, W.auxiliary | W.noun);
  const form = formOf(doc, t);
  if (form === null || form.definite) return false;
  // An unknown word that looks like a verb, or like a noun with its preposition (بخيبة أمل).
  if (doc.bits[t] === 0) return form.pattern === "present" || form.pattern === "manner" || form.preposition === "bi";
  return has(doc, t, W.noun | W.thing) && !has(doc, t, W.time | W.source);
}

/** Whether another statement begins: a finite verb of saying that is no part of a name, a relative clause or a description. */
function beginsAnother(doc: AnnotatedText, t: number, cueEnd: number): boolean {
  if (!has(doc, t, W.saying) || !isFiniteVerb(doc, t) || (isAlsoNoun(doc, t) && takesNoun(doc, t - 1))) return false;
  if (readings(doc, t).every((r) => r.cut.person !== null) || isFirstName(doc, t)) return false;
  return !followsRelative(doc, t, cueEnd) && !(isDescribed(doc, t, cueEnd) && !hasProclitic(doc, t, "and"));
}

const beginsObject = (doc: AnnotatedText, t: number): boolean =>
  isDoing(doc, t) && !(formOf(doc, t)?.definite ?? true) && !has(doc, t, W.source | W.office);

/** A verb without a conjunction right before an unknown word is a first name: بارك داي, not "blessed". */
export function isFirstName(doc: AnnotatedText, t: number): boolean {
  const form = formOf(doc, t);
  const next = formOf(doc, t + 1);
  if (
    form === null ||
    next === null ||
    !isFiniteVerb(doc, t) ||
    kindOf(doc, t + 1) !== TOKEN.word ||
    doc.bits[t + 1] !== 0 ||
    next.definite ||
    next.pattern !== null
  )
    return false;
  return (
    form.cut.pro.length === 0 &&
    form.cut.person === null &&
    !doc.phrases.has(t) &&
    (doc.bits[t - 1] === 0 || has(doc, t - 1, TITLE))
  );
}

/** "An official [who] asked not to be named": a source without an article takes a verb that describes it. */
function isDescribed(doc: AnnotatedText, t: number, cueEnd: number): boolean {
  for (let i = cueEnd; i < t; i++) {
    if (kindOf(doc, i) === TOKEN.comma && i < t - 1) return false;
    const source = sourceReading(doc, i);
    if (source !== undefined) return source.cut.pro.every((clitic) => clitic.name === "li" || clitic.name === "bi");
  }
  return false;
}

/** "The head of «Company X»": what completes an office or a body without an article is its name, however long. */
const isCompletion = (doc: AnnotatedText, t: number, { close, closed }: Quotation): boolean =>
  closed &&
  close - t <= COMPLETION_LONGEST &&
  has(doc, t - 1, W.office | W.source) &&
  readings(doc, t - 1).every(({ cut: { pro } }) => pro.length === 0);

/** A preposition of one letter, kept apart from a quoted name by tatweel: لـ"مجلس السلام". */
const isDetachedPreposition = (doc: AnnotatedText, t: number): boolean =>
  doc.tokens.end[t - 1] === doc.tokens.start[t] && (formOf(doc, t - 1)?.word.length ?? 2) === 1;

function followsRelative(doc: AnnotatedText, t: number, from: number): boolean {
  for (let i = t - 1; i >= Math.max(from, t - 12); i--) {
    if (has(doc, i, W.relative)) return true;
    if (kindOf(doc, i) === TOKEN.comma && i < t - 1) return false;
  }
  return false;
}

/** The quotation that begins at a token, with its marks; to the end of the line where it is never closed. */
export function quotationAt(doc: AnnotatedText, t: number): Range | null {
  const quotation = doc.quotations.at(t);
  if (quotation === undefined) return null;
  const end = quotation.closed ? quotation.close + 1 : quotation.close;
  return end - t > 2 ? { start: t, end } : null;
}

/** What was said from a token on: to the end of its clause. */
export function contentFrom(doc: AnnotatedText, start: number, sentence: Range, nominal = false): Range | null {
  const end = clauseEnd(doc, start, sentence, nominal);
  return end > start ? { start, end } : null;
}

/** The verbatim parts of a content, without their marks. */
export function quotesIn(doc: AnnotatedText, content: Range): Range[] {
  const quotes: Range[] = [];
  for (let t = content.start; t < content.end; t++) {
    const quotation = doc.quotations.at(t);
    if (quotation === undefined) continue;
    const end = Math.min(quotation.close, content.end);
    if (end > t + 1) quotes.push({ start: t + 1, end });
    t = end;
  }
  return quotes;
}

/** Direct where everything but the opener is quoted, mixed where a part is, indirect where nothing is. */
export function modeOf(doc: AnnotatedText, content: readonly Range[]): Mode {
  let quoted = 0;
  let plain = 0;
  for (const range of content) {
    const quotes = quotesIn(doc, range);
    const inside = (t: number) => quotes.some((quote) => t >= quote.start && t < quote.end);
    for (let t = range.start; t < range.end; t++) {
      if (!isWord(doc, t)) continue;
      if (inside(t)) quoted++;
      else if (!isOpener(doc, t)) plain++;
    }
  }
  if (quoted === 0) return "indirect";
  return plain === 0 ? "direct" : "mixed";
}

const isOpener = (doc: AnnotatedText, t: number) =>
  has(doc, t, W.that) || (has(doc, t, W.preposition) && readings(doc, t).length === 1);
