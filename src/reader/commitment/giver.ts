import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { adjacentSubject } from "../attribution/adjacent-subject.ts";
import { signatories } from "../attribution/signatories.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import { subjectBefore } from "../attribution/subject.ts";
import { isPlainForm, verbGroup } from "../attribution/verb-group.ts";
import type { ReadingContext } from "../context.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isItemStart } from "../list-item.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import { labelParty } from "../party-in-view.ts";
import { numberAt, type Range } from "../range.ts";
import type { Place } from "../rules.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm, readingOf, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundPromisor } from "./commitment.ts";
import { ofOwner, ownerOf, ownerOfForces } from "./owner.ts";
import { ofParty, ofPhrase, ofSpeaker } from "./promisor.ts";
import type { Predicate } from "./verb-phrase.ts";

/** Where the giver of a predicate is looked for. */
export interface GiverSearch {
  readonly predicate: Predicate;
  readonly sentence: Range;
  readonly statement: FoundStatement | null;
  /** The givers of the verb phrase before this one in the sentence: "sent tanks and will send more". */
  readonly before: readonly FoundPromisor[];
  /** Where the clause may begin at the earliest: what is said begins there. */
  readonly from: number;
  /** The last single party that gave something, for "it" and "the government". */
  readonly last: PartyId | null;
  /** Those who gave together right before, for "they". */
  readonly together: readonly FoundPromisor[];
  /** The giver of the commitment right before, for what a package includes. */
  readonly carried: FoundPromisor | null;
}

const AGENT_WITHIN = 16;
const BACK_MOST = 90;
const NOBODY_NAMED: FoundPromisor = { party: null, label: "", count: null, range: null };

/** Who gives, in the first of the places where somebody is found. */
export function giversOf(context: ReadingContext, places: readonly Place[], search: GiverSearch): FoundPromisor[] {
  for (const place of places) {
    const found = inPlace(context, place, search);
    if (found.length > 0) return found;
  }
  return [];
}

function inPlace(context: ReadingContext, place: Place, search: GiverSearch): FoundPromisor[] {
  const { predicate, sentence, statement } = search;
  switch (place) {
    case "before":
      return predicate.passive || isReceiving(context, predicate) ? [] : subjectOf(context, search);
    case "agent":
      if (isReceiving(context, predicate))
        return agentAfter(context, predicate.trigger.range.end, sentence.end, search, "from");
      return predicate.passive ? agentAfter(context, predicate.trigger.range.end, sentence.end, search) : [];
    case "possessor":
      if (tells(predicate)) return ownerOf(context, search);
      if (predicate.passive) return ownerOfForces(context, search);
      return predicate.trigger.noun ? possessorOf(context, search) : [];
    case "speaker":
      return tells(predicate) || isCue(statement, predicate.verb) ? ofPartySpeaking(context, statement) : [];
    case "label": {
      if (!predicate.passive) return [];
      const party = labelParty(context, predicate.verb);
      if (party !== null) return [ofParty(context, party, null)];
      // "The ministry said 30 tanks would be sent": whoever says so gives, unless it is the one who receives.
      const ahead = predicate.trigger.group === "future" || predicate.trigger.group === "conditional";
      return ahead && statement !== null ? ofSpeaker(context, statement, null) : [];
    }
    case "carried":
      return search.carried === null ? [] : [search.carried];
    case "unknown":
      return predicate.passive || tells(predicate) ? [NOBODY_NAMED] : [];
    default:
      return [];
  }
}

/** What a package holds or is worth: its giver is the owner of what stands before the verb. */
const tells = ({ trigger }: Predicate): boolean => trigger.group === "contents" || trigger.group === "value";

/** "Moldova received radars from France": its subject receives, and "from" tells who gives. */
const isReceiving = ({ doc }: ReadingContext, { verb }: Predicate): boolean =>
  columnOf(doc, verb, "deed", "recipient") === "subject";

const isCue = (statement: FoundStatement | null, t: number) =>
  statement?.cue != null && t >= statement.cue.start && t < statement.cue.end;

/** The subject of a verb group: before it, or the one of the verb phrase that it goes on with. */
function subjectOf(context: ReadingContext, search: GiverSearch): FoundPromisor[] {
  const { doc } = context;
  const { predicate, sentence, statement, before } = search;
  if (predicate.attached) {
    if (before.length > 0) return [...before];
    const main = mainSubject(context, search);
    return main.length > 0 ? main : subjectOfVerbBefore(context, search, predicate.head);
  }
  const clause = { start: search.from, end: sentence.end };
  const t = termBefore(doc, predicate.head, clause.start);
  const listed = ofSignatories(context, search);
  if (listed.length > 0 || t < clause.start) return listed;
  // "Chad: will train 200 officers": the label of the line is the subject.
  if (kindOf(doc, t) === TOKEN.colon) {
    const label = labelParty(context, predicate.head);
    return label === null || context.labels[numberAt(doc.lines, t)]?.colon !== t ? [] : [ofParty(context, label, null)];
  }
  if (before.length > 0 && isGivenThing(doc, t)) return [...before];
  const antecedent = partyBefore(context, t);
  if (antecedent.length > 0) return antecedent;
  // "It's ready", "they'll send": the pronoun is written with its auxiliary.
  const joined = columnOf(doc, predicate.head, "pronoun", "role");
  const pronoun = joined ?? columnOf(doc, t, "pronoun", "role");
  if (pronoun !== undefined) return ofPronoun(context, pronoun, search);
  if (isJoined(context, t) && before.length > 0) return [...before];
  // A quotation may open with the verb: France "shall deploy" troops.
  const head = t > clause.start && doc.quotations.at(t) !== undefined ? t : predicate.head;
  const near = adjacentSubject(context, beforeAside(context, head, search), clause);
  const phrase = near === null || near.head === "pronoun" ? subjectBefore(context, head, clause) : near;
  if (phrase === null)
    return isJoined(context, t) ? subjectOfVerbBefore(context, search, t) : bareName(context, t, head);
  const group = coalition(context, phrase);
  if (group.length > 0) return group;
  if (phrase.party === null && isOwnParty(context, phrase)) return ofSame(context, search, phrase);
  if (phrase.party === null && phrase.name !== null && kindOf(doc, t) === TOKEN.comma) {
    const aside = partyInAside(context, t);
    if (aside.length > 0) return aside;
  }
  const found = ofPhrase(context, phrase, statement).filter(
    (giver) => isGiver(context, giver) || (phrase.definite && phrase.plural && signatories(context) !== null),
  );
  if (found.length === 0 && phrase.party === null) return ofOwner(context, phrase);
  return [...withListed(context, phrase, clause.start), ...found];
}

const partiesIn = (
  { doc }: ReadingContext,
  { start, end }: Range,
  wanted = (_doc: AnnotatedText, _t: number): boolean => true,
): PartyId[] => {
  const found: PartyId[] = [];
  for (let t = start; t < end; t = doc.termEnd[t]!) {
    const entry = readingOf(doc, t, "party")?.entry;
    if (entry !== undefined && wanted(doc, t)) found.push(entry.id);
  }
  return found;
};

/** "According to its envoy, Juan Diaz, Peru, is about to": a party alone between commas is the subject. */
function partyInAside({ doc, ...context }: ReadingContext, close: number): FoundPromisor[] {
  const start = termBefore(doc, close, 0);
  const entry = readingOf(doc, start, "party")?.entry;
  if (entry === undefined || isDemonymWord(entry.a.as) || kindOf(doc, start - 1) !== TOKEN.comma) return [];
  return [ofParty({ doc, ...context }, entry.id, { start, end: close })];
}

/** "His government, he said, would": the comma before a cue that stands between the subject and its verb. */
function beforeAside({ doc }: ReadingContext, head: number, { statement }: GiverSearch): number {
  const cue = statement?.cue ?? null;
  if (cue === null || cue.end > head || head - cue.end > 2 || kindOf(doc, head - 1) !== TOKEN.comma) return head;
  for (let t = cue.start - 1; t > Math.max(0, cue.start - ASIDE_LONGEST); t--)
    if (kindOf(doc, t) === TOKEN.comma) return t;
  return head;
}

const ASIDE_LONGEST = 12;

/** "From Oman, which pledged 5 million": a party right before a relative pronoun, wherever it stands. */
function partyBefore({ doc, ...context }: ReadingContext, relative: number): FoundPromisor[] {
  if (!has(doc, relative, W.relative) || kindOf(doc, relative - 1) !== TOKEN.comma) return [];
  const start = termBefore(doc, relative - 1, 0);
  const entry = readingOf(doc, start, "party")?.entry;
  if (entry === undefined || isDemonymWord(entry.a.as) || entry.a.as === "capital") return [];
  // "The programme of the Czechs, which": it is the programme.
  const before = has(doc, start - 1, W.determiner) ? start - 2 : start - 1;
  if (columnOf(doc, before, "preposition", "role") === "of") return [];
  return [ofParty({ doc, ...context }, entry.id, { start, end: relative - 1 })];
}

/** "A force, which will train recruits": what the thing given will do, its giver does. */
function isGivenThing(doc: AnnotatedText, relative: number): boolean {
  if (!has(doc, relative, W.relative)) return false;
  const end = kindOf(doc, relative - 1) === TOKEN.comma ? relative - 1 : relative;
  const last = termBefore(doc, end, 0);
  // A force has a country in its name.
  return has(doc, last, W.thing) || (has(doc, last, W.party) && has(doc, termBefore(doc, last, 0), W.thing));
}

/** "Oman, Qatar and Chile": the members of a list that commas join stand before the phrase that "and" closes. */
function withListed(context: ReadingContext, phrase: NounPhrase, from: number): FoundPromisor[] {
  const { doc } = context;
  const found: FoundPromisor[] = [];
  if (phrase.head !== "party" || !phrase.joined) return found;
  for (let t = phrase.start; t - 2 >= from && kindOf(doc, t - 1) === TOKEN.comma; ) {
    const start = termBefore(doc, t - 1, from);
    const entry = readingOf(doc, start, "party")?.entry;
    if (entry === undefined) break;
    found.unshift(ofParty(context, entry.id, { start, end: t - 1 }));
    t = start;
  }
  return found;
}

/** "The alliance" is the text's one coalition. */
function coalition(context: ReadingContext, phrase: NounPhrase): FoundPromisor[] {
  const { doc } = context;
  if (context.coalition === null || phrase.party !== null || !has(doc, phrase.start, W.determiner)) return [];
  const noun = doc.termEnd[phrase.start]!;
  if (readingOf(doc, noun, "source")?.entry.id !== "coalition" || doc.termEnd[noun] !== phrase.end) return [];
  return [ofParty(context, context.coalition, phrase)];
}

/** "Under the deal Lima will send": after an adverbial without a comma a party's name alone. */
function bareName({ doc, ...context }: ReadingContext, t: number, head: number): FoundPromisor[] {
  const entry = isWord(doc, t) ? readingOf(doc, t, "party")?.entry : undefined;
  if (entry === undefined || isDemonymWord(entry.a.as) || formOf(doc, t)?.cut.certain) return [];
  if (has(doc, t - 1, W.preposition) || doc.termEnd[t] !== head) return [];
  return [ofParty({ doc, ...context }, entry.id, { start: t, end: head })];
}

/** "Visited Oslo and pledged": the subject of the verb before. */
function subjectOfVerbBefore(context: ReadingContext, search: GiverSearch, end: number): FoundPromisor[] {
  const { doc } = context;
  for (let t = end - 1; t > Math.max(search.from, end - BACK_MOST); t--) {
    if (!isWord(doc, t) || !isFiniteVerb(doc, t)) continue;
    const { start } = verbGroup(doc, t, search.from);
    const phrase = adjacentSubject(context, start, { start: search.from, end });
    if (phrase !== null && phrase.head !== "pronoun") return ofPhrase(context, phrase, search.statement);
  }
  return [];
}

const ofPartySpeaking = (context: ReadingContext, statement: FoundStatement | null): FoundPromisor[] =>
  ofSpeaker(context, statement, null).filter((giver) => isGiver(context, giver));

/** Many who are no parties give nothing: workers, donors. */
const isGiver = (context: ReadingContext, { party, count, range }: FoundPromisor): boolean =>
  party !== null || count !== null || range === null || namesParties(context, range);

const isPartyName = (doc: AnnotatedText, t: number) =>
  has(doc, t, W.party) && columnOf(doc, t, "party", "as") !== "capital";

function namesParties({ doc }: ReadingContext, range: Range): boolean {
  for (let t = range.start; t < range.end; t = doc.termEnd[t]!)
    if (
      columnOf(doc, t, "noun", "amount") === "parties" ||
      columnOf(doc, t, "noun", "role") === "giver" ||
      isPartyName(doc, t)
    )
      return true;
  return false;
}

/** "And", "or", "but" or a comma right before a verb: it goes on with the subject before. */
function isJoined({ doc }: ReadingContext, t: number): boolean {
  if (kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.bracketClose) return true;
  const role = columnOf(doc, t, "conjunction", "role");
  return role === "and" || role === "or" || role === "but";
}

function mainSubject(context: ReadingContext, { statement, predicate }: GiverSearch): FoundPromisor[] {
  if (statement === null || statement.cue === null || statement.cue.start > predicate.verb) return [];
  return ofSpeaker(context, statement, null);
}

function ofPronoun(context: ReadingContext, role: string, search: GiverSearch): FoundPromisor[] {
  const { statement, last } = search;
  if (role.startsWith("1")) {
    if (statement !== null) return ofPartySpeaking(context, statement);
    return ofSpeaker(context, firstPerson(context), null);
  }
  if (!role.startsWith("3") && role !== "it") return [];
  // "What they pay" asks and gives nothing.
  const before = search.predicate.head - 2;
  if (before >= search.from && has(context.doc, before, W.relative | W.pronoun)) return [];
  const spoken = statement === null ? [] : ofSpeaker(context, statement, null);
  if (spoken.length > 0) return spoken;
  // "They undertake": those who gave together in the sentence before.
  if (role === "3mp" && search.together.length > 1) return [...search.together];
  return last === null ? [] : [ofParty(context, last, null)];
}

/** "3. undertake to share data": an item of an adopted text whose subject stands before the list. */
function ofSignatories(context: ReadingContext, { predicate, sentence }: GiverSearch): FoundPromisor[] {
  const { doc } = context;
  const { head, verb } = predicate;
  if (!isItemStart(doc, sentence, head) || !readings(doc, verb).some((r) => isPlainForm(r))) return [];
  return ofSpeaker(context, firstPerson(context), null);
}

const firstPerson = (context: ReadingContext) => {
  const speaker = signatories(context);
  return speaker === null ? null : ({ speaker } as FoundStatement);
};

/** "His country", "the government": whose it is the words before say. */
function isOwnParty({ doc }: ReadingContext, range: Range): boolean {
  if (!has(doc, range.start, W.determiner)) return false;
  for (let t = doc.termEnd[range.start]!; t < range.end; t = doc.termEnd[t]!) {
    if (has(doc, t, W.party)) return false;
    if (columnOf(doc, t, "source", "as") === "group" && readingOf(doc, t, "source")?.agreement !== "p") return true;
  }
  return false;
}

function ofSame(
  context: ReadingContext,
  { statement, last, predicate, sentence }: GiverSearch,
  range: Range,
): FoundPromisor[] {
  const named = { start: range.start, end: range.end };
  const spoken = statement === null ? [] : ofSpeaker(context, statement, named);
  if (spoken.length > 0) return spoken;
  const start = Math.max(sentence.start, range.start - BACK_MOST);
  const near = partiesIn(context, { start, end: range.start }, isPartyName).find((id) => isState(id));
  // Somebody of no known party speaks of a country of their own, not of the one before.
  const before = statement?.speaker.kind === "person" ? null : last;
  const party = labelParty(context, predicate.verb) ?? near ?? before;
  return party === null ? [] : [ofParty(context, party, named)];
}

/** The party after "by" (or another preposition), before the clause ends. */
export function agentAfter(
  context: ReadingContext,
  from: number,
  limit: number,
  search: GiverSearch,
  role = "by",
): FoundPromisor[] {
  const { doc } = context;
  const end = Math.min(limit, from + AGENT_WITHIN);
  for (let t = from; t < end; t = nextTerm(doc, t)) {
    if (kindOf(doc, t) === TOKEN.end || kindOf(doc, t) === TOKEN.bracketOpen) return [];
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.that | W.relative | W.condition)) return [];
    if (columnOf(doc, t, "preposition", "role") !== role) continue;
    const phrase = parseNounPhrase(context, doc.termEnd[t]!, limit);
    if (phrase === null || phrase.head === "pronoun") continue;
    if (phrase.party === null && isOwnParty(context, phrase)) return ofSame(context, search, phrase);
    const found = ofPhrase(context, phrase, search.statement);
    if (found.length > 0) return found;
    // "The TKB Spanish Credit Bank": a party's adjective inside a name.
    const [party] = partiesIn(context, phrase);
    if (party !== undefined) return [ofParty(context, party, phrase)];
  }
  return [];
}

/** Whose promise a noun is: "Germany's pledge", "its readiness"; else the subject of the verb before it. */
function possessorOf(context: ReadingContext, search: GiverSearch): FoundPromisor[] {
  const { doc } = context;
  const { predicate, sentence, statement } = search;
  const noun = predicate.verb;
  for (let t = noun - 1; t >= Math.max(sentence.start, noun - 5); t--) {
    if (!isWord(doc, t)) return [];
    if (formOf(doc, t)?.cut.certain && has(doc, t, W.party))
      return [ofParty(context, readingOf(doc, t, "party")!.entry.id, { start: t, end: t + 1 })];
    const role = columnOf(doc, t, "determiner", "role");
    if (role === undefined) continue;
    const before =
      search.before.length > 0 ? [...search.before] : statement === null ? [] : ofSpeaker(context, statement, null);
    if (before.length > 0) return before;
    break;
  }
  return [];
}
