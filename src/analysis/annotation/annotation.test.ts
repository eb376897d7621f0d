import { describe, expect, test } from "vitest";
import { readAnnotation } from "./annotation.ts";

const TEXT = `Oslo talks end

Norway will give 40 million euros a year to Malta, its minister Eva Lund said. "If Malta asks," she said.
Spain said no. "May we?" Lund asked, and said that Spain may send 20 to 30 trucks unless Italy objects or by March.
Eva Lund said so.`;

/** What a careful person would write of it. */
const WHOLE = `
# A comment.
published  2026-11-25

person    Eva Lund
  party   NOR
  role    minister

gathering
  kind    meeting
  place   Oslo

attendance
  person    Eva Lund
  mode      in-person
  evidence  Oslo talks end

statement  first
  speaker   its minister Eva Lund
  person    Eva Lund
  cue       said
  content   Norway will give 40 million euros a year to Malta
  mode      indirect
  act       announce

statement
  speaker#1  Lund
  person     Eva Lund
  cue        said
  content    "If Malta asks,"
  mode       direct
  act        assert
  within     first
`;

describe("an annotation", () => {
  test("is read", () => {
    const { annotation, faults } = readAnnotation(WHOLE, TEXT);
    expect(faults).toEqual([]);
    expect(annotation.published).toBe("2026-11-25");
    expect(annotation.persons).toMatchObject([{ id: "p1", name: "Eva Lund", party: "NOR", role: "minister" }]);
    expect(annotation.persons[0]?.mentions.map(({ start }) => start)).toEqual([
      placeOf("Eva Lund", 1),
      placeOf("Eva Lund", 2),
    ]);
    expect(annotation.gatherings).toMatchObject([
      { kind: "meeting", attendance: [{ person: "p1", party: "NOR", mode: "in-person" }] },
    ]);
    expect(annotation.statements).toMatchObject([
      { speaker: { kind: "person", person: "p1", party: "NOR" }, cue: { start: placeOf("said", 1) }, within: null },
      { speaker: { kind: "person", person: "p1" }, cue: { start: placeOf("said", 2) }, mode: "direct", within: "s1" },
    ]);
  });

  test("has all that a commitment has", () => {
    const { annotation, faults } = readAnnotation(
      `commitment
  promisor   Norway
  party      NOR
  beneficiary  MLT
  kind       budget-support
  amount     40 million euros a year
  sum        40,000,000 EUR year
  level      pledged
  trigger    will
  evidence   Norway will give 40 million euros a year to Malta
commitment
  promisor#2   Spain
  party      ESP
  kind       humanitarian-aid
  object     20 to 30 trucks
  quantity   20 to 30 trucks
  number     at-least 20-30
  level      floated
  unless     counterpart-act unless Italy objects
  whose      ITA
  or         date by March
  deadline   by March
  date       2027-03
  evidence   Spain may send 20 to 30 trucks unless Italy objects or by March
`,
      TEXT,
    );
    expect(faults).toEqual([]);
    expect(annotation.commitments).toMatchObject([
      {
        promisor: { party: "NOR", count: null, span: { text: "Norway" } },
        beneficiary: "MLT",
        amount: { value: 40_000_000, max: null, currency: "EUR", per: "year", qualifier: "exact" },
        quantity: null,
        conditions: [],
        deadline: null,
      },
      {
        amount: null,
        quantity: { value: 20, max: 30, qualifier: "at-least" },
        conditions: [
          { kind: "counterpart-act", party: "ITA", negated: true, group: 1, span: { text: "unless Italy objects" } },
          { kind: "date", party: null, negated: true, group: 1 },
        ],
        deadline: { date: "2027-03", span: { text: "by March" } },
      },
    ]);
  });
});

/** Where `words` stand for the `nth` time. */
function placeOf(words: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) at = TEXT.indexOf(words, at + 1);
  return at;
}

const statement = (...lines: string[]): string =>
  ["statement", ...lines, "  kind  party", "  content  no", "  mode  indirect", "  act  reject"].join("\n");

test.each([
  ["the sentence of the content", statement("  cue  said"), "said", 3],
  ["the paragraph, where the sentence has none", statement("  cue  Lund"), "Lund", 2],
  ["the place that is numbered", statement("  cue#2  Spain"), "Spain", 2],
  ["whole words before parts of words", statement("  cue  so"), "so", 1],
])("a quote means %s", (_, source, words, nth) => {
  const { annotation, faults } = readAnnotation(source, TEXT);
  expect(faults).toEqual([]);
  expect(annotation.statements[0]?.cue).toMatchObject({ start: placeOf(words, nth), text: words });
});

test.each([
  ["a block that is none", "speech\n", '1: "speech" begins no block; there are published, person, gathering'],
  ["a field above the first block", "  cue  said\n", '1: "" begins no block'],
  ["an unknown field", statement("  verb  said"), '2: "verb" is no field of a statement; there are speaker, kind'],
  ["a field that stands twice", statement("  cue  said", "  cue  asked"), '3: "cue" stands twice'],
  ["a field without a value", statement("  cue"), '2: "cue" has no value; write - for none'],
  ["a missing field", "statement\n  kind party\n  mode direct", "1: this statement has no content and no act"],
  ["words that are not there", statement("  cue  shouted"), '2: "shouted" does not stand in the text: quote it word'],
  [
    "words that stand several times",
    "gathering\n  kind  call\n  place  Malta",
    '3: "Malta" stands twice in the text: write #1 or another number',
  ],
  [
    "words that stand twice where they are looked for",
    'commitment\n  kind  other\n  level  ready\n  trigger  Malta\n  evidence  Norway will give 40 million euros a year to Malta, its minister Eva Lund said. "If Malta asks',
    '4: "Malta" stands twice in the text, here as #1 and #2',
  ],
  ["a number that is too high", statement("  cue#9  Spain"), '2: "Spain" stands only twice in the text'],
  ["an unknown code", statement("  within  first").replace("indirect", "loud"), '5: "loud" is no code of the codebook'],
  ["no party", statement("  party  Spain"), '2: "Spain" is no party; write a state as FRA'],
  ["nobody's name", statement("  person  Ada"), '2: no person block is called "Ada": add one'],
  ["a person not in the text", "person  Ada\n", '1: "Ada" does not stand in the text'],
  ["one person twice", "person  Eva Lund\nperson  Eva Lund\n", '2: "Eva Lund" has two blocks'],
  ["a statement within nothing", statement("  within  first"), '2: no other statement is called "first"'],
  ["no kind of speaker", statement().replace("  kind  party\n", ""), "1: this statement has no kind of speaker"],
  [
    "an attendance without a gathering",
    "attendance\n  party ESP\n  mode absent\n  evidence Spain said",
    "1: this attendance belongs to no gathering",
  ],
  [
    "an attendance of nobody",
    "gathering\n  kind call\nattendance\n  mode absent\n  evidence Spain said",
    "3: this attendance says of nobody",
  ],
  ["no date of publication", "published  today\n", '1: "today" is no date of publication'],
  ["two dates of publication", "published  2026-01-01\npublished  2026-01-02\n", '2: "published" stands twice'],
  ["a sum in words", commitment("  sum  a lot", "  amount  40 million euros"), '2: "a lot" is no measure; write it as'],
  ["a sum without its words", commitment("  sum  40 EUR"), "1: sum has no words: add amount"],
  [
    "a sum without a currency",
    commitment("  sum  40", "  amount  40 million euros"),
    '1: the sum "40" has no currency',
  ],
  ["an amount not decided", commitment("  amount  40 million euros"), "1: amount is not decided: add sum"],
  ["a condition without words", commitment("  condition  ceasefire"), '2: "ceasefire" is not followed by its words'],
  ["an unknown condition", commitment("  condition  weather  by March"), '2: "weather" is no code of the codebook'],
  ["whose under nothing", commitment("  whose  ESP"), '2: "whose" stands under no condition'],
])("refuses %s with its line and a remedy", (_, source, says) => {
  const { faults } = readAnnotation(source, TEXT);
  expect(faults.map(({ line, why }) => `${line}: ${why}`).join("\n")).toContain(says);
});

test("names all faults, in the order of the lines", () => {
  const { faults } = readAnnotation(statement("  cue  shouted", "  party  Spain", "  person  Ada"), TEXT);
  expect(faults.map(({ line }) => line)).toEqual([2, 3, 4]);
});

function commitment(...lines: string[]): string {
  return ["commitment", ...lines, "  kind  other", "  level  ready", "  evidence  Spain said no"].join("\n");
}
