import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible, visibleLine } from "./visible.ts";

const CASES: readonly [name: string, text: string, shown: string][] = [
  ["plain English", "He said: yes.\n\tNo.", "He said: yes.\n\tNo."],
  ["plain Arabic with vowel marks", "قَالَ إنّه مستعد", "قَالَ إنّه مستعد"],
  ["joiners that spell words", "می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀"],
  ["an escape sequence", "\u001b[2J\u001b]0;x\u0007", "␛[2J␛]0;x␇"],
  ["NUL, backspace, delete", "a\u0000b\bc\u007f", "a␀b␈c␡"],
  ["a carriage return that would overwrite", "safe\revil", "safe␍evil"],
  ["a line of a Windows file", "one\r\ntwo", "one \ntwo"],
  ["C1: the eight-bit escape", "\u009b31m", "\ufffd31m"],
  ["next line, line and paragraph separator", "a\u0085b\u2028c\u2029", "a␤b␤c␤"],
  ["an override", "\u202egnp.exe\u202c", "\ufffdgnp.exe\ufffd"],
  ["isolates", "\u2066a\u2067b\u2068c\u2069", "\ufffda\ufffdb\ufffdc\ufffd"],
  ["direction marks of web pages", "باريس\u200f (2026\u200e)\u061c", "باريس· (2026·)·"],
  ["half a pair", "a\ud83db", "a\ufffdb"],
];

/** What must never reach a screen from an article. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const HOSTILE = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "\u001b",
      "\u009b",
      "\r",
      "\n",
      "\u202e",
      "\u2066",
      "\u200f",
      "\u061c",
      "\u0000",
      "\u2028",
      "\ud800",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

describe("visible", () => {
  test.each(CASES)("%s", (_name, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test("lets no steering character through and keeps every offset", () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(STEERING);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.length).toBe(text.length);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });

  test("a line is one line", () => {
    expect(visibleLine("  one\r\n\ttwo\u2028three ")).toBe("one two␤three");
    fc.assert(fc.property(HOSTILE, (text) => void expect(visibleLine(text)).not.toMatch(/[\n\t\r]|^ | $/)));
  });
});
