/** Refuses a lexicon table that would look right and read wrong. `node scripts/lexicon-lint.ts [table …]`. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  ATTENDANCE_MODES,
  CONDITION_KINDS,
  GATHERING_KINDS,
  KINDS,
  LEVELS,
  PARTY_KINDS,
  QUALIFIERS,
  ROLES,
} from "../src/model/codes.ts";

const root = new URL("../", import.meta.url);

/** Where a row may come from; each is described with its licence in the language's SOURCES.md. */
export const SOURCES = ["cldr", "own"] as const;

const NAMED_AS = ["name", "capital", "seat", "demonym", "demonym-plural"];
const NUMBERS = ["m", "f", "mp", "fp", "dual", "s", "p"];
const NUMBER_KINDS = ["cardinal", "scale", "scales", "suffix", "dual", "half"];
const RANGE_WORDS = ["between", "from", "to", "and", "or", "of"];
const COUNT_WORDS = ["more", "percent", "parties", "dual", "total", "part", "calibre", "numbered", "age"];
const STRETCHES = ["year", "month", "week", "day", "hour", "decade", "quarter", "half", "season"];
const DATE_WORDS = ["end", "start", "middle", "this", "next", "last", "today", "ordinal", "suffix", "daytime", "vague"];
const DEADLINE_WORDS = ["by", "before", "until", "within", "in", "of", "yearly", "monthly"];

/** What a table must be: its columns, those that together may stand only once, its code lists. The header fills gaps. */
interface Schema {
  readonly columns: readonly string[];
  readonly unique: readonly string[];
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

const SCHEMAS: Readonly<Record<string, Partial<Schema>>> = {
  "data/parties.tsv": {
    columns: ["party", "kind", "short", "label_en", "label_ar", "source"],
    unique: ["party"],
    codes: { kind: PARTY_KINDS },
  },
  "parties.tsv": {
    columns: ["party", "as", "form", "flag", "source"],
    unique: ["party", "as", "form"],
    codes: { as: NAMED_AS, flag: ["-", "ambiguous"] },
  },
  "offices.tsv": {
    columns: ["id", "role", "party", "number", "form", "source"],
    unique: ["number", "form"],
    codes: { role: [...ROLES, "-"], number: NUMBERS },
  },
  "incumbents.tsv": {
    columns: ["id", "party", "role", "since", "until", "form", "source"],
    unique: ["form", "since"],
    codes: { role: [...ROLES, "-"] },
  },
  "honorifics.tsv": { columns: ["id", "form", "source"], unique: ["form"] },
  "months.tsv": { columns: ["month", "form", "source"], unique: ["form"] },
  "weekdays.tsv": { columns: ["weekday", "form", "source"], unique: ["form"] },
  "numbers.tsv": {
    columns: ["value", "kind", "form", "source"],
    unique: ["kind", "form"],
    codes: { kind: NUMBER_KINDS },
  },
  "currencies.tsv": { columns: ["currency", "form", "source"], unique: ["form"] },
  "shared-currencies.tsv": { columns: ["name", "form", "source"], unique: ["form"] },
  "data/currencies-of-states.tsv": { columns: ["party", "name", "currency", "source"], unique: ["party", "name"] },
  "quantities.tsv": { codes: { amount: [...RANGE_WORDS, ...COUNT_WORDS, ...QUALIFIERS] } },
  "time.tsv": { codes: { calendar: [...STRETCHES, ...DATE_WORDS, ...DEADLINE_WORDS] } },
  "characters.tsv": { columns: ["from", "to", "why"], unique: ["from"] },
  "things.tsv": { codes: { kind: [...KINDS, "-"] } },
  "deeds.tsv": { codes: { kind: [...KINDS, "-"], fallback: [...KINDS, "same", "-"] } },
  "triggers.tsv": { codes: { level: [...LEVELS, "-"] } },
  "circumstances.tsv": { codes: { kind: [...CONDITION_KINDS, "-"] } },
  "gatherings.tsv": { codes: { kind: [...GATHERING_KINDS, "-"] } },
  "attendance.tsv": { codes: { mode: [...ATTENDANCE_MODES, "-"] } },
  "remote.tsv": { codes: { mode: [...ATTENDANCE_MODES, "-"] } },
  "qualifiers.tsv": { codes: { role: [...QUALIFIERS, "-"] } },
};

const DAY = { pattern: /^(\d{4}-\d{2}-\d{2}|-)$/, means: 'a day such as 2025-01-20 or "-"' };

const PATTERNS: Readonly<Record<string, { readonly pattern: RegExp; readonly means: string }>> = {
  currency: { pattern: /^([A-Z]{3}|-)$/, means: 'an ISO 4217 code or "-"' },
  month: { pattern: /^([1-9]|1[0-2])$/, means: "a month from 1 to 12" },
  weekday: { pattern: /^[1-7]$/, means: "a day from 1 (Monday) to 7" },
  value: { pattern: /^\d+(\.\d+)?$/, means: "a number in ASCII figures" },
  since: DAY,
  until: DAY,
  from: { pattern: /^U\+[0-9A-F]{4,5}$/, means: "a code point such as U+0621" },
  to: { pattern: /^U\+[0-9A-F]{4,5}$/, means: "a code point such as U+0621" },
};

/** Why the characters that are most often pasted in by mistake are refused, and what to write instead. */
const LOOKALIKES: readonly { readonly pattern: RegExp; readonly is: string }[] = [
  { pattern: /[\uFB50-\uFDFF\uFE70-\uFEFC]/u, is: "a presentation form: type the plain letter" },
  { pattern: /\u0640/u, is: "tatweel: leave it out" },
  { pattern: /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u, is: "a bidi control: leave it out" },
  { pattern: /\u06CC/u, is: "the Persian yeh: write U+064A or U+0649" },
  { pattern: /\u06A9/u, is: "the Persian keheh: write U+0643" },
  { pattern: /[\u200B-\u200D\u2060\uFEFF]/u, is: "invisible: leave it out" },
  { pattern: /\u00A0|\u202F/u, is: "a no-break space: write a plain space" },
];

/** What is wrong in one table, as "path:line: what is wrong, what to do"; empty when nothing is. */
export function lintTable(path: string, text: string): string[] {
  const messages: string[] = [];
  const table: Table = { path, schema: null, seen: new Map(), report: () => {} };
  let header: readonly string[] | null = null;
  const lines = text.split("\n");
  lines.forEach((line, index) => {
    table.report = (problem) => messages.push(`${path}:${index + 1}: ${problem}`);
    lintCharacters(table, line);
    if (line.startsWith("#")) {
      if (line.includes("\t")) header = line.slice(1).trim().split("\t");
    } else if (line === "") {
      if (index < lines.length - 1) table.report("empty line, delete it or make it a comment");
    } else if (header === null) {
      table.report('row before the header, put "# " and the columns\' names, tab separated, above it');
    } else {
      if (table.schema === null) table.schema = openTable(table, header);
      lintRow(table, table.schema, line.split("\t"));
    }
  });
  if (!text.endsWith("\n")) messages.push(`${path}:${lines.length}: no newline at the end, add one`);
  return messages;
}

interface Table {
  readonly path: string;
  schema: Schema | null;
  readonly seen: Map<string, true>;
  report: (problem: string) => void;
}

/** The table's schema; one that is not known here is what its header says. */
function openTable(table: Table, header: readonly string[]): Schema {
  const known = SCHEMAS[table.path] ?? SCHEMAS[table.path.slice(table.path.lastIndexOf("/") + 1)] ?? {};
  const { columns = header, unique = header.filter((column) => column !== "source"), codes = {} } = known;
  if (columns.join() !== header.join()) {
    table.report(`the header names ${header.join(", ")}, it has to name ${columns.join(", ")}`);
  }
  if (isSourced(table.path) && columns.at(-1) !== "source") table.report("the last column is not the source, add it");
  return { columns, unique, codes: { ...codes, source: SOURCES } };
}

function lintCharacters(table: Table, line: string): void {
  if (line.includes("\r")) table.report("carriage return, save the file with plain newlines");
  if (line !== line.normalize("NFC")) table.report("not in NFC, normalise it");
  const refused = new Set<string>();
  for (const character of line.replaceAll("\r", "").replaceAll("\t", "")) {
    if (isAllowed(table.path, character.codePointAt(0)!)) continue;
    refused.add(character);
  }
  for (const character of refused) {
    const name = codePointName(character);
    const known = LOOKALIKES.find(({ pattern }) => pattern.test(character));
    table.report(
      `${name} is ${known?.is ?? "not allowed here: replace it, or add it to characters.tsv with a reason"}`,
    );
  }
}

function lintRow(table: Table, schema: Schema, cells: readonly string[]): void {
  if (cells.length !== schema.columns.length) {
    table.report(`${cells.length} columns, write ${schema.columns.length}: ${schema.columns.join(", ")}`);
    return;
  }
  if (!/^[\x21-\x7E]+$/.test(cells[0]!)) table.report(`the ${schema.columns[0]} is not ASCII, give an ASCII one`);
  for (const [index, column] of schema.columns.entries()) lintCell(table, schema, column, cells[index]!);
  const key = schema.unique.map((column) => cells[schema.columns.indexOf(column)]).join("\t");
  if (table.seen.has(key)) table.report(`duplicate of an earlier row (${schema.unique.join(" + ")}), delete one`);
  table.seen.set(key, true);
}

function lintCell(table: Table, schema: Schema, column: string, cell: string): void {
  if (cell === "") {
    table.report(`no ${column}, write one or "-"`);
    return;
  }
  if (cell !== cell.trim() || cell.includes("  ")) table.report(`spare spaces in the ${column}, delete them`);
  if (/[\u064B-\u065F\u0670]/.test(cell)) table.report(`vowel sign in the ${column}, write it without`);
  const codes = schema.codes[column];
  if (codes !== undefined && !codes.includes(cell)) {
    table.report(`${column} "${cell}" is unknown, write one of ${codes.join(", ")}`);
  }
  const format = PATTERNS[column];
  if (format !== undefined && !format.pattern.test(cell)) table.report(`${column} "${cell}" is not ${format.means}`);
  if (column === "party" && !isParty(table.path, cell)) {
    table.report(`party "${cell}" is unknown, add it to data/parties.tsv or correct it`);
  }
}

/** Words and names come from somewhere; what describes the script (characters, clitics, inflection) does not. */
function isSourced(path: string): boolean {
  return path.includes("/lexicon/") || path.startsWith("data/");
}

/** In the list itself a party has only to be well formed; elsewhere it has to be on the list. */
function isParty(path: string, id: string): boolean {
  if (path === "data/parties.tsv") return /^([A-Z]{3}|org:[A-Z0-9-]+|coalition:[a-z0-9-]+)$/.test(id);
  return id === "-" || partyIds().has(id);
}

/** The tables of a language hold its characters, the others those of every language. */
function isAllowed(path: string, codePoint: number): boolean {
  const language = /^languages\/([a-z]+)\//.exec(path)?.[1];
  const allowed = language === undefined ? languages().flatMap(characters) : characters(language);
  return allowed.some(({ from, to }) => codePoint >= from && codePoint <= to);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const ranges = new Map<string, readonly Range[]>();

function characters(language: string): readonly Range[] {
  const known = ranges.get(language);
  if (known !== undefined) return known;
  const read = rows(`languages/${language}/characters.tsv`).map(([from, to]) => ({
    from: codePoint(from!),
    to: codePoint(to!),
  }));
  ranges.set(language, read);
  return read;
}

let parties: ReadonlySet<string> | null = null;

function partyIds(): ReadonlySet<string> {
  parties ??= new Set(rows("data/parties.tsv").map(([id]) => id!));
  return parties;
}

function languages(): string[] {
  return readdirSync(new URL("languages/", root), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();
}

function rows(path: string): string[][] {
  const lines = readFileSync(new URL(path, root), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

function codePoint(name: string): number {
  return Number.parseInt(name.slice(2), 16);
}

function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Every table of the languages and of `data/`, as paths from the package's root. */
export function everyTable(): string[] {
  const found = ["data", "languages"].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  return found.filter((file) => file.endsWith(".tsv")).sort();
}

function main(paths: readonly string[]): void {
  const messages = paths.flatMap((path) => lintTable(path, readFileSync(new URL(path, root), "utf8")));
  for (const message of messages) process.stderr.write(`${message}\n`);
  process.exitCode = messages.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.length > 2 ? process.argv.slice(2) : everyTable());
}
