import type { Role, SpeakerKind } from "../../model/codes.ts";
import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { nameSpan, nameUnits } from "../names.ts";
import type { NounPhrase } from "../noun-phrase.ts";
import { partyInView } from "../party-in-view.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, kindOf, pastDeterminer, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";

/** Who speaks, while reading: tokens instead of spans, a number instead of an id. */
export interface FoundSpeaker {
  readonly kind: SpeakerKind;
  readonly range: Range | null;
  readonly person: number | null;
  readonly party: PartyId | null;
}

export const NOBODY: FoundSpeaker = { kind: "anonymous", range: null, person: null, party: null };

const SOURCE_KINDS: Readonly<Record<string, SpeakerKind>> = {
  human: "person",
  press: "person",
  instrument: "document",
  anonymous: "anonymous",
  group: "group",
  document: "document",
  medium: "document",
};

/**
 * Who a noun phrase names as a speaker, or null where it names nobody who can speak. `certain`: it stands where only
 * a speaker can, between a verb of saying and what was said, so that its words need not look like one.
 */
export function speakerOf(context: ReadingContext, phrase: NounPhrase, certain = false): FoundSpeaker | null {
  const range = { start: phrase.start, end: phrase.end };
  if (phrase.joined) return { kind: "group", range, person: null, party: null };
  if (phrase.name !== null && phrase.head !== "source") {
    const label = partyInView(context, phrase);
    return certain || isPlausibleName(context, phrase, label) ? person(context, phrase, range, label) : null;
  }
  switch (phrase.head) {
    case "office": {
      if (phrase.plural) return { kind: "group", range, person: null, party: onlyParty(context, phrase) };
      const party = phrase.party ?? partyInView(context, phrase);
      const holder = holderOf(context, phrase, party);
      if (phrase.role === "official" && holder === null) return { kind: "anonymous", range, person: null, party };
      return {
        kind: "person",
        range,
        person: holder,
        party: holder === null ? party : (context.people.all[holder]!.party ?? party),
      };
    }
    case "party":
      return { kind: "party", range, person: null, party: phrase.party };
    case "source": {
      const party = partyOfSource(context, phrase);
      const body = phrase.source === "group" && !phrase.plural && party !== null;
      return { kind: body ? "party" : (SOURCE_KINDS[phrase.source ?? ""] ?? "group"), range, person: null, party };
    }
    case "group":
      return { kind: "group", range, person: null, party: phrase.party };
    case "noun":
      if (context.capitals) return certain ? unknownSpeaker(phrase, range) : null;
      if (!canSpeak(context, phrase, certain)) return null;
      return { kind: "group", range, person: null, party: phrase.party };
    default:
      return null;
  }
}

/**
 * Unknown words are a name where a title says so, the text has met the person, a label stands before them or a colon
 * after them; else only two or more words that look like neither a verb nor a thing.
 */
function isPlausibleName(context: ReadingContext, phrase: NounPhrase, label: PartyId | null): boolean {
  const { doc } = context;
  const name = phrase.name!;
  if (phrase.titled || context.capitals || label !== null || kindOf(doc, phrase.end) === TOKEN.colon) return true;
  if (context.people.find(nameUnits(context, name, context.people)) !== null) return true;
  if (name.end - name.start < 2) return false;
  for (let t = name.start; t < name.end; t++) {
    const form = formOf(doc, t);
    if (form === null || form.pattern !== null) return false;
    if (context.pack.inanimate.some((ending) => form.cut.stem.endsWith(ending))) return false;
  }
  return !context.pack.verbEndings.some((ending) => formOf(doc, name.start)!.word.endsWith(ending));
}

/** Somebody of whom the text says what they are and not who: the questioner, three shoppers. */
const unknownSpeaker = ({ plural, party }: NounPhrase, range: Range): FoundSpeaker => ({
  kind: plural ? "group" : "anonymous",
  range,
  person: null,
  party,
});

/** An unknown noun speaks where it is definite and does not look like a thing: الضابط, not الفكرة. */
function canSpeak(context: ReadingContext, phrase: NounPhrase, certain: boolean): boolean {
  if (certain) return true;
  if (phrase.plural && phrase.party === null && !phrase.definite) return false;
  const form = formOf(context.doc, phrase.start);
  if (form === null || !form.definite || form.readings.length > 0) return false;
  return !context.pack.inanimate.some((ending) => form.cut.stem.endsWith(ending));
}

/**
 * A medium speaks for nobody, nor do many at once; one unnamed official speaks for the state named, a ministry for the
 * state in view, "the coalition" for the text's own.
 */
function partyOfSource(context: ReadingContext, phrase: NounPhrase): PartyId | null {
  if (phrase.source === "medium" || phrase.plural) return null;
  // "An EU diplomat" is one of a member state.
  if (isDiplomat(context, phrase)) return phrase.party !== null && isState(phrase.party) ? phrase.party : null;
  if (phrase.party !== null || phrase.source !== "group") return phrase.party;
  return isCoalition(context, phrase) ? context.coalition : partyInView(context, phrase);
}

/** Many speak for one party only where they are of one: the Kenyan ministers, and not those of Kenya and Uganda. */
function onlyParty({ doc }: ReadingContext, { start, end, party }: NounPhrase): PartyId | null {
  for (let t = start; t < end; t++) {
    const other = has(doc, t, W.party) ? readingOf(doc, t, "party")!.entry.id : party;
    if (other !== party) return null;
  }
  return party;
}

function isDiplomat({ doc }: ReadingContext, { start, end }: NounPhrase): boolean {
  for (let t = start; t < end; t++) if (readingOf(doc, t, "source")?.entry.id === "diplomat") return true;
  return false;
}

/** "The coalition", and no more. */
function isCoalition({ doc }: ReadingContext, { start, end }: NounPhrase): boolean {
  const noun = pastDeterminer(doc, start);
  const isNoun = readingOf(doc, noun, "source")?.entry.id === "coalition" && doc.termEnd[noun] === end;
  return isNoun && (noun > start || hasProclitic(doc, noun, "article"));
}

function person(context: ReadingContext, phrase: NounPhrase, range: Range, label: PartyId | null): FoundSpeaker {
  const name = phrase.name!;
  const units = nameUnits(context, name, context.people);
  const number = context.people.meet({
    units,
    span: nameSpan(context, name),
    party: phrase.party ?? (context.people.find(units) === null ? label : null),
    role: phrase.role,
  });
  const known = context.people.all[number]!;
  known.party ??= label;
  return { kind: "person", range, person: number, party: known.party };
}

/** Offices of which a text that names one holder calls that one by the office alone: "the president". */
const ALONE: ReadonlySet<Role> = new Set(["head-of-state", "secretary-general"]);

/**
 * The only person of the text who holds an office for a party: "the Egyptian minister". Where no words say for whom,
 * the only one of the whole text who holds an office that is mostly held by one: "the president".
 */
function holderOf(context: ReadingContext, phrase: NounPhrase, party: PartyId | null): number | null {
  const { role, name } = phrase;
  if (role === null || (party === null && !(ALONE.has(role) && name === null && isDefinite(context, phrase))))
    return null;
  const holders = context.people.all.flatMap((p, number) => {
    const sameRole = p.role === role || (role === "minister" && (p.role?.endsWith("-minister") ?? false));
    return (party === null || p.party === party) && sameRole ? [number] : [];
  });
  return holders.length === 1 ? holders[0]! : null;
}

const isDefinite = ({ doc }: ReadingContext, { start, definite }: NounPhrase): boolean =>
  definite ||
  columnOf(doc, start, "determiner", "role") === "definite" ||
  columnOf(doc, start - 1, "determiner", "role") === "definite";
