import type { Act } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, readingOf, readings } from "../terms.ts";

/** How many words of the content decide a neutral verb's act. */
const OPENING = 4;
const NEGATED_REFUSAL: Act = "offer";

/** What a group of triggers at the beginning of the content makes of a neutral verb. */
const BY_TRIGGER: Readonly<Record<string, Act>> = {
  readiness: "offer",
  "readiness-noun": "offer",
  openness: "offer",
  continuation: "commit",
  "pledge-noun": "commit",
  refusal: "reject",
};

/**
 * What the speaker does in saying it: a specific verb decides; after a neutral verb (`neutral`) or an announcement the
 * first words of what was said decide, else it is an assertion.
 */
export function actOf(context: ReadingContext, cue: FormReading, content: Range, negated: boolean, party: PartyId | null = null): Act {
  const act = cue.entry.a.act ?? "neutral";
  if (negated && act === "reject") return NEGATED_REFUSAL;
  if (act !== "neutral" && act !== "announce") return act as Act;
  const { doc } = context;
  const own = ownDeed(context, content, party);
  if (own !== null) return own;
  for (
    let t = content.start, seen = 0;
    t < content.end && seen < OPENING;
    t = isWord(doc, t) ? doc.termEnd[t]! : t + 1
  ) {
    if (!isWord(doc, t) || has(doc, t, W.that)) continue;
    seen++;
    const stance = columnOf(doc, t, "stance", "act");
    if (stance !== undefined && seen <= 1) return stance as Act;
    const trigger = readingOf(doc, t, "trigger");
    const found = trigger === undefined ? undefined : BY_TRIGGER[trigger.entry.a.group ?? ""];
    if (found !== undefined && (seen <= 2 || trigger!.shape === "participle")) return found;
  }
  return act === "announce" ? "announce" : "assert";
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
