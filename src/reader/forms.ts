import { type Clitics, type Cut, cuts, type Proclitic } from "./clitics.ts";
import { type FormReading, withCut } from "./form-reading.ts";
import { type Lexicon, markOf, type PhraseBook, type WordReading } from "./lexicon/lexicon.ts";
import { type Orthography, PLAIN } from "./orthography.ts";
import { hashOf, Spelling } from "./spelling.ts";
import { Term } from "./term.ts";
import { TRAIT, traitsOfCut, traitsOfReadings } from "./trait.ts";
import { roleOf, type WordPattern } from "./word-pattern.ts";

export type { FormReading } from "./form-reading.ts";

/** Where a phrase may begin: the phrases of its first word in a lexicon, and the clitics of that word. */
interface PhraseStart {
  readonly lexicon: number;
  readonly phrases: PhraseBook;
  readonly cut: Cut;
}

/** A word that a form may be as a further word of a phrase. */
interface FurtherWord {
  readonly lexicon: number;
  readonly word: number;
}

/** A phrase that may stand where two forms follow each other. */
export interface PhraseCandidate {
  readonly lexicon: number;
  /** The numbers of all its words but the first. */
  readonly further: readonly number[];
  /** The capitals that it always has: `initial`, `all`, or undefined for any. */
  readonly letters: string | undefined;
  readonly term: Term;
}

/** How a word is written: each asks for more capitals than the one before. */
export const NO_CAPITAL = 0;
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export type Capitals = typeof NO_CAPITAL | typeof CAPITAL | typeof ALL_CAPITALS;

/** All that is known of one written form. Made once a form, shared by all its tokens. */
export class Form {
  readonly word: string;
  /** Classes of all readings, as bits. */
  readonly bits: number;
  readonly traits: number;
  readonly readings: readonly FormReading[];
  readonly starts: readonly PhraseStart[];
  readonly further: readonly FurtherWord[];
  /** The cut that counts: that of the readings, else that of the word's shape, else the word itself. */
  readonly cut: Cut;
  /** What the shape of an unknown word tells (`patterns.tsv`), or null. */
  readonly pattern: string | null;
  /** The preposition that an unknown word may be written together with, or null: بعنف is a name or "with violence". */
  readonly preposition: string | null;
  /** What is left of it behind an "and" that is written together with it, or null. */
  readonly afterAnd: string | null;
  /** A word with an article, such as الغواصة. */
  readonly definite: boolean;
  /** A full stop may belong to it. */
  readonly abbreviated: boolean;
  /** By `Capitals`: what the word is when it is written so. */
  #written: (Term | undefined)[] | null = null;

  constructor({ word, readings, starts, further, cuts }: FormParts, patterns: readonly WordPattern[]) {
    const shape = readings.length > 0 ? null : shapeOf(cuts, patterns);
    this.word = word;
    this.readings = readings;
    this.starts = starts;
    this.further = further;
    this.pattern = shape?.role ?? null;
    this.cut = readings[0]?.cut ?? shape?.cut ?? cutOfUnknown(cuts);
    this.afterAnd = cuts.find(isAfterAnd)?.stem ?? null;
    const last = this.cut.pro.at(-1);
    this.definite = last?.name === "article" || (last?.slot ?? 0) >= 3;
    this.preposition = readings.length > 0 || this.definite ? null : prepositionOf(cuts);
    this.abbreviated = readings.some((reading) => reading.entry.a.abbreviated !== undefined);
    const asWritten = this.abbreviated || readings.some((reading) => reading.entry.a.letters !== undefined);
    let bits = 0;
    for (const reading of readings) bits |= reading.bit;
    this.bits = bits;
    this.traits = traitsOfCut(this.cut) | traitsOfReadings(readings) | (asWritten ? TRAIT.asWritten : 0);
  }

  /** Whether the form may be a certain word of a lexicon as a further word of a phrase. */
  goesOnAs(word: number, lexicon: number): boolean {
    for (const further of this.further) if (further.word === word && further.lexicon === lexicon) return true;
    return false;
  }

  /** What the word is when it is written so: in capitals it is the abbreviation (US), not the word in small letters (us). */
  writtenWith(capitals: Capitals): Term {
    this.#written ??= [];
    let term = this.#written[capitals];
    if (term === undefined) {
      const fitting = this.readings.filter(({ entry }) => capitals >= capitalsOf(entry.a.letters));
      const abbreviations = fitting.filter(({ entry }) => capitalsOf(entry.a.letters) === ALL_CAPITALS);
      term = new Term(abbreviations.length > 0 ? abbreviations : fitting);
      this.#written[capitals] = term;
    }
    return term;
  }
}

const isAfterAnd = ({ pro, person }: Cut): boolean => person === null && pro.length === 1 && pro[0]!.name === "and";

/** The least capitals with which a term is written. */
export const capitalsOf = (letters: string | undefined): Capitals =>
  letters === undefined ? NO_CAPITAL : letters === "initial" ? CAPITAL : ALL_CAPITALS;

/** No particle of a verb, which has no article: ساليفو is a name. */
const isNominal = ({ on }: Proclitic): boolean => on !== "present";

const cutOfUnknown = (cuts: readonly Cut[]): Cut =>
  cuts.find((cut) => cut.certain) ??
  cuts.find(({ pro, person }) => pro.at(-1)?.name === "article" && person === null && pro.every(isNominal)) ??
  cuts[0]!;

const prepositionOf = (cuts: readonly Cut[]): string | null =>
  cuts.find(({ pro, person }) => pro.length === 1 && pro[0]?.on === "nominal" && person === null)?.pro[0]?.name ?? null;

/** What a form is made of. */
interface FormParts {
  readonly word: string;
  readonly readings: readonly FormReading[];
  readonly starts: readonly PhraseStart[];
  readonly further: readonly FurtherWord[];
  readonly cuts: readonly Cut[];
}

/** Above this the table is emptied before the next text. */
const FORMS_KEPT = 1 << 16;

/**
 * What is asked of the form of every token, in one row of numbers for each form, so that annotating a text looks
 * neither at objects nor in several places: where its letters begin and how many they are, its classes and traits, the
 * marks of the second words of all phrases that may begin with it, its own marks as a second word, its first letter with
 * the "and" that it may be written together with and without.
 */
const ROW = 16;
const LETTERS = 0;
const LENGTH = 1;
const BITS = 2;
const TRAITS = 3;
const OPENING = 4;
const GOING = 5;
const INITIAL = 6;
const INITIAL_AFTER_AND = 7;
/** The other half of a row, a line of the processor's cache with the first, holds the letters of a word that fits. */
const SPELT = 8;
const UNITS = 2;
const SPELT_MOST = (ROW - SPELT) * UNITS;

/**
 * The forms met so far, by their folded letters. It learns words, never texts: what a form is depends on the packs
 * alone, so a reading is the same with an empty table and with a full one.
 */
export class FormTable {
  readonly spelling: Spelling;
  readonly #lexicons: readonly Lexicon[];
  readonly #clitics: Clitics;
  readonly #patterns: readonly WordPattern[];
  #forms: Form[] = [];
  #rows = new Int32Array(ROW << 12);
  /** The same rows, as code units. */
  #units = new Uint16Array(this.#rows.buffer);
  #slots = new Int32Array(1 << 13); // form number + 1, or 0
  #letters = new Uint16Array(1 << 12); // of the forms too long for their rows, one after the other
  #lettersEnd = 0;
  /** By first form, then by second form: the phrases that may stand there. */
  #phrases: (Map<number, readonly PhraseCandidate[]> | undefined)[] = [];

  constructor(
    lexicons: readonly Lexicon[],
    clitics: Clitics,
    patterns: readonly WordPattern[],
    orthography: Orthography = PLAIN,
  ) {
    this.spelling = new Spelling(orthography);
    this.#lexicons = lexicons;
    this.#clitics = clitics;
    this.#patterns = patterns;
  }

  get(id: number): Form {
    return this.#forms[id]!;
  }

  bitsOf(id: number): number {
    return this.#rows[id * ROW + BITS]!;
  }

  traitsOf(id: number): number {
    return this.#rows[id * ROW + TRAITS]!;
  }

  /** The first letter of a form, as a folded code unit. */
  initialOf(id: number): number {
    return this.#rows[id * ROW + INITIAL]!;
  }

  /** The first letter of a form behind an "and" that may be written together with it. */
  initialAfterAnd(id: number): number {
    return this.#rows[id * ROW + INITIAL_AFTER_AND]!;
  }

  /** Whether any phrase begins with a form. */
  opensPhrases(id: number): boolean {
    return this.#rows[id * ROW + OPENING] !== 0;
  }

  /** Whether a phrase may begin with two forms; nearly all pairs begin none. */
  mayGoOn(first: number, second: number): boolean {
    return (this.#rows[first * ROW + OPENING]! & this.#rows[second * ROW + GOING]!) !== 0;
  }

  /** The phrases that may begin with two forms, those of one beginning the longest first. */
  phrases(first: number, second: number): readonly PhraseCandidate[] {
    this.#phrases[first] ??= new Map();
    const known = this.#phrases[first]!;
    let found = known.get(second);
    if (found === undefined) {
      found = candidatesOf(this.get(first), this.get(second));
      known.set(second, found);
    }
    return found;
  }

  /** To be called between texts: forgets all forms when there are many. */
  makeRoom(): void {
    if (this.#forms.length < FORMS_KEPT) return;
    this.#forms = [];
    this.#phrases = [];
    this.#lettersEnd = 0;
    this.#slots.fill(0);
  }

  /** The number of the form that is spelt so. */
  intern({ units, length, hash }: Spelling): number {
    const rows = this.#rows;
    const letters = length > SPELT_MOST ? this.#letters : this.#units;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let id = this.#slots[slot]! - 1; id >= 0; id = this.#slots[slot]! - 1) {
      if (rows[id * ROW + LENGTH] === length) {
        const from = rows[id * ROW + LETTERS]!; // in the one array or in the other
        let i = 0;
        while (i < length && letters[from + i] === units[i]) i++;
        if (i === length) return id;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(slot);
  }

  #add(slot: number): number {
    const { units, length } = this.spelling;
    const id = this.#forms.length;
    const from = this.#keepLetters(id);
    const form = analyse(String(this.spelling), this.#lexicons, this.#clitics, this.#patterns);
    this.#forms.push(form);
    const initial = units[0]!;
    const behindAnd = form.afterAnd?.charCodeAt(0) ?? initial;
    const row = [from, length, form.bits, form.traits, openingOf(form), goingOf(form), initial, behindAnd];
    this.#rows.set(row, id * ROW);
    this.#slots[slot] = id + 1;
    if (this.#forms.length * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  /** Keeps the letters of a form; answers where they begin. */
  #keepLetters(id: number): number {
    const { units, length } = this.spelling;
    if ((id + 1) * ROW > this.#rows.length) {
      this.#rows = grown(this.#rows, (id + 1) * ROW);
      this.#units = new Uint16Array(this.#rows.buffer);
    }
    if (length <= SPELT_MOST) {
      const from = (id * ROW + SPELT) * UNITS;
      for (let i = 0; i < length; i++) this.#units[from + i] = units[i]!;
      return from;
    }
    const from = this.#lettersEnd;
    if (from + length > this.#letters.length) this.#letters = grown(this.#letters, from + length);
    for (let i = 0; i < length; i++) this.#letters[from + i] = units[i]!;
    this.#lettersEnd = from + length;
    return from;
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

/** The marks of the second words of all phrases that may begin with a form. */
const openingOf = ({ starts }: Form): number => starts.reduce((marks, { phrases }) => marks | phrases.marks, 0);

/** The marks of a form as the second word of a phrase. */
const goingOf = ({ further }: Form): number => further.reduce((marks, { word }) => marks | markOf(word), 0);

function candidatesOf(first: Form, second: Form): PhraseCandidate[] {
  return first.starts.flatMap(({ lexicon, phrases, cut }) =>
    second.further
      .flatMap((further) => (further.lexicon === lexicon ? phrases.with(further.word) : []))
      .filter((phrase) => mayOpen(phrase, cut))
      .map((phrase) => ({
        lexicon,
        further: phrase.further,
        letters: phrase.entry.a.letters,
        term: new Term([withCut(phrase, cut)]),
      })),
  );
}

function grown<T extends Int32Array | Uint16Array>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

function analyse(word: string, lexicons: readonly Lexicon[], clitics: Clitics, patterns: readonly WordPattern[]): Form {
  const found: Found = { readings: NONE, starts: NONE, further: NONE };
  const all = cuts(word, clitics);
  for (const cut of all)
    for (let number = 0; number < lexicons.length; number++) lookUp(lexicons[number]!, number, cut, found);
  return new Form({ word, ...found, cuts: all }, patterns);
}

/** What lookups of a form have found so far. Most forms are unknown, so that nothing is one array for all. */
interface Found {
  readings: readonly FormReading[];
  starts: readonly PhraseStart[];
  further: readonly FurtherWord[];
}

const NONE: readonly never[] = [];

function lookUp(lexicon: Lexicon, number: number, cut: Cut, found: Found): void {
  const word = lexicon.wordId(cut.stem);
  if (word === 0) return;
  const phrases = lexicon.phrasesFrom(word);
  if (phrases !== null) found.starts = [...found.starts, { lexicon: number, phrases, cut }];
  if (cut.pro.every((clitic) => clitic.name !== "future"))
    found.further = [...found.further, { lexicon: number, word }];
  // The least cut that is a word wins: وفق is "according to", not "and" with a word فق. Of one cut the first
  // lexicon that knows it wins: the analyst's own words stand before those of the pack.
  if (found.readings.length > 0) return;
  const fitting = lexicon.readings(word).filter((reading) => fits(reading, cut));
  if (fitting.length > 0) found.readings = fitting.map((reading) => withCut(reading, cut));
}

/**
 * Whether a phrase may be written with the clitics of its first word: with a pronoun only what somebody has (مجالها
 * الجوي), with the future's particle only a verb.
 */
const mayOpen = (phrase: WordReading, { pro, person }: Cut): boolean =>
  (person === null || phrase.entry.class === "thing") &&
  (phrase.shape === "present" || pro.every((clitic) => clitic.on !== "present"));

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
