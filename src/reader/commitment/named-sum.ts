import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { columnOf, has, isWord, kindOf, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import { ofParty } from "./promisor.ts";
import { moneyFor, thingsOf } from "./thing.ts";

const NAMED_MOST = 24;

/**
 * "The largest pledges came from Britain ($26m) and Korea ($10m)", "followed by Oman with 5 million": in a sentence that
 * speaks of pledges or of those who give, a party's name with a sum in brackets or after "with" gives it.
 */
export function namedSums(
  context: ReadingContext,
  sentence: Range,
  rule: CommitmentRule,
  isSum: (t: number) => boolean,
): FoundCommitment[] {
  const { doc } = context;
  const found: FoundCommitment[] = [];
  if (!speaksOfGiving(context, sentence)) return found;
  let giver: Range | null = null;
  for (
    let t = sentence.start;
    t < sentence.end && found.length < NAMED_MOST;
    t = isWord(doc, t) ? doc.termEnd[t]! : t + 1
  ) {
    if (!isWord(doc, t)) continue;
    const party = has(doc, t, W.party) && !isAdjective(columnOf(doc, t, "party", "as"));
    if (party) giver = { start: t, end: doc.termEnd[t]! };
    // "Oman was the biggest donor with": the subject before.
    if (giver === null || (!party && columnOf(doc, t, "noun", "role") !== "giver")) continue;
    const end = doc.termEnd[t]!;
    const bracket = party && kindOf(doc, end) === TOKEN.bracketOpen;
    if ((!bracket && columnOf(doc, end, "preposition", "role") !== "with") || !isSum(end + 1)) continue;
    const given = { start: end + 1, end: givenEnd(context, end + 1, sentence.end, bracket) };
    const deed = {
      at: given.start,
      about: given,
      kind: null,
      fallback: null,
      recipientIsObject: false,
      alternative: false,
    };
    const [thing] = thingsOf(doc, deed);
    found.push({
      promisor: ofParty(context, readingOf(doc, giver.start, "party")!.entry.id, giver),
      beneficiary: null,
      kind: thing === undefined ? "general-support" : moneyFor(thing.kind),
      object: thing?.object ?? null,
      level: rule.level ?? "pledged",
      trigger: null,
      conditions: [],
      about: given,
      measured: given,
      evidence: { start: giver.start, end: bracket ? given.end + 1 : given.end },
      statement: null,
      rule: rule.id,
    });
  }
  return found;
}

const isAdjective = (as: string | undefined): boolean => (as ?? "").startsWith("demonym");

/** A noun of promising or giving, or one for those who give. */
function speaksOfGiving({ doc }: ReadingContext, { start, end }: Range): boolean {
  for (let t = start; t < end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (!isWord(doc, t)) continue;
    if (columnOf(doc, t, "noun", "role") === "giver") return true;
    if (!has(doc, t, W.trigger | W.deed)) continue;
    if (readings(doc, t).some((r) => r.shape === "masdar" && GIVING.has(r.entry.a.group ?? r.entry.class))) return true;
  }
  return false;
}

const GIVING = new Set(["pledge-noun", "deed"]);

/** To the closing bracket, or to the next comma or "and". */
function givenEnd({ doc }: ReadingContext, from: number, limit: number, bracket: boolean): number {
  let t = from;
  for (; t < limit; t++) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.bracketClose || kind === TOKEN.end) return t;
    if (!bracket && (kind === TOKEN.comma || columnOf(doc, t, "conjunction", "role") === "and")) return t;
  }
  return t;
}
