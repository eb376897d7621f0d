import { describe, expect, test } from "vitest";
import { SCORED_FIELDS, type ScoredField } from "../../analysis/accuracy/fields.ts";
import type { Accuracy } from "../../workspace/accuracy.ts";
import { accuracyPage } from "./accuracy.ts";
import { accuracyLabelsFor } from "./accuracy-labels.ts";
import { displayWidth } from "./wrap.ts";

/** Figures with every field, and an error of each form. */
const FIGURES: readonly Accuracy[] = ["ar", "fr"].map((language) => ({
  language,
  texts: 2,
  words: 1200,
  fields: (Object.keys(SCORED_FIELDS) as ScoredField[]).map((field) => ({
    field,
    holds: SCORED_FIELDS[field],
    wanted: 104,
    found: 100,
    right: 99,
    precision: 0.99,
    recall: 0.952,
    f1: field === "amount" ? null : 0.9706,
  })),
  errors: [
    { text: "a", field: "statements", wanted: "that \u001b[31mships sail", found: null, isRight: false, of: null },
    { text: "a", field: "statements", wanted: null, found: "that ships sink", isRight: false, of: null },
    { text: "b", field: "act", wanted: "warn", found: "assert", isRight: false, of: "that ships burn" },
  ],
}));

const page = (options: Partial<Parameters<typeof accuracyPage>[1]> = {}): string =>
  accuracyPage(FIGURES, { ui: "en", version: "1.0.0", errors: 0, ...options });

test.each(["en", "ar"] as const)("the labels in %s say something for every field, apart from each other", (ui) => {
  const { fields, columns, ...rest } = accuracyLabelsFor(ui);
  const groups = ["persons", "statements", "commitments", "conditions", "attendance"] as const;
  expect(new Set(groups.map((group) => fields[group])).size).toBe(groups.length);
  expect(new Set(Object.values(columns)).size).toBe(Object.keys(columns).length);
  const all = [...Object.values(fields), ...Object.values(columns), ...Object.values(rest)].filter(isText);
  for (const label of all)
    expect(label.replace("{reader}", "").trim()).toMatch(ui === "ar" ? ARABIC : /^[^\u0600-\u06ff]+$/u);
});

const isText = (label: unknown): label is string => typeof label === "string";
const ARABIC = /^[\u0621-\u0652\s:،.]+$/u;

describe("the page of figures", () => {
  test.each([
    ["en", 100, ["annotated", "found", "right", "precision", "recall", "F1 / share"]],
    ["en", 76, ["annotated", "right", "precision", "recall", "F1 / share"]],
    ["en", 40, ["F1 / share"]],
    ["en", 24, ["F1 / share"]],
    ["ar", 80, ["في الوسم", "في القراءة", "الصحيح", "الدقة", "التمام", "الحصيلة"]],
  ] as const)("in %s at %i columns has the columns that fit", (ui, width, columns) => {
    const lines = page({ ui, width }).split("\n");
    const head = lines.find((line) => line.trim().endsWith(columns.at(-1)!)) ?? "";
    expect(head.trim().split(/ {2,}/u)).toEqual(columns);
    for (const line of lines) if (width >= 40) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test("says nothing by colour alone", () => {
    const coloured = page({ colours: true, errors: 3 });
    expect(coloured).toContain("\u001b[1mStatements");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is taken away
    expect(coloured.replace(/\u001b\[[\d;]*m/gu, "")).toBe(page({ errors: 3 }));
  });

  test("has a dash where nothing was counted, and one figure for values", () => {
    expect(page()).toMatch(/^ {2}amount +104 +99 +–$/mu);
    expect(page()).toMatch(/^Statements +104 +100 +99 +99\.0 +95\.2 +97\.1$/mu);
  });

  test("shows no more errors of a kind than asked for, and says how many there are", () => {
    expect(page({ errors: 1 })).toContain("Statements (1/2)\n  a  missing “that ␛[31mships sail”\n");
    expect(page({ errors: 1 })).not.toContain("superfluous “");
    expect(page({ errors: 2 })).toContain("a  superfluous “that ships sink”\n");
    expect(page({ errors: 2 })).toContain("act (1/1)\n  b  annotated “warn” read “assert” of “that ships burn”\n");
  });

  test("calls a language that it has no name for by its code", () => {
    expect(page()).toContain("fr · 2 annotated texts · 1,200 words");
  });
});
