import { CHARACTER } from "./character-class.ts";
import { CLASS_RUNS, FOLD_RUNS } from "./character-table.ts";

function expand<T extends Uint8Array | Uint16Array>(
  runs: string,
  into: T,
  toValue: (unit: number, value: number) => number,
): T {
  let unit = 0;
  let number = 0;
  let length = -1;
  for (let i = 0; i <= runs.length; i++) {
    const c = i < runs.length ? runs.charCodeAt(i) : 0x20;
    if (c !== 0x20) {
      number = number * 36 + (c < 0x3a ? c - 0x30 : c - 0x57);
      continue;
    }
    if (length < 0) length = number;
    else {
      for (const end = unit + length; unit < end; unit++) into[unit] = toValue(unit, number);
      length = -1;
    }
    number = 0;
  }
  return into;
}

/** The class (`CHARACTER`) of every UTF-16 code unit. */
export const CLASS: Uint8Array = expand(CLASS_RUNS, new Uint8Array(65536), (_unit, value) => value);

/**
 * The form of every UTF-16 code unit in which words are compared: lower case, without accents, one shape for the
 * letters that Arabic news texts exchange (أإآا, ى ي, ة ه, ؤ و, ئ ي), ASCII digits. One unit to one unit, so folding
 * never moves an offset; marks are left out by class.
 */
export const FOLD: Uint16Array = expand(FOLD_RUNS, new Uint16Array(65536), (unit, value) => (unit + value) & 0xffff);

/** Lam-alef ligatures (U+FEF5–FEFC) are the only letters that fold to two: lam, then alef. */
export const isLamAlef = (unit: number): boolean => unit >= 0xfef5 && unit <= 0xfefc;

/** Whether a folded unit is an Arabic letter: a digit after one begins a new word (بـ200), after a Latin one it does not (G7). */
export const isArabicLetter = (unit: number): boolean => unit >= 0x620 && unit <= 0x6d3;

/**
 * The folded form of a word or phrase: what the lexicon stores and a token is compared with.
 * Marks are dropped, every other unit is folded; spaces and punctuation stay.
 */
export function foldText(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLamAlef(unit)) folded += "لا";
    else if (CLASS[unit] !== CHARACTER.mark) folded += String.fromCharCode(FOLD[unit]!);
  }
  return folded;
}
