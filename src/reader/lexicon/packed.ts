// Numbers kept as code units of a string: a module that carries them loads without building arrays, and a number is
// read where it stands. They are moved out of the control characters and kept below the surrogates.
const OFFSET = 0x30;
const LEAST_TOO_LARGE = 0xd800 - OFFSET;
const HALF = 0x4000;

/** How many code units a wide number takes. */
export const WIDE = 2;

/** A number below 55,248 as one code unit. Throws a `RangeError` for a larger one. */
export function packed(n: number): string {
  if (n < 0 || n >= LEAST_TOO_LARGE) throw new RangeError(`lexicon too large: ${n} does not fit a code unit`);
  return String.fromCharCode(n + OFFSET);
}

/** A number below 905 million as two code units. */
export const packedWide = (n: number): string => packed(Math.floor(n / HALF)) + packed(n % HALF);

export const unpacked = (text: string, at: number): number => text.charCodeAt(at) - OFFSET;

export const unpackedWide = (text: string, at: number): number =>
  (text.charCodeAt(at) - OFFSET) * HALF + text.charCodeAt(at + 1) - OFFSET;
