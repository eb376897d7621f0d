import type { AnnotatedText } from "../annotated-text.ts";
import { governs, isUnderCondition } from "../clause.ts";
import { hasArticle } from "../clitics.ts";
import type { ReadingContext } from "../context.ts";
import { takes } from "../form-reading.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isQuestionMark } from "../marks.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteLike, isFiniteShape, isFiniteVerb, isMasdar } from "../verbs.ts";
import { isNegatable } from "./act.ts";
import { contentFrom, findContent, isAlsoNoun, quotationAt, takesNoun } from "./content.ts";
import { speakerInPlace } from "./place.ts";
import type { FoundSpeaker } from "./speaker.ts";
import { type FoundStatement, statementOf } from "./statement.ts";
import type { CueTrial, LinkedTrial } from "./trial.ts";

/** How far after a cue the colon before a quotation may stand, in tokens. */
const COLON_WITHIN = 20;

/** How far after the verb that renews it a noun of saying may stand, in tokens. */
const RENEWED_WITHIN = 14;

/** So many tokens, its marks included, make a quotation without a comma behind it more than a name. */
const SPOKEN_LEAST = 4;

/** What opens an aside between commas. */
const ASIDE = W.relative | W.time | W.preposition | W.according | W.as | W.source | W.office;

/** What no object begins with. */
const NO_OBJECT =
  W.preposition | W.conjunction | W.relative | W.pronoun | W.negation | W.that | W.according | W.condition;

/** A cue of saying with its content somewhere after it, joined to it by the rule's link; its speaker may stand between. */
export function findLinked(trial: CueTrial): FoundStatement | null {
  const linked = mayReport(trial) ? linkOf(trial) : null;
  if (linked !== null && isNounOfSaying(linked)) return null;
  const placed = linked === null ? null : speakerInPlace(linked);
  if (linked === null || placed === null || !maySay(linked, placed.speaker)) return null;
  const content = contentOf(linked, placed.contentFrom);
  if (content === null) return null;
  const before = linked.rule.link === "quotation" ? quotationBefore(linked) : null;
  return statementOf(linked, placed.speaker, linked.cue, before === null ? [content] : [before, content]);
}

/** "…", X said, "…": the part of what was said that stands before the cue, where the sentence begins with it. */
function quotationBefore({ context, cue, sentence }: LinkedTrial): Range | null {
  const found = quotationEndingAt(context.doc, cue.start);
  return found?.start === sentence.start ? found : null;
}

/** The quotation that ends right before the cue, with or without a comma between; a name in quotation marks is none. */
function quotationEndingAt(doc: AnnotatedText, cue: number): Range | null {
  const close = kindOf(doc, cue - 1) === TOKEN.comma ? cue - 2 : cue - 1;
  const quotation = doc.quotations.closedAt(close);
  if (quotation === undefined || (close === cue - 1 && close - quotation.open < SPOKEN_LEAST)) return null;
  return { start: quotation.open, end: close + 1 };
}

/** "Figures show that": some verbs are of saying only where a text is their subject. */
const maySay = ({ reading }: LinkedTrial, speaker: FoundSpeaker): boolean =>
  speaker.kind === "document" || !takes(reading, "document");

/** "Commented by saying": the noun of saying is the cue. */
const isNounOfSaying = ({ context, rule, start }: LinkedTrial): boolean =>
  rule.link === "preposition" && readings(context.doc, start.at).some((r) => r.entry.a.group === "noun");

/** Whether a reading of a cue reports nothing that was said, whatever the rule: asked once for all its rules. */
export function reportsNothing({ context, reading, verb, sentence }: Omit<CueTrial, "rule">): boolean {
  const { doc } = context;
  return (
    isAboutSomething(reading) ||
    isAdjective(doc, verb, reading) ||
    isAsked(doc, verb, reading, sentence) ||
    isUnspoken(doc, verb, reading, sentence)
  );
}

/** Whether the cue stands where the rule wants it. */
function mayReport(trial: CueTrial): boolean {
  const { context, rule, reading, verb } = trial;
  if (rule.after !== null && !rule.after.some((name) => standsAfter(context.doc, verb, name, reading))) return false;
  return takesLink(trial) && !isNounBefore(trial) && !isSomebodyElses(trial) && !isLooseSaying(trial);
}

/**
 * A verb written like a noun (نص, text; رفض, refusal) is the noun after a preposition, another verb or a noun that it
 * completes, and, before a preposition, unless what it governs follows it at once.
 */
function isNounBefore({ context, reading, verb, sentence, rule }: CueTrial): boolean {
  const { doc } = context;
  if (isFiniteShape(reading) && verb > sentence.start && isAlsoNoun(doc, verb) && takesNoun(doc, verb - 1)) return true;
  if (reading.shape !== "past" || rule.link !== "preposition" || verb === sentence.start) return false;
  const noun = readings(doc, verb).some((r) => r.entry.class === "source" || r.entry.class === "noun");
  return noun && !governs(doc, doc.termEnd[verb]!, reading.entry.a.prep ?? "");
}

/** "Which it announced": a pronoun is what was said, unless the verb is one of speaking to somebody. */
const isAboutSomething = (reading: FormReading): boolean =>
  reading.cut.person !== null &&
  (reading.shape === "past" || reading.shape === "present") &&
  reading.entry.a.addressee === undefined;

/** "Do you expect that …?": a question outside quotation marks says nothing that somebody said. */
function isAsked(doc: AnnotatedText, verb: number, reading: FormReading, sentence: Range): boolean {
  const last = sentence.end - 1;
  if (reading.shape !== "present" || reading.entry.a.act === "ask" || doc.quotations.around(verb) >= 0) return false;
  return isQuestionMark(doc, last);
}

/** "He praised the judge's stress on": a noun of saying with somebody of its own is not the speaker's who goes on. */
const isSomebodyElses = ({ rule, reading, context, verb, sentence }: CueTrial): boolean =>
  reading.shape === "masdar" &&
  rule.group === null &&
  reading.cut.person === null &&
  reading.entry.a.addressee === undefined &&
  (rule.link === "that" || rule.link === "preposition") &&
  !reachesAtOnce(context.doc, reading, context.doc.termEnd[verb]!, sentence);

/** Whether what a cue governs, or a word for when it was said, follows it at once. */
function reachesAtOnce(doc: AnnotatedText, reading: FormReading, t: number, sentence: Range): boolean {
  if (t >= sentence.end) return false;
  return has(doc, t, W.that | W.time | W.preposition | W.pronoun) || governs(doc, t, reading.entry.a.prep ?? "");
}

/** "The saying that": the bare noun tells of speech only after "by" or "to", or after a verb that renews it. */
function isLooseSaying({ context, rule, reading, verb, sentence }: CueTrial): boolean {
  const { doc } = context;
  if (rule.group !== "noun" || !hasArticle(reading.cut) || hasProclitic(doc, verb, "bi")) return false;
  if (has(doc, verb - 1, W.preposition)) return false;
  for (let t = Math.max(sentence.start, verb - RENEWED_WITHIN); t < verb; t++)
    if (has(doc, t, W.saying) && isFiniteVerb(doc, t) && readings(doc, t).some((r) => takes(r, "object"))) return false;
  return true;
}

function standsAfter(doc: AnnotatedText, t: number, name: string, reading: FormReading): boolean {
  if (name === "pronoun") return reading.cut.person !== null;
  if (name === "comma") return kindOf(doc, t - 1) === TOKEN.comma;
  if (name === "article") return hasArticle(reading.cut);
  return hasProclitic(doc, t, name) || columnOf(doc, t - 1, "preposition", "role") === name;
}

/** Whether the word of saying takes what the rule joins to it. */
function takesLink({ context, rule, reading, verb, sentence }: CueTrial): boolean {
  const { link } = rule;
  if (link === "colon" && reading.entry.a.act === "ask") return false;
  if (link === "colon" || link === "none") return takes(reading, "quotation");
  if (link !== "that" && link !== "object" && link !== "quotation") return true;
  // A quotation after a colon is speech under any verb of saying.
  if (link === "quotation" && isQuotationAfterColon(context.doc, verb, sentence)) return true;
  return takes(reading, link);
}

function isQuotationAfterColon(doc: AnnotatedText, cue: number, sentence: Range): boolean {
  const limit = Math.min(sentence.end, cue + COLON_WITHIN);
  for (let t = cue + 1; t < limit; t++)
    if (kindOf(doc, t) === TOKEN.colon) return doc.quotations.at(t + 1) !== undefined;
  return false;
}

/** A verb of saying in the future, a wish ("that he announce") or a condition ("if it agrees") reports nothing said. */
function isUnspoken(doc: AnnotatedText, t: number, reading: FormReading, sentence: Range): boolean {
  if (reading.shape === "past") return isUnderCondition(doc, t, sentence.start);
  if (reading.shape !== "present") return false;
  // "What confirms that": a thing that proves is no speaker.
  if (columnOf(doc, t - 1, "conjunction", "role") === "what" && reading.entry.a.group !== "passive") return true;
  if (reading.cut.pro.some((clitic) => clitic.name === "future")) return true;
  const before = t - 1;
  return before >= sentence.start && has(doc, before, W.that | W.condition) && formOf(doc, before)?.cut.person == null;
}

/** A participle with an article, or a feminine one without a comma before it, qualifies the noun before it. */
function isAdjective(doc: AnnotatedText, t: number, reading: FormReading): boolean {
  if (reading.shape !== "participle") return false;
  if (kindOf(doc, t - 1) === TOKEN.comma) return hasArticle(reading.cut);
  return hasArticle(reading.cut) || reading.agreement === "f" || has(doc, t, W.noun);
}

/** The tokens of the cue and where its content begins; null where nothing joins the two. */
function linkOf(trial: CueTrial): LinkedTrial | null {
  const { context, rule, reading, verb, sentence } = trial;
  const { doc } = context;
  const negated = verb > sentence.start && has(doc, verb - 1, W.negation);
  if (negated && !isNegatable(reading)) return null;
  // "No refusal": a noun, since the negation of the present stands before no past.
  if (negated && reading.shape === "past" && columnOf(doc, verb - 1, "negation", "role") === "present") return null;
  const verbEnd = doc.termEnd[verb]!;
  const start =
    rule.link === "object" || rule.link === "none"
      ? { at: verbEnd, subjectLimit: sentence.end, cueEnd: verbEnd }
      : findContent(doc, reading, verbEnd, rule.link, sentence);
  if (start === null) return null;
  const own = rule.group === "document" || rule.group === "relay" ? prepositionEnd(doc, reading, verbEnd) : null;
  if (own === null && rule.group === "document") return null;
  const end = own ?? start.cueEnd;
  const cue = { start: negated ? verb - 1 : verb, end };
  return { ...trial, cue, negated, start: { ...start, cueEnd: Math.max(start.cueEnd, end) } };
}

/** "It came in the statement that": the preposition belongs to the cue, the text follows it. */
function prepositionEnd(doc: AnnotatedText, reading: FormReading, t: number): number | null {
  const own = governs(doc, t, reading.entry.a.prep ?? "") && has(doc, t, W.preposition);
  return own ? doc.termEnd[t]! : null;
}

/** The tokens of what was said. `from`: the token after the cue and whoever stands behind it. */
function contentOf(trial: LinkedTrial, from: number): Range | null {
  const { context, rule, sentence, cue } = trial;
  const { doc } = context;
  if (rule.link === "none") return quotationEndingAt(doc, cue.start);
  const at = rule.link === "object" ? objectAt(trial, from) : addresseeAt(trial, from);
  if (at === null) return null;
  const content =
    rule.content === "quotation" ? quotationAt(doc, at) : contentFrom(doc, at, sentence, !has(doc, at, W.that));
  return content === null || content.end <= content.start ? null : content;
}

/** "Urged Israel to": between the speaker and the preposition stands who is called upon; the content begins there. */
function addresseeAt({ context, rule, reading, start, cue }: LinkedTrial, from: number): number {
  const { doc } = context;
  const { at } = start;
  if (rule.link !== "preposition" || from >= at || doc.termEnd[from]! > at) return at;
  if (!isWord(doc, from) || has(doc, from, W.preposition | W.relative | W.time | W.conjunction | W.adjective))
    return at;
  if (reading.entry.a.addressee === "object") return from;
  const phrase = parseNounPhrase(context, from, at);
  if (phrase === null || phrase.head === "pronoun") return at;
  // Where the verb has its subject in itself or before it, whoever follows it is spoken to.
  return phrase.head !== "noun" || (from === cue.end && (formOf(doc, from)?.definite ?? false)) ? from : at;
}

/** An object is a noun of doing, a definite noun, a quotation or a party: not a verb, a preposition, an adverb. */
function objectAt({ context, reading, sentence }: LinkedTrial, from: number): number | null {
  const { doc } = context;
  const t = pastAside(context, from, sentence);
  if (t >= sentence.end) return null;
  if (doc.quotations.at(t) !== undefined) return t;
  // "Renewed saying that": the noun of saying is the cue.
  if (has(doc, t, W.saying) && has(doc, doc.termEnd[t]!, W.that)) return null;
  if (columnOf(doc, t, "pronoun", "role") === "this") return hasProclitic(doc, doc.termEnd[t]!, "article") ? t : null;
  // "Accused him of".
  if (reading.cut.person !== null && hasProclitic(doc, t, "bi")) return t;
  // "Denied what the paper wrote".
  if (columnOf(doc, t, "conjunction", "role") === "what") return isFiniteLike(doc, doc.termEnd[t]!) ? t : null;
  if (!isWord(doc, t) || (has(doc, t, NO_OBJECT) && !has(doc, t, W.noun))) return null;
  if (takes(reading, "stance") && !has(doc, t, W.stance)) return null;
  // "Declined to comment" says nothing.
  if (reading.entry.a.act === "reject" && readings(doc, t).some((r) => r.entry.a.role === "comment")) return null;
  const noun = hasProclitic(doc, t, "article") || isMasdar(doc, t);
  return isFiniteVerb(doc, t) && !noun ? null : t;
}

/** "Offered at the last moment to pay", "refused for its part": where and when, if an object is left behind it. */
function pastPlaces(context: ReadingContext, from: number, sentence: Range): number {
  const { doc } = context;
  let t = from;
  while (t < sentence.end && isWord(doc, t)) {
    if (columnOf(doc, t, "conjunction", "role") === "turn") t = doc.termEnd[t]!;
    else if (has(doc, t, W.preposition) && !has(doc, t, W.that)) {
      const noun = parseNounPhrase(context, doc.termEnd[t]!, sentence.end);
      if (noun === null || noun.end >= sentence.end) return from;
      t = noun.end;
    } else break;
  }
  return t;
}

const isBound = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t, "pronoun", "bound") === "yes";

/** An adverb of how it was said: بشدة, بوضوح. */
const isManner = (doc: AnnotatedText, t: number): boolean => formOf(doc, t)?.pattern === "manner";

/** Past adverbs of time, and past a clause or phrase between commas. */
function pastAside(context: ReadingContext, from: number, sentence: Range): number {
  const { doc } = context;
  let t = pastPlaces(context, from, sentence);
  while (t < sentence.end && isWord(doc, t) && (has(doc, t, W.time) || isBound(doc, t) || isManner(doc, t)))
    t = doc.termEnd[t]!;
  if (kindOf(doc, t) !== TOKEN.comma || !has(doc, t + 1, ASIDE)) return t;
  t += 2;
  while (t < sentence.end && kindOf(doc, t) !== TOKEN.comma) t++;
  return t + 1;
}
