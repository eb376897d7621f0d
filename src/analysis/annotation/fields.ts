import {
  ACTS,
  ATTENDANCE_MODES,
  CONDITION_KINDS,
  GATHERING_KINDS,
  KINDS,
  LEVELS,
  MODES,
  ROLES,
  SPEAKER_KINDS,
} from "../../model/codes.ts";

/**
 * What a field holds: words of the text; several such; a code of a closed list; a code and the words it stands for; a
 * party's id; a date; a count; a measure such as `up-to 40,000,000 EUR`; the name of a `person` block; the name of a
 * `statement` block.
 */
export type Holds =
  | "quote"
  | "quotes"
  | "party"
  | "date"
  | "count"
  | "measure"
  | "person"
  | "statement"
  | readonly string[]
  | { readonly codes: readonly string[] };

const WITH_WORDS = { codes: CONDITION_KINDS };

/** The blocks of an annotation and their fields. Names are those of the examples of rules, wherever both have one. */
export const ANNOTATION_FIELDS = {
  published: {},
  person: { party: "party", role: ROLES },
  gathering: {
    kind: GATHERING_KINDS,
    place: "quote",
    date: "date",
    host: "party",
    coalition: "party",
    next: "quotes",
  },
  attendance: {
    person: "person",
    party: "party",
    mode: ATTENDANCE_MODES,
    part: ["chair", "host"],
    reason: "quote",
    evidence: "quote",
  },
  statement: {
    speaker: "quote",
    kind: SPEAKER_KINDS,
    person: "person",
    party: "party",
    cue: "quote",
    content: "quotes",
    mode: MODES,
    act: ACTS,
    within: "statement",
  },
  commitment: {
    promisor: "quote",
    party: "party",
    count: "count",
    beneficiary: "party",
    kind: KINDS,
    object: "quote",
    quantity: "quote",
    number: "measure",
    amount: "quote",
    sum: "measure",
    level: LEVELS,
    trigger: "quote",
    condition: WITH_WORDS,
    unless: WITH_WORDS,
    or: WITH_WORDS,
    whose: "party",
    deadline: "quote",
    date: "date",
    evidence: "quote",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Holds>>>>;

export type BlockKind = keyof typeof ANNOTATION_FIELDS;

/** The fields that no block of a kind goes without. */
export const REQUIRED: Readonly<Record<BlockKind, readonly string[]>> = {
  published: [],
  person: [],
  gathering: ["kind"],
  attendance: ["mode", "evidence"],
  statement: ["content", "mode", "act"],
  commitment: ["kind", "level", "evidence"],
};

/** The fields that may stand more than once in a block. */
export const REPEATED: ReadonlySet<string> = new Set(["content", "next", "condition", "unless", "or", "whose"]);

/** The field whose sentence says which of several places a quote of the same block means. */
export const ANCHORS: Readonly<Partial<Record<BlockKind, string>>> = {
  attendance: "evidence",
  statement: "content",
  commitment: "evidence",
};
