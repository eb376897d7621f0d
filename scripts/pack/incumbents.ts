import { existsSync } from "node:fs";
import type { Role } from "../../src/model/codes.ts";
import type { Incumbent } from "../../src/reader/incumbents.ts";
import { unitsOf } from "../../src/reader/names.ts";
import { foldText } from "../../src/text/characters.ts";
import { readTable } from "./table.ts";

/** Those who hold an office, from a language's `lexicon/incumbents.tsv`: a row for each of their names. */
export function readIncumbents(
  path: string,
  particles: ReadonlySet<string>,
  suffixes: ReadonlySet<string>,
): Incumbent[] {
  if (!existsSync(path)) return [];
  return readTable(path).map(({ cells, line }) => {
    const { form, party } = cells;
    if (form === undefined || party === undefined) throw new Error(`${path}:${line}: a name and a party are needed`);
    return {
      units: unitsOf(foldText(form).split(" "), particles, suffixes),
      party,
      role: (cells.role ?? null) as Role | null,
      since: cells.since ?? null,
      until: cells.until ?? null,
    };
  });
}
