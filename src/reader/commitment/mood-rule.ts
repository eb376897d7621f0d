import type { Act } from "../../model/codes.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { CommitmentRule } from "../rules.ts";
import { has } from "../terms.ts";
import type { Predicate } from "./verb-phrase.ts";

/**
 * The rule for the mood of a deed. A conditional of its own form that nobody is reported to have said is the press's
 * hearsay, where the language has a rule for that: la France livrerait des missiles.
 */
export function moodRule(
  rules: ReadonlyMap<string, readonly CommitmentRule[]>,
  { trigger }: Predicate,
  { shape }: FormReading,
  said: boolean,
): CommitmentRule | undefined {
  const ofGroup = (group: string) => rules.get(group)?.find((rule) => rule.deed === "self");
  const hearsay = trigger.group === "conditional" && shape === "conditional" && !said;
  return (hearsay ? ofGroup("hearsay") : undefined) ?? ofGroup(trigger.group);
}

const DEMANDED: ReadonlySet<Act> = new Set(["call", "reject", "offer"]);

/** "Demands that France send", "n'exclut pas que Paris cède": a bare present says what is to be, and not what is. */
export const isDemanded = (
  { doc }: ReadingContext,
  statement: FoundStatement | null,
  { trigger }: Predicate,
): boolean =>
  statement !== null &&
  trigger.group === "present" &&
  (DEMANDED.has(statement.act) || (statement.cue !== null && has(doc, statement.cue.start, W.negation))) &&
  has(doc, statement.content[0]!.start, W.that);

/** Whether a word of saying reports it, and not "according to a newspaper". */
export const isSaid = ({ pack }: ReadingContext, statement: FoundStatement | null): boolean =>
  statement !== null && pack.rules.attribution.some(({ id, cue }) => id === statement.rule && cue === "saying");
