import { CHARACTER } from "../text/character-class.ts";
import { CLASS, foldUnit, isArabicLetter, isLamAlef } from "../text/characters.ts";
import type { FormTable } from "./forms.ts";

/** What a token is. Words and numbers have a form; all other kinds are `CHARACTER` classes of one unit. */
export const TOKEN = { ...CHARACTER, word: CHARACTER.letter, number: CHARACTER.digit } as const;

/** The tokens of one text, in parallel arrays; `form` is a number in the form table, -1 where a token has none. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly form: Int32Array;
}

/**
 * Cuts a text into words, numbers, symbols, punctuation and line breaks. Offsets are UTF-16 code units of `text`.
 * Marks (vowel signs, tatweel, joiners, bidi controls) belong to the word they stand in and are not compared.
 * A number keeps its separators (1.2, 8,000); an Arabic letter and a digit never share a token (بـ200).
 */
export function tokenise(text: string, forms: FormTable): Tokens {
  const length = text.length;
  let capacity = Math.max(64, (length >> 2) + 16);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let form = new Int32Array(capacity);
  let letters = new Uint16Array(64);
  let count = 0;
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    const cls = CLASS[unit]!;
    if (cls === CHARACTER.space || cls === CHARACTER.mark) {
      i++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = widen(start, capacity);
      end = widen(end, capacity);
      kind = widen(kind, capacity);
      form = widen(form, capacity);
    }
    start[count] = i;
    if (cls === CHARACTER.letter || cls === CHARACTER.digit || cls === CHARACTER.symbol) {
      const next = wordEnd(text, i, cls);
      if (next - i > letters.length >> 1) letters = new Uint16Array((next - i) * 4);
      let n = 0;
      let hash = -2128831035;
      for (; i < next; i++) {
        const c = text.charCodeAt(i);
        if (CLASS[c] === CHARACTER.mark || isAbbreviationDot(text, i, cls)) continue;
        const folded = foldUnit(c);
        letters[n++] = folded;
        hash = Math.imul(hash ^ folded, 16777619);
        if (isLamAlef(c)) {
          letters[n++] = 0x627;
          hash = Math.imul(hash ^ 0x627, 16777619);
        }
      }
      form[count] = forms.intern(letters, n, hash);
      end[count] = next;
    } else {
      i = cls === CHARACTER.newline ? skipNewlines(text, i) : i + (isDoubled(text, i) ? 2 : 1);
      form[count] = -1;
      end[count] = i;
    }
    kind[count++] = cls;
  }
  return { count, start, end, kind, form };
}

/** Two apostrophes in a row are one quotation mark. */
const isDoubled = (text: string, i: number): boolean =>
  foldUnit(text.charCodeAt(i)) === 0x27 && text.charCodeAt(i + 1) === text.charCodeAt(i);

/** Where the word, number or symbol that begins at `from` ends: U.S. and don't are words of one token each. */
export function wordEnd(text: string, from: number, first: number): number {
  if (first === CHARACTER.symbol) return from + 1;
  let arabic = isArabicLetter(foldUnit(text.charCodeAt(from)));
  let i = from + 1;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const cls = CLASS[unit];
    if (cls === CHARACTER.mark) continue;
    if (first === CHARACTER.digit) {
      if (cls === CHARACTER.digit) continue;
      if (isSeparator(unit) && CLASS[text.charCodeAt(i + 1)] === CHARACTER.digit) continue;
      return i;
    }
    if (cls === CHARACTER.letter) arabic = isArabicLetter(foldUnit(unit));
    else if (arabic || !(cls === CHARACTER.digit || joinsLetters(text, i, from))) return i;
  }
  return i;
}

const isLetterAt = (text: string, i: number): boolean => {
  const unit = text.charCodeAt(i);
  return CLASS[unit] === CHARACTER.letter && !isArabicLetter(foldUnit(unit));
};

/** An apostrophe between letters (don't, Russia's), or the full stop of an abbreviation in single letters (U.S.). */
function joinsLetters(text: string, i: number, from: number): boolean {
  const folded = foldUnit(text.charCodeAt(i));
  if (folded === 0x27) return isLetterAt(text, i + 1);
  if (folded !== 0x2e || !isLetterAt(text, i - 1) || (i - 1 !== from && text[i - 2] !== ".")) return false;
  if (i - 1 > from && !isLetterAt(text, i + 1)) return true;
  return isLetterAt(text, i + 1) && !isLetterAt(text, i + 2);
}

/** The full stops inside a word of letters are not compared: U.S. and US are one form. */
export const isAbbreviationDot = (text: string, i: number, first: number): boolean =>
  first === CHARACTER.letter && text.charCodeAt(i) === 0x2e;

/** The marks that stand between the digits of one number. */
function isSeparator(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x66b || unit === 0x66c;
}

/** All line breaks in a row, and the white space between them, are one. */
function skipNewlines(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const cls = CLASS[text.charCodeAt(i)];
    if (cls !== CHARACTER.newline && cls !== CHARACTER.space && cls !== CHARACTER.mark) return i;
  }
  return i;
}

function widen<T extends Int32Array | Uint8Array>(array: T, length: number): T {
  const wider = new (array.constructor as new (length: number) => T)(length);
  wider.set(array);
  return wider;
}
