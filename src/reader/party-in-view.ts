import { isState } from "../model/party.ts";
import type { PartyId } from "../model/reading.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import type { ReadingContext } from "./context.ts";
import { isDemonymWord } from "./demonym.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import { nameUnits } from "./names.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PartyMentions } from "./party-mentions.ts";
import { numberAt } from "./range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm, readingOf } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

/** Offices that a text gives without a country where it speaks of one country only. */
const DOMESTIC = new Set([
  "head-of-government",
  "foreign-minister",
  "defence-minister",
  "finance-minister",
  "minister",
  "commander",
]);
/** Offices that are a state's where their title names one of its institutions: a spokesman of the ministry. */
const OF_INSTITUTION = new Set(["spokesperson", "official", "adviser"]);
/** Offices of that sort that every state has whatever their title names. */
const DOMESTIC_OFFICES = new Set(["deputy-minister", "state-secretary", "security-council-secretary", "governor"]);
/** Bodies that every state has, by their entry in the table of sources. */
const STATE_BODIES = new Set(
  `government ministry presidency army military armed-force parliament cabinet foreign-affairs defence-affairs
   foreign-ministry defence-ministry defense-ministry interior-ministry finance-ministry health-ministry foreign-office
   treasury police coast-guard border-guard national-guard air-force navy general-staff command`.split(/\s+/),
);
/** How far back a paragraph is searched, in tokens. */
const BACK_MOST = 120;
/** A state named so often, and so many times oftener than the next, is the one that a text is about. */
const HOME_LEAST = 3;
const HOME_MARGIN = 2;

/**
 * The party of somebody whom the words themselves give none: that of the label above them, of the office that every
 * reader knows they hold, of the owner that "its foreign minister" points back to, or of the state that the paragraph,
 * else the whole text, is about. Null where that is not certain.
 */
export function partyInView(context: ReadingContext, phrase: NounPhrase): PartyId | null {
  const label = labelParty(context, phrase.start);
  if (label !== null) return label;
  const known =
    phrase.name === null
      ? null
      : context.people.incumbentParty(nameUnits(context, phrase.name, context.people), phrase.role);
  if (known !== null) return known;
  const owned = isOwned(context, phrase);
  if (owned === "elsewhere") return null;
  if (owned) return ownerBefore(context, phrase.start);
  return phrase.party === null && isDomestic(context, phrase) ? stateInView(context, phrase.start) : null;
}

/** Whether a state has one of its own of that office or body, so that a text need not say whose it is. */
function isDomestic({ doc }: ReadingContext, phrase: NounPhrase): boolean {
  const { role, head, plural } = phrase;
  if (role !== null && DOMESTIC.has(role)) return true;
  if (head === "source" ? plural || phrase.source !== "group" : role === null || !OF_INSTITUTION.has(role))
    return false;
  return hasBefore(
    phrase,
    (t) =>
      STATE_BODIES.has(readingOf(doc, t, "source")?.entry.id ?? "") ||
      DOMESTIC_OFFICES.has(readingOf(doc, t, "office")?.entry.id ?? ""),
  );
}

/** Whether some token of a title answers to a question. */
function hasBefore({ start, end, name }: NounPhrase, is: (t: number) => boolean): boolean {
  for (let t = start; t < (name?.start ?? end); t++) if (is(t)) return true;
  return false;
}

/** "Its foreign minister", "his deputy": the title points back to whose it is. A counterpart is another's. */
function isOwned({ doc }: ReadingContext, phrase: NounPhrase): boolean | "elsewhere" {
  const { start, name, role, head } = phrase;
  if (head === "pronoun" || role === "other" || role === "legislator") return false;
  if (hasBefore(phrase, (t) => readingOf(doc, t, "office")?.entry.id === "counterpart")) return "elsewhere";
  const possessive = (t: number) => columnOf(doc, t, "determiner", "role") === "possessive";
  if (head === "office" || head === "source" || name !== null) {
    if (possessive(start) || (start > 0 && possessive(start - 1))) return true;
  }
  return hasBefore(phrase, (t) => {
    const cut = formOf(doc, t)?.cut;
    return (cut?.person?.startsWith("3") ?? false) && !cut!.certain && has(doc, t, W.office | W.source);
  });
}

/** Whom a possessive before a token points back to: the person or the state named last in its paragraph. */
function ownerBefore(context: ReadingContext, before: number): PartyId | null {
  const { doc, people } = context;
  const from = paragraphStart(doc, before);
  const person = people.lastBefore(doc.tokens.start[before]!, doc.tokens.start[from]!);
  const state = actorsBefore(doc, from, before).at(-1);
  if (person === null || (state !== undefined && doc.tokens.start[state.at]! > person.start))
    return state?.party ?? null;
  return people.all[person.number]!.party;
}

/** The only state that the paragraph has spoken of before a token; else the one that the whole text is about. */
function stateInView(context: ReadingContext, before: number): PartyId | null {
  const { doc, people } = context;
  const from = paragraphStart(doc, before);
  const states = actorsBefore(doc, from, before).filter(({ party }) => isState(party));
  const last = states.at(-1);
  if (last !== undefined && doc.termEnd[last.at] === before) return last.party;
  const parties = new Set<PartyId>(states.map(({ party }) => party));
  for (const party of people.partiesBetween(doc.tokens.start[from]!, doc.tokens.start[before]!))
    if (isState(party)) parties.add(party);
  if (parties.size === 1) return [...parties][0]!;
  const { home } = context;
  return home !== null && (parties.size === 0 || parties.has(home)) ? home : null;
}

const paragraphStart = (doc: AnnotatedText, t: number): number =>
  Math.max(doc.lines[numberAt(doc.lines, t)]?.start ?? t, t - BACK_MOST);

/** A party that a paragraph has named, and where. */
interface NamedParty {
  readonly party: PartyId;
  readonly at: number;
}

/** The parties that act between two tokens: not where something was or went, and no adjective but an institution's. */
function actorsBefore(doc: AnnotatedText, from: number, before: number): NamedParty[] {
  const found: NamedParty[] = [];
  for (let t = from; t < before; t = nextTerm(doc, t)) {
    if (!has(doc, t, W.party)) continue;
    const { entry } = readingOf(doc, t, "party")!;
    const everyday = entry.a.flag === "ambiguous" && !isState(entry.id);
    if (everyday || isAfterPreposition(doc, t, from)) continue;
    if (isDemonymWord(entry.a.as) && !qualifiesInstitution(doc, t, from)) continue;
    found.push({ party: entry.id, at: t });
  }
  return found;
}

/** "To Kyiv", "in Paris": only "of" leaves a state what it is. */
function isAfterPreposition(doc: AnnotatedText, t: number, from: number): boolean {
  if (hasProclitic(doc, t, "li") || hasProclitic(doc, t, "bi")) return true;
  let before = t - 1;
  if (before > from && has(doc, before, W.determiner)) before--;
  const role = before >= from ? columnOf(doc, before, "preposition", "role") : undefined;
  return role !== undefined && role !== "of";
}

/** "The Lebanese government", الحكومة اللبنانية. */
const qualifiesInstitution = (doc: AnnotatedText, t: number, from: number): boolean =>
  (t > from && has(doc, t - 1, W.office | W.source)) || has(doc, doc.termEnd[t]!, W.office | W.source);

/** The state that a text is about: the one of the town it is dated from, if it names it again, or by far the most named. */
export function homeState(doc: AnnotatedText, parties: PartyMentions): PartyId | null {
  const dated = datelineParty(doc);
  if (dated !== null && isState(dated) && (parties.get(dated)?.length ?? 0) > 1) return dated;
  let most: PartyId | null = null;
  let times = 0;
  let next = 0;
  for (const [party, { length }] of parties) {
    if (!isState(party)) continue;
    if (length > times) {
      next = times;
      [most, times] = [party, length];
    } else next = Math.max(next, length);
  }
  return times >= HOME_LEAST && times >= HOME_MARGIN * next ? most : null;
}

/** The party of the town with which a dateline opens: "PARIS - …". */
export function datelineParty(doc: AnnotatedText): PartyId | null {
  for (const line of doc.lines.slice(0, 3)) {
    const t = line.start;
    if (columnOf(doc, t, "party", "as") !== "capital" || !isWord(doc, t)) continue;
    const kind = kindOf(doc, doc.termEnd[t]!);
    if (kind === TOKEN.dash || kind === TOKEN.comma) return readingOf(doc, t, "party")!.entry.id;
  }
  return null;
}

/** The party that the label of a line gives to what stands at a token of it; null for none. */
export function labelParty(context: ReadingContext, t: number): PartyId | null {
  const label = context.labels[numberAt(context.doc.lines, t)];
  return label != null && label.colon < t ? label.party : null;
}
