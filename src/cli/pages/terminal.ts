import type { Reading } from "../../model/reading.ts";
import type { CommitmentEntry } from "./commitment-entry.ts";
import type { AttendanceEntry, GatheringEntry } from "./gathering-entry.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { PageOptions } from "./page-options.ts";
import { type Piece, quotesFor, type Row } from "./piece.ts";
import { type Look, type Sheet, sheetOf } from "./sheet.ts";
import type { SpeakerEntry, StatementEntry } from "./speaker-entry.ts";

export interface TerminalOptions extends PageOptions {
  /** SGR colours. Nothing is said by colour alone. */
  readonly colours?: boolean | undefined;
  /** Put runs of the other direction between U+2068 and U+2069: for a terminal only, never for a file. */
  readonly isolates?: boolean | undefined;
  readonly width?: number | undefined;
}

/** A reading as a page for a terminal: attendance, statements by speaker, commitments, what was not understood. */
export function terminalPage(reading: Reading, options: TerminalOptions): string {
  const outline = outlineOf(reading, options);
  const sheet = sheetOf({ ...options, direction: outline.labels.direction });
  putHead(sheet, outline);
  if (outline.gatherings.length > 0) putAttendance(sheet, outline);
  putStatements(sheet, outline);
  putCommitments(sheet, outline);
  if (outline.notes.length > 0) putNotes(sheet, outline);
  return sheet.text();
}

function putHead(sheet: Sheet, { title, facts, summary, byLevel }: Outline): void {
  sheet.put([["strong", title]]);
  sheet.put(facts.flatMap((fact, index) => factRuns(fact, index)));
  sheet.put([["plain", summary.join(DOT)]]);
  if (byLevel.length > 0) sheet.put([["plain", byLevel.join(DOT)]]);
}

// White space between runs becomes one space.
function factRuns(fact: readonly Piece[], index: number): [Look, string][] {
  return [["quiet", index === 0 ? "" : DOT], ...fact.map(({ text }): [Look, string] => ["quiet", `${text} `])];
}

const DOT = " · ";
const INDENT = 2;

function heading(sheet: Sheet, text: string, count: number): void {
  sheet.gap();
  sheet.put([["heading", `${text} (${count})`]]);
}

function putAttendance(sheet: Sheet, { gatherings, labels }: Outline): void {
  const count = gatherings.reduce((sum, gathering) => sum + gathering.attendance.length, 0);
  heading(sheet, labels.headings.attendance, count);
  for (const gathering of gatherings) putGathering(sheet, gathering, labels.signs);
}

type Signs = Outline["labels"]["signs"];

function putGathering(sheet: Sheet, { name, rows, attendance }: GatheringEntry, signs: Signs): void {
  sheet.gap();
  sheet.put([["name", name.text]], { indent: INDENT });
  // One block for each way of being there, in the order in which the text comes to them.
  const byMode = Map.groupBy(attendance, (one) => one.mode);
  const column = Math.max(0, ...[...rows.map(({ label }) => label), ...byMode.keys()].map(sheet.columns));
  for (const { label, pieces } of rows) sheet.put(pieceRuns(pieces, signs), { indent: INDENT, label, column });
  for (const [mode, ones] of byMode) {
    for (const [index, one] of ones.entries()) {
      sheet.put(attendanceRuns(one, signs), { indent: INDENT, label: index === 0 ? mode : "", column });
    }
  }
}

function attendanceRuns({ name, details, part, reason }: AttendanceEntry, signs: Signs): [Look, string][] {
  const runs: [Look, string][] = [["name", name.text]];
  for (const detail of details) runs.push(["quiet", DOT], ["quiet", detail.text]);
  if (part !== null) runs.push(["quiet", DOT], ["strong", part]);
  if (reason !== null) runs.push(["quiet", DOT], ...quotation(reason, signs));
  return runs;
}

function quotation({ text }: Piece, signs: Signs): [Look, string][] {
  const { open, close } = quotesFor(text, signs);
  return [
    ["words", open],
    ["words", text],
    ["words", close],
  ];
}

function putRows(sheet: Sheet, rows: readonly Row[], signs: Signs, indent: number): void {
  const labelled = rows.map((row) => ({ ...row, label: row.indent ? `  ${row.label}` : row.label }));
  const column = Math.max(0, ...labelled.map(({ label }) => sheet.columns(label)));
  for (const { label, pieces } of labelled) sheet.put(pieceRuns(pieces, signs), { indent, label, column });
}

function pieceRuns(pieces: readonly Piece[], signs: Signs): [Look, string][] {
  return pieces.flatMap((piece, index): [Look, string][] => {
    const runs: [Look, string][] = piece.from === "article" ? quotation(piece, signs) : [["plain", piece.text]];
    return index === 0 ? runs : [["quiet", piece.from === "article" ? " " : DOT], ...runs];
  });
}

function putStatements(sheet: Sheet, { speakers, statements, labels }: Outline): void {
  heading(sheet, labels.headings.statements, statements.length);
  if (statements.length === 0) sheet.put([["quiet", labels.phrases["nothing-statements"]]], { indent: INDENT });
  for (const speaker of speakers) putSpeaker(sheet, speaker, labels);
}

function putSpeaker(sheet: Sheet, { speaker, statements }: SpeakerEntry, labels: Outline["labels"]): void {
  sheet.gap();
  sheet.put(speakerRuns(speaker), { indent: INDENT });
  for (const statement of statements) putStatement(sheet, statement, labels, INDENT);
}

function speakerRuns({ name, details }: StatementEntry["speaker"]): [Look, string][] {
  return [
    ["name", name.text],
    ...details.flatMap((one): [Look, string][] => [
      ["quiet", DOT],
      ["quiet", one.text],
    ]),
  ];
}

const DEEPEST_INDENT = 16;

function putStatement(sheet: Sheet, entry: StatementEntry, labels: Outline["labels"], indent: number): void {
  const { number, act, mode, content, nested, isNested, speaker } = entry;
  const mark = labels.signs["mark-statement"] + number;
  const runs: [Look, string][] = [
    ["strong", act],
    ["quiet", DOT],
    ["quiet", mode],
  ];
  if (isNested) runs.unshift(...speakerRuns(speaker), ["quiet", DOT]);
  sheet.put(runs, { indent, label: mark, column: MARK_COLUMN });
  sheet.put(contentRuns(content), { indent: indent + MARK_COLUMN + 2, bar: true });
  const inner = Math.min(indent + MARK_COLUMN + 2, DEEPEST_INDENT);
  for (const one of nested) putStatement(sheet, one, labels, inner);
}

const MARK_COLUMN = 3;

// Where the words of saying stood between two parts, an ellipsis in brackets keeps their place.
function contentRuns(content: readonly Piece[]): [Look, string][] {
  return content.flatMap((piece, index): [Look, string][] =>
    index === 0
      ? [["words", piece.text]]
      : [
          ["quiet", " […] "],
          ["words", piece.text],
        ],
  );
}

function putCommitments(sheet: Sheet, { commitments, labels }: Outline): void {
  heading(sheet, labels.headings.commitments, commitments.length);
  if (commitments.length === 0) sheet.put([["quiet", labels.phrases["nothing-commitments"]]], { indent: INDENT });
  for (const commitment of commitments) putCommitment(sheet, commitment, labels);
}

function putCommitment(sheet: Sheet, entry: CommitmentEntry, labels: Outline["labels"]): void {
  const { number, promisor, beneficiary, kind, level, scale, firmness, isConditional, rows, evidence, saidIn } = entry;
  const indent = INDENT + MARK_COLUMN + 2;
  sheet.gap();
  const who = promisor.flatMap((one, index): [Look, string][] =>
    index === 0
      ? [["name", one.text]]
      : [
          ["quiet", DOT],
          ["quiet", one.text],
        ],
  );
  if (beneficiary !== null) who.push(["plain", ` ${labels.signs.arrow} `], ["name", beneficiary.text]);
  sheet.put(who, { indent: INDENT, label: labels.signs["mark-commitment"] + number, column: MARK_COLUMN });
  const verdict: [Look, string][] = [
    ["strong", kind],
    ["quiet", DOT],
    ["strong", level],
    ["plain", ` ${scale} `],
  ];
  verdict.push(["quiet", firmness]);
  if (isConditional) verdict.push(["quiet", DOT], ["strong", labels.phrases.conditional]);
  sheet.put(verdict, { indent });
  const said: Row[] = saidIn === null ? [] : [saidInRow(saidIn, labels)];
  putRows(sheet, [...rows, ...said], labels.signs, indent);
  sheet.put([["words", evidence.text]], { indent, bar: true });
}

function saidInRow({ number, speaker }: StatementEntry, labels: Outline["labels"]): Row {
  const mark: Piece = { text: labels.signs["mark-statement"] + number, from: "page" };
  return { label: labels.fields["said-in"], pieces: [mark, speaker.name] };
}

function putNotes(sheet: Sheet, { notes, labels }: Outline): void {
  heading(sheet, labels.headings.notes, notes.length);
  for (const { number, kind, message, words } of notes) {
    const runs: [Look, string][] = [["strong", kind]];
    if (message !== "") runs.push(["quiet", DOT], ["quiet", message]);
    sheet.put(runs, { indent: INDENT, label: labels.signs["mark-note"] + number, column: MARK_COLUMN });
    if (words !== null) sheet.put([["words", words.text]], { indent: INDENT + MARK_COLUMN + 2, bar: true });
  }
}
