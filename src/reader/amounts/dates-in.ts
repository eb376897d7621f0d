import type { AnnotatedText } from "../annotated-text.ts";
import type { Range } from "../range.ts";
import { dayOf } from "./civil.ts";
import { dateAt } from "./date-at.ts";
import { type Leaning, resolve } from "./resolve-date.ts";

/** A date of a text. */
export interface DateFound extends Range {
  /** EDTF, a day where the text gives one; null where it is relative and the day of the text is not known. */
  readonly date: string | null;
  /** `stated` where the text says all of it, `implied` where the day of the text completes it. */
  readonly known: "stated" | "implied";
}

/**
 * The dates in a token range, absolute and relative. `published` is the ISO date of the text; `leaning` says where a
 * weekday or a day without a year is looked for: news tells what was, so the default is the last such weekday and the
 * nearest such day.
 */
export function datesIn(
  doc: AnnotatedText,
  range: Range,
  published: string | null,
  leaning: Leaning = "nearest",
): DateFound[] {
  const found: DateFound[] = [];
  const limit = Math.min(range.end, doc.tokens.count);
  const from = dayOf(published);
  for (let t = Math.max(0, range.start); t < limit; ) {
    const date = dateAt(doc, t, limit);
    if (date === null || !date.sure) {
      t++;
      continue;
    }
    const stated = resolve(date.shape, null, leaning);
    found.push({
      date: stated ?? resolve(date.shape, from, leaning),
      known: stated === null ? "implied" : "stated",
      start: date.start,
      end: date.end,
    });
    t = date.end;
  }
  return found;
}
