import { describe, expect, test } from "vitest";
import { counted, type Labels, labelsFor } from "./labels.ts";

const en = labelsFor("en");
const ar = labelsFor("ar");

/** Every label with its path. */
function flat(labels: Labels): [path: string, label: string][] {
  const visit = (value: unknown, path: string): [string, string][] =>
    typeof value === "string"
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, inner]) => visit(inner, `${path}.${key}`));
  return visit(labels, "");
}

describe("labels", () => {
  test.each([en, ar])("$language says something for every key", (labels) => {
    for (const [path, label] of flat(labels)) expect(label.trim(), path).not.toBe("");
  });

  test("Arabic labels are Arabic, in plain letters", () => {
    for (const [path, label] of flat(ar)) {
      if (/^\.(language|direction|signs)/.test(path)) continue;
      expect(label.replace(/\{\w+\}/g, ""), path).toMatch(/^[\u0621-\u0652\s(),،]+\.?$/u);
    }
  });

  test.each([en, ar])("$language tells the codes of a list apart", (labels) => {
    const { kinds, levels, acts, roles, modes, conditionKinds, attendanceModes, noteKinds, signs } = labels;
    const marks = [signs["mark-attendance"], signs["mark-statement"], signs["mark-commitment"], signs["mark-note"]];
    for (const list of [kinds, levels, acts, roles, modes, conditionKinds, attendanceModes, noteKinds, marks]) {
      const words = Object.values(list);
      expect(new Set(words).size, words.join()).toBe(words.length);
    }
  });

  test.each([
    [en, 0, "0 statements"],
    [en, 1, "1 statement"],
    [en, 2, "2 statements"],
    [ar, 0, "لا تصريحات"],
    [ar, 1, "تصريح واحد"],
    [ar, 2, "تصريحان"],
    [ar, 3, "3 تصريحات"],
    [ar, 10, "10 تصريحات"],
    [ar, 11, "11 تصريحًا"],
    [ar, 99, "99 تصريحًا"],
    [ar, 100, "100 تصريح"],
    [ar, 102, "102 تصريح"],
    [ar, 103, "103 تصريحات"],
  ])("counts, case %#", (labels, n, phrase) => {
    expect(counted(labels as Labels, "statements", n as number)).toBe(phrase);
  });
});
