import type { ReadingContext } from "../context.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { NounPhrase } from "../noun-phrase.ts";
import { columnOf, formOf, has, isWord, readingOf } from "../terms.ts";
import type { FoundPromisor } from "./commitment.ts";
import { ofParty } from "./promisor.ts";
import type { Predicate } from "./verb-phrase.ts";

/** The clause of a predicate: `from` is where it may begin at the earliest. */
interface Clause {
  readonly predicate: Predicate;
  readonly from: number;
}

const BACK_MOST = 90;

/** "Chile's aid amounts to", "the aid from Chile": a possessor in the subject, or the party after "from". */
export function ownerOf(context: ReadingContext, { predicate, from }: Clause): FoundPromisor[] {
  const { doc } = context;
  for (let t = predicate.head - 1; t >= Math.max(from, predicate.head - BACK_MOST); t--) {
    if (!isWord(doc, t) || !has(doc, t, W.party)) continue;
    const range = { start: t, end: doc.termEnd[t]! };
    const own = formOf(doc, range.end - 1)?.cut.certain || columnOf(doc, t - 1, "preposition", "role") === "from";
    if (own) return [ofParty(context, readingOf(doc, t, "party")!.entry.id, range)];
  }
  return [];
}

/** Kinds of what goes out under the flag of its own state. Arms may be of any make. */
const UNDER_FLAG = new Set([
  "troop-deployment",
  "peace-operation",
  "naval-deployment",
  "air-policing",
  "ceasefire-monitoring",
  "intelligence-sharing",
]);
const FORCES_WITHIN = 10;

/** "French troops will be sent", "Kenya's peacekeepers could go": whose forces stand before the verb. */
export function ownerOfForces({ doc, ...context }: ReadingContext, { predicate, from }: Clause): FoundPromisor[] {
  // Whoever's drones they are that will patrol, they are no gift.
  const guarding = columnOf(doc, predicate.verb, "deed", "doer") === "forces";
  let forces = false;
  for (let t = predicate.head - 1; t >= Math.max(from, predicate.head - FORCES_WITHIN); t--) {
    if (!isWord(doc, t)) continue;
    if (guarding ? has(doc, t, W.thing) : UNDER_FLAG.has(columnOf(doc, t, "thing", "kind") ?? "")) forces = true;
    const entry = readingOf(doc, t, "party")?.entry;
    if (!forces || entry === undefined) continue;
    const own = isDemonymWord(entry.a.as) || formOf(doc, doc.termEnd[t]! - 1)?.cut.certain;
    return own ? [ofParty({ doc, ...context }, entry.id, { start: t, end: doc.termEnd[t]! })] : [];
  }
  return [];
}

/** "Norway's relief council", a body with a name of its own: whose it is stands first. */
export function ofOwner({ doc, ...context }: ReadingContext, { start, plural }: NounPhrase): FoundPromisor[] {
  const own = !plural && has(doc, start, W.party) && formOf(doc, doc.termEnd[start]! - 1)?.cut.certain;
  return own
    ? [ofParty({ doc, ...context }, readingOf(doc, start, "party")!.entry.id, { start, end: doc.termEnd[start]! })]
    : [];
}
