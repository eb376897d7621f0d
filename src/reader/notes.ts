import type { Note } from "../model/reading.ts";
import { findAmounts } from "./amounts/find-amounts.ts";
import type { FoundStatement } from "./attribution/statement.ts";
import type { FoundCommitment } from "./commitment/commitment.ts";
import type { ReadingContext } from "./context.ts";
import type { Range } from "./range.ts";
import { isWord, spanOfTokens } from "./terms.ts";

/** A quotation of fewer words is a name or a borrowed word more often than speech. */
const SPEECH_LEAST = 7;

/** What was seen and not understood, in the order of the text. */
export function notesOf(
  context: ReadingContext,
  statements: readonly FoundStatement[],
  commitments: readonly FoundCommitment[],
): Note[] {
  return [
    ...unattributed(context, statements),
    ...unsure(context, statements),
    ...unreadConditions(context, commitments),
    ...unreadAmounts(context, commitments),
  ].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

const spanOf = (context: ReadingContext, range: Range) => spanOfTokens(context.doc, range.start, range.end);

/** Quotations long enough for speech that stand in no statement. */
function unattributed(context: ReadingContext, statements: readonly FoundStatement[]): Note[] {
  const { doc } = context;
  const said = statements.flatMap((s) => s.content).sort((a, b) => a.start - b.start);
  const notes: Note[] = [];
  let next = 0;
  let reach = 0;
  for (const { open, close, closed, outer } of doc.quotations.all) {
    for (; next < said.length && said[next]!.start <= open; next++) reach = Math.max(reach, said[next]!.end);
    if (outer >= 0 || reach > open || words(context, open, close) < SPEECH_LEAST) continue;
    const span = spanOf(context, { start: open, end: closed ? close + 1 : close });
    notes.push({ kind: "quotation-without-speaker", span, message: "a quotation, and nobody found who says it" });
  }
  return notes;
}

function words(context: ReadingContext, start: number, end: number): number {
  let count = 0;
  for (let t = start; t < end && count < SPEECH_LEAST; t++) if (isWord(context.doc, t)) count++;
  return count;
}

/** Statements whose speaker the text does not show. */
function unsure(context: ReadingContext, statements: readonly FoundStatement[]): Note[] {
  return statements.flatMap((s): Note[] =>
    s.speaker.range === null && s.speaker.person === null && s.cue !== null
      ? [
          {
            kind: "unsure-speaker",
            span: spanOf(context, s.cue),
            message: "somebody said this; the text does not show who",
          },
        ]
      : [],
  );
}

/** Conditions of no kind: each once, however many commitments hang on it. */
function unreadConditions(context: ReadingContext, commitments: readonly FoundCommitment[]): Note[] {
  const seen = new Set<number>();
  return commitments.flatMap((c) =>
    c.conditions.flatMap((condition): Note[] => {
      if (condition.kind !== "other" || seen.has(condition.range.start)) return [];
      seen.add(condition.range.start);
      return [
        { kind: "unread-condition", span: spanOf(context, condition.range), message: "a condition of no known kind" },
      ];
    }),
  );
}

/** Sums of money whose currency the words alone do not tell. */
function unreadAmounts(context: ReadingContext, commitments: readonly FoundCommitment[]): Note[] {
  const seen = new Set<number>();
  return commitments.flatMap((c) => {
    const options = { party: c.promisor.party, currencies: context.pack.currencies };
    return findAmounts(context.doc, c.about, options).flatMap((amount): Note[] => {
      if (amount.currency !== null || seen.has(amount.start)) return [];
      seen.add(amount.start);
      return [
        { kind: "unread-amount", span: spanOf(context, amount), message: "a sum; whose currency is meant is not said" },
      ];
    });
  });
}
