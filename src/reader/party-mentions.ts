import type { PartyId } from "../model/reading.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import type { FormReading } from "./form-reading.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { Range } from "./range.ts";
import { has, hasProclitic, isWord, readingOf } from "./terms.ts";

/** Where a text names each party, in the order in which they are first named. */
export type PartyMentions = ReadonlyMap<PartyId, readonly Range[]>;

/**
 * Finds the parties that a text names. A party's form that is an everyday adjective too (مالي is "of Mali" and
 * "financial") counts only where the text names the party in another way; where it does not, the form is none of the
 * party's any more.
 */
export function findPartyMentions(doc: AnnotatedText): PartyMentions {
  const mentions = new Map<PartyId, Range[]>();
  const doubtful: { readonly id: PartyId; readonly range: Range }[] = [];
  for (let t = 0; t < doc.tokens.count; t++) {
    if (!has(doc, t, W.party)) continue;
    const reading = readingOf(doc, t, "party")!;
    const { id } = reading.entry;
    const range = { start: t, end: doc.termEnd[t]! };
    if (isDoubtful(doc, t, reading)) doubtful.push({ id, range });
    else add(mentions, id, range);
  }
  for (const { id, range } of doubtful) {
    if (mentions.has(id)) add(mentions, id, range);
    else doc.bits[range.start]! &= ~W.party;
  }
  return mentions;
}

function add(mentions: Map<PartyId, Range[]>, id: PartyId, range: Range): void {
  const known = mentions.get(id);
  if (known === undefined) mentions.set(id, [range]);
  else known.push(range);
}

/** Many of them ("the Europeans") are people, whatever the adjective of things means. */
function isDoubtful(doc: AnnotatedText, t: number, { entry, agreement }: FormReading): boolean {
  return entry.a.flag === "ambiguous" && agreement !== "p" && has(doc, t, W.adjective) && !standsAsName(doc, t);
}

/** What a name may follow, and an adjective may not. */
const BEFORE_A_NAME = W.preposition | W.party | W.saying | W.deed | W.trigger | W.that | W.verb;

/** A name has no article of its own here, and stands at the beginning, after a verb, a preposition or another party. */
function standsAsName(doc: AnnotatedText, t: number): boolean {
  if (hasProclitic(doc, t, "article")) return false;
  return hasProclitic(doc, t, "li") || t === 0 || !isWord(doc, t - 1) || has(doc, t - 1, BEFORE_A_NAME);
}

/** The coalition that a text names most often, the earliest of equals; null where it names none. */
export function mainCoalition(mentions: PartyMentions): PartyId | null {
  let main: PartyId | null = null;
  for (const [id, { length }] of mentions) {
    if (id.startsWith("coalition:") && length > (mentions.get(main ?? "")?.length ?? 0)) main = id;
  }
  return main;
}
