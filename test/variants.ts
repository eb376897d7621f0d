/** Other ways to write the same text, each with a map back: `back[i]` is where the unit `i` of the variant came from. */
export interface Variant {
  readonly name: string;
  readonly text: string;
  readonly back: Uint32Array;
}

/** The text as other programs would have saved it. None of these changes a word of what it says. */
export function variantsOf(text: string): Variant[] {
  return [
    rewrite("vowelled", text, (unit, next) => unit + (isArabicLetter(unit) && isArabicLetter(next) ? FATHA : "")),
    rewrite("vowelled to the end of each word", text, (unit) => unit + (isArabicLetter(unit) ? DAMMA : "")),
    rewrite("with tatweel", text, (unit, next) => unit + (joins(unit) && isArabicLetter(next) ? TATWEEL : "")),
    rewrite("with CRLF", text, (unit) => (unit === "\n" ? "\r\n" : unit)),
    rewrite("decomposed (NFD)", text, (unit) => unit.normalize("NFD")),
  ];
}

/** The stretch of the original that a stretch of the variant stands for. */
export function mapBack(variant: Variant, span: { start: number; end: number }): [start: number, end: number] {
  return [variant.back[span.start] ?? -1, variant.back[span.end] ?? -1];
}

/** A text without what carries no word: vowel marks, tatweel, carriage returns. */
export function bare(text: string): string {
  return text.normalize("NFC").replaceAll(/[\u064b-\u065f\u0670\u0640\r]/g, "");
}

const FATHA = "\u064e";
const DAMMA = "\u064f";
const TATWEEL = "\u0640";

function rewrite(name: string, text: string, write: (unit: string, next: string) => string): Variant {
  const parts: string[] = [];
  const back: number[] = [];
  // Every letter of the samples is one code unit, so what is written for one unit stands for that unit. A cluster
  // belongs together: a mark at its end maps to the end of its letter, never into the middle.
  for (let i = 0; i < text.length; i += 1) {
    const written = write(text[i] ?? "", text[i + 1] ?? "");
    for (let k = 0; k < written.length; k += 1) back.push(i);
    parts.push(written);
  }
  back.push(text.length);
  return { name, text: parts.join(""), back: Uint32Array.from(back) };
}

function isArabicLetter(unit: string): boolean {
  return /^[\u0621-\u063a\u0641-\u064a]$/.test(unit);
}

/** Whether the letter is joined to the one after it, so that a tatweel can stand between them. */
function joins(unit: string): boolean {
  return isArabicLetter(unit) && !/^[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0649]$/.test(unit);
}
