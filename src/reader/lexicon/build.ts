import { CHARACTER } from "../../text/character-class.ts";
import { CLASS, foldText, isArabicLetter } from "../../text/characters.ts";
import type { Entry, SourceEntry } from "./entry.ts";
import { hashOf, type LexiconData } from "./lexicon.ts";
import { AGREEMENTS, SHAPES } from "./word-class.ts";

/** Numbers are stored as code units of a string, moved out of the control characters and below the surrogates. */
const OFFSET = 0x30;
const pack = (numbers: readonly number[]): string => {
  let packed = "";
  for (const n of numbers) {
    if (n < 0 || n + OFFSET >= 0xd800) throw new RangeError(`lexicon too large: ${n} does not fit a code unit`);
    packed += String.fromCharCode(n + OFFSET);
  }
  return packed;
};

interface Phrase {
  readonly words: readonly number[];
  readonly entry: number;
  readonly tag: number;
}

/**
 * Compiles entries into the flat tables that a `Lexicon` reads without building anything. `articleOf` gives the
 * length of the article that a written word begins with (0 for none), so that a term is found with and without it.
 */
export function buildLexicon(sources: readonly SourceEntry[], articleOf: (word: string) => number): LexiconData {
  const entries: Entry[] = [];
  const words = new Map<string, number>();
  const readings: number[][] = []; // by word: pairs (entry, shape and agreement)
  const phrases = new Map<number, Phrase[]>(); // by first word
  const wordId = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    readings.push([]);
    return words.size - 1;
  };
  for (const { entry, forms } of sources) {
    const number = entries.push(entry) - 1;
    const seen = new Set<string>();
    for (const form of forms) {
      const tag = SHAPES.indexOf(form.shape) * AGREEMENTS.length + AGREEMENTS.indexOf(form.agreement);
      const canonical = form.shape === "plain" ? withoutArticles(form.text, articleOf) : wordsOf(form.text);
      const key = `${canonical.join(" ")} ${tag}`;
      if (canonical.length === 0 || seen.has(key)) continue;
      seen.add(key);
      const ids = canonical.map(wordId);
      if (ids.length === 1) readings[ids[0]!]!.push(number, tag);
      else {
        const list = phrases.get(ids[0]!) ?? [];
        list.push({ words: ids, entry: number, tag });
        phrases.set(ids[0]!, list);
      }
    }
  }
  return flatten(entries, words, readings, phrases);
}

/** The words of a term, each without its article; written letters decide, so that ألبان keeps what only looks like one. */
function withoutArticles(term: string, articleOf: (word: string) => number): string[] {
  return term.split(/\s+/u).flatMap((written) => wordsOf(written.slice(articleOf(written))));
}

function flatten(
  entries: readonly Entry[],
  words: ReadonlyMap<string, number>,
  readings: readonly (readonly number[])[],
  phrases: ReadonlyMap<number, readonly Phrase[]>,
): LexiconData {
  const list = [...words.keys()];
  let size = 1024;
  while (size < list.length * 2) size *= 2;
  const slots = new Array<number>(size).fill(0);
  list.forEach((word, id) => {
    let slot = hashOf(word) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = id + 1;
  });
  const flatReadings: number[] = [];
  for (const pairs of readings) flatReadings.push(pairs.length / 2, ...pairs);
  const flatPhrases: number[] = [];
  for (const [first, group] of phrases) {
    flatPhrases.push(first, group.length);
    // Longest first: the first that matches is the one that counts.
    for (const phrase of [...group].sort((a, b) => b.words.length - a.words.length)) {
      flatPhrases.push(phrase.words.length, ...phrase.words.slice(1), phrase.entry, phrase.tag);
    }
  }
  return {
    entries: JSON.stringify(entries.map((entry) => [entry.id, entry.class, entry.a])),
    words: list.join("\n"),
    slots: pack(slots),
    readings: pack(flatReadings),
    phrases: pack(flatPhrases),
  };
}

/** The words of a term as the tokeniser will see them: folded, cut at spaces, punctuation, symbols and bare numbers. */
export function wordsOf(term: string): string[] {
  const words: string[] = [];
  let word = "";
  const close = () => {
    if (word !== "") words.push(word);
    word = "";
  };
  for (const character of foldText(term)) {
    const kind = CLASS[character.charCodeAt(0)]!;
    if (kind === CHARACTER.letter) {
      if (word !== "" && CLASS[word.charCodeAt(0)] === CHARACTER.digit) close();
      word += character;
    } else if (kind === CHARACTER.digit) {
      if (word !== "" && isArabicLetter(word.charCodeAt(0))) close();
      word += character;
    } else {
      close();
      if (kind === CHARACTER.symbol) words.push(character);
    }
  }
  close();
  return words;
}
