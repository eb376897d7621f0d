import { CHARACTER } from "./character-class.ts";
import { CLASS_RUNS, FOLD_RUNS } from "./character-table.ts";

/** Fills an array from runs of (length, value) in base 36; runs of 0 are what the array holds already. */
function expand<T extends Uint8Array | Uint16Array>(runs: string, into: T): T {
  const numbers = runs.split(" ");
  for (let i = 0, unit = 0; i < numbers.length; i += 2) {
    const end = unit + Number.parseInt(numbers[i]!, 36);
    const value = Number.parseInt(numbers[i + 1]!, 36);
    if (value !== 0) into.fill(value, unit, end);
    unit = end;
  }
  return into;
}

/** The class (`CHARACTER`) of every UTF-16 code unit. */
export const CLASS: Uint8Array = expand(CLASS_RUNS, new Uint8Array(65536));

/** By code unit: how far its folded form lies from it, modulo 65,536. Most are their own folded form. */
const DISTANCE: Uint16Array = expand(FOLD_RUNS, new Uint16Array(65536));

/**
 * The form of a UTF-16 code unit in which words are compared: lower case, without accents, one shape for the letters
 * that Arabic news texts exchange (أإآا, ى ي, ة ه, ؤ و, ئ ي), ASCII digits. One unit to one unit, so folding never
 * moves an offset; marks are left out by class.
 */
export const foldUnit = (unit: number): number => (unit + DISTANCE[unit]!) & 0xffff;

const COMBINING = [0x300, 0x36f] as const;
const ACCENTED = [0xc0, 0x24f] as const;

/** The folded form of the letter at `at` with its accent, which may be a mark of its own after it: é, e + U+0301. */
export function foldAccented(text: string, at: number): number {
  let letter = text[at]!;
  const mark = text.charCodeAt(at + 1);
  if (mark >= COMBINING[0] && mark <= COMBINING[1]) {
    const composed = (letter + text[at + 1]!).normalize("NFC");
    if (composed.length === 1) letter = composed;
  }
  const unit = letter.charCodeAt(0);
  return unit >= ACCENTED[0] && unit <= ACCENTED[1] ? letter.toLowerCase().charCodeAt(0) : foldUnit(unit);
}

/** Lam-alef ligatures (U+FEF5–FEFC) are the only letters that fold to two: lam, then alef. */
export const isLamAlef = (unit: number): boolean => unit >= 0xfef5 && unit <= 0xfefc;

/** Whether a folded unit is an Arabic letter: a digit after one begins a new word (بـ200), after a Latin one it does not (G7). */
export const isArabicLetter = (unit: number): boolean => unit >= 0x620 && unit <= 0x6d3;

const ASKED = 1;
const CASED = 2;
const UPPER = 4;
/** By code unit, as bits: whether it was asked for, whether it is a letter of a script with capitals, and a capital. */
const CASES = new Uint8Array(65536);

/** What is known of the case of a unit; of none (NaN, beyond a text's end) nothing. */
function caseOf(unit: number): number {
  const known = CASES[unit];
  if (known !== 0) return known ?? 0;
  const letter = String.fromCharCode(unit);
  const small = letter.toLowerCase();
  CASES[unit] = ASKED | (small === letter.toUpperCase() ? 0 : CASED) | (small === letter ? 0 : UPPER);
  return CASES[unit]!;
}

/** Whether a UTF-16 code unit is a letter of a script that has capitals. */
export const isCased = (unit: number): boolean => (caseOf(unit) & CASED) !== 0;

/** Whether a UTF-16 code unit is a capital. */
export const isUpper = (unit: number): boolean => (caseOf(unit) & UPPER) !== 0;

const HAMZA_ABOVE = 0x654;
const HAMZA_BELOW = 0x655;
const MADDA = 0x653;

/**
 * Whether the letter at `at` is an alef that carries a hamza or madda, as one letter or as two: folding drops it, but
 * the article never has one (ألكسندر is a name, not an article and a word).
 */
export function carriesHamza(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x622 || unit === 0x623 || unit === 0x625) return true;
  const next = text.charCodeAt(at + 1);
  return unit === 0x627 && (next === HAMZA_ABOVE || next === HAMZA_BELOW || next === MADDA);
}

/**
 * The folded form of a word or phrase: what the lexicon stores and a token is compared with.
 * Marks are dropped, every other unit is folded; spaces and punctuation stay.
 */
export function foldText(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLamAlef(unit)) folded += "لا";
    else if (CLASS[unit] !== CHARACTER.mark) folded += String.fromCharCode(foldUnit(unit));
  }
  return folded;
}
