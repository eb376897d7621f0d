import type { Look } from "./sheet.ts";
import { displayWidth } from "./wrap.ts";

/** A column of a table; `rank` says which columns go first where the screen is too narrow: the highest. */
export interface Column {
  readonly title: string;
  readonly rank: number;
}

/** A row: what it is about, and a cell for each column. */
export interface TableRow {
  readonly look: Look;
  readonly label: string;
  readonly cells: readonly string[];
}

const GAP = 2;

/** Lays out a table: labels in the first column, numbers to the far side of the others, no line wider than `width`. */
export function tableLines(columns: readonly Column[], rows: readonly TableRow[], width: number): [Look, string][] {
  const labels = Math.max(0, ...rows.map(({ label }) => displayWidth(label)));
  const all = columns.map(({ title, rank }, index) => ({
    rank,
    index,
    title,
    width: GAP + Math.max(displayWidth(title), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ""))),
  }));
  const shown = fitting(all, width - labels);
  const line = (label: string, cellOf: (column: (typeof all)[number]) => string): string => {
    const cells = shown.map((column) => padding(column.width - displayWidth(cellOf(column))) + cellOf(column));
    return (label + padding(labels - displayWidth(label)) + cells.join("")).trimEnd();
  };
  return [
    ["quiet", line("", ({ title }) => title)],
    ...rows.map(({ look, label, cells }): [Look, string] => [look, line(label, ({ index }) => cells[index] ?? "")]),
  ];
}

function fitting<C extends { readonly rank: number; readonly width: number }>(
  columns: readonly C[],
  room: number,
): C[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  if (total <= room || columns.length === 1) return [...columns];
  const least = Math.max(...columns.map(({ rank }) => rank));
  return fitting(
    columns.filter(({ rank }) => rank < least),
    room,
  );
}

function padding(width: number): string {
  return " ".repeat(Math.max(0, width));
}
