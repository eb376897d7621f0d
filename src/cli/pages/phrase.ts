import { type Countable, counted, type Labels } from "../../model/labels.ts";
import type { Amount, Quantity } from "../../model/reading.ts";

/** A number with its thousands apart and at most three decimals: 15,000 or 2.5. Western digits in both languages. */
export function numberText(value: number): string {
  const [whole = "", decimals] = String(Math.round(value * 1000) / 1000).split(".");
  const grouped = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** An amount of money as a page says it: "up to 2.5 billion EUR a year". */
export function amountText(labels: Labels, amount: Amount): string {
  const sum = rangeText(labels, amount.value, amount.max, (value) => roundSum(labels, value));
  const per = amount.per === null ? "" : ` ${labels.periods[amount.per]}`;
  return `${qualifierText(labels, amount)}${sum} ${amount.currency}${per}`;
}

/** A quantity without its unit, which is the article's own word: "about 1,500", "4 to 6". */
export function quantityText(labels: Labels, quantity: Quantity): string {
  return qualifierText(labels, quantity) + rangeText(labels, quantity.value, quantity.max, numberText);
}

function qualifierText(labels: Labels, { qualifier }: Pick<Amount, "qualifier">): string {
  return qualifier === "exact" ? "" : `${labels.qualifiers[qualifier]} `;
}

function rangeText(labels: Labels, value: number, max: number | null, write: (n: number) => string): string {
  if (max === null || max === value) return write(value);
  return labels.phrases.range.replace("{from}", write(value)).replace("{to}", write(max));
}

const ROUND: readonly [least: number, word: Countable][] = [
  [1e12, "trillions"],
  [1e9, "billions"],
  [1e6, "millions"],
];

function roundSum(labels: Labels, value: number): string {
  const round = ROUND.find(([least]) => Math.abs(value) >= least);
  if (round === undefined) return numberText(value);
  const [least, word] = round;
  const many = Math.round((value / least) * 1000) / 1000;
  return counted(labels, word, many, numberText(many));
}
