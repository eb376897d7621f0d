import type { AnnotatedText } from "../annotated-text.ts";
import { trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { isDemonym } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { has, hasProclitic, isWord, kindOf, nextTerm, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundCommitment } from "./commitment.ts";
import { ofParty } from "./promisor.ts";

const GAPS_MOST = 24;
const GIFT_LONGEST = 24;

/**
 * "The Emirates set aside 1.2 billion for the Strip, Qatar one billion": after a gift of money a party with a sum of
 * its own gives under the same verb.
 */
export function furtherGivers(context: ReadingContext, first: FoundCommitment, sentence: Range): FoundCommitment[] {
  const { doc } = context;
  const found: FoundCommitment[] = [];
  if (!hasSum(doc, first.about.start, first.evidence.end)) return found;
  for (let t = first.about.start; t < sentence.end && found.length < GAPS_MOST; t = nextTerm(doc, t)) {
    if (!startsGap(doc, t)) continue;
    const about = { start: t, end: giftEnd(doc, t, sentence.end) };
    if (hasVerb(doc, about)) break;
    const { id } = readingOf(doc, t, "party")!.entry;
    found.push({
      ...first,
      promisor: ofParty(context, id, { start: t, end: doc.termEnd[t]! }),
      about,
      measured: about,
      currencyFrom: { start: first.about.start, end: about.start },
      conditions: [],
      evidence: { start: about.start, end: trimEnd(doc, about.start, about.end) },
    });
  }
  return found;
}

/** "And Qatar 20 million": a party by name joined to what stands before it, and a number right after it. */
function startsGap(doc: AnnotatedText, t: number): boolean {
  if (!isWord(doc, t) || !has(doc, t, W.party) || !hasProclitic(doc, t, "and")) return false;
  if (isDemonym(doc, t)) return false;
  return isSumStart(doc, doc.termEnd[t]!);
}

const isSumStart = (doc: AnnotatedText, t: number) =>
  kindOf(doc, t) === TOKEN.number || (isWord(doc, t) && has(doc, t, W.number | W.qualifier | W.currency));

function giftEnd(doc: AnnotatedText, from: number, limit: number): number {
  let t = from + 1;
  for (; t < Math.min(limit, from + GIFT_LONGEST); t = nextTerm(doc, t)) {
    if (kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.end || startsGap(doc, t)) break;
  }
  return t;
}

function hasSum(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < end; t++) if (has(doc, t, W.currency)) return true;
  return false;
}

function hasVerb(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t = nextTerm(doc, t))
    if (isWord(doc, t) && has(doc, t, W.saying | W.trigger | W.deed | W.auxiliary) && isFiniteVerb(doc, t)) return true;
  return false;
}
