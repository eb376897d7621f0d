import type { PartyId } from "../model/reading.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import type { NounPhraseContext } from "./noun-phrase.ts";
import type { Pack } from "./pack.ts";
import type { PartyMentions } from "./party-mentions.ts";
import type { Range } from "./range.ts";
import type { RuleBook } from "./rule-book.ts";

/** All that reading one text needs: the text as annotated, the persons met, the pack, what headings say. */
export interface ReadingContext extends NounPhraseContext {
  readonly doc: AnnotatedText;
  readonly pack: Pack;
  readonly rules: RuleBook;
  readonly published: string | null;
  readonly parties: PartyMentions;
  /** The coalition that the text is about, for "the alliance" and "the summit" without a name. */
  readonly coalition: PartyId | null;
  /** The state that the text is about, for an office or a body named without one; null where it is about several. */
  readonly home: PartyId | null;
  /** By line number: the party that a label or heading gives to what stands under it. */
  readonly labels: readonly (Label | null)[];
}

/** A label at the beginning of a line, up to its colon: "Ireland:". */
export interface Label extends Range {
  readonly party: PartyId | null;
  /** The token of the colon. */
  readonly colon: number;
}
