import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { NounPhrase } from "../noun-phrase.ts";
import { columnOf, formOf, has, hasProclitic, isWord } from "../terms.ts";
import { disagrees, isOblique, OF_SEVERAL } from "./agreement.ts";
import { reachesContent } from "./between.ts";
import { isFirstPerson, isSomebodyElse, type PlacedSpeaker, placed } from "./placed.ts";
import { subjectAfter, subjectStart } from "./subject.ts";
import type { LinkedTrial } from "./trial.ts";
import { plainSubject, wholeSubject } from "./whole-subject.ts";

/** A subject in quotation marks has so many tokens at most. */
const TITLE_LONGEST = 6;

/** The subject between the cue and its content. */
export function afterCue(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, rule, reading, cue, start } = trial;
  // "We told" is written like "told us": before a clause that somebody says, it is the latter.
  const toldUs = rule.link === "that" && reading.shape === "past" && reading.entry.a.addressee !== undefined;
  if (OF_SEVERAL.has(reading.agreement) || (isFirstPerson(reading) && !toldUs)) return null;
  const object = rule.link === "object" || rule.link === "none";
  if (start.cueEnd > context.doc.termEnd[cue.start]! && !object && start.at === start.cueEnd) return null;
  const open = object || reading.entry.a.addressee !== undefined;
  const certain = !object && !(open && continues(trial));
  const found = subjectAfter(context, start.cueEnd, start.subjectLimit);
  const whole =
    found === null
      ? null
      : wholeSubject(context, found, start.subjectLimit, object ? "object" : open ? "addressee" : "nothing");
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
