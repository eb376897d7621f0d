import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import { columnOf, has, isWord, nextTerm } from "../terms.ts";
import { reachesContent } from "./between.ts";
import { type PlacedSpeaker, placed } from "./placed.ts";
import type { LinkedTrial } from "./trial.ts";
import { wholeSubject } from "./whole-subject.ts";

/** How far before a cue the one whom a medium passes on may stand, in tokens. */
const RELAYED_WITHIN = 24;
/** How far before a cue a phrase that ends at it may begin, in tokens. */
const ENDING_WITHIN = 12;

/** "… عن Y قوله": the one whom a medium passes on stands between the preposition and the cue. */
export function relayed(trial: LinkedTrial): PlacedSpeaker | null {
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
export function quoted(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, reading, cue, start } = trial;
  const { doc } = context;
  const end = start.subjectLimit;
  for (let t = doc.termEnd[cue.start]!; t < end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t) || columnOf(doc, t, "preposition", "role") !== reading.entry.a.prep) continue;
    const found = parseNounPhrase(context, doc.termEnd[t]!, end);
    const phrase = found === null ? null : wholeSubject(context, found, end, "nothing");
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
