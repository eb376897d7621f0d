import type { AttendanceMode, Kind, Level, Mode } from "../model/codes.ts";
import { ATTENDANCE_MODES, KINDS, LEVELS, MODES } from "../model/codes.ts";
import { SHAPES, type Shape } from "./lexicon/word-class.ts";

/** Where a rule looks for the one who speaks or gives, in the order in which it looks. */
export const PLACES = [
  "after",
  "before",
  "implied",
  "carried",
  "label",
  "possessor",
  "speaker",
  "gathering",
  "relayed",
  "unknown",
  "agent", // the one named after "by" where the verb is passive
  "adjacent", // the noun phrase or pronoun right before the verb; what was said then begins right after it
] as const;
export type Place = (typeof PLACES)[number];

/** What joins a cue to what was said. */
export const LINKS = ["that", "clause", "infinitive", "preposition", "object", "quotation", "colon", "none"] as const;
export type Link = (typeof LINKS)[number];

/** How far what was said reaches. */
export const EXTENTS = ["clause", "phrase", "quotation", "preceding", "line"] as const;
export type Extent = (typeof EXTENTS)[number];

export const CUES = ["saying", "according", "as", "label", "answer", "signature", "quotation"] as const;
export type CueClass = (typeof CUES)[number];

/** One construction in which a language reports what somebody said. */
export interface AttributionRule {
  readonly id: string;
  readonly cue: CueClass;
  readonly shapes: readonly Shape[];
  /** A group of saying words (the `group` column) that the cue must belong to; null for any without a group. */
  readonly group: string | null;
  /** What must stand right before the cue: the name of a proclitic, `comma`, or null. */
  readonly after: readonly string[] | null;
  readonly speaker: readonly Place[];
  readonly link: Link;
  readonly content: Extent;
  readonly mode: Mode | null;
}

export const DEEDS = ["governed", "self", "thing", "noun", "contents"] as const;
export type DeedPlace = (typeof DEEDS)[number];

/** One construction in which a language says that somebody gives, will give, may give or refuses. */
export interface CommitmentRule {
  readonly id: string;
  /** The group of triggers (the `group` column of triggers) that the rule is for. */
  readonly trigger: string;
  readonly deed: DeedPlace;
  readonly promisor: readonly Place[];
  /** The level, where the rule decides it and not the trigger's row. */
  readonly level: Level | null;
  /** The kind, where nothing in the text says one. */
  readonly kind: Kind | null;
}

/** Where a rule of attendance looks for those who were there, in the order in which it looks. */
export const ATTENDEES = [
  "antecedent",
  "after",
  "before",
  "list",
  "agent",
  "nearest",
  "received",
  "speaker",
  "parties",
] as const;
export type AttendeePlace = (typeof ATTENDEES)[number];

/** What must say that it was at the gathering; `proofOf` in gathering/setting.ts says what each asks for. */
export const SETTINGS = [
  "gathering",
  "open",
  "scene",
  "held",
  "object",
  "meeting",
  "together",
  "earlier",
  "near",
  "about",
  "attending",
  "address",
  "delegation",
  "call",
  "none",
] as const;
export type SettingName = (typeof SETTINGS)[number];

export const PARTS = ["chair", "host"] as const;

/** One construction in which a language says that somebody was at a gathering, and how. */
export interface AttendanceRule {
  readonly id: string;
  /** Groups of attendance words (the `group` column) that the rule is for. */
  readonly cue: readonly string[];
  /** Shapes of the cue; none for any. */
  readonly shapes: readonly Shape[];
  /** What must be written together with the cue or stand before it: a preposition, `pronoun`; null for anything. */
  readonly after: readonly string[] | null;
  readonly attendee: readonly AttendeePlace[];
  /** Those met, or who did it together with the attendee, attend as well. */
  readonly also: "partner" | null;
  /** Whose party the attendee stands for, where it is not their own. */
  readonly party: readonly AttendeePlace[];
  readonly at: SettingName;
  /** What the rule decides itself and not the cue's row. */
  readonly mode: AttendanceMode | null;
  readonly part: "chair" | "host" | null;
}

export interface Rules {
  readonly attribution: readonly AttributionRule[];
  readonly commitment: readonly CommitmentRule[];
  readonly attendance: readonly AttendanceRule[];
}

type Fields = Readonly<Record<string, string>>;

/** Reads the fields of a rule's source. Throws a `RangeError` that names the field, what it says and what it may say. */
export function attributionRule(id: string, fields: Fields): AttributionRule {
  only(fields, ["cue", "shape", "group", "after", "speaker", "link", "content", "mode"]);
  return {
    id,
    cue: one("cue", fields.cue, CUES),
    shapes: many("shape", fields.shape ?? "", SHAPES),
    group: fields.group ?? null,
    after: fields.after === undefined ? null : fields.after.split(" "),
    speaker: many("speaker", fields.speaker ?? "", PLACES),
    link: one("link", fields.link ?? "none", LINKS),
    content: one("content", fields.content, EXTENTS),
    mode: fields.mode === undefined ? null : one("mode", fields.mode, MODES),
  };
}

export function commitmentRule(id: string, fields: Fields): CommitmentRule {
  only(fields, ["trigger", "deed", "promisor", "level", "gives"]);
  if (fields.trigger === undefined) throw new RangeError("trigger is missing: name a group of triggers");
  return {
    id,
    trigger: fields.trigger,
    deed: one("deed", fields.deed, DEEDS),
    promisor: many("promisor", fields.promisor ?? "", PLACES),
    level: fields.level === undefined ? null : one("level", fields.level, LEVELS),
    kind: fields.gives === undefined ? null : one("gives", fields.gives, KINDS),
  };
}

export function attendanceRule(id: string, fields: Fields): AttendanceRule {
  only(fields, ["cue", "shape", "after", "attendee", "also", "party", "at", "mode", "part"]);
  if (fields.cue === undefined) throw new RangeError("cue is missing: name a group of attendance words");
  return {
    id,
    cue: fields.cue.split(" "),
    shapes: many("shape", fields.shape ?? "", SHAPES),
    after: fields.after === undefined ? null : fields.after.split(" "),
    attendee: many("attendee", fields.attendee ?? "", ATTENDEES),
    also: fields.also === undefined ? null : one("also", fields.also, ["partner"] as const),
    party: many("party", fields.party ?? "", ATTENDEES),
    at: one("at", fields.at, SETTINGS),
    mode: fields.mode === undefined ? null : one("mode", fields.mode, ATTENDANCE_MODES),
    part: fields.part === undefined ? null : one("part", fields.part, PARTS),
  };
}

function only(fields: Fields, names: readonly string[]): void {
  for (const name of Object.keys(fields)) {
    if (!names.includes(name)) throw new RangeError(`"${name}" is no field; there are ${names.join(", ")}`);
  }
}

function one<T extends string>(field: string, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new RangeError(`${field} says "${value ?? ""}"; it may say ${allowed.join(", ")}`);
  return found;
}

const many = <T extends string>(field: string, value: string, allowed: readonly T[]): T[] =>
  value
    .split(" ")
    .filter(Boolean)
    .map((v) => one(field, v, allowed));
