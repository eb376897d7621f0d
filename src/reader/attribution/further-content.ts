import type { AnnotatedText } from "../annotated-text.ts";
import { isFiniteCue, isParticipleCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { quotationAt } from "./content.ts";
import { isQuestion, lastInside } from "./preceding.ts";
import { hasVerb } from "./reported.ts";
import { reportedEnd } from "./reported-end.ts";
import type { CueTrial } from "./trial.ts";

/** The second part of what was said, after the parenthesis: the rest of the sentence, or quotations that go on. */
export function furtherContent({ context, sentence }: CueTrial, rest: number, quoted: boolean): Range[] {
  const { doc } = context;
  const comma =
    kindOf(doc, rest) === TOKEN.comma || kindOf(doc, rest) === TOKEN.colon || kindOf(doc, rest) === TOKEN.dash;
  const next = comma ? rest + 1 : rest;
  if (next < sentence.end && doc.quotations.at(next) !== undefined) {
    const quotation = quotationAt(doc, next);
    return quotation === null ? [] : [quotation, ...furtherQuotations(context, quotation.end, sentence)];
  }
  if (quoted) {
    const later = laterQuotation(context, rest, sentence);
    return later === null
      ? furtherQuotations(context, rest, sentence)
      : [later, ...furtherQuotations(context, later.end, sentence)];
  }
  if (!comma || next >= sentence.end || !isWord(doc, next) || isParticipleCue(doc, next)) return [];
  if (has(doc, next, W.according | W.relative) || columnOf(doc, next, "conjunction", "role") !== undefined) return [];
  const end = reportedEnd(context, next, sentence);
  // "…, X said, before the committee": where it was said.
  if (
    has(doc, next, W.preposition) &&
    columnOf(doc, next, "preposition", "role") === "at" &&
    !hasVerb(context, { start: next, end })
  )
    return [];
  return end > next ? [{ start: next, end }] : [];
}

/** "…," X said, waving a pen, "…": the quotation that goes on after an aside without a cue. */
function laterQuotation(context: ReadingContext, from: number, sentence: Range): Range | null {
  const { doc } = context;
  for (let t = from; t < sentence.end; t++) {
    if (isWord(doc, t) && tells(doc, t)) return null;
    if (doc.quotations.at(t) === undefined) continue;
    const before = kindOf(doc, t - 1);
    const quotation = quotationAt(doc, t);
    return before === TOKEN.comma || before === TOKEN.colon ? quotation : null;
  }
  return null;
}

/** A quotation that is not closed goes on in the next paragraph, where its mark is opened again. */
export function furtherParagraphs(doc: AnnotatedText, { start }: Range): Range[] {
  const found: Range[] = [];
  let quotation = doc.quotations.at(start);
  while (quotation !== undefined && !quotation.closed) {
    let t = quotation.close;
    while (t < doc.tokens.count && kindOf(doc, t) === TOKEN.newline) t++;
    quotation = doc.quotations.at(t);
    if (quotation !== undefined)
      found.push({ start: t, end: quotation.closed ? quotation.close + 1 : quotation.close });
  }
  return found;
}

/** Sentences after this one on the same line that are nothing but quotations, with nobody named beside them. */
export function furtherQuotations(context: ReadingContext, from: number, sentence: Range): Range[] {
  const { doc } = context;
  for (let t = from; t < sentence.end; t++)
    if (doc.quotations.at(t) !== undefined || (isWord(doc, t) && tells(doc, t))) return [];
  const found: Range[] = [];
  let t = sentence.end;
  while (doc.quotations.at(t) !== undefined) {
    const quotation = doc.quotations.at(t)!;
    if (quotation.closed && kindOf(doc, lastInside(doc, quotation)) !== TOKEN.end) break;
    found.push({ start: t, end: quotation.closed ? quotation.close + 1 : quotation.close });
    t = quotation.close + 1;
    if (!isWord(doc, t) && kindOf(doc, t) !== TOKEN.comma) continue;
    // "What?" she asked: somebody is named beside it after all.
    if (isQuestion(doc, quotation) && isToldAt(doc, t)) found.pop();
    break;
  }
  return found;
}

const TOLD_WITHIN = 6;

/** Whether a verb of saying follows right after a quotation and its subject. */
function isToldAt(doc: AnnotatedText, from: number): boolean {
  for (let t = from; t < from + TOLD_WITHIN && isWord(doc, t); t = doc.termEnd[t]!)
    if (isFiniteCue(doc, t)) return true;
  return false;
}

/** A verb of saying, a participle of one, or "according to": somebody else may speak from there on. */
const tells = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.according) ||
  (has(doc, t, W.saying) && !has(doc, t, NAMES) && (isFiniteCue(doc, t) || isParticipleCue(doc, t)));

const NAMES = W.noun | W.source | W.thing;
