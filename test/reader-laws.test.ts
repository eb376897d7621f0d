import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readText } from "../scripts/project.ts";
import type { Reading } from "../src/model/reading.ts";
import { createReader, type Pack, type Reader, read, type SourceText } from "../src/reader/index.ts";
import type { Span } from "../src/text/span.ts";
import { builtPacks } from "./packs.ts";
import { anything, soup } from "./soup.ts";
import { bare, mapBack, type Variant, variantsOf } from "./variants.ts";

let packs: Pack[];
let reader: Reader;

beforeAll(async () => {
  packs = await builtPacks();
  reader = createReader(packs);
});

const source: fc.Arbitrary<SourceText> = fc.record(
  {
    text: fc.oneof({ weight: 3, arbitrary: soup }, { weight: 1, arbitrary: anything }),
    language: fc.constantFrom("ar", "en", "fr", "und", "xx"),
    published: fc.constantFrom("2026-03-01", "2026", "yesterday", "", null),
  },
  { requiredKeys: ["text"] },
);

describe("on any text", () => {
  test("the reader answers, leaves the text as it is, and every span says what stands there", () => {
    fc.assert(
      fc.property(source, (given) => {
        const reading = reader.read(given);
        expect(reading.document.text).toBe(given.text);
        for (const span of spansIn(reading)) expect(given.text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 400 },
    );
  });

  test("ids are unique, and what refers to one finds it", () => {
    fc.assert(
      fc.property(source, (given) => expectSoundReferences(reader.read(given))),
      { numRuns: 400 },
    );
  });

  test("the same text gives the same bytes, whatever was read before and by a fresh reader too", () => {
    fc.assert(
      fc.property(source, soup, (given, other) => {
        const first = JSON.stringify(reader.read(given));
        reader.read(other);
        expect(JSON.stringify(reader.read(given))).toBe(first);
        expect(JSON.stringify(read(given, packs))).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["an empty text", ""],
    ["only spaces", " \n\t\u00a0\r\n"],
    ["one half of a character", "\ud800"],
    ["an open quotation", "قال: «"],
    ["quotations in quotations", "«".repeat(5000) + "»".repeat(5000)],
    ["brackets", "(".repeat(20_000)],
    ["conjunctions", "و ".repeat(20_000)],
    ["one endless word", "و".repeat(50_000)],
    ["one endless number", "٩".repeat(50_000)],
    ["openers without end", "أن ".repeat(20_000)],
    ["cues without end", "قال ".repeat(10_000)],
    ["marks without a letter", "\u064e".repeat(20_000)],
  ])("%s is read", (_name, text) => {
    const reading = reader.read({ text, language: "ar" });
    expect(reading.document.text).toBe(text);
    expectSoundReferences(reading);
  });
});

describe.each(["ar", "en", "fr"])("the sample article in %s", (language) => {
  const text = readText(`test/samples/coalition.${language}.txt`);
  const readVariant = (written: string): Reading => reader.read({ text: written, language, published: "2026-11-25" });

  test("obeys the same laws", () => {
    const reading = readVariant(text);
    for (const span of spansIn(reading)) expect(text.slice(span.start, span.end)).toBe(span.text);
    expectSoundReferences(reading);
  });

  test("is not empty-handed once its language has a pack", () => {
    if (!packs.some((pack) => pack.language === language)) return;
    const reading = readVariant(text);
    expect(reading.statements.length).toBeGreaterThan(3);
    expect(reading.commitments.length).toBeGreaterThan(2);
  });

  test.each(variantsOf(text))("$name, gives the same finds at the same words", (variant) => {
    expect(bare(variant.text.normalize("NFC"))).toBe(bare(text));
    expect(findsOf(readVariant(variant.text), variant)).toEqual(findsOf(readVariant(text), null));
  });
});

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && "text" in value;
}

/** Every span in a reading, wherever it stands. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== "object" || value === null) return [];
  return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn);
}

function expectSoundReferences(reading: Reading): void {
  const { persons, parties, statements, commitments, gatherings } = reading;
  const unique = [persons, parties, statements, commitments, gatherings].map((finds) => finds.map((find) => find.id));
  for (const ids of unique) expect(new Set(ids).size).toBe(ids.length);
  const person = [...persons.map((found) => found.id), null];
  const statement = [...statements.map((found) => found.id), null];
  for (const { id, speaker, within } of statements) {
    expect(person).toContain(speaker.person);
    expect(statement).toContain(within);
    expect(within).not.toBe(id);
  }
  for (const commitment of commitments) expect(statement).toContain(commitment.statement);
  for (const { attendance } of gatherings) for (const one of attendance) expect(person).toContain(one.person);
}

/** What a reading found, in terms of the original text: offsets mapped back, words bare, ids as running numbers. */
function findsOf(reading: Reading, variant: Variant | null): unknown {
  const { persons, parties, gatherings, statements, commitments, notes } = reading;
  const finds = { persons, parties, gatherings, statements, commitments, notes };
  const numbers = new Map<string, string>();
  for (const list of [persons, gatherings, statements, commitments])
    for (const [at, { id }] of list.entries()) numbers.set(id, `#${at}`);
  const rewrite = (value: unknown): unknown => {
    if (typeof value === "string") return numbers.get(value) ?? bare(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(rewrite);
    if (isSpan(value))
      return { at: variant === null ? [value.start, value.end] : mapBack(variant, value), says: bare(value.text) };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part)]));
  };
  return rewrite(finds);
}
