import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import type { Range } from "../range.ts";
import type { AttributionRule } from "../rules.ts";
import type { ContentStart } from "./content.ts";
import type { CueSite } from "./cue-site.ts";
import type { FoundSpeaker } from "./speaker.ts";
import type { FoundStatement } from "./statement.ts";

/** Who spoke last, and where. */
export interface LastSpeaker {
  readonly speaker: FoundSpeaker;
  readonly sentence: Range;
  /** The token at which it was said who speaks. */
  readonly at: number;
  /** They call themselves "we": the signatories of a statement. */
  readonly we?: boolean;
}

/** One rule tried at one cue of saying, and what is known there. */
export interface CueTrial {
  readonly context: ReadingContext;
  readonly rule: AttributionRule;
  readonly reading: FormReading;
  /** The token of the cue. */
  readonly verb: number;
  /** What stands before it. */
  readonly site: CueSite;
  readonly sentence: Range;
  /** The speaker of the last statement that is not quoted in another. */
  readonly last: LastSpeaker | null;
  /** Speakers and subjects so far, the latest last. */
  readonly earlier: readonly LastSpeaker[];
  /** The sentence before, where nobody says anything in it. */
  readonly before: Range | null;
  /** The statements found so far, the latest last. */
  readonly said: readonly FoundStatement[];
}

/** A trial that has found what joins the cue to its content. */
export interface LinkedTrial extends CueTrial {
  /** The tokens of the cue, with what belongs to it. */
  readonly cue: Range;
  readonly negated: boolean;
  readonly start: ContentStart;
}
