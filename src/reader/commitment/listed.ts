import { trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { has, isWord } from "../terms.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundCommitment } from "./commitment.ts";
import { conditionsIn } from "./condition.ts";
import type { Deed } from "./deed.ts";
import { ofParty } from "./promisor.ts";
import { thingsOf } from "./thing.ts";
import { isThing } from "./thing-word.ts";

/**
 * "Norway: 85 million crowns" in a list: an item without a verb takes the level and, where it names none, the kind of
 * what introduced the list (codebook, items of a list). Null where the line is no such item.
 */
export function listedItem(
  context: ReadingContext,
  line: number,
  rule: CommitmentRule,
  introduction: FoundCommitment,
): FoundCommitment | null {
  const { doc } = context;
  const label = context.labels[line];
  if (label?.party == null || label.colon < 0) return null;
  const range = { start: label.colon + 1, end: trimEnd(doc, label.colon + 1, doc.lines[line]!.end) };
  if (range.end <= range.start || doc.quotations.at(range.start) !== undefined || !givesSomething(context, range))
    return null;
  const deed: Deed = {
    at: range.start,
    about: range,
    kind: null,
    fallback: null,
    recipientIsObject: false,
    alternative: false,
  };
  const [thing] = thingsOf(doc, deed);
  if (thing === undefined) return null;
  return {
    promisor: ofParty(context, label.party, { start: label.start, end: label.end }),
    beneficiary: introduction.beneficiary,
    kind: thing.kind === "general-support" ? introduction.kind : thing.kind,
    object: thing.object,
    level: rule.level ?? introduction.level,
    trigger: null,
    conditions: conditionsIn(doc, range, false),
    about: range,
    evidence: { start: label.start, end: range.end },
    statement: null,
    rule: rule.id,
  };
}

/** Whether an item begins with what is given; a verb after that begins a relative clause (aid [whose worth] was not told). */
function givesSomething({ doc }: ReadingContext, range: Range): boolean {
  for (let t = range.start; t < range.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.currency) || isThing(doc, t)) return true;
    if (has(doc, t, W.negation | W.trigger | W.relative | W.condition) || isFiniteVerb(doc, t)) return false;
  }
  return false;
}
