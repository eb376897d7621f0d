import type {
  Act,
  AttendanceMode,
  ConditionKind,
  GatheringKind,
  Kind,
  Level,
  Mode,
  NoteKind,
  PartyKind,
  Qualifier,
  Role,
  SpeakerKind,
} from "../codes.ts";
import type { PluralForm } from "../plural.ts";

/** The language that a page speaks to its reader, whatever the language of the text. */
export type UiLanguage = "en" | "ar";

/**
 * Every word that a page says of its own: a label for each code and each heading. A language that lacks one does not
 * compile. `F` are the plural forms the language tells apart; `{n}` in a counted phrase is the number.
 */
export interface Labels<F extends PluralForm = "other"> {
  readonly language: UiLanguage;
  readonly direction: "rtl" | "ltr";
  readonly partyKinds: Readonly<Record<PartyKind, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly speakerKinds: Readonly<Record<SpeakerKind, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly acts: Readonly<Record<Act, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly conditionKinds: Readonly<Record<ConditionKind, string>>;
  readonly qualifiers: Readonly<Record<Qualifier, string>>;
  readonly gatheringKinds: Readonly<Record<GatheringKind, string>>;
  readonly attendanceModes: Readonly<Record<AttendanceMode, string>>;
  readonly parts: Readonly<Record<"chair" | "host", string>>;
  readonly noteKinds: Readonly<Record<NoteKind, string>>;
  readonly periods: Readonly<Record<"year" | "month", string>>;
  readonly languages: Readonly<Record<"ar" | "en" | "und", string>>;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly phrases: Readonly<Record<Phrase, string>>;
  readonly marks: Readonly<Record<Mark, string>>;
  readonly signs: Readonly<Record<Sign, string>>;
  readonly counts: Readonly<Record<Countable, CountForms<F>>>;
}

/** A counted phrase in each form that its language has; where a form is missing, `other` serves. */
export type CountForms<F extends PluralForm = "other"> = Readonly<
  Record<F | "other", string> & Partial<Record<PluralForm, string>>
>;

export type Heading = "attendance" | "statements" | "commitments" | "notes" | "text" | "legend";

export type Field =
  | "act"
  | "amount"
  | "beneficiary"
  | "by"
  | "coalition"
  | "cue"
  | "date"
  | "host"
  | "kind"
  | "language"
  | "level"
  | "mode"
  | "next"
  | "object"
  | "part"
  | "party"
  | "person"
  | "place"
  | "promisor"
  | "published"
  | "quantity"
  | "reader"
  | "reason"
  | "rests-on"
  | "role"
  | "said-in"
  | "speaker"
  | "trigger"
  | "if"
  | "and-if"
  | "or-if"
  | "unless"
  | "and-unless"
  | "or-unless";

export type Phrase =
  | "untitled"
  | "no-text"
  | "unknown"
  | "unnamed-speaker"
  | "unnamed-attendee"
  | "unnamed-promisor"
  | "reports"
  | "conditional"
  | "firmness"
  | "outside-the-scale"
  | "to-the-text"
  | "to-the-find"
  | "nothing-attendance"
  | "nothing-statements"
  | "nothing-commitments"
  | "nothing-notes"
  | "range";

/** How a stretch of the text is marked on a page that shows the text itself. */
export type Mark = "speaker" | "cue" | "content" | "evidence" | "trigger" | "condition" | "attendance" | "note";

/** `mark-*` number a find in the margin of the text; the quotation marks are the page's own, around the article's words. */
export type Sign =
  | "arrow"
  | "comma"
  | "open-quote"
  | "close-quote"
  | "mark-attendance"
  | "mark-statement"
  | "mark-commitment"
  | "mark-note";

export type Countable =
  | "words"
  | "statements"
  | "by-speakers"
  | "commitments"
  | "of-them-conditional"
  | "attendees"
  | "notes"
  | "millions"
  | "billions"
  | "trillions";
