import type { PartyId } from "../model/reading.ts";
import type { ReadingContext } from "./context.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Range } from "./range.ts";
import { columnOf, formOf, has, isWord, readingOf } from "./terms.ts";

/** Offices that a text gives without a country where it speaks of one country only. */
const DOMESTIC = new Set([
  "head-of-government",
  "foreign-minister",
  "defence-minister",
  "finance-minister",
  "minister",
  "commander",
]);
/** How far back a paragraph is searched, in tokens. */
const BACK_MOST = 120;

/**
 * The party of somebody whom the words themselves give none: that of the label above them, of the state that "its
 * foreign minister" points back to, or of the only state that the paragraph has named so far. Null where that is
 * not certain.
 */
export function partyInView(context: ReadingContext, phrase: NounPhrase): PartyId | null {
  const label = labelParty(context, phrase.start);
  if (label !== null) return label;
  const named = statesBefore(context, phrase.start);
  if (isOwned(context, phrase)) return named.at(-1) ?? null;
  if (phrase.role === null || !DOMESTIC.has(phrase.role)) return null;
  return new Set(named).size === 1 ? named[0]! : null;
}

/** "Its foreign minister": the title ends with a pronoun. */
function isOwned({ doc }: ReadingContext, { start, end, name }: NounPhrase): boolean {
  for (let t = start; t < (name?.start ?? end); t++) {
    const cut = formOf(doc, t)?.cut;
    if (cut?.person?.startsWith("3") && !cut.certain) return true;
  }
  return false;
}

/** The states named before a token in its paragraph, in order; an adjective names none. */
function statesBefore({ doc }: ReadingContext, before: number): PartyId[] {
  const line = doc.lines[lineAt(doc.lines, before)];
  const found: PartyId[] = [];
  for (
    let t = Math.max(line?.start ?? before, before - BACK_MOST);
    t < before;
    t = isWord(doc, t) ? doc.termEnd[t]! : t + 1
  ) {
    if (!has(doc, t, W.party) || (columnOf(doc, t, "party", "as") ?? "").startsWith("demonym")) continue;
    const { id } = readingOf(doc, t, "party")!.entry;
    if (!id.includes(":")) found.push(id);
  }
  return found;
}

/** The party that the label of a line gives to what stands at a token of it; null for none. */
export function labelParty(context: ReadingContext, t: number): PartyId | null {
  const label = context.labels[lineAt(context.doc.lines, t)];
  return label != null && label.colon < t ? label.party : null;
}

/** The number of the line in which a token stands. */
function lineAt(lines: readonly Range[], t: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}
