import type { PartyId } from "../../model/reading.ts";
import { findAmounts } from "../amounts/find-amounts.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { signatories, signatoriesOf } from "../attribution/signatories.ts";
import type { FoundSpeaker } from "../attribution/speaker.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import { subjectAfter, subjectBefore } from "../attribution/subject.ts";
import type { ReadingContext } from "../context.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import { labelParty } from "../party-in-view.ts";
import type { Range } from "../range.ts";
import type { Place } from "../rules.ts";
import {
  columnOf,
  formOf,
  has,
  hasProclitic,
  isWord,
  nextTerm,
  pastDeterminer,
  readingOf,
  readings,
  spanOfNamed,
} from "../terms.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundPromisor } from "./commitment.ts";
import { decidedBy } from "./decided-by.ts";
import {
  coalitionOf,
  countBefore,
  countedGroup,
  hasMembers,
  ofForces,
  ofGroup,
  stateOfBodies,
} from "./group-promisor.ts";
import type { Trigger } from "./trigger.ts";

/** Where a promisor is looked for: around one trigger, in one sentence, under the statement that carries it. */
export interface PromisorSearch {
  readonly trigger: Trigger;
  /** The deed's token: a subject after the trigger ends before it. */
  readonly deed: number;
  readonly sentence: Range;
  readonly statement: FoundStatement | null;
  /** The deed is a finite verb with a subject of its own; its recipient may stand where a subject could. */
  readonly self: boolean;
  readonly recipientIsObject: boolean;
}

/** Who gives: the first of the rule's places where somebody is found. Several where a list of parties is the subject. */
export function promisorsOf(
  context: ReadingContext,
  places: readonly Place[],
  search: PromisorSearch,
): FoundPromisor[] {
  for (const place of places) {
    const found = inPlace(context, place, search);
    if (found.length > 0) return found;
  }
  return [];
}

function inPlace(context: ReadingContext, place: Place, search: PromisorSearch): FoundPromisor[] {
  const { trigger, deed, sentence, statement } = search;
  switch (place) {
    case "after": {
      if (trigger.firstPerson) return ofFirstPerson(context, statement);
      const own = ownNoun(context, trigger.range.end, statement);
      if (own !== null) return own;
      // The deed is the verb itself: its subject follows it, unless that is where its recipient stands.
      if (search.self && search.recipientIsObject && !hasTwoNouns(context, deed)) return [];
      const from = search.self ? context.doc.termEnd[deed]! : trigger.range.end;
      const phrase = subjectAfter(context, from, search.self ? sentence.end : deed);
      return phrase === null && search.self ? ofForces(context, deed) : ofPhrase(context, phrase, statement);
    }
    case "before": {
      if (trigger.firstPerson) return ofFirstPerson(context, statement);
      return subjectBeforeTrigger(context, search);
    }
    case "possessor": {
      if (trigger.own) return ofSpeaker(context, statement, null);
      const own = ownNoun(context, trigger.range.end, statement);
      if (own !== null) return own;
      return ofPhrase(context, parseNounPhrase(context, trigger.range.end, deed), statement);
    }
    case "speaker":
      return carriesTrigger(statement, trigger) ? ofSpeaker(context, statement, null) : [];
    case "label": {
      const party = labelParty(context, trigger.range.start);
      return party === null ? [] : [ofParty(context, party, null)];
    }
    case "agent":
      return ofAgent(context, search);
    case "gathering":
      return ofGathering(context, trigger.range.start, sentence);
    case "implied":
      return ofUndersigned(context, search);
    default:
      return [];
  }
}

/** "Will supply Washington Ethiopia with": where a second party follows the first at once, the first is the subject. */
function hasTwoNouns({ doc }: ReadingContext, deed: number): boolean {
  let t = doc.termEnd[deed]!;
  if (!isWord(doc, t) || !has(doc, t, W.party | W.office | W.source)) return false;
  for (
    let n = 0;
    n < SUBJECT_LONGEST && isWord(doc, t) && has(doc, t, W.party | W.office | W.source | W.adjective);
    n++
  )
    t = doc.termEnd[t]!;
  // Two names stand side by side, or a thing follows that needs a preposition behind a mere recipient.
  return countParties(doc, doc.termEnd[deed]!, t) > 1;
}

function countParties(doc: AnnotatedText, from: number, end: number): number {
  let count = 0;
  for (let t = from; t < end; t = doc.termEnd[t]!) {
    const as = columnOf(doc, t, "party", "as");
    if ((as !== undefined && !isDemonymWord(as) && !hasProclitic(doc, t, "and")) || isBody(doc, t)) count++;
  }
  return count;
}

/** "The Lebanese army": a body with an article is somebody of its own. */
const isBody = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.source | W.office) && hasProclitic(doc, t, "article") && !has(doc, t, W.adjective);

const SUBJECT_LONGEST = 8;
const AGENT_WITHIN = 44;

/** The one named behind "by", or behind "from" where somebody received something. */
function ofAgent(context: ReadingContext, { trigger, deed, sentence, statement }: PromisorSearch): FoundPromisor[] {
  const { doc } = context;
  const limit = Math.min(sentence.end, deed + AGENT_WITHIN);
  for (let t = trigger.range.end; t < limit; t = nextTerm(doc, t)) {
    if (has(doc, t, W.that)) return [];
    const role = columnOf(doc, t, "preposition", "role");
    if (role !== "by" && !(role === "min" && trigger.group === "receipt")) continue;
    const found = ofPhrase(context, parseNounPhrase(context, doc.termEnd[t]!, limit), statement);
    if (found.length > 0) return found;
  }
  return [];
}

/** The trigger is the cue of the statement or opens what it says: the speaker speaks of the speaker's own deed. */
function carriesTrigger(statement: FoundStatement | null, trigger: Trigger): boolean {
  if (statement === null) return false;
  const at = trigger.range.start;
  if (statement.cue !== null && at >= statement.cue.start && at < statement.cue.end) return true;
  return statement.content.some((range) => at >= range.start && at - range.start <= 2);
}

function subjectBeforeTrigger(
  context: ReadingContext,
  { trigger, sentence, statement }: PromisorSearch,
): FoundPromisor[] {
  const { doc } = context;
  const start = trigger.range.start;
  // "that it will": the pronoun written with the opener is the speaker.
  for (let t = start - 1; t >= Math.max(sentence.start, start - 3); t--) {
    if (isWord(doc, t) && has(doc, t, W.that | W.conjunction) && formOf(doc, t)?.cut.person != null)
      return topicOf(context, t, sentence, statement) ?? ofSpeaker(context, statement, null);
  }
  if (columnOf(doc, start - 1, "pronoun", "role")?.startsWith("1")) return ofSpeaker(context, statement, null);
  for (let t = start - 1; t >= Math.max(sentence.start, start - 6); t--) {
    if (isWord(doc, t) && isOwn(context, t)) return ofSpeaker(context, statement, { start: t, end: t + 1 });
  }
  const decider = decidedBy(context, start, sentence);
  if (decider !== null) return ofPhrase(context, decider, statement);
  const verb = trigger.noun ? lightVerb(context, start, sentence) : start;
  if (trigger.noun && verb === start && NEEDS_VERB.has(trigger.group)) return [];
  const phrase =
    subjectBefore(context, verb, sentence) ?? (verb < start ? subjectAfter(context, verb + 1, start) : null);
  return ofPhrase(context, phrase, statement);
}

/** "As for Algeria, it refuses …, but it": a contrast goes on with what the sentence is about. */
function topicOf(
  context: ReadingContext,
  contrast: number,
  sentence: Range,
  statement: FoundStatement | null,
): FoundPromisor[] | null {
  const { doc } = context;
  if (columnOf(doc, contrast, "conjunction", "role") !== "but") return null;
  if (columnOf(doc, sentence.start, "conjunction", "role") !== "as-for") return null;
  const found = ofPhrase(context, parseNounPhrase(context, doc.termEnd[sentence.start]!, contrast), statement);
  return found.length > 0 ? found : null;
}

/** Nouns whose giver stands before them only under a verb: announced a halt to. */
const NEEDS_VERB = new Set([
  "withdrawal",
  "refusal",
  "agreement",
  "ratification",
  "signing",
  "continuation",
  "allocation",
]);

/** The verb right before a noun of promising or offering: has a pledge, renewed its offer. */
function lightVerb(context: ReadingContext, noun: number, sentence: Range): number {
  for (let t = noun - 1; t >= Math.max(sentence.start, noun - 8); t--) if (isFiniteVerb(context.doc, t)) return t;
  return noun;
}

/** "His country", "its government": a noun for a state or its bodies with a pronoun is the speaker's own party. */
function isOwn(context: ReadingContext, t: number): boolean {
  const form = formOf(context.doc, t);
  if (form === null || form.cut.person === null) return false;
  return form.readings.some(
    (r) => (r.entry.class === "source" && r.entry.a.as === "group") || r.entry.a.role === "country",
  );
}

function ownNoun(context: ReadingContext, t: number, statement: FoundStatement | null): FoundPromisor[] | null {
  return t < context.doc.tokens.count && isOwn(context, t)
    ? ofSpeaker(context, statement, { start: t, end: t + 1 })
    : null;
}

/** "We will": the speaker; in a text of their own, those who signed it. */
function ofFirstPerson(context: ReadingContext, statement: FoundStatement | null): FoundPromisor[] {
  if (statement !== null) return ofSpeaker(context, statement, null);
  const signed = signatories(context);
  return signed?.range == null ? [] : ofPhraseRange(context, signed.range);
}

/** "They will not allow": an item of a declaration, whose verb means those who sign it. */
function ofUndersigned(context: ReadingContext, { trigger, deed, sentence, self }: PromisorSearch): FoundPromisor[] {
  const verb = self ? deed : trigger.range.start;
  for (const reading of trigger.noun ? [] : readings(context.doc, verb)) {
    const signed = signatoriesOf(context, reading, trigger.range.start, sentence);
    if (signed?.range != null) return ofPhraseRange(context, signed.range);
  }
  return [];
}

function ofPhraseRange(context: ReadingContext, range: Range): FoundPromisor[] {
  return [{ party: null, label: spanOfNamed(context.doc, range.start, range.end).text, count: null, range }];
}

export function ofSpeaker(
  context: ReadingContext,
  statement: FoundStatement | null,
  range: Range | null,
): FoundPromisor[] {
  const speaker: FoundSpeaker | undefined = statement?.speaker;
  if (speaker === undefined) return [];
  if (speaker.party !== null) return [ofParty(context, speaker.party, range ?? speaker.range)];
  if (speaker.kind !== "group" || speaker.range === null) return [];
  return ofPhraseRange(context, speaker.range);
}

export function ofParty(context: ReadingContext, party: PartyId, range: Range | null): FoundPromisor {
  const written = range === null ? party : spanOfNamed(context.doc, range.start, range.end).text;
  return { party, label: context.pack.partyLabels[party] ?? written, count: null, range };
}

export function ofPhrase(
  context: ReadingContext,
  phrase: NounPhrase | null,
  statement: FoundStatement | null,
): FoundPromisor[] {
  if (phrase === null) return [];
  const { doc } = context;
  const range = { start: phrase.start, end: phrase.end };
  if (has(doc, phrase.start, W.gathering))
    return ofGathering(context, phrase.start, { start: phrase.start, end: phrase.end });
  if (isOwn(context, phrase.start)) return ofSpeaker(context, statement, range);
  const group = countedGroup(context, phrase.start);
  if (group !== null) return [group];
  if (phrase.joined && readingOf(doc, phrase.start, "source")?.agreement !== "p") {
    const members = membersOf(context, range);
    if (members.length > 1) return members;
  }
  if (phrase.name !== null) {
    const person = personParty(context, phrase);
    return person === null ? [] : [ofParty(context, person, range)];
  }
  if (phrase.head === "party" || phrase.head === "office")
    return phrase.party === null ? officeOf(context, phrase) : [ofParty(context, phrase.party, range)];
  const people = peopleOf(context, range);
  if (people !== null) return [ofParty(context, people, range)];
  const count = countBefore(doc, phrase.start);
  const label = spanOfNamed(doc, phrase.start, phrase.end).text;
  if (count !== null) return [{ party: null, label, count, range }];
  if (phrase.plural || hasMembers(context, range)) {
    const own = coalitionOf(context, range) ?? stateOfBodies(context, range);
    return [{ party: own, label, count: null, range }];
  }
  if (phrase.head === "source" && phrase.source === "group")
    return phrase.party !== null ? [ofParty(context, phrase.party, range)] : ofGroup(context, phrase, label);
  return phrase.party !== null && phrase.head === "noun" ? [ofParty(context, phrase.party, range)] : [];
}

/** "The Czechs": a people alone stands for its state. */
function peopleOf({ doc }: ReadingContext, { start, end }: Range): PartyId | null {
  const t = pastDeterminer(doc, start);
  const entry = readingOf(doc, t, "party")?.entry;
  return entry?.a.as === "demonym-plural" && doc.termEnd[t] === end ? entry.id : null;
}

function officeOf(context: ReadingContext, phrase: NounPhrase): FoundPromisor[] {
  const party = labelParty(context, phrase.start);
  return party === null ? [] : [ofParty(context, party, { start: phrase.start, end: phrase.end })];
}

function personParty(context: ReadingContext, phrase: NounPhrase): PartyId | null {
  if (phrase.party !== null) return phrase.party;
  const words: string[] = [];
  for (let t = phrase.name!.start; t < phrase.name!.end; t++) words.push(formOf(context.doc, t)?.word ?? "");
  const known = context.people.find([words.join(" ")]) ?? context.people.find(words);
  return known === null ? labelParty(context, phrase.start) : context.people.all[known]!.party;
}

function membersOf(context: ReadingContext, range: Range): FoundPromisor[] {
  const { doc } = context;
  const members: FoundPromisor[] = [];
  for (let t = range.start; t < range.end; t = doc.termEnd[t]!) {
    const entry = readingOf(doc, t, "party")?.entry;
    if (entry !== undefined && !members.some((m) => m.party === entry.id))
      members.push(ofParty(context, entry.id, { start: t, end: doc.termEnd[t]! }));
  }
  return members;
}

/**
 * A sum given by several parties is one commitment of the group (codebook, sums); what has no sum is one commitment of
 * each. `about`: the words about the deed.
 */
export function bySum(
  context: ReadingContext,
  promisors: readonly FoundPromisor[],
  about: Range,
): readonly FoundPromisor[] {
  const [first] = promisors;
  const last = promisors.at(-1);
  if (promisors.length < 2 || first?.range == null || last?.range == null) return promisors;
  const { doc, pack } = context;
  if (findAmounts(doc, about, { party: null, currencies: pack.currencies }).length === 0) return promisors;
  const range = { start: first.range.start, end: last.range.end };
  for (let t = range.start - 1; t < about.end; t++) if (isEach(doc, t)) return promisors;
  return [{ party: null, label: spanOfNamed(doc, range.start, range.end).text, count: promisors.length, range }];
}

const isEach = (doc: AnnotatedText, t: number): boolean =>
  t >= 0 &&
  isWord(doc, t) &&
  (columnOf(doc, t, "noun", "role") === "each" || columnOf(doc, t, "time", "role") === "each");

/** The subject is the gathering: its coalition gives, and no words name it as the giver. */
function ofGathering(context: ReadingContext, before: number, sentence: Range): FoundPromisor[] {
  const { doc } = context;
  for (let t = sentence.start; t <= before; t = nextTerm(doc, t)) {
    if (!isWord(doc, t) || !has(doc, t, W.gathering)) continue;
    const party = context.coalition;
    return party === null ? [] : [{ ...ofParty(context, party, null), range: null }];
  }
  return [];
}
