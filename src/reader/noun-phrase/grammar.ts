import type { AnnotatedText } from "../annotated-text.ts";
import { isDemonym } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { startsUpper } from "../names.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, pastDeterminer } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import {
  followsHonorific,
  isAbbreviationFullStop,
  isEverydayName,
  isHyphen,
  isInitialsFullStop,
  isKnownAfterAnd,
  isNameAmongNames,
  isNameByPlace,
  isNameDash,
  isOwningApostrophe,
  isProperName,
  isSecondName,
} from "./name-place.ts";
import { cannotStart, isVerbLikeNoun, qualifiesNoun } from "./noun-place.ts";
import type { OpenPhrase } from "./open-phrase.ts";
import {
  adjectivePart,
  honorificPart,
  nounPart,
  numberPart,
  officePart,
  partyPart,
  personPart,
  pronounPart,
  sourcePart,
  unknownPart,
} from "./parts.ts";
import type { NounPhrase } from "./phrase.ts";
import type { GrammarContext } from "./phrase-context.ts";

/** Words that end a noun phrase. */
const ENDING = W.relative | W.negation | W.that | W.conjunction | W.according | W.as;
/** Words that end it, unless they are part of a name or a number. */
const NO_NOUN = W.time | W.currency | W.qualifier | W.condition;
/** Words that begin no complement of a preposition. */
const NO_COMPLEMENT = W.time | W.gathering | W.saying | W.conjunction | W.pronoun;
/** A quotation of so few tokens, its marks included, names something: the "peace" plan. */
const QUOTED_NAME_LONGEST = 6;
/** So many parties joined by commas and "and" are a list. */
const LIST_LEAST = 3;

/** Whether no phrase begins at a token: a mark, or a word that ends phrases. */
export const opensNoPhrase = (doc: AnnotatedText, t: number): boolean => !isWord(doc, t) || has(doc, t, ENDING);

/** Words that may be a member of a phrase whatever else they are. */
const MEMBER = W.office | W.party | W.source | W.honorific | W.person;

/**
 * Whether no phrase goes on over a token outside quotation marks, in a language whose names have capitals: a word that
 * ends phrases, and no "and".
 */
export const endsEveryPhrase = ({ doc, capitals }: GrammarContext, t: number): boolean =>
  capitals &&
  has(doc, t, ENDING) &&
  !has(doc, t, MEMBER) &&
  columnOf(doc, t, "conjunction", "role") !== "and" &&
  doc.quotations.around(t) < 0;

/** Goes through the tokens of a phrase of which none is read yet; null where no noun phrase begins there. */
export function parse(phrase: OpenPhrase): NounPhrase | null {
  while (phrase.sees(phrase.at)) {
    const next = step(phrase, phrase.at);
    if (next === null) break;
    if (isWord(phrase.doc, next - 1)) phrase.owned = false;
    phrase.at = next;
    // Where nothing may follow, the owner is who is looked for: "Russia's | pledge".
    if (formOf(phrase.doc, next - 1)?.cut.certain && phrase.sees(next)) phrase.becomePossessor();
  }
  return phrase.close();
}

/** The token after the next part of the phrase, or null where the phrase has ended. */
function step(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  if (t === phrase.rest?.start) return phrase.rest.end;
  if (!isWord(doc, t)) return punctuation(phrase, t);
  if (t > phrase.from && !isEverydayName(phrase, t)) {
    const joined = coordination(phrase, t);
    if (joined !== undefined) return joined;
  }
  if (!phrase.context.capitals && isNameAmongNames(phrase, t)) return phrase.takeName(t);
  if (has(doc, t, ENDING)) return null;
  if (has(doc, t, W.determiner)) {
    if (mayDetermine(phrase, t)) return doc.termEnd[t]!;
    // "Des" before a noun is an article, after one a preposition.
    return has(doc, t, W.preposition) ? preposition(phrase, t) : null;
  }
  if (has(doc, t, W.pronoun)) return pronounPart(phrase, t);
  if (isProperName(phrase, t) || followsHonorific(phrase, t)) return phrase.takeName(t);
  if (has(doc, t, W.office)) return officePart(phrase, t);
  if (columnOf(doc, t, "noun", "role") === "each") return doc.termEnd[t]!;
  if (has(doc, t, W.honorific)) return honorificPart(phrase, t);
  if (has(doc, t, W.person)) return personPart(phrase, t);
  if (has(doc, t, W.party)) return partyPart(phrase, t);
  return cannotStart(phrase, t) ? null : commonPart(phrase, t);
}

/** An article opens a phrase, alone or after another (all the), or follows whoever owns it. */
const mayDetermine = ({ doc, from, head, owned }: OpenPhrase, t: number): boolean =>
  owned || (head === null && (t === from || !isFiniteVerb(doc, t - 1)));

/** The next part, where it neither is nor introduces a name of its own. */
function commonPart(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  if (isSecondName(phrase, t)) return phrase.takeName(t);
  if (has(doc, t, W.preposition)) return preposition(phrase, t);
  if (has(doc, t, W.source)) return sourcePart(phrase, t);
  if (has(doc, t, W.number) || kindOf(doc, t) === TOKEN.number) return numberPart(phrase, t);
  if (has(doc, t, W.adjective)) return adjectivePart(phrase, t);
  if (has(doc, t, NO_NOUN)) return null;
  if (isNameByPlace(phrase, t)) return phrase.takeName(t);
  if (!phrase.context.headFirst && qualifiesNoun(phrase, t)) return doc.termEnd[t]!;
  if (isFiniteVerb(doc, t) && !isVerbLikeNoun(phrase, t)) return null;
  return doc.bits[t] !== 0 ? nounPart(phrase, t) : unknownPart(phrase, t);
}

/** "And" before a word: goes on with a further member, or ends the phrase. Undefined where there is no "and". */
function coordination(phrase: OpenPhrase, t: number): number | null | undefined {
  const { doc } = phrase;
  if (hasProclitic(doc, t, "and")) return isSecondAdjective(phrase, t) ? doc.termEnd[t]! : member(phrase, t);
  if (hasProclitic(doc, t, "so")) return isSurnameLikeSo(phrase, t) ? phrase.takeName(t) : null;
  return columnOf(doc, t, "conjunction", "role") === "and" ? member(phrase, doc.termEnd[t]!) : undefined;
}

/** "The Arab and African affairs": two adjectives of one noun, both with the article. */
function isSecondAdjective({ doc, name, from }: OpenPhrase, t: number): boolean {
  const isAdjective = (at: number) =>
    (formOf(doc, at)?.definite ?? false) && (has(doc, at, W.adjective) || isDemonym(doc, at));
  return name === null && t - 1 > from && isAdjective(t - 1) && isAdjective(t);
}

/** A surname that only looks like "so" with a word (فالديس): unknown, right behind a first name, at the end of the phrase. */
function isSurnameLikeSo(phrase: OpenPhrase, t: number): boolean {
  const { doc, context } = phrase;
  if (context.capitals || doc.bits[t] !== 0 || !phrase.nameEndsAt(t)) return false;
  return !phrase.sees(t + 1) || kindOf(doc, t + 1) === TOKEN.comma;
}

/** A further member of the phrase, which makes it plural. */
function member(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  if (phrase.away && phrase.name === null && isDestination(doc, t)) return doc.termEnd[t]!;
  if (phrase.alone || isFiniteVerb(doc, t) || !phrase.sees(t)) return null;
  const known =
    has(doc, t, W.office | W.party | W.source | W.honorific | W.person) ||
    (phrase.context.capitals ? beginsMember(phrase, t) : isKnownAfterAnd(phrase, t));
  if (!known || phrase.head === null) return null;
  // "the Yemeni foreign and defence minister" and the like keep one head; names and parties make a group.
  if (phrase.name !== null || phrase.head === "party") phrase.joined = true;
  phrase.plural = true;
  return memberEnd(phrase.inner(t));
}

/** Where capitals mark names, a further member begins with one, or with a determiner or adjective of a source. */
function beginsMember(phrase: OpenPhrase, t: number): boolean {
  const { doc } = phrase;
  if (doc.bits[t] === 0) return startsUpper(doc, t);
  let next = t;
  while (phrase.sees(next) && isWord(doc, next) && has(doc, next, W.determiner | W.adjective | W.number))
    next = doc.termEnd[next]!;
  return next > t && phrase.sees(next) && has(doc, next, W.office | W.party | W.source);
}

/** The token after a member, whose parts count as though each were its first. */
function memberEnd(phrase: OpenPhrase): number | null {
  let t = phrase.from;
  while (phrase.sees(t)) {
    const next = t === phrase.from ? firstOfMember(phrase, t) : step(phrase, t);
    if (next === null) break;
    t = next;
  }
  return t === phrase.from ? null : t;
}

/** The first part of a member, which "and" may be written together with. */
function firstOfMember(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  if (has(doc, t, W.office)) return officePart(phrase, t);
  if (has(doc, t, W.party)) return partyPart(phrase, t);
  if (has(doc, t, W.source)) return sourcePart(phrase, t);
  return phrase.context.capitals ? step(phrase, t) : unknownPart(phrase, t);
}

/** What is no word goes on with the phrase in quoted names, double names, initials and appositions. */
function punctuation(phrase: OpenPhrase, t: number): number | null {
  const { doc, name } = phrase;
  const quotation = doc.quotations.at(t);
  const short = quotation?.closed && quotation.close - quotation.open <= QUOTED_NAME_LONGEST;
  if (short && phrase.head !== null && name === null) return phrase.sees(quotation.close) ? quotation.close + 1 : null;
  if (isNameDash(phrase, t)) return phrase.takeName(t + 1);
  if (isOwningApostrophe(phrase, t)) {
    phrase.becomePossessor();
    return t + 1;
  }
  if (isHyphen(phrase, t)) return step(phrase, t + 1) ?? doc.termEnd[t + 1]!;
  if (isInitialsFullStop(phrase, t)) {
    phrase.name = { start: name!.start, end: t + 1 };
    return t + 1;
  }
  if (isAbbreviationFullStop(phrase, t)) return t + 1;
  return kindOf(doc, t) === TOKEN.comma ? apposition(phrase, t + 1) : null;
}

/** After a comma: the name of the office before it, or the office of the name before it. */
function apposition(phrase: OpenPhrase, t: number): number | null {
  if (!phrase.sees(t) || !isWord(phrase.doc, t)) return null;
  const person = phrase.context.headFirst && phrase.head === "source" && !phrase.plural && phrase.source !== "document";
  const described = phrase.head === "office" || person;
  if (phrase.name === null) return described ? nameOfOffice(phrase, t) : null;
  return phrase.role === null && !phrase.joined ? officeOfName(phrase, t) : null;
}

function nameOfOffice(phrase: OpenPhrase, t: number): number | null {
  const { doc } = phrase;
  const named = phrase.inner(t);
  named.afterOffice = true;
  const found = parse(named);
  if (found?.name == null || found.joined) return null;
  const after = kindOf(doc, found.end);
  const over = !phrase.sees(found.end) || after === TOKEN.comma || after === TOKEN.newline || after === TOKEN.end;
  if (!over && !isFiniteVerb(doc, found.end)) return null;
  if (phrase.head === "source" && !found.titled) return null;
  if (phrase.head === "source") phrase.head = "office";
  phrase.titled = true;
  phrase.name = found.name;
  return found.end;
}

function officeOfName(phrase: OpenPhrase, t: number): number | null {
  const found = parse(phrase.inner(t));
  if (found === null || found.role === null || found.name !== null) return null;
  phrase.role = found.role;
  phrase.party ??= found.party;
  return found.end;
}

/** A preposition goes on with a title or a source only where its language joins them so. */
function preposition(phrase: OpenPhrase, t: number): number | null {
  const { doc, context, head, source } = phrase;
  const end = doc.termEnd[t]!;
  const role = columnOf(doc, t, "preposition", "role") ?? "";
  if (isQuantity(phrase, t) && context.complements.quantity?.includes(role)) return ofMany(phrase, end);
  if (phrase.name !== null || !phrase.sees(end) || (head !== "office" && head !== "source")) return null;
  const joins = context.complements;
  const sent = phrase.role === "envoy" || phrase.role === "ambassador";
  if (sent && role !== "of") {
    if (context.headFirst && !joins[head]?.includes(role) && !(joins.envoy?.includes(role) && isDestination(doc, end)))
      return null;
    phrase.away = true;
    return context.capitals ? complement(phrase, end) : end;
  }
  if (joins[head]?.includes(role)) {
    if (!mayComplete(phrase, role, end)) return null;
    return context.capitals ? complement(phrase, end) : end;
  }
  if (head === "source" && source !== "document" && joins.person?.includes(role))
    return context.capitals ? complement(phrase, end) : end;
  return source === "group" && joins.group?.includes(role) ? end : null;
}

const isQuantity = ({ doc, from, head }: OpenPhrase, t: number): boolean =>
  head === "noun" && doc.termEnd[from] === t && columnOf(doc, from, "noun", "role") === "quantity";

/** "A number of officers": those counted are the phrase's head. */
function ofMany(phrase: OpenPhrase, from: number): number | null {
  if (!phrase.sees(from) || !isWord(phrase.doc, from)) return null;
  phrase.plural = true;
  phrase.construct = true;
  return from;
}

/** A state, a body or a region, to which somebody is sent. */
const isDestination = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.party) || columnOf(doc, t, "noun", "role") === "region";

/** Whether what begins at the token may complete a title or a source after a preposition of that role. */
function mayComplete({ doc, context }: OpenPhrase, role: string, t: number): boolean {
  if (has(doc, t, NO_COMPLEMENT) && !has(doc, t, W.place)) return false;
  if (role === "in" && columnOf(doc, t, "source", "as") === "document") return false;
  return context.capitals || (!has(doc, t, W.number) && columnOf(doc, t, "noun", "role") !== "occasion");
}

/**
 * A whole noun phrase after the preposition, where capitals tell its end: the head stays, the party counts where none
 * was named. A name at its end is whose the title is, where titles come first: le porte-parole du gouvernement X.
 */
function complement(phrase: OpenPhrase, from: number): number | null {
  const listed = listEnd(phrase, from);
  if (listed !== null) {
    phrase.plural = true;
    return listed;
  }
  const inner = parse(phrase.inner(from));
  const counts = inner !== null && inner.head !== "pronoun" && phrase.source !== "document" && !phrase.away;
  if (counts) phrase.party ??= inner.party;
  // "The president of the bank" is no head of state.
  if (inner !== null && phrase.role === "head-of-state" && inner.party === null && inner.head !== "pronoun")
    phrase.role = "other";
  if (phrase.context.headFirst && inner?.name != null && inner.head !== "office" && inner.head !== "name")
    phrase.name = inner.name;
  return inner?.end ?? null;
}

/** "The leaders of Denmark, Finland and France": the token after a list of parties, or null where there is none. */
function listEnd(phrase: OpenPhrase, from: number): number | null {
  const { doc } = phrase;
  let members = 0;
  let closed = false;
  let end = from;
  for (let t = from; phrase.sees(t); ) {
    const begin = pastDeterminer(doc, t);
    if (!isWord(doc, begin) || !has(doc, begin, W.party)) break;
    members++;
    end = doc.termEnd[begin]!;
    if (closed) break;
    t = kindOf(doc, end) === TOKEN.comma ? end + 1 : end;
    closed = columnOf(doc, t, "conjunction", "role") === "and";
    if (closed) t = doc.termEnd[t]!;
    else if (t === end) break;
  }
  return closed && members >= LIST_LEAST ? end : null;
}
