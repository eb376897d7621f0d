import { counted, countedBy, type Labels, labelsFor, type UiLanguage } from "../../model/labels.ts";
import { visibleLine } from "../../text/visible.ts";
import type { Accuracy, FieldAccuracy, ReadingError } from "../../workspace/accuracy.ts";
import { firstOf } from "./accuracy-json.ts";
import { type AccuracyColumn, type AccuracyLabels, accuracyLabelsFor } from "./accuracy-labels.ts";
import { numberText } from "./phrase.ts";
import { type Look, type Sheet, sheetOf } from "./sheet.ts";
import { type TableRow, tableLines } from "./table.ts";

export interface AccuracyPageOptions {
  readonly ui: UiLanguage;
  readonly version: string;
  /** How many errors of each field are shown. */
  readonly errors: number;
  readonly colours?: boolean | undefined;
  readonly isolates?: boolean | undefined;
  readonly width?: number | undefined;
}

const WIDTH = 80;

/** The figures as a page for a terminal: a table for each language, then the first errors of each field. */
export function accuracyPage(accuracies: readonly Accuracy[], options: AccuracyPageOptions): string {
  const labels = labelsFor(options.ui);
  const own = accuracyLabelsFor(options.ui);
  const sheet = sheetOf({ ...options, direction: labels.direction });
  sheet.put([["strong", own.title.replace("{reader}", `isnad ${options.version}`)]]);
  for (const accuracy of accuracies) {
    sheet.gap();
    sheet.put([["heading", headingOf(accuracy, labels, own)]]);
    sheet.gap();
    putTable(sheet, accuracy, own, options.width ?? WIDTH);
  }
  sheet.gap();
  sheet.put([["quiet", own.legend]]);
  if (options.errors > 0) for (const accuracy of accuracies) putErrors(sheet, accuracy, options.errors, labels, own);
  return sheet.text();
}

function headingOf({ language, texts, words }: Accuracy, labels: Labels, own: AccuracyLabels): string {
  const name = Object.hasOwn(labels.languages, language) ? labels.languages[language as "und"] : language;
  return [name, countedBy(own.texts, labels.language, texts), counted(labels, "words", words, numberText(words))].join(
    " · ",
  );
}

// The last to go on a narrow screen is the figure that sums up the others.
const COLUMNS: readonly (readonly [column: AccuracyColumn, rank: number])[] = [
  ["wanted", 3],
  ["found", 4],
  ["right", 2],
  ["precision", 1],
  ["recall", 1],
  ["f1", 0],
];

function putTable(sheet: Sheet, { fields }: Accuracy, { columns, fields: names }: AccuracyLabels, width: number): void {
  const titles = COLUMNS.map(([column, rank]) => ({ title: columns[column], rank }));
  const rows = fields.map((field): TableRow => {
    const isHead = HEADS.has(field.field);
    return {
      look: isHead ? "strong" : "plain",
      label: isHead ? names[field.field] : `  ${names[field.field]}`,
      cells: COLUMNS.map(([column]) => cellOf(field, column)),
    };
  });
  for (const [look, line] of tableLines(titles, rows, width)) sheet.line(look, line);
}

const HEADS: ReadonlySet<FieldAccuracy["field"]> = new Set([
  "persons",
  "statements",
  "commitments",
  "conditions",
  "attendance",
]);

// Of values that belong to finds there is one figure: how many of those there are, are right.
function cellOf(field: FieldAccuracy, column: AccuracyColumn): string {
  if (field.holds === "values" && ["found", "precision", "recall"].includes(column)) return "";
  const value = field[column];
  if (column === "wanted" || column === "found" || column === "right") return String(value);
  return value === null ? "–" : (value * 100).toFixed(1);
}

function putErrors(sheet: Sheet, accuracy: Accuracy, most: number, labels: Labels, own: AccuracyLabels): void {
  sheet.gap();
  sheet.put([["heading", `${own.errors} · ${headingOf(accuracy, labels, own)}`]]);
  for (const { field } of accuracy.fields) {
    const errors = firstOf(accuracy.errors, field, most);
    if (errors.length === 0) continue;
    const all = accuracy.errors.filter((error) => error.field === field).length;
    sheet.gap();
    sheet.put([["strong", `${own.fields[field]} (${errors.length}/${all})`]], { indent: INDENT });
    const column = Math.max(...errors.map(({ text }) => sheet.columns(text)));
    for (const error of errors) sheet.put(errorRuns(error, labels, own), { indent: INDENT, label: error.text, column });
  }
}

const INDENT = 2;

function errorRuns({ wanted, found, of }: ReadingError, { signs }: Labels, own: AccuracyLabels): [Look, string][] {
  const quote = (words: string): [Look, string] => [
    "words",
    signs["open-quote"] + visibleLine(words) + signs["close-quote"],
  ];
  if (found === null) return [["strong", `${own.missing} `], quote(wanted ?? "")];
  if (wanted === null) return [["strong", `${own.superfluous} `], quote(found)];
  const runs: [Look, string][] = [
    ["quiet", `${own.wanted} `],
    quote(wanted),
    ["quiet", ` ${own.found} `],
    quote(found),
  ];
  return of === null || of === wanted ? runs : [...runs, ["quiet", ` ${own.of} `], quote(of)];
}
