import type { AnnotatedText } from "../annotated-text.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Place } from "../rules.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { agreeing, disagrees, isOblique } from "./agreement.ts";
import { goesOn, isOpenedByPronoun, joinsOn, leadsToQuotation, reachesContent, setsScene } from "./between.ts";
import { mainSubject } from "./main-subject.ts";
import { type FoundSpeaker, NOBODY, signatories, speakerOf } from "./speaker.ts";
import { isInContent } from "./statement.ts";
import { subjectAfter, subjectBefore, subjectStart } from "./subject.ts";
import type { LastSpeaker, LinkedTrial } from "./trial.ts";
import { plainSubject, wholeSubject } from "./whole-subject.ts";

/** A speaker, and the token after them and the cue, where what was said begins at the earliest. */
export interface PlacedSpeaker {
  readonly speaker: FoundSpeaker;
  readonly contentFrom: number;
}

/** Plural and dual verbs follow their subject: one that comes after is no subject of theirs. */
const AFTER_SUBJECT = new Set(["3mp", "3fp", "3md", "3fd"]);
/** Who may be meant by a verb in the next sentence. */
const ACTORS: ReadonlySet<string> = new Set(["person", "anonymous", "group"]);
/** How far before a cue the one whom a medium passes on may stand, in tokens. */
const RELAYED_WITHIN = 24;
/** How far before a cue a phrase that ends at it may begin, in tokens. */
const ENDING_WITHIN = 12;
/** A subject in quotation marks has so many tokens at most. */
const TITLE_LONGEST = 6;
/** How far from its cue the content of somebody unknown may begin, in tokens. */
const UNKNOWN_WITHIN = 12;

/** The speaker in the first of the rule's places in which there is one. */
export function speakerInPlace(trial: LinkedTrial): PlacedSpeaker | null {
  for (const place of trial.rule.speaker) {
    const found = inPlace(place, trial);
    if (found !== null) return found;
  }
  return null;
}

function inPlace(place: Place, trial: LinkedTrial): PlacedSpeaker | null {
  switch (place) {
    case "after":
      return after(trial);
    case "before":
      return before(trial);
    case "relayed":
      return relayed(trial);
    case "agent":
      return quoted(trial);
    case "carried":
      return carried(trial);
    case "implied":
      return implied(trial);
    case "unknown":
      return unknown(trial);
    default:
      return null;
  }
}

function placed(
  { context, rule, reading }: LinkedTrial,
  phrase: NounPhrase | null,
  contentFrom: number,
  certain = false,
): PlacedSpeaker | null {
  // A thing may stand before a quotation that it names.
  const sure = certain && !(phrase?.head === "noun" && (rule.link === "quotation" || reading.shape !== "past"));
  const speaker = phrase === null ? null : speakerOf(context, phrase, sure);
  return speaker === null ? null : { speaker, contentFrom };
}

const isFirstPerson = (reading: FormReading): boolean => reading.agreement === "1p" || reading.agreement === "1s";

/** The subject between the cue and its content. */
function after(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, rule, reading, cue, start } = trial;
  // "We told" is written like "told us": before a clause that somebody says, it is the latter.
  const toldUs = rule.link === "that" && reading.shape === "past" && reading.entry.a.addressee !== undefined;
  if (AFTER_SUBJECT.has(reading.agreement) || (isFirstPerson(reading) && !toldUs)) return null;
  const object = rule.link === "object" || rule.link === "none";
  if (start.cueEnd > context.doc.termEnd[cue.start]! && !object && start.at === start.cueEnd) return null;
  const open = object || reading.entry.a.addressee !== undefined;
  const certain = !object && !(open && continues(trial));
  const found = subjectAfter(context, start.cueEnd, start.subjectLimit);
  const whole = found === null ? null : wholeSubject(context, found, start.subjectLimit, open);
  if (whole !== null && isWhomItIsAbout(trial, whole)) return null;
  const mine = whole !== null && open && (isObject(trial, whole) || isAddressee(trial, whole)) ? null : whole;
  const phrase = mine !== null && rule.link === "object" ? leavingObject(trial, mine) : mine;
  const known =
    phrase !== null && reachesContent(trial, phrase.end) ? placed(trial, phrase, phrase.end, certain) : null;
  return known ?? (certain && !open && reading.shape === "past" ? plain(trial) : null);
}

/** "The minister refused the accusations": where nothing is left for an object, the last word with an article is it. */
function leavingObject({ context, sentence }: LinkedTrial, phrase: NounPhrase): NounPhrase {
  const { doc } = context;
  const { name, end } = phrase;
  const second = phrase.head === "source" ? secondNoun(doc, phrase) : null;
  if (second !== null) return { ...phrase, end: second, name: null };
  if (name === null || name.end !== end || end - name.start !== 1 || phrase.head !== "office") return phrase;
  if (!(formOf(doc, name.start)?.definite ?? false)) return phrase;
  const over = end >= sentence.end || !isWord(doc, end) || hasProclitic(doc, end, "and");
  return over || has(doc, end, W.preposition | W.conjunction | W.relative)
    ? { ...phrase, end: name.start, name: null }
    : phrase;
}

/** The first noun with an article after a word with an article: it is no part of the same noun phrase, an adjective is. */
function secondNoun(doc: AnnotatedText, phrase: NounPhrase): number | null {
  for (let t = doc.termEnd[phrase.start]!; t < phrase.end; t = doc.termEnd[t]!) {
    const known = has(doc, t, W.noun | W.stance | W.thing | W.deed) && !has(doc, t, W.adjective | W.party | W.source);
    if (known && hasProclitic(doc, t, "article") && (formOf(doc, t - 1)?.definite ?? false)) return t;
  }
  return null;
}

/** A phrase with which the verb does not agree is no subject of its; one named person does nothing in the plural. */
/** "Accused Rwanda of": right before "of" stands whom the verb is about, its subject is elsewhere. */
function isWhomItIsAbout({ context, reading }: LinkedTrial, phrase: NounPhrase): boolean {
  const { doc } = context;
  const { end } = phrase;
  const { addressee, prep } = reading.entry.a;
  if (addressee === "object") return columnOf(doc, end, "preposition", "role") === prep;
  if (addressee !== "must" || reading.cut.person !== null || !isWord(doc, end)) return false;
  return hasProclitic(doc, end, "bi") || formOf(doc, end)?.preposition === "bi";
}

/** A further verb of speaking to somebody, joined with "and", with which the last speaker of the sentence agrees. */
function continues({ context, reading, last, sentence }: LinkedTrial): boolean {
  if (last?.sentence !== sentence || reading.entry.a.addressee === undefined) return false;
  if (!reading.cut.pro.some((clitic) => clitic.name === "and")) return false;
  return last.speaker.range !== null && !disagrees(context, reading, last.speaker.range.start);
}

/** "He warned of X, and called upon the leaders to": several without a name behind a further verb are spoken to. */
const isAddressee = (trial: LinkedTrial, phrase: NounPhrase): boolean =>
  phrase.name === null && (phrase.plural || phrase.head === "noun") && continues(trial);

const isSomebodyElse = ({ context, reading }: LinkedTrial, phrase: NounPhrase): boolean =>
  phrase.name === null
    ? disagrees(context, reading, phrase.start)
    : AFTER_SUBJECT.has(reading.agreement) && !phrase.joined && !phrase.plural && phrase.titled;

/** What follows the verb may be its object: one in the oblique case certainly is. */
const isObject = (trial: LinkedTrial, phrase: NounPhrase): boolean =>
  isSomebodyElse(trial, phrase) || isOblique(trial.context, phrase.start);

/** A subject after the cue whose words look like none: it fills what stands between the cue and its content. */
function plain(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, start } = trial;
  const from = subjectStart(context.doc, start.cueEnd, start.subjectLimit);
  const quoted = context.doc.quotations.at(from);
  // A text called by its title: "The Programme" holds that.
  if (quoted?.closed && quoted.close < start.subjectLimit && quoted.close - from <= TITLE_LONGEST)
    return placed(trial, plainSubject(context, from + 1, quoted.close), quoted.close + 1, true);
  const phrase = plainSubject(context, from, start.subjectLimit);
  return phrase === null || !reachesContent(trial, phrase.end) ? null : placed(trial, phrase, phrase.end, true);
}

/** The subject before the cue. */
function before(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, reading, cue, sentence, earlier } = trial;
  if (!mayQuote(trial) || isFirstPerson(reading)) return null;
  if (isOpenedByPronoun(context.doc, cue.start, sentence)) return goingOn(trial, agreeing(context, reading, earlier));
  const owner = hadBefore(trial);
  if (owner !== null) return placed(trial, owner, cue.end);
  if (follows(trial, W.relative)) return after(trial) ?? described(trial);
  // A verb joined with "and" goes on with its subject; only "as for X" puts one before "so".
  const phrase = joinsOn(trial) ? null : subjectBefore(context, cue.start, sentence);
  return phrase === null || isSomebodyElse(trial, phrase) ? null : placed(trial, phrase, cue.end);
}

/** "The army had already that it accused": the one named between the auxiliary and the opener before the verb. */
function hadBefore({ context, cue, sentence }: LinkedTrial): NounPhrase | null {
  const { doc } = context;
  const that = cue.start - 1;
  if (that < sentence.start || !has(doc, that, W.that)) return null;
  for (let t = that - 1; t >= Math.max(sentence.start, that - ENDING_WITHIN); t--) {
    if (columnOf(doc, t, "auxiliary", "role") !== "before") continue;
    const first = doc.termEnd[t]!;
    const phrase = first < that && hasProclitic(doc, first, "li") ? parseNounPhrase(context, first, that) : null;
    return phrase?.end === that ? phrase : null;
  }
  return null;
}

/** The one whom a relative clause with the cue describes. */
function described(trial: LinkedTrial): PlacedSpeaker | null {
  const { rule, reading } = trial;
  // "Companies that abide by": what they do, not what they said.
  if (isPassive(reading) || (reading.shape === "present" && rule.link !== "that" && rule.link !== "quotation"))
    return null;
  const phrase = antecedent(trial);
  return placed(trial, phrase, trial.cue.end);
}

/** The token at which the cue's verb begins, with the auxiliaries before it: has, had before. */
function verbGroupStart({ context, cue, sentence }: LinkedTrial): number {
  const { doc } = context;
  let t = cue.start;
  for (
    let start = termBefore(doc, t, sentence.start);
    start >= sentence.start && has(doc, start, W.auxiliary);
    start = termBefore(doc, t, sentence.start)
  )
    t = start;
  return t;
}

/** Whether a word of one of the classes stands right before the cue's verb. */
function follows(trial: LinkedTrial, bits: number): boolean {
  const before = verbGroupStart(trial) - 1;
  return before >= trial.sentence.start && has(trial.context.doc, before, bits);
}

/** "The minister, who said that": the noun phrase that ends before the relative pronoun. */
function antecedent(trial: LinkedTrial): NounPhrase | null {
  const { context, sentence } = trial;
  const { doc } = context;
  const relative = verbGroupStart(trial) - 1;
  const end = kindOf(doc, relative - 1) === TOKEN.comma ? relative - 1 : relative;
  for (let t = Math.max(sentence.start, end - RELAYED_WITHIN); t < end; t = doc.termEnd[t]!) {
    if (!isWord(doc, t) || !has(doc, t, W.office | W.party | W.source | W.honorific)) continue;
    const found = parseNounPhrase(context, t, end);
    const phrase = found === null ? null : wholeSubject(context, found, end, false);
    if (phrase?.end === end && !isSomebodyElse(trial, phrase)) return phrase;
  }
  return null;
}

const goingOn = ({ cue }: LinkedTrial, who: LastSpeaker | null): PlacedSpeaker | null =>
  who === null ? null : { speaker: who.speaker, contentFrom: cue.end };

/** Whether nothing but an aside stands between the cue and its quotation. */
const mayQuote = ({ context, rule, start }: LinkedTrial): boolean =>
  (rule.link !== "quotation" && rule.link !== "colon") || leadsToQuotation(context.doc, start.cueEnd, start.at);

/** "… عن Y قوله": the one whom a medium passes on stands between the preposition and the cue. */
function relayed(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, cue, sentence } = trial;
  const earliest = Math.max(sentence.start, cue.start - RELAYED_WITHIN);
  for (let t = cue.start - 1; t >= earliest; t--) {
    if (columnOf(context.doc, t, "preposition", "role") !== "an" || !isWord(context.doc, t)) continue;
    const phrase = parseNounPhrase(context, t + 1, cue.start);
    if (phrase !== null) return placed(trial, phrase, cue.end, true);
  }
  return placed(trial, endingAtCue(trial), cue.end);
}

/** "It was reported from X that", "the agency quoted X that": the one named after the cue's own preposition. */
function quoted(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, reading, cue, start } = trial;
  const { doc } = context;
  const end = start.subjectLimit;
  for (let t = doc.termEnd[cue.start]!; t < end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (!isWord(doc, t) || columnOf(doc, t, "preposition", "role") !== reading.entry.a.prep) continue;
    const found = parseNounPhrase(context, doc.termEnd[t]!, end);
    const phrase = found === null ? null : wholeSubject(context, found, end, false);
    if (phrase === null || !reachesContent(trial, phrase.end)) return null;
    return placed(trial, phrase, phrase.end, true);
  }
  return null;
}

/** The noun phrase that ends right before a cue: "renewed the minister X the saying that". */
function endingAtCue({ context, cue, reading, sentence }: LinkedTrial): NounPhrase | null {
  const { doc } = context;
  // "By saying" goes on with the sentence's own subject.
  if (reading.cut.pro.some((clitic) => clitic.name === "bi")) return null;
  for (let t = Math.max(sentence.start, cue.start - ENDING_WITHIN); t < cue.start; t++) {
    if (!isWord(doc, t) || !has(doc, t, W.office | W.party | W.source | W.honorific)) continue;
    const phrase = parseNounPhrase(context, t, cue.start);
    if (phrase?.end === cue.start) return phrase;
  }
  return null;
}

/** The speaker of the same sentence so far, else its subject. */
function carried(trial: LinkedTrial): PlacedSpeaker | null {
  const { cue, last, sentence } = trial;
  if (last !== null && last.sentence === sentence) return { speaker: last.speaker, contentFrom: cue.end };
  const speaker = mainSubject(trial.context, { start: sentence.start, end: cue.start }) ?? actorBefore(trial);
  return speaker === null ? null : { speaker, contentFrom: cue.end };
}

/**
 * A verb without a subject goes on with the last speaker, in the same sentence or where its own begins with it; else
 * its subject is that of the sentence.
 */
function implied(trial: LinkedTrial): PlacedSpeaker | null {
  const { cue, reading, said } = trial;
  if (isFirstPerson(reading)) return ourselves(trial);
  // Inside what the last statement says, a verb without a subject is that clause's own, not the speaker's.
  if (!mayQuote(trial) || isInContent(said.at(-1), cue.start) || isImpersonal(trial) || isPassiveAlone(trial))
    return null;
  if (hasOwnSubject(trial)) return null;
  const speaker = impliedSpeaker(trial);
  return speaker === null ? null : { speaker, contentFrom: cue.end };
}

/** "Experience says that": a noun stands where the subject stands, though it is nobody who speaks. */
function hasOwnSubject({ context, rule, reading, start }: LinkedTrial): boolean {
  const { doc } = context;
  if (rule.link !== "that" || reading.entry.a.addressee !== undefined) return false;
  const from = subjectStart(doc, start.cueEnd, start.subjectLimit);
  return (
    from < start.subjectLimit &&
    isWord(doc, from) &&
    has(doc, from, W.noun | W.thing) &&
    hasProclitic(doc, from, "article")
  );
}

function impliedSpeaker(trial: LinkedTrial): FoundSpeaker | null {
  const { context, cue, reading, last, earlier, sentence } = trial;
  const further = goesOn(trial);
  if (last?.sentence === sentence) return further ? (agreeing(context, reading, earlier)?.speaker ?? null) : null;
  if (setsScene(context.doc, sentence.start, cue.start)) {
    const before = actorBefore(trial);
    if (before !== null || last !== null) return before ?? agreeing(context, reading, earlier)?.speaker ?? null;
  }
  if (!further) return null;
  const subject = mainSubject(context, { start: sentence.start, end: cue.start });
  if (subject === null) {
    // "He was asked about …, so he denied": "so" answers for the one who spoke last, "and" may be anybody's.
    const answers = reading.cut.pro.some((clitic) => clitic.name === "so");
    return answers ? (agreeing(context, reading, earlier)?.speaker ?? null) : null;
  }
  return subject.range === null || agreesWith(trial, subject) ? subject : nearest(trial);
}

const agreesWith = ({ context, reading }: LinkedTrial, { range, kind }: FoundSpeaker): boolean =>
  range !== null &&
  !disagrees(context, reading, range.start) &&
  !(AFTER_SUBJECT.has(reading.agreement) && kind !== "group");

/** The nearest of those named before the cue in its sentence with whom the verb agrees. */
function nearest(trial: LinkedTrial): FoundSpeaker | null {
  const { context, cue, sentence } = trial;
  const { doc } = context;
  for (let t = cue.start - 1; t >= Math.max(sentence.start, cue.start - RELAYED_WITHIN); t--) {
    if (!isWord(doc, t) || !has(doc, t, W.office | W.honorific)) continue;
    const phrase = parseNounPhrase(context, t, cue.start);
    const speaker = phrase === null ? null : speakerOf(context, phrase);
    if (speaker !== null && agreesWith(trial, speaker)) return speaker;
  }
  return null;
}

/** Who acted in the sentence before, in which nobody spoke: "The minister drew back. And he said". */
function actorBefore({ context, reading, before }: LinkedTrial): FoundSpeaker | null {
  if (before === null || (reading.entry.a.takes ?? "").includes("further")) return null;
  const actor = mainSubject(context, before);
  const several = AFTER_SUBJECT.has(reading.agreement);
  if (actor === null || actor.range === null || !ACTORS.has(actor.kind) || (actor.kind === "group") !== several)
    return null;
  // Whoever asked is not the one who answers.
  if (columnOf(context.doc, actor.range.start, "source", "as") === "press") return null;
  return disagrees(context, reading, actor.range.start) ? null : actor;
}

/** "It is expected that": written like "he expects", where nobody is named and nobody spoke in the same sentence. */
const isImpersonal = ({ reading, last, sentence }: LinkedTrial): boolean =>
  isPassive(reading) && last?.sentence !== sentence;

/** "Was refused": a verb with an object that begins a sentence without "and" has its subject behind it or is passive. */
const isPassiveAlone = ({ rule, cue, sentence, reading }: LinkedTrial): boolean =>
  rule.link === "object" && reading.shape === "past" && cue.start === sentence.start && reading.cut.pro.length === 0;

const isPassive = (reading: FormReading): boolean =>
  reading.shape === "present" && reading.agreement === "3ms" && (reading.entry.a.takes ?? "").includes("subject");

/** "We welcome" outside quotation marks: those who sign the text speak. */
function ourselves({ context, cue }: LinkedTrial): PlacedSpeaker | null {
  if (context.doc.quotations.around(cue.start) >= 0) return null;
  const speaker = signatories(context);
  return speaker === null ? null : { speaker, contentFrom: cue.end };
}

/** Somebody said it, the text does not show who: better nobody than a guess. */
function unknown(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, cue, sentence, start, reading } = trial;
  if (isFirstPerson(reading) || (reading.shape === "present" && trial.rule.group === null)) return null;
  if (kindOf(context.doc, cue.start - 1) === TOKEN.colon || isImpersonal(trial)) return null;
  if (start.at - start.cueEnd > UNKNOWN_WITHIN || !mayQuote(trial)) return null;
  const begins = cue.start === sentence.start || goesOn(trial);
  return begins ? { speaker: NOBODY, contentFrom: cue.end } : null;
}
