import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { afterCue } from "./after-cue.ts";
import { agreeing } from "./agreement.ts";
import { isOpenedByPronoun, joinsOn } from "./between.ts";
import { isFirstPerson, isPassive, isSomebodyElse, mayQuote, type PlacedSpeaker, placed } from "./placed.ts";
import { subjectBefore } from "./subject.ts";
import type { LastSpeaker, LinkedTrial } from "./trial.ts";
import { wholeSubject } from "./whole-subject.ts";

/** How far before a relative clause the one whom it describes may begin, in tokens. */
const DESCRIBED_WITHIN = 24;
/** How far before an opener its auxiliary may stand, in tokens. */
const ENDING_WITHIN = 12;

/** The subject before the cue. */
export function beforeCue(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, reading, cue, sentence, earlier } = trial;
  if (!mayQuote(trial) || isFirstPerson(reading)) return null;
  if (isOpenedByPronoun(context.doc, cue.start, sentence)) return goingOn(trial, agreeing(context, reading, earlier));
  const owner = hadBefore(trial);
  if (owner !== null) return placed(trial, owner, cue.end);
  if (follows(trial, W.relative)) return afterCue(trial) ?? described(trial);
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
  for (let t = Math.max(sentence.start, end - DESCRIBED_WITHIN); t < end; t = doc.termEnd[t]!) {
    if (!isWord(doc, t) || !has(doc, t, W.office | W.party | W.source | W.honorific)) continue;
    const found = parseNounPhrase(context, t, end);
    const phrase = found === null ? null : wholeSubject(context, found, end, "nothing");
    if (phrase?.end === end && !isSomebodyElse(trial, phrase)) return phrase;
  }
  return null;
}

const goingOn = ({ cue }: LinkedTrial, who: LastSpeaker | null): PlacedSpeaker | null =>
  who === null ? null : { speaker: who.speaker, contentFrom: cue.end };
