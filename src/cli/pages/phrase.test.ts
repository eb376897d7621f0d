import { expect, test } from "vitest";
import { labelsFor } from "../../model/labels.ts";
import type { Amount } from "../../model/reading.ts";
import { spanOf } from "../../text/span.ts";
import { amountText, numberText, quantityText } from "./phrase.ts";

const en = labelsFor("en");
const ar = labelsFor("ar");
const span = spanOf("x", 0, 1);
const amount: Amount = { value: 1, max: null, currency: "EUR", per: null, qualifier: "exact", span };

test.each([
  [7, "7"],
  [999, "999"],
  [15000, "15,000"],
  [1234567.5, "1,234,567.5"],
  [0.1 + 0.2, "0.3"],
  [-2500, "-2,500"],
  [1e21, "1e+21"],
])("%d is written %s", (value, written) => {
  expect(numberText(value)).toBe(written);
});

test.each<[Partial<Amount>, string, string]>([
  [{ value: 500_000 }, "500,000 EUR", "500,000 EUR"],
  [{ value: 2.5e9, qualifier: "up-to", per: "year" }, "up to 2.5 billion EUR a year", "حتى 2.5 مليار EUR سنويًا"],
  [{ value: 3e9, qualifier: "about" }, "about 3 billion EUR", "نحو 3 مليارات EUR"],
  [{ value: 1e9 }, "1 billion EUR", "1 مليار EUR"],
  [{ value: 40e6, max: 60e6 }, "40 million to 60 million EUR", "من 40 مليونًا إلى 60 مليونًا EUR"],
  [{ value: 1.2e12, per: "month" }, "1.2 trillion EUR a month", "1.2 تريليون EUR شهريًا"],
])("an amount: %o", (more, english, arabic) => {
  expect(amountText(en, { ...amount, ...more })).toBe(english);
  expect(amountText(ar, { ...amount, ...more })).toBe(arabic);
});

test("a quantity leaves the unit to the article", () => {
  const soldiers = { value: 1500, max: 2000, unit: "soldiers", qualifier: "at-least", span } as const;
  expect(quantityText(en, soldiers)).toBe("at least 1,500 to 2,000");
});
