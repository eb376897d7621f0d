import { LEVELS, type Level } from "../../model/codes.ts";
import type { Labels } from "../../model/labels.ts";
import type { Commitment, Condition, Reading } from "../../model/reading.ts";
import type { PageOptions } from "./page-options.ts";
import { amountText, quantityText } from "./phrase.ts";
import { date, name, type Piece, page, partyPiece, type Row, words } from "./piece.ts";
import type { StatementEntry } from "./speaker-entry.ts";

export interface CommitmentEntry {
  readonly number: number;
  readonly commitment: Commitment;
  /** Who promises, as the text says it, then the party where that says more. */
  readonly promisor: readonly Piece[];
  readonly beneficiary: Piece | null;
  readonly kind: string;
  readonly level: string;
  /** How firm, as a sign and in words: "●●●○○○○○", "3 of 8". */
  readonly scale: string;
  readonly firmness: string;
  readonly isConditional: boolean;
  /** What is given, how much, under which conditions, by when, from which words. */
  readonly rows: readonly Row[];
  readonly evidence: Piece;
  /** The statement that carries it. */
  readonly saidIn: StatementEntry | null;
}

/** Every commitment of a reading, numbered. */
export function commitmentEntries(
  reading: Reading,
  statements: readonly StatementEntry[],
  labels: Labels,
  options: PageOptions,
): CommitmentEntry[] {
  const byId = new Map(statements.map((entry) => [entry.statement.id, entry]));
  return reading.commitments.map((commitment, index) => ({
    number: index + 1,
    commitment,
    promisor: promisorPieces(commitment, labels, options),
    beneficiary: partyPiece(commitment.beneficiary, options),
    kind: labels.kinds[commitment.kind],
    level: labels.levels[commitment.level],
    scale: scaleOf(commitment.level),
    firmness: firmnessOf(commitment.level, labels),
    isConditional: commitment.conditions.length > 0,
    rows: rowsOf(commitment, labels, options),
    evidence: words(commitment.evidence.text),
    saidIn: commitment.statement === null ? null : (byId.get(commitment.statement) ?? null),
  }));
}

function promisorPieces({ promisor }: Commitment, labels: Labels, options: PageOptions): Piece[] {
  const { count } = promisor;
  const members = count === null || promisor.label.includes(String(count)) ? "" : ` (${count})`;
  const label = promisor.label === "" ? null : name(promisor.label + members);
  const party = partyPiece(promisor.party, options);
  const pieces = [label, party?.text === label?.text ? null : party].filter((piece) => piece !== null);
  if (pieces.length === 0) pieces.push(page(labels.phrases["unnamed-promisor"]));
  return pieces;
}

/** The levels in their order; `ruled-out` and `withdrawn` stand outside it. */
export const STEPS = LEVELS.filter((level) => level !== "ruled-out" && level !== "withdrawn");

function stepOf(level: Level): number {
  return (STEPS as readonly Level[]).indexOf(level) + 1;
}

function scaleOf(level: Level): string {
  const step = stepOf(level);
  return step === 0 ? "✕" : "●".repeat(step) + "○".repeat(STEPS.length - step);
}

function firmnessOf(level: Level, { phrases }: Labels): string {
  const step = stepOf(level);
  if (step === 0) return phrases["outside-the-scale"];
  return phrases.firmness.replace("{n}", String(step)).replace("{max}", String(STEPS.length));
}

function rowsOf(commitment: Commitment, labels: Labels, options: PageOptions): Row[] {
  const { fields } = labels;
  const { object, quantity, amount, deadline, trigger } = commitment;
  const rows: Row[] = [];
  const add = (label: string, ...pieces: Piece[]) => rows.push({ label, pieces });
  if (object) add(fields.object, words(object.text));
  if (quantity) {
    const unit = quantity.span.text.includes(quantity.unit) ? [] : [name(quantity.unit)];
    add(fields.quantity, page(quantityText(labels, quantity)), ...unit, words(quantity.span.text));
  }
  if (amount) add(fields.amount, page(amountText(labels, amount)), words(amount.span.text));
  rows.push(...conditionRows(commitment.conditions, labels, options));
  if (deadline) add(fields.by, date(deadline.date), words(deadline.span.text));
  if (trigger) add(fields.trigger, words(trigger.text));
  return rows;
}

// Groups are joined by "and", the members of one by "or"; an alternative is indented under the one it may replace.
function conditionRows(conditions: readonly Condition[], labels: Labels, options: PageOptions): Row[] {
  const groups = [...new Set(conditions.map(({ group }) => group))].sort((a, b) => a - b);
  return groups.flatMap((group, groupIndex) =>
    conditions
      .filter((condition) => condition.group === group)
      .map((condition, index) => {
        const joint = index > 0 ? "or" : groupIndex > 0 ? "and" : null;
        return conditionRow(condition, joint, labels, options);
      }),
  );
}

function conditionRow(condition: Condition, joint: "and" | "or" | null, labels: Labels, options: PageOptions): Row {
  const opener = condition.negated ? ("unless" as const) : ("if" as const);
  const party = partyPiece(condition.party, options);
  return {
    label: labels.fields[joint === null ? opener : (`${joint}-${opener}` as const)],
    pieces: [page(labels.conditionKinds[condition.kind]), ...(party ? [party] : []), words(condition.span.text)],
    indent: joint === "or",
  };
}
