import { describe, expect, test } from "vitest";
import { arabicSummit, emptyReading, englishSummit, hostileReading } from "../../../test/sample-summits.ts";
import { visibleLine } from "../../text/visible.ts";
import { type TerminalOptions, terminalPage } from "./terminal.ts";
import { displayWidth } from "./wrap.ts";

const READINGS = { englishSummit, arabicSummit, hostileReading, emptyReading };
const PAGES = Object.entries(READINGS).flatMap(([title, make]) =>
  (["en", "ar"] as const).flatMap((ui) => [40, 80, 120].map((width) => ({ title, reading: make(), ui, width }))),
);

/** The words of a page without its lines and bars. */
function flow(page: string): string {
  return page.replace(/[\s│]+/gu, " ");
}

/** What must not reach a terminal without being asked for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe("the terminal page", () => {
  test.each(PAGES)("$title in $ui, $width columns, has every word of every find", ({ reading, ui, width }) => {
    const page = flow(terminalPage(reading, { ui, width }));
    const spans = [
      ...reading.statements.flatMap(({ content }) => content),
      ...reading.commitments.flatMap(({ evidence, trigger, conditions }) => [
        evidence,
        ...(trigger ? [trigger] : []),
        ...conditions.map(({ span }) => span),
      ]),
      ...reading.notes.flatMap(({ span }) => span ?? []),
    ];
    for (const { text } of spans) {
      const longWord = text.split(/\s/u).some((word) => word.length > width / 2);
      const [shown, where] = longWord ? [text.replace(/\s/gu, ""), page.replace(/\s/gu, "")] : [text, page];
      expect(where).toContain(visibleLine(shown));
    }
  });

  test.each(PAGES)("$title in $ui, $width columns, is plain text within its width", ({ reading, ui, width }) => {
    const page = terminalPage(reading, { ui, width });
    expect(page).not.toMatch(STEERING);
    expect(page).not.toMatch(/[ \t]$/m);
    for (const line of page.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });

  test.each(PAGES)("$title in $ui, $width columns: colours and isolates add nothing else", (page) => {
    const { reading, ...options } = page;
    const plain = terminalPage(reading, options);
    const rich = terminalPage(reading, { ...options, colours: true, isolates: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character opens a colour code.
    expect(rich.replace(/\u001b\[[\d;]*m|[\u2068\u2069]/g, "")).toBe(plain);
    for (const line of rich.split("\n")) expect(line.split("\u2068").length).toBe(line.split("\u2069").length);
  });

  test("says at the top how much was found", () => {
    const top = flow(terminalPage(englishSummit(), { ui: "en" })).slice(0, 500);
    expect(top).toContain("8 statements by 6 speakers · 6 commitments, 2 of them conditional");
    expect(top).toContain("delivered 1 · pledged 1 · ready 1 · floated 1 · ruled out 1 · withdrawn 1");
  });

  test("joins conditions by their groups", () => {
    const lines = terminalPage(englishSummit(), { ui: "en" }).split("\n");
    const at = lines.findIndex((line) => line.includes("a ceasefire “if"));
    expect(lines.slice(at, at + 3).map((line) => line.trimStart().split("  ")[0])).toEqual([
      "if",
      "or if",
      "and unless",
    ]);
  });

  test("shows what a statement reports under it, not among its speaker's own", () => {
    const page = terminalPage(englishSummit(), { ui: "en" });
    expect(page).toMatch(/S3 {3}warning.*\n(?: {7}│.*\n)+ {7}S4 {3}the Danish foreign ministry · DNK/);
    expect(page).not.toMatch(/^ {2}the Danish/m);
  });

  test("isolates what runs against the page", () => {
    const isolated = (options: TerminalOptions) =>
      [...terminalPage(arabicSummit(), options).matchAll(/\u2068([^\u2069]*)\u2069/g)].map(([, text]) => text);
    expect(isolated({ ui: "en", isolates: true })).toContain("سالم الحارثي");
    expect(isolated({ ui: "ar", isolates: true })).toEqual(expect.arrayContaining(["OMN", "2026-03-11"]));
    expect(isolated({ ui: "en" })).toEqual([]);
  });

  test("names parties as it is told to", () => {
    const partyName = (id: string) => (id === "NOR" ? "Kingdom of Norway" : "");
    const page = terminalPage(englishSummit(), { ui: "en", partyName });
    expect(page).toContain("Ingrid Solvang · head of government · Kingdom of Norway");
    expect(page).toContain("Paul Tremblay · CAN");
  });

  test("loses no statement to a circle or a missing parent", () => {
    const reading = englishSummit();
    const within = ["s2", "s3", "s1", "s4", "gone", "s5", null, null];
    const statements = reading.statements.map((one, index) => ({ ...one, within: within[index] ?? null }));
    const page = terminalPage({ ...reading, statements }, { ui: "en" });
    for (const number of statements.keys()) expect(page).toContain(`S${number + 1}  `);
  });
});
