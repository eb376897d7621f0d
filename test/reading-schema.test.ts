import { expect, test } from "vitest";
import { readingSchema } from "../src/api/reading.ts";
import { readingFaults } from "../src/api/reading-faults.ts";
import { fullReading } from "./full-reading.ts";

type Path = readonly (string | number)[];

/** A copy of the sample with one value replaced; `undefined` takes the field away. */
function spoilt(path: Path, value: unknown): unknown {
  const reading = structuredClone(fullReading()) as unknown;
  let at = reading as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return reading;
}

test("a reading with every field filled fits the schema and is faithful", () => {
  const reading = fullReading();
  expect(readingSchema.parse(reading)).toEqual(reading);
  expect(readingFaults(reading)).toEqual([]);
});

const UNSHAPELY: readonly (readonly [what: string, path: Path, value: unknown])[] = [
  ["another schema", ["schema"], "isnad/reading@2"],
  ["no notes", ["notes"], undefined],
  ["a field too many", ["extra"], 1],
  ["a field too many in a span", ["statements", 0, "cue", "note"], "x"],
  ["a pack version that is a number", ["reader", "packs", "en"], 1],
  ["no text", ["document", "text"], undefined],
  ["an undefined title", ["document", "title"], undefined],
  ["a source that is a string", ["document", "source"], "readability"],
  ["an offset before the text", ["statements", 0, "content", 0, "start"], -1],
  ["an offset between code units", ["statements", 0, "content", 0, "end"], 1.5],
  ["a state in two letters", ["commitments", 0, "beneficiary"], "UA"],
  ["an organisation without a prefix", ["statements", 0, "speaker", "party"], "NATO"],
  ["an unknown role", ["persons", 0, "role"], "king"],
  ["an unknown kind of party", ["parties", 0, "kind"], "country"],
  ["an unknown act", ["statements", 0, "act"], "say"],
  ["an unknown mode", ["statements", 0, "mode"], "spoken"],
  ["an unknown kind of speaker", ["statements", 0, "speaker", "kind"], "crowd"],
  ["an unknown kind of commitment", ["commitments", 0, "kind"], "weapons"],
  ["an unknown level", ["commitments", 0, "level"], "promised"],
  ["an unknown kind of condition", ["commitments", 0, "conditions", 0, "kind"], "truce"],
  ["a condition that does not say whether it is negated", ["commitments", 0, "conditions", 0, "negated"], undefined],
  ["a range without its upper end", ["commitments", 0, "quantity", "max"], undefined],
  ["an amount as text", ["commitments", 0, "amount", "value"], "2 billion"],
  ["a currency as a sign", ["commitments", 0, "amount", "currency"], "$"],
  ["a sum per week", ["commitments", 0, "amount", "per"], "week"],
  ["a commitment without evidence", ["commitments", 0, "evidence"], null],
  ["half a member", ["commitments", 0, "promisor", "count"], 0.5],
  ["an unknown kind of gathering", ["gatherings", 0, "kind"], "party"],
  ["an unknown way to attend", ["gatherings", 0, "attendance", 0, "mode"], "asleep"],
  ["a bare span for what follows", ["gatherings", 0, "next", 0], { start: 0, end: 0, text: "" }],
  ["an unknown kind of note", ["notes", 0, "kind"], "warning"],
];

test.each(UNSHAPELY)("does not fit the schema: %s", (_, path, value) => {
  expect(readingSchema.safeParse(spoilt(path, value)).success).toBe(false);
});

const UNFAITHFUL: readonly (readonly [what: string, path: Path, value: unknown, fault: string])[] = [
  ["a span that is not the text", ["statements", 0, "cue", "text"], "says", "the text does not say this"],
  ["a span that ends before it starts", ["commitments", 0, "evidence", "end"], 0, "the text does not say this"],
  ["a span beyond the text", ["notes", 0, "span", "end"], 9999, "the text does not say this"],
  ["two parties of one id", ["parties", 1, "id"], "GBR", "the id GBR stands twice"],
  ["a speaker who is no person", ["statements", 0, "speaker", "person"], "p9", "no record p9"],
  ["a statement within none", ["statements", 0, "within"], "s9", "no record s9"],
  ["a commitment of no statement", ["commitments", 0, "statement"], "s9", "no record s9"],
  ["an attendant who is no person", ["gatherings", 0, "attendance", 0, "person"], "p9", "no record p9"],
];

test.each(UNFAITHFUL)("is not faithful: %s", (_, path, value, fault) => {
  const reading = readingSchema.parse(spoilt(path, value));
  expect(readingFaults(reading).join("\n")).toContain(fault);
});
