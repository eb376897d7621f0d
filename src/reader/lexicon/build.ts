import { CHARACTER } from "../../text/character-class.ts";
import { CLASS } from "../../text/characters.ts";
import { type Orthography, PLAIN } from "../orthography.ts";
import { hashOf, Spelling } from "../spelling.ts";
import type { Entry, SourceEntry } from "./entry.ts";
import type { LexiconData } from "./lexicon.ts";
import { packed, packedWide, WIDE } from "./packed.ts";
import { AGREEMENTS, SHAPES } from "./word-class.ts";

interface Phrase {
  readonly words: readonly number[];
  readonly entry: number;
  readonly tag: number;
}

/**
 * Compiles entries into the flat tables that a `Lexicon` reads without building anything. `articleOf` gives the
 * length of the article that a written word begins with (0 for none), so that a term is found with and without it.
 */
export function buildLexicon(
  sources: readonly SourceEntry[],
  articleOf: (word: string) => number,
  orthography: Orthography = PLAIN,
): LexiconData {
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
      const canonical =
        form.shape === "plain" ? withoutArticles(form.text, articleOf, orthography) : wordsOf(form.text, orthography);
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
function withoutArticles(term: string, articleOf: (word: string) => number, orthography: Orthography): string[] {
  return term.split(/\s+/u).flatMap((written) => wordsOf(written.slice(articleOf(written)), orthography));
}

function flatten(
  entries: readonly Entry[],
  words: ReadonlyMap<string, number>,
  readings: readonly (readonly number[])[],
  phrases: ReadonlyMap<number, readonly Phrase[]>,
): LexiconData {
  const list = [...words.keys()];
  // Longest first: the first phrase that matches is the one that counts.
  const groups = list.map((_, id) => [...(phrases.get(id) ?? [])].sort((x, y) => y.words.length - x.words.length));
  // A word is known by where its record stands; 0 is nobody's, so the first record stands at 1.
  const at: number[] = [];
  let end = 1;
  list.forEach((word, id) => {
    at.push(end);
    const ofPhrases = groups[id]!.reduce((sum, phrase) => sum + 1 + (phrase.words.length - 1) * WIDE + 2, 0);
    end += 1 + word.length + 1 + readings[id]!.length + 1 + ofPhrases;
  });
  let records = packed(0);
  list.forEach((word, id) => {
    records += packed(word.length) + word + packed(readings[id]!.length / 2) + readings[id]!.map(packed).join("");
    records += packed(groups[id]!.length);
    for (const phrase of groups[id]!) {
      records +=
        packed(phrase.words.length - 1) +
        phrase.words
          .slice(1)
          .map((further) => packedWide(at[further]!))
          .join("");
      records += packed(phrase.entry) + packed(phrase.tag);
    }
  });
  const lines = entries.map((entry) => JSON.stringify([entry.id, entry.class, entry.a]));
  let line = 0;
  const starts = lines.map((text) => {
    const start = line;
    line += text.length + 1;
    return packedWide(start);
  });
  return { entries: lines.join("\n"), entriesAt: starts.join(""), slots: hashTable(list, at), records };
}

/** Open addressing: a word's record is found at the slot of its hash or at one of those after it. */
function hashTable(words: readonly string[], at: readonly number[]): string {
  let size = 1024;
  while (size < words.length * 2) size *= 2;
  const slots = new Array<number>(size).fill(0);
  words.forEach((word, id) => {
    let slot = hashOf(word) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = at[id]!;
  });
  return slots.map(packedWide).join("");
}

/** The words of a term as the tokeniser will see them: folded, cut at spaces, punctuation, symbols and bare numbers. */
export function wordsOf(term: string, orthography: Orthography = PLAIN): string[] {
  const words: string[] = [];
  const spelling = new Spelling(orthography);
  for (let i = 0; i < term.length; ) {
    const kind = CLASS[term.charCodeAt(i)]!;
    if (kind !== CHARACTER.letter && kind !== CHARACTER.digit && kind !== CHARACTER.symbol) {
      i++;
      continue;
    }
    i = spelling.read(term, i, kind);
    words.push(spelling.toString());
  }
  return words;
}
