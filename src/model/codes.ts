/** The closed lists of the codebook (docs/codebook.md). Every list is in the order in which pages print it. */

export const PARTY_KINDS = ["state", "organisation", "coalition"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const ROLES = [
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "defence-minister",
  "finance-minister",
  "minister",
  "secretary-general",
  "commission-president",
  "council-president",
  "envoy",
  "ambassador",
  "spokesperson",
  "commander",
  "legislator",
  "adviser",
  "official",
  "other",
] as const;
export type Role = (typeof ROLES)[number];

export const SPEAKER_KINDS = ["person", "party", "group", "anonymous", "document"] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export const MODES = ["direct", "indirect", "mixed", "headline"] as const;
export type Mode = (typeof MODES)[number];

export const ACTS = [
  "assert",
  "announce",
  "commit",
  "offer",
  "call",
  "warn",
  "reject",
  "deny",
  "accuse",
  "condemn",
  "praise",
  "agree",
  "ask",
] as const;
export type Act = (typeof ACTS)[number];

export const KINDS = [
  "troop-deployment",
  "peace-operation",
  "ceasefire-monitoring",
  "air-policing",
  "naval-deployment",
  "mine-action",
  "arms-transfer",
  "military-training",
  "intelligence-sharing",
  "cyber-support",
  "logistics-support",
  "basing-and-access",
  "defence-industrial-cooperation",
  "military-financing",
  "budget-support",
  "frozen-assets-use",
  "humanitarian-aid",
  "reconstruction-aid",
  "energy-support",
  "debt-relief",
  "sanctions",
  "sanctions-relief",
  "membership-support",
  "diplomatic-support",
  "mediation",
  "recognition",
  "accountability",
  "mutual-defence",
  "security-guarantee",
  "consultation",
  "non-aggression",
  "ceasefire",
  "prisoner-exchange",
  "humanitarian-access",
  "general-support",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

/** From least to most firm; `ruled-out` and `withdrawn` stand outside the order. */
export const LEVELS = [
  "floated",
  "ready",
  "pledged",
  "agreed",
  "signed",
  "ratified",
  "allocated",
  "delivered",
  "ruled-out",
  "withdrawn",
] as const;
export type Level = (typeof LEVELS)[number];

export const CONDITION_KINDS = [
  "ceasefire",
  "peace-agreement",
  "attack",
  "mandate",
  "parliamentary-approval",
  "partner-participation",
  "recipient-request",
  "counterpart-act",
  "funding",
  "date",
  "other",
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export const QUALIFIERS = ["exact", "up-to", "at-least", "about", "more-than"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const GATHERING_KINDS = ["summit", "meeting", "call", "conference", "other"] as const;
export type GatheringKind = (typeof GATHERING_KINDS)[number];

export const ATTENDANCE_MODES = ["in-person", "remote", "represented", "absent", "invited"] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

export const NOTE_KINDS = [
  "unread-condition",
  "quotation-without-speaker",
  "unsure-speaker",
  "unread-amount",
  "unknown-language",
  "encoding",
  "other",
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
