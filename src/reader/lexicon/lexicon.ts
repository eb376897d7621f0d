import type { Entry } from "./entry.ts";
import { AGREEMENTS, type Agreement, SHAPES, type Shape, WORD_CLASS } from "./word-class.ts";

/** A compiled lexicon: strings only, so that a module that carries it loads without being parsed into objects. */
export interface LexiconData {
  /** JSON: [id, class, columns] of every entry. */
  readonly entries: string;
  /** All folded words, one a line. */
  readonly words: string;
  /** Open-addressed hash table: word number + 1, or 0. */
  readonly slots: string;
  /** By word: count, then pairs (entry, tag). */
  readonly readings: string;
  /** By first word: word, count, then phrases (length, further words, entry, tag), longest first. */
  readonly phrases: string;
}

/** What a form may be: an entry in a shape. */
export interface WordReading {
  readonly entry: Entry;
  readonly bit: number;
  readonly shape: Shape;
  readonly agreement: Agreement;
}

/** A phrase that begins with a word: the numbers of its further words, and what it is. */
export interface PhraseReading extends WordReading {
  readonly further: readonly number[];
}

/** FNV-1a over folded code units, mixed; the same on both sides of the hash table. */
export function hashOf(word: string): number {
  let hash = -2128831035;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const OFFSET = 0x30;

export class Lexicon {
  readonly #entries: Entry[];
  readonly #words: string[];
  readonly #slots: string;
  readonly #readings: string;
  readonly #readingsAt: Int32Array;
  readonly #phrases: string;
  readonly #phrasesAt: Map<number, number>;

  constructor(data: LexiconData) {
    this.#entries = (JSON.parse(data.entries) as [string, Entry["class"], Entry["a"]][]).map(([id, wordClass, a]) => ({
      id,
      class: wordClass,
      a,
    }));
    this.#words = data.words === "" ? [] : data.words.split("\n");
    this.#slots = data.slots;
    this.#readings = data.readings;
    this.#readingsAt = new Int32Array(this.#words.length);
    for (let word = 0, at = 0; word < this.#words.length; word++) {
      this.#readingsAt[word] = at;
      at += 1 + 2 * (data.readings.charCodeAt(at) - OFFSET);
    }
    this.#phrases = data.phrases;
    this.#phrasesAt = new Map();
    for (let at = 0; at < data.phrases.length; ) {
      this.#phrasesAt.set(data.phrases.charCodeAt(at) - OFFSET, at + 1);
      let count = data.phrases.charCodeAt(at + 1) - OFFSET;
      for (at += 2; count > 0; count--) at += data.phrases.charCodeAt(at) - OFFSET + 2;
    }
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The number of a folded word, or -1. */
  wordId(word: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(word) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots.charCodeAt(slot) - OFFSET - 1;
      if (id < 0) return -1;
      if (this.#words[id] === word) return id;
    }
  }

  /** What a word may be on its own. */
  readings(word: number): WordReading[] {
    let at = this.#readingsAt[word]!;
    const count = this.#readings.charCodeAt(at++) - OFFSET;
    const found: WordReading[] = [];
    for (let i = 0; i < count; i++, at += 2) found.push(this.#reading(this.#readings, at));
    return found;
  }

  /** The phrases that begin with a word, longest first. */
  phrases(word: number): PhraseReading[] {
    const found: PhraseReading[] = [];
    let at = this.#phrasesAt.get(word) ?? -1;
    if (at < 0) return found;
    let count = this.#phrases.charCodeAt(at++) - OFFSET;
    for (; count > 0; count--) {
      const further: number[] = [];
      for (let left = this.#phrases.charCodeAt(at++) - OFFSET - 1; left > 0; left--)
        further.push(this.#phrases.charCodeAt(at++) - OFFSET);
      found.push({ ...this.#reading(this.#phrases, at), further });
      at += 2;
    }
    return found;
  }

  #reading(packed: string, at: number): WordReading {
    const entry = this.#entries[packed.charCodeAt(at) - OFFSET]!;
    const tag = packed.charCodeAt(at + 1) - OFFSET;
    return {
      entry,
      bit: WORD_CLASS[entry.class],
      shape: SHAPES[Math.floor(tag / AGREEMENTS.length)]!,
      agreement: AGREEMENTS[tag % AGREEMENTS.length]!,
    };
  }
}
