import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soup } from "../../../test/soup.ts";
import { annotator, currencies, whole } from "../../../test/support/annotated.ts";
import { type AmountOptions, findAmounts } from "./find-amounts.ts";
import { findQuantities } from "./find-quantities.ts";
import { numberAt } from "./number-range.ts";

const read = { ar: annotator("ar"), en: annotator("en") };
const docOf = (text: string) => read[/[\u0621-\u064a]/u.test(text) ? "ar" : "en"](text);

/** Sums of a text as "value[-max] currency [qualifier] [/period] [total] [converted]". */
function sums(text: string, options: AmountOptions = { currencies, party: "SWE", carry: null }): string[] {
  const doc = docOf(text);
  return findAmounts(doc, whole(doc), options).map((a) =>
    [
      a.max === null ? a.value : `${a.value}-${a.max}`,
      a.currency ?? "?",
      ...(a.qualifier === "exact" ? [] : [a.qualifier]),
      ...(a.per === null ? [] : [`/${a.per}`]),
      ...(a.total ? ["total"] : []),
      ...(a.converted ? ["converted"] : []),
    ].join(" "),
  );
}

/** Counts of a text as "value[-max] unit [qualifier] [parties]". */
function counts(text: string): string[] {
  const doc = docOf(text);
  return findQuantities(doc, whole(doc)).map((q) =>
    [
      q.max === null ? q.value : `${q.value}-${q.max}`,
      q.unit,
      ...(q.qualifier === "exact" ? [] : [q.qualifier]),
      ...(q.counts === "parties" ? ["parties"] : []),
    ].join(" "),
  );
}

const SUMS: readonly (readonly [text: string, ...sums: string[]])[] = [
  ["تعهدت بنحو 50 مليون يورو", "50000000 EUR about"],
  ["قدمت 1.2 مليار دولار و300 مليون يورو", "1200000000 USD", "300000000 EUR"],
  ["١٫٥ مليار دولار", "1500000000 USD"],
  ["مليار ونصف المليار دولار", "1500000000 USD"],
  ["ثلاثة مليارات ونصف المليار يورو", "3500000000 EUR"],
  ["نصف مليون دولار", "500000 USD"],
  ["منحت مليوني يورو سنويا", "2000000 EUR /year"],
  ["تدفع مليون يورو في الشهر", "1000000 EUR /month"],
  ["تدفع مليون يورو في العام المقبل", "1000000 EUR"],
  ["مليونا يورو", "2000000 EUR"],
  ["ثلاثمئة وخمسة وعشرون مليون كرونة", "325000000 SEK"],
  ["300 إلى 400 مليون دولار", "300000000-400000000 USD"],
  ["بين خمسة وسبعة مليارات دولار", "5000000000-7000000000 USD"],
  ["50 مليون يورو للطاقة وأربعين مليونا أخرى", "50000000 EUR", "40000000 EUR"],
  ["ما لا يقل عن ٢٠٠ مليون دولار", "200000000 USD at-least"],
  ["ما يصل إلى نحو 20 مليون يورو", "20000000 EUR up-to"],
  ["ليصل الإجمالي إلى 5 مليارات يورو", "5000000000 EUR total"],
  ["5 مليارات دولار (4,3 مليار يورو)", "5000000000 USD", "4300000000 EUR converted"],
  ["5 مليارات من الدولارات", "5000000000 USD"],
  ["20 مليون جنيه", "20000000 ?"],
  ["$1.5bn and €300m", "1500000000 USD", "300000000 EUR"],
  ["between $5bn and $7bn", "5000000000-7000000000 USD"],
  ["up to $5-7 billion", "5000000000-7000000000 USD up-to"],
  ["half a million dollars", "500000 USD"],
  ["two and a half billion euros", "2500000000 EUR"],
  ["a billion and a half dollars", "1500000000 USD"],
  ["a 40-million-euro package", "40000000 EUR"],
  ["A$20 million, US$5m and C$3 billion", "20000000 AUD", "5000000 USD", "3000000000 CAD"],
  ["gave us $5 million, a $6 million loan", "5000000 USD", "6000000 USD"],
  ["SEK 5 billion a year", "5000000000 SEK /year"],
  ["5 million crowns", "5000000 SEK"],
  ["bringing the total to €5bn", "5000000000 EUR total"],
  ["$5bn (€4.3bn)", "5000000000 USD", "4300000000 EUR converted"],
  ["$3 million and another 2 million", "3000000 USD", "2000000 USD"],
  ["more than 60 million pounds", "60000000 GBP more-than"],
];

const NO_SUMS: readonly string[] = [
  "ملايين الدولارات",
  "مئات الملايين من الدولارات",
  "الدولار ارتفع",
  "hundreds of millions of dollars",
  "500-pound bombs",
  "they try all 5 of us",
  "a 5m wall",
];

describe("sums of money", () => {
  test.each(SUMS)("%s", (text, ...expected) => {
    expect(sums(text)).toEqual(expected);
  });
  test.each(NO_SUMS)("none in: %s", (text) => {
    expect(sums(text)).toEqual([]);
  });
  test("a bare number in millions is a sum only where the caller carries a currency", () => {
    const text = "وأربعين مليونا أخرى";
    expect(sums(text, { carry: "EUR" })).toEqual(["40000000 EUR"]);
    expect(sums(text, { carry: null })).toEqual([]);
    expect(sums(text, {})).toEqual([]);
    expect(sums("أربعين مليون طن", { carry: "EUR" })).toEqual([]);
  });
  test("a shared name is the promisor's money, and nobody's otherwise", () => {
    for (const [party, sum] of [
      ["NOR", "5000000 NOK"],
      ["DNK", "5000000 DKK"],
      ["FRA", "5000000 ?"],
      [null, "5000000 ?"],
    ] as const)
      expect(sums("5 million kroner", { currencies, party })).toEqual([sum]);
  });
  test("the span holds the qualifier, the number and the currency", () => {
    const text = "They gave more than $5 million a year.";
    const doc = docOf(text);
    const [sum] = findAmounts(doc, whole(doc));
    expect(text.slice(doc.tokens.start[sum!.start], doc.tokens.end[sum!.end - 1])).toBe("more than $5 million");
  });
});

const COUNTS: readonly (readonly [text: string, ...counts: string[]])[] = [
  ["خمسة وعشرون ألفا و500 جندي", "25500 جندي"],
  ["سترسل عشرة آلاف جندي", "10000 جندي"],
  ["سترسل 8 آلاف جندي بريطاني", "8000 جندي"],
  ["بين 300 و400 دبابة", "300-400 دبابة"],
  ["مئة ألف قذيفة", "100000 قذيفة"],
  ["ألفي جندي", "2000 جندي"],
  ["ألف ومئتان وخمسون جنديا", "1250 جنديا"],
  ["5 آلاف من الجنود", "5000 الجنود"],
  ["سترسل جنديين وطائرتين", "2 جنديين", "2 طائرتين"],
  ["وقعت 26 دولة على الإعلان", "26 دولة parties"],
  ["2.5 في المئة من الناتج", "2.5 في المئة"],
  ["twenty-five thousand troops", "25000 troops"],
  ["a dozen tanks and two hundred missiles", "12 tanks", "200 missiles"],
  ["from 10 to 12 jets", "10-12 jets"],
  ["10-15 soldiers", "10-15 soldiers"],
  ["15 Leopard 2 tanks", "15 Leopard 2 tanks"],
  ["16 F-16 jets", "16 F-16 jets"],
  ["300 armoured personnel carriers to Ukraine", "300 armoured personnel carriers"],
  ["some 5,000 more troops", "5000 troops about"],
  ["8 000 soldiers", "8000 soldiers"],
  ["8.000 soldiers", "8000 soldiers"],
  ["26 countries", "26 countries parties"],
  ["2% of GDP", "2 %"],
  ["two thousand three hundred and fifty-five men", "2355 men"],
];

const NO_COUNTS: readonly string[] = [
  "القرار 2803 والمادة 5 وعام 2025",
  "آلاف الجنود",
  "6 يناير",
  "3 سنوات",
  "الدول الـ26",
  "في الميزانية",
  "Article 5 and Resolution 2803",
  "thousands of soldiers",
  "at 10:30 and 15/3/2027 and 2026-03-15",
  "a 10-year loan of $2bn",
  "January 6, 2026",
  "the 5th fleet",
];

describe("counts of things", () => {
  test.each(COUNTS)("%s", (text, ...expected) => {
    expect(counts(text)).toEqual(expected);
  });
  test.each(NO_COUNTS)("none in: %s", (text) => {
    expect(counts(text)).toEqual([]);
  });
});

describe("numbers", () => {
  const numberOf = (text: string) => {
    const doc = docOf(text);
    const found = numberAt(doc, 0);
    return found === null || found.end !== doc.tokens.count ? null : found.value;
  };
  const integer = fc.integer({ min: 0, max: 999_999_999_999 });
  const locale = fc.constantFrom("en-GB", "ar-EG-u-nu-arab", "ar-MA-u-nu-latn", "de-DE", "fr-FR");

  test("an integer written by any locale's rules is read back", () => {
    fc.assert(
      fc.property(integer, locale, (n, name) => {
        expect(numberOf(new Intl.NumberFormat(name).format(n))).toBe(n);
        expect(numberOf(String(n))).toBe(n);
      }),
    );
  });

  test("an integer in English words is read back", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => void expect(numberOf(inWords(n))).toBe(n)));
  });

  test("an integer in Arabic words is read back", () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 999_999_999 }), (n) => void expect(numberOf(inArabic(n))).toBe(n)));
  });
});

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function inWords(n: number): string {
  if (n < 20) return ONES[n]!;
  if (n < 100) return TENS[Math.floor(n / 10)]! + (n % 10 === 0 ? "" : `-${ONES[n % 10]}`);
  for (const [scale, name, and] of [
    [1e6, "million", " "],
    [1e3, "thousand", " "],
    [100, "hundred", " and "],
  ] as const) {
    if (n < scale) continue;
    const rest = n % scale;
    // A bare "one" after a scale may be a pronoun ("of the thousand one fell"); "and one" is the number.
    const join = rest === 1 ? " and " : and;
    return `${inWords(Math.floor(n / scale))} ${name}${rest === 0 ? "" : join + inWords(rest)}`;
  }
  return "";
}

const AR_ONES = "- واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" ");
const AR_TEENS = "أحد عشر,اثنا عشر,ثلاثة عشر,أربعة عشر,خمسة عشر,ستة عشر,سبعة عشر,ثمانية عشر,تسعة عشر".split(",");
const AR_TENS = "- - عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split(" ");
const AR_HUNDREDS = "- مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split(" ");

function underThousand(n: number): string {
  const parts: string[] = [];
  if (n >= 100) parts.push(AR_HUNDREDS[Math.floor(n / 100)]!);
  const rest = n % 100;
  if (rest >= 20) {
    if (rest % 10 > 0) parts.push(AR_ONES[rest % 10]!);
    parts.push(AR_TENS[Math.floor(rest / 10)]!);
  } else if (rest > 10) parts.push(AR_TEENS[rest - 11]!);
  else if (rest > 0) parts.push(AR_ONES[rest]!);
  return parts.join(" و");
}

function scaled(n: number, one: string, two: string, few: string, accusative: string): string {
  if (n === 1) return one;
  if (n === 2) return two;
  const rest = n % 100;
  if (rest >= 3 && rest <= 10) return `${underThousand(n)} ${few}`;
  return `${underThousand(n)} ${rest >= 11 ? accusative : one}`;
}

function inArabic(n: number): string {
  const parts: string[] = [];
  const millions = Math.floor(n / 1e6);
  const thousands = Math.floor(n / 1e3) % 1000;
  if (millions > 0) parts.push(scaled(millions, "مليون", "مليونان", "ملايين", "مليونا"));
  if (thousands > 0) parts.push(scaled(thousands, "ألف", "ألفان", "آلاف", "ألفا"));
  if (n % 1000 > 0) parts.push(underThousand(n % 1000));
  return parts.join(" و");
}

describe("on any text", () => {
  test.each(["ar", "en"] as const)("nothing throws and every find stands in the text (%s)", (language) => {
    fc.assert(
      fc.property(soup, (text) => {
        const doc = read[language](text);
        const range = whole(doc);
        let last = 0;
        for (const sum of findAmounts(doc, range, { carry: "EUR" })) {
          expect(sum.start).toBeGreaterThanOrEqual(last);
          expect(sum.end).toBeGreaterThan(sum.start);
          expect(Number.isFinite(sum.value)).toBe(true);
          last = sum.start;
        }
        for (const { start, end, unit, value } of findQuantities(doc, range)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(text.slice(doc.tokens.start[start], doc.tokens.end[end - 1])).toContain(unit);
        }
      }),
    );
  });
});
