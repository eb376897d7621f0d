import { type Clitics, type Cut, cuts } from "./clitics.ts";
import { type FormReading, withCut } from "./form-reading.ts";
import { type Lexicon, markOf, type PhraseBook, type WordReading } from "./lexicon/lexicon.ts";
import { hashOf, Spelling } from "./spelling.ts";
import { TRAIT, traitsOfCut, traitsOfReadings } from "./trait.ts";
import { roleOf, type WordPattern } from "./word-pattern.ts";

export type { FormReading } from "./form-reading.ts";

/** Where a phrase may begin: the phrases of its first word in a lexicon, and the clitics of that word. */
export interface PhraseStart {
  readonly lexicon: number;
  readonly phrases: PhraseBook;
  readonly cut: Cut;
}

/** All that is known of one written form. Made once a form, shared by all its tokens. */
export class Form {
  readonly word: string;
  /** Classes of all readings, as bits. */
  readonly bits: number;
  readonly traits: number;
  readonly readings: readonly FormReading[];
  readonly starts: readonly PhraseStart[];
  /** By lexicon: numbers that this form may have as a further word of a phrase. */
  readonly further: readonly (readonly number[])[];
  /** The cut that counts: that of the readings, else that of the word's shape, else the word itself. */
  readonly cut: Cut;
  /** What the shape of an unknown word tells (`patterns.tsv`), or null. */
  readonly pattern: string | null;
  /** The preposition that an unknown word may be written together with, or null: بعنف is a name or "with violence". */
  readonly preposition: string | null;
  /** A word with an article, such as الغواصة. */
  readonly definite: boolean;
  /** A full stop may belong to it. */
  readonly abbreviated: boolean;
  /** The readings ask how the word is written: with capitals, or with a full stop. */
  readonly asWritten: boolean;

  constructor({ word, readings, starts, further, cuts }: FormParts, patterns: readonly WordPattern[]) {
    const shape = readings.length > 0 ? null : shapeOf(cuts, patterns);
    this.word = word;
    this.readings = readings;
    this.starts = starts;
    this.further = further;
    this.pattern = shape?.role ?? null;
    this.cut = readings[0]?.cut ?? shape?.cut ?? cutOfUnknown(cuts);
    const last = this.cut.pro.at(-1);
    this.definite = last?.name === "article" || (last?.slot ?? 0) >= 3;
    this.preposition = readings.length > 0 || this.definite ? null : prepositionOf(cuts);
    this.abbreviated = readings.some((reading) => reading.entry.a.abbreviated !== undefined);
    this.asWritten = this.abbreviated || readings.some((reading) => reading.entry.a.letters !== undefined);
    let bits = 0;
    for (const reading of readings) bits |= reading.bit;
    this.bits = bits;
    this.traits = traitsOfCut(this.cut) | traitsOfReadings(readings) | (this.asWritten ? TRAIT.asWritten : 0);
  }
}

const cutOfUnknown = (cuts: readonly Cut[]): Cut =>
  cuts.find((cut) => cut.certain) ??
  cuts.find((cut) => cut.pro.at(-1)?.name === "article" && cut.person === null) ??
  cuts[0]!;

const prepositionOf = (cuts: readonly Cut[]): string | null =>
  cuts.find(({ pro, person }) => pro.length === 1 && pro[0]?.on === "nominal" && person === null)?.pro[0]?.name ?? null;

/** What a form is made of. */
interface FormParts {
  readonly word: string;
  readonly readings: readonly FormReading[];
  readonly starts: readonly PhraseStart[];
  readonly further: readonly (readonly number[])[];
  readonly cuts: readonly Cut[];
}

/** Above this the table is emptied before the next text. */
const FORMS_KEPT = 1 << 16;

/**
 * The forms met so far, by their folded letters. It learns words, never texts: what a form is depends on the packs
 * alone, so a reading is the same with an empty table and with a full one.
 */
export class FormTable {
  readonly spelling = new Spelling();
  readonly #lexicons: readonly Lexicon[];
  readonly #clitics: Clitics;
  readonly #patterns: readonly WordPattern[];
  #forms: Form[] = [];
  #slots = new Int32Array(1 << 14); // form number + 1, or 0
  #letters = new Uint16Array(1 << 16); // of all forms, one after the other
  #ends = new Int32Array(1 << 13); // where a form's letters end; they begin where the form before ends
  /** By form, what annotating asks of every token, so that it need not look at the form itself. */
  bits = new Int32Array(1 << 13);
  traits = new Int32Array(1 << 13);
  /** The marks of the second words of all phrases that may begin with the form, and those of the form as a second word. */
  opening = new Int32Array(1 << 13);
  going = new Int32Array(1 << 13);

  constructor(lexicons: readonly Lexicon[], clitics: Clitics, patterns: readonly WordPattern[]) {
    this.#lexicons = lexicons;
    this.#clitics = clitics;
    this.#patterns = patterns;
  }

  get(id: number): Form {
    return this.#forms[id]!;
  }

  /** To be called between texts: forgets all forms when there are many. */
  makeRoom(): void {
    if (this.#forms.length < FORMS_KEPT) return;
    this.#forms = [];
    this.#slots.fill(0);
  }

  /** The number of the form that is spelt so. */
  intern({ units, length, hash }: Spelling): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let id = this.#slots[slot]!; id !== 0; id = this.#slots[slot]!) {
      const from = id === 1 ? 0 : this.#ends[id - 2]!;
      if (this.#ends[id - 1]! - from === length) {
        let i = 0;
        while (i < length && this.#letters[from + i] === units[i]) i++;
        if (i === length) return id - 1;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(slot);
  }

  #add(slot: number): number {
    const { units, length } = this.spelling;
    const id = this.#forms.length;
    const from = id === 0 ? 0 : this.#ends[id - 1]!;
    if (from + length > this.#letters.length) this.#letters = grown(this.#letters, from + length);
    if (id >= this.#ends.length) this.#growTables(id + 1);
    this.#letters.set(units.subarray(0, length), from);
    this.#ends[id] = from + length;
    this.#forms.push(this.#describe(id, String(this.spelling)));
    this.#slots[slot] = id + 1;
    if (this.#forms.length * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #describe(id: number, word: string): Form {
    const form = analyse(word, this.#lexicons, this.#clitics, this.#patterns);
    this.bits[id] = form.bits;
    this.traits[id] = form.traits;
    this.opening[id] = form.starts.reduce((marks, start) => marks | start.phrases.marks, 0);
    this.going[id] = form.further.flat().reduce((marks, further) => marks | markOf(further), 0);
    return form;
  }

  #growTables(least: number): void {
    this.#ends = grown(this.#ends, least);
    this.bits = grown(this.bits, least);
    this.traits = grown(this.traits, least);
    this.opening = grown(this.opening, least);
    this.going = grown(this.going, least);
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    this.#forms.forEach((form, id) => {
      let slot = hashOf(form.word) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    });
    this.#slots = slots;
  }
}

function grown<T extends Int32Array | Uint16Array>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

function analyse(word: string, lexicons: readonly Lexicon[], clitics: Clitics, patterns: readonly WordPattern[]): Form {
  const readings: FormReading[] = [];
  const starts: PhraseStart[] = [];
  const further: number[][] = lexicons.map(() => []);
  const all = cuts(word, clitics);
  let read: Cut | null = null;
  for (const cut of all) {
    lexicons.forEach((lexicon, number) => {
      const id = lexicon.wordId(cut.stem);
      if (id === 0) return;
      const phrases = mayOpenPhrase(cut) ? lexicon.phrasesFrom(id) : null;
      if (phrases !== null) starts.push({ lexicon: number, phrases, cut });
      if (cut.pro.every((clitic) => clitic.name !== "future")) further[number]!.push(id);
      // The least cut that is a word wins: وفق is "according to", not "and" with a word فق. Of one cut the first
      // lexicon that knows it wins: the analyst's own words stand before those of the pack.
      if (read !== null) return;
      const fitting = lexicon.readings(id).filter((reading) => fits(reading, cut));
      if (fitting.length === 0) return;
      read = cut;
      for (const reading of fitting) readings.push(withCut(reading, cut));
    });
  }
  return new Form({ word, readings, starts, further, cuts: all }, patterns);
}

/** A verb's clitics are not a name's: "and" before a phrase is fine, the future's particle is not. */
const mayOpenPhrase = ({ pro, person }: Cut): boolean =>
  person === null && pro.every((clitic) => clitic.on !== "present");

/** The shape of an unknown word, looked for with its clitics taken off as well, the least cut first. */
function shapeOf(all: readonly Cut[], patterns: readonly WordPattern[]): { cut: Cut; role: string } | null {
  for (const cut of all) {
    if (cut.person !== null || cut.pro.at(-1)?.name === "article") continue;
    const role = roleOf(cut.stem, patterns);
    // Only a noun of doing is looked for behind a preposition: بتحريم.
    if (role !== null && (role === "doing" || cut.pro.every((clitic) => clitic.name === "and"))) return { cut, role };
  }
  return null;
}

function fits(reading: WordReading, cut: Cut): boolean {
  if (reading.entry.class === "pronoun" && cut.person !== null) return false;
  for (const { on, name } of cut.pro) {
    if (name === "article" && reading.shape === "particle") return false;
    if (on === "present" && reading.shape !== "present") return false;
    if (on === "nominal" && (reading.shape === "past" || reading.shape === "present")) return false;
  }
  return true;
}
