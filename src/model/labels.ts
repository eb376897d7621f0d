import { ar } from "./labels/ar.ts";
import { en } from "./labels/en.ts";
import type { Countable, CountForms, Labels, UiLanguage } from "./labels/label-set.ts";
import { arabicPlural, englishPlural } from "./plural.ts";

export type { Countable, CountForms, Labels, Mark, Sign, UiLanguage } from "./labels/label-set.ts";

/** The labels of one language. */
export function labelsFor(ui: UiLanguage): Labels {
  return ui === "ar" ? ar : en;
}

/**
 * A counted phrase. `shown` is how the number is written where that is not `String(n)`.
 *
 * @example
 * counted(labelsFor("ar"), "statements", 3) // "3 تصريحات"
 */
export function counted(labels: Labels, what: Countable, n: number, shown: string = String(n)): string {
  return countedBy(labels.counts[what], labels.language, n, shown);
}

/** A counted phrase in the form that its language has for `n`. */
export function countedBy(forms: CountForms, ui: UiLanguage, n: number, shown: string = String(n)): string {
  const form = ui === "ar" ? arabicPlural(n) : englishPlural(n);
  return (forms[form] ?? forms.other).replace("{n}", shown);
}
