import { type Clitics, type Cut, cuts } from "./clitics.ts";
import { hashOf, type Lexicon, type PhraseReading, type WordReading } from "./lexicon/lexicon.ts";
import { roleOf, type WordPattern } from "./word-pattern.ts";

/** A word's reading together with the clitics that were taken off to find it. */
export interface FormReading extends WordReading {
  readonly cut: Cut;
}

/** Where a phrase may begin: its first word in a lexicon, and the clitics of that word. */
export interface PhraseStart {
  readonly lexicon: number;
  readonly word: number;
  readonly cut: Cut;
}

/** All that is known of one written form. Made once a form, shared by all its tokens. */
export class Form {
  readonly word: string;
  /** Classes of all readings, as bits. */
  readonly bits: number;
  readonly readings: readonly FormReading[];
  readonly starts: readonly PhraseStart[];
  /** By lexicon: numbers that this form may have as a further word of a phrase. */
  readonly further: readonly (readonly number[])[];
  readonly #cuts: readonly Cut[];
  readonly #patterns: readonly WordPattern[];
  #cut: Cut | undefined;
  #shape: { readonly cut: Cut | null; readonly role: string | null } | undefined;

  constructor(known: FormParts, patterns: readonly WordPattern[]) {
    this.word = known.word;
    this.readings = known.readings;
    this.starts = known.starts;
    this.further = known.further;
    this.#cuts = known.cuts;
    this.#patterns = patterns;
    let bits = 0;
    for (const reading of known.readings) bits |= reading.bit;
    this.bits = bits;
  }

  /** The cut that counts: that of the readings, else that of the word's shape, else the word itself. */
  get cut(): Cut {
    if (this.#cut !== undefined) return this.#cut;
    this.#cut =
      this.readings[0]?.cut ??
      this.#shaped.cut ??
      this.#cuts.find((c) => c.certain) ??
      this.#cuts.find((c) => c.pro.at(-1)?.name === "article" && c.person === null) ??
      this.#cuts[0]!;
    return this.#cut;
  }

  /** A word with an article, such as الغواصة. */
  get definite(): boolean {
    const last = this.cut.pro.at(-1);
    return last?.name === "article" || (last?.slot ?? 0) >= 3;
  }

  /** What the shape of an unknown word tells (`patterns.tsv`), or null. */
  get pattern(): string | null {
    return this.#shaped.role;
  }

  /** Told only when it is asked for: most unknown words never are. */
  get #shaped(): { readonly cut: Cut | null; readonly role: string | null } {
    this.#shape ??= (this.readings.length > 0 ? null : shapeOf(this.#cuts, this.#patterns)) ?? NO_SHAPE;
    return this.#shape;
  }
}

const NO_SHAPE = { cut: null, role: null };

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
  readonly #lexicons: readonly Lexicon[];
  readonly #clitics: Clitics;
  readonly #patterns: readonly WordPattern[];
  #forms: Form[] = [];
  #phrases = new Map<number, readonly PhraseReading[]>();
  #slots = new Int32Array(1 << 14); // form number + 1, or 0
  #letters = new Uint16Array(1 << 16); // of all forms, one after the other
  #ends = new Int32Array(1 << 13); // where a form's letters end; they begin where the form before ends

  constructor(lexicons: readonly Lexicon[], clitics: Clitics, patterns: readonly WordPattern[]) {
    this.#lexicons = lexicons;
    this.#clitics = clitics;
    this.#patterns = patterns;
  }

  get(id: number): Form {
    return this.#forms[id]!;
  }

  /** The phrases that begin so and go on with a word of the same lexicon, longest first. */
  phrases({ lexicon, word }: PhraseStart, second: number): readonly PhraseReading[] {
    const key = (word * 2 ** 24 + second) * 2 + lexicon;
    const known = this.#phrases.get(key);
    if (known !== undefined) return known;
    const found = this.#lexicons[lexicon]!.phrases(word, second);
    this.#phrases.set(key, found);
    return found;
  }

  /** To be called between texts: forgets all forms when there are many. */
  makeRoom(): void {
    if (this.#forms.length < FORMS_KEPT) return;
    this.#forms = [];
    this.#phrases = new Map();
    this.#slots.fill(0);
  }

  /** The number of the form whose folded letters are `units[0..length)` with the FNV-1a hash `hash`. */
  intern(units: Uint16Array, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = this.#slots[slot]!; id !== 0; id = this.#slots[slot]!) {
      const from = id === 1 ? 0 : this.#ends[id - 2]!;
      if (this.#ends[id - 1]! - from === length) {
        let i = 0;
        while (i < length && this.#letters[from + i] === units[i]) i++;
        if (i === length) return id - 1;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(units, length, slot);
  }

  #add(units: Uint16Array, length: number, slot: number): number {
    const id = this.#forms.length;
    const from = id === 0 ? 0 : this.#ends[id - 1]!;
    if (from + length > this.#letters.length) this.#letters = grown(this.#letters, from + length);
    if (id >= this.#ends.length) this.#ends = grown(this.#ends, id + 1);
    this.#letters.set(units.subarray(0, length), from);
    this.#ends[id] = from + length;
    let word = "";
    for (let i = 0; i < length; i++) word += String.fromCharCode(units[i]!);
    this.#forms.push(analyse(word, this.#lexicons, this.#clitics, this.#patterns));
    this.#slots[slot] = id + 1;
    if (this.#forms.length * 2 > this.#slots.length) this.#rehash();
    return id;
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
      if (lexicon.beginsPhrases(id)) starts.push({ lexicon: number, word: id, cut });
      if (cut.pro.every((clitic) => clitic.name !== "future")) further[number]!.push(id);
      // The least cut that is a word wins: وفق is "according to", not "and" with a word فق. Of one cut the first
      // lexicon that knows it wins: the analyst's own words stand before those of the pack.
      if (read !== null) return;
      const fitting = lexicon.readings(id).filter((reading) => fits(reading, cut));
      if (fitting.length === 0) return;
      read = cut;
      for (const reading of fitting) readings.push({ ...reading, cut });
    });
  }
  return new Form({ word, readings, starts, further, cuts: all }, patterns);
}

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
