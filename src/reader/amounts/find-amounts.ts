import type { Qualifier } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { Range } from "../range.ts";
import { TOKEN } from "../tokens.ts";
import { isCalendar, timeTerm } from "./calendar-words.ts";
import { codeOf, type StateCurrencies } from "./currency.ts";
import { unitAfter } from "./find-quantities.ts";
import { numeralAt } from "./numeral.ts";
import { type Hit, hitsIn, qualifierAfter } from "./scan.ts";
import { amountTerm } from "./words.ts";

/** A sum of money. Tokens `start` to `end` hold the qualifier, the number and the currency, not "a year". */
export interface AmountFound extends Range {
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly max: number | null;
  /** ISO 4217; null where several states share the name and the party does not decide. */
  readonly currency: string | null;
  readonly per: "year" | "month" | null;
  readonly qualifier: Qualifier;
  /** A sum of all that was given so far (bringing the total to …): no gift of its own. */
  readonly total: boolean;
  /** The same sum in another currency, in brackets right after the amount before it. */
  readonly converted: boolean;
}

export interface AmountOptions {
  /** Who promises: decides between states that share a currency's name. */
  readonly party?: string | null;
  readonly currencies?: StateCurrencies;
  /**
   * Whether a bare "and forty million more" is a sum: the ISO code of the last sum before the range, or null for none.
   * Left out, only numbers with a currency are sums.
   */
  readonly carry?: string | null;
}

const TOTAL_WITHIN = 6;
/** The least scale of a number that is money without saying so. */
const ELLIPTIC_LEAST = 1e6;

/**
 * The sums of money in a token range, from left to right. `hits`: the numbers of the range, where somebody has read them
 * already.
 */
export function findAmounts(
  doc: AnnotatedText,
  range: Range,
  options: AmountOptions = {},
  hits = hitsIn(doc, range),
): AmountFound[] {
  const found: AmountFound[] = [];
  let carried = options.carry ?? null;
  for (const hit of hits) {
    const elliptic = hit.currency === null;
    if (elliptic && (options.carry === undefined || carried === null || !isElliptic(doc, hit, range.end))) continue;
    const currency = elliptic ? carried : codeOf(hit.currency!, options.party, options.currencies);
    const per = periodAfter(doc, hit.end, range.end);
    const after = hit.qualifier === null ? qualifierAfter(doc, hit.end, range.end) : null;
    found.push({
      value: hit.parts.value,
      max: hit.parts.max,
      currency,
      per,
      qualifier: hit.qualifier ?? after?.role ?? "exact",
      total: isTotal(doc, hit.start, range.start),
      converted: isConverted(doc, hit.start, found.at(-1)),
      start: hit.start,
      end: after?.end ?? hit.end,
    });
    carried = currency ?? carried;
  }
  return found;
}

/** A number in words of millions that counts nothing that is said: وأربعين مليونا أخرى. */
function isElliptic(doc: AnnotatedText, { parts }: Hit, limit: number): boolean {
  const { numeral } = parts.second ?? parts.first;
  if (numeral.scale < ELLIPTIC_LEAST) return false;
  return amountTerm(doc, parts.end, "more") !== null || unitAfter(doc, parts.end, limit) === null;
}

function periodAfter(doc: AnnotatedText, t: number, limit: number): "year" | "month" | null {
  if (t >= limit) return null;
  if (timeTerm(doc, t, "yearly") !== null) return "year";
  if (timeTerm(doc, t, "monthly") !== null) return "month";
  const opener = timeTerm(doc, t, "in");
  if (opener === null || opener.end >= limit) return null;
  for (const unit of ["year", "month"] as const) {
    const term = timeTerm(doc, opener.end, unit);
    if (term === null || term.count !== 1) continue;
    const dated =
      isCalendar(doc, term.end, ["this", "next", "last", "ordinal"]) || numeralAt(doc, term.end, limit) !== null;
    return dated && term.end < limit ? null : unit;
  }
  return null;
}

function isTotal(doc: AnnotatedText, start: number, from: number): boolean {
  if (start <= from) return false;
  const led = amountTerm(doc, start - 1, "to") !== null || doc.termEnd[start]! > start + 1;
  if (!led) return false;
  for (let t = Math.max(from, start - TOTAL_WITHIN); t < start; t++)
    if (amountTerm(doc, t, "total") !== null) return true;
  return false;
}

function isConverted(doc: AnnotatedText, start: number, before: AmountFound | undefined): boolean {
  if (before === undefined || before.end >= start) return false;
  return doc.tokens.kind[before.end] === TOKEN.bracketOpen && start - before.end <= 2;
}
