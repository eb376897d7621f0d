import type { Qualifier } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { hasArticle } from "../clitics.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { startsUpper } from "../names.ts";
import type { Range } from "../range.ts";
import { formOf, has, isWord, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { isCalendar, monthAt, STRETCHES, timeTerm } from "./calendar-words.ts";
import { currencyAt } from "./currency.ts";
import { numeralAt } from "./numeral.ts";
import { type Hit, hitsIn, qualifierAfter } from "./scan.ts";
import { afterAnd, afterDash, amountTerm, isCased, isFigure, isNounLike } from "./words.ts";

/** A count of things. Tokens `start` to `end` hold the qualifier, the number and the unit. */
export interface QuantityFound extends Range {
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly max: number | null;
  /** The counted noun as written. */
  readonly unit: string;
  /** The token of the unit's head. */
  readonly unitToken: number;
  readonly qualifier: Qualifier;
  /** `parties` where states or members are counted: a count of those who promise, not of what is given. */
  readonly counts: "things" | "parties";
}

/** A counted noun: its tokens and its head. */
interface Unit extends Range {
  readonly head: number;
}

/** The longest unit: unknown words before its end, such as "armoured personnel carriers". */
const UNIT_LONGEST = 6;
const NUMBERED_WITHIN = 1;

/**
 * The counts of things in a token range that are no money, years, dates, durations, ages or numbers of articles. `hits`:
 * the numbers of the range, where somebody has read them already.
 */
export function findQuantities(doc: AnnotatedText, range: Range, hits = hitsIn(doc, range)): QuantityFound[] {
  const limit = Math.min(range.end, doc.tokens.count);
  const found: QuantityFound[] = [];
  for (const hit of hits) {
    // A number inside what is counted already is a model's: 15 Leopard 2 tanks.
    if (hit.currency !== null || hit.start < (found.at(-1)?.end ?? 0) || isNoCount(doc, hit, range)) continue;
    const unit = unitAfter(doc, hit.end, limit);
    if (unit === null || (isDoubtful(hit) && !isNounLike(doc, unit.head))) continue;
    const after = hit.qualifier === null ? qualifierAfter(doc, unit.end, limit) : null;
    found.push({
      ...described(doc, unit),
      value: hit.parts.value,
      max: hit.parts.max,
      qualifier: hit.qualifier ?? after?.role ?? "exact",
      start: hit.start,
      end: after?.end ?? unit.end,
    });
  }
  return merged(found, duals(doc, { start: range.start, end: limit }));
}

/** Nouns that say two by their own form: جنديين. */
function duals(doc: AnnotatedText, range: Range): QuantityFound[] {
  const found: QuantityFound[] = [];
  for (let t = range.start; t < range.end; t++) {
    const dual = amountTerm(doc, t, "dual");
    if (dual === null || dual.reading.cut.pro.some((c) => c.slot >= 3)) continue;
    const unit = { start: t, head: t, end: dual.end };
    found.push({ ...described(doc, unit), value: 2, max: null, qualifier: "exact", start: t, end: dual.end });
  }
  return found;
}

function merged(counted: readonly QuantityFound[], duals: readonly QuantityFound[]): QuantityFound[] {
  if (duals.length === 0) return [...counted];
  const units = new Set(counted.map((c) => c.unitToken));
  return [...counted, ...duals.filter((d) => !units.has(d.unitToken))].sort((a, b) => a.start - b.start);
}

function described(doc: AnnotatedText, unit: Unit): Pick<QuantityFound, "unit" | "unitToken" | "counts"> {
  const parties = amountTerm(doc, unit.head, "parties") !== null || amountTerm(doc, unit.start, "parties") !== null;
  return {
    unit: doc.text.slice(afterAnd(doc, unit.start), doc.tokens.end[unit.end - 1]!),
    unitToken: unit.head,
    counts: parties ? "parties" : "things",
  };
}

/** The noun that a number ending before `t` counts; null where it counts nothing that is said. */
export function unitAfter(doc: AnnotatedText, t: number, limit: number): Unit | null {
  let at = t;
  if (at >= limit || afterDash(doc, at) >= 0) return null;
  at = afterCalibre(doc, at, limit);
  const percent = isWord(doc, at) ? amountTerm(doc, at, "percent") : null;
  if (percent !== null) return { start: at, head: at, end: percent.end };
  const of = amountTerm(doc, at, "of");
  if (of !== null) return of.end < limit && isOfUnit(doc, of.end) ? nounAt(doc, of.end, limit) : null;
  for (let more = amountTerm(doc, at, "more"); more !== null; more = at < limit ? amountTerm(doc, at, "more") : null) {
    // "Five more tanks", but أربعين مليونا أخرى: there the noun stood before it.
    if (!isCased(doc, at)) return null;
    at = more.end;
  }
  if (at < limit && isWord(doc, at) && !isCased(doc, at) && isDefinite(doc, at)) return null;
  return at < limit ? nounAt(doc, at, limit) : null;
}

/** Past a measure of the thing itself: 40 [105 mm] shells. */
function afterCalibre(doc: AnnotatedText, t: number, limit: number): number {
  const numeral = numeralAt(doc, t, limit);
  if (numeral === null || numeral.end >= limit) return t;
  const at = afterDash(doc, numeral.end) >= 0 ? numeral.end + 1 : numeral.end;
  return amountTerm(doc, at, "calibre")?.end ?? t;
}

/** من الجنود: after "of" a noun with its article, or in a script with capitals a known noun. */
const isOfUnit = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) && (isCased(doc, t) ? isNounLike(doc, t) : isDefinite(doc, t)) && currencyAt(doc, t) === null;

const isDefinite = (doc: AnnotatedText, t: number): boolean => hasArticle(formOf(doc, t)!.cut);

function nounAt(doc: AnnotatedText, t: number, limit: number): Unit | null {
  if (!mayBeUnit(doc, t)) return null;
  if (!isCased(doc, t)) return { start: t, head: t, end: doc.termEnd[t]! };
  // The adjective stands before its noun: the unit ends at the last noun of the run.
  let head = -1;
  let end = t;
  for (let at = t; at < limit && at - t < UNIT_LONGEST; ) {
    const measured = afterCalibre(doc, at, limit);
    if (measured > at && head >= 0) at = measured;
    if (at >= limit) break;
    if (!mayBeUnit(doc, at)) {
      // "Fully-equipped ambulances", "hand-launched drones": the participle of a compound adjective.
      if (head < 0 || afterDash(doc, at - 1) !== at) break;
      head = at;
      end = doc.termEnd[at]!;
      at = end;
      continue;
    }
    if (head >= 0 && isNounLike(doc, head) && !isNounLike(doc, at) && !goesOn(doc, head, at, limit)) break;
    head = at;
    end = afterModel(doc, at, limit);
    at = afterDash(doc, end) >= 0 ? end + 1 : end;
  }
  return head < 0 || end > limit ? null : { start: t, head, end };
}

/** "Six M777 lightweight howitzers": a model's name before adjectives and the noun itself. */
function goesOn(doc: AnnotatedText, model: number, from: number, limit: number): boolean {
  if (!startsUpper(doc, model)) return false;
  for (let t = from; t < limit && t - from < UNIT_LONGEST && mayBeUnit(doc, t); t = doc.termEnd[t]!)
    if (has(doc, t, W.thing)) return true;
  return false;
}

/** The token after a noun and the number of its model: Leopard 2, F-16. */
function afterModel(doc: AnnotatedText, t: number, limit: number): number {
  const end = doc.termEnd[t]!;
  const figure = afterDash(doc, end) >= 0 ? end + 1 : end;
  const model = startsUpper(doc, t) && figure + 1 < limit && isFigure(doc, figure);
  return model && amountTerm(doc, figure + 1, "calibre") === null ? figure + 1 : end;
}

/** Whether a word can be a counted noun or stand before one: no verb, particle, money, time; no preposition on it. */
function mayBeUnit(doc: AnnotatedText, t: number): boolean {
  if (!isWord(doc, t) || doc.tokens.kind[t] !== TOKEN.word) return false;
  if (isCalendar(doc, t, STRETCHES) || monthAt(doc, t) !== null || currencyAt(doc, t) !== null) return false;
  const form = formOf(doc, t)!;
  if (form.cut.pro.some((c) => c.name !== "article") || form.cut.person !== null) return false;
  if (isNounLike(doc, t)) return true;
  if (has(doc, t, OTHER) || isFiniteVerb(doc, t)) return false;
  if (has(doc, t, W.party)) return isCased(doc, t) && readingOf(doc, t, "party")!.entry.a.as === "demonym";
  if (form.pattern === "present" || form.pattern === "future" || form.pattern === "circumstance") return false;
  return doc.bits[t] === 0 || isCased(doc, t) || has(doc, t, W.deed | W.adjective);
}

const OTHER =
  W.preposition |
  W.conjunction |
  W.relative |
  W.negation |
  W.that |
  W.pronoun |
  W.auxiliary |
  W.number |
  W.qualifier |
  W.time |
  W.according |
  W.as |
  W.saying |
  W.condition |
  W.trigger;

/** A number that counts nothing though a noun may follow: Article 5, 6 January, in 2025, at 65. */
function isNoCount(doc: AnnotatedText, { parts, start, end }: Hit, range: Range): boolean {
  const { numeral } = parts.second ?? parts.first;
  if (monthAt(doc, end) !== null || isCalendar(doc, end, STRETCHES)) return true;
  if (amountTerm(doc, afterDash(doc, end) >= 0 ? end + 1 : end, "calibre") !== null) return true;
  const before = start - NUMBERED_WITHIN;
  if (before < range.start) return false;
  const single = numeral.figure !== null && parts.second === null;
  if (single && (amountTerm(doc, before, "numbered") !== null || amountTerm(doc, before, "age") !== null)) return true;
  if (monthAt(doc, before) !== null || (single && timeTerm(doc, before, "year", "hour") !== null)) return true;
  // Leopard 2, Gripen 39: a capital word for a thing, or one that nobody knows, and its number.
  return single && parts.value < 1000 && isDesignation(doc, before, range);
}

const isDesignation = (doc: AnnotatedText, t: number, range: Range): boolean =>
  t > range.start &&
  doc.tokens.kind[t] === TOKEN.word &&
  isCased(doc, t) &&
  startsUpper(doc, t) &&
  (doc.bits[t]! & ~W.thing) === 0 &&
  doc.tokens.kind[t - 1] !== TOKEN.end;

/** A year's figure, or the word "one": only a known noun makes a count of it. */
function isDoubtful({ parts }: Hit): boolean {
  if (parts.second !== null) return false;
  const { figure } = parts.first.numeral;
  if (figure === null) return parts.value === 1;
  return figure.length === 4 && parts.value >= 1900 && parts.value < 2100;
}
