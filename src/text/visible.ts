/**
 * A text with everything that could steer a screen made visible: control characters and escape sequences, line
 * separators, and the characters that turn the direction of what follows. Newline and tab stay, as does the carriage
 * return's place in a CRLF (as a space).
 *
 * One code unit in, one code unit out: the offsets of spans hold in the result. For eyes only, never for matching.
 *
 * @example
 * visible("a\u001b[31mb") // "a␛[31mb"
 */
export function visible(text: string): string {
  return UNSAFE.test(text) ? text.replace(UNSAFE_ALL, (character, at: number) => symbolFor(character, text, at)) : text;
}

/** `visible` on one line: every run of white space is one space, and none stands at the ends. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/gu, " ").trim();
}

// C0 and C1, the marks U+061C U+200E U+200F, line and paragraph separator, embeddings and overrides, isolates and the
// deprecated U+206A–206F, interlinear annotation, the two noncharacters of the plane, and lone surrogates.
const CLASS =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u206f\\ufff9-\\ufffb\\ufffe\\uffff\\ud800-\\udfff]";
const UNSAFE = new RegExp(CLASS, "u");
const UNSAFE_ALL = new RegExp(CLASS, "gu");

// Web pages in Arabic are full of harmless direction marks: a quiet sign serves the reader better than U+FFFD.
const DIRECTION_MARKS = "\u061c\u200e\u200f";
const LINE_ENDS = "\u0085\u2028\u2029";

function symbolFor(character: string, text: string, at: number): string {
  const code = character.charCodeAt(0);
  if (character === "\r" && text[at + 1] === "\n") return " ";
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  if (LINE_ENDS.includes(character)) return "\u2424";
  return DIRECTION_MARKS.includes(character) ? "\u00b7" : "\ufffd";
}
