import { takes } from "../form-reading.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import { columnOf, has, hasProclitic, isWord } from "../terms.ts";
import { agreeing, disagrees, OF_SEVERAL } from "./agreement.ts";
import { goesOn, setsScene } from "./between.ts";
import { mainSubject } from "./main-subject.ts";
import { isFirstPerson, isPassive, mayQuote, type PlacedSpeaker } from "./placed.ts";
import { signatories, signatoriesOf } from "./signatories.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import { isInContent } from "./statement.ts";
import { subjectStart } from "./subject.ts";
import type { LinkedTrial } from "./trial.ts";

/** Who may be meant by a verb in the next sentence. */
const ACTORS: ReadonlySet<string> = new Set(["person", "anonymous", "group"]);
/** How far before a cue somebody may be named whom it means, in tokens. */
const NEAREST_WITHIN = 24;

/**
 * A verb without a subject goes on with the last speaker, in the same sentence or where its own begins with it; else
 * its subject is that of the sentence.
 */
export function implied(trial: LinkedTrial): PlacedSpeaker | null {
  const { cue, reading, said } = trial;
  if (isFirstPerson(reading)) return ourselves(trial);
  const signed = signatoriesOf(trial.context, reading, cue.start, trial.sentence);
  if (signed !== null) return { speaker: signed, contentFrom: cue.end };
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
  !(OF_SEVERAL.has(reading.agreement) && kind !== "group");

/** The nearest of those named before the cue in its sentence with whom the verb agrees. */
function nearest(trial: LinkedTrial): FoundSpeaker | null {
  const { context, cue, sentence } = trial;
  const { doc } = context;
  for (let t = cue.start - 1; t >= Math.max(sentence.start, cue.start - NEAREST_WITHIN); t--) {
    if (!isWord(doc, t) || !has(doc, t, W.office | W.honorific)) continue;
    const phrase = parseNounPhrase(context, t, cue.start);
    const speaker = phrase === null ? null : speakerOf(context, phrase);
    if (speaker !== null && agreesWith(trial, speaker)) return speaker;
  }
  return null;
}

/** Who acted in the sentence before, in which nobody spoke: "The minister drew back. And he said". */
function actorBefore({ context, reading, before }: LinkedTrial): FoundSpeaker | null {
  if (before === null || takes(reading, "further")) return null;
  const actor = mainSubject(context, before);
  const several = OF_SEVERAL.has(reading.agreement);
  if (actor === null || actor.range === null || !ACTORS.has(actor.kind) || (actor.kind === "group") !== several)
    return null;
  // Whoever asked is not the one who answers.
  if (columnOf(context.doc, actor.range.start, "source", "as") === "press") return null;
  return disagrees(context, reading, actor.range.start) ? null : actor;
}

/** "It is expected that": written like "he expects", where nobody is named and nobody spoke in the same sentence. */
export const isImpersonal = ({ reading, last, sentence }: LinkedTrial): boolean =>
  isPassive(reading) && last?.sentence !== sentence;

/** "Was refused": a verb with an object that begins a sentence without "and" has its subject behind it or is passive. */
const isPassiveAlone = ({ rule, cue, sentence, reading }: LinkedTrial): boolean =>
  rule.link === "object" && reading.shape === "past" && cue.start === sentence.start && reading.cut.pro.length === 0;

/** The speaker of the same sentence so far, else its subject. */
export function carried(trial: LinkedTrial): PlacedSpeaker | null {
  const { cue, last, sentence } = trial;
  if (last !== null && last.sentence === sentence) return { speaker: last.speaker, contentFrom: cue.end };
  const speaker = mainSubject(trial.context, { start: sentence.start, end: cue.start }) ?? actorBefore(trial);
  return speaker === null ? null : { speaker, contentFrom: cue.end };
}

/** "We welcome" outside quotation marks: those who sign the text speak. */
function ourselves({ context, cue }: LinkedTrial): PlacedSpeaker | null {
  if (context.doc.quotations.around(cue.start) >= 0) return null;
  const speaker = signatories(context);
  return speaker === null ? null : { speaker, contentFrom: cue.end };
}
