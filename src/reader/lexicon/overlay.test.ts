import { describe, expect, test } from "vitest";
import { parseOverlay } from "./overlay.ts";

const row = (...cells: string[]): string => cells.join("\t");

test.each([
  ["a party", row("party", "Blue Line", "org:UNIFIL"), { id: "org:UNIFIL", class: "party", a: { as: "name" } }],
  ["a state", row("party", "Erewhon", "ERW"), { id: "ERW", class: "party", a: { as: "name" } }],
  ["a demonym", row("demonym", "Erewhonian", "ERW"), { id: "ERW", class: "party", a: { as: "demonym" } }],
  [
    "a demonym of many",
    row("demonym", "Erewhonians", "ERW", "plural"),
    { id: "ERW", class: "party", a: { as: "demonym-plural" } },
  ],
  [
    "a person",
    row("person", "Ada Byron", "coalition:willing", "envoy"),
    { id: "lexicon-1", class: "person", a: { party: "coalition:willing", role: "envoy" } },
  ],
  ["a person without more", row("person", "Ada Byron", "-", "-"), { id: "lexicon-1", class: "person", a: {} }],
  [
    "a term",
    row("term", "drone wall", "air-policing"),
    { id: "lexicon-1", class: "thing", a: { kind: "air-policing" } },
  ],
  [
    "a condition",
    row("condition", "the storm has passed", "other"),
    { id: "lexicon-1", class: "circumstance", a: { kind: "other" } },
  ],
])("%s", (_, line, entry) => {
  const form = { text: line.split("\t")[1], shape: "plain", agreement: "any" };
  expect(parseOverlay(line)).toEqual([{ entry, forms: [form] }]);
});

test("comments, empty lines, spaces around cells and tabs at the end are passed over", () => {
  const text = `\ufeff# my words\r\n\r\n party \t مجلس السلام \t org:BOP\t\t\r\n#\n`;
  expect(parseOverlay(text)).toMatchObject([{ entry: { id: "org:BOP" }, forms: [{ text: "مجلس السلام" }] }]);
  expect(parseOverlay("")).toEqual([]);
});

test("one form may be of two kinds", () => {
  expect(parseOverlay(`${row("party", "Paris", "FRA")}\n${row("person", "Paris", "-", "-")}`)).toHaveLength(2);
});

describe("refuses, with the line and the remedy,", () => {
  test.each([
    ["an unknown kind", row("partie", "x", "FRA"), 'line 1: "partie" is no kind of row; write party, demonym, person'],
    ["a name of every object", row("constructor", "x", "FRA"), 'line 1: "constructor" is no kind of row'],
    ["a heading", row("kind", "form", "value"), 'line 1: "kind" is no kind of row'],
    ["spaces for tabs", "party  Paris  FRA", 'line 1: "party  Paris  FRA" is no kind of row'],
    ["a missing column", `# x\n${row("party", "Paris")}`, "line 2: write party, form, party, separated by tabs"],
    ["an empty column", row("person", "", "FRA", "-"), "line 1: write person, name, party or -, role or -"],
    ["a column too many", row("term", "x", "sanctions", "y"), "line 1: write term, form, kind of commitment"],
    ["a party in words", row("party", "Paris", "France"), 'line 1: "France" is no party; write a state as FRA'],
    ["a party in small letters", row("party", "Paris", "fra"), '"fra" is no party'],
    ["an organisation without a prefix", row("demonym", "x", "NATO"), '"NATO" is no party'],
    ["a role that is none", row("person", "Ada", "-", "queen"), 'the role is "queen"; write head-of-state,'],
    ["a kind that is none", row("term", "x", "tanks"), 'the kind is "tanks"; write troop-deployment,'],
    ["a condition's kind that is none", row("condition", "x", "rain"), 'the kind is "rain"; write ceasefire,'],
    ["a number that is none", row("demonym", "x", "FRA", "many"), 'the last column is "many"; write plural, -'],
    ["a form without letters", row("party", "…", "FRA"), '"…" has no letters; write a word or a name'],
    ["a form as long as a sentence", row("party", "a ".repeat(13), "FRA"), "a form of 13 words; write at most 12"],
    ["a turned direction", row("party", "x\u202ey", "FRA"), "line 1: the character U+202E is invisible; delete it"],
    ["a control character", row("party", "x\u0007", "FRA"), "the character U+0007 is invisible"],
    [
      "a form twice",
      `${row("party", "أوروبا", "org:EU")}\n${row("party", "اوروبا", "org:COE")}`,
      'line 2: "اوروبا" stands in line 1 already; keep one of the two',
    ],
  ])("%s", (_, text, message) => {
    expect(() => parseOverlay(text)).toThrow(RangeError);
    expect(() => parseOverlay(text)).toThrow(message);
  });

  test("too many rows", () => {
    const text = Array.from({ length: 10_001 }, (_, i) => row("term", `x${i}`, "other")).join("\n");
    expect(() => parseOverlay(text)).toThrow("line 10001: more than 10000 rows");
  });
});
