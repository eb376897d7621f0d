import type { Role } from "../model/codes.ts";
import type { PartyId } from "../model/reading.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { Complements } from "./pack.ts";
import type { People } from "./people.ts";
import type { Range } from "./range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readingOf, readings } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

/** What a noun phrase is headed by. */
export type Head = "office" | "party" | "source" | "name" | "group" | "noun" | "pronoun";

/** A noun phrase that may name a speaker or a giver: its tokens and what they tell. */
export interface NounPhrase extends Range {
  readonly head: Head;
  readonly name: Range | null;
  readonly role: Role | null;
  readonly party: PartyId | null;
  /** Of a source noun: anonymous, group, document, medium. */
  readonly source: string | null;
  readonly plural: boolean;
  /** An office or honorific stands with the name. */
  readonly titled: boolean;
  /** Several members joined by "and". */
  readonly joined: boolean;
  readonly definite: boolean;
  readonly pronoun: string | null;
}

/** What the noun phrase grammar needs to know beside the text. */
export interface NounPhraseContext {
  readonly doc: AnnotatedText;
  readonly people: People;
  /** Names begin with a capital letter. */
  readonly capitals: boolean;
  readonly nameParticles: ReadonlySet<string>;
  readonly complements: Complements;
}

/** Words that keep what they are when a capital begins them. */
const NOT_IN_NAMES =
  W.party |
  W.office |
  W.honorific |
  W.source |
  W.time |
  W.number |
  W.currency |
  W.preposition |
  W.pronoun |
  W.gathering;
const ALWAYS_ITSELF = W.office | W.source | W.preposition | W.pronoun | W.time;
const NAME_LONGEST = 6;
const PHRASE_LONGEST = 40;
const FINITE = new Set(["past", "present"]);

/** Whether the word at a token is a finite verb of any kind and nothing else. */
export function isFiniteVerb(doc: AnnotatedText, t: number): boolean {
  if (!has(doc, t, W.saying | W.trigger | W.deed | W.verb | W.attendance | W.auxiliary)) return false;
  const all = readings(doc, t);
  return (
    all.some((r) => FINITE.has(r.shape) || r.entry.class === "verb" || r.entry.class === "auxiliary") &&
    !all.some((r) => r.entry.class === "party" || r.entry.class === "office" || r.entry.class === "preposition")
  );
}

/** A noun of doing that may begin an object: no verb, no article. */
const isDoing = (doc: AnnotatedText, t: number) =>
  has(doc, t, W.deed | W.trigger | W.stance | W.saying | W.attendance) &&
  readings(doc, t).some((r) => r.shape === "masdar" || r.entry.class === "stance");

/**
 * Parses the noun phrase that begins at `from` and ends before `limit`; null where none begins. `alone`: it ends
 * before "and", as one member of a list.
 */
export function parseNounPhrase(
  context: NounPhraseContext,
  from: number,
  limit: number,
  alone = false,
): NounPhrase | null {
  return new Parser(context, from, Math.min(limit, from + PHRASE_LONGEST), alone).parse();
}

class Parser {
  readonly #c: NounPhraseContext;
  readonly #doc: AnnotatedText;
  readonly #from: number;
  readonly #limit: number;
  readonly #alone: boolean;
  #at: number;
  #head: Head | null = null;
  #name: { start: number; end: number } | null = null;
  #role: Role | null = null;
  #party: PartyId | null = null;
  #source: string | null = null;
  /** The source noun is one for a person. */
  #person = false;
  #plural = false;
  #titled = false;
  #joined = false;
  #pronoun: string | null = null;
  /** The last word is a possessor (Russia's): whoever is meant comes after it. */
  #owned = false;
  /** The last term stands in the construct state: an indefinite noun that the next noun completes. */
  #construct = false;

  constructor(context: NounPhraseContext, from: number, limit: number, alone = false) {
    this.#alone = alone;
    this.#c = context;
    this.#doc = context.doc;
    this.#from = from;
    this.#limit = limit;
    this.#at = from;
  }

  parse(): NounPhrase | null {
    while (this.#at < this.#limit) {
      const next = this.#step(this.#at);
      if (next === null) break;
      this.#owned = false;
      this.#at = next;
      if (formOf(this.#doc, next - 1)?.cut.certain) this.#possessor();
    }
    if (this.#head === null || this.#at === this.#from || this.#owned) return null;
    return {
      start: this.#from,
      end: this.#at,
      head: this.#head,
      name: this.#name,
      role: this.#role,
      party: this.#party,
      source: this.#source,
      plural: this.#plural,
      titled: this.#titled,
      joined: this.#joined,
      definite: hasProclitic(this.#doc, this.#from, "article"),
      pronoun: this.#pronoun,
    };
  }

  /** What stood so far only says whose somebody is (Russia's ministry): its party counts, its head does not. */
  #possessor(): void {
    if (this.#name !== null) {
      const owner = this.#c.people.find(nameUnits(this.#c, this.#name));
      this.#party ??= owner === null ? null : this.#c.people.all[owner]!.party;
    }
    this.#head = "noun";
    this.#name = null;
    this.#role = null;
    this.#source = null;
    this.#plural = false;
    this.#joined = false;
    this.#owned = true;
  }

  /** The token after the next part of the phrase, or null where the phrase has ended. */
  #step(t: number): number | null {
    const doc = this.#doc;
    if (!isWord(doc, t)) return this.#punctuation(t);
    const end = doc.termEnd[t]!;
    if (t > this.#from) {
      const joined = this.#coordination(t);
      if (joined !== undefined) return joined;
    }
    if (has(doc, t, W.relative | W.negation | W.that | W.conjunction | W.according | W.as)) return null;
    if (has(doc, t, W.determiner)) return this.#head === null || this.#owned ? end : null;
    if (has(doc, t, W.pronoun)) return this.#pronounAt(t, end);
    if (this.#isProperName(t) || this.#followsHonorific(t)) return this.#nameTokens(t);
    if (has(doc, t, W.office)) return this.#office(t, end);
    if (columnOf(doc, t, "noun", "role") === "each") return end;
    if (has(doc, t, W.honorific)) {
      this.#head ??= "name";
      this.#titled = true;
      this.#construct = false;
      return end;
    }
    if (has(doc, t, W.person)) return this.#ownPerson(t, end);
    if (has(doc, t, W.party)) return this.#partyAt(t, end);
    if (this.#cannotStart(t)) return null;
    if (this.#isSecondName(t)) return this.#nameTokens(t);
    if (has(doc, t, W.preposition)) return this.#preposition(t, end);
    if (has(doc, t, W.source)) return this.#sourceAt(t, end);
    if (has(doc, t, W.number) || kindOf(doc, t) === TOKEN.number)
      return this.#head === null && (this.#c.capitals || this.#counts(end)) ? this.#number(end) : null;
    if (has(doc, t, W.adjective)) return this.#adjective(end);
    if (has(doc, t, W.time | W.currency | W.qualifier | W.condition)) return null;
    if (this.#isNameByPlace(t)) return this.#nameTokens(t);
    if (this.#c.capitals && this.#qualifiesNoun(t)) return end;
    if (isFiniteVerb(doc, t)) return null;
    if (doc.bits[t] !== 0) return this.#commonNoun(t, end);
    return this.#unknown(t);
  }

  /** An adjective follows its noun in one language and stands before it in another. */
  #adjective(end: number): number | null {
    if (this.#c.capitals) return this.#name !== null ? null : end;
    if (this.#head === null) return end < this.#limit && has(this.#doc, end, W.office) ? end : null;
    return this.#plain(end, false);
  }

  /** Mr. King is no king. */
  #followsHonorific(t: number): boolean {
    if (!this.#c.capitals || t === this.#from || !startsUpper(this.#doc, t) || this.#name !== null) return false;
    return (
      this.#head === "name" &&
      !has(this.#doc, t, W.honorific) &&
      !this.#doc.phrases.get(t)?.some((r) => r.bit === W.office)
    );
  }

  /** A word that a capital letter marks as a name although small it is an everyday one: Will, Grant, Rose. */
  #isProperName(t: number): boolean {
    const doc = this.#doc;
    if (doc.proper[t] !== 1 || doc.termEnd[t] !== t + 1) return false;
    if (has(doc, t, NOT_IN_NAMES)) return this.#name !== null && this.#name.end === t && !has(doc, t, ALWAYS_ITSELF);
    return this.#name === null ? doc.bits[t] !== 0 : this.#name.end === t;
  }

  /** A preposition written together with its noun opens a complement only after a title or source. */
  #cannotStart(t: number): boolean {
    const form = formOf(this.#doc, t);
    if (form === null) return true;
    const clitics = form.readings[0]?.cut.pro ?? (form.definite ? form.cut.pro : []);
    const names = clitics.map((clitic) => clitic.name);
    if (names.includes("bi") || names.includes("ka")) return true;
    if (!names.includes("li")) return false;
    return this.#name !== null || (this.#head !== "office" && this.#head !== "source");
  }

  /** "And" before a word: goes on with a further member, or ends the phrase. Undefined where there is no "and". */
  #coordination(t: number): number | null | undefined {
    const doc = this.#doc;
    const attached = hasProclitic(doc, t, "and");
    if (!attached && !hasProclitic(doc, t, "so")) {
      if (columnOf(doc, t, "conjunction", "role") !== "and") return undefined;
      const inner = this.#member(doc.termEnd[t]!);
      if (inner === null) return null;
      return inner;
    }
    if (!attached) return null;
    return this.#member(t);
  }

  #member(t: number): number | null {
    const doc = this.#doc;
    if (this.#alone || isFiniteVerb(doc, t) || t >= this.#limit) return null;
    const known =
      has(doc, t, W.office | W.party | W.source | W.honorific | W.person) ||
      (this.#c.capitals ? this.#beginsMember(t) : this.#knownName(t));
    if (!known || this.#head === null) return null;
    // "the Yemeni foreign and defence minister" and the like keep one head; names and parties make a group.
    if (this.#name !== null || this.#head === "party") this.#joined = true;
    this.#plural = true;
    const rest = new Parser(this.#c, t, this.#limit).#memberEnd();
    return rest;
  }

  #memberEnd(): number | null {
    let at = this.#from;
    while (at < this.#limit) {
      const next = at === this.#from ? this.#first(at) : this.#step(at);
      if (next === null) break;
      at = next;
    }
    return at === this.#from ? null : at;
  }

  #first(t: number): number | null {
    const doc = this.#doc;
    const end = doc.termEnd[t]!;
    if (has(doc, t, W.office)) return this.#office(t, end);
    if (has(doc, t, W.party)) return this.#partyAt(t, end);
    if (has(doc, t, W.source)) return this.#sourceAt(t, end);
    return this.#c.capitals ? this.#step(t) : this.#unknown(t);
  }

  /** Where capitals mark names, a further member begins with one, or with a determiner or adjective of a source. */
  #beginsMember(t: number): boolean {
    const doc = this.#doc;
    if (doc.bits[t] === 0) return startsUpper(doc, t);
    let next = t;
    while (next < this.#limit && isWord(doc, next) && has(doc, next, W.determiner | W.adjective | W.number))
      next = doc.termEnd[next]!;
    return next > t && next < this.#limit && has(doc, next, W.office | W.party | W.source);
  }

  #knownName(t: number): boolean {
    const word = formOf(this.#doc, t)?.word ?? "";
    return word.length > 3 && this.#c.people.knowsSurname(word.slice(1));
  }

  #punctuation(t: number): number | null {
    const doc = this.#doc;
    const kind = kindOf(doc, t);
    const quotation = doc.quotations.at(t);
    if (quotation?.closed && this.#head !== null && this.#name === null && quotation.close - quotation.open <= 6)
      return quotation.close < this.#limit ? quotation.close + 1 : null;
    if (
      kind === TOKEN.dash &&
      this.#name !== null &&
      this.#name.end === t &&
      isWord(doc, t + 1) &&
      doc.tokens.end[t] === doc.tokens.start[t + 1]
    )
      return this.#nameTokens(t + 1);
    if (this.#isInitialsFullStop(t)) {
      this.#name = { start: this.#name!.start, end: t + 1 };
      return t + 1;
    }
    if (kind === TOKEN.end && !this.#c.capitals && (formOf(doc, t - 1)?.word.length ?? 2) === 1 && t > this.#from)
      return t + 1;
    if (kind === TOKEN.comma) return this.#apposition(t);
    return null;
  }

  /** The full stop in "John R. Bolton". */
  #isInitialsFullStop(t: number): boolean {
    const { tokens } = this.#doc;
    if (kindOf(this.#doc, t) !== TOKEN.end || this.#name?.end !== t || tokens.end[t - 1]! - tokens.start[t - 1]! > 1)
      return false;
    return this.#c.capitals && isWord(this.#doc, t + 1) && startsUpper(this.#doc, t + 1);
  }

  /** After a comma: the name of the office before it, or the office of the name before it. */
  #apposition(t: number): number | null {
    const inner = new Parser(this.#c, t + 1, this.#limit);
    if (this.#name === null && this.#head === "office") {
      const phrase = inner.parseShort();
      if (phrase?.name == null || phrase.joined) return null;
      const after = kindOf(this.#doc, phrase.end);
      const bounded =
        phrase.end >= this.#limit ||
        after === TOKEN.comma ||
        isFiniteVerb(this.#doc, phrase.end) ||
        after === TOKEN.newline;
      if (!bounded) return null;
      this.#name = phrase.name;
      return phrase.end;
    }
    if (this.#name !== null && this.#role === null && !this.#joined) {
      const phrase = inner.parseShort();
      if (phrase === null || phrase.role === null || phrase.name !== null) return null;
      this.#role = phrase.role;
      this.#party ??= phrase.party;
      return phrase.end;
    }
    return null;
  }

  parseShort(): NounPhrase | null {
    return this.#at >= this.#limit || !isWord(this.#doc, this.#at) ? null : this.parse();
  }

  #pronounAt(t: number, end: number): number | null {
    const role = columnOf(this.#doc, t, "pronoun", "role") ?? "";
    if (this.#head !== null) return null;
    if (role === "this") return end < this.#limit && has(this.#doc, end, W.source | W.office | W.noun) ? end : null;
    this.#head = "pronoun";
    this.#pronoun = role;
    return end;
  }

  #office(t: number, end: number): number | null {
    const reading = readingOf(this.#doc, t, "office")!;
    this.#titled = true;
    if (this.#head === "party" && this.#role === null && !this.#c.capitals) return null;
    const role = (reading.entry.a.role ?? null) as Role | null;
    // A bare word before an office is what the person is to it: صهر الرئيس, the president's son-in-law.
    if (
      this.#name !== null &&
      this.#name.end === t &&
      this.#name.end - this.#name.start === 1 &&
      this.#role === null &&
      this.#head === "name" &&
      this.#name.start === this.#from &&
      !this.#c.capitals
    ) {
      this.#name = null;
      this.#head = "office";
      this.#role = "other";
    }
    if (this.#c.capitals && this.#name?.end === t) this.#nameQualifies();
    this.#head ??= "office";
    if (this.#head === "party" || this.#head === "noun") this.#head = "office";
    if (this.#c.capitals && (this.#head === "source" || this.#head === "group")) this.#head = "office";
    this.#role ??= role;
    this.#party ??= reading.entry.a.party ?? null;
    this.#plural ||= reading.agreement === "p";
    this.#construct = !hasProclitic(this.#doc, t, "article");
    return end;
  }

  /** A name right before an office only says whose it is: the Trump campaign manager. */
  #nameQualifies(): void {
    this.#name = null;
    this.#head = null;
    this.#role = null;
  }

  #ownPerson(t: number, end: number): number | null {
    if (this.#name !== null) return null;
    const reading = readingOf(this.#doc, t, "person")!;
    this.#titled = true;
    this.#head ??= "name";
    this.#name = { start: t, end };
    this.#party ??= reading.entry.a.party ?? null;
    this.#role ??= (reading.entry.a.role ?? null) as Role | null;
    return end;
  }

  #partyAt(t: number, end: number): number | null {
    const doc = this.#doc;
    const { entry, agreement } = readingOf(doc, t, "party")!;
    const adjective = entry.a.as === "demonym" || entry.a.as === "demonym-plural";
    if (this.#cannotStart(t)) return null;
    // A name that is also an everyday word or a person's is a party only where no further name follows it.
    if (entry.a.flag === "ambiguous" && this.#head === null && !adjective && this.#nameFollows(doc.termEnd[t]!))
      return this.#unknown(t);
    if (this.#name !== null && !adjective) return null;
    if (adjective && this.#head === null) {
      // In a language with capitals the adjective stands before its noun: it opens the phrase.
      this.#head = this.#c.capitals && entry.a.as === "demonym" ? "noun" : "group";
      this.#plural = agreement === "p" || entry.a.as === "demonym-plural";
    } else this.#head ??= "party";
    // In a title the party nearest the head counts; an adjective completes the noun it stands with.
    // "European" says where somebody is from, not that they speak for the union.
    if (!(adjective && entry.id.startsWith("org:"))) this.#party ??= entry.id;
    this.#construct = false;
    return end;
  }

  /** A surname that only looks like a verb with a pronoun (روته, "she told it") is a name after a title or first name. */
  #isNameByPlace(t: number): boolean {
    const labelled = this.#head === null && kindOf(this.#doc, t + 1) === TOKEN.colon;
    const inName =
      labelled || (this.#name !== null ? this.#name.end === t : this.#head === "office" && !this.#construct);
    if (!inName || this.#c.capitals || this.#doc.phrases.has(t)) return false;
    return readings(this.#doc, t).every(
      (r) =>
        FINITE.has(r.shape) &&
        (r.cut.person !== null || r.cut.pro.some((clitic) => clitic.name === "so" || clitic.name === "future")),
    );
  }

  /** After a title and a first name an everyday noun without an article is the surname: نواف سلام. */
  #isSecondName(t: number): boolean {
    if (
      this.#c.capitals ||
      this.#name === null ||
      this.#head !== "office" ||
      this.#name.end !== t ||
      this.#name.end - this.#name.start !== 1
    )
      return false;
    if (this.#c.people.knowsSurname(formOf(this.#doc, t - 1)?.word ?? "")) return false;
    const bare = (this.#doc.bits[t]! & ~(W.noun | W.adjective | W.source | W.thing)) === 0 && !this.#doc.phrases.has(t);
    return (
      bare &&
      readings(this.#doc, t).every((r) => r.cut.pro.length === 0 && r.cut.person === null && r.shape === "plain")
    );
  }

  #nameFollows(t: number): boolean {
    if (t >= this.#limit || !isWord(this.#doc, t) || this.#doc.bits[t] !== 0) return false;
    return this.#c.capitals ? startsUpper(this.#doc, t) : !(formOf(this.#doc, t)?.definite ?? true);
  }

  #preposition(t: number, end: number): number | null {
    const role = columnOf(this.#doc, t, "preposition", "role") ?? "";
    if (this.#name !== null || this.#head === null || end >= this.#limit) return null;
    const joins = this.#c.complements;
    const head = this.#head;
    if (head !== "office" && head !== "source") return null;
    if (joins[head]?.includes(role)) {
      if (has(this.#doc, end, W.time | W.gathering | W.saying | W.conjunction | W.pronoun)) return null;
      if (has(this.#doc, end, W.number) && !this.#c.capitals) return null;
      if (role === "in" && columnOf(this.#doc, end, "source", "as") === "document") return null;
      if (this.#c.capitals) return this.#complement(end);
      return columnOf(this.#doc, end, "noun", "role") === "occasion" ? null : end;
    }
    if (head === "source" && this.#source !== "document" && joins.person?.includes(role))
      return this.#c.capitals ? this.#complement(end) : end;
    if (this.#source === "group" && joins.group?.includes(role)) return end;
    return null;
  }

  /** A whole noun phrase after the preposition: the head stays, the party counts where none was named. */
  #complement(from: number): number | null {
    const listed = this.#list(from);
    if (listed !== null) {
      this.#plural = true;
      return listed;
    }
    const inner = new Parser(this.#c, from, this.#limit).parse();
    if (inner === null || inner.head === "pronoun" || this.#source === "document") return inner?.end ?? null;
    this.#party ??= inner.party;
    return inner.end;
  }

  /** "The leaders of Denmark, Finland and France": a list of parties, or null where there are not three. */
  #list(from: number): number | null {
    const doc = this.#doc;
    let members = 0;
    let closed = false;
    let end = from;
    for (let t = from; t < this.#limit; ) {
      const begin = has(doc, t, W.determiner) ? doc.termEnd[t]! : t;
      if (!isWord(doc, begin) || !has(doc, begin, W.party)) break;
      members++;
      end = doc.termEnd[begin]!;
      if (closed) break;
      t = kindOf(doc, end) === TOKEN.comma ? end + 1 : end;
      closed = columnOf(doc, t, "conjunction", "role") === "and";
      if (closed) t = doc.termEnd[t]!;
      else if (t === end) break;
    }
    return closed && members > 2 ? end : null;
  }

  #sourceAt(t: number, end: number): number | null {
    const doc = this.#doc;
    const { entry, agreement } = readingOf(doc, t, "source")!;
    if (this.#name !== null && (!this.#c.capitals || this.#name.end !== t)) return null;
    if (isFiniteVerb(doc, t) && this.#head !== null && !this.#isNounByPlace(t)) return null;
    if (this.#c.capitals) this.#takesOver("source");
    else if (this.#head === null || this.#head === "noun" || this.#head === "group") this.#head = "source";
    this.#source = this.#c.capitals ? (entry.a.as ?? null) : (this.#source ?? entry.a.as ?? null);
    this.#person = entry.a.person !== undefined;
    this.#plural = this.#c.capitals ? agreement === "p" : this.#plural || agreement === "p";
    this.#construct = !hasProclitic(doc, t, "article");
    return end;
  }

  /** Where what qualifies a noun stands before it, the last noun is the head: US officials, Trump campaign. */
  #takesOver(head: Head): void {
    if (this.#head === "office" && head === "noun") return;
    this.#head = head;
    this.#name = null;
    this.#role = null;
  }

  /** A determiner or an adjective, and nothing that may be the noun itself (an official). */
  #awaitsNoun(t: number): boolean {
    return (
      has(this.#doc, t, W.determiner) ||
      (has(this.#doc, t, W.adjective) && !has(this.#doc, t, W.office | W.source | W.noun | W.thing))
    );
  }

  /** A participle between a determiner and its noun: the closed session, a planned visit. */
  #qualifiesNoun(t: number): boolean {
    if (this.#name !== null || t === this.#from || !this.#awaitsNoun(t - 1)) return false;
    return (
      isFiniteVerb(this.#doc, t) && readings(this.#doc, t).some((r) => r.shape === "past" || r.shape === "participle")
    );
  }

  /** A form that is both noun and verb is the noun after what qualifies nouns, and before another verb. */
  #isNounByPlace(t: number): boolean {
    const doc = this.#doc;
    if (!this.#c.capitals) return false;
    if (this.#awaitsNoun(t - 1) || this.#owned || formOf(doc, t - 1)?.cut.certain) return true;
    const next = doc.termEnd[t]!;
    return isWord(doc, next) && (isFiniteVerb(doc, next) || columnOf(doc, next, "preposition", "role") === "of");
  }

  /** A number heads a phrase where it counts somebody: 26 countries, nine states. */
  #counts(end: number): boolean {
    let t = end;
    while (t < this.#limit && (has(this.#doc, t, W.number) || kindOf(this.#doc, t) === TOKEN.number)) t++;
    return t < this.#limit && isWord(this.#doc, t) && has(this.#doc, t, W.source | W.party | W.office);
  }

  #number(end: number): number | null {
    this.#head = "noun";
    this.#plural = true;
    this.#construct = true;
    return end;
  }

  #plain(end: number, construct: boolean): number {
    this.#construct = construct;
    return end;
  }

  #commonNoun(t: number, end: number): number | null {
    const doc = this.#doc;
    const definite = hasProclitic(doc, t, "article") || (formOf(doc, t)?.definite ?? false);
    if (this.#c.capitals) return this.#nounAfterWhatQualifiesIt(t, end);
    if (this.#name !== null) return null;
    if (!definite && this.#head !== null && !this.#construct && !this.#c.capitals) return null;
    if (!definite && isDoing(doc, t) && this.#head !== null && this.#party !== null) return null;
    if (!definite && isDoing(doc, t) && this.#head === null) return null;
    this.#head ??= "noun";
    return this.#plain(end, !definite);
  }

  #nounAfterWhatQualifiesIt(t: number, end: number): number | null {
    if (isFiniteVerb(this.#doc, t) && !this.#isNounByPlace(t)) return null;
    if (this.#head === "source" && this.#at !== this.#from && !this.#owned && this.#source !== "group") return null;
    this.#takesOver("noun");
    return end;
  }

  #unknown(t: number): number | null {
    const doc = this.#doc;
    const form = formOf(doc, t)!;
    if (this.#c.capitals) {
      if (startsUpper(doc, t)) return this.#name !== null && this.#name.end !== t ? null : this.#nameTokens(t);
      if (this.#name?.end === t && this.#c.nameParticles.has(form.word) && this.#upperAfterParticles(t))
        return this.#nameTokens(t);
      if (form.pattern === "manner" || this.#name !== null) return null;
      const qualifies = this.#at === this.#from || this.#owned || has(doc, t - 1, W.determiner | W.adjective);
      if (form.pattern !== null && !qualifies) return null;
      if (this.#head === null || this.#head === "party" || this.#head === "group") this.#head = "noun";
      return t + 1;
    }
    if (form.definite) {
      if (this.#name !== null) return this.#name.end === t ? this.#nameTokens(t) : null;
      if (this.#head === "office" && !this.#construct && this.#party === null && !this.#bareTitleGoesOn(t))
        return this.#nameTokens(t);
      this.#head ??= "noun";
      return this.#plain(t + 1, false);
    }
    if (form.pattern === "present" && this.#head !== null) return null;
    if (
      (form.pattern === "doing" || form.pattern === "circumstance") &&
      this.#head !== null &&
      !this.#construct &&
      (this.#name === null || this.#name.end - this.#name.start > 1)
    )
      return null;
    if (form.pattern === "manner" && this.#name !== null) return null;
    if (this.#name !== null) return this.#name.end === t ? this.#nameTokens(t) : null;
    return this.#nameTokens(t);
  }

  #upperAfterParticles(t: number): boolean {
    let next = t;
    while (next < this.#limit && this.#c.nameParticles.has(formOf(this.#doc, next)?.word ?? "")) next++;
    return next < this.#limit && isWord(this.#doc, next) && startsUpper(this.#doc, next);
  }

  /** After a bare title an unknown word with an article is a surname (الرئيس السيسي) unless a name follows it. */
  #bareTitleGoesOn(t: number): boolean {
    const next = t + 1;
    if (next >= this.#limit || !isWord(this.#doc, next)) return false;
    return this.#doc.bits[next] === 0 || has(this.#doc, next, W.party | W.adjective);
  }

  #nameTokens(t: number): number | null {
    // "The economist Ana Silva" is a person, "the newspaper Die Zeit" is not.
    if (this.#head === "source" && this.#person) this.#head = "name";
    if (this.#name === null) {
      this.#name = { start: t, end: t + 1 };
      this.#head ??= "name";
    } else {
      if (t - this.#name.start >= NAME_LONGEST) return null;
      this.#name = { start: this.#name.start, end: t + 1 };
    }
    this.#construct = false;
    return t + 1;
  }
}

export function startsUpper(doc: AnnotatedText, t: number): boolean {
  const first = doc.text[doc.tokens.start[t]!]!;
  return first !== first.toLowerCase();
}

/** The folded units of a name: particles go with what follows them. */
export function nameUnits(context: NounPhraseContext, name: Range): string[] {
  const units: string[] = [];
  let carried = "";
  for (let t = name.start; t < name.end; t++) {
    const form = formOf(context.doc, t);
    if (form === null) continue;
    const word = form.cut.certain ? form.cut.stem : form.word;
    if (context.nameParticles.has(word) && t + 1 < name.end) carried += `${word} `;
    else {
      units.push(carried + word);
      carried = "";
    }
  }
  return units;
}
