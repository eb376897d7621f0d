import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { EntryForm, SourceEntry } from "../../src/reader/lexicon/entry.ts";
import { AGREEMENTS, type Agreement, WORD_CLASSES, type WordClass } from "../../src/reader/lexicon/word-class.ts";
import type { Inflection } from "./inflection.ts";
import { type Row, readTable } from "./table.ts";

/** The class of a table whose file is not named after it. */
const TABLE_CLASS: Readonly<Record<string, WordClass>> = {
  deeds: "deed",
  parties: "party",
  offices: "office",
  honorifics: "honorific",
  incumbents: "person",
  months: "time",
  weekdays: "time",
  numbers: "number",
  currencies: "currency",
  "shared-currencies": "currency",
};

/** Columns that hold what a person would write; all others are attributes of the entry. */
const FORM_COLUMNS = ["form", "infinitive", "past", "present", "participle", "masdar", "noun", "plural", "adjective"];
/** Tables of words that keep their article (الآن is not آن, nor أن). */
const PARTICLES: ReadonlySet<string> = new Set(["function-words", "conditions", "qualifiers", "remote"]);
const NUMBER_AGREEMENT: Readonly<Record<string, Agreement>> = { m: "m", f: "f", mp: "p", fp: "p", dual: "p" };

/** All entries of a language's lexicon folder. Rows that differ only in their forms are one entry. */
export function readLexiconTables(folder: string, inflection: Inflection, capitals: boolean): SourceEntry[] {
  const entries = new Map<string, { entry: SourceEntry["entry"]; forms: EntryForm[] }>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()) {
    const table = basename(file, ".tsv");
    for (const row of readTable(join(folder, file))) addRow(entries, table, row, { inflection, capitals, file });
  }
  return [...entries.values()];
}

function addRow(
  entries: Map<string, { entry: SourceEntry["entry"]; forms: EntryForm[] }>,
  table: string,
  { cells, line }: Row,
  { inflection, capitals, file }: { inflection: Inflection; capitals: boolean; file: string },
): void {
  const columns = Object.keys(cells);
  const idColumn = columns[0]!;
  const wordClass = (cells.class ?? TABLE_CLASS[table] ?? table) as WordClass;
  if (!WORD_CLASSES.includes(wordClass)) throw new Error(`${file}:${line}: "${wordClass}" is no word class`);
  const a: Record<string, string> = {};
  if (table === "months" || table === "weekdays") a.time = table.slice(0, -1);
  if (table === "shared-currencies") a.shared = "yes";
  // What an incumbent holds depends on the day: it stands in the pack's own list.
  const said = table === "incumbents" ? [] : columns.slice(1);
  for (const column of said) {
    if (!FORM_COLUMNS.includes(column) && column !== "class" && column !== "source" && column !== "number")
      a[column] = cells[column]!;
  }
  const written = FORM_COLUMNS.map((column) => cells[column]).filter((value) => value !== undefined);
  const letters = capitals ? capitalsOf(written[0] ?? "") : null;
  if (letters !== null) a.letters = letters;
  if (capitals && written.some((value) => value.endsWith("."))) a.abbreviated = "yes";
  const entry = { id: cells[idColumn]!, class: wordClass, a };
  const key = JSON.stringify(entry);
  const known = entries.get(key) ?? { entry, forms: [] };
  entries.set(key, known);
  for (const column of FORM_COLUMNS) {
    const value = cells[column];
    if (value === undefined) continue;
    const paradigm = cells.as !== undefined && inflection.has(cells.as) ? cells.as : (cells.inflect ?? column);
    if (inflection.has(paradigm)) known.forms.push(...inflection.forms(paradigm, value));
    else
      known.forms.push({
        text: value,
        shape: PARTICLES.has(table) ? "particle" : "plain",
        agreement: agreementOf(cells.number),
      });
  }
}

/** Which letters of a form are always capitals: `all` (NATO), `initial` (Kremlin), or none. */
function capitalsOf(value: string): "all" | "initial" | null {
  const letters = value.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return "all";
  return /^\p{Lu}/u.test(value) ? "initial" : null;
}

const agreementOf = (number: string | undefined): Agreement =>
  NUMBER_AGREEMENT[number ?? ""] ?? AGREEMENTS.find((a) => a === number) ?? "any";
