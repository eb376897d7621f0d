import type { AnnotatedText } from "../annotated-text.ts";
import type { FormReading } from "../forms.ts";
import { formOf, showsTrait } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { TRAIT } from "../trait.ts";
import { afterDash, amountTerm, bare, hasClitic, phraseReadings, touches, wordReadings } from "./words.ts";

/** Whose money a name shared by several states is (krone, dinar): by name, then by party, ISO 4217. */
export type StateCurrencies = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A currency as written. Of a name that several states share `code` is null and `shared` is that name. */
export interface CurrencyTerm {
  readonly code: string | null;
  readonly shared: string | null;
  readonly end: number;
  /** A sign or a code: it may stand before its number. */
  readonly sign: boolean;
}

const CODE_LONGEST = 4;

/** The currency whose name, sign or code begins at a token. Codes and letters before a sign are capitals: US$, A$. */
export function currencyAt(doc: AnnotatedText, t: number): CurrencyTerm | null {
  if (!showsTrait(doc, t, TRAIT.quantity)) return null;
  const phrase = phraseReadings(doc, t).find((r) => r.entry.class === "currency");
  if (phrase !== undefined) {
    const found = termOf(doc, phrase, t, doc.termEnd[t]!);
    if (found !== null) return found;
  }
  const word = wordReadings(doc, t).find((r) => r.entry.class === "currency");
  return word === undefined ? null : termOf(doc, word, t, t + 1);
}

function termOf(doc: AnnotatedText, reading: FormReading, t: number, end: number): CurrencyTerm | null {
  const { id, a } = reading.entry;
  if (!(bare(reading) || hasClitic(reading, "article")) || hasClitic(reading, "and")) return null;
  const sign = doc.tokens.kind[end - 1] === TOKEN.symbol;
  const written = doc.text.slice(doc.tokens.start[t]!, doc.tokens.end[end - 1]!);
  if (sign && end - t > 1) {
    for (let i = t; i + 1 < end; i++) if (!touches(doc, i)) return null;
    if (written !== written.toUpperCase() && written.length < CODE_LONGEST) return null;
  }
  const capitals = end === t + 1 && written.length <= CODE_LONGEST && isUpper(written);
  const shared = a.shared === undefined ? null : id;
  if (!sign && shared === null && end === t + 1 && formOf(doc, t)!.word === id.toLowerCase() && !capitals) return null;
  return { code: shared === null ? id : null, shared, end, sign: sign || (capitals && shared === null) };
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** The currency after a number that ends before `t`: 5 million euros, 40-million-euro, مليار من الدولارات. */
export function currencyAfter(doc: AnnotatedText, t: number, limit: number, large: boolean): CurrencyTerm | null {
  if (t >= limit) return null;
  const dashed = afterDash(doc, t);
  // A 500-pound bomb is no money.
  if (dashed >= 0) return large && dashed < limit ? currencyAt(doc, dashed) : null;
  const of = amountTerm(doc, t, "of");
  const found = currencyAt(doc, of?.end ?? t);
  return found !== null && found.end <= limit ? found : null;
}

/** The ISO code of a currency; a shared name needs to know who promises. */
export const codeOf = (
  currency: CurrencyTerm,
  party: string | null | undefined,
  currencies: StateCurrencies | undefined,
): string | null => (currency.shared === null ? currency.code : (currencies?.[currency.shared]?.[party ?? ""] ?? null));
