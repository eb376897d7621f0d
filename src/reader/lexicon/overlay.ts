import { CONDITION_KINDS, KINDS, ROLES } from "../../model/codes.ts";
import { visible } from "../../text/visible.ts";
import { wordsOf } from "./build.ts";
import type { Entry, SourceEntry } from "./entry.ts";

/** What a row may be, its columns as messages name them, and the entry it becomes. */
interface RowKind {
  readonly columns: readonly string[];
  /** Columns at the end that may be missing. */
  readonly optional?: number;
  entry(id: string, values: readonly string[]): Entry;
}

const NONE = "-";
const LONGEST = 12;
const MOST_ROWS = 10_000;

const ROW_KINDS: Readonly<Record<string, RowKind>> = {
  party: {
    columns: ["form", "party"],
    entry: (_id, [party = ""]) => ({ id: partyId(party), class: "party", a: { as: "name" } }),
  },
  demonym: {
    columns: ["form", "party", "plural"],
    optional: 1,
    entry: (_id, [party = "", plural = NONE]) => {
      const as = oneOf("the last column", plural, ["plural", NONE]) === NONE ? "demonym" : "demonym-plural";
      return { id: partyId(party), class: "party", a: { as } };
    },
  },
  person: {
    columns: ["name", "party or -", "role or -"],
    entry: (id, [party = "", role = ""]) => ({
      id,
      class: "person",
      a: {
        ...(party === NONE ? {} : { party: partyId(party) }),
        ...(role === NONE ? {} : { role: oneOf("the role", role, ROLES) }),
      },
    }),
  },
  term: {
    columns: ["form", "kind of commitment"],
    entry: (id, [kind = ""]) => ({ id, class: "thing", a: { kind: oneOf("the kind", kind, KINDS) } }),
  },
  condition: {
    columns: ["form", "kind of condition"],
    entry: (id, [kind = ""]) => ({ id, class: "circumstance", a: { kind: oneOf("the kind", kind, CONDITION_KINDS) } }),
  },
};

/**
 * Reads an analyst's own lexicon (docs/lexicon.md): rows of tab-separated columns, `#` comments, empty lines.
 * Throws a `RangeError` "line N: what is wrong, what to write instead".
 *
 * @example
 * parseOverlay("party\tBlue Line\torg:UNIFIL") // one entry
 */
export function parseOverlay(text: string): SourceEntry[] {
  const entries: SourceEntry[] = [];
  const lineOf = new Map<string, number>();
  text
    .replace(/^\ufeff/u, "")
    .split(/\r\n|\n|\r/u)
    .forEach((line, index) => {
      if (line.trim() === "" || line.startsWith("#")) return;
      try {
        if (entries.length === MOST_ROWS) throw new RangeError(`more than ${MOST_ROWS} rows; leave some out`);
        entries.push(rowEntry(line, index + 1, lineOf));
      } catch (error) {
        throw new RangeError(`line ${index + 1}: ${(error as Error).message}`, { cause: error });
      }
    });
  return entries;
}

function rowEntry(line: string, number: number, lineOf: Map<string, number>): SourceEntry {
  refuseUnseen(line);
  const [kind = "", ...cells] = line
    .replace(/\t+$/u, "")
    .split("\t")
    .map((cell) => cell.trim());
  const row = Object.hasOwn(ROW_KINDS, kind) ? ROW_KINDS[kind]! : null;
  if (row === null) throw new RangeError(`"${kind}" is no kind of row; write ${Object.keys(ROW_KINDS).join(", ")}`);
  const { columns, optional = 0 } = row;
  if (cells.length < columns.length - optional || cells.length > columns.length || cells.includes(""))
    throw new RangeError(`write ${kind}, ${columns.join(", ")}, separated by tabs`);
  const [form = "", ...values] = cells;
  const words = wordsOf(form);
  if (words.length === 0) throw new RangeError(`"${form}" has no letters; write a word or a name`);
  if (words.length > LONGEST) throw new RangeError(`a form of ${words.length} words; write at most ${LONGEST}`);
  const key = `${kind} ${words.join(" ")}`;
  const before = lineOf.get(key);
  if (before !== undefined) throw new RangeError(`"${form}" stands in line ${before} already; keep one of the two`);
  lineOf.set(key, number);
  return { entry: row.entry(`lexicon-${number}`, values), forms: [{ text: form, shape: "plain", agreement: "any" }] };
}

/** A character that nobody sees makes a form that never matches, or a line that reads other than it is. */
function refuseUnseen(line: string): void {
  const shown = visible(line);
  for (let at = 0; at < line.length; at++) {
    if (shown[at] === line[at]) continue;
    const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
    throw new RangeError(`the character U+${code} is invisible; delete it`);
  }
}

const PARTY_ID = /^(?:[A-Z]{3}|(?:org|coalition):[A-Za-z0-9][A-Za-z0-9.-]*)$/u;

function partyId(value: string): string {
  if (PARTY_ID.test(value)) return value;
  throw new RangeError(`"${value}" is no party; write a state as FRA, anything else as org:NATO or coalition:willing`);
}

function oneOf<T extends string>(what: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new RangeError(`${what} is "${value}"; write ${allowed.join(", ")}`);
  return found;
}
