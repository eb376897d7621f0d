import type { PartyId } from "../model/reading.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { Range } from "./range.ts";
import { has, readingOf } from "./terms.ts";

/** Where a text names each party, in the order in which they are first named. */
export type PartyMentions = ReadonlyMap<PartyId, readonly Range[]>;

export function findPartyMentions(doc: AnnotatedText): PartyMentions {
  const mentions = new Map<PartyId, Range[]>();
  for (let t = 0; t < doc.tokens.count; t++) {
    if (!has(doc, t, W.party)) continue;
    const { id } = readingOf(doc, t, "party")!.entry;
    const known = mentions.get(id);
    const range = { start: t, end: doc.termEnd[t]! };
    if (known === undefined) mentions.set(id, [range]);
    else known.push(range);
  }
  return mentions;
}

/** The coalition that a text names most often, the earliest of equals; null where it names none. */
export function mainCoalition(mentions: PartyMentions): PartyId | null {
  let main: PartyId | null = null;
  for (const [id, { length }] of mentions) {
    if (id.startsWith("coalition:") && length > (mentions.get(main ?? "")?.length ?? 0)) main = id;
  }
  return main;
}
