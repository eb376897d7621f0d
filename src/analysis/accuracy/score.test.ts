import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arabicSummit, englishSummit } from "../../../test/sample-summits.ts";
import type { Finds, Reading } from "../../model/reading.ts";
import { spanOf } from "../../text/span.ts";
import { readAnnotation } from "../annotation/annotation.ts";
import { SCORED_FIELDS, type ScoredField, type Verdict } from "./fields.ts";
import { figuresOf, score, type Tally, tallied } from "./score.ts";

const TEXT =
  "Norway will send 40 trucks to Malta if Oslo agrees, said Eva Lund. Spain refused. Spain was absent. She was there.";

const PERSON = "person  Eva Lund\n  party  NOR\n  role  minister\n";
const SAID = `statement
  speaker  Eva Lund
  person   Eva Lund
  cue      said
  content  Norway will send 40 trucks to Malta if Oslo agrees
  mode     indirect
  act      announce
`;
const TRUCKS = `commitment
  promisor   Norway
  party      NOR
  beneficiary  MLT
  kind       humanitarian-aid
  quantity   40 trucks
  number     40
  level      pledged
  condition  parliamentary-approval if Oslo agrees
  evidence   Norway will send 40 trucks to Malta if Oslo agrees
`;
const THERE = `gathering
  kind  meeting
attendance
  party     ESP
  mode      absent
  evidence  Spain was absent
`;

function finds(source: string): Finds {
  const { annotation, faults } = readAnnotation(source, TEXT);
  expect(faults).toEqual([]);
  return annotation;
}

/** What is not right, as `field: wanted / found`. */
function wrong(wanted: string, found: string): string[] {
  return score(TEXT, finds(wanted), finds(found))
    .filter(({ isRight }) => !isRight)
    .map((verdict) => `${verdict.field}: ${verdict.wanted} / ${verdict.found}`);
}

const ALL = PERSON + SAID + TRUCKS + THERE;

test.each<[what: string, change: readonly [from: string, to: string], says: readonly string[]]>([
  ["a role", ["minister", "official"], ["person-role: minister / official"]],
  ["a party", ["party  NOR", "party  SWE"], ["person-party: NOR / SWE", "speaker-party: NOR / SWE"]],
  ["a cue", ["said", "Spain refused"], ["cue: said / Spain refused"]],
  ["an act", ["announce", "commit"], ["act: announce / commit"]],
  ["no person", ["  person   Eva Lund", "  kind   person"], ["speaker-party: NOR / -", "speaker-person: Eva Lund / -"]],
  ["a level", ["pledged", "agreed"], ["level: pledged / agreed"]],
  ["no quantity", ["  quantity   40 trucks\n  number     40\n", ""], ["quantity: 40 / -"]],
  ["a beneficiary", ["MLT", "ESP"], ["beneficiary: MLT / ESP"]],
  ["a kind of condition", ["parliamentary-approval", "other"], ["condition-kind: parliamentary-approval / other"]],
  ["no condition", ["  condition  parliamentary-approval if Oslo agrees\n", ""], ["conditions: if Oslo agrees / null"]],
  ["a mode of attendance", ["absent", "remote"], ["attendance-mode: absent / remote"]],
  [
    "another speaker",
    ["speaker  Eva Lund\n  person   Eva Lund", "speaker#1  Spain\n  kind  party\n  party  ESP"],
    ["statements-with-speaker: Eva Lund / Spain", "speaker-party: NOR / ESP", "speaker-person: Eva Lund / -"],
  ],
  [
    "a part of the content, which is still the same statement",
    ["content  Norway will send 40 trucks to Malta if Oslo agrees", "content  Norway will send 40 trucks to Malta"],
    ["content: Norway will send 40 trucks to Malta if Oslo agrees / Norway will send 40 trucks to Malta"],
  ],
  [
    "another promisor",
    ["promisor   Norway\n  party      NOR", "promisor#1  Spain\n  party  ESP"],
    ["commitments-with-promisor-and-kind: NOR · humanitarian-aid / ESP · humanitarian-aid", "promisor: NOR / ESP"],
  ],
  [
    "another attendee",
    ["attendance\n  party     ESP", "attendance\n  party     ITA"],
    ["attendance: Spain was absent / null", "attendance: null / Spain was absent"],
  ],
  [
    "less than half of the content",
    ["content  Norway will send 40 trucks to Malta if Oslo agrees", "content  Spain refused"],
    [
      "statements: Norway will send 40 trucks to Malta if Oslo agrees / null",
      "statements-with-speaker: Norway will send 40 trucks to Malta if Oslo agrees / null",
      "statements: null / Spain refused",
      "statements-with-speaker: null / Spain refused",
    ],
  ],
])("sees %s", (_, [from, to], says) => {
  expect(ALL).toContain(from);
  expect(wrong(ALL, ALL.replace(from, to)).sort()).toEqual([...says].sort());
});

test("another mention of the same person is the same speaker", () => {
  const pronoun = SAID.replace("speaker  Eva Lund", "speaker  She");
  expect(wrong(PERSON + SAID, PERSON + pronoun)).toEqual([]);
});

test("commitments on the same evidence are matched by what they say", () => {
  const ready = TRUCKS.replace("pledged", "ready").replace("humanitarian-aid", "logistics-support");
  expect(wrong(TRUCKS + ready, ready + TRUCKS)).toEqual([]);
});

test("counts the verdicts", () => {
  const verdicts = score(TEXT, finds(ALL), finds(PERSON + SAID.replace("announce", "commit")));
  const of = (field: ScoredField): Tally => tallied(verdicts).find((tally) => tally.field === field)!;
  expect(of("statements")).toEqual({ field: "statements", wanted: 1, found: 1, right: 1 });
  expect(of("act")).toEqual({ field: "act", wanted: 1, found: 1, right: 0 });
  expect(of("commitments")).toEqual({ field: "commitments", wanted: 1, found: 0, right: 0 });
  expect(of("conditions")).toEqual({ field: "conditions", wanted: 1, found: 0, right: 0 });
  expect(figuresOf(of("commitments"))).toEqual({ precision: null, recall: 0, f1: 0 });
  expect(figuresOf(of("amount"))).toEqual({ precision: null, recall: null, f1: null });
  expect(tallied(verdicts).map(({ field }) => field)).toEqual(Object.keys(SCORED_FIELDS));
});

describe.each([
  ["en", englishSummit()],
  ["ar", arabicSummit()],
])("the sample summit in %s", (_, reading: Reading) => {
  const { text } = reading.document;
  const keep = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  const some = <T>(all: readonly T[], kept: readonly boolean[]): T[] => all.filter((_, i) => kept[i % kept.length]);
  const key = (verdicts: readonly Verdict[]): string[] => verdicts.map((one) => JSON.stringify(one)).sort();

  test("scored against itself is perfect", () => {
    const tallies = tallied(score(text, reading, reading));
    for (const { field, wanted, found, right } of tallies)
      expect({ field, wanted, found }).toEqual({ field, wanted: right, found: right });
    expect(tallies.find(({ field }) => field === "statements")?.right).toBe(reading.statements.length);
  });

  test("loses recall and no precision where finds are left out", () => {
    const isOuter = new Set(reading.statements.map(({ within }) => within));
    fc.assert(
      fc.property(keep, (kept) => {
        const fewer: Finds = {
          persons: reading.persons,
          statements: reading.statements.filter(({ id }, i) => isOuter.has(id) || kept[i % kept.length]),
          commitments: some(reading.commitments, kept),
          gatherings: reading.gatherings.map((one) => ({ ...one, attendance: some(one.attendance, kept) })),
        };
        const tallies = tallied(score(text, reading, fewer));
        for (const { right, found } of tallies) expect(right).toBe(found);
        const wanted = tallies.find(({ field }) => field === "statements");
        expect(wanted).toMatchObject({ wanted: reading.statements.length, found: fewer.statements.length });
      }),
    );
  });

  test("loses precision and no recall where finds are made up", () => {
    const [said] = reading.statements;
    const [made] = reading.commitments;
    const span = spanOf(text, 0, 1);
    const more: Finds = {
      ...reading,
      persons: [...reading.persons, { id: "nobody", name: "Nobody", party: null, role: null, mentions: [] }],
      statements: [...reading.statements, { ...said!, id: "made-up", content: [span], within: null }],
      commitments: [...reading.commitments, { ...made!, id: "made-up", evidence: span, conditions: [] }],
    };
    for (const { field, wanted, found, right } of tallied(score(text, reading, more))) {
      expect(right, field).toBe(wanted);
      if (["persons", "statements", "commitments"].includes(field)) expect(found).toBe(wanted + 1);
    }
  });

  test("scores the same in whatever order the finds stand", () => {
    const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
    const { persons, statements, commitments, gatherings } = reading;
    const other: Finds = { persons, gatherings, statements: statements.slice(1), commitments: commitments.slice(1) };
    fc.assert(
      fc.property(
        shuffled(persons),
        shuffled(statements),
        shuffled(commitments),
        shuffled(gatherings),
        (persons, statements, commitments, gatherings) => {
          const mixed: Finds = { persons, statements, commitments, gatherings };
          expect(key(score(text, mixed, other))).toEqual(key(score(text, reading, other)));
          expect(key(score(text, other, mixed))).toEqual(key(score(text, other, reading)));
        },
      ),
    );
  });
});
