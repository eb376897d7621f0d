import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { Carriers } from "./carrier.ts";
import type { FoundCommitment, FoundCondition } from "./commitment.ts";
import { conditionsIn } from "./condition.ts";

/** How far after a commitment, in tokens, its giver's condition is looked for. */
const REACH = 70;
const POINTS_BACK_WITHIN = 8;
const SUBJECT_LONGEST = 5;
const LATER = new Set(["contingent", "stipulates"]);

/**
 * Commitments with the conditions that the same party adds in another clause (codebook, conditions): "sending them
 * hangs on …", "but he made it a condition that …". Such a clause either has the giver as its speaker or points back.
 */
export function withLaterConditions(
  context: ReadingContext,
  statements: readonly FoundStatement[],
  found: readonly FoundCommitment[],
): readonly FoundCommitment[] {
  const { doc } = context;
  const added = new Map<FoundCommitment, FoundCondition[]>();
  const carriers = new Carriers(statements);
  for (const sentence of doc.sentences) {
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, W.condition) || !LATER.has(columnOf(doc, t, "condition", "role") ?? "")) continue;
      const [condition] = conditionsIn(doc, { start: t, end: sentence.end }, true);
      if (condition?.range.start !== t || isKnown(found, condition.range)) continue;
      const carrier = carriers.at(t);
      const speaker = carrier === null ? null : statements[carrier]!.speaker.party;
      for (const c of meant(context, found, t, speaker, sentence)) added.set(c, [...(added.get(c) ?? []), condition]);
    }
  }
  return found.map((c) => {
    const conditions = added.get(c);
    return conditions === undefined ? c : { ...c, conditions: [...c.conditions, ...regrouped(c, conditions)] };
  });
}

const isKnown = (found: readonly FoundCommitment[], { start, end }: Range) =>
  found.some((c) => c.conditions.some(({ range }) => range.start < end && range.end > start));

const regrouped = (c: FoundCommitment, added: readonly FoundCondition[]): FoundCondition[] => {
  const next = c.conditions.reduce((most, { group }) => Math.max(most, group + 1), 0);
  return added.map((condition, i) => ({ ...condition, group: next + i }));
};

/** The last commitments before a token that its clause is about. */
function meant(
  context: ReadingContext,
  found: readonly FoundCommitment[],
  t: number,
  speaker: string | null,
  sentence: Range,
): FoundCommitment[] {
  const before = found.filter((c) => c.evidence.end <= t && t - c.evidence.end <= REACH);
  const last = before.at(-1);
  if (last === undefined) return [];
  if (speaker === null ? !pointsBack(context, t, sentence) : speaker !== last.promisor.party) return [];
  if (!isSameLine(context, last.evidence.end, t)) return [];
  return before.filter((c) => c.trigger?.start === last.trigger?.start && c.promisor.party === last.promisor.party);
}

function isSameLine({ doc }: ReadingContext, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (kindOf(doc, t) === TOKEN.newline) return false;
  return true;
}

/** "Sending them", "this": a noun of doing with a pronoun, or a demonstrative, right before the condition. */
function pointsBack({ doc }: ReadingContext, t: number, sentence: Range): boolean {
  // "The money depends on": a definite subject and nothing else.
  if (has(doc, sentence.start, W.determiner) && t - sentence.start <= SUBJECT_LONGEST) return true;
  for (let i = t - 1; i >= Math.max(sentence.start, t - POINTS_BACK_WITHIN); i--) {
    if (!isWord(doc, i)) continue;
    const pronoun = columnOf(doc, i, "pronoun", "role");
    if (pronoun === "this" || pronoun === "it") return true;
    if (has(doc, i, W.deed | W.thing | W.trigger) && has(doc, i - 1, W.determiner)) return true;
    if (has(doc, i, W.deed) && formOf(doc, i)?.cut.person?.startsWith("3")) return true;
  }
  return false;
}
