import type { AnnotatedText } from "../annotated-text.ts";
import { takes } from "../form-reading.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { isIndefiniteSource } from "./described.ts";
import type { LinkedTrial } from "./trial.ts";

// What may stand between a speaker, a cue and what was said, and what tells that a cue goes on with somebody before.

/** How many tokens may set the scene before a verb. */
const SCENE_LONGEST = 26;
/** How far before a verb "as for" may stand, in tokens. */
const AS_FOR_WITHIN = 16;
/** How far before a colon and a quotation what they sum up may stand: "confirms the same: …". */
const SUMMED_UP = 5;

/** What begins an aside in which a verb of its own may stand: who is relative, in a letter it sent, when it heard. */
const ASIDE = W.relative | W.preposition | W.conjunction;
const SCENE = W.preposition | W.conjunction | W.auxiliary | W.time | W.pronoun | W.as;

/**
 * Between a subject, which ends before the token `from`, and what it says only asides may stand: adverbs, a relative
 * clause, a phrase between commas.
 */
export function reachesContent({ context, rule, start }: LinkedTrial, from: number): boolean {
  const { doc } = context;
  const limit = start.subjectLimit;
  if (rule.link === "object" || rule.link === "none") return true;
  if ((rule.link === "quotation" || rule.link === "colon") && !leadsToQuotation(doc, from, limit)) return false;
  let aside = isIndefiniteSource(doc, from);
  for (let t = from; t < limit && !aside; t++) {
    aside = has(doc, t, ASIDE) || kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.bracketOpen;
    if (!aside && isWord(doc, t) && isFiniteVerb(doc, t)) return false;
  }
  return true;
}

/**
 * Only asides may stand from the token `from` to a quotation: an adverb, a phrase with a preposition, a relative
 * clause, a colon.
 */
export function leadsToQuotation(doc: AnnotatedText, from: number, quotation: number): boolean {
  if (from >= quotation || !isWord(doc, from)) return true;
  if (kindOf(doc, quotation - 1) === TOKEN.colon && quotation - from <= SUMMED_UP)
    return !hasVerbBetween(doc, from, quotation);
  return (
    has(doc, from, W.preposition | W.time | W.relative | W.conjunction) ||
    readings(doc, from).some((r) => r.shape === "participle") ||
    formOf(doc, from)?.pattern === "circumstance" ||
    (formOf(doc, from)?.cut.pro.some((clitic) => clitic.on === "nominal" && clitic.name !== "article") ?? false)
  );
}

function hasVerbBetween(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < end; t++) if (isWord(doc, t) && isFiniteVerb(doc, t)) return true;
  return false;
}

/** A further verb of the same subject: joined with "and", or after a comma, a conjunction or a pronoun. */
export function goesOn({ context, cue, reading }: LinkedTrial): boolean {
  const { doc } = context;
  const before = cue.start - 1;
  if (reading.cut.pro.length > 0 || kindOf(doc, before) === TOKEN.comma) return true;
  // "Went on to say": two verbs of one subject.
  if (has(doc, before, W.saying) && readings(doc, before).some((r) => takes(r, "further"))) return true;
  // "Made a speech [in which] he said in it that": the pronoun shows a relative clause.
  const next = doc.termEnd[cue.start]!;
  if (has(doc, next, W.pronoun | W.preposition | W.time) && isResumptive(doc, next)) return true;
  return has(doc, before, W.conjunction | W.pronoun | W.as | W.auxiliary | W.time) || doc.quotations.closes(before);
}

const isResumptive = (doc: AnnotatedText, t: number): boolean =>
  columnOf(doc, t, "pronoun", "bound") === "yes" || (has(doc, t, W.preposition) && formOf(doc, t)?.cut.person != null);

/** Before the verb only what sets the scene, from the token `from`: "in a statement to the paper, he said". */
export function setsScene(doc: AnnotatedText, from: number, verb: number): boolean {
  if (verb - from > SCENE_LONGEST) return false;
  for (let t = from; t < verb; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (t === from && !has(doc, t, SCENE) && !hasProclitic(doc, t, "li") && !hasProclitic(doc, t, "bi")) return false;
    if (isFiniteVerb(doc, t) && !has(doc, t, W.auxiliary)) return false;
  }
  return true;
}

/** "And" and "so" before a verb go on with what was before; only "as for X, so he said" puts the subject there. */
export function joinsOn({ context, reading, cue, sentence }: LinkedTrial): boolean {
  const joining = reading.cut.pro.find((clitic) => clitic.name === "and" || clitic.name === "so");
  if (joining === undefined) return false;
  if (joining.name === "and") return true;
  for (let t = cue.start - 1; t >= Math.max(sentence.start, cue.start - AS_FOR_WITHIN); t--)
    if (columnOf(context.doc, t, "conjunction", "role") === "as-for") return false;
  return true;
}

/** "That he refused": the pronoun written with the opener is the one who speaks around it. */
export function isOpenedByPronoun(doc: AnnotatedText, cue: number, sentence: Range): boolean {
  let t = cue - 1;
  while (t > sentence.start && has(doc, t, W.auxiliary)) t--;
  if (t < sentence.start) return false;
  if (has(doc, t, W.pronoun) && columnOf(doc, t, "pronoun", "role") !== "this" && t === cue - 1) return true;
  // In "however, he" the last word of the conjunction carries the pronoun.
  const form = formOf(doc, t);
  return form?.cut.person != null && (form.bits & (W.that | W.conjunction)) !== 0;
}
