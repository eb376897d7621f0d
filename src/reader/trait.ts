import type { Cut } from "./clitics.ts";
import type { FormReading } from "./form-reading.ts";
import { type Shape, WORD_CLASS as W } from "./lexicon/word-class.ts";

/**
 * What rules ask of a word again and again, one bit each, so that asking is one load and one test. Told once for a
 * form or phrase, from its readings and clitics; a token has the traits of the term that begins there.
 */
export const TRAIT = {
  // The clitics written before it.
  and: 1 << 0,
  so: 1 << 1,
  bi: 1 << 2,
  li: 1 << 3,
  ka: 1 << 4,
  future: 1 << 5,
  article: 1 << 6,
  /** A clitic of any other name, which only its language has. */
  ownClitic: 1 << 7,
  // What its readings make of it.
  /** A finite verb of any kind and nothing else. */
  finiteVerb: 1 << 8,
  /** A verb of saying in a finite form, and no noun of doing. */
  finiteCue: 1 << 9,
  /** A participle that goes on with what somebody said: مؤكدا, adding. */
  participleCue: 1 << 10,
  /** A participle of saying in the masculine accusative without a clitic: مشيرا. */
  accusativeCue: 1 << 11,
  /** A noun of doing. */
  doing: 1 << 12,
  /** The word, or the phrase that begins with it, has to do with numbers, money or how many. */
  quantity: 1 << 13,
  /** The word, or the phrase that begins with it, has to do with dates and stretches of time. */
  calendar: 1 << 14,
  // How it is written.
  /** A phrase, or a word that capitals or a full stop make another than its form alone. */
  phrase: 1 << 16,
  /** A word some of whose readings ask for capitals or take a full stop. */
  asWritten: 1 << 17,
} as const;

/** The trait of each clitic that rules ask for, by its name. */
export const CLITIC_TRAIT: Readonly<Record<string, number>> = {
  and: TRAIT.and,
  so: TRAIT.so,
  bi: TRAIT.bi,
  li: TRAIT.li,
  ka: TRAIT.ka,
  future: TRAIT.future,
  article: TRAIT.article,
};
/** The traits of words written together with any clitic. */
export const ANY_CLITIC = 0xff;
/** What a word keeps where it stands inside a phrase. */
export const KEPT_INSIDE = ANY_CLITIC | TRAIT.quantity | TRAIT.calendar;
/** What a phrase has from the word that it begins with. */
export const KEPT_AT_HEAD = TRAIT.quantity | TRAIT.calendar;

const VERBS = W.saying | W.trigger | W.deed | W.verb | W.attendance | W.auxiliary;
const NOUNS_OF_DOING = W.deed | W.trigger | W.stance | W.saying | W.attendance;
const QUANTITIES = W.number | W.currency | W.qualifier;
const NO_VERB = W.party | W.office | W.preposition | W.pronoun;

const FINITE: ReadonlySet<Shape> = new Set(["past", "present", "future", "conditional", "subjunctive"]);
const VERBAL: ReadonlySet<Shape> = new Set([...FINITE, "participle", "perfect", "infinitive"]);

/** Whether a reading has the form of a finite verb. */
export const isFiniteShape = ({ shape }: FormReading): boolean => FINITE.has(shape);

/** Whether a reading has the form of a verb, and of no noun. */
export const isVerbalShape = ({ shape }: FormReading): boolean => VERBAL.has(shape);

/** A verb that nothing else is known of, in any form but those that need another verb. */
const isBareVerb = ({ bit, shape }: FormReading): boolean =>
  bit === W.verb && shape !== "perfect" && shape !== "infinitive";

/** The traits of the clitics before a word. */
export function traitsOfCut({ pro }: Cut): number {
  let traits = 0;
  for (const { name } of pro) traits |= CLITIC_TRAIT[name] ?? TRAIT.ownClitic;
  return traits;
}

/** The traits that the readings of one term give it together. */
export function traitsOfReadings(readings: readonly FormReading[]): number {
  let traits = 0;
  let bits = 0;
  for (const reading of readings) {
    bits |= reading.bit;
    traits |= traitsOfReading(reading);
  }
  if ((bits & VERBS) === 0 || (bits & NO_VERB) !== 0) traits &= ~TRAIT.finiteVerb;
  if ((bits & NOUNS_OF_DOING) === 0) traits &= ~TRAIT.doing;
  if ((bits & W.saying) === 0) traits &= ~TRAIT.accusativeCue;
  // "A spokeswoman" is written like "speaking".
  if ((bits & W.office) !== 0) traits &= ~TRAIT.participleCue;
  return traits;
}

function traitsOfReading(reading: FormReading): number {
  const { bit, shape, agreement, cut, entry } = reading;
  const finite = isFiniteShape(reading);
  let traits = 0;
  if (finite || isBareVerb(reading) || bit === W.auxiliary) traits |= TRAIT.finiteVerb;
  if (shape === "masdar" || bit === W.stance) traits |= TRAIT.doing;
  if (shape === "participle" && agreement === "m" && cut.pro.length === 0) traits |= TRAIT.accusativeCue;
  if ((bit & QUANTITIES) !== 0 || entry.a.amount !== undefined) traits |= TRAIT.quantity;
  if (entry.a.calendar !== undefined || entry.a.time !== undefined) traits |= TRAIT.calendar;
  if (bit !== W.saying) return traits;
  // What has an object pronoun is about something (which it announced), unless the verb speaks to somebody.
  const toSomebody = cut.person === null || entry.a.addressee !== undefined;
  if ((finite || shape === "perfect") && toSomebody && entry.a.group !== "never") traits |= TRAIT.finiteCue;
  // With the article a participle is a noun: the speaker.
  const noun = cut.pro.some(({ name }) => name === "article");
  if (shape === "participle" && !noun) traits |= TRAIT.participleCue;
  return traits;
}
