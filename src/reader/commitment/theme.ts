import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { has, readingOf } from "../terms.ts";
import type { FoundCommitment } from "./commitment.ts";

/** How often a text names what it is about at least, and how much more often than any other state. */
const LEAST = 3;
const MARGIN = 1.2;
/** A state that the first lines name counts as much more. */
const LEAD = 60;
const IN_LEAD = 2;
/** One to whom something is given counts as one mention more, each time. */
const AS_RECEIVER = 1;
/** Who makes so large a share of the commitments gives and does not receive. */
const GIVES = 0.34;

/** The state that a text is about: the one named most, by name, capital or adjective, of those that do not give; else null. */
export function spokenOf(doc: AnnotatedText, found: readonly FoundCommitment[]): PartyId | null {
  const counts = new Map<PartyId, number>();
  const count = (id: PartyId, times: number) => {
    if (isState(id)) counts.set(id, (counts.get(id) ?? 0) + times);
  };
  for (let t = 0; t < doc.tokens.count; t++)
    if (has(doc, t, W.party)) count(readingOf(doc, t, "party")!.entry.id, t < LEAD ? IN_LEAD : 1);
  for (const { beneficiary } of found) if (beneficiary !== null) count(beneficiary, AS_RECEIVER);
  for (const [party, given] of givenBy(found)) if (given > GIVES * found.length) counts.delete(party);
  const [top, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (top === undefined || top[1] < LEAST) return null;
  return second === undefined || top[1] >= second[1] * MARGIN ? top[0] : null;
}

/** How many of the commitments each party makes. */
function givenBy(found: readonly FoundCommitment[]): Map<PartyId, number> {
  const counts = new Map<PartyId, number>();
  for (const { promisor } of found)
    if (promisor.party !== null) counts.set(promisor.party, (counts.get(promisor.party) ?? 0) + 1);
  return counts;
}
