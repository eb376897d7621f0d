import { readFileSync } from "node:fs";

/** A row of a table, by column name; `line` is where it stands, for messages. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a table: tab-separated, `#` comments, the first comment line with tabs names the columns. `-` is no value. */
export function readTable(path: string | URL): Row[] {
  const rows: Row[] = [];
  let columns: string[] | null = null;
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((text, index) => {
      if (text.startsWith("#")) {
        if (columns === null && text.includes("\t"))
          columns = text
            .slice(1)
            .trim()
            .split("\t")
            .map((c) => c.trim());
        return;
      }
      if (text.trim() === "") return;
      if (columns === null)
        throw new Error(`${path}:${index + 1}: no line "# id<TAB>…" names the columns before this row`);
      const values = text.split("\t");
      if (values.length > columns.length)
        throw new Error(`${path}:${index + 1}: ${values.length} cells for ${columns.length} columns`);
      const cells: Record<string, string> = {};
      columns.forEach((column, i) => {
        const value = values[i]?.trim() ?? "";
        if (value !== "" && value !== "-") cells[column] = value;
      });
      rows.push({ line: index + 1, cells });
    });
  return rows;
}
