import type { AnnotatedText } from "../annotated-text.ts";
import { isParticipleCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase, UNTOLD } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isDoing, isFiniteVerb } from "../verbs.ts";
import { isFirstName } from "./content.ts";

// A subject between its verb and what opens the content is bounded on both sides: whatever noun goes on there belongs
// to it, known or not, until something begins that can only be an aside. Where an object may follow instead, only what
// certainly completes the subject is taken.

const ASIDE =
  W.relative | W.negation | W.that | W.conjunction | W.according | W.as | W.condition | W.auxiliary | W.pronoun;
const INSTITUTION = W.source | W.office | W.party | W.place;
const THINGS = W.noun | W.thing | W.source | W.gathering;
const NO_COMPLEMENT = W.time | W.gathering | W.conjunction | W.pronoun | W.number | W.that | W.saying;
const NOMINAL = W.source | W.noun | W.thing | W.gathering | W.adjective;
const QUALIFIES = W.adjective | W.party;
/** A quoted name has so many tokens at most, its marks included. */
const QUOTED_NAME_LONGEST = 6;
/** How long an age or the like in brackets may be, in tokens. */
const BRACKETS_LONGEST = 6;

/** What may stand between a subject and what was said: an object, somebody addressed, or nothing. */
export type Left = "nothing" | "addressee" | "object";

/** The subject that begins with the phrase, up to its last word before `limit`. `leaves`: what may follow it. */
export function wholeSubject(context: ReadingContext, phrase: NounPhrase, limit: number, leaves: Left): NounPhrase {
  if (phrase.head === "pronoun") return phrase;
  const tail = new Tail(context, phrase, limit, leaves);
  let end = phrase.end;
  for (let next = tail.next(end); next !== null && next <= limit; next = tail.next(end)) end = next;
  if (end === phrase.end) return phrase;
  const name = tail.name ?? phrase.name;
  const described = phrase.head === "noun" || phrase.head === "source";
  const head = described && tail.name !== null ? "name" : phrase.head;
  return { ...phrase, end, name, head, role: phrase.role ?? tail.role, party: phrase.party ?? tail.party };
}

/**
 * A subject of words that look like none: "Qasir said that". Only where nothing but a subject can stand, from a verb of
 * saying to what opens its content.
 */
export function plainSubject(context: ReadingContext, from: number, limit: number): NounPhrase | null {
  const { doc } = context;
  if (from >= limit || !isWord(doc, from) || formOf(doc, from) === null) return null;
  if (has(doc, from, ASIDE | W.preposition | W.time) || isParticipleCue(doc, from) || isOnlyVerb(doc, from))
    return null;
  const { word, definite, pattern, cut } = formOf(doc, from)!;
  // An accusative without an article is an adverb: officially.
  if (pattern === "manner" || pattern === "future") return null;
  if (doc.bits[from] !== 0 && context.pack.accusative.some((ending) => word.endsWith(ending))) return null;
  if (cut.pro.some((clitic) => clitic.name !== "article") || cut.person !== null) return null;
  const end = doc.termEnd[from]!;
  const known = definite
    ? ({ head: "noun", name: null } as const)
    : ({ head: "name", name: { start: from, end } } as const);
  const bare: NounPhrase = { ...UNTOLD, ...known, start: from, end, definite };
  const whole = wholeSubject(context, bare, limit, "nothing");
  return whole.end === limit || !isWord(doc, whole.end) ? whole : null;
}

/** What goes on with a subject, word by word. */
class Tail {
  readonly #context: ReadingContext;
  readonly #doc: AnnotatedText;
  readonly #phrase: NounPhrase;
  readonly #limit: number;
  readonly #open: boolean;
  readonly #leaves: Left;
  /** The last word read is part of a name: only an apposition goes on with it. */
  #named: boolean;
  name: Range | null = null;
  role: NounPhrase["role"] = null;
  party: NounPhrase["party"] = null;

  constructor(context: ReadingContext, phrase: NounPhrase, limit: number, leaves: Left) {
    this.#context = context;
    this.#doc = context.doc;
    this.#phrase = phrase;
    this.#limit = limit;
    this.#open = leaves !== "nothing";
    this.#leaves = leaves;
    this.#named = phrase.name !== null && phrase.name.end === phrase.end;
  }

  /** The token after the next part of the subject, or null where it ends at `t`. */
  next(t: number): number | null {
    const doc = this.#doc;
    if (t >= this.#limit) return null;
    if (!isWord(doc, t)) return this.#mark(t);
    if (has(doc, t, ASIDE) || (isTime(doc, t) && !isDefiniteAdjective(doc, t))) return null;
    if (has(doc, t, W.preposition)) return this.#preposition(t);
    if (!this.#continues(t)) return null;
    return this.#word(t);
  }

  /** Quotation marks around a name, brackets before an apposition, a comma around one. */
  #mark(t: number): number | null {
    const doc = this.#doc;
    const quotation = doc.quotations.at(t);
    if (quotation !== undefined) {
      const short = quotation.closed && quotation.close - t <= QUOTED_NAME_LONGEST && quotation.close < this.#limit;
      return short && !this.#named ? quotation.close + 1 : null;
    }
    if (kindOf(doc, t) === TOKEN.bracketOpen) return this.#brackets(t);
    return kindOf(doc, t) === TOKEN.comma ? this.#apposition(t + 1) : null;
  }

  #brackets(open: number): number | null {
    const doc = this.#doc;
    for (let t = open + 1; t < Math.min(open + BRACKETS_LONGEST, this.#limit); t++)
      if (kindOf(doc, t) === TOKEN.bracketClose) {
        const described = t + 1 < this.#limit && has(doc, t + 1, W.office | W.source | W.noun);
        return described ? t + 1 : null;
      }
    return null;
  }

  /** After a comma: who the named person is, up to another comma or what was said. */
  #apposition(from: number): number | null {
    if (this.#phrase.name === null && this.name === null) return this.#nameBetweenCommas(from);
    if (this.#phrase.name === null || from >= this.#limit || !has(this.#doc, from, W.office | W.source)) return null;
    const found = parseNounPhrase(this.#context, from, this.#limit);
    if (found === null || (found.head !== "office" && found.head !== "source")) return null;
    const { end } = wholeSubject(this.#context, found, this.#limit, "nothing");
    if (end < this.#limit && kindOf(this.#doc, end) !== TOKEN.comma) return null;
    this.role ??= found.role;
    this.party ??= found.party;
    return end;
  }

  /** "The governor, Ali Faituri,": the name of the office or of whoever is described. */
  #nameBetweenCommas(from: number): number | null {
    const doc = this.#doc;
    const { head } = this.#phrase;
    if (from >= this.#limit || !isWord(doc, from) || (head !== "office" && head !== "source")) return null;
    const found = parseNounPhrase(this.#context, from, this.#limit);
    if (found?.name == null || found.joined || found.role !== null || !looksLikeName(this.#context, found.name))
      return null;
    if (found.end < this.#limit && kindOf(doc, found.end) !== TOKEN.comma) return null;
    this.name = found.name;
    this.#named = true;
    this.party ??= found.party;
    return found.end;
  }

  /** Where an office, a body or a text is, or whose it is. */
  #preposition(t: number): number | null {
    const doc = this.#doc;
    const end = doc.termEnd[t]!;
    if (this.#named || end >= this.#limit || !isWord(doc, end)) return null;
    const role = columnOf(doc, t, "preposition", "role") ?? "";
    // "Unofficial", "semi-official": the word belongs to the adjective behind it.
    if (role === "other") return doc.termEnd[end]! <= this.#limit ? doc.termEnd[end]! : null;
    const joins = this.#context.complements;
    const document = this.#phrase.source === "document" && (joins.document?.includes(role) ?? false);
    if (!document && !(joins.source?.includes(role) ?? false)) return null;
    if (has(doc, end, NO_COMPLEMENT) && !has(doc, end, W.place)) return null;
    if (columnOf(doc, end, "noun", "role") === "occasion" || columnOf(doc, end, "source", "as") === "document")
      return null;
    return doc.termEnd[end]! <= this.#limit ? doc.termEnd[end]! : null;
  }

  /** Whether a word may belong to the subject by what is written onto it and by its shape. */
  #continues(t: number): boolean {
    const doc = this.#doc;
    const form = formOf(doc, t);
    if (form === null || form.word.length === 1) return false;
    if (isFirstName(doc, t) || this.#isNameBeforeVerb(t)) return true;
    if (isParticipleCue(doc, t) || isOnlyVerb(doc, t) || this.#beginsObject(t)) return false;
    const { pattern } = form;
    if (pattern === "future" || pattern === "manner") return false;
    if (pattern === "present" && (this.#named || this.#open)) return false;
    if (pattern === "circumstance" && (this.#named || this.#isAccusative(form.word))) return false;
    if (this.#named && this.#isThing(t)) return false;
    if (hasProclitic(doc, t, "ka") || hasProclitic(doc, t, "so") || hasProclitic(doc, t, "future")) return false;
    if (hasProclitic(doc, t, "bi")) return !this.#named && has(doc, t, INSTITUTION);
    if (hasProclitic(doc, t, "li"))
      return !this.#named && (!this.#open || this.#leaves === "object") && this.#isOwner(t);
    return !this.#open || this.#completes(t);
  }

  /** Of two forms of verbs in a row the first is the last part of a name: إيدا يطالب. */
  #isNameBeforeVerb(t: number): boolean {
    const doc = this.#doc;
    return (
      this.#named && t + 1 === this.#limit && isOnlyVerb(doc, t) && isFiniteVerb(doc, t + 1) && !doc.phrases.has(t)
    );
  }

  /** After a name goes on who somebody is, no thing: a letter, the veil. A surname at the very end may be an everyday word. */
  #isThing(t: number): boolean {
    const doc = this.#doc;
    if (!has(doc, t, THINGS) || has(doc, t, W.office | W.adjective | W.party) || this.#isSurname(t)) return false;
    const as = columnOf(doc, t, "source", "as");
    return as === undefined || as === "document" || as === "medium" || as === "instrument";
  }

  #isAccusative(word: string): boolean {
    return this.#context.pack.accusative.some((ending) => word.endsWith(ending));
  }

  /** A noun of doing without an article is the object after a subject that is complete: "X announced the lack of". */
  #beginsObject(t: number): boolean {
    const doc = this.#doc;
    const form = formOf(doc, t)!;
    if (form.definite || (!isDoing(doc, t) && form.pattern !== "doing")) return false;
    return this.#named || (formOf(doc, t - 1)?.definite ?? false);
  }

  /** "Of the workers", not "to the reporters", "to the agency". */
  #isOwner(t: number): boolean {
    const doc = this.#doc;
    const as = columnOf(doc, t, "source", "as");
    return as !== "medium" && as !== "human" && (has(doc, t, W.source | W.noun) || formOf(doc, t)!.definite);
  }

  /** Where an object may follow: an adjective, or the definite noun that completes an indefinite one. */
  #completes(t: number): boolean {
    const doc = this.#doc;
    const before = formOf(doc, t - 1);
    const definite = formOf(doc, t)!.definite;
    if (this.#named) return this.name?.end === t && isNameWord(doc, t);
    if (hasProclitic(doc, t, "and")) return false;
    if (this.#opensName(t)) return true;
    if (has(doc, t, QUALIFIES) && !isDoing(doc, t)) {
      const as = columnOf(doc, t, "party", "as");
      return definite === (before?.definite ?? false) && (as === undefined || isDemonymWord(as));
    }
    return definite && before !== null && !before.definite && !has(doc, t - 1, W.party | W.adjective);
  }

  /** After a complete title two unknown words are a name. */
  #opensName(t: number): boolean {
    const doc = this.#doc;
    if (this.#phrase.head !== "office" || this.#phrase.name !== null || this.name !== null) return false;
    return (
      isNameWord(doc, t) &&
      (formOf(doc, t - 1)?.definite ?? false) &&
      t + 1 < this.#limit &&
      doc.bits[t + 1] === 0 &&
      isWord(doc, t + 1)
    );
  }

  #word(t: number): number {
    const doc = this.#doc;
    const end = doc.termEnd[t]!;
    const unknown =
      (doc.bits[t] === 0 || isFirstName(doc, t)) && !formOf(doc, t)!.definite && !hasProclitic(doc, t, "and");
    if (has(doc, t, W.office)) {
      this.role ??= (readings(doc, t).find((r) => r.entry.class === "office")?.entry.a.role ??
        null) as typeof this.role;
      this.#named = false;
    } else if (this.#isSurname(t)) this.name = { start: (this.name ?? this.#phrase.name)!.start, end };
    else if (has(doc, t, W.source | W.noun)) this.#named = false;
    else if (unknown && this.#mayBeNamed(t)) {
      this.name = this.name?.end === t ? { start: this.name.start, end } : { start: t, end };
      this.#named = true;
    } else if (this.#named && this.name?.end === t) this.name = { start: this.name.start, end };
    return end;
  }

  /** An everyday word without an article at the very end of a name is a surname. */
  #isSurname(t: number): boolean {
    const doc = this.#doc;
    if (this.#open || (this.name ?? this.#phrase.name)?.end !== t || doc.termEnd[t] !== this.#limit) return false;
    const form = formOf(doc, t)!;
    return !form.definite && form.cut.pro.length === 0 && form.cut.person === null;
  }

  /** A name follows a complete title: an unknown word after a definite one, or after another of the name. */
  #mayBeNamed(t: number): boolean {
    if (this.#phrase.name !== null) return false;
    if (this.name !== null) return this.name.end === t;
    const before = formOf(this.#doc, t - 1);
    return (this.#phrase.head === "office" || this.#phrase.head === "noun") && (before?.definite ?? false);
  }
}

const NO_NAME = new Set(["present", "manner"]);

/** Two words or more, of which none has the shape of a verb or an adverb. */
function looksLikeName({ doc }: ReadingContext, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (NO_NAME.has(formOf(doc, t)?.pattern ?? "")) return false;
  return end - start > 1;
}

/** A finite verb that is no noun as well: between a verb and its content a form that may be either is the noun. */
const isOnlyVerb = (doc: AnnotatedText, t: number): boolean => isFiniteVerb(doc, t) && !has(doc, t, NOMINAL);

/** A word of time, but for "one of", which is written like Sunday without its article. */
export const isTime = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.time) && !(columnOf(doc, t, "noun", "role") === "one" && !(formOf(doc, t)?.definite ?? false));

/** An unknown word without an article or the shape of a verb. */
const isNameWord = (doc: AnnotatedText, t: number): boolean => {
  const form = formOf(doc, t);
  return form !== null && doc.bits[t] === 0 && !form.definite && form.pattern === null && form.cut.pro.length === 0;
};

const isDefiniteAdjective = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.adjective) && (formOf(doc, t)?.definite ?? false);
