// Controls, format characters (bidi marks among them), line separators and lone surrogates. The two joiners stay:
// Persian names and emoji need them and they move nothing.
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * `text` with everything a terminal could act on written out as `\u001b`: for file names and other strings that
 * come from outside and go into a message. Never for the text of a document.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped);
}

function escaped(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`;
}
