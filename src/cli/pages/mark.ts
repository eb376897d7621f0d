import type { Mark } from "../../model/labels.ts";
import type { Span } from "../../text/span.ts";
import type { CommitmentEntry } from "./commitment-entry.ts";
import type { AttendanceEntry, GatheringEntry } from "./gathering-entry.ts";
import type { Outline } from "./outline.ts";
import type { StatementEntry } from "./speaker-entry.ts";

/** A stretch of the text that a find rests on. */
export interface Marking {
  /** Unique on the page, such as `s3-content-0`. */
  readonly id: string;
  /** The find that lights up with it, such as `s3`. */
  readonly owner: string;
  /** How it is drawn; null for a detail that is only told apart when its find is chosen. */
  readonly mark: Mark | null;
  readonly span: Span;
}

/** Where a link from a find arrives in the text, and where the link back leads. */
export interface Anchor {
  /** The find: `a1`, `s3`, `c2`, `n1`. The anchor itself is `at-` and this. */
  readonly owner: string;
  readonly sign: string;
  readonly title: string;
  readonly at: number;
}

/** The stretches of all finds of a page. */
export function markingsOf({ gatherings, statements, commitments, notes }: Outline): Marking[] {
  return [
    ...gatherings.flatMap(gatheringMarkings),
    ...statements.flatMap(statementMarkings),
    ...commitments.flatMap(commitmentMarkings),
    ...notes.flatMap(({ number, span }) => one(`n${number}`, "note", "note", span)),
  ];
}

function several(owner: string, part: string, mark: Mark | null, spans: readonly Span[]): Marking[] {
  return spans.map((span, index) => ({ id: `${owner}-${part}-${index}`, owner, mark, span }));
}

function one(owner: string, part: string, mark: Mark | null, span: Span | null | undefined): Marking[] {
  return several(owner, part, mark, span ? [span] : []);
}

function gatheringMarkings({ gathering, attendance }: GatheringEntry, index: number): Marking[] {
  const owner = `g${index + 1}`;
  const planned = gathering.next.map(({ span }) => span);
  return [
    ...one(owner, "place", null, gathering.place),
    ...several(owner, "next", null, planned),
    ...attendance.flatMap(attendanceMarkings),
  ];
}

function attendanceMarkings({ number, passage, attendance }: AttendanceEntry): Marking[] {
  const find = `a${number}`;
  const markings = [
    ...one(find, "attendance", "attendance", attendance.evidence),
    ...one(find, "reason", null, attendance.reason),
  ];
  return markings.map((marking) => ({ ...marking, owner: `a${passage}` }));
}

function statementMarkings({ number, statement }: StatementEntry): Marking[] {
  const owner = `s${number}`;
  return [
    ...one(owner, "speaker", "speaker", statement.speaker.span),
    ...one(owner, "cue", "cue", statement.cue),
    ...several(owner, "content", "content", statement.content),
    ...several(owner, "quote", null, statement.quotes),
  ];
}

function commitmentMarkings({ number, commitment }: CommitmentEntry): Marking[] {
  const owner = `c${number}`;
  const { evidence, trigger, conditions, promisor, object, quantity, amount, deadline } = commitment;
  const conditionSpans = conditions.map(({ span }) => span);
  return [
    ...one(owner, "evidence", "evidence", evidence),
    ...one(owner, "trigger", "trigger", trigger),
    ...several(owner, "condition", "condition", conditionSpans),
    ...one(owner, "promisor", null, promisor.span),
    ...one(owner, "object", null, object),
    ...one(owner, "quantity", null, quantity?.span),
    ...one(owner, "amount", null, amount?.span),
    ...one(owner, "deadline", null, deadline?.span),
  ];
}

/** The places in the text that the finds of a page link to. */
export function anchorsOf({ gatherings, statements, commitments, notes, labels }: Outline): Anchor[] {
  const { signs } = labels;
  const anchors: Anchor[] = [];
  const add = (letter: string, sign: string, number: number, title: string, at: number | undefined) => {
    if (at !== undefined) anchors.push({ owner: letter + number, sign: sign + number, title, at });
  };
  for (const { attendance } of gatherings) {
    for (const { number, passage, attendance: one } of attendance) {
      if (number === passage) add("a", signs["mark-attendance"], number, labels.marks.attendance, one.evidence.start);
    }
  }
  for (const { number, statement, speaker, act } of statements) {
    add("s", signs["mark-statement"], number, `${speaker.name.text}: ${act}`, passageOfStatement(statement)?.start);
  }
  for (const { number, commitment, kind, level } of commitments) {
    add("c", signs["mark-commitment"], number, `${kind}: ${level}`, commitment.evidence.start);
  }
  for (const { number, kind, span } of notes) add("n", signs["mark-note"], number, kind, span?.start);
  return anchors;
}

/** Where a statement is to be read: its words, else the words around them. */
export function passageOfStatement({ content, cue, speaker }: StatementEntry["statement"]): Span | null {
  return content[0] ?? cue ?? speaker.span;
}
