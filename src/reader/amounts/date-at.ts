import type { AnnotatedText } from "../annotated-text.ts";
import { hasArticle } from "../clitics.ts";
import { formOf, hasProclitic, showsTrait } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { TRAIT } from "../trait.ts";
import { isCalendar, monthAt, type TimeTerm, timeTerm, weekdayAt } from "./calendar-words.ts";
import { validDay } from "./civil.ts";
import { isFigure, touches } from "./words.ts";

/** Which of a series a stretch is, seen from the day of the text: the current one, the next, the last, or no word. */
export type Which = "this" | "next" | "last" | null;

/** A date as written, not yet resolved. */
export type DateShape =
  | { readonly kind: "day"; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: "month"; readonly year: number | null; readonly month: number; readonly which: Which }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: Which }
  | { readonly kind: "offset"; readonly days: number }
  /** The current, next or last year, month, week or season; `which` null is "the year" alone. */
  | { readonly kind: "stretch"; readonly unit: string; readonly number: number | null; readonly which: Which }
  /** A quarter or half of a year. */
  | { readonly kind: "share"; readonly unit: string; readonly number: number; readonly of: DateShape | null };

export interface DateAt {
  readonly shape: DateShape;
  readonly start: number;
  readonly end: number;
  /** No other reading is likely: a bare month name that is also a verb is not sure. */
  readonly sure: boolean;
}

const YEAR_FIRST = 1900;
const YEAR_LAST = 2100;

/** The date that begins at a token and ends before `limit`; `years` allows a bare figure such as 2030. */
export function dateAt(doc: AnnotatedText, t: number, limit: number, years = false): DateAt | null {
  if (t >= limit || !(showsTrait(doc, t, TRAIT.calendar) || isFigure(doc, t))) return null;
  const found =
    numericAt(doc, t, limit) ??
    afterWeekday(doc, t, limit) ??
    dayAndMonth(doc, t, limit) ??
    shareAt(doc, t, limit) ??
    stretchAt(doc, t, limit) ??
    bareAt(doc, t, limit, years);
  return found === null || found.end > limit ? null : found;
}

/** Evening, day: what may stand before a date without changing it. */
function afterDaytime(doc: AnnotatedText, t: number): number {
  let at = t;
  for (let i = 0; i < 2; i++) {
    const word = timeTerm(doc, at, "daytime") ?? dayWord(doc, at);
    if (word === null) break;
    at = word.end;
  }
  return at;
}

const dayWord = (doc: AnnotatedText, t: number): TimeTerm | null => {
  const word = timeTerm(doc, t, "day");
  return word?.count === 1 && !isCalendar(doc, t, ["today"]) ? word : null;
};

/** الثلاثاء 6 يناير, Tuesday, January 6: the date counts; a weekday alone is one. */
function afterWeekday(doc: AnnotatedText, from: number, limit: number): DateAt | null {
  const before = whichAt(doc, from, false);
  const at = afterDaytime(doc, before?.end ?? from);
  if (at >= limit) return null;
  const named = weekdayAt(doc, at);
  if (named === null) return at > from && before === null ? afterDayWord(doc, from, at, limit) : null;
  const evening = timeTerm(doc, named.end, "daytime");
  const end = evening !== null && evening.end <= limit ? evening.end : named.end;
  const after = whichAt(doc, end, true);
  const next = skipMarks(doc, after?.end ?? end);
  const date = next < limit ? (numericAt(doc, next, limit) ?? dayAndMonth(doc, next, limit)) : null;
  if (date !== null && date.shape.kind === "day") return { ...date, start: from, sure: true };
  const which = before?.which ?? after?.which ?? null;
  return {
    shape: { kind: "weekday", weekday: named.weekday, which },
    start: from,
    end: after !== null && after.end <= limit ? after.end : end,
    sure: true,
  };
}

/** يوم 6 يناير, مساء 6 يناير, مساء أمس. */
function afterDayWord(doc: AnnotatedText, from: number, at: number, limit: number): DateAt | null {
  const date = numericAt(doc, at, limit) ?? dayAndMonth(doc, at, limit) ?? offsetAt(doc, at);
  return date === null ? null : { ...date, start: from };
}

/** A comma or bracket between the parts of one date: Tuesday (6 January). */
function skipMarks(doc: AnnotatedText, t: number): number {
  const kind = doc.tokens.kind[t];
  return t < doc.tokens.count && (kind === TOKEN.comma || kind === TOKEN.bracketOpen) ? t + 1 : t;
}

/** 6 يناير 2026, 6 January, January 6, 2026, كانون الثاني/يناير 2026. */
function dayAndMonth(doc: AnnotatedText, t: number, limit: number): DateAt | null {
  const day = dayFigure(doc, t);
  if (day !== null) {
    const of = timeTerm(doc, day.end, "of");
    const month = monthsAt(doc, of?.end ?? day.end, limit);
    if (month === null) return null;
    const year = yearAfter(doc, month.end, limit);
    return dated(t, year?.end ?? month.end, { year: year?.year ?? null, month: month.month, day: day.day });
  }
  const word = timeTerm(doc, t, "month");
  const month = monthsAt(doc, word !== null && word.count === 1 ? word.end : t, limit);
  if (month === null) return null;
  const after = dayFigure(doc, month.end);
  if (after !== null && after.end <= limit) {
    const year = yearAfter(doc, after.end, limit);
    return dated(t, year?.end ?? after.end, { year: year?.year ?? null, month: month.month, day: after.day });
  }
  const year = yearAfter(doc, month.end, limit);
  const which = year === null ? whichAt(doc, month.end, true) : null;
  return {
    shape: { kind: "month", year: year?.year ?? null, month: month.month, which: which?.which ?? null },
    start: t,
    end: year?.end ?? which?.end ?? month.end,
    sure: month.sure || year !== null || word !== null,
  };
}

function dated(start: number, end: number, parts: { year: number | null; month: number; day: number }): DateAt | null {
  if (validDay(parts.year ?? 2000, parts.month, parts.day) === null) return null;
  return { shape: { kind: "day", ...parts }, start, end, sure: true };
}

/** A month's name, or two names of one month with a slash: شباط/فبراير. */
function monthsAt(doc: AnnotatedText, t: number, limit: number): { month: number; end: number; sure: boolean } | null {
  if (t >= limit) return null;
  const month = monthAt(doc, t);
  if (month === null || month.end > limit) return null;
  const stop = month.end < limit && doc.text[doc.tokens.start[month.end]!] === "." && touches(doc, month.end - 1);
  const slash = doc.text[doc.tokens.start[month.end] ?? doc.text.length] === "/" ? month.end + 1 : -1;
  const second = slash > 0 && slash < limit ? monthAt(doc, slash) : null;
  if (second?.month === month.month && second.end <= limit) return { ...month, end: second.end, sure: true };
  // "Jan. 6" is one date; the full stop of a sentence is none.
  const goesOn = stop && month.end + 1 < limit && isFigure(doc, month.end + 1);
  return goesOn ? { ...month, end: month.end + 1 } : month;
}

function dayFigure(doc: AnnotatedText, t: number): { day: number; end: number } | null {
  const word = isFigure(doc, t) ? formOf(doc, t)!.word : "";
  const day = word.length === 0 || word.length > 2 ? 0 : Number(word);
  if (!(day >= 1 && day <= 31)) return null;
  const suffix = touches(doc, t) ? timeTerm(doc, t + 1, "suffix") : null;
  return { day, end: suffix?.end ?? t + 1 };
}

/** The year's figure at a token, after "year" (عام 2026) or not. */
function yearAt(doc: AnnotatedText, t: number, limit: number): { year: number; end: number } | null {
  const word = t < limit ? timeTerm(doc, t, "year") : null;
  const at = word !== null && word.count === 1 ? word.end : t;
  const figure = at < limit && isFigure(doc, at) ? formOf(doc, at)!.word : "";
  const year = figure.length === 4 ? Number(figure) : 0;
  return year >= YEAR_FIRST && year < YEAR_LAST ? { year, end: at + 1 } : null;
}

/** The year after a day or month, after a comma, a slash or "of": January 6, 2026; كانون الثاني من عام 2026. */
function yearAfter(doc: AnnotatedText, t: number, limit: number): { year: number; end: number } | null {
  let at = skipMarks(doc, t);
  if (doc.text[doc.tokens.start[at] ?? doc.text.length] === "/") at++;
  const of = at < limit ? timeTerm(doc, at, "of", "in") : null;
  return yearAt(doc, of?.end ?? at, limit);
}

/** 2026-01-06, 06/01/2026: only where day and month cannot be mistaken for each other. */
function numericAt(doc: AnnotatedText, t: number, limit: number): DateAt | null {
  if (t + 5 > limit) return null;
  const parts = [0, 2, 4].map((i) => (isFigure(doc, t + i) ? formOf(doc, t + i)!.word : ""));
  for (let i = 0; i < 4; i++) if (!touches(doc, t + i)) return null;
  const [a, b, c] = parts.map(Number) as [number, number, number];
  const marks = [1, 3].map((i) => doc.text[doc.tokens.start[t + i]!]);
  if (marks[0] !== marks[1] || parts.some((p) => p === "")) return null;
  if (marks[0] !== "/" && doc.tokens.kind[t + 1] !== TOKEN.dash) return null;
  if (parts[0]!.length === 4) return dated(t, t + 5, { year: a, month: b, day: c });
  if (parts[2]!.length !== 4) return null;
  if (a > 12 || a === b) return dated(t, t + 5, { year: c, month: b, day: a });
  return b > 12 ? dated(t, t + 5, { year: c, month: a, day: b }) : null;
}

/** The second quarter of 2026, النصف الأول من العام المقبل. */
function shareAt(doc: AnnotatedText, t: number, limit: number): DateAt | null {
  const before = timeTerm(doc, t, "ordinal");
  const unit = timeTerm(doc, before?.end ?? t, "quarter", "half");
  if (unit === null || unit.end > limit) return null;
  const after = before === null && unit.end < limit ? timeTerm(doc, unit.end, "ordinal") : null;
  const number = (before ?? after)?.count ?? null;
  if (number === null || (unit.what === "half" && number > 2)) return null;
  const end = after?.end ?? unit.end;
  const of = end < limit ? timeTerm(doc, end, "of") : null;
  const whole = wholeAt(doc, of?.end ?? end, limit);
  const shape: DateShape = { kind: "share", unit: unit.what, number, of: whole?.shape ?? null };
  return { shape, start: t, end: whole?.end ?? end, sure: true };
}

/** The year that a part belongs to. */
function wholeAt(doc: AnnotatedText, t: number, limit: number): DateAt | null {
  if (t >= limit) return null;
  const year = yearAt(doc, t, limit);
  if (year !== null) return { shape: { kind: "year", year: year.year }, start: t, end: year.end, sure: true };
  return stretchAt(doc, t, limit);
}

/** هذا العام, العام المقبل, next month, the year, the summer of 2026. */
function stretchAt(doc: AnnotatedText, t: number, limit: number): DateAt | null {
  const before = whichAt(doc, t, false);
  const unit = timeTerm(doc, before?.end ?? t, "year", "month", "week", "season", "quarter");
  if (unit === null || unit.end > limit || unit.count === null) return null;
  if (unit.what !== "season" && unit.count !== 1) return null;
  const year = yearAfter(doc, unit.end, limit);
  if (unit.what === "year" && year !== null && before === null) {
    const own = yearAt(doc, t, limit);
    return own === null ? null : { shape: { kind: "year", year: own.year }, start: t, end: own.end, sure: true };
  }
  const after = before === null && unit.end < limit ? whichAt(doc, unit.end, true) : null;
  const which = before?.which ?? after?.which ?? null;
  if (unit.what === "season" && year !== null) {
    const shape: DateShape = {
      kind: "share",
      unit: "season",
      number: unit.count,
      of: { kind: "year", year: year.year },
    };
    return { shape, start: t, end: year.end, sure: true };
  }
  const definite = hasArticle(unit.reading.cut) || unit.end - (before?.end ?? t) > 1;
  const shape: DateShape = {
    kind: "stretch",
    unit: unit.what,
    number: unit.what === "season" ? unit.count : null,
    which,
  };
  return { shape, start: t, end: after?.end ?? unit.end, sure: which !== null || definite };
}

/** This, next, last: before its noun in a language that has no article on it, after it in one that has. */
function whichAt(doc: AnnotatedText, t: number, after: boolean): { which: Which; end: number } | null {
  const word = timeTerm(doc, t, "this", "next", "last");
  if (word === null || (after && !hasProclitic(doc, t, "article"))) return null;
  return { which: word.what as Which, end: word.end };
}

const offsetAt = (doc: AnnotatedText, t: number): DateAt | null => {
  const today = timeTerm(doc, t, "today");
  if (today === null || today.count === null) return null;
  return { shape: { kind: "offset", days: today.count }, start: t, end: today.end, sure: true };
};

function bareAt(doc: AnnotatedText, t: number, limit: number, years: boolean): DateAt | null {
  const offset = offsetAt(doc, t);
  if (offset !== null) return withDate(doc, offset, limit);
  const year = years || isCalendar(doc, t, ["year"]) ? yearAt(doc, t, limit) : null;
  return year === null ? null : { shape: { kind: "year", year: year.year }, start: t, end: year.end, sure: true };
}

/** اليوم الثلاثاء, أمس الأربعاء 5 يناير: what follows is the same day. */
function withDate(doc: AnnotatedText, offset: DateAt, limit: number): DateAt {
  const next = offset.end < limit ? afterWeekday(doc, offset.end, limit) : null;
  if (next === null) return offset;
  return { ...(next.shape.kind === "day" ? next : offset), start: offset.start, end: next.end };
}
