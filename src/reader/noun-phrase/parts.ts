import type { Role } from "../../model/codes.ts";
import { carriesHamza } from "../../text/characters.ts";
import type { Form, FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { nameUnits, startsUpper } from "../names.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isDoing, isFiniteVerb } from "../verbs.ts";
import { isParticleInName, isSurnameOfTitle, nameFollows } from "./name-place.ts";
import { cannotStart, countsSomebody, isNounByPlace } from "./noun-place.ts";
import type { OpenPhrase } from "./open-phrase.ts";

// What one term makes of the phrase that it goes on with. Each takes the term at the token `t` and answers with the
// token after it, or null where the phrase ends before it.

/** A pronoun is a phrase of its own, but for "this", which opens one. */
export function pronounPart(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  const end = doc.termEnd[t]!;
  const role = columnOf(doc, t, "pronoun", "role") ?? "";
  // "One of these observers".
  const of = phrase.head === "noun" && phrase.construct && role === "this";
  if (phrase.head !== null && !of) return null;
  if (role === "this") return phrase.sees(end) && has(doc, end, W.source | W.office | W.noun) ? end : null;
  phrase.head = "pronoun";
  phrase.pronoun = role;
  return end;
}

/** Mr., Dr., General. */
export function honorificPart(phrase: OpenPhrase, t: number): number {
  phrase.head ??= "name";
  phrase.titled = true;
  phrase.construct = false;
  return phrase.doc.termEnd[t]!;
}

/** An office: the minister, the president. */
export function officePart(phrase: OpenPhrase, t: number): number | null {
  const { doc, context } = phrase;
  const split = doc.split.get(t);
  const reading = split?.readings.find((r) => r.entry.class === "office") ?? readingOf(doc, t, "office")!;
  phrase.rest = split?.rest ?? null;
  // "The minister told his counterpart": whose counterpart it is was said by a complete title.
  if (context.headFirst && phrase.head === "office" && !phrase.construct && reading.cut.person !== null) return null;
  // "X called upon the officials": several are no apposition to one.
  if (context.headFirst && phrase.name !== null && !phrase.plural && reading.agreement === "p") return null;
  // "The governor of Texas, the candidate …": what completes an office is no name where another title follows.
  if (context.headFirst && phrase.nameEndsAt(t) && hasProclitic(doc, t, "article") && completesOffice(phrase))
    phrase.name = null;
  phrase.titled = true;
  if (phrase.head === "party" && phrase.role === null && context.headFirst) return null;
  // "Chaired the opening session the president": a noun with its article is complete.
  if (phrase.head === "noun" && context.headFirst && isDefiniteNoun(phrase) && hasProclitic(doc, t, "article"))
    return null;
  if (!context.headFirst) headBeforeOffice(phrase, t);
  else if (!context.capitals) relationBeforeOffice(phrase, t);
  phrase.head ??= "office";
  // A minister's visit is no minister.
  if (columnOf(doc, phrase.from, "noun", "role") === "occasion" && phrase.head === "noun") return doc.termEnd[t]!;
  if (phrase.head === "party" || phrase.head === "noun") phrase.head = "office";
  phrase.role ??= phrase.ofBody && reading.entry.id === "president" ? "other" : roleOf(reading);
  phrase.party ??= reading.entry.a.party ?? null;
  phrase.former ||= NOT_NOW.has(reading.entry.id);
  phrase.plural ||= reading.agreement === "p";
  phrase.construct = !hasProclitic(doc, t, "article");
  phrase.titleEnd = doc.termEnd[t]!;
  return phrase.titleEnd;
}

const isDefiniteNoun = ({ doc, from, construct }: OpenPhrase): boolean =>
  !construct && hasProclitic(doc, from, "article");

/** Offices that somebody held, or will hold, or holds against those in office. */
const NOT_NOW: ReadonlySet<string> = new Set(["former", "president-elect", "opposition"]);

/** "Her deputy" is no member of a parliament. */
function roleOf({ entry, cut }: FormReading): Role | null {
  const role = (entry.a.role ?? null) as Role | null;
  return role === "legislator" && cut.person !== null && !cut.certain ? "official" : role;
}

const completesOffice = ({ doc, name, from }: OpenPhrase): boolean =>
  name!.start > from && has(doc, name!.start - 1, W.office) && !hasProclitic(doc, name!.start - 1, "article");

/** A name right before an office only says whose it is: the Trump campaign manager. So does a source or a group. */
function headBeforeOffice(phrase: OpenPhrase, t: number): void {
  if (phrase.nameEndsAt(t)) {
    phrase.ofBody = true;
    phrase.name = null;
    phrase.head = null;
    phrase.role = null;
  } else if (phrase.head === "source" || phrase.head === "group") {
    phrase.ofBody = phrase.head === "source";
    phrase.head = "office";
  }
}

/** "The president of the company" is no head of state: what the title governs is a body, and no state. */
function presideBody(phrase: OpenPhrase, t: number): void {
  const presides = phrase.head === "office" && phrase.role === "head-of-state" && phrase.titleEnd === t;
  if (presides && phrase.construct && phrase.party === null && phrase.context.headFirst) phrase.role = "other";
}

/** A bare word before an office is what the person is to it: صهر الرئيس, the president's son-in-law. */
function relationBeforeOffice(phrase: OpenPhrase, t: number): void {
  const { name, head, role, from } = phrase;
  if (name === null || head !== "name" || role !== null) return;
  if (name.start !== from || name.end !== t || t - from !== 1) return;
  phrase.name = null;
  phrase.head = "office";
  phrase.role = "other";
}

/** A person whom the lexicon knows by name. */
export function personPart(phrase: OpenPhrase, t: number): number | null {
  const first = phrase.name;
  if (first !== null && (first.end !== t || hasProclitic(phrase.doc, t, "and"))) return null;
  const { entry } = readingOf(phrase.doc, t, "person")!;
  const end = phrase.doc.termEnd[t]!;
  phrase.titled = true;
  phrase.head ??= "name";
  phrase.construct = false;
  phrase.name = { start: first?.start ?? t, end };
  phrase.wholeName = first === null && phrase.context.headFirst;
  phrase.party ??= entry.a.party ?? null;
  phrase.role ??= (entry.a.role ?? null) as Role | null;
  return end;
}

/** A state, an alliance, a party, or the adjective made of one. */
export function partyPart(phrase: OpenPhrase, t: number): number | null {
  const { doc, context } = phrase;
  const { entry, agreement } = readingOf(doc, t, "party")!;
  const end = doc.termEnd[t]!;
  const adjective = entry.a.as === "demonym" || entry.a.as === "demonym-plural";
  if (cannotStart(phrase, t)) return null;
  // A name that is also an everyday word or a person's is a party only where no further name follows it.
  if (entry.a.flag === "ambiguous" && phrase.head === null && !adjective && nameFollows(phrase, end))
    return unknownPart(phrase, t);
  if (phrase.name !== null && !adjective) return null;
  // "Asked the Ukrainian president Washington to …": a state or capital after a complete title is somebody else.
  if (context.headFirst && !adjective && isCompleteTitle(phrase) && !has(doc, t - 1, W.preposition)) return null;
  // "Washington threatened Syria": two states in a row are two phrases; an adjective has the article of its noun.
  if (context.headFirst && phrase.head === "party" && phrase.name === null && !isAdjectiveOf(phrase, t, adjective))
    return null;
  if (adjective && phrase.head === null) {
    // Where the adjective stands before its noun it opens the phrase.
    phrase.head = !context.headFirst && entry.a.as === "demonym" ? "noun" : "group";
    phrase.plural = agreement === "p" || entry.a.as === "demonym-plural";
  } else phrase.head ??= "party";
  // In a title the party nearest the head counts; an adjective completes the noun it stands with.
  // "European" says where somebody is from, not that they speak for the union; an envoy is sent to a state by another.
  const from = !(adjective && entry.id.startsWith("org:") && entry.a.flag === "ambiguous");
  if (from && !phrase.away) phrase.party ??= entry.id;
  phrase.construct = false;
  return end;
}

const isAdjectiveOf = ({ doc }: OpenPhrase, t: number, adjective: boolean): boolean =>
  adjective && (formOf(doc, t)?.definite ?? false);

/** A noun for those who say something: officials, sources, a ministry, a statement, a newspaper. */
export function sourcePart(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  const { headFirst } = phrase.context;
  const { entry, agreement } = readingOf(doc, t, "source")!;
  if (phrase.name !== null && (headFirst || phrase.name.end !== t)) return null;
  if (isFiniteVerb(doc, t) && phrase.head !== null && !isNounByPlace(phrase, t)) return null;
  const definite = hasProclitic(doc, t, "article");
  if (
    headFirst &&
    definite &&
    (isComplete(phrase) || (phrase.head === "source" && !phrase.construct && !(phrase.plural && agreement === "p")))
  )
    return null;
  presideBody(phrase, t);
  const as = entry.a.as ?? null;
  const plural = agreement === "p";
  if (!headFirst) phrase.takeHead("source");
  else if (phrase.head === null || phrase.head === "noun" || phrase.head === "group") phrase.head = "source";
  phrase.source = headFirst ? (phrase.source ?? as) : as;
  phrase.rest = doc.split.get(t)?.rest ?? null;
  phrase.person = entry.a.person !== undefined;
  phrase.plural = headFirst ? phrase.plural || plural : plural;
  phrase.construct = !hasProclitic(doc, t, "article");
  return doc.termEnd[t]!;
}

/** A number opens a phrase: 26 countries. */
export function numberPart(phrase: OpenPhrase, t: number): number | null {
  const end = phrase.doc.termEnd[t]!;
  if (phrase.head !== null || !(!phrase.context.headFirst || countsSomebody(phrase, end))) return null;
  phrase.head = "noun";
  phrase.plural = true;
  phrase.construct = true;
  return end;
}

/** An adjective follows its noun in one language and stands before it in another. */
export function adjectivePart(phrase: OpenPhrase, t: number): number | null {
  const end = phrase.doc.termEnd[t]!;
  const former = columnOf(phrase.doc, t, "adjective", "role") === "former";
  if (!phrase.context.headFirst) {
    if (phrase.name !== null) return null;
    phrase.former ||= former;
    return end;
  }
  const definite = formOf(phrase.doc, t)?.definite ?? false;
  if (phrase.name !== null && !definite) return null;
  if (phrase.head === null) {
    const nouns = phrase.context.capitals ? W.noun | W.party | W.adjective : 0;
    return phrase.sees(end) && has(phrase.doc, end, W.office | W.source | nouns) ? end : null;
  }
  phrase.former ||= former;
  phrase.construct = false;
  return end;
}

/** A known word that is none of the above. */
export function nounPart(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  if (!phrase.context.headFirst) return nounAfterWhatQualifiesIt(phrase, t);
  if (phrase.name !== null) return null;
  const definite = hasProclitic(doc, t, "article") || (formOf(doc, t)?.definite ?? false);
  if (definite && isComplete(phrase) && !hasProclitic(doc, t, "li")) return null;
  if (!definite && phrase.head !== null && !phrase.construct) return null;
  if (!definite && isDoing(doc, t) && (phrase.head === null || phrase.party !== null)) return null;
  presideBody(phrase, t);
  phrase.head ??= "noun";
  phrase.construct = !definite;
  return doc.termEnd[t]!;
}

function nounAfterWhatQualifiesIt(phrase: OpenPhrase, t: number): number | null {
  if (isFiniteVerb(phrase.doc, t) && !isNounByPlace(phrase, t)) return null;
  const ofSource = phrase.head === "source" && phrase.source !== "group";
  if (ofSource && phrase.at !== phrase.from && !phrase.owned) return null;
  phrase.takeHead("noun");
  return phrase.doc.termEnd[t]!;
}

/** A word that the lexicon does not know: a name, or a noun. */
export function unknownPart(phrase: OpenPhrase, t: number): number | null {
  const form = formOf(phrase.doc, t)!;
  if (phrase.context.capitals) return unknownWithCapitals(phrase, t, form);
  if (form.word.length === 1) return null;
  if (phrase.name?.end === t && phrase.context.nameSuffixes.has(form.word)) return nextOfName(phrase, t);
  if (form.definite && !carriesHamza(phrase.doc.text, phrase.doc.tokens.start[t]!))
    return unknownWithArticle(phrase, t);
  if (isNameOfBody(phrase, t)) {
    phrase.construct = false;
    return t + 1;
  }
  return endsBeforeUnknown(phrase, form, t) ? null : nextOfName(phrase, t);
}

/** The company, the party that somebody heads has a name of its own: رئيس شركة أرامكو. */
const isNameOfBody = ({ doc, head, name, construct, titleEnd }: OpenPhrase, t: number): boolean =>
  head === "office" && name === null && construct && titleEnd < t && columnOf(doc, t - 1, "source", "as") === "group";

function unknownWithCapitals(phrase: OpenPhrase, t: number, { pattern }: Form): number | null {
  const { doc } = phrase;
  if (startsUpper(doc, t)) return nextOfName(phrase, t);
  if (isParticleInName(phrase, t)) return phrase.takeName(t);
  if (pattern === "manner" || phrase.name !== null) return null;
  const qualifies = phrase.at === phrase.from || phrase.owned || has(doc, t - 1, W.determiner | W.adjective);
  if (pattern !== null && !qualifies) return null;
  if (phrase.head === null || phrase.head === "party" || phrase.head === "group") phrase.head = "noun";
  return t + 1;
}

/** A party, or an office with its party, is complete: what follows with an article is not part of it. */
const isComplete = ({ party, head }: OpenPhrase): boolean => party !== null && (head === "party" || head === "office");

const isCompleteTitle = (phrase: OpenPhrase): boolean =>
  phrase.head === "office" && isComplete(phrase) && !phrase.construct;

function unknownWithArticle(phrase: OpenPhrase, t: number): number | null {
  if (phrase.name !== null) {
    // A first name takes a surname with an article (بشار الأسد); after a full name the article begins an object.
    const full = nameUnits(phrase.context, phrase.name, null).length > 1;
    return full && !awaitsFamilyName(phrase, phrase.name) ? null : nextOfName(phrase, t);
  }
  if (isSurnameOfTitle(phrase, t)) return nextOfName(phrase, t);
  if (phrase.head === null && phrase.people.knowsSurname(formOf(phrase.doc, t)?.word ?? ""))
    return nextOfName(phrase, t);
  if (isComplete(phrase)) return null;
  presideBody(phrase, t);
  phrase.head ??= "noun";
  phrase.construct = false;
  return t + 1;
}

/** After "X son of Y" comes the name of the family: سالم بن حمد الحارثي. */
const awaitsFamilyName = ({ context, doc }: OpenPhrase, name: Range): boolean =>
  name.end - name.start === 3 && context.nameParticles.has(formOf(doc, name.start + 1)?.word ?? "");

/** Whether an unknown word looks like a verb, an adverb or a noun of doing that is no part of the phrase. */
function endsBeforeUnknown(phrase: OpenPhrase, { pattern }: Form, t: number): boolean {
  const { head, name, construct } = phrase;
  if (pattern === "present") return head !== null;
  if (pattern === "manner") return head !== null && !construct;
  // A first name may look like a participle (ماريا): a surname after it tells.
  if (pattern === "circumstance" && head === "office" && name === null) return !nameFollows(phrase, t + 1);
  const doing = pattern === "doing" || pattern === "circumstance";
  // "Analysts [whom] Reuters polled": behind several without an article a verb describes them.
  if (phrase.context.headFirst && head === "source" && phrase.plural && name === null && !isDefiniteAt(phrase))
    return true;
  // After the name of a state no person's name follows.
  if (head === "party" && name === null) return true;
  // "…, the Uruguayan Esteban Valdés,": behind a comma a name may look like a noun of doing.
  if (doing && head === "group" && name === null && isBehindComma(phrase))
    return !(nameFollows(phrase, t + 1) || (phrase.doc.bits[t + 1] === 0 && hasProclitic(phrase.doc, t + 1, "so")));
  // A surname governs nothing: after one name "heading for" and "a change of" are no second one.
  if (doing && name !== null && governsNext(phrase, t)) return true;
  return doing && head !== null && !construct && (name === null || name.end - name.start > 1);
}

const isDefiniteAt = ({ doc, from }: OpenPhrase): boolean => hasProclitic(doc, from, "article");

const isBehindComma = ({ doc, from }: OpenPhrase): boolean => kindOf(doc, from - 1) === TOKEN.comma;

/** Whether a preposition or a known noun with an article follows, which a participle or a noun of doing governs. */
function governsNext(phrase: OpenPhrase, t: number): boolean {
  const { doc } = phrase;
  const next = t + 1;
  if (!phrase.sees(next) || !isWord(doc, next)) return false;
  return has(doc, next, W.preposition) || (has(doc, next, W.noun | W.thing) && hasProclitic(doc, next, "article"));
}

/** The word is the first of a name, or the next one; null where another name has ended before. */
const nextOfName = (phrase: OpenPhrase, t: number): number | null =>
  phrase.name !== null && (phrase.name.end !== t || endsWholeName(phrase, t)) ? null : phrase.takeName(t);

/** Nothing but a particle goes on with a name that the lexicon knows: محمد بن زايد آل نهيان. */
const endsWholeName = ({ wholeName, name, titled, context, doc }: OpenPhrase, t: number): boolean => {
  // So does a surname with an article right after a title: الوزير الصفدي.
  const surname = titled && name!.end - name!.start === 1 && (formOf(doc, name!.start)?.definite ?? false);
  return (wholeName || (surname && context.headFirst)) && !context.nameParticles.has(formOf(doc, t)?.word ?? "");
};
