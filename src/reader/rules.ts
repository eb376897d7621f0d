import type { Kind, Level, Mode } from "../model/codes.ts";
import { KINDS, LEVELS, MODES } from "../model/codes.ts";
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
  "within",
  "adjacent", // the noun phrase or pronoun right before the verb; what was said then begins right after it
] as const;
export type Place = (typeof PLACES)[number];

/** What joins a cue to what was said. */
export const LINKS = ["that", "clause", "infinitive", "preposition", "object", "quotation", "none"] as const;
export type Link = (typeof LINKS)[number];

/** How far what was said reaches. */
export const EXTENTS = ["clause", "phrase", "quotation", "preceding", "line"] as const;
export type Extent = (typeof EXTENTS)[number];

export const CUES = ["saying", "according", "as", "label", "answer"] as const;
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

export const DEEDS = ["governed", "self", "thing", "noun"] as const;
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

export interface Rules {
  readonly attribution: readonly AttributionRule[];
  readonly commitment: readonly CommitmentRule[];
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
