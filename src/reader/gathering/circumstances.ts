import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import { subjectBefore } from "../attribution/subject.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import { datelineParty } from "../party-in-view.ts";
import type { Range } from "../range.ts";
import { has, isWord, kindOf, nextTerm, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { GatheringMention } from "./mentions.ts";
import { type Place, placeAt, placeIn } from "./places.ts";
import type { Scenes } from "./scene.ts";
import { clauseLimit, gatheringFrom, skipTime } from "./setting.ts";
import { afterOf, isOf } from "./words.ts";

/** Where and by whom a gathering is held. */
export interface Circumstances {
  readonly place: Place | null;
  readonly host: PartyId | null;
  readonly coalition: PartyId | null;
  readonly name: Range | null;
  /** The party whose place it is, however the text says so: by the place, the name, a dateline. */
  readonly placeParty: PartyId | null;
}

const NEAR = 8;
const LEAD_SENTENCES = 6;
/** Roles of the prepositions before the place of a gathering. */
export const AT: ReadonlySet<string> = new Set(["fi", "lada", "in", "at"]);

export function circumstancesOf(
  context: ReadingContext,
  main: GatheringMention,
  mentions: readonly GatheringMention[],
  scenes: Scenes,
): Circumstances {
  const held = mentions.filter(
    (m) => !m.other && m.press === main.press && (m.kind === main.kind || m.kind === "meeting"),
  );
  const name = nameOf(context, held);
  const hosted = hostedBy(context, held, scenes);
  const ofName = name === null ? null : townIn(context, name);
  const place = placeOf(context, held, main.kind, ofName) ?? hosted?.place ?? placeOfThose(context);
  const named = ofName?.party ?? null;
  const placeParty = place?.party ?? named ?? datelineParty(context.doc);
  const state = place?.party ?? named;
  return {
    place: place ?? ofName,
    host: hosted?.host ?? (state !== null && isState(state) ? state : null),
    coalition: coalitionOf(context, held),
    name,
    placeParty,
  };
}

/**
 * A place in the sentence that names the gathering: a building, else a town. A sitting may be held elsewhere than the
 * conference, so that where the text has a town in the conference's own name, only mentions of its kind are asked.
 */
function placeOf(
  context: ReadingContext,
  mentions: readonly GatheringMention[],
  kind: GatheringMention["kind"],
  ofName: Place | null,
): Place | null {
  let town: Place | null = null;
  for (const mention of mentions) {
    if (ofName !== null && mention.kind !== kind) continue;
    const place = stageBefore(context, mention) ?? placeNear(context, mention);
    if (place?.exact) return place;
    town ??= place;
  }
  return town;
}

function placeNear(context: ReadingContext, mention: GatheringMention): Place | null {
  const { doc } = context;
  let limit = clauseLimit(context, mention.end, mention.sentence);
  // "The summit was held in …", "opened in …": past the verb.
  for (let n = 0; n < 3 && limit < mention.sentence.end && isWord(doc, limit); n++) {
    const held = isOf(doc, limit, "hold") || isOf(doc, limit, "run") || isOf(doc, limit, "chair");
    if (!held && !has(doc, limit, W.auxiliary | W.relative)) break;
    limit = clauseLimit(context, doc.termEnd[limit]!, mention.sentence);
  }
  return placeIn(context, mention.end, limit, AT);
}

/** "The palace saw the opening of a summit", "Jordan hosted in its palace a summit": the place after the verb before. */
function stageBefore(context: ReadingContext, mention: GatheringMention): Place | null {
  const { doc } = context;
  for (let t = Math.max(mention.sentence.start, mention.start - 2 * NEAR); t < mention.start; t = nextTerm(doc, t)) {
    if (!isWord(doc, t) || !(isOf(doc, t, "stage") || isOf(doc, t, "host"))) continue;
    const from = skipTime(context, doc.termEnd[t]!, mention.start);
    const subject = placeAt(context, from, mention.start);
    return subject === null || subject.country ? placeIn(context, from, mention.start, AT) : subject;
  }
  return null;
}

/** "Those gathered in Doha": the place where the participants are. */
function placeOfThose(context: ReadingContext): Place | null {
  const { doc } = context;
  for (const sentence of doc.sentences.slice(0, LEAD_SENTENCES)) {
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t))
      if (isOf(doc, t, "participants")) return placeIn(context, doc.termEnd[t]!, doc.termEnd[t]! + 4, AT);
  }
  return null;
}

/** Who hosts: the subject of a verb of hosting that has the gathering as its object, or who invited. */
function hostedBy(
  context: ReadingContext,
  mentions: readonly GatheringMention[],
  scenes: Scenes,
): { host: PartyId | null; place: Place | null } | null {
  const { doc } = context;
  const lead = doc.sentences.slice(0, LEAD_SENTENCES);
  for (const sentence of new Set([...mentions.map((m) => m.sentence), ...lead])) {
    const scene = scenes.of(sentence);
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!isWord(doc, t) || !(isOf(doc, t, "host-by") || isOf(doc, t, "host")) || scene.isPlanned(t)) continue;
      if (isOf(doc, t, "host-by")) {
        const phrase = parseNounPhrase(context, doc.termEnd[t]!, sentence.end);
        if (phrase?.party != null) return { host: phrase.party, place: null };
      }
      if (isOf(doc, t, "host")) {
        const host = hostAt(context, t, sentence);
        if (host !== null) return host;
      }
    }
  }
  return null;
}

function hostAt(context: ReadingContext, t: number, sentence: Range) {
  const { doc } = context;
  const from = skipTime(context, doc.termEnd[t]!, sentence.end);
  const place = placeAt(context, from, sentence.end);
  const after = parseNounPhrase(context, from, sentence.end);
  const object = gatheringFrom(context, after?.party == null ? from : after.end, sentence.end, false);
  const pronoun = readingOf(doc, t, "attendance")?.cut.person != null;
  if (object === null && !pronoun) return null;
  const party = after?.party ?? place?.party ?? subjectBefore(context, t, sentence)?.party ?? null;
  return party === null ? null : { host: party, place: place?.country ? null : place };
}

/** The name: the noun with the party, or with the capital letters, that stands beside it: "the Paris summit". */
function nameOf(context: ReadingContext, mentions: readonly GatheringMention[]): Range | null {
  const { doc } = context;
  for (const { start, end, press, kind } of mentions) {
    if (press || kind === "call") continue;
    let last = end;
    for (let next = partyAt(context, last); next >= 0 && last - end < NEAR; next = partyAt(context, last))
      last = doc.termEnd[next]!;
    if (last > end && context.headFirst) return { start, end: last };
    let first = start;
    while (!context.headFirst && start - first < NEAR && isNamed(context, first - 1)) first--;
    if (first < start) return { start: first, end };
  }
  return null;
}

/** The party at a token, or where prepositions join names to their nouns after "of": le sommet de l'Otan. -1 for none. */
function partyAt({ doc, capitals }: ReadingContext, t: number): number {
  const at = capitals ? afterOf(doc, t) : t;
  return isWord(doc, at) && has(doc, at, W.party) ? at : -1;
}

/** A capital letter, and not only because a sentence begins. */
function isNamed({ doc }: ReadingContext, t: number): boolean {
  if (t < 0 || !isWord(doc, t) || has(doc, t, W.determiner)) return false;
  const first = doc.text[doc.tokens.start[t]!]!;
  return first !== first.toLowerCase();
}

/** The town or country in a gathering's name. */
function townIn(context: ReadingContext, name: Range): Place | null {
  const { doc } = context;
  for (let t = name.start; t < name.end; t = nextTerm(doc, t)) {
    const place = isWord(doc, t) && has(doc, t, W.party) ? placeAt(context, t, doc.termEnd[t]!) : null;
    if (place?.party != null && isState(place.party)) return place;
  }
  return null;
}

/** The coalition that meets: named near the noun, or an organisation in the gathering's name. */
function coalitionOf(context: ReadingContext, mentions: readonly GatheringMention[]): PartyId | null {
  const { doc } = context;
  for (const { start, end, sentence } of mentions) {
    for (let t = Math.max(sentence.start, start - NEAR); t < Math.min(sentence.end, end + NEAR); t++) {
      if (kindOf(doc, t) === TOKEN.comma && t >= end) break;
      const party = isWord(doc, t) ? readingOf(doc, t, "party") : undefined;
      if (party === undefined || party.entry.a.flag === "ambiguous") continue;
      const beside = t === end || doc.termEnd[t] === start;
      if (party.entry.id.startsWith("coalition:")) return party.entry.id;
      if (beside && party.entry.id.startsWith("org:")) return party.entry.id;
    }
  }
  return null;
}
