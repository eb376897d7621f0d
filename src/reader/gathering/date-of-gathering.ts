import { datesIn } from "../amounts/dates-in.ts";
import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import type { FoundAttendance } from "./gathering.ts";
import type { GatheringMention } from "./mentions.ts";

/** How far from the noun the date may stand, in tokens. */
const NEAR = 14;
/** So many mentions are asked: those further down tell of the gathering what stood above. */
const MENTIONS_MOST = 6;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day of the gathering: the date that stands nearest to a noun for it in the same sentence, else one in the clause
 * that says who was there. A month or a year is not the day of a gathering, and a guess is worse than none.
 */
export function dateOf(
  context: ReadingContext,
  main: GatheringMention | null,
  mentions: readonly GatheringMention[],
  rows: readonly FoundAttendance[],
): string | null {
  const held = mentions.filter((m) => !m.other && m.press === main?.press).slice(0, MENTIONS_MOST);
  for (const { start, end, sentence } of held) {
    const near = { start: Math.max(sentence.start, start - NEAR), end: Math.min(sentence.end, end + NEAR) };
    const date = dayIn(context, near, start);
    if (date !== null) return date;
  }
  for (const { mode, evidence } of rows) {
    const date = mode === "in-person" ? dayIn(context, evidence, evidence.start) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The day nearest to a token in a range. */
function dayIn({ doc, published }: ReadingContext, range: Range, token: number): string | null {
  let nearest: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const { date, start } of datesIn(doc, range, published)) {
    if (date === null || !DAY.test(date) || Math.abs(start - token) >= distance) continue;
    distance = Math.abs(start - token);
    nearest = date;
  }
  return nearest;
}
