import type { Act, Mode } from "../../model/codes.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import type { Range } from "../range.ts";
import type { AttributionRule } from "../rules.ts";
import { actOf } from "./act.ts";
import { modeOf } from "./content.ts";
import type { FoundSpeaker } from "./speaker.ts";

/** A statement, while reading: token ranges instead of spans. */
export interface FoundStatement {
  readonly speaker: FoundSpeaker;
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly mode: Mode;
  readonly act: Act;
  readonly rule: string;
}

/** What makes a statement of its words: the rule that found it, the reading of its cue, whether that is negated. */
export interface Telling {
  readonly context: ReadingContext;
  readonly rule: AttributionRule;
  readonly reading: FormReading;
  readonly negated: boolean;
}

/** The statement of a speaker, with the tokens of its cue and of its content, ends exclusive. */
export function statementOf(
  { context, rule, reading, negated }: Telling,
  speaker: FoundSpeaker,
  cue: Range,
  content: readonly Range[],
): FoundStatement {
  return {
    speaker,
    cue,
    content: [...content],
    mode: rule.mode ?? modeOf(context.doc, content),
    act: actOf(context, reading, content[0]!, negated, speaker),
    rule: rule.id,
  };
}

/** Whether a token stands in the content of a statement. */
export const isInContent = (statement: FoundStatement | undefined, t: number): boolean =>
  statement?.content.some((range) => t >= range.start && t < range.end) ?? false;
