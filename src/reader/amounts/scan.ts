import type { Qualifier } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { Range } from "../range.ts";
import { isWord } from "../terms.ts";
import { type CurrencyTerm, currencyAfter, currencyAt } from "./currency.ts";
import { type Part, type Parts, partsAt } from "./number-range.ts";
import { numeralAt } from "./numeral.ts";
import { mayCount, phraseReadings, qualifierAt } from "./words.ts";

/** A part of a sum: a numeral with the currency before or after it. */
export interface MoneyPart extends Part {
  readonly currency: CurrencyTerm | null;
}

/** A number or range of a text with the qualifier right before it. */
export interface Hit {
  readonly parts: Parts<MoneyPart>;
  readonly currency: CurrencyTerm | null;
  readonly qualifier: Qualifier | null;
  /** The first token, the qualifier included. */
  readonly start: number;
  /** The token after the number and its currency. */
  readonly end: number;
}

interface Qualified extends Range {
  readonly role: Qualifier;
}

const NONE: Qualified = { role: "exact", start: -1, end: -1 };

/** Every number of a token range, from left to right, each once. */
export function hitsIn(doc: AnnotatedText, range: Range): Hit[] {
  const hits: Hit[] = [];
  const limit = Math.min(range.end, doc.tokens.count);
  let qualifier: Qualified = NONE;
  for (let t = Math.max(0, range.start); t < limit; ) {
    if (!mayCount(doc, t)) {
      t = doc.termEnd[t]!;
      continue;
    }
    const hit = hitAt(doc, t, limit, qualifier);
    if (hit !== null) {
      hits.push(hit);
      t = hit.end;
      continue;
    }
    const found = qualifierAt(doc, t);
    if (found !== null) {
      // Of "up to about" the first says more.
      qualifier = qualifier.end === t ? { ...qualifier, end: found.end } : { ...found, start: t };
      t = found.end;
    } else t = isSign(doc, t) ? t + 1 : doc.termEnd[t]!;
  }
  return hits;
}

function hitAt(doc: AnnotatedText, t: number, limit: number, qualifier: Qualified): Hit | null {
  const parts = partsAt(doc, t, limit, (at, and) => moneyPart(doc, at, limit, and));
  if (parts === null) return null;
  const qualified = qualifier.end === parts.start;
  return {
    parts,
    currency: parts.second?.currency ?? parts.first.currency,
    qualifier: qualified ? qualifier.role : null,
    start: qualified ? qualifier.start : parts.start,
    end: parts.end,
  };
}

/** "A $5" is no Australian dollar: the words of such a phrase are looked at one by one. */
const isSign = (doc: AnnotatedText, t: number): boolean =>
  phraseReadings(doc, t).some((r) => r.entry.class === "currency" || r.entry.class === "number");

function moneyPart(doc: AnnotatedText, t: number, limit: number, and: boolean): MoneyPart | null {
  const sign = currencyAt(doc, t);
  const before = sign?.sign && sign.end < limit ? sign : null;
  const numeral = numeralAt(doc, before?.end ?? t, limit, { and, signed: before !== null });
  if (numeral === null) return null;
  const after = currencyAfter(doc, numeral.end, limit, numeral.scale >= 1000);
  if (before === null) return { numeral, currency: after, end: after?.end ?? numeral.end };
  const same = after !== null && after.code === before.code && !after.sign;
  return { numeral, currency: before, end: same ? after.end : numeral.end };
}

/** The qualifier after a number and what it counts (على الأقل, or more), if it does not belong to a further number. */
export function qualifierAfter(doc: AnnotatedText, t: number, limit: number): { role: Qualifier; end: number } | null {
  if (t >= limit || !isWord(doc, t)) return null;
  const found = qualifierAt(doc, t);
  if (found === null || found.end > limit || (found.end === t + 1 && !POSTPOSED.has(found.role))) return null;
  if (numeralAt(doc, found.end, limit) !== null || currencyAt(doc, found.end)?.sign) return null;
  return found;
}

/** A single word after a number may be a preposition of its own ("500 tanks over winter"); these roles are not. */
const POSTPOSED: ReadonlySet<Qualifier> = new Set(["at-least", "exact"]);
