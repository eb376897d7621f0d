import { afterDash } from "../amounts/words.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { trimEnd } from "../clause.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isNegatable } from "./act.ts";
import { agrees, carriedSpeaker, speakerBefore, speakerOfSubject } from "./adjacent-speaker.ts";
import { completes } from "./construction.ts";
import { quotationAt } from "./content.ts";
import { findNominal } from "./find-nominal.ts";
import { furtherContent, furtherParagraphs, furtherQuotations } from "./further-content.ts";
import { isAdverbial, isOver, precedingContent } from "./preceding.ts";
import { hasVerb, pastAdjuncts, reportedAfter } from "./reported.ts";
import { reportedEnd, reportedObjectEnd } from "./reported-end.ts";
import { type FoundStatement, isInContent, statementOf } from "./statement.ts";
import type { CueTrial } from "./trial.ts";
import { isSpoken, type VerbGroup } from "./verb-group.ts";

/** A statement in a language in which the subject stands right before its verb and what was said right after, or before both. */
export function findAdjacent(trial: CueTrial): FoundStatement | null {
  const { rule, reading, site } = trial;
  if (!takesLink(trial)) return null;
  if (reading.shape === "masdar") return findNominal(trial);
  const { group } = site;
  if (rule.speaker.includes("carried") ? !goesOn(trial, group) : !speaks(trial, group)) return null;
  if (group.reflexive !== isReflexive(reading)) return null;
  if (group.negated && !isNegatable(reading)) return null;
  if (reading.entry.a.mind !== undefined && isTold(trial)) return null;
  return rule.content === "preceding" ? afterContent(trial, group) : beforeContent(trial, group);
}

const speaks = (trial: CueTrial, group: VerbGroup): boolean =>
  isSpoken(group, trial.reading) || sharesAuxiliary(trial, group);

/** "A salué l'accord et appelé à": the second perfect has the auxiliary of the first. */
function sharesAuxiliary({ context, reading, last, sentence, verb }: CueTrial, group: VerbGroup): boolean {
  if (reading.shape !== "perfect" || group.start < verb || verb === sentence.start) return false;
  if (last?.sentence !== sentence || last.at >= verb) return false;
  return columnOf(context.doc, termBefore(context.doc, verb, sentence.start), "conjunction", "role") === "and";
}

/** A verb that says something only with its reflexive pronoun: s'engager. */
const isReflexive = (reading: FormReading): boolean => reading.entry.a.reflexive !== undefined;

/** Whether a verb stands in what somebody says: what others think is then that speaker's guess. */
const isTold = ({ context, said, verb }: CueTrial): boolean =>
  context.doc.quotations.around(verb) >= 0 || isInContent(said.at(-1), verb);

/** Whether the word of saying takes what the rule joins to it. */
function takesLink({ rule, reading }: CueTrial): boolean {
  const { link } = rule;
  const takes = reading.entry.a.takes ?? "";
  return link === "preposition" || link === "none" || takes.includes(link === "colon" ? "quotation" : link);
}

/** A participle goes on with what was said after a comma, "and" or "by", and after the noun of a text. */
function goesOn({ context, verb, sentence }: CueTrial, group: VerbGroup): boolean {
  const { doc } = context;
  if (group.auxiliaries.length > 0 || group.start <= sentence.start) return false;
  const before = termBefore(doc, group.start, sentence.start);
  if (!isWord(doc, before)) return isBreak(doc, before) || (doc.quotations.closes(before) && isBreak(doc, before - 1));
  if (columnOf(doc, before, "source", "as") === "document" && verb - before === 1) return true;
  const role = columnOf(doc, before, "conjunction", "role");
  return role === "and" || role === "while" || isBy(doc, before);
}

/** "By adding", "en ajoutant". */
const isBy = (doc: AnnotatedText, t: number): boolean =>
  readings(doc, t).some((r) => r.entry.class === "preposition" && r.entry.a.role === "by");

const isBreak = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.dash;

function beforeContent(trial: CueTrial, group: VerbGroup): FoundStatement | null {
  const { context, rule, reading, verb, sentence } = trial;
  const { doc } = context;
  const start = reportedAfter(context, reading, doc.termEnd[verb]!, rule.link, sentence);
  if (start === null) return null;
  const content = contentAt(trial, start.at);
  if (content === null || content.end <= content.start) return null;
  if (!completes(context, content, reading.entry.a.needs)) return null;
  const speaker = rule.speaker.includes("carried") ? carriedSpeaker(trial) : speakerBefore(trial, group);
  if (speaker === null) return null;
  const contents = [content, ...furtherParagraphs(doc, content)];
  if (rule.content === "quotation" && contents.length === 1)
    contents.push(...furtherQuotations(context, content.end, sentence));
  const cue = { start: group.negated ? group.start : verb, end: start.cueEnd };
  return statementOf({ ...trial, negated: group.negated }, speaker, cue, contents);
}

/** What was said, from its first token on. */
function contentAt(trial: CueTrial, at: number): Range | null {
  const { doc } = trial.context;
  if (trial.rule.content === "quotation") return quotationAt(doc, at);
  if (trial.rule.content !== "line") return { start: at, end: endOf(trial, at) };
  if (doc.quotations.at(at) !== undefined) return quotationAt(doc, at);
  let end = at;
  while (end < doc.tokens.count && kindOf(doc, end) !== TOKEN.newline) end++;
  return { start: at, end: trimEnd(doc, at, end) };
}

/** The token before which what was said ends: inside quotation marks not after them, in an aside not after its comma. */
function endOf({ context, rule, sentence, site, verb }: CueTrial, at: number): number {
  const { doc } = context;
  const around = doc.quotations.all[doc.quotations.around(verb)];
  const clause = around === undefined ? sentence : { start: sentence.start, end: Math.min(sentence.end, around.close) };
  const phrase = rule.link === "object" || rule.link === "preposition";
  const end = phrase ? reportedObjectEnd(context, at, clause) : reportedEnd(context, at, clause);
  const aside = has(doc, site.group.start - 1, W.relative) && kindOf(doc, site.group.start - 2) === TOKEN.comma;
  return aside ? beforeComma(doc, { start: at, end }) : end;
}

/** The first comma of a range outside quotation marks, or its end. */
function beforeComma(doc: AnnotatedText, { start, end }: Range): number {
  for (let t = start; t < end; t++) {
    const quotation = doc.quotations.at(t);
    if (quotation?.closed) t = quotation.close;
    else if (kindOf(doc, t) === TOKEN.comma) return t;
  }
  return end;
}

/** "…," X said. "…," said X. What was said stands before; a second part may follow. */
function afterContent(trial: CueTrial, group: VerbGroup): FoundStatement | null {
  const { context, rule, verb, sentence } = trial;
  const { doc } = context;
  const verbEnd = doc.termEnd[verb]!;
  const inverted = rule.speaker.includes("after");
  const toldBefore = inverted ? precedingContent(trial, group.start) : undefined;
  if (toldBefore === null) return null;
  const pronoun = inverted ? hyphenated(trial, group) : null;
  const phrase = pronoun ?? (inverted ? inverse(trial, verbEnd) : trial.site.subject);
  if (phrase === null) return null;
  if (inverted && pronoun === null && (phrase.head === "pronoun" || !mayStandBefore(trial, group))) return null;
  if (!agrees(trial, phrase, group)) return null;
  const content = toldBefore ?? precedingContent(trial, phrase.start);
  if (content === null) return null;
  const quoted = doc.quotations.closes(content.end - 1);
  const apart = content.end <= sentence.start;
  const takes = trial.reading.entry.a.takes ?? "";
  if (!takes.includes(quoted ? "quotation" : "clause")) return null;
  // "The minister, Ana Silva, said …": what stands before the comma is the subject, not what was said.
  if (inverted && !quoted && pronoun === null && hasSubjectBefore(trial, group)) return null;
  const after = inverted ? Math.max(phrase.end, verbEnd) : verbEnd;
  const told =
    trial.reading.entry.a.addressee === "always" ? parseNounPhrase(context, after, sentence.end)?.end : undefined;
  const cueEnd = told ?? verbEnd;
  const rest = pastAdjuncts(context, told ?? after, sentence, "that");
  if ((!quoted || apart) && !isOver(context, rest, sentence)) return null;
  const speaker = speakerOfSubject(trial, phrase);
  if (speaker === null) return null;
  const contents = [content, ...furtherContent(trial, rest, quoted)];
  // "On Monday, X said …": short and without a verb it says only when, unless the clause goes on: "Too often, X said, …".
  const whole = doc.quotations.at(content.start) !== undefined;
  if (contents.length === 1 && !whole && isAdverbial(context, content)) return null;
  const cue = { start: verb, end: inverted ? verbEnd : cueEnd };
  return statementOf({ ...trial, negated: group.negated }, speaker, cue, contents);
}

/** The subject after its verb, past words for when it was said: a affirmé mercredi la ministre. */
function inverse({ context, sentence, reading }: CueTrial, verbEnd: number): NounPhrase | null {
  const { doc } = context;
  let t = verbEnd;
  if (reading.shape === "perfect") while (t < sentence.end && has(doc, t, W.time)) t = doc.termEnd[t]!;
  return parseNounPhrase(context, t, sentence.end);
}

/** "A-t-il dit", "dit-il": the pronoun that hyphens join to the verb or its auxiliary. */
function hyphenated({ context, verb, sentence }: CueTrial, group: VerbGroup): NounPhrase | null {
  const { doc } = context;
  for (let t = group.start; t < verb; t = doc.termEnd[t]!)
    if (has(doc, t, W.pronoun) && doc.termEnd[t]! > t + 1) return parseNounPhrase(context, t, doc.termEnd[t]!);
  const after = afterDash(doc, doc.termEnd[verb]!);
  if (after < 0 || after >= sentence.end || !has(doc, after, W.pronoun)) return null;
  return parseNounPhrase(context, after, doc.termEnd[after]!);
}

/** Before its subject a verb has auxiliaries only where it needs them: a déclaré le ministre. */
const mayStandBefore = ({ reading, verb }: CueTrial, { start }: VerbGroup): boolean =>
  start === verb || reading.shape === "perfect";

/** A subject before the verb: after it then stands an object. A whole clause before a perfect is what was said. */
function hasSubjectBefore({ context, reading, site }: CueTrial, { start }: VerbGroup): boolean {
  if (site.subject === null) return false;
  return reading.shape !== "perfect" || !hasVerb(context, { start: site.subject.end, end: start });
}
