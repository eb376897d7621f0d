import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arabicSummit, emptyReading, englishSummit, hostileReading } from "../../../test/sample-summits.ts";
import { visibleLine } from "../../text/visible.ts";
import { escapeMarkdown, markdownPage } from "./markdown.ts";

const PAGES = [englishSummit, arabicSummit, hostileReading, () => emptyReading()].flatMap((make) =>
  (["en", "ar"] as const).map((ui) => ({ title: make.name || "nothing", reading: make(), ui })),
);

/** What a renderer prints of escaped text. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

describe("the Markdown page", () => {
  test.each(PAGES)("$title in $ui has every word of every find", ({ reading, ui }) => {
    const page = unescaped(markdownPage(reading, { ui }));
    for (const { content } of reading.statements) {
      for (const { text } of content) expect(page).toContain(visibleLine(text));
    }
    for (const { evidence } of reading.commitments) expect(page).toContain(`> ${visibleLine(evidence.text)}`);
    for (const { span } of reading.notes) expect(page).toContain(visibleLine(span?.text ?? ""));
  });

  test.each(PAGES)("$title in $ui holds no markup but its own", ({ reading, ui }) => {
    const page = markdownPage(reading, { ui });
    const bare = page.replace(/\\./gu, "");
    expect(bare).not.toMatch(/[<`$~^@[\]_{}]/);
    expect(bare.replace(/^#+ |\*\*[^*\n]+\*\*|^\|.*\|$/gmu, "")).not.toMatch(/[#*|]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
  });

  test("keeps a quotation within a quotation in one block", () => {
    expect(markdownPage(englishSummit(), { ui: "en" })).toContain(
      '> that the Danish foreign ministry had told her that the quay "could not be defended twice"\n>\n> **S4**',
    );
  });

  test("opens no list with a number and no rule with a dash", () => {
    const reading = englishSummit();
    const at = (text: string) => [{ start: 0, end: 0, text }];
    const statements = ["1. one", "- two", "1) three", "===", ": four"].map((text, index) => {
      return { ...reading.statements[index]!, content: at(text), within: null };
    });
    const page = markdownPage({ ...reading, statements }, { ui: "en" });
    for (const line of ["1\\. one", "\\- two", "1\\) three", "\\===", "\\: four"]) expect(page).toContain(`> ${line}`);
  });

  test("escaping is undone by reading", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes("\\"));
        expect(unescaped(escapeMarkdown(text))).toBe(text);
      }),
    );
  });
});
