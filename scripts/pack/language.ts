import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StateCurrencies } from "../../src/reader/amounts/currency.ts";
import { articleMeasure, type Clitics } from "../../src/reader/clitics.ts";
import { buildLexicon } from "../../src/reader/lexicon/build.ts";
import { foldedIn, type Orthography, orthographyOf, PLAIN } from "../../src/reader/orthography.ts";
import type { Pack } from "../../src/reader/pack.ts";
import { attendanceRule, attributionRule, commitmentRule } from "../../src/reader/rules.ts";
import { readIncumbents } from "./incumbents.ts";
import { Inflection } from "./inflection.ts";
import { readLexiconTables } from "./lexicon-tables.ts";
import { parseRule, type RuleSource } from "./rule-source.ts";
import { readTable } from "./table.ts";

/** The languages that have a folder, in the order of the alphabet. */
export function languageFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, "language.json")))
    .map((entry) => join(root, entry.name))
    .sort();
}

/** The rules of saying and giving of a language folder, in the order of `rules/order.txt`: most specific first. */
export const ruleSources = (folder: string): PlacedRule[] =>
  orderedRules(folder, ["attribution", "commitment"], join("rules", "order.txt"));

/** The rules of being there, which no other rules stand between: their order is in their own folder. */
export const attendanceSources = (folder: string): PlacedRule[] =>
  existsSync(join(folder, "rules", "attendance"))
    ? orderedRules(folder, ["attendance"], join("rules", "attendance", "order.txt"))
    : [];

/** A rule and the file that it stands in. */
export interface PlacedRule {
  readonly path: string;
  readonly rule: RuleSource;
}

function orderedRules(folder: string, kinds: readonly RuleSource["kind"][], orderFile: string): PlacedRule[] {
  const found = new Map<string, PlacedRule>();
  for (const kind of kinds) {
    const directory = join(folder, "rules", kind);
    if (!existsSync(directory)) continue;
    for (const name of readdirSync(directory).filter((n) => n.endsWith(".rule"))) {
      const path = join(directory, name);
      const rule = parseRule(path, readFileSync(path, "utf8"));
      if (`${rule.id}.rule` !== name)
        throw new Error(`${path}: holds the rule "${rule.id}"; file and rule carry one name`);
      found.set(rule.id, { path, rule });
    }
  }
  const orderPath = join(folder, orderFile);
  const order = readFileSync(orderPath, "utf8")
    .split("\n")
    .map((l) => l.trim())
    .filter((l) => l !== "" && !l.startsWith("#"));
  for (const id of order)
    if (!found.has(id)) throw new Error(`${orderPath}: "${id}" has no file; remove the line or add the rule`);
  for (const id of found.keys())
    if (!order.includes(id)) throw new Error(`${orderPath}: "${id}" is missing; say where it stands`);
  return order.map((id) => found.get(id)!);
}

/** `language.json`. `letters` are those that the language's own words are written in, capitals and shapes left out. */
type Settings = Omit<Pack, "hash" | "clitics" | "patterns" | "lexicon" | "incumbents" | "rules" | "partyLabels">;

/** Compiles a language folder into the pack that the reader takes. Throws with file, line and remedy. */
export function compilePack(
  folder: string,
  partyLabels: Readonly<Record<string, string>>,
  currencies: StateCurrencies = {},
): Pack {
  const language = JSON.parse(readFileSync(join(folder, "language.json"), "utf8")) as Settings;
  const clitics = readClitics(folder, { ...PLAIN, accents: language.accents ?? false });
  const orthography = orthographyOf({ ...language, clitics });
  const fold = (text: string) => foldedIn(text, orthography);
  const inflection = new Inflection(
    existsSync(join(folder, "inflection.tsv")) ? readTable(join(folder, "inflection.tsv")) : [],
  );
  const rules = ruleSources(folder);
  const nameParticles = language.nameParticles.map(fold);
  const nameSuffixes = (language.nameSuffixes ?? []).map(fold);
  const pack = {
    ...language,
    letters: letterRanges(join(folder, "language.json"), language.letters),
    weakLetters: fold(language.weakLetters),
    exchangedLetters: (language.exchangedLetters ?? []).map(fold),
    nameParticles,
    writtenNames: language.writtenNames ?? [],
    nameSuffixes,
    everydayNames: (language.everydayNames ?? []).map(fold),
    rulerOrdinals: (language.rulerOrdinals ?? []).map(fold),
    inanimate: (language.inanimate ?? []).map(fold),
    verbEndings: (language.verbEndings ?? []).map(fold),
    feminine: (language.feminine ?? []).map(fold),
    oblique: (language.oblique ?? []).map(fold),
    accusative: (language.accusative ?? []).map(fold),
    clitics,
    patterns: readPatterns(folder, fold),
    lexicon: buildLexicon(
      readLexiconTables(join(folder, "lexicon"), inflection, language.capitals),
      articleMeasure(clitics),
      orthography,
    ),
    incumbents: readIncumbents(
      join(folder, "lexicon", "incumbents.tsv"),
      new Set(nameParticles),
      new Set(nameSuffixes),
    ),
    rules: {
      attribution: rules.filter(({ rule }) => rule.kind === "attribution").map((r) => typed(r, attributionRule)),
      commitment: rules.filter(({ rule }) => rule.kind === "commitment").map((r) => typed(r, commitmentRule)),
      attendance: attendanceSources(folder).map((r) => typed(r, attendanceRule)),
    },
    partyLabels: Object.keys(partyLabels).length > 0 ? partyLabels : namesOfParties(folder),
    currencies,
  };
  return { ...pack, hash: createHash("sha256").update(JSON.stringify(pack)).digest("hex").slice(0, 16) };
}

/** Where `data/parties.tsv` has no labels in a language: the first name that its own table has for each party. */
function namesOfParties(folder: string): Record<string, string> {
  const path = join(folder, "lexicon", "parties.tsv");
  if (!existsSync(path)) return {};
  const names: Record<string, string> = {};
  for (const { cells } of readTable(path)) if (cells.as === "name") names[cells.party!] ??= cells.form!;
  return names;
}

/** All code units that are nothing but these letters in some shape (capitals, presentation forms), as ranges. */
function letterRanges(path: string, letters: string | undefined): string {
  if (!letters) throw new Error(`${path}: "letters" is missing: the letters that words of the language are written in`);
  const own = new Set(letters);
  let ranges = "";
  let last = -2;
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const shape = String.fromCharCode(unit).normalize("NFKC").toLowerCase();
    if (shape === "" || [...shape].some((letter) => !own.has(letter))) continue;
    ranges =
      unit === last + 1 ? ranges.slice(0, -1) + String.fromCharCode(unit) : ranges + String.fromCharCode(unit, unit);
    last = unit;
  }
  return ranges;
}

function readPatterns(folder: string, fold: (text: string) => string): [string, string][] {
  const path = join(folder, "patterns.tsv");
  if (!existsSync(path)) return [];
  return readTable(path).map(({ cells }) => [fold(cells.pattern ?? ""), cells.role ?? ""]);
}

function typed<T>(
  { path, rule }: { path: string; rule: RuleSource },
  read: (id: string, fields: RuleSource["fields"]) => T,
): T {
  try {
    return read(rule.id, rule.fields);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

function readClitics(folder: string, orthography: Orthography): Clitics {
  const path = join(folder, "clitics.tsv");
  if (!existsSync(path)) return { pro: [], en: [], elided: [], restore: [] };
  const rows = readTable(path).map((row) => row.cells);
  const form = (cells: Readonly<Record<string, string>>) => foldedIn(cells.form ?? "", orthography);
  return {
    pro: rows
      .filter((c) => c.kind === "pro")
      .map((c) => ({
        form: form(c),
        name: c.name ?? "",
        slot: Number(c.slot),
        on: (c.on ?? "any") as "any" | "nominal" | "present",
      })),
    en: rows
      .filter((c) => c.kind === "en")
      .map((c) => ({ form: form(c), person: c.name ?? "", certain: c.on === "any" })),
    elided: rows.filter((c) => c.kind === "elided").map(form),
    restore: rows
      .filter((c) => c.kind === "restore")
      .map((c) => ({ before: form(c), word: foldedIn(c.name ?? "", orthography) })),
  };
}
