import type { Level, NoteKind } from "../../model/codes.ts";
import { counted, type Labels, labelsFor } from "../../model/labels.ts";
import type { Note, Reading } from "../../model/reading.ts";
import type { Span } from "../../text/span.ts";
import { visibleLine } from "../../text/visible.ts";
import { type CommitmentEntry, commitmentEntries, STEPS } from "./commitment-entry.ts";
import { type GatheringEntry, gatheringEntries } from "./gathering-entry.ts";
import type { PageOptions } from "./page-options.ts";
import { numberText } from "./phrase.ts";
import { date, name, type Piece, page, words } from "./piece.ts";
import { type SpeakerEntry, type StatementEntry, speakerEntries, statementEntries } from "./speaker-entry.ts";

/**
 * What a page says, before it is laid out: the same for a terminal, Markdown and HTML. All words are safe for a screen
 * and on one line; finds are numbered from 1 in the order of the reading.
 */
export interface Outline {
  readonly labels: Labels;
  readonly title: string;
  /** Language, length, date and reader, for one line. */
  readonly facts: readonly (readonly Piece[])[];
  /** The reading at a glance, for one line. */
  readonly summary: readonly string[];
  /** How many commitments stand at each level, from the firmest; levels are never added together. */
  readonly byLevel: readonly string[];
  readonly gatherings: readonly GatheringEntry[];
  readonly speakers: readonly SpeakerEntry[];
  readonly statements: readonly StatementEntry[];
  readonly commitments: readonly CommitmentEntry[];
  readonly notes: readonly NoteEntry[];
}

export interface NoteEntry {
  readonly number: number;
  readonly kind: string;
  readonly message: string;
  readonly words: Piece | null;
  readonly span: Span | null;
}

/** The outline of one reading. */
export function outlineOf(reading: Reading, options: PageOptions): Outline {
  const labels = labelsFor(options.ui);
  const statements = statementEntries(reading, labels, options);
  const speakers = speakerEntries(statements);
  const commitments = commitmentEntries(reading, statements, labels, options);
  return {
    labels,
    title: titleOf(reading, labels),
    facts: factsOf(reading, labels),
    summary: summaryOf(reading, statements, labels),
    byLevel: levelsOf(reading, labels),
    gatherings: gatheringEntries(reading, labels, options),
    speakers,
    statements,
    commitments,
    notes: reading.notes.map((note, index) => noteEntry(note, index + 1, labels)),
  };
}

const LONGEST_TITLE = 140;

// A text without a title goes by its first line, as in any list of documents.
function titleOf({ document }: Reading, labels: Labels): string {
  const title = visibleLine(document.title ?? "") || visibleLine(/\S.*/u.exec(document.text)?.[0] ?? "");
  if (title === "") return labels.phrases.untitled;
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).toWellFormed().trimEnd()}…`;
}

function factsOf({ document, reader }: Reading, labels: Labels): Piece[][] {
  const { languages, fields } = labels;
  const language = Object.hasOwn(languages, document.language)
    ? languages[document.language as "und"]
    : document.language;
  const packs = Object.entries(reader.packs).map(([name, version]) => `${name} ${version}`);
  const count = document.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const facts = [[page(language)], [page(counted(labels, "words", count, numberText(count)))]];
  if (document.published !== null) facts.push([page(fields.published), date(document.published)]);
  facts.push([name(`${reader.name} ${reader.version}${packs.length > 0 ? ` (${packs.join(", ")})` : ""}`)]);
  return facts;
}

function summaryOf(reading: Reading, statements: readonly StatementEntry[], labels: Labels): string[] {
  const speakers = new Set(statements.map((statement) => statement.speaker.key)).size;
  const conditional = reading.commitments.filter((commitment) => commitment.conditions.length > 0).length;
  const said = counted(labels, "statements", statements.length);
  const made = counted(labels, "commitments", reading.commitments.length);
  const ofThem =
    reading.commitments.length === 1 ? labels.phrases.conditional : counted(labels, "of-them-conditional", conditional);
  const summary = [
    speakers === 0 ? said : `${said} ${counted(labels, "by-speakers", speakers)}`,
    conditional === 0 ? made : `${made}${labels.signs.comma}${ofThem}`,
  ];
  const attendees = reading.gatherings.reduce((sum, gathering) => sum + gathering.attendance.length, 0);
  if (attendees > 0) summary.push(counted(labels, "attendees", attendees));
  if (reading.notes.length > 0) summary.push(counted(labels, "notes", reading.notes.length));
  return summary;
}

function levelsOf({ commitments }: Reading, labels: Labels): string[] {
  return FIRMEST_FIRST.flatMap((level) => {
    const count = commitments.filter((commitment) => commitment.level === level).length;
    return count === 0 ? [] : [`${labels.levels[level]} ${count}`];
  });
}

const FIRMEST_FIRST: readonly Level[] = [...STEPS.toReversed(), "ruled-out", "withdrawn"];

/** Kinds of notes whose label says all that their message says, in the language of the page. */
const TOLD_BY_LABEL: ReadonlySet<NoteKind> = new Set([
  "unread-condition",
  "quotation-without-speaker",
  "unsure-speaker",
  "unread-amount",
]);

function noteEntry(note: Note, number: number, labels: Labels): NoteEntry {
  return {
    number,
    kind: labels.noteKinds[note.kind],
    message: TOLD_BY_LABEL.has(note.kind) ? "" : visibleLine(note.message),
    words: note.span && words(note.span.text),
    span: note.span,
  };
}
