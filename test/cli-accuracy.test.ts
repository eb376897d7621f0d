import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../scripts/project.ts";

const TEXT = "Norway said that it will send 40 trucks to Malta. Spain was silent.\n";
const ANNOTATION = `published  2026-11-25
statement
  speaker  Norway
  kind     party
  party    NOR
  cue      said
  content  that it will send 40 trucks to Malta
  mode     indirect
  act      announce
commitment
  promisor  Norway
  party     NOR
  kind      humanitarian-aid
  level     delivered
  evidence  it will send 40 trucks to Malta
`;
const ARABIC = "قالت النرويج إن المحادثات ستستأنف.\n";
const ARABIC_ANNOTATION = `statement
  speaker  النرويج
  kind     party
  party    NOR
  cue      قالت
  content  إن المحادثات ستستأنف
  mode     indirect
  act      assert
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-accuracy-"));
  const files: Record<string, string> = {
    "own/a.en.txt": TEXT,
    "own/a.en.annotation": ANNOTATION,
    "own/b.ar.txt": ARABIC,
    "own/b.ar.annotation": ARABIC_ANNOTATION,
    "own/not-annotated.en.txt": TEXT,
    "bad/a.en.txt": TEXT,
    "bad/a.en.annotation": ANNOTATION.replace("cue      said", "cue      shouted").replace("level ", "levle "),
    "bad/b.en.txt": TEXT,
    "bad/b.en.annotation": ANNOTATION,
    "alone/a.en.annotation": ANNOTATION,
    "none/a.en.txt": TEXT,
    "file.txt": TEXT,
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  mkdirSync(join(folder, "empty"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function accuracy(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const run = spawnSync(process.execPath, [join(root, "dist/isnad.js"), "accuracy", ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: "C" },
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe("isnad accuracy", () => {
  test("measures on the texts that Isnad brings", () => {
    const { code, out, err } = accuracy();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const language of ["Arabic", "English"])
      expect(out).toMatch(new RegExp(`^${language} · \\d+ annotated text`, "m"));
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("measures on a folder of one's own, and passes over texts without an annotation", () => {
    const { code, out, err } = accuracy("own");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("English · 1 annotated text · 13 words");
    expect(out).toMatch(/^Statements +1 +1 +1 +100\.0 +100\.0 +100\.0$/m);
    expect(out).toMatch(/^ {2}level +1 +0 +0\.0$/m);
    expect(out).toMatch(/^ {2}amount +0 +0 +–$/m);
  });

  test("measures on one language only", () => {
    const { out } = accuracy("own", "--language", "ar");
    expect(out).toContain("Arabic · 1 annotated text");
    expect(out).not.toContain("English");
  });

  test("prints the first errors of each kind as quotes", () => {
    const { out } = accuracy("own", "--errors", "2");
    expect(out).toContain("level (1/1)\n  a.en  annotated “delivered” read “pledged” of “it will send 40 trucks");
    expect(accuracy("own", "--errors", "0").out).not.toContain("annotated “");
  });

  test("speaks Arabic", () => {
    const { code, out } = accuracy("own", "--ui", "ar", "--errors", "1");
    expect(code).toBe(0);
    expect(out).toContain("التصريحات");
    expect(out).not.toMatch(/Statements|annotated/);
  });

  test("prints JSON with the counts that the figures rest on", () => {
    const { code, out } = accuracy("own", "--json", "--errors", "1");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: "isnad/accuracy@1",
      languages: [
        { language: "ar", texts: 1 },
        {
          language: "en",
          texts: 1,
          fields: {
            statements: { wanted: 1, found: 1, right: 1, precision: 1, recall: 1, f1: 1 },
            level: { of: 1, right: 0, share: 0 },
            amount: { of: 0, right: 0, share: null },
          },
          errors: expect.arrayContaining([
            {
              text: "a.en",
              field: "level",
              wanted: "delivered",
              found: "pledged",
              of: "it will send 40 trucks to Malta",
            },
          ]),
        },
      ],
    });
    expect(JSON.parse(accuracy("own", "--json").out).languages[0]).not.toHaveProperty("errors");
  });

  test("is listed in the help", () => {
    expect(accuracy("--help")).toMatchObject({ code: 0, out: expect.stringContaining("--errors <number>") });
  });
});

test.each([
  ["a missing folder", ["nope"], 1, "isnad: cannot read nope: no such folder\n"],
  ["a file", ["file.txt"], 1, "isnad: cannot read file.txt: it is not a folder\n"],
  ["an empty folder", ["empty"], 2, "isnad: empty holds no annotated text; put name.ar.txt and name.ar.annotation"],
  ["texts without annotations", ["none"], 2, "isnad: none holds no annotated text"],
  ["a language that no text is in", ["own", "--language", "fr"], 2, "isnad: own holds no annotated text in fr\n"],
  ["an annotation alone", ["alone"], 2, "put alone/a.en.txt beside it\n"],
  ["no number of errors", ["--errors", "many"], 2, "isnad: many is not a number of errors"],
  ["no language", ["--language", "Arabic!"], 2, "isnad: Arabic! is not a language"],
  ["a page in another language", ["--ui", "fr"], 2, "write en or ar"],
  ["an unknown option", ["--jsn"], 2, "isnad: unknown option '--jsn'"],
  ["two folders", ["own", "own"], 2, "isnad: too many arguments"],
] as const)("refuses %s", (_, args, code, says) => {
  const run = accuracy(...args);
  expect(run).toMatchObject({ code, out: "" });
  expect(run.err).toContain(says);
});

test("measures nothing where an annotation is wrong, and names every fault", () => {
  const { code, out, err } = accuracy("bad");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.trimEnd().split("\n")).toEqual([
    'isnad: bad/a.en.annotation:6: "shouted" does not stand in the text: quote it word for word',
    "isnad: bad/a.en.annotation:10: this commitment has no level",
    expect.stringMatching(
      /^isnad: bad\/a\.en\.annotation:14: "levle" is no field of a commitment; there are promisor, /,
    ),
  ]);
});
