import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { numberAt, type Range } from "../range.ts";
import { columnOf, has, kindOf, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import { ofParty } from "./promisor.ts";

/** How far after a record its giver may be named, in tokens. */
const BESIDE = 160;
const RECEIVING = new Set(["to", "for", "towards", "against"]);

/**
 * A record of aid names its giver beside it or nowhere: "Five ambulances. The Danish embassy handed them over." Where
 * words of giving name nobody, the giver is the only state (but the one that receives) named from their sentence up to
 * the next commitment or the end of the paragraph, else the only one of the whole text.
 */
export function withGiversBeside(
  context: ReadingContext,
  found: readonly FoundCommitment[],
  receiver: PartyId | null,
): FoundCommitment[] {
  if (!found.some(isNameless)) return [...found];
  const inOrder = [...found].sort((a, b) => a.evidence.start - b.evidence.start);
  const only = onlyState(context, { start: 0, end: context.doc.tokens.count }, receiver);
  const others = found.some(({ promisor }) => promisor.party !== null && promisor.party !== only);
  const alone = others ? null : only;
  const named = found.some(({ promisor }) => promisor.party !== null);
  return inOrder.map((c, i) => {
    if (!isNameless(c)) return c;
    const next = inOrder.slice(i + 1, i + NEXT_MOST).find((other) => other.evidence.start > c.evidence.end);
    const giver =
      onlyState(context, besideOf(context, c, next), c.beneficiary ?? receiver) ??
      // What another sentence gives may be told here without its giver, but not what has a number of its own.
      (c.measured === undefined || !named ? alone : null);
    return giver === null || giver === c.beneficiary ? c : { ...c, promisor: ofParty(context, giver, null) };
  });
}

const NEXT_MOST = 12;

/** What somebody says was given by nobody named is not the narrator's record. */
const isNameless = ({ promisor, statement }: FoundCommitment): boolean =>
  promisor.party === null && promisor.label === "" && statement === null;

/** From the beginning of the sentence to the sentence of the next commitment, inside the paragraph. */
function besideOf({ doc }: ReadingContext, c: FoundCommitment, next: FoundCommitment | undefined): Range {
  const own = sentenceAt(doc.sentences, c.evidence.start);
  const limit = Math.min(doc.tokens.count, c.evidence.end + BESIDE);
  let end = next === undefined ? limit : Math.min(limit, sentenceAt(doc.sentences, next.evidence.start).start);
  for (let t = c.evidence.end; t < end; t++) if (kindOf(doc, t) === TOKEN.newline) end = t;
  return { start: own.start, end: Math.max(end, own.end) };
}

/** The one state that a stretch names or whose adjective it has, not as a receiver; null where there are several. */
function onlyState({ doc }: ReadingContext, { start, end }: Range, receiver: PartyId | null): PartyId | null {
  let only: PartyId | null = null;
  for (let t = start; t < end; t = doc.termEnd[t]!) {
    if (!has(doc, t, W.party)) continue;
    const { id, a } = readingOf(doc, t, "party")!.entry;
    if (!isState(id) || id === receiver || id === only || a.as === "capital") continue;
    const before = has(doc, t - 1, W.determiner) ? t - 2 : t - 1;
    if (RECEIVING.has(columnOf(doc, before, "preposition", "role") ?? "")) continue;
    if (only !== null) return null;
    only = id;
  }
  return only;
}

/** The sentence in which a token stands. */
const sentenceAt = (sentences: readonly Range[], t: number): Range =>
  sentences[numberAt(sentences, t)] ?? { start: t, end: t };
