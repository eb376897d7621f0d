import type { AnnotatedText } from "../annotated-text.ts";
import { isFiniteCue, trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { labelPhrase } from "../labels.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import type { AttributionRule } from "../rules.ts";
import { formOf, has, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { openingAct } from "./act.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import type { FoundStatement } from "./statement.ts";

const LONGEST = 34;
/** A verb with its ending has so many letters at least. */
const VERB_LEAST = 4;
/** How far into a sentence the colon after a label may stand, in tokens. */
const LABEL_WITHIN = 16;

/** "Party: claim" standing alone on a line: a title, an item, a message; and "Party: quotation (name)". */
export function findHeadlines(context: ReadingContext): FoundStatement[] {
  const { label: rules } = context.rules;
  if (rules.length === 0) return [];
  const { lines, sentences } = context.doc;
  const starts = new Set(lines.map((line) => line.start));
  const found = lines.map((line) => atLine(context, line, rules));
  // Behind another item on the same line only a quotation is speech.
  for (const sentence of sentences)
    if (!starts.has(sentence.start) && opensQuotation(context.doc, sentence))
      found.push(atLine(context, sentence, rules));
  return found.filter((statement) => statement !== null);
}

/** Whether a colon and a quotation that ends with it stand in the range. */
function opensQuotation(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < Math.min(end, start + LABEL_WITHIN); t++)
    if (kindOf(doc, t) === TOKEN.colon) return (doc.quotations.at(t + 1)?.close ?? 0) >= end - 2;
  return false;
}

function atLine(context: ReadingContext, line: Range, rules: readonly AttributionRule[]): FoundStatement | null {
  const { doc } = context;
  const label = labelPhrase(context, line);
  if (label === null) return null;
  const start = label.colon + 1;
  const end = trimEnd(doc, start, line.end);
  if (end <= start || end - start > LONGEST) return null;
  for (const rule of rules) {
    const named = rule.content === "quotation" ? quotationOf(context, start, end) : null;
    if (named !== null) return statement(context, rule, named.speaker, named.content);
    const stop = label.phrase.head !== "party" && label.phrase.source !== "press";
    if (rule.content !== "line" || !standsAlone(context, line, { start, end }, stop)) continue;
    const speaker = speakerOf(context, label.phrase, looksNamed(doc, label.phrase));
    if (speaker !== null) return statement(context, rule, speaker, { start, end });
  }
  return null;
}

/** Whether none of the words of a name has the shape of a verb, a noun of doing or the like. */
const looksNamed = (doc: AnnotatedText, { name }: NounPhrase): boolean => {
  for (let t = name?.start ?? 0; t < (name?.end ?? 0); t++) if (formOf(doc, t)?.pattern != null) return false;
  return true;
};

function statement(
  context: ReadingContext,
  rule: AttributionRule,
  speaker: FoundSpeaker,
  content: Range,
): FoundStatement {
  const act = openingAct(context, { content, speaker, bare: true }) ?? "assert";
  return { speaker, cue: null, content: [content], mode: rule.mode ?? "headline", act, rule: rule.id };
}

/** A quotation followed by its speaker in brackets, and nothing else. */
function quotationOf(
  context: ReadingContext,
  start: number,
  end: number,
): { speaker: FoundSpeaker; content: Range } | null {
  const { doc } = context;
  const quotation = doc.quotations.at(start);
  if (quotation?.closed !== true || kindOf(doc, quotation.close + 1) !== TOKEN.bracketOpen) return null;
  const phrase = parseNounPhrase(context, quotation.close + 2, end);
  if (phrase === null || kindOf(doc, phrase.end) !== TOKEN.bracketClose) return null;
  const speaker = speakerOf(context, phrase);
  return speaker === null ? null : { speaker, content: { start, end: quotation.close + 1 } };
}

/**
 * Quoted whole, or a claim without a full stop: an item that ends like a sentence stands under a mere label, unless
 * (`stop`) the label is somebody who speaks and not the name of a party.
 */
function standsAlone(context: ReadingContext, line: Range, { start, end }: Range, stop: boolean): boolean {
  const { doc } = context;
  const quotation = doc.quotations.at(start);
  if (quotation !== undefined && (quotation.closed ? quotation.close + 1 : quotation.close) >= end) return true;
  return (stop || kindOf(doc, line.end - 1) !== TOKEN.end) && isClaim(context, { start, end });
}

/** A claim says something: it has a verb, a negation, a condition or quoted words. A topic only names. */
function isClaim(context: ReadingContext, range: Range): boolean {
  const { doc } = context;
  const first = parseNounPhrase(context, range.start, range.end);
  if (first !== null && (first.head === "office" || first.head === "name") && isFiniteCue(doc, first.end)) return false;
  for (let t = range.start; t < range.end; t = nextTerm(doc, t)) {
    if (doc.quotations.at(t) !== undefined || (isWord(doc, t) && says(context, t))) return true;
  }
  return false;
}

function says(context: ReadingContext, t: number): boolean {
  const { doc } = context;
  if (has(doc, t, W.negation | W.condition | W.auxiliary) || (isFiniteVerb(doc, t) && !has(doc, t - 1, W.determiner)))
    return true;
  const pattern = formOf(doc, t)?.pattern;
  return pattern === "present" || pattern === "future" || endsLikeVerb(context, t);
}

/** An unknown word with the ending of a verb in the past: توقفت, not ملفات. */
function endsLikeVerb({ doc, pack }: ReadingContext, t: number): boolean {
  const form = formOf(doc, t);
  if (form === null || form.definite || doc.bits[t] !== 0 || form.word.length < VERB_LEAST) return false;
  const ends = (endings: readonly string[]): boolean => endings.some((ending) => form.word.endsWith(ending));
  return ends(pack.verbEndings) && !ends(pack.inanimate);
}
