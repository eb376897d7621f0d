import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import type { FoundSpeaker } from "./speaker.ts";

/** A source and its cue, and the token after both. */
export interface NamedSource {
  readonly cue: Range;
  /** The token whose reading tells what was done by saying it. */
  readonly verb: number;
  readonly end: number;
  /** Who it is, asked for only where something was said. */
  readonly speaker: (context: ReadingContext) => FoundSpeaker | null;
}
