import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../scripts/project.ts";
import { readingSchema } from "../src/api/reading.ts";
import { readingFaults } from "../src/api/reading-faults.ts";
import type { Reading } from "../src/model/reading.ts";
import { encodeAs } from "./support/legacy-encoding.ts";

const ARABIC =
  // The minister said that his country will send ships after a ceasefire.
  "قال الوزير إن بلاده سترسل سفنا بعد وقف إطلاق النار.";

const RUSSIAN = "Министр сказал, что страна отправит корабли.";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Close the pipe behind standard output after its first chunk. */
  readonly hangUp?: boolean;
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-cli-"));
  const files: Record<string, string | Uint8Array> = {
    "ar.txt": ARABIC,
    "note.md": `# ${ARABIC}\n\n- **${ARABIC}**\n`,
    "marked.txt": `\ufeff${ARABIC}`,
    "page.html": encodeAs("windows-1256", `<html><head><title>${ARABIC}</title></head><p>${ARABIC}</p></html>`),
    "legacy.txt": encodeAs("windows-1256", ARABIC),
    "damaged.txt": Buffer.concat([Buffer.from(ARABIC), Buffer.from([0xff]), Buffer.from(ARABIC).subarray(0, 9)]),
    "empty.txt": "",
    "blank.txt": " \n\t\r\n",
    "ru.txt": RUSSIAN,
    "digits.txt": "12 34",
    "binary.bin": Buffer.from("MZ\u0000\u0001\u0002"),
    "paper.pdf": "%PDF-1.7 …",
    "line.txt": `${ARABIC} `.repeat(Math.ceil(50_000_000 / Buffer.byteLength(`${ARABIC} `))),
    "huge.txt": Buffer.alloc(64 * 1024 * 1024 + 1, "a"),
    "latin.tsv": encodeAs("windows-1252", "café\tx\n"),
    "own.tsv": "# our words\nparty\tمجموعة البحيرات\torg:LAKES\nterm\tسفن\tnaval-deployment\n",
    "own16.tsv": Buffer.from("\ufeffparty\tمجموعة البحيرات\torg:LAKES\r\n", "utf16le"),
    "broken.tsv": "party\tمجموعة البحيرات\torg:LAKES\nparty\tباريس\tFrance\n",
    "lakes.txt": "قالت مجموعة البحيرات إن المحادثات ستستأنف قريبا.",
    "fa.txt": "وزیر امور خارجه نروژ گفت که کشورش هفته آینده میزبان دور تازه‌ای از گفت‌وگوها خواهد بود.",
    "docs.ndjson": [
      JSON.stringify({ id: "a", text: ARABIC, language: "ar", published: "2025-09-04" }),
      "{oops",
      "",
      '"text"',
      '{"id": "c"}',
      '{"text": 1}',
      '{"text": "x", "published": "soon"}',
      '{"text": "x", "language": "not a language"}',
      `{"text": "${RUSSIAN}"}`,
    ].join("\n"),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "folder"));
  symlinkSync("loop", join(folder, "loop"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isnad(args: readonly string[], { input, env = {}, hangUp = false }: Surroundings = {}): Promise<Run> {
  const child = spawn(process.execPath, [join(root, "dist/isnad.js"), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: "C", ...env },
    stdio: "pipe",
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
    if (hangUp) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    err += chunk;
  });
  // A child that ends before it has read everything closes the pipe: that is its right.
  child.stdin.on("error", () => {}).end(input ?? "");
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

function readings(out: string): Reading[] {
  const found = out.trimEnd() === "" ? [] : out.trimEnd().split("\n");
  return found.map((line) => {
    const reading = JSON.parse(line) as Reading;
    expect(readingFaults(reading)).toEqual([]);
    return reading;
  });
}

interface Refusal {
  readonly what: string;
  readonly args: readonly string[];
  readonly code: 1 | 2;
  readonly says: string;
}

const REFUSALS: readonly Refusal[] = [
  { what: "a missing file", args: ["nope.txt"], code: 1, says: "isnad: cannot read nope.txt: no such file" },
  { what: "a file in no folder", args: ["ar.txt/x"], code: 1, says: "isnad: cannot read ar.txt/x: no such file" },
  { what: "a folder", args: ["folder"], code: 1, says: "isnad: cannot read folder: it is a folder" },
  { what: "a link to itself", args: ["loop"], code: 1, says: "isnad: cannot read loop: too many symbolic links" },
  { what: "a binary file", args: ["binary.bin"], code: 1, says: "isnad: cannot read binary.bin: it is not text" },
  { what: "a PDF", args: ["paper.pdf"], code: 1, says: "it is not text (a PDF); save its text" },
  { what: "more than the limit", args: ["huge.txt"], code: 1, says: "larger than 64 MiB" },
  { what: "escapes in a name", args: ["\u001b[31m\n.txt"], code: 1, says: "isnad: cannot read ␛[31m .txt: no such" },
  { what: "no file", args: [], code: 2, says: "isnad: name a file to read" },
  { what: "several files as JSON", args: ["ar.txt", "ru.txt", "--json"], code: 2, says: "--json prints one text" },
  { what: "several files as HTML", args: ["ar.txt", "ru.txt", "--html"], code: 2, says: "--html writes one page" },
  { what: "two formats", args: ["ar.txt", "--json", "--ndjson"], code: 2, says: "choose one of --json" },
  { what: "an unknown option", args: ["ar.txt", "--jsn"], code: 2, says: "isnad: unknown option '--jsn'" },
  { what: "escapes in an option", args: ["--\u001b[1m"], code: 2, says: "isnad: unknown option '--␛[1m'" },
  { what: "an option without its value", args: ["ar.txt", "--ui"], code: 2, says: "argument missing" },
  { what: "a page in another language", args: ["ar.txt", "--ui", "fr"], code: 2, says: "write en or ar" },
  { what: "no date", args: ["ar.txt", "--published", "2025-02-30"], code: 2, says: "2025-02-30 is not a date" },
  { what: "no language code", args: ["ar.txt", "--language", "a b"], code: 2, says: "a b is not a language" },
  { what: "a missing lexicon", args: ["ar.txt", "--lexicon", "no.tsv"], code: 2, says: "cannot read no.tsv: no such" },
  { what: "a lexicon not in UTF-8", args: ["ar.txt", "--lexicon", "latin.tsv"], code: 2, says: "save it as UTF-8" },
  {
    what: "a lexicon with a bad row",
    args: ["ar.txt", "--lexicon", "broken.tsv"],
    code: 2,
    says: 'isnad: broken.tsv: line 2: "France" is no party; write a state as FRA',
  },
  {
    what: "a lexicon with a bad row where the text is in no language",
    args: ["ru.txt", "--lexicon", "broken.tsv"],
    code: 2,
    says: "isnad: broken.tsv: line 2:",
  },
  { what: "its input as output", args: ["ar.txt", "-o", "./ar.txt"], code: 2, says: "is also an input" },
  { what: "an ending of no format", args: ["ar.txt", "-o", "./ar.pdf"], code: 2, says: "names a format" },
  {
    what: "a folder as output",
    args: ["ar.txt", "-o", "folder"],
    code: 1,
    says: "cannot write folder: it is a folder",
  },
  {
    what: "an output in no folder",
    args: ["ar.txt", "-o", "no/x"],
    code: 1,
    says: "cannot write no/x: no such folder",
  },
];

test.each(REFUSALS)("refuses $what in one line", async ({ args, code, says }) => {
  const run = await isnad(["read", ...args]);
  expect(run).toMatchObject({ code, out: "" });
  expect(run.err).toContain(says);
  expect(run.err.trimEnd().split("\n")).toHaveLength(1);
});

interface Acceptance {
  readonly file: string;
  readonly text: string;
  readonly notes?: readonly string[];
}

const ACCEPTED: readonly Acceptance[] = [
  { file: "ar.txt", text: ARABIC },
  { file: "note.md", text: `# ${ARABIC}\n\n- **${ARABIC}**\n` },
  { file: "marked.txt", text: ARABIC },
  { file: "page.html", text: ARABIC, notes: ["encoding"] },
  { file: "legacy.txt", text: ARABIC, notes: ["encoding"] },
  { file: "damaged.txt", text: `${ARABIC}\ufffd${ARABIC.slice(0, 5)}`, notes: ["encoding"] },
  { file: "empty.txt", text: "", notes: ["other", "unknown-language"] },
  { file: "blank.txt", text: " \n\t\r\n", notes: ["other", "unknown-language"] },
  { file: "ru.txt", text: RUSSIAN, notes: ["unknown-language"] },
  { file: "digits.txt", text: "12 34", notes: ["unknown-language"] },
  {
    file: "fa.txt",
    text: "وزیر امور خارجه نروژ گفت که کشورش هفته آینده میزبان دور تازه‌ای از گفت‌وگوها خواهد بود.",
    notes: ["unknown-language"],
  },
];

test.each(ACCEPTED)("reads $file as it is", async ({ file, text, notes = [] }) => {
  const { code, out, err } = await isnad(["read", file, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const reading = JSON.parse(out) as Reading;
  expect(readingSchema.parse(reading)).toEqual(reading);
  expect(readingFaults(reading)).toEqual([]);
  expect(reading.document.text).toBe(text);
  expect(out).toBe(`${JSON.stringify(reading, null, 2)}\n`);
  const kinds = reading.notes.filter((note) => note.span === null).map((note) => note.kind);
  expect(kinds).toEqual(expect.arrayContaining([...notes]));
  expect(kinds.includes("encoding")).toBe(notes.includes("encoding"));
});

test("reads a line of 50 MB", async () => {
  const { code, out, err } = await isnad(["read", "line.txt", "--ndjson"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect((JSON.parse(out) as Reading).document.text.length).toBeGreaterThan(25_000_000);
});

test.each(["own.tsv", "own16.tsv"])("reads with the words of %s and names them by their hash", async (lexicon) => {
  const { code, out, err } = await isnad(["read", "lakes.txt", "--json", "--lexicon", lexicon]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const reading = JSON.parse(out) as Reading;
  expect(readingFaults(reading)).toEqual([]);
  expect(reading.parties).toMatchObject([{ id: "org:LAKES", kind: "organisation" }]);
  expect(reading.statements).toMatchObject([{ speaker: { party: "org:LAKES" } }]);
  expect(Object.keys(reading.reader.packs)).toEqual(["ar", "lexicon"]);
});

test.each([
  ["en", ["Norway", "org:LAKES"]],
  ["ar", ["النرويج", "org:LAKES"]],
])("names parties in the language of the page (%s), by their id where they have no name", async (ui, names) => {
  const input = "Oslo\nقالت أوسلو إن المحادثات ستستأنف. وقالت مجموعة البحيرات إن المحادثات تأخرت.";
  const { code, out } = await isnad(["read", "-", "--ui", ui, "--lexicon", "own.tsv"], { input });
  expect(code).toBe(0);
  for (const name of names) expect(out).toContain(name);
});

describe("standard input", () => {
  test("is one text for -", async () => {
    const { code, out } = await isnad(["read", "-", "--json"], { input: ARABIC });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Reading).document.text).toBe(ARABIC);
  });

  test("is a page where it begins as one", async () => {
    const { out } = await isnad(["read", "-", "--json"], { input: `<!DOCTYPE html><p>${ARABIC}</p>` });
    expect((JSON.parse(out) as Reading).document).toMatchObject({ text: ARABIC, source: { encoding: "utf-8" } });
  });

  test("is a document on each line for --ndjson; bad lines are named and the rest is read", async () => {
    const input = readFileSync(join(folder, "docs.ndjson"));
    const { code, out, err } = await isnad(["read", "--ndjson"], { input });
    expect(code).toBe(1);
    expect(readings(out).map(({ document }) => document.text)).toEqual([ARABIC, RUSSIAN]);
    expect(readings(out)[0]?.document).toMatchObject({ id: "a", published: "2025-09-04" });
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^isnad: line 2: not JSON \(.+\)$/),
      "isnad: line 4: not a JSON object",
      'isnad: line 5: "text" is missing',
      'isnad: line 6: "text" is not a string',
      'isnad: line 7: "published" is not a date; write it as 2025-09-04',
      'isnad: line 8: "language" is not a language; write a code such as "ar"',
    ]);
  });

  test("may hold nothing", async () => {
    expect(await isnad(["read", "--ndjson"])).toEqual({ code: 0, out: "", err: "" });
  });
});

test("a reading of a text does not depend on the texts before it", async () => {
  const line = (text: string): string => `${JSON.stringify({ text })}\n`;
  const alone = await isnad(["read", "--ndjson"], { input: line(ARABIC) });
  const after = await isnad(["read", "--ndjson"], { input: line(RUSSIAN) + line("12 34") + line(ARABIC) });
  expect(after.out.split("\n")[2]).toBe(alone.out.trimEnd());
});

test("several files: pages one after another, a failure reported among them", async () => {
  const { code, out, err } = await isnad(["read", "ar.txt", "nope.txt", "ru.txt"]);
  expect(code).toBe(1);
  expect(err).toBe("isnad: cannot read nope.txt: no such file\n");
  expect(out.indexOf("==> ar.txt <==")).toBe(0);
  expect(out.indexOf("\n\n==> ru.txt <==")).toBeGreaterThan(0);
});

test("files as NDJSON: a reading a line, in order", async () => {
  const { code, out } = await isnad(["read", "--ndjson", "ru.txt", "ar.txt", "empty.txt"]);
  expect(code).toBe(0);
  expect(readings(out).map(({ document }) => document.text)).toEqual([RUSSIAN, ARABIC, ""]);
});

test("a reader that goes away ends the run quietly", async () => {
  const input = `${JSON.stringify({ text: ARABIC })}\n`.repeat(20_000);
  expect(await isnad(["read", "--ndjson"], { input, hangUp: true })).toMatchObject({ code: 0, err: "" });
  expect(await isnad(["--help"], { hangUp: true })).toMatchObject({ code: 0, err: "" });
});

describe("an output file", () => {
  const files = (): string[] => readdirSync(folder).filter((name) => name.includes("out."));

  test.each([
    ["out.json", '{\n  "schema": "isnad/reading@1"'],
    ["out.jsonl", '{"schema":"isnad/reading@1"'],
    ["out.html", "<!"],
    ["out.txt", ARABIC.slice(0, 10)],
  ])("%s takes its format from its name and is replaced as a whole", async (name, start) => {
    writeFileSync(join(folder, name), "old");
    expect(await isnad(["read", "ar.txt", "-o", name])).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(join(folder, name), "utf8").toLowerCase().startsWith(start.toLowerCase())).toBe(true);
    expect(files()).toEqual([name]);
    rmSync(join(folder, name));
  });

  test("stays what it was where nothing could be read", async () => {
    writeFileSync(join(folder, "out.json"), "old");
    expect((await isnad(["read", "nope.txt", "-o", "out.json"])).code).toBe(1);
    expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
    expect(files()).toEqual(["out.json"]);
    rmSync(join(folder, "out.json"));
  });

  test("may be a device", async () => {
    expect((await isnad(["read", "ar.txt", "-o", "/dev/null"])).code).toBe(0);
  });
});

const ESCAPE = "\u001b[";

test.each([
  ["not into a pipe", [], {}, false],
  ["where forced", [], { FORCE_COLOR: "1" }, true],
  ["where asked for", ["--colour"], { NO_COLOR: "1" }, true],
  ["not where asked not to", ["--no-colour"], { FORCE_COLOR: "1" }, false],
  ["not where forced off", [], { FORCE_COLOR: "0" }, false],
] as const)("colours a page %s", async (_, options, env, isColoured) => {
  const { out } = await isnad(["read", "ar.txt", ...options], { env });
  expect(out.includes(ESCAPE)).toBe(isColoured);
});

test("the locale decides on the labels, and the option over it", async () => {
  const english = await isnad(["read", "ar.txt"]);
  const arabic = await isnad(["read", "ar.txt"], { env: { LC_ALL: "ar_EG.UTF-8" } });
  expect(arabic.out).not.toBe(english.out);
  expect((await isnad(["read", "ar.txt", "--ui", "ar"])).out).toBe(arabic.out);
  expect((await isnad(["read", "ar.txt", "--ui", "en"], { env: { LC_ALL: "ar" } })).out).toBe(english.out);
});

test("help and version", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(await isnad(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  expect(await isnad(["read", "--help"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("--lexicon <file>"),
    err: "",
  });
  expect(await isnad([])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Usage: isnad") });
  expect(await isnad(["raed"])).toMatchObject({ code: 2, err: "isnad: unknown command 'raed' (Did you mean read?)\n" });
});

test("an old Node is told so in one line", async () => {
  const old = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } })";
  const run = await isnad(["read", "ar.txt"], { env: { NODE_OPTIONS: `--import="${old.replaceAll(" ", "%20")}"` } });
  expect(run).toEqual({ code: 1, out: "", err: "isnad needs Node 24 or later; this is v20.1.0\n" });
  // What an old Node could not even parse: the file must hold none of it.
  const source = readFileSync(join(root, "dist/isnad.js"), "utf8").replace(/^#!.*/, "");
  expect(source).not.toMatch(/\?\.|\?\?|^import |\bawait\b|^\s*#/m);
});
