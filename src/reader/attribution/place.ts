import type { Place } from "../rules.ts";
import { kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { afterCue } from "./after-cue.ts";
import { beforeCue } from "./before-cue.ts";
import { goesOn } from "./between.ts";
import { carried, implied, isImpersonal } from "./implied-speaker.ts";
import { isFirstPerson, mayQuote, type PlacedSpeaker } from "./placed.ts";
import { quoted, relayed } from "./relayed-speaker.ts";
import { NOBODY } from "./speaker.ts";
import type { LinkedTrial } from "./trial.ts";

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
      return afterCue(trial);
    case "before":
      return beforeCue(trial);
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

/** Somebody said it, the text does not show who: better nobody than a guess. */
function unknown(trial: LinkedTrial): PlacedSpeaker | null {
  const { context, cue, sentence, start, reading } = trial;
  if (isFirstPerson(reading) || (reading.shape === "present" && trial.rule.group === null)) return null;
  if (kindOf(context.doc, cue.start - 1) === TOKEN.colon || isImpersonal(trial)) return null;
  if (start.at - start.cueEnd > UNKNOWN_WITHIN || !mayQuote(trial)) return null;
  const begins = cue.start === sentence.start || goesOn(trial);
  return begins ? { speaker: NOBODY, contentFrom: cue.end } : null;
}
