import { CHARACTER } from "../text/character-class.ts";
import { CLASS, foldAccented, foldText, foldUnit } from "../text/characters.ts";
import type { Clitics } from "./clitics.ts";

/** How a language writes its words, as far as cutting a text into words and comparing them goes. */
export interface Orthography {
  /** Accents tell words apart (a, à): they are compared. */
  readonly accents: boolean;
  /** Words that stand before an apostrophe and the next word: l', d', qu'. Folded, without the apostrophe. */
  readonly elided: ReadonlySet<string>;
}

/** Accents are not compared and nothing is elided. */
export const PLAIN: Orthography = { accents: false, elided: new Set() };

export const orthographyOf = (pack: { readonly accents?: boolean; readonly clitics: Clitics }): Orthography => ({
  accents: pack.accents ?? false,
  elided: new Set(pack.clitics.elided),
});

/** The folded form of a word or phrase; marks are dropped, or belong to the letter before them. */
export function foldedIn(text: string, { accents }: Orthography): string {
  if (!accents) return foldText(text);
  let word = "";
  for (let i = 0; i < text.length; i++)
    if (CLASS[text.charCodeAt(i)] !== CHARACTER.mark) word += String.fromCharCode(foldAccented(text, i));
  return word;
}

const APOSTROPHE = 0x27;

/** Whether the unit at `at` is the apostrophe of the elided word that begins at `from`: l'Union, and not aujourd'hui. */
export function isElided(text: string, from: number, at: number, orthography: Orthography): boolean {
  if (foldUnit(text.charCodeAt(at)) !== APOSTROPHE || CLASS[text.charCodeAt(at + 1)] === CHARACTER.space) return false;
  return orthography.elided.has(foldedIn(text.slice(from, at), orthography));
}
