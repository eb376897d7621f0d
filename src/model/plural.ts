/** The grammatical numbers of CLDR. */
export type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";

/** The forms that English tells apart. */
export type EnglishPlural = "one" | "other";

/** The form of an English noun after the number `n`. */
export function englishPlural(n: number): EnglishPlural {
  return n === 1 ? "one" : "other";
}

/** The form of an Arabic noun after the number `n` (CLDR's rule: 3–10 and 11–99 count within each hundred). */
export function arabicPlural(n: number): PluralForm {
  if (n === 0) return "zero";
  if (n === 1) return "one";
  if (n === 2) return "two";
  if (!Number.isInteger(n)) return "other";
  const rest = n % 100;
  if (rest >= 3 && rest <= 10) return "few";
  return rest >= 11 ? "many" : "other";
}
