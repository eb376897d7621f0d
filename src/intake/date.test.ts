import { expect, test } from "vitest";
import { isoDate } from "./date.ts";

test.each([
  ["2025-09-04", "2025-09-04"],
  ["2025-09-04T23:30:00-05:00", "2025-09-04"],
  [" 2025/09/04 10:00", "2025-09-04"],
  ["20250904", "2025-09-04"],
  ["2024-02-29", "2024-02-29"],
  ["2025-02-29", null],
  ["2025-13-01", null],
  ["2025-9-4", null],
  ["2025-09-041", null],
  ["4 September 2025", null],
  ["", null],
])("the date in %j is %j", (value, date) => {
  expect(isoDate(value)).toBe(date);
});
