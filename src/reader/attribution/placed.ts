import { takes } from "../form-reading.ts";
import type { FormReading } from "../forms.ts";
import type { NounPhrase } from "../noun-phrase.ts";
import { disagrees, OF_SEVERAL } from "./agreement.ts";
import { leadsToQuotation } from "./between.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import type { LinkedTrial } from "./trial.ts";

/** A speaker, and the token after them and the cue, where what was said begins at the earliest. */
export interface PlacedSpeaker {
  readonly speaker: FoundSpeaker;
  readonly contentFrom: number;
}

/** The phrase as the speaker who stands there. `certain`: only a speaker can. */
export function placed(
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

/** "We said": who speaks is meant by the verb itself. */
export const isFirstPerson = (reading: FormReading): boolean =>
  reading.agreement === "1p" || reading.agreement === "1s";

/** A phrase with which the verb does not agree is no subject of its; one named person does nothing in the plural. */
export const isSomebodyElse = ({ context, reading }: LinkedTrial, phrase: NounPhrase): boolean =>
  phrase.name === null
    ? disagrees(context, reading, phrase.start)
    : OF_SEVERAL.has(reading.agreement) && !phrase.joined && !phrase.plural && phrase.titled;

/** Whether nothing but an aside stands between the cue and its quotation. */
export const mayQuote = ({ context, rule, start }: LinkedTrial): boolean =>
  (rule.link !== "quotation" && rule.link !== "colon") || leadsToQuotation(context.doc, start.cueEnd, start.at);

/** The present of a verb that without a subject says what nobody in particular says: it is expected. */
export const isPassive = (reading: FormReading): boolean =>
  reading.shape === "present" && reading.agreement === "3ms" && takes(reading, "subject");
