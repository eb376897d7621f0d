import type { Act, Mode } from "../../model/codes.ts";
import type { Range } from "../range.ts";
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
