import type { AnnotatedText } from "../annotated-text.ts";
import { isParticipleCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isExclamationMark, isQuestionMark, isSemicolon } from "../marks.ts";
import type { Quotation } from "../quotations.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { hasVerb } from "./reported.ts";
import type { FoundStatement } from "./statement.ts";
import type { CueTrial } from "./trial.ts";

/** What was said longer ago than so many statements ends before any clause that is looked at. */
const RECENT = 64;

/** What stands before a parenthesis of saying: a quotation, or the sentence so far. */
export function precedingContent({ context: { doc }, sentence, said }: CueTrial, begin: number): Range | null {
  if (begin === sentence.start) return questionBefore(doc, begin);
  let end = begin;
  const comma = kindOf(doc, end - 1) === TOKEN.comma && !isSemicolon(doc, end - 1);
  if (comma) end--;
  if (end <= sentence.start) return null;
  const quotation = doc.quotations.closedAt(end - 1);
  if (quotation === undefined && !comma) return null;
  const earliest = endOfEarlier(said, sentence.start, end - 1);
  if (quotation !== undefined) {
    const inner = kindOf(doc, lastInside(doc, quotation));
    if (!comma && inner !== TOKEN.comma && inner !== TOKEN.end && inner !== TOKEN.dash) return null;
    const start = leadsInto(doc, sentence.start, quotation.open) ? quotation.open : sentence.start;
    return { start: Math.max(Math.min(earliest, quotation.open), start), end };
  }
  let start = Math.max(earliest, pastDateline(doc, sentence));
  while (start < end && !isWord(doc, start) && doc.quotations.at(start) === undefined) start++;
  if (doc.quotations.around(start) >= 0 && doc.quotations.around(start) !== doc.quotations.around(begin)) return null;
  // "Asked when, X said": what X answers is no content.
  return end - start >= CLAUSE_LEAST && !isAsked(doc, start) ? { start, end } : null;
}

/** A past form of saying without a subject. */
const isAsked = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.saying) && readings(doc, t).some((r) => r.entry.class === "saying" && r.shape === "past");

/** "Who pays?" X said: a mark that ends the quotation seems to end the sentence. */
function questionBefore(doc: AnnotatedText, begin: number): Range | null {
  const quotation = doc.quotations.closedAt(begin - 1);
  if (quotation === undefined || !isQuestion(doc, quotation)) return null;
  return { start: quotation.open, end: begin };
}

/** Whether a quotation ends with a mark after which whoever said it may still be named. */
export function isQuestion(doc: AnnotatedText, quotation: Quotation): boolean {
  const last = lastInside(doc, quotation);
  return isQuestionMark(doc, last) || isExclamationMark(doc, last);
}

/** The last token of a quotation before the marks that close it and those inside it. */
export function lastInside(doc: AnnotatedText, { close }: Quotation): number {
  let t = close - 1;
  while (doc.quotations.closes(t)) t--;
  return t;
}

/** Where the last of what was said before a token ends. */
function endOfEarlier(said: readonly FoundStatement[], start: number, before: number): number {
  let latest = start;
  for (let i = Math.max(0, said.length - RECENT); i < said.length; i++)
    for (const { end } of said[i]!.content) if (end < before && end > latest) latest = end;
  return latest;
}

const CLAUSE_LEAST = 2;
const ADVERBIAL_MOST = 6;

/** Whether words without a verb only say when or where: short ones, and those that a preposition opens. */
export const isAdverbial = (context: ReadingContext, range: Range): boolean =>
  (range.end - range.start <= ADVERBIAL_MOST || has(context.doc, range.start, W.preposition | W.time)) &&
  !hasVerb(context, range);

const DATELINE_LONGEST = 14;

/** "BERLIN, 3 May (Agency) - ": where and when an agency's text was written belongs to nobody. */
function pastDateline(doc: AnnotatedText, sentence: Range): number {
  const first = doc.tokens;
  const place = doc.text.slice(first.start[sentence.start]!, first.end[sentence.start]!);
  if (place.length < 3 || place !== place.toUpperCase() || place === place.toLowerCase()) return sentence.start;
  for (let t = sentence.start; t < Math.min(sentence.end, sentence.start + DATELINE_LONGEST); t++) {
    const apart = first.start[t]! > first.end[t - 1]!;
    if (t > sentence.start && kindOf(doc, t) === TOKEN.dash && apart) return t + 1;
  }
  return sentence.start;
}

/** Whether only a conjunction or nothing stands before a quotation in its sentence. */
function leadsInto(doc: AnnotatedText, from: number, open: number): boolean {
  for (let t = from; t < open; t++)
    if (isWord(doc, t) && !has(doc, t, W.conjunction)) return kindOf(doc, open - 1) === TOKEN.colon;
  return true;
}

/** Whether a parenthesis of saying is over. */
export function isOver(context: ReadingContext, t: number, sentence: Range): boolean {
  const { doc } = context;
  if (t >= sentence.end) return true;
  const kind = kindOf(doc, t);
  if (kind === TOKEN.comma || kind === TOKEN.end || kind === TOKEN.bracketClose || kind === TOKEN.dash) return true;
  // "…, X said after a meeting": when it was said.
  if (columnOf(doc, t, "preposition", "role") === "time") return true;
  return has(doc, t, W.conjunction | W.according | W.as | W.relative) || (isWord(doc, t) && isParticipleCue(doc, t));
}
