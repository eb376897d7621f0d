import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth, wrap } from "./wrap.ts";

const LOOK = {};
const broken = (text: string, width: number, first = 0, rest = 0) =>
  wrap([{ text, style: LOOK }], { width, first, rest }).map((line) => line.map((run) => run.text).join(""));

describe("displayWidth", () => {
  test.each([
    ["plain", 5],
    ["مرحبا", 5],
    ["مُحَمَّد", 4],
    ["e\u0301", 1],
    ["東京", 4],
    ["🚀", 2],
    ["می\u200cخواهم", 7],
  ])("%s takes %d columns", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe("wrap", () => {
  test("breaks at white space and drops it there", () => {
    expect(broken("one two  three", 8)).toEqual(["one two", "three"]);
    expect(broken("one two three", 8, 4, 2)).toEqual(["one", "two", "three"]);
    expect(broken("قال إن بلاده مستعدة", 10)).toEqual(["قال إن", "بلاده", "مستعدة"]);
  });

  test("keeps what stands together together", () => {
    expect(broken("10\u00a0000 men", 7)).toEqual(["10\u00a0000", "men"]);
    const runs = [
      { text: "in Paris", style: {} },
      { text: ", then", style: {} },
    ];
    const lines = wrap(runs, { width: 7, first: 0, rest: 0 });
    expect(lines.map((line) => line.map((run) => run.text).join(""))).toEqual(["in", "Paris,", "then"]);
  });

  test("cuts a word that is wider than a line, never a mark from its letter", () => {
    expect(broken("مُحَمَّدٌ", 2)).toEqual(["مُحَ", "مَّدٌ"]);
    expect(broken("東京都庁", 5)).toEqual(["東京", "都庁"]);
  });

  test("loses no letter and stays within the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = broken(text, width);
        expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
