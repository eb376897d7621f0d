import { CHARACTER } from "../text/character-class.ts";
import { CLASS, foldUnit } from "../text/characters.ts";
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
  const { length } = text;
  const { spelling } = forms;
  let capacity = Math.max(64, (length >> 2) + 16);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let form = new Int32Array(capacity);
  let count = 0;
  for (let i = 0; i < length; ) {
    const cls = CLASS[text.charCodeAt(i)]!;
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
    kind[count] = cls;
    if (cls === CHARACTER.letter || cls === CHARACTER.digit || cls === CHARACTER.symbol) {
      i = spelling.read(text, i, cls);
      form[count] = forms.intern(spelling);
    } else {
      i = cls === CHARACTER.newline ? skipNewlines(text, i) : i + (isDoubled(text, i) ? 2 : 1);
      form[count] = -1;
    }
    end[count++] = i;
  }
  return { count, start, end, kind, form };
}

/** Two apostrophes in a row are one quotation mark. */
const isDoubled = (text: string, i: number): boolean =>
  foldUnit(text.charCodeAt(i)) === 0x27 && text.charCodeAt(i + 1) === text.charCodeAt(i);

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
