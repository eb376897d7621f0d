import { ar } from "./labels/ar.ts";
import { en } from "./labels/en.ts";
import type { Countable, Labels, UiLanguage } from "./labels/label-set.ts";
import { arabicPlural, englishPlural } from "./plural.ts";

export type { Countable, Labels, Mark, Sign, UiLanguage } from "./labels/label-set.ts";

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
  const form = labels.language === "ar" ? arabicPlural(n) : englishPlural(n);
  const forms = labels.counts[what];
  return (forms[form] ?? forms.other).replace("{n}", shown);
}
