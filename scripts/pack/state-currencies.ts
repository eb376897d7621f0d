import { existsSync } from "node:fs";
import type { StateCurrencies } from "../../src/reader/amounts/currency.ts";
import { readTable } from "./table.ts";

/** Whose money a name shared by several states is: by name, then by party. */
export function stateCurrencies(path: string): StateCurrencies {
  const found: Record<string, Record<string, string>> = {};
  if (!existsSync(path)) return found;
  for (const { cells } of readTable(path)) {
    if (cells.name === undefined || cells.party === undefined || cells.currency === undefined) continue;
    const states = found[cells.name] ?? {};
    states[cells.party] = cells.currency;
    found[cells.name] = states;
  }
  return found;
}
