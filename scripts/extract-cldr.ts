/**
 * Lays the territory names of CLDR into the tables of party names: a form that is already there gets the source
 * `cldr`, a new one is added after the party's other names. Run it after an update of cldr-localenames-full;
 * a second run changes nothing. `--write` writes the tables, without it the changes are only printed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = new URL("../", import.meta.url);

/** Regional variants that print other names than the language's own file. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  ar: ["ar", "ar-AE", "ar-LY", "ar-SA"],
  en: ["en", "en-GB", "en-CA"],
  fr: ["fr"],
};

/** CLDR's codes that ISO 3166 lacks or that name no state. */
const OTHER_IDS: Readonly<Record<string, string>> = { XK: "XKX", EU: "org:EU", UN: "org:UN" };

interface CldrName {
  readonly party: string;
  readonly form: string;
}

/** The names that CLDR has for the given parties, without those that need reading ("Congo - Kinshasa"). */
export function cldrNames(language: string, parties: ReadonlySet<string>): CldrName[] {
  const found = new Map<string, CldrName>();
  for (const locale of LOCALES[language] ?? []) {
    for (const [code, name] of Object.entries(territories(locale))) {
      const party = partyOf(code.slice(0, 2));
      if (party === null || !parties.has(party) || code.includes("chagos")) continue;
      const form = plainForm(name);
      if (form !== null) found.set(`${party}\t${form}`, { party, form });
    }
  }
  return [...found.values()];
}

/** Merges names into a table's text; comments, order and flags stay as they are. */
export function mergeNames(table: string, names: readonly CldrName[]): string {
  const lines = table.replace(/\n$/, "").split("\n");
  for (const { party, form } of names) {
    const row = lines.findIndex((line) => line.startsWith(`${party}\tname\t${form}\t`));
    if (row >= 0) lines[row] = lines[row]!.replace(/\t[^\t]*$/, "\tcldr");
    else lines.splice(lastName(lines, party) + 1, 0, [party, "name", form, "-", "cldr"].join("\t"));
  }
  return `${lines.join("\n")}\n`;
}

function lastName(lines: readonly string[], party: string): number {
  const row = lines.findLastIndex((line) => line.startsWith(`${party}\tname\t`));
  if (row < 0) throw new Error(`no name of ${party} in the table: add one by hand before CLDR's are merged`);
  return row;
}

/** `null` for a code that names no party of ours ("001", "AQ"). */
function partyOf(code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return OTHER_IDS[code] ?? alpha3()[code]?._alpha3 ?? null;
}

/** A name as the tables write it: straight apostrophe, no vowel signs; `null` for a label that no text would print. */
function plainForm(name: string): string | null {
  if (/[()]| - /.test(name)) return null;
  return name
    .normalize("NFC")
    .replace(/[\u064B-\u0652]/g, "")
    .replaceAll("\u2019", "'");
}

function territories(locale: string): Record<string, string> {
  return require(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames.territories;
}

function alpha3(): Record<string, { _alpha3?: string }> {
  return require("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
}

function main(write: boolean): void {
  const ids = readFileSync(new URL("data/parties.tsv", root), "utf8").split("\n");
  const parties = new Set(
    ids.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t")[0]!),
  );
  for (const language of Object.keys(LOCALES)) {
    const file = new URL(`languages/${language}/lexicon/parties.tsv`, root);
    const before = readFileSync(file, "utf8");
    const after = mergeNames(before, cldrNames(language, parties));
    const old = new Set(before.split("\n"));
    for (const line of after.split("\n")) if (!old.has(line)) process.stdout.write(`${language}\t${line}\n`);
    if (write) writeFileSync(file, after);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes("--write"));
