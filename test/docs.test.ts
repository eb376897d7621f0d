import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXAMPLE_FIELDS } from "../scripts/pack/expectation.ts";
import { filesUnder, readText, root } from "../scripts/project.ts";
import { readAnnotation } from "../src/analysis/annotation/annotation.ts";
import { ANNOTATION_FIELDS } from "../src/analysis/annotation/fields.ts";
import { ACCURACY_OPTIONS } from "../src/cli/accuracy-options.ts";
import { READ_OPTIONS } from "../src/cli/read-options.ts";
import { parseOverlay } from "../src/reader/lexicon/overlay.ts";

const PAGES = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "GLOSSARY.md",
  "languages/README.md",
  ...filesUnder("docs", isMarkdown),
];

function isMarkdown(path: string): boolean {
  return path.endsWith(".md");
}

/** The code blocks of a page, in order. */
function blocks(page: string): string[] {
  return [...readText(page).matchAll(/^```\w*\n(.*?)^```$/gmsu)].map((match) => match[1] ?? "");
}

const blockWith = (page: string, words: string): string => blocks(page).find((block) => block.includes(words)) ?? "";

test.each(PAGES)("%s points only to what is there", (page) => {
  const links = [...readText(page).matchAll(/\]\((?!https?:)([^)#]+)/gu)].map((match) => match[1] ?? "");
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

describe("README.md", () => {
  test("names every option", () => {
    const flags = [...READ_OPTIONS, ...ACCURACY_OPTIONS]
      .filter((option) => !option.isHidden)
      .flatMap(({ flags }) => flags.match(/--[\w-]+/gu) ?? []);
    expect(flags.filter((flag) => !readText("README.md").includes(`\`${flag}`))).toEqual([]);
  });

  test("shows what its first reading prints", () => {
    const input = /^echo '(.*)' \|/u.exec(blockWith("README.md", "echo '"))?.[1] ?? "";
    const program = join(root, "dist/isnad.js");
    const run = spawnSync(process.execPath, [program, "read", "-", "--ui", "en"], { input, encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain(blockWith("README.md", "Statements (2)"));
  });
});

describe("the figures of README.md", () => {
  const program = join(root, "dist/isnad.js");
  const run = spawnSync(process.execPath, [program, "accuracy", "--json"], { encoding: "utf8" });
  const { languages } = JSON.parse(run.stdout) as {
    languages: { texts: number; fields: Record<string, { f1?: number; share?: number }> }[];
  };

  test("name as many texts as there are", () => {
    const [arabic, english] = languages.map(({ texts }) => texts);
    expect(readText("README.md")).toContain(`${arabic} in Arabic and ${english} in English`);
  });

  /** The rows of the table, in its order. */
  test.each([
    ["persons, F1", "persons"],
    ["statements, F1", "statements"],
    ["… with their speaker, F1", "statements-with-speaker"],
    ["content to the letter, of those found", "content"],
    ["act, of those found", "act"],
    ["commitments, F1", "commitments"],
    ["… with promisor and kind, F1", "commitments-with-promisor-and-kind"],
    ["level, of those found", "level"],
    ["amount, of those found", "amount"],
    ["conditions, F1", "conditions"],
    ["attendance, F1", "attendance"],
  ])("%s: none is better than what is measured", (row, field) => {
    const line = readText("README.md")
      .split("\n")
      .find((one) => one.startsWith(`| ${row} |`));
    const told = Array.from(line?.matchAll(/ (\d+) \(/gu) ?? [], ([, figure]) => Number(figure));
    expect(told).toHaveLength(languages.length);
    for (const [index, { fields }] of languages.entries()) {
      const measured = 100 * (fields[field]?.f1 ?? fields[field]?.share ?? 0);
      expect(told[index]).toBeLessThanOrEqual(measured + TOLERANCE);
    }
  });
});

/** The reader is bettered every day, and the page is not written anew for each point. */
const TOLERANCE = 3;

test("the lexicon of docs/lexicon.md is read but for its last line, and refused for that", () => {
  const example = blockWith("docs/lexicon.md", "org:LAKES").trimEnd();
  expect(parseOverlay(example.slice(0, example.lastIndexOf("\n")))).toHaveLength(6);
  const refusal = blockWith("docs/lexicon.md", "isnad: own.tsv:").replace("isnad: own.tsv: ", "").replace("…\n", "");
  expect(refusal).toMatch(/^line 8: ./u);
  expect(() => parseOverlay(example)).toThrow(refusal);
});

test.each(Object.entries(EXAMPLE_FIELDS))("CONTRIBUTING.md names the fields of a %s example", (_, fields) => {
  const page = readText("CONTRIBUTING.md").replace(/\s+/gu, " ");
  expect(page).toContain(`\`${Object.keys(fields).join(" ")}\``);
});

describe("docs/annotating.md", () => {
  test("has an annotation that stands on its text", () => {
    const { annotation, faults } = readAnnotation(
      blockWith("docs/annotating.md", "published"),
      blockWith("docs/annotating.md", "she added"),
    );
    expect(faults).toEqual([]);
    expect(annotation.statements).toHaveLength(3);
  });

  test.each(Object.entries(ANNOTATION_FIELDS))("names the fields of a %s", (block, fields) => {
    const names = Object.keys(fields);
    const row = readText("docs/annotating.md")
      .split("\n")
      .find((line) => line.startsWith(`| \`${block}\``));
    expect(row).toContain(names.length === 0 ? "none" : `\`${names.join(" ")}\``);
  });
});

test.each(["attribution", "commitment", "attendance"] as const)(
  "an annotation names what an example of a rule of kind %s names, by the same words",
  (kind) => {
    const block = ANNOTATION_FIELDS[kind === "attribution" ? "statement" : kind];
    const others = Object.keys(EXAMPLE_FIELDS[kind]).filter((field) => !Object.hasOwn(block, field));
    // An annotation says sums as a whole, and leaves the verbatim parts of the content to the quotation marks.
    expect(others.filter((field) => field !== "currency" && field !== "quotes")).toEqual([]);
  },
);
