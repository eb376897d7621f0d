import { type Day, dayText, lastDayText, monthText, plusDays, plusMonths, weekdayOf, yearText } from "./civil.ts";
import type { DateShape, Which } from "./date-at.ts";

/** Where a date without a year, or a weekday, is looked for: before the day of the text, after it, or nearest to it. */
export type Leaning = "past" | "future" | "nearest";

const STEP: Readonly<Record<string, number>> = { last: -1, next: 1 };
const step = (which: Which): number => STEP[which ?? "this"] ?? 0;

/** The EDTF date of a shape, seen from the day of the text; null where it needs that day and there is none. */
export function resolve(shape: DateShape, from: Day | null, leaning: Leaning): string | null {
  if (shape.kind === "year") return yearText(shape.year);
  if (shape.kind === "day" && shape.year !== null) return dayText({ ...shape, year: shape.year });
  if (shape.kind === "month" && shape.year !== null) return monthText(shape.year, shape.month);
  if (shape.kind === "share") return shareOf(shape, from);
  if (from === null) return null;
  if (shape.kind === "offset") return dayText(plusDays(from, shape.days));
  if (shape.kind === "weekday") return weekday(shape.weekday, shape.which, from, leaning);
  if (shape.kind === "day") {
    const year = yearOf(dayOfYear(shape.month, shape.day), dayOfYear(from.month, from.day), from.year, leaning);
    return dayText({ year, month: shape.month, day: shape.day });
  }
  if (shape.kind === "month") {
    const turn = shape.which === "last" ? "past" : shape.which === "next" ? "future" : leaning;
    return monthText(yearOf(shape.month * 31, from.month * 31, from.year, turn), shape.month);
  }
  return stretchOf(shape, from);
}

const dayOfYear = (month: number, day: number): number => month * 31 + day;

/** The year in which a day of the year is meant: the nearest one, or the first on the wanted side. */
function yearOf(wanted: number, today: number, year: number, leaning: Leaning): number {
  if (leaning === "future") return wanted >= today ? year : year + 1;
  if (leaning === "past") return wanted <= today ? year : year - 1;
  const ahead = wanted - today;
  if (ahead > 186) return year - 1;
  return ahead < -186 ? year + 1 : year;
}

function weekday(wanted: number, which: Which, from: Day, leaning: Leaning): string {
  const ahead = (wanted - weekdayOf(from) + 7) % 7;
  if (which === "next") return dayText(plusDays(from, ahead === 0 ? 7 : ahead));
  if (which === "last") return dayText(plusDays(from, ahead - 7));
  if (leaning === "future" || which === "this") return dayText(plusDays(from, ahead));
  return dayText(plusDays(from, ahead === 0 ? 0 : ahead - 7));
}

function stretchOf(shape: DateShape & { kind: "stretch" }, from: Day): string | null {
  const by = step(shape.which);
  if (shape.unit === "year") return yearText(from.year + by);
  if (shape.unit === "season") return monthText(from.year + by, 20 + (shape.number ?? 1));
  if (shape.unit === "month") {
    const month = plusMonths({ ...from, day: 1 }, by);
    return monthText(month.year, month.month);
  }
  if (shape.unit === "quarter") {
    const month = plusMonths({ ...from, day: 1 }, by * 3);
    return monthText(month.year, 33 + Math.floor((month.month - 1) / 3));
  }
  if (shape.unit !== "week") return null;
  const monday = plusDays(from, 1 - weekdayOf(from) + 7 * by);
  return `${dayText(monday)}/${dayText(plusDays(monday, 6))}`;
}

function shareOf(shape: DateShape & { kind: "share" }, from: Day | null): string | null {
  const whole = shape.of === null ? (from === null ? null : yearText(from.year)) : resolve(shape.of, from, "nearest");
  if (whole === null || whole.length !== 4) return null;
  const base = shape.unit === "season" ? 20 : shape.unit === "quarter" ? 32 : 39;
  return monthText(Number(whole), base + shape.number);
}

/** The last day of an EDTF date, as a date: the end of June 2026 is 2026-06-30. */
export function lastDay(date: string): string | null {
  if (date.includes("/")) return date.slice(date.indexOf("/") + 1);
  if (date.length === 10) return date;
  const year = Number(date.slice(0, 4));
  if (date.length === 4) return lastDayText(year, 12);
  const month = Number(date.slice(5));
  if (month <= 12) return lastDayText(year, month);
  if (month >= 40) return lastDayText(year, month === 40 ? 6 : 12);
  if (month >= 33) return lastDayText(year, (month - 32) * 3);
  return month === 24 ? lastDayText(year + 1, 2) : lastDayText(year, (month - 20) * 3 + 2);
}

/** The day some stretches after another: within three months. Null for a stretch that has no days. */
export function dayAfter(from: Day, unit: string, count: number): string | null {
  if (!Number.isInteger(count) || count < 0 || count > 1000) return null;
  if (unit === "day") return dayText(plusDays(from, count));
  if (unit === "week") return dayText(plusDays(from, count * 7));
  if (unit === "hour") return dayText(plusDays(from, Math.ceil(count / 24)));
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit];
  return months === undefined ? null : dayText(plusMonths(from, months * count));
}

/** Whether a date's last day is the given day or after it. */
export const isNotBefore = (date: string, day: Day): boolean => (lastDay(date) ?? date) >= dayText(day);
