import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import type { Deed } from "./deed.ts";
import { ofParty } from "./promisor.ts";
import { thingsOf } from "./thing.ts";

/** A giver whose verb is left out, and what it gives: "…, Spain 30 million and Malta two boats". */
interface Gap {
  readonly party: PartyId;
  readonly giver: Range;
  readonly given: Range;
}

const GAPS_MOST = 24;

/** The givers after the first under one verb: each a party's name after a comma or "and", right before a sum or count. */
export function gapsIn({ doc }: ReadingContext, { at, about }: Deed, isFigure: (t: number) => boolean): Gap[] {
  const starts: { party: PartyId; giver: Range; from: number }[] = [];
  for (let t = doc.termEnd[at]!; t < about.end && starts.length < GAPS_MOST; t = doc.termEnd[t]!) {
    if (!has(doc, t, W.party) || !isName(columnOf(doc, t, "party", "as")) || !opens({ doc }, beforeArticle({ doc }, t)))
      continue;
    let from = doc.termEnd[t]!;
    if (has(doc, from, W.determiner)) from = doc.termEnd[from]!;
    while (isWord(doc, from) && has(doc, from, W.adjective)) from = doc.termEnd[from]!;
    const start = has(doc, t - 1, W.determiner) ? t - 1 : t;
    if (!isFigure(from) && !isArticled(doc, doc.termEnd[t]!, from)) continue;
    starts.push({ party: readingOf(doc, t, "party")!.entry.id, giver: { start, end: doc.termEnd[t]! }, from });
  }
  return starts.map(({ party, giver, from }, i) => ({
    party,
    giver,
    given: { start: from, end: beforeJoint({ doc }, starts[i + 1]?.giver.start ?? about.end, from) },
  }));
}

/** "… and the Dutch a survey vessel": an article and a thing. */
const isArticled = (doc: AnnotatedText, article: number, from: number): boolean =>
  has(doc, article, W.determiner) && isWord(doc, from) && has(doc, from, W.thing);

const isName = (as: string | undefined): boolean => !isDemonymWord(as);

type InDoc = Pick<ReadingContext, "doc">;

const beforeArticle = ({ doc }: InDoc, t: number): number => (has(doc, t - 1, W.determiner) ? t - 2 : t - 1);

function opens({ doc }: InDoc, t: number): boolean {
  if (kindOf(doc, t) === TOKEN.comma) return true;
  const role = columnOf(doc, t, "conjunction", "role");
  return role === "and" || role === "while";
}

/** Back over the comma and the "and" before the next giver. */
function beforeJoint({ doc }: InDoc, end: number, from: number): number {
  let t = end;
  while (t - 1 > from && opens({ doc }, t - 1)) t--;
  return t;
}

/** The words about the deed of the first giver: up to where the next giver is named. */
export const aboutFirst = (context: InDoc, deed: Deed, gaps: readonly Gap[]): Deed =>
  gaps.length === 0
    ? deed
    : { ...deed, about: { ...deed.about, end: beforeJoint(context, gaps[0]!.giver.start, deed.at + 1) } };

/** What each further giver gives: as the first does, of the kind of its own thing where it names one. */
export function gappedCommitments(
  context: ReadingContext,
  first: FoundCommitment,
  gaps: readonly Gap[],
): FoundCommitment[] {
  const { doc } = context;
  return gaps.map(({ party, giver, given }) => {
    const deed = { kind: null, fallback: null, recipientIsObject: false, alternative: false };
    const [own] = thingsOf(doc, { ...deed, at: given.start, about: given });
    const named = own === undefined || own.object === null ? { kind: first.kind, object: null } : own;
    return {
      ...first,
      ...named,
      promisor: ofParty(context, party, giver),
      about: given,
      measured: given,
      conditions: [],
      evidence: { start: giver.start, end: given.end },
    };
  });
}
