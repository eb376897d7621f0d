/**
 * What a word or term of the lexicon is to the rules. Each is one bit, so that a rule asks for several at once.
 * The name of a class is the name of its table in `languages/<language>/lexicon/`, or the `class` column of
 * `function-words.tsv`.
 */
export const WORD_CLASS = {
  saying: 1 << 0, // a word that says that somebody said something: said, قال, مؤكدا
  that: 1 << 1, // opens what was said: that, أن
  preposition: 1 << 2,
  conjunction: 1 << 3, // begins another clause: while, فيما
  relative: 1 << 4, // begins a relative clause: who, الذي
  negation: 1 << 5,
  trigger: 1 << 6, // says how firmly a deed is meant: ready to, قد
  party: 1 << 7, // name, capital, seat or adjective of a party
  office: 1 << 8,
  honorific: 1 << 9,
  source: 1 << 10, // a noun for somebody who speaks: sources, الخبراء, البيان
  deed: 1 << 11, // a verb or noun of giving or doing: send, إرسال
  thing: 1 << 12, // what is given or done: troops, صواريخ
  condition: 1 << 13, // opens a condition: if, شريطة
  circumstance: 1 << 14, // what a condition is about: a ceasefire, a mandate
  number: 1 << 15,
  currency: 1 << 16,
  qualifier: 1 << 17, // about, up to
  time: 1 << 18, // months, weekdays, today
  gathering: 1 << 19,
  attendance: 1 << 20, // took part, was absent
  according: 1 << 21, // names a source after it: according to, بحسب
  as: 1 << 22, // opens a parenthesis of saying: كما, حسبما, as
  pronoun: 1 << 23,
  verb: 1 << 24, // other frequent verbs: they end a noun phrase
  noun: 1 << 25, // other frequent nouns: they are no names
  adjective: 1 << 26,
  auxiliary: 1 << 27, // was, has: stands before the verb that counts
  stance: 1 << 28, // a noun that carries a saying verb's meaning: readiness, concern
  place: 1 << 29,
  person: 1 << 30, // a person of the analyst's own lexicon
  determiner: 1 << 31, // stands before a noun as a word of its own: the, some, his
} as const;

export type WordClass = keyof typeof WORD_CLASS;
export const WORD_CLASSES = Object.keys(WORD_CLASS) as readonly WordClass[];

/**
 * The inflected shape of a form, as the inflection tables name it. A perfect is a participle that needs its auxiliary
 * (livré); where a language has no form of its own for a mood or tense, it says it with auxiliaries or particles.
 */
export const SHAPES = [
  "plain",
  "past",
  "present",
  "participle",
  "masdar",
  "particle",
  "perfect",
  "infinitive",
  "future",
  "conditional",
  "subjunctive",
] as const;
export type Shape = (typeof SHAPES)[number];

/** Person, number and gender that a form shows; `any` where it shows none. */
export const AGREEMENTS = ["any", "3ms", "3fs", "3mp", "3fp", "3md", "3fd", "1s", "1p", "m", "f", "p"] as const;
export type Agreement = (typeof AGREEMENTS)[number];
