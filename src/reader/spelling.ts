import { CHARACTER } from "../text/character-class.ts";
import { CLASS, foldAccented, foldUnit, isArabicLetter, isLamAlef } from "../text/characters.ts";
import { isElided, type Orthography, PLAIN } from "./orthography.ts";

const ALEF = 0x627;
const FULL_STOP = 0x2e;
const APOSTROPHE = 0x27;

const FNV_OFFSET = -2128831035;
const FNV_PRIME = 16777619;

/** FNV-1a over folded code units, before it is mixed: one unit more. */
const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);
/** The last step of the hash. Lexicons are compiled with it and words looked up by it. */
const mixed = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

export function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i));
  return mixed(hash);
}

/** The folded letters of the word read last, in an array that the next word overwrites. */
export class Spelling {
  units = new Uint16Array(64);
  length = 0;
  hash = 0;
  readonly #orthography: Orthography;
  /** Null in a language that elides nothing. */
  readonly #eliding: Orthography | null;

  constructor(orthography: Orthography = PLAIN) {
    this.#orthography = orthography;
    this.#eliding = orthography.elided.size === 0 ? null : orthography;
  }

  /**
   * Reads the word, number or symbol that begins at `from` with a unit of the class `first`; answers where it ends.
   * Marks and the full stops of abbreviations are left out: U.S. and US are one word.
   */
  read(text: string, from: number, first: number): number {
    const { length } = text;
    const { accents } = this.#orthography;
    const eliding = this.#eliding;
    let { units } = this;
    let hash = FNV_OFFSET;
    let n = 0;
    let i = from;
    let unit = text.charCodeAt(i);
    let cls = first;
    do {
      // Marks are left out, and so are the full stops of an abbreviation.
      if (cls === CHARACTER.letter || (cls !== CHARACTER.mark && (unit !== FULL_STOP || first !== CHARACTER.letter))) {
        if (n + 2 > units.length) units = this.#widen();
        const folded = accents ? foldAccented(text, i) : foldUnit(unit);
        units[n++] = folded;
        hash = hashed(hash, folded);
        if (isLamAlef(unit)) {
          units[n++] = ALEF;
          hash = hashed(hash, ALEF);
        }
      }
      if (++i >= length) break;
      unit = text.charCodeAt(i);
      cls = CLASS[unit]!;
      if (eliding !== null && first === CHARACTER.letter && isElided(text, from, i, eliding)) {
        units[n++] = APOSTROPHE;
        hash = hashed(hash, APOSTROPHE);
        i++;
        break;
      }
    } while (cls === CHARACTER.letter ? first === cls : cls !== CHARACTER.space && goesOn(text, i, cls, from, first));
    this.length = n;
    this.hash = mixed(hash);
    return i;
  }

  toString(): string {
    let word = "";
    for (let i = 0; i < this.length; i++) word += String.fromCharCode(this.units[i]!);
    return word;
  }

  #widen(): Uint16Array<ArrayBuffer> {
    const wider = new Uint16Array(this.units.length * 2);
    wider.set(this.units);
    this.units = wider;
    return wider;
  }
}

/**
 * Whether the unit at `i`, of the class `cls` and no letter, goes on with the word that begins at `from`: U.S. and
 * don't are words of one token each.
 */
function goesOn(text: string, i: number, cls: number, from: number, first: number): boolean {
  if (cls === CHARACTER.mark) return first !== CHARACTER.symbol;
  if (first === CHARACTER.digit)
    return cls === CHARACTER.digit || (isSeparator(text.charCodeAt(i)) && isDigitAt(text, i + 1));
  if (first !== CHARACTER.letter || isArabicBefore(text, i)) return false;
  return cls === CHARACTER.digit || joinsLetters(text, i, from);
}

const isDigitAt = (text: string, i: number): boolean => CLASS[text.charCodeAt(i)] === CHARACTER.digit;

/** Whether the letter before a place, past marks, is Arabic: no digit follows one in a word (بـ200). */
function isArabicBefore(text: string, i: number): boolean {
  let at = i - 1;
  while (at > 0 && CLASS[text.charCodeAt(at)] === CHARACTER.mark) at--;
  return isArabicLetter(foldUnit(text.charCodeAt(at)));
}

/** An apostrophe between letters (don't, Russia's), or the full stop of an abbreviation in single letters (U.S.). */
function joinsLetters(text: string, i: number, from: number): boolean {
  const folded = foldUnit(text.charCodeAt(i));
  if (folded === APOSTROPHE) return isLetterAt(text, i + 1);
  if (folded !== FULL_STOP || !isLetterAt(text, i - 1) || (i - 1 !== from && text[i - 2] !== ".")) return false;
  if (i - 1 > from && !isLetterAt(text, i + 1)) return true;
  return isLetterAt(text, i + 1) && !isLetterAt(text, i + 2);
}

const isLetterAt = (text: string, i: number): boolean => {
  const unit = text.charCodeAt(i);
  return CLASS[unit] === CHARACTER.letter && !isArabicLetter(foldUnit(unit));
};

/** The marks that stand between the digits of one number. */
const isSeparator = (unit: number): boolean => unit === FULL_STOP || unit === 0x2c || unit === 0x66b || unit === 0x66c;
