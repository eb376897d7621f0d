import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soup } from "../../../test/soup.ts";
import { annotator, whole } from "../../../test/support/annotated.ts";
import { dayFrom, dayNumber, dayOf, dayText, weekdayOf } from "./civil.ts";
import { datesIn } from "./dates-in.ts";
import { findDeadlines } from "./find-deadlines.ts";

const read = { ar: annotator("ar"), en: annotator("en") };
const docOf = (text: string) => read[/[\u0621-\u064a]/u.test(text) ? "ar" : "en"](text);

/** A Thursday. */
const PUBLISHED = "2026-01-08";

const deadlines = (text: string, published: string | null = PUBLISHED) => {
  const doc = docOf(text);
  return findDeadlines(doc, whole(doc), published).map((d) => d.date);
};
const dates = (text: string, published: string | null = PUBLISHED) => {
  const doc = docOf(text);
  return datesIn(doc, whole(doc), published).map((d) => d.date);
};

const DEADLINES: readonly (readonly [text: string, date: string])[] = [
  ["بحلول نهاية العام", "2026-12-31"],
  ["قبل نهاية العام الجاري", "2026-12-31"],
  ["قبل حزيران/يونيو 2027", "2027-06"],
  ["حتى 2030", "2030"],
  ["حتى عام 2030", "2030"],
  ["في موعد أقصاه 15 مارس", "2026-03-15"],
  ["خلال ستة أشهر", "2026-07-08"],
  ["خلال شهرين", "2026-03-08"],
  ["خلال العام المقبل", "2027"],
  ["في غضون الأسابيع الستة المقبلة", "2026-02-19"],
  ["بنهاية عام 2026", "2026-12-31"],
  ["نهاية الشهر الجاري", "2026-01-31"],
  ["في النصف الأول من العام المقبل", "2027-40"],
  ["هذا العام", "2026"],
  ["اعتبارا من شباط/فبراير المقبل", "2026-02"],
  ["by the end of 2026", "2026-12-31"],
  ["by June 2027", "2027-06"],
  ["by June", "2026-06"],
  ["until 2030", "2030"],
  ["within three months", "2026-04-08"],
  ["in the next six months", "2026-07-08"],
  ["by year-end", "2026-12-31"],
  ["by the end of the year", "2026-12-31"],
  ["by mid-2026", "2026-06"],
  ["by early 2027", "2027"],
  ["by the second quarter of 2026", "2026-34"],
  ["by Friday", "2026-01-09"],
  ["next month", "2026-02"],
  ["in March", "2026-03"],
];

const NO_DEADLINES: readonly string[] = [
  "ميزانية لعام 2025",
  "منذ عام 2022",
  "في عام 2022",
  "خلال أسابيع",
  "خلال العام الماضي",
  "حتى 5 دبابات",
  "for 2025",
  "from 2027",
  "in 2014",
  "last year",
  "on Tuesday",
  "until the war ends",
  "by then they may march",
];

describe("deadlines", () => {
  test.each(DEADLINES)("%s", (text, date) => {
    expect(deadlines(text)).toEqual([date]);
  });
  test.each(NO_DEADLINES)("none in: %s", (text) => {
    expect(deadlines(text)).toEqual([]);
  });
  test("without the day of the text, what is counted from it has no date", () => {
    expect(deadlines("by the end of the year", null)).toEqual([null]);
    expect(deadlines("within three months", null)).toEqual([null]);
    expect(deadlines("by the end of 2026", null)).toEqual(["2026-12-31"]);
    expect(deadlines("this year", null)).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, ...dates: string[]])[] = [
  ["6 يناير 2026", "2026-01-06"],
  ["مساء الثلاثاء", "2026-01-06"],
  ["الخميس", "2026-01-08"],
  ["الأحد المقبل", "2026-01-11"],
  ["أمس", "2026-01-07"],
  ["5 كانون الثاني/يناير", "2026-01-05"],
  ["اليوم الخميس 8 يناير", "2026-01-08"],
  ["30 ديسمبر", "2025-12-30"],
  ["January 6, 2026", "2026-01-06"],
  ["6th January", "2026-01-06"],
  ["on Tuesday", "2026-01-06"],
  ["next Thursday", "2026-01-15"],
  ["yesterday", "2026-01-07"],
  ["Tuesday, January 6", "2026-01-06"],
  ["15/3/2027", "2027-03-15"],
  ["2026-03-15", "2026-03-15"],
];

describe("dates", () => {
  test.each(DATES)("%s", (text, ...expected) => {
    expect(dates(text)).toEqual(expected);
  });
  test.each(["31/31/2026", "5/6/2026", "they may march", "أحد القادة", "one two"])("none in: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });

  const day = fc.integer({ min: -100_000, max: 100_000 }).map((n) => dayFrom(n));
  test("a day and its number are one", () => {
    fc.assert(
      fc.property(day, (d) => {
        expect(dayFrom(dayNumber(d))).toEqual(d);
        expect(dayOf(dayText(d))).toEqual(d);
        const known = new Date(`${dayText(d)}T00:00:00Z`);
        expect(weekdayOf(d)).toBe(known.getUTCDay() === 0 ? 7 : known.getUTCDay());
      }),
    );
  });

  test("a day written by any locale's rules is read back", () => {
    const recent = fc.integer({ min: -20_000, max: 40_000 }).map((n) => dayFrom(n));
    fc.assert(
      fc.property(recent, fc.constantFrom("en-GB", "en-US", "ar-EG", "ar-LB"), (d, locale) => {
        const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" });
        expect(dates(format.format(new Date(`${dayText(d)}T00:00:00Z`)))).toEqual([dayText(d)]);
      }),
    );
  });
});

test.each(["ar", "en"] as const)("nothing throws on any text, finds do not cross (%s)", (language) => {
  fc.assert(
    fc.property(soup, fc.constantFrom(PUBLISHED, null, "no date"), (text, published) => {
      const doc = read[language](text);
      for (const found of [findDeadlines(doc, whole(doc), published), datesIn(doc, whole(doc), published)]) {
        let last = 0;
        for (const { start, end, date } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(date ?? "2026").toMatch(/^\d{4}(-\d\d){0,2}(\/\d{4}-\d\d-\d\d)?$/);
          last = end;
        }
      }
    }),
  );
});
