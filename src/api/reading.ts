import { z } from "zod";
import {
  ACTS,
  ATTENDANCE_MODES,
  CONDITION_KINDS,
  GATHERING_KINDS,
  KINDS,
  LEVELS,
  MODES,
  NOTE_KINDS,
  PARTY_KINDS,
  QUALIFIERS,
  ROLES,
  SPEAKER_KINDS,
} from "../model/codes.ts";
import type { Reading } from "../model/reading.ts";

const offset = z.int().nonnegative();

const span = z
  .strictObject({
    start: offset.describe("First UTF-16 code unit in document.text"),
    end: offset.describe("One past the last UTF-16 code unit"),
    text: z.string().describe("document.text.slice(start, end), to the letter"),
  })
  .meta({ id: "Span", description: "A stretch of the text on which a value rests" });

const partyId = z
  .string()
  .regex(/^([A-Z]{3}|org:\S+|coalition:\S+)$/)
  .meta({ id: "PartyId", description: "A state as ISO 3166-1 alpha-3, anything else as org:… or coalition:…" });

const id = z.string().min(1);
const rule = id.describe("The rule that found it");
const maybe = { span: span.nullable(), party: partyId.nullable(), id: id.nullable() };

const person = z
  .strictObject({
    id,
    name: z.string(),
    party: maybe.party.describe("The party the person speaks for at that time; null where unknown"),
    role: z.enum(ROLES).nullable(),
    mentions: z.array(span),
  })
  .meta({ id: "Person" });

const party = z.strictObject({ id: partyId, kind: z.enum(PARTY_KINDS), mentions: z.array(span) }).meta({ id: "Party" });

const statement = z
  .strictObject({
    id,
    speaker: z.strictObject({
      kind: z.enum(SPEAKER_KINDS),
      span: maybe.span.describe("The longest noun phrase that names the source; null for an anonymous one"),
      person: maybe.id.describe("The id of a person of this reading"),
      party: maybe.party,
    }),
    cue: maybe.span.describe("The words that say that somebody said something"),
    content: z.array(span).describe("What was said; several where the cue stands inside it"),
    quotes: z.array(span).describe("The verbatim parts, without the quotation marks"),
    mode: z.enum(MODES),
    act: z.enum(ACTS),
    within: maybe.id.describe("The id of the statement that reports this one"),
    rule,
  })
  .meta({ id: "Statement" });

const quantity = z
  .strictObject({
    value: z.number(),
    max: z.number().nullable().describe("The upper end of a range"),
    unit: z.string().describe("As written"),
    qualifier: z.enum(QUALIFIERS),
    span,
  })
  .meta({ id: "Quantity" });

const amount = z
  .strictObject({
    value: z.number(),
    max: z.number().nullable().describe("The upper end of a range"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("ISO 4217"),
    per: z.enum(["year", "month"]).nullable(),
    qualifier: z.enum(QUALIFIERS),
    span,
  })
  .meta({ id: "Amount" });

const condition = z
  .strictObject({
    kind: z.enum(CONDITION_KINDS),
    span,
    party: maybe.party.describe("Whose attack, approval, part, request or act it is"),
    negated: z.boolean().describe("unless"),
    group: z.int().describe("Members of one group are alternatives (or); all groups are required (and)"),
  })
  .meta({ id: "Condition" });

const commitment = z
  .strictObject({
    id,
    promisor: z.strictObject({
      party: maybe.party,
      label: z.string().describe("In the document's language"),
      count: z.int().nonnegative().nullable().describe("Of a counted group without named members"),
      span: maybe.span,
    }),
    beneficiary: maybe.party,
    kind: z.enum(KINDS),
    object: maybe.span.describe("What is given or done"),
    quantity: quantity.nullable(),
    amount: amount.nullable(),
    level: z.enum(LEVELS),
    trigger: maybe.span.describe("The words on which the level rests"),
    conditions: z.array(condition),
    deadline: z.strictObject({ date: id.describe("EDTF"), span }).nullable(),
    evidence: span.describe("The smallest clause that states it with its conditions"),
    statement: maybe.id.describe("The id of the statement that carries it"),
    rule,
  })
  .meta({ id: "Commitment" });

const note = z
  .strictObject({ kind: z.enum(NOTE_KINDS), span: maybe.span, message: z.string() })
  .meta({ id: "Note", description: "What was seen and not understood" });

const attendance = z
  .strictObject({
    person: maybe.id.describe("The id of a person of this reading"),
    party: maybe.party,
    part: z.enum(["chair", "host"]).nullable(),
    mode: z.enum(ATTENDANCE_MODES),
    reason: maybe.span,
    evidence: span,
  })
  .meta({ id: "Attendance" });

const gathering = z
  .strictObject({
    id,
    name: z.string().nullable(),
    host: maybe.party,
    coalition: maybe.party,
    kind: z.enum(GATHERING_KINDS),
    place: maybe.span,
    date: z.string().nullable(),
    attendance: z.array(attendance),
    next: z.array(z.strictObject({ span })).describe("What is planned to follow"),
  })
  .meta({ id: "Gathering" });

const document = z.strictObject({
  id: id.describe("The id given with the text, else sha256: and 16 hex digits of its UTF-8 bytes"),
  language: z.string(),
  title: z.string().nullable(),
  text: z.string().describe("The text as received; all spans count in it"),
  published: z.string().nullable(),
  source: z.record(z.string(), z.unknown()).nullable().describe("How the text was got; for HTML the extractor"),
});

/**
 * A reading as `isnad read --json` prints it. It checks the shape; that spans are verbatim and ids lead somewhere is
 * for `readingFaults` to say.
 */
export const readingSchema = z
  .strictObject({
    schema: z.literal("isnad/reading@1"),
    reader: z.strictObject({
      name: z.string(),
      version: z.string(),
      packs: z
        .record(z.string(), z.string())
        .describe("Hash of the language pack that read the text, and of the analyst's own lexicon (key: lexicon)"),
    }),
    document,
    persons: z.array(person),
    parties: z.array(party),
    gatherings: z.array(gathering),
    statements: z.array(statement),
    commitments: z.array(commitment),
    notes: z.array(note),
  })
  .meta({ title: "Reading", description: "What one version of the reader finds in one text" });

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

// The schema's type is the model's, both ways: a field added to one and forgotten in the other does not compile.
// `source` is any object to the model and a record here, which for JSON is the same.
type Modelled = Omit<Writable<Reading>, "document"> & {
  document: Omit<Writable<Reading["document"]>, "source"> & { source: Record<string, unknown> | null };
};
true satisfies Same<z.infer<typeof readingSchema>, Modelled>;
