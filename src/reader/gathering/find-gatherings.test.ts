import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../../scripts/pack/language.ts";
import { root } from "../../../scripts/project.ts";
import { attendanceRows } from "../../../test/support/attendance-rows.ts";
import type { Gathering } from "../../model/reading.ts";
import { createReader } from "../index.ts";

const reader = createReader(compilePack(join(root, "languages/ar"), {}));
const read = (text: string) => reader.read({ text, language: "ar" });
const who = (text: string) =>
  attendanceRows(read(text)).map(({ person, party, mode, part }) => [person, party, mode, part].join(" | "));

/** A gathering without its rows, places and plans as quotes. */
const about = ({ kind, name, host, coalition, place, next }: Gathering) => ({
  ...{ kind, name, host, coalition },
  place: place?.text ?? null,
  next: next.map(({ span }) => span.text),
});

const SUMMIT = `قمة عمان: القادة يبحثون إعادة الإعمار
استضاف الأردن في قصر الحسينية في عمان قمة طارئة بحضور الرئيس المصري عبد الفتاح السيسي والرئيس القبرصي نيكوس خريستودوليدس.
وترأس الاجتماع رئيس الوزراء الأردني جعفر حسان، فيما شاركت رئيسة الوزراء الدنماركية هيله تورنينغ عن بعد.
وغاب عن القمة الرئيس الجزائري عبد المجيد تبون بسبب وعكة صحية.
وأجرى السيسي بعد القمة اتصالا هاتفيا مع الرئيس الفرنسي إيمانويل ماكرون.
وسيشارك المستشار الألماني فريدريش ميرتس في الاجتماع المقبل.
ومن المقرر أن يجتمع الوزراء مجددا في أثينا، حيث يقدمون تقريرا.`;

test("a summit: host, place, who was there and how, what follows", () => {
  expect(read(SUMMIT).gatherings.map(about)).toEqual([
    {
      kind: "summit",
      name: "قمة عمان",
      host: "JOR",
      coalition: null,
      place: "قصر الحسينية في عمان",
      next: ["وسيشارك المستشار الألماني فريدريش ميرتس في الاجتماع المقبل", "يجتمع الوزراء مجددا في أثينا"],
    },
  ]);
  expect(who(SUMMIT)).toEqual([
    "عبد الفتاح السيسي | EGY | in-person | -",
    "نيكوس خريستودوليدس | CYP | in-person | -",
    "جعفر حسان | JOR | in-person | chair",
    "هيله تورنينغ | DNK | remote | -",
    "عبد المجيد تبون | DZA | absent | -",
  ]);
});

const PRESS = `عقد وزير الخارجية التركي هاكان فيدان ونظيره السوري أسعد الشيباني مؤتمرا صحفيا مشتركا في أنقرة.
وقال فيدان إن الحدود آمنة.`;

test("a press conference: both ministers were there", () => {
  expect(read(PRESS).gatherings.map(about)).toMatchObject([{ kind: "meeting", host: "TUR", place: "أنقرة" }]);
  expect(who(PRESS)).toEqual(["هاكان فيدان | TUR | in-person | -", "أسعد الشيباني | SYR | in-person | -"]);
});

const CALL = `تلقى الرئيس المصري عبد الفتاح السيسي اتصالا هاتفيا من الرئيس الفرنسي إيمانويل ماكرون. وبحث الرئيسان وقف إطلاق النار.`;

test("a call: both took part from afar", () => {
  expect(read(CALL).gatherings.map(about)).toMatchObject([{ kind: "call", place: null }]);
  expect(who(CALL)).toEqual(["عبد الفتاح السيسي | EGY | remote | -", "إيمانويل ماكرون | FRA | remote | -"]);
});

describe("no gathering in", () => {
  test.each([
    ["a match", "شارك اللاعب المصري محمد صلاح في المباراة أمام أرسنال، وسجل هدفين."],
    ["a film", "حضر المخرج عرض فيلمه في المهرجان."],
    ["a price report", "ارتفعت أسعار القمح في الأسواق العالمية بحسب محللين."],
    ["an empty text", ""],
  ])("%s", (_, text) => {
    expect(read(text).gatherings).toEqual([]);
  });
});

/** Words of the tables and of names in any order: what the rules look for, and never what they expect. */
const WORDS = [...new Set(`${SUMMIT} ${PRESS} ${CALL}`.split(/(\s+|[،.:])/u).filter((word) => word !== ""))];

test("every span is verbatim, whatever the words", () => {
  const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(""));
  fc.assert(
    fc.property(soup, (text) => {
      for (const { place, attendance, next } of read(text).gatherings) {
        const spans = [
          place,
          ...attendance.flatMap((row) => [row.evidence, row.reason]),
          ...next.map(({ span }) => span),
        ];
        for (const span of spans) if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.text);
        for (const row of attendance) expect(row.person ?? row.party).not.toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});
