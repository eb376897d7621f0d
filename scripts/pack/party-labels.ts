import { existsSync } from "node:fs";
import { readTable } from "./table.ts";

/** The names by which pages and readings call a party, in one language, by party id. */
export function partyLabels(path: string, language: string): Record<string, string> {
  if (!existsSync(path)) return {};
  return Object.fromEntries(
    readTable(path).flatMap(({ cells }) => {
      const label = cells[`label_${language}`];
      return cells.party !== undefined && label !== undefined ? [[cells.party, label]] : [];
    }),
  );
}
