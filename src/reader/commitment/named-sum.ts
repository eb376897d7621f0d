import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundCommitment } from "./commitment.ts";
import { conditionsIn } from "./condition.ts";
import { ofParty } from "./promisor.ts";
import { moneyFor, thingsOf } from "./thing.ts";

const NAMED_MOST = 24;

/** Who gives, and the words about what they give. */
interface NamedSum {
  readonly giver: Range;
  readonly given: Range;
}

/**
 * "The largest pledges came from Britain ($26m) and Korea ($10m)", "followed by Oman with 5 million": in a sentence that
 * speaks of pledges or of those who give, a party's name with a sum in brackets or after "with" gives it; and "Oman's 5
 * million for schools" anywhere.
 */
export function namedSums(
  context: ReadingContext,
  sentence: Range,
  rule: CommitmentRule,
  isSum: (t: number) => boolean,
): FoundCommitment[] {
  const { doc } = context;
  return sumsIn(context, sentence, isSum).map(({ giver, given }) => {
    const at = { at: given.start, about: given, kind: null, fallback: null };
    const [thing] = thingsOf(doc, { ...at, recipientIsObject: false, alternative: false });
    const conditions = conditionsIn(doc, given, false);
    return {
      promisor: ofParty(context, readingOf(doc, giver.start, "party")!.entry.id, giver),
      beneficiary: null,
      kind: thing === undefined ? "general-support" : moneyFor(thing.kind),
      object: thing?.object ?? null,
      level: rule.level ?? "pledged",
      trigger: null,
      conditions,
      about: given,
      measured: given,
      evidence: { start: giver.start, end: kindOf(doc, given.end) === TOKEN.bracketClose ? given.end + 1 : given.end },
      statement: null,
      rule: rule.id,
    };
  });
}

function sumsIn(context: ReadingContext, sentence: Range, isSum: (t: number) => boolean): NamedSum[] {
  const { doc } = context;
  const found: NamedSum[] = [];
  // A figure may begin right behind the sentence's last mark.
  if (!speaksOfMoney(doc, sentence.start, sentence.end + 1 + MONEY_WITHIN)) return found;
  const giving = speaksOfGiving(context, sentence);
  let giver: Range | null = null;
  for (let t = sentence.start; t < sentence.end && found.length < NAMED_MOST; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    const party = has(doc, t, W.party) && !isDemonymWord(columnOf(doc, t, "party", "as"));
    if (party) giver = { start: t, end: doc.termEnd[t]! };
    if (giver === null) continue;
    if (party && isOwner(doc, giver.end)) {
      const from = pastAdjectives(doc, giver.end);
      const given = { start: from, end: ownedEnd(context, from, sentence.end) };
      if (isSum(from) && isMoney(doc, from) && (giving || isFor(doc, given))) found.push({ giver, given });
      continue;
    }
    // "Oman was the biggest donor with": the subject before.
    if (!giving || (!party && columnOf(doc, t, "noun", "role") !== "giver")) continue;
    const end = doc.termEnd[t]!;
    const bracket = party && kindOf(doc, end) === TOKEN.bracketOpen;
    if ((!bracket && columnOf(doc, end, "preposition", "role") !== "with") || !isSum(end + 1) || !isMoney(doc, end + 1))
      continue;
    found.push({ giver, given: { start: end + 1, end: givenEnd(context, end + 1, sentence.end, bracket) } });
  }
  return found;
}

/** "Oman's": the name is written with a possessive ending. */
const isOwner = (doc: AnnotatedText, end: number): boolean => formOf(doc, end - 1)?.cut.certain === true;

function pastAdjectives(doc: AnnotatedText, from: number): number {
  let t = from;
  while (isWord(doc, t) && has(doc, t, W.adjective)) t = doc.termEnd[t]!;
  return t;
}

const MONEY_WITHIN = 5;

/** Whether a figure is one of money: a currency stands in it. */
function isMoney(doc: AnnotatedText, from: number): boolean {
  return speaksOfMoney(doc, from, from + MONEY_WITHIN);
}

function speaksOfMoney(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < end; t++) if (has(doc, t, W.currency)) return true;
  return false;
}

/** "For schools", "on condition that": a sum that is given for something or under a condition. */
function isFor(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.condition)) return true;
    if (columnOf(doc, t, "preposition", "role") === "for") return true;
  }
  return false;
}

/** To the end of the noun phrase of a sum and of a condition behind it: to a comma, a full stop or another verb. */
function ownedEnd({ doc }: ReadingContext, from: number, limit: number): number {
  let under = false;
  let t = from;
  for (; t < limit; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.comma || kind === TOKEN.end || kind === TOKEN.colon) return t;
    if (isWord(doc, t) && has(doc, t, W.condition)) under = true;
    if (!under && isWord(doc, t) && t > from + MONEY_WITHIN && isFiniteVerb(doc, t)) return t;
  }
  return t;
}

/** A noun of promising or giving, or one for those who give. */
function speaksOfGiving({ doc }: ReadingContext, { start, end }: Range): boolean {
  for (let t = start; t < end; t = nextTerm(doc, t)) {
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
