import type { Act } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, readingOf, readings } from "../terms.ts";
import type { FoundSpeaker } from "./speaker.ts";

/** How many words of the content a neutral verb's act is read from. */
const OPENING = 9;
const NEGATED_REFUSAL: Act = "offer";

/** What a group of triggers at the beginning of the content makes of a neutral verb. */
const BY_TRIGGER: Readonly<Record<string, Act>> = {
  readiness: "offer",
  "readiness-noun": "offer",
  openness: "offer",
  continuation: "commit",
  pledge: "commit",
  refusal: "reject",
};

/**
 * What the speaker does in saying it: a specific verb decides; after a neutral verb (`neutral`) or an announcement the
 * first words of what was said decide, else it is an assertion.
 */
export function actOf(
  context: ReadingContext,
  cue: FormReading,
  content: Range,
  negated: boolean,
  speaker: FoundSpeaker,
): Act {
  const act = cue.entry.a.act ?? "neutral";
  if (negated && act === "reject") return NEGATED_REFUSAL;
  if (act !== "neutral" && act !== "announce") return act as Act;
  return openingAct(context, content, speaker) ?? (act === "announce" ? "announce" : "assert");
}

/** "Did not rule out" says something; "did not say" does not. */
export const isNegatable = (cue: FormReading): boolean => cue.entry.a.act === "reject" || cue.entry.a.act === "deny";

/** What the first words of a content say of the speaker's own deeds: offer, commit, reject, announce; null for nothing. */
export function openingAct(context: ReadingContext, content: Range, speaker: FoundSpeaker): Act | null {
  const { doc } = context;
  const future = ownDeed(context, content, speaker.party);
  if (future !== null) return future;
  let own = false;
  for (
    let t = content.start, seen = 0;
    t < content.end && seen < OPENING;
    t = isWord(doc, t) ? doc.termEnd[t]! : t + 1
  ) {
    if (!isWord(doc, t)) continue;
    own ||= isOwn(doc, t, speaker);
    if (has(doc, t, W.that)) continue;
    seen++;
    if (seen === 1) {
      const stance = columnOf(doc, t, "stance", "act");
      if (stance !== undefined && stance !== "assert") return stance as Act;
    }
    const trigger = readingOf(doc, t, "trigger");
    const byTrigger = trigger === undefined ? undefined : BY_TRIGGER[trigger.entry.a.group ?? ""];
    if (byTrigger !== undefined && (seen === 1 || own)) return byTrigger;
    const refuses = columnOf(doc, t, "negation", "role") === "future";
    if (refuses && (own || isOwn(doc, doc.termEnd[t]!, speaker))) return "reject";
    if (own && has(doc, t, W.deed) && hasProclitic(doc, t, "future")) return "announce";
  }
  return null;
}

/** A word of the speaker's own: "we", "his country", "that it", the speaker's party. */
function isOwn(doc: AnnotatedText, t: number, speaker: FoundSpeaker): boolean {
  if (readings(doc, t).some((r) => r.agreement === "1p" || r.agreement === "1s")) return true;
  if (columnOf(doc, t, "pronoun", "role")?.startsWith("1")) return true;
  if (has(doc, t, W.that | W.source | W.noun) && formOf(doc, t)?.cut.person != null) return true;
  return speaker.party !== null && readingOf(doc, t, "party")?.entry.id === speaker.party;
}

/** What the speaker's own deed to come is, in a language whose future is a word of its own: it will send, we would not. */
function ownDeed(context: ReadingContext, content: Range, party: PartyId | null): Act | null {
  const { doc } = context;
  let t = content.start;
  while (t < content.end && (!isWord(doc, t) || has(doc, t, W.that))) t++;
  const phrase = parseNounPhrase(context, t, content.end);
  if (phrase === null || !(phrase.head === "pronoun" || (party !== null && phrase.party === party))) return null;
  const group = readings(doc, phrase.end).find((r) => r.entry.class === "trigger")?.entry.a.group;
  if (group !== "future" && group !== "conditional") return null;
  return has(doc, doc.termEnd[phrase.end]!, W.negation) ? "reject" : "announce";
}
