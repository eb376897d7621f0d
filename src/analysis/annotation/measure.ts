import { QUALIFIERS, type Qualifier } from "../../model/codes.ts";

/** A number as an annotation writes it, with its currency and period where it is money. */
export interface AnnotatedMeasure {
  readonly value: number;
  readonly max: number | null;
  readonly currency: string | null;
  readonly per: "year" | "month" | null;
  readonly qualifier: Qualifier;
}

/** Reads `40,000,000 EUR`, `up-to 5,000`, `3-5`, `about 200,000,000 USD year`; null where it is none of these. */
export function measureOf(value: string): AnnotatedMeasure | null {
  const groups = MEASURE.exec(value)?.groups;
  if (groups === undefined) return null;
  const { qualifier = "exact", least = "", most, currency = null, per = null } = groups;
  return {
    qualifier: qualifier as Qualifier,
    value: numberOf(least),
    max: most === undefined ? null : numberOf(most),
    currency,
    per: per as AnnotatedMeasure["per"],
  };
}

const MEASURE = new RegExp(
  `^(?:(?<qualifier>${QUALIFIERS.join("|")}) )?(?<least>[\\d,.]+)(?:-(?<most>[\\d,.]+))?` +
    "(?: (?<currency>[A-Z]{3}))?(?: (?<per>year|month))?$",
  "u",
);

function numberOf(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
