import { hashOf } from "../spelling.ts";
import type { Entry } from "./entry.ts";
import { unpacked, unpackedWide, WIDE } from "./packed.ts";
import { AGREEMENTS, type Agreement, SHAPES, type Shape, WORD_CLASS } from "./word-class.ts";

/**
 * A compiled lexicon: strings only, read where they stand (packed.ts), so that loading one builds nothing.
 * A word is known by the place of its record: length, letters, count of readings, pairs (entry, tag), count of
 * phrases that begin with it, and of each, longest first: count of further words, their records, entry, tag.
 */
export interface LexiconData {
  /** By line: JSON of an entry's id, class and columns. */
  readonly entries: string;
  /** By entry: where its line begins. */
  readonly entriesAt: string;
  /** Open-addressed hash table: the place of a word's record, or 0. */
  readonly slots: string;
  readonly records: string;
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

/**
 * The phrases that begin with one word, by their second word. Most words that stand after it begin none of them, so
 * that each second word leaves a mark, one of 32: where a word's mark is not among them, no phrase goes on with it.
 */
export class PhraseBook {
  readonly marks: number;
  /** The phrases that go on with a second word, longest first. */
  readonly with: (second: number) => readonly PhraseReading[];

  constructor(marks: number, phrases: (second: number) => readonly PhraseReading[]) {
    this.marks = marks;
    this.with = phrases;
  }
}

/** The mark of a word, by the place of its record. */
export const markOf = (word: number): number => 1 << (Math.imul(word, 0x9e3779b1) >>> 27);

export class Lexicon {
  readonly #data: LexiconData;
  readonly #mask: number;
  readonly #entries: Entry[] = [];
  readonly #books = new Map<number, PhraseBook>();

  constructor(data: LexiconData) {
    this.#data = data;
    this.#mask = data.slots.length / WIDE - 1;
  }

  /** The place of a folded word's record, or 0. */
  wordId(word: string): number {
    const { slots, records } = this.#data;
    for (let slot = hashOf(word) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = unpackedWide(slots, slot * WIDE);
      if (at === 0 || (unpacked(records, at) === word.length && records.startsWith(word, at + 1))) return at;
    }
  }

  /** What a word may be on its own. */
  readings(word: number): WordReading[] {
    const { records } = this.#data;
    let at = word + 1 + unpacked(records, word);
    const found: WordReading[] = [];
    for (let left = unpacked(records, at++); left > 0; left--, at += 2) found.push(this.#reading(at));
    return found;
  }

  /** The phrases that begin with a word; null where none does. */
  phrasesFrom(word: number): PhraseBook | null {
    const known = this.#books.get(word);
    if (known !== undefined) return known;
    const book = this.#bookOf(word);
    if (book !== null) this.#books.set(word, book);
    return book;
  }

  #bookOf(word: number): PhraseBook | null {
    const { records } = this.#data;
    let at = this.#phrasesAt(word);
    let marks = 0;
    for (let left = unpacked(records, at++); left > 0; left--) {
      marks |= markOf(unpackedWide(records, at + 1));
      at += 1 + unpacked(records, at) * WIDE + 2;
    }
    return marks === 0 ? null : new PhraseBook(marks, (second) => this.#phrases(word, second));
  }

  #phrases(word: number, second: number): PhraseReading[] {
    const { records } = this.#data;
    let at = this.#phrasesAt(word);
    const found: PhraseReading[] = [];
    for (let left = unpacked(records, at++); left > 0; left--) {
      const words = unpacked(records, at++);
      const end = at + words * WIDE;
      if (unpackedWide(records, at) === second) {
        const further: number[] = [];
        for (; at < end; at += WIDE) further.push(unpackedWide(records, at));
        const { entry, bit, shape, agreement } = this.#reading(end);
        found.push({ entry, bit, shape, agreement, further });
      }
      at = end + 2;
    }
    return found;
  }

  #phrasesAt(word: number): number {
    const { records } = this.#data;
    const readings = word + 1 + unpacked(records, word);
    return readings + 1 + 2 * unpacked(records, readings);
  }

  #reading(at: number): WordReading {
    const { records } = this.#data;
    const entry = this.#entry(unpacked(records, at));
    const tag = unpacked(records, at + 1);
    return {
      entry,
      bit: WORD_CLASS[entry.class],
      shape: SHAPES[Math.floor(tag / AGREEMENTS.length)]!,
      agreement: AGREEMENTS[tag % AGREEMENTS.length]!,
    };
  }

  /** Entries are parsed when they are first met: one text meets a few hundred of thousands. */
  #entry(number: number): Entry {
    const known = this.#entries[number];
    if (known !== undefined) return known;
    const { entries, entriesAt } = this.#data;
    const start = unpackedWide(entriesAt, number * WIDE);
    const end = entries.indexOf("\n", start);
    const [id, wordClass, a] = JSON.parse(entries.slice(start, end < 0 ? entries.length : end)) as [
      string,
      Entry["class"],
      Entry["a"],
    ];
    const entry = { id, class: wordClass, a };
    this.#entries[number] = entry;
    return entry;
  }
}
