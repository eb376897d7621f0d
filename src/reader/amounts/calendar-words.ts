import type { AnnotatedText } from "../annotated-text.ts";
import type { FormReading } from "../forms.ts";
import { startsUpper } from "../names.ts";
import { showsTrait } from "../terms.ts";
import { TRAIT } from "../trait.ts";
import { hasClitic, termWhere } from "./words.ts";

/** A word of `time.tsv` at a token. */
export interface TimeTerm {
  readonly what: string;
  /** How many of its stretch the word says, or its number in a series; null where it says none. */
  readonly count: number | null;
  /** The token after it. */
  readonly end: number;
  readonly reading: FormReading;
}

/** The word at a token that is one of the kinds of `time.tsv`, or null. */
export function timeTerm(doc: AnnotatedText, t: number, ...kinds: readonly string[]): TimeTerm | null {
  if (!showsTrait(doc, t, TRAIT.calendar)) return null;
  const term = termWhere(doc, t, (r) => kinds.includes(r.entry.a.calendar ?? "") && r.cut.person === null);
  if (term === null) return null;
  const { calendar, count } = term.reading.entry.a;
  // اليوم is today, يوم الثلاثاء a day.
  if (calendar === "today" && !hasClitic(term.reading, "article") && isStretch(doc, t)) return null;
  return { what: calendar!, count: count === undefined ? null : Number(count), end: term.end, reading: term.reading };
}

const isStretch = (doc: AnnotatedText, t: number): boolean =>
  termWhere(doc, t, (r) => r.entry.a.calendar === "day" || r.entry.a.calendar === "daytime") !== null;

export const isCalendar = (doc: AnnotatedText, t: number, kinds: readonly string[]): boolean =>
  timeTerm(doc, t, ...kinds) !== null;

export const STRETCHES = ["year", "month", "week", "day", "hour", "decade", "quarter", "half", "season"] as const;

/** The month (1 to 12) whose name begins at a token; with a capital where the language writes it so. */
export function monthAt(doc: AnnotatedText, t: number): { month: number; end: number; sure: boolean } | null {
  const found = named(doc, t, "month");
  if (found === null) return null;
  const sure = termWhere(doc, t, (r) => r.entry.class !== "time") === null;
  return { month: Number(found.reading.entry.id), end: found.end, sure };
}

/** The weekday (1 is Monday) whose name begins at a token. */
export function weekdayAt(doc: AnnotatedText, t: number): { weekday: number; end: number } | null {
  const found = named(doc, t, "weekday");
  if (found === null) return null;
  // أحد without its article is a number.
  const article = hasClitic(found.reading, "article");
  if (!article && termWhere(doc, t, (r) => r.entry.class === "number") !== null) return null;
  return { weekday: Number(found.reading.entry.id), end: found.end };
}

function named(doc: AnnotatedText, t: number, what: string) {
  if (!showsTrait(doc, t, TRAIT.calendar)) return null;
  const upper = startsUpper(doc, t);
  return termWhere(
    doc,
    t,
    (r) => r.entry.a.time === what && r.cut.person === null && (upper || r.entry.a.letters === undefined),
  );
}
