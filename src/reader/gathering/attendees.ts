import type { PartyId } from "../../model/reading.ts";
import { speakerOf } from "../attribution/speaker.ts";
import type { ReadingContext } from "../context.ts";
import { isDemonym } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { nameUnits } from "../names.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import { labelParty } from "../party-in-view.ts";
import type { Range } from "../range.ts";
import { sharedTitle } from "../shared-title.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, nextTerm, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isOf } from "./words.ts";

/** Somebody who can be at a gathering: a person with an office or met before, or a party named as such. */
export interface Attendee extends Range {
  readonly person: number | null;
  readonly party: PartyId | null;
}

/** Those whom a phrase or list names, and where it stands. */
export interface Attendees extends Range {
  readonly all: readonly Attendee[];
}

/** A list is followed over so many members. */
const MEMBERS_MOST = 40;

/** Those whom a noun phrase names, member by member; null where it names nobody who can be somewhere. */
export function attendeesOf(context: ReadingContext, phrase: NounPhrase): Attendees | null {
  if (isPluralOffice(context, phrase)) return holdersIn(context, phrase) ?? senders(context, phrase);
  if (isOneThing(context, phrase)) return null;
  const all = members(context, phrase).flatMap((member) => attendee(context, member) ?? []);
  return all.length === 0 ? null : { all, start: phrase.start, end: phrase.end };
}

/** A single term for a thing, as most phrases of a sentence are: nobody who can be somewhere. */
const isOneThing = ({ doc }: ReadingContext, { start, end, head }: NounPhrase): boolean =>
  head !== "office" && head !== "party" && head !== "name" && nextTerm(doc, start) >= end;

/** "The presidents", and not "the president and the minister". */
function isPluralOffice({ doc }: ReadingContext, { start, end, head, plural }: NounPhrase): boolean {
  if (!plural || head !== "office") return false;
  for (let t = start; t < end; t = nextTerm(doc, t)) {
    const office = isWord(doc, t) ? readingOf(doc, t, "office") : undefined;
    if (office !== undefined) return office.agreement === "p";
  }
  return false;
}

/** "The ministers of Egypt, Jordan and Qatar": each state by whoever came for it. */
function senders({ doc }: ReadingContext, phrase: NounPhrase): Attendees | null {
  const all: Attendee[] = [];
  for (let t = phrase.start; t < phrase.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t) || columnOf(doc, t, "party", "as") !== "name") continue;
    all.push({ start: t, end: doc.termEnd[t]!, person: null, party: readingOf(doc, t, "party")!.entry.id });
  }
  return all.length < 2 ? null : { all, start: phrase.start, end: phrase.end };
}

/** Those who share a title, each met before: "Presidents Otieno and Addo". */
function holdersIn(context: ReadingContext, phrase: NounPhrase): Attendees | null {
  const { doc, people } = context;
  let office = phrase.start;
  while (office < phrase.end && !(isWord(doc, office) && has(doc, office, W.office))) office = nextTerm(doc, office);
  const all = sharedTitle(context, office, doc.tokens.count).flatMap(({ start, end, name, party }) => {
    const person = people.find(nameUnits(context, name, people), party);
    return person === null ? [] : [{ start, end, person, party: people.all[person]!.party }];
  });
  return all.length === 0 ? null : { all, start: phrase.start, end: Math.max(phrase.end, all.at(-1)!.end) };
}

/** The list of attendees that begins at a token: members with "and", with commas, or both. */
export function listFrom(context: ReadingContext, from: number, limit: number): Attendees | null {
  const all: Attendee[] = [];
  let end = from;
  for (let t = skipEach(context, from, limit), n = 0; n < MEMBERS_MOST && t < limit; n++) {
    const phrase = actorAt(context, t, limit);
    const found = phrase === null ? null : attendeesOf(context, phrase);
    if (found === null) break;
    all.push(...found.all);
    end = found.end;
    const more = nextMember(context, end, limit);
    if (more === null) break;
    t = more;
  }
  return all.length === 0 ? null : { all, start: from, end };
}

/** The phrase for one actor or several: another's office right after a name belongs to the next phrase. */
function actorAt(context: ReadingContext, from: number, limit: number): NounPhrase | null {
  const { doc } = context;
  const phrase = parseNounPhrase(context, from, limit);
  const after = phrase?.name?.end ?? limit;
  if (phrase === null || after >= phrase.end || !context.headFirst) return phrase;
  if (!isWord(doc, after) || !has(doc, after, W.office) || hasProclitic(doc, after, "and")) return phrase;
  return parseNounPhrase(context, from, after);
}

/** Where the next member of a list begins after a comma or "and", or null. */
function nextMember(context: ReadingContext, end: number, limit: number): number | null {
  const { doc } = context;
  let t = end;
  if (kindOf(doc, t) === TOKEN.comma) t++;
  else if (!(isWord(doc, t) && (hasProclitic(doc, t, "and") || isAnd(context, t)))) return null;
  if (isWord(doc, t) && isAnd(context, t)) t = doc.termEnd[t]!;
  if (t >= limit || !isWord(doc, t) || has(doc, t, W.relative | W.conjunction | W.that)) return null;
  return t;
}

const isAnd = (context: ReadingContext, t: number) => columnOf(context.doc, t, "conjunction", "role") === "and";

function skipEach(context: ReadingContext, from: number, limit: number): number {
  return from < limit && isOf(context.doc, from, "each") ? context.doc.termEnd[from]! : from;
}

/** The members of a phrase: it is cut where "and" stands before an office, a party, a title or a name met before. */
function members(context: ReadingContext, phrase: NounPhrase): NounPhrase[] {
  const { doc } = context;
  const starts = [phrase.start];
  for (let t = nextTerm(doc, phrase.start); t < phrase.end; t = nextTerm(doc, t)) {
    const attached = isWord(doc, t) && hasProclitic(doc, t, "and");
    const at = attached ? t : isWord(doc, t) && isAnd(context, t) ? doc.termEnd[t]! : -1;
    if (at >= 0 && at < phrase.end && (!attached || startsMember(context, at))) starts.push(at);
  }
  if (starts.length === 1) return [phrase];
  return starts.flatMap((start, i) => parseNounPhrase(context, start, starts[i + 1] ?? phrase.end) ?? []);
}

function startsMember(context: ReadingContext, t: number): boolean {
  const { doc } = context;
  if (has(doc, t, W.party)) return !isDemonym(context.doc, t);
  return has(doc, t, W.office | W.honorific | W.person) || doc.bits[t] === 0;
}

function attendee(context: ReadingContext, phrase: NounPhrase): Attendee | null {
  if (!isKnown(context, phrase)) return null;
  const speaker = speakerOf(context, phrase);
  if (speaker === null || (speaker.kind !== "person" && speaker.kind !== "party")) return null;
  if (speaker.person === null && (speaker.party === null || speaker.party.startsWith("coalition:"))) return null;
  return { start: phrase.start, end: phrase.end, person: speaker.person, party: speaker.party };
}

/** A bare name counts only where the text says elsewhere who it is: an unknown word alone is no name for certain. */
function isKnown(context: ReadingContext, phrase: NounPhrase): boolean {
  if (phrase.head === "office") {
    if (phrase.plural) return false;
    return phrase.name === null || context.capitals || phrase.name.start > phrase.start;
  }
  if (phrase.head === "party") return true;
  if (phrase.head !== "name" || phrase.name === null) return false;
  if (phrase.role !== null || phrase.party !== null || has(context.doc, phrase.start, W.honorific | W.person))
    return true;
  if (labelParty(context, phrase.start) !== null && phrase.name.end - phrase.name.start > 1) return true;
  const known = context.people.find(nameUnits(context, phrase.name, context.people));
  return known !== null && (context.people.all[known]!.role !== null || context.people.all[known]!.party !== null);
}

/** The parties named one after the other from a token: "of the United States and Canada", "American and Canadian". */
export function partiesFrom(context: ReadingContext, from: number, limit: number): Attendees | null {
  const { doc } = context;
  const all: Attendee[] = [];
  let end = from;
  for (let t = skipEach(context, from, limit), n = 0; t < limit && n < MEMBERS_MOST; n++) {
    if (!isWord(doc, t) || !has(doc, t, W.party)) break;
    const phrase = parseNounPhrase(context, t, doc.termEnd[t]!);
    if (phrase?.party == null) break;
    end = doc.termEnd[t]!;
    all.push({ start: t, end, person: null, party: phrase.party });
    t = nextMember(context, end, limit) ?? limit;
  }
  return all.length === 0 ? null : { all, start: from, end };
}
