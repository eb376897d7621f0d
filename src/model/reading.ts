import type { Span } from "../text/span.ts";
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
} from "./codes.ts";

/** A state as ISO 3166-1 alpha-3 (`FRA`), anything else with a prefix: `org:NATO`, `coalition:willing`. */
export type PartyId = string;

/** What one version of the reader finds in one text. The codebook (docs/codebook.md) says what each field means. */
export interface Reading {
  readonly schema: "isnad/reading@1";
  readonly reader: {
    readonly name: string;
    readonly version: string;
    readonly packs: Readonly<Record<string, string>>;
  };
  readonly document: ReadDocument;
  readonly persons: readonly Person[];
  readonly parties: readonly Party[];
  readonly gatherings: readonly Gathering[];
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  readonly notes: readonly Note[];
}

/** The finds that a reading, or a person who annotates a text, makes. */
export type Finds = Pick<Reading, "persons" | "gatherings" | "statements" | "commitments">;

/** The text that was read. `id` is the one given with it, else `sha256:` and 16 hex digits of its UTF-8 bytes. */
export interface ReadDocument {
  readonly id: string;
  readonly language: string;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly source: object | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly party: PartyId | null;
  readonly role: Role | null;
  readonly mentions: readonly Span[];
}

export interface Party {
  readonly id: PartyId;
  readonly kind: PartyKind;
  readonly mentions: readonly Span[];
}

export interface Speaker {
  readonly kind: SpeakerKind;
  readonly span: Span | null;
  readonly person: string | null;
  readonly party: PartyId | null;
}

export interface Statement {
  readonly id: string;
  readonly speaker: Speaker;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly quotes: readonly Span[];
  readonly mode: Mode;
  readonly act: Act;
  readonly within: string | null;
  readonly rule: string;
}

export interface Promisor {
  readonly party: PartyId | null;
  readonly label: string;
  readonly count: number | null;
  readonly span: Span | null;
}

export interface Quantity {
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly span: Span;
}

export interface Amount {
  readonly value: number;
  readonly max: number | null;
  readonly currency: string;
  readonly per: "year" | "month" | null;
  readonly qualifier: Qualifier;
  readonly span: Span;
}

/** Members of one `group` are alternatives (or); all groups of a commitment are required (and). */
export interface Condition {
  readonly kind: ConditionKind;
  readonly span: Span;
  readonly party: PartyId | null;
  readonly negated: boolean;
  readonly group: number;
}

export interface Commitment {
  readonly id: string;
  readonly promisor: Promisor;
  readonly beneficiary: PartyId | null;
  readonly kind: Kind;
  readonly object: Span | null;
  readonly quantity: Quantity | null;
  readonly amount: Amount | null;
  readonly level: Level;
  readonly trigger: Span | null;
  readonly conditions: readonly Condition[];
  readonly deadline: { readonly date: string; readonly span: Span } | null;
  readonly evidence: Span;
  readonly statement: string | null;
  readonly rule: string;
}

export interface Note {
  readonly kind: NoteKind;
  readonly span: Span | null;
  readonly message: string;
}

export interface Attendance {
  readonly person: string | null;
  readonly party: PartyId | null;
  readonly part: "chair" | "host" | null;
  readonly mode: AttendanceMode;
  readonly reason: Span | null;
  readonly evidence: Span;
}

export interface Gathering {
  readonly id: string;
  readonly name: string | null;
  readonly host: PartyId | null;
  readonly coalition: PartyId | null;
  readonly kind: GatheringKind;
  readonly place: Span | null;
  readonly date: string | null;
  readonly attendance: readonly Attendance[];
  readonly next: readonly { readonly span: Span }[];
}
