import type { AnnotatedText } from "../annotated-text.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { formOf, has, isWord, showsTrait } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { TRAIT } from "../trait.ts";
import { figureValue } from "./figure.ts";
import {
  afterDash,
  amountTerm,
  hasClitic,
  isFigure,
  isNounLike,
  mayCount,
  phraseReadings,
  touches,
  wordReadings,
} from "./words.ts";

/** One number as written: 1.2 billion, twenty-five thousand. */
export interface Numeral {
  readonly value: number;
  /** What multiplies the last scale: 1.2 of 1.2 billion. */
  readonly coefficient: number;
  /** The last scale, 1 where there is none. */
  readonly scale: number;
  readonly start: number;
  /** The token after it. */
  readonly end: number;
  /** The figure that it is alone, in folded digits; null where it has words. */
  readonly figure: string | null;
}

export interface NumeralOptions {
  /** Whether "and" joins parts of one number; false inside "between … and …". */
  readonly and?: boolean;
  /** A sign of money stands before it: a letter after the figure is a scale ($5m). */
  readonly signed?: boolean;
}

/** More parts than any number has; keeps hostile text linear. */
const PARTS_MOST = 32;

interface Part {
  readonly kind: string;
  readonly value: number;
  readonly end: number;
}

type Join = "none" | "and" | "dash";

/** The number that begins at a token and ends before `limit`, without ranges; null where none begins. */
export function numeralAt(
  doc: AnnotatedText,
  t: number,
  limit: number,
  { and = true, signed = false }: NumeralOptions = {},
): Numeral | null {
  if (t >= limit || !mayCount(doc, t)) return null;
  return new NumeralParser(doc, limit, and, signed).parse(t);
}

class NumeralParser {
  readonly #doc: AnnotatedText;
  readonly #limit: number;
  readonly #and: boolean;
  readonly #signed: boolean;
  #left = PARTS_MOST;

  constructor(doc: AnnotatedText, limit: number, and: boolean, signed: boolean) {
    this.#doc = doc;
    this.#limit = limit;
    this.#and = and;
    this.#signed = signed;
  }

  parse(from: number): Numeral | null {
    const first = this.#chunk(from, 1);
    if (first === null) return null;
    let { value, end } = first;
    let last = first;
    while (last.scale >= 100 && end < this.#limit && this.#left > 0) {
      const { t, join } = this.#joined(end);
      if (join === "dash" || t >= this.#limit || (join === "none" && isFigure(this.#doc, t))) break;
      const next = this.#chunk(t, last.scale);
      if (next === null || next.value >= last.scale || (join === "none" && next.value === 1)) break;
      value += next.value;
      end = next.end;
      if (next.scale === last.scale) break;
      last = next;
    }
    return { ...last, value, start: from, end, figure: end === first.end ? first.figure : null, ...mixed(first, last) };
  }

  /** A group with its scale: خمسة وعشرون ألفا, 1.2 مليار, نصف المليار, two and a half million. */
  #chunk(from: number, before: number): Numeral | null {
    const group = this.#group(from);
    if (group === null) return this.#bareScale(from, before);
    let { value, end } = group;
    let scale = group.scale;
    let { coefficient } = group;
    for (let next = this.#scale(end); next !== null && this.#left-- > 0; next = this.#scale(end)) {
      if (scale > 1 && (next.value < 1e6 || next.value === scale)) break;
      coefficient = value;
      value = product(value, next.value);
      scale = next.value;
      end = next.end;
    }
    if (group.half && scale === 1) {
      // "And a half" of the scale before it.
      if (before === 1) return null;
      return { value: value * before, coefficient, scale: before, start: from, end, figure: null };
    }
    return { value, coefficient, scale, start: from, end, figure: end === group.end ? group.figure : null };
  }

  /** What stands before a scale: a figure, number words, or a half. */
  #group(from: number): (Numeral & { half: boolean }) | null {
    const plain = { scale: 1, start: from, half: false };
    if (isFigure(this.#doc, from)) {
      const figure = this.#figure(from);
      if (figure === null) return null;
      const { value, end } = this.#halved(figure.value, figure.end);
      return { ...plain, value, coefficient: value, end, figure: end === figure.end ? figure.text : null };
    }
    const half = this.#part(from, ["half"]);
    if (half !== null)
      return { ...plain, value: half.value, coefficient: half.value, end: half.end, figure: null, half: true };
    const dual = this.#dual(from);
    if (dual !== null) return { ...plain, ...dual, coefficient: 2, figure: null };
    const words = this.#cardinals(from);
    if (words === null) return null;
    const { value, end } = this.#halved(words.value, words.end);
    return { ...plain, value, coefficient: value, end, figure: null };
  }

  /** Twenty, five, three hundred and what joins them; the units may stand before the tens. */
  #cardinals(from: number): { value: number; end: number } | null {
    const first = this.#part(from, ["cardinal", "dual"]);
    if (first === null || first.value >= 1000) return null;
    let { value, end } = first;
    while (end < this.#limit && this.#left-- > 0) {
      const { t, join } = this.#joined(end);
      if (t >= this.#limit) break;
      const hundred = join === "none" ? this.#part(t, ["scale", "scales"]) : null;
      if (hundred !== null && (hundred.value === 100 || hundred.value === 12) && value < 100) {
        value *= hundred.value;
        end = hundred.end;
        continue;
      }
      const next = this.#part(t, ["cardinal", "dual"]);
      if (next === null || !mayFollow(value, next.value, join)) break;
      value += next.value;
      end = next.end;
    }
    return { value, end };
  }

  /** مليون, ألف, a thousand; and the construct dual: مليونا دولار. */
  #bareScale(from: number, before: number): Numeral | null {
    const scale = this.#part(from, ["scale"]);
    if (scale === null || (before > 1 && scale.value >= before)) return null;
    const wide = this.#scale(scale.end);
    const value =
      wide !== null && wide.value >= 1e6 && wide.value !== scale.value ? scale.value * wide.value : scale.value;
    const end = value === scale.value ? scale.end : wide!.end;
    return { value, coefficient: 1, scale: value, start: from, end, figure: null };
  }

  #dual(from: number): { value: number; scale: number; end: number } | null {
    const dual = this.#part(from, ["dual"]);
    if (dual === null || dual.value < 1000) return null;
    // ألفا is the dual before its noun and the accusative singular elsewhere.
    if (this.#part(from, ["scale"]) !== null && !this.#governsNoun(dual.end)) return null;
    return { value: dual.value, scale: dual.value / 2, end: dual.end };
  }

  #governsNoun(t: number): boolean {
    const doc = this.#doc;
    if (t >= this.#limit || !isWord(doc, t)) return false;
    if (formOf(doc, t)!.cut.pro.length > 0 || amountTerm(doc, t, "more") !== null) return false;
    return has(doc, t, W.currency | W.thing | W.source) || doc.bits[t] === 0;
  }

  /** "And a half" before a scale that is still to come: two and a half million. */
  #halved(value: number, end: number): { value: number; end: number } {
    const { t, join } = this.#joined(end);
    if (join !== "and" || t >= this.#limit) return { value, end };
    const half = this.#part(t, ["half"]);
    if (half === null || this.#scale(half.end) === null) return { value, end };
    const scale = this.#scale(end);
    return scale === null ? { value: value + half.value, end: half.end } : { value, end };
  }

  #scale(t: number): Part | null {
    const dashed = afterDash(this.#doc, t);
    const at = dashed >= 0 ? dashed : t;
    if (at >= this.#limit) return null;
    const part = this.#part(at, ["scale", "scales", "suffix"]);
    if (part === null || part.value < 12) return null;
    return part.kind !== "suffix" || this.#isSuffix(at, part.end) ? part : null;
  }

  #isSuffix(t: number, end: number): boolean {
    const doc = this.#doc;
    if (!isFigure(doc, t - 1) || !touches(doc, t - 1)) return false;
    if (this.#signed) return true;
    const next = afterDash(doc, end) >= 0 ? end + 1 : end;
    return (
      next < this.#limit && (wordReadings(doc, next).some((r) => r.entry.class === "currency") || isNounLike(doc, next))
    );
  }

  /** Where the next part of the number stands, and what joins it. */
  #joined(end: number): { t: number; join: Join } {
    const doc = this.#doc;
    if (end >= this.#limit) return { t: this.#limit, join: "none" };
    const dashed = afterDash(doc, end);
    if (dashed >= 0) return { t: dashed, join: "dash" };
    const attached = wordReadings(doc, end).some((r) => hasClitic(r, "and"));
    const word = amountTerm(doc, end, "and");
    if ((attached || word !== null) && !this.#and) return { t: this.#limit, join: "none" };
    if (attached) return { t: end, join: "and" };
    return word === null ? { t: end, join: "none" } : { t: word.end, join: "and" };
  }

  /** The number word at a token that is of one of the kinds, in the order of the kinds. */
  #part(t: number, kinds: readonly string[]): Part | null {
    const doc = this.#doc;
    if (!showsTrait(doc, t, TRAIT.quantity)) return null;
    for (const kind of kinds) {
      const phrase = phraseReadings(doc, t).find((r) => isNumber(r, kind));
      if (phrase !== undefined) return { kind, value: Number(phrase.entry.id), end: doc.termEnd[t]! };
      const word = wordReadings(doc, t).find((r) => isNumber(r, kind));
      if (word === undefined || isWeekday(doc, t)) continue;
      return { kind, value: Number(word.entry.id), end: t + 1 };
    }
    return null;
  }

  #figure(t: number): { value: number; text: string; end: number } | null {
    const doc = this.#doc;
    if (!standsAlone(doc, t)) return null;
    let text = formOf(doc, t)!.word;
    let end = t + 1;
    // 2026 500 is a year and a number: the first group has at most three digits.
    if (text.length <= 3 && text[0] !== "0" && isDigits(text))
      while (end < this.#limit && text.length < 15 && isGroupOfThree(doc, end)) text += formOf(doc, end++)!.word;
    const scaled = this.#part(Math.min(end, doc.tokens.count - 1), ["scales", "scale", "suffix"]);
    const value = figureValue(
      text,
      end < this.#limit && scaled !== null && scaled.value >= 1e6 ? "decimal" : "thousands",
    );
    return value === null ? null : { value, text, end };
  }
}

const isNumber = (reading: FormReading, kind: string): boolean =>
  reading.entry.class === "number" && reading.entry.a.kind === kind && reading.cut.person === null;

/** الأحد is a day, أحد a number. */
const isWeekday = (doc: AnnotatedText, t: number): boolean =>
  wordReadings(doc, t).some((r) => r.entry.a.time === "weekday" && hasClitic(r, "article"));

/** Whether a number word may follow what was read so far: hundred and five, five and twenty, twenty-five. */
function mayFollow(value: number, next: number, join: Join): boolean {
  if (next >= 100) return false;
  if (value % 100 === 0) return true;
  const units = value % 100;
  if (next < 10 && next > 0) return units >= 20 && units % 10 === 0;
  return units < 10 && join === "and" && next >= 20 && next % 10 === 0;
}

/** Two and three hundredths are no clean floats: 1.1 × 10⁶ is 1100000. */
function product(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** A sum of several scales has no one coefficient. */
const mixed = (first: Numeral, last: Numeral): Partial<Numeral> =>
  first === last ? {} : { coefficient: Number.POSITIVE_INFINITY, scale: first.scale };

/** A figure that is no part of a date, a clock time, a name or an ordinal: 15/3, 10:30, F-16, 5th. */
function standsAlone(doc: AnnotatedText, t: number): boolean {
  const { kind } = doc.tokens;
  if (t > 0 && touches(doc, t - 1)) {
    const before = kind[t - 1];
    if (before === TOKEN.punctuation && isSlash(doc, t - 1) && t > 1 && isFigure(doc, t - 2)) return false;
    if (before === TOKEN.colon && isFigure(doc, t - 2)) return false;
    if (before === TOKEN.dash && touches(doc, t - 2) && isNamePart(doc, t - 2)) return false;
  }
  if (!touches(doc, t)) return true;
  const after = kind[t + 1];
  const figure = isFigure(doc, t + 2) && touches(doc, t + 1);
  if (figure && (after === TOKEN.colon || (after === TOKEN.punctuation && isSlash(doc, t + 1)))) return false;
  return !wordReadings(doc, t + 1).some((r) => r.entry.a.calendar === "suffix");
}

/** Whether the word before a dash makes the figure after it a name (F-16); number words and signs of money do not. */
const isNamePart = (doc: AnnotatedText, t: number): boolean =>
  t >= 0 && doc.tokens.kind[t] === TOKEN.word && !has(doc, t, W.number | W.currency | W.qualifier);

const isSlash = (doc: AnnotatedText, t: number): boolean => doc.text[doc.tokens.start[t]!] === "/";

/** 8 000: a group of three digits, one space after the figure before it. */
const isGroupOfThree = (doc: AnnotatedText, t: number): boolean =>
  isFigure(doc, t) &&
  doc.tokens.start[t]! - doc.tokens.end[t - 1]! === 1 &&
  formOf(doc, t)!.word.length === 3 &&
  isDigits(formOf(doc, t)!.word);

function isDigits(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) < 0x30 || word.charCodeAt(i) > 0x39) return false;
  return true;
}
