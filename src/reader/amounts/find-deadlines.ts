import type { AnnotatedText } from "../annotated-text.ts";
import { hasArticle } from "../clitics.ts";
import type { Range } from "../range.ts";
import { hasProclitic, isWord, showsTrait } from "../terms.ts";
import { TRAIT } from "../trait.ts";
import { timeTerm } from "./calendar-words.ts";
import { type Day, dayOf } from "./civil.ts";
import { type DateAt, dateAt } from "./date-at.ts";
import { numeralAt } from "./numeral.ts";
import { dayAfter, isNotBefore, type Leaning, lastDay, resolve } from "./resolve-date.ts";
import { touches } from "./words.ts";

/** By when something is done. Tokens `start` to `end` hold the opening word and the date. */
export interface DeadlineFound extends Range {
  /**
   * EDTF: 2026-12-31, 2027-06, 2030, 2026-34 (the second quarter), 2026-01-05/2026-01-11 (a week).
   * Null where it is counted from a day that is not known.
   */
  readonly date: string | null;
  /** `in`: the date of the deed itself (in March, this year); such a date counts when it lies ahead. */
  readonly kind: "by" | "before" | "until" | "within" | "in";
}

const OPENERS = ["by", "before", "until", "within", "in"] as const;

/**
 * The deadlines in a token range. `published` is the ISO date that "the end of the year" is counted from. A date in the
 * past is none; a budget year (for 2025) is none. A date that only tells when ("in", "this year") needs `published`.
 */
export function findDeadlines(doc: AnnotatedText, range: Range, published: string | null): DeadlineFound[] {
  const found: DeadlineFound[] = [];
  const limit = Math.min(range.end, doc.tokens.count);
  const from = dayOf(published);
  for (let t = Math.max(0, range.start); t < limit; ) {
    const deadline = showsTrait(doc, t, TRAIT.calendar) ? deadlineAt(doc, t, limit, from) : null;
    if (deadline !== null) found.push(deadline);
    t = deadline?.end ?? t + 1;
  }
  return found;
}

function deadlineAt(doc: AnnotatedText, t: number, limit: number, from: Day | null): DeadlineFound | null {
  for (const kind of OPENERS) {
    const opener = timeTerm(doc, t, kind);
    if (opener === null || opener.end >= limit || hasProclitic(doc, t, "li")) continue;
    const found =
      (kind === "within" || kind === "in" ? stretchFrom(doc, t, opener.end, limit, from, kind) : null) ??
      dated(doc, t, opener.end, limit, from, kind === "within" ? "in" : kind);
    if (found !== null) return found;
  }
  if (hasProclitic(doc, t, "li") || hasProclitic(doc, t, "ka")) return null;
  // بنهاية العام: the preposition is written on the part.
  const part = timeTerm(doc, t, "end", "start", "middle");
  if (part !== null && hasProclitic(doc, t, "bi")) return dated(doc, t, t, limit, from, "by");
  return isBare(doc, t, limit) ? dated(doc, t, t, limit, from, "in") : null;
}

/** هذا العام, next month, نهاية العام: a date in the future without a preposition; no bare year, no weekday. */
function isBare(doc: AnnotatedText, t: number, limit: number): boolean {
  if (timeTerm(doc, t, "end", "start", "middle") !== null) return timeTerm(doc, t - 1, "last") === null;
  const date = dateAt(doc, t, limit);
  return date !== null && date.shape.kind === "stretch" && (date.shape.which === "this" || date.shape.which === "next");
}

function dated(
  doc: AnnotatedText,
  start: number,
  at: number,
  limit: number,
  from: Day | null,
  kind: DeadlineFound["kind"],
): DeadlineFound | null {
  const date = partAt(doc, at, limit, from, kind === "in" ? "nearest" : "future");
  if (date === null) return null;
  const late = date.date !== null && from !== null && !isNotBefore(date.date, from);
  if (late || (kind === "in" && (from === null || date.date === null))) return null;
  return { date: date.date, kind, start, end: date.end };
}

/** A date, or the end, start or middle of one. */
function partAt(
  doc: AnnotatedText,
  t: number,
  limit: number,
  from: Day | null,
  leaning: Leaning,
): { date: string | null; end: number } | null {
  const part = timeTerm(doc, t, "end", "start", "middle");
  if (part === null) {
    const date = dateAt(doc, t, limit, true);
    if (date === null || !isDeadlineDate(date, leaning)) return null;
    const resolved = resolve(date.shape, from, leaning);
    const end = endAfter(doc, date.end, limit);
    return end < 0 || resolved === null ? { date: resolved, end: date.end } : { date: lastDay(resolved), end };
  }
  let at = part.end;
  if (at < limit && !isWord(doc, at)) at++; // end-2026
  const of = at < limit ? timeTerm(doc, at, "of") : null;
  const date = dateAt(doc, of?.end ?? at, limit, true);
  if (date === null || date.shape.kind === "day" || date.shape.kind === "offset" || date.shape.kind === "weekday")
    return null;
  const resolved = resolve(date.shape, from, "future");
  if (resolved === null) return { date: null, end: date.end };
  if (part.what === "end") return { date: lastDay(resolved), end: date.end };
  return { date: part.what === "middle" && resolved.length === 4 ? `${resolved}-06` : resolved, end: date.end };
}

/** The token after "end" where it stands behind its year: year-end, year's end; -1 where none does. */
function endAfter(doc: AnnotatedText, t: number, limit: number): number {
  let at = t;
  while (at < limit && at - t < 2 && timeTerm(doc, at, "end") === null && touches(doc, at - 1)) at++;
  const end = at < limit ? timeTerm(doc, at, "end") : null;
  return end === null || end.end > limit ? -1 : end.end;
}

/** "By Tuesday" is a deadline, "on Tuesday" tells when something was. */
const isDeadlineDate = (date: DateAt, leaning: Leaning): boolean =>
  (date.sure || date.shape.kind === "stretch") &&
  !(date.shape.kind === "offset" && (date.shape.days < 0 || leaning === "nearest")) &&
  !(date.shape.kind === "weekday" && leaning === "nearest");

/** Within three months, خلال شهرين, in the next six months, خلال الأشهر الستة المقبلة. */
function stretchFrom(
  doc: AnnotatedText,
  start: number,
  at: number,
  limit: number,
  from: Day | null,
  kind: "within" | "in",
): DeadlineFound | null {
  const next = timeTerm(doc, at, "next");
  const begin = next?.end ?? at;
  const numeral = numeralAt(doc, begin, limit);
  const unit = timeTerm(doc, numeral?.end ?? begin, "day", "week", "month", "quarter", "year", "decade", "hour");
  if (unit === null || unit.end > limit) return null;
  const counted = numeral ?? (unit.count === null ? numeralAt(doc, unit.end, limit) : null);
  const end = Math.max(unit.end, counted?.end ?? 0);
  const after = end < limit ? timeTerm(doc, end, "this", "next", "last") : null;
  if (after?.what === "last" || (kind === "in" && numeral === null && next === null)) return null;
  // خلال العام المقبل is a date, خلال عام a stretch.
  if (numeral === null && counted === null && (after !== null || next !== null || hasArticle(unit.reading.cut)))
    return null;
  const count = counted?.value ?? unit.count;
  if (count === null) return null;
  const date = from === null ? null : dayAfter(from, unit.what, count);
  return from !== null && date === null
    ? null
    : { date, kind: "within", start, end: after?.what === "next" ? after.end : end };
}
