import type { PartyId } from "../../model/reading.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { SettingName } from "../rules.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { type Place, placeAt, placeIn } from "./places.ts";
import type { Scene } from "./scene.ts";
import { endsClause, isAttached, isGathering, isOf, isTime, prepositionAt } from "./words.ts";

/** How far what follows a cue is looked at, in terms, and how far the gathering may stand behind it. */
const CLAUSE_MOST = 36;
const REACH_MOST = 7;

/** Roles of the prepositions before a place, and before a gathering at which something happens. */
const AT_PLACE: ReadonlySet<string> = new Set(["fi", "lada", "ila", "in", "at", "to", "within"]);

/** What stands after a cue and its subject, up to the end of the clause. */
export interface Complement {
  /** The gathering that it names, with what belongs to the name. */
  readonly gathering: Range | null;
  readonly remote: Range | null;
  /** "On behalf of". */
  readonly inPlace: Range | null;
  readonly limit: number;
}

/** Where the clause that goes on at a token ends. */
export function clauseLimit(context: ReadingContext, from: number, sentence: Range): number {
  const { doc } = context;
  let t = from;
  for (let n = 0; n < CLAUSE_MOST && t < sentence.end; n++) {
    if (endsClause(doc, t)) break;
    if (kindOf(doc, t) === TOKEN.comma && !goesOn(context, t + 1, sentence)) break;
    t = nextTerm(doc, t);
  }
  return Math.min(t, sentence.end);
}

/** After a comma only an adverb goes on with the clause: a time, a phrase with a preposition, "by video". */
function goesOn({ doc }: ReadingContext, t: number, sentence: Range): boolean {
  if (t >= sentence.end || !isWord(doc, t) || hasProclitic(doc, t, "and")) return false;
  return isTime(doc, t) || has(doc, t, W.preposition) || isOf(doc, t, "remote");
}

/**
 * The gathering that the words after a cue name: as the object (attended the summit), after one preposition (took part
 * in the summit), or, where `crossing`, one phrase further (spoke in an address to the summit).
 */
export function gatheringFrom(context: ReadingContext, from: number, limit: number, crossing: boolean): Range | null {
  const { doc } = context;
  let prepositions = 0;
  let t = skipTime(context, from, limit);
  for (let n = 0; n < REACH_MOST && t < limit; n++) {
    if (!isWord(doc, t)) {
      const stops = doc.quotations.at(t) === undefined && kindOf(doc, t) !== TOKEN.dash;
      if (stops && !crossing) return null;
      t++;
      continue;
    }
    const attached = isAttached(doc, t);
    if (isGathering(doc, t)) {
      if (attached && n > 0 && !crossing) return null;
      return isOther(context, t) ? null : { start: t, end: tailEnd(context, t, limit) };
    }
    if (isReasonAt(context, t)) return null;
    if (has(doc, t, W.preposition) || (attached && n > 0)) {
      if (!crossing && (prepositions > 0 || n > 0)) return null;
      if (++prepositions > 2) return null;
    }
    t = doc.termEnd[t]!;
  }
  return null;
}

/** The gathering right at a token, or behind a preposition there, with at most an ordinal before it: in the first summit. */
export function gatheringAt(context: ReadingContext, from: number, limit: number): Range | null {
  const { doc } = context;
  let t = skipTime(context, from, limit);
  if (prepositionAt(doc, t) !== undefined) t = doc.termEnd[t]!;
  for (let n = 0; n < 2 && t < limit && isWord(doc, t); n++, t = doc.termEnd[t]!) {
    if (isGathering(doc, t)) return isOther(context, t) ? null : { start: t, end: tailEnd(context, t, limit) };
    if (!has(doc, t, W.adjective | W.number | W.noun | W.determiner)) return null;
  }
  return null;
}

export function skipTime({ doc }: ReadingContext, from: number, limit: number): number {
  let t = from;
  while (t < limit && (isWord(doc, t) ? isTime(doc, t) && !isGathering(doc, t) : kindOf(doc, t) === TOKEN.comma))
    t = nextTerm(doc, t);
  return t;
}

/** "The previous summit" is another gathering. */
function isOther({ doc }: ReadingContext, t: number): boolean {
  const after = doc.termEnd[t]!;
  if (isOf(doc, after, "previous") || isOf(doc, after, "again")) return true;
  return t > 0 && isWord(doc, t - 1) && (isOf(doc, t - 1, "previous") || isOf(doc, t - 1, "again"));
}

/** Past what belongs to a gathering's name: adjectives, parties, its place. */
function tailEnd(context: ReadingContext, gathering: number, limit: number): number {
  const { doc } = context;
  let t = doc.termEnd[gathering]!;
  let end = t;
  for (let n = 0; n < REACH_MOST && t < limit && isWord(doc, t); n++) {
    const role = prepositionAt(doc, t);
    if (role !== undefined) {
      const place = AT_PLACE.has(role) ? placeAt(context, doc.termEnd[t]!, limit) : null;
      return place?.end ?? end;
    }
    const definite = doc.bits[t] === 0 && (formOf(doc, t)?.definite ?? false);
    if (!has(doc, t, W.party | W.adjective) && !definite && !isOf(doc, t, "participants")) break;
    t = doc.termEnd[t]!;
    end = t;
  }
  return end;
}

/** Whether a reason begins at a token. */
const isReasonAt = ({ doc }: ReadingContext, t: number): boolean =>
  isOf(doc, t, "because") || prepositionAt(doc, t) === "cause";

/** What stands after a cue: the gathering, "by video", and where the clause ends. */
export function complementOf(context: ReadingContext, from: number, sentence: Range, crossing: boolean): Complement {
  const { doc } = context;
  const limit = clauseLimit(context, from, sentence);
  let remote: Range | null = null;
  let inPlace: Range | null = null;
  for (let t = from; t < limit; t = nextTerm(doc, t)) {
    if (!has(doc, t, W.attendance)) continue;
    if (isOf(doc, t, "remote")) remote ??= { start: t, end: doc.termEnd[t]! };
    if (isOf(doc, t, "in-place")) inPlace ??= { start: t, end: doc.termEnd[t]! };
  }
  return { gathering: gatheringFrom(context, from, limit, crossing), remote, inPlace, limit };
}

/** What a setting has to be proved by. */
export interface Proof {
  readonly cue: number;
  readonly from: number;
  readonly complement: Complement;
  readonly scene: Scene;
  /** The cue is written with a pronoun, or followed by one: attended it. */
  readonly pronoun: boolean;
  readonly absent: boolean;
  /** The text is about a gathering. */
  readonly about: boolean;
  /** No noun names a gathering, and the text opens with those who meet. */
  readonly meets: boolean;
  /** The party whose place the gathering's is. */
  readonly placeParty: PartyId | null;
}

/**
 * The words that prove that it was at the gathering, or null. `gathering`: named after the cue. `open`: named there, or
 * nothing is. `scene`: named, or its place is, or those who hear a speech. `held`: named, also one with the press; `object`: that right after the cue.
 * `meeting`: as `scene`, or the text opens with the two who meet. `earlier`: named before the cue. `near`: named before
 * or after. `call`: a call is named. `about`: named, or the text is about one and no other place is named. `attending`:
 * a word for being there follows (declined to attend). `address`: one for a speech (gave a briefing). `delegation`: one
 * that was led there follows. `together`: as `meeting`, and whom they met there is named.
 */
export function proofOf(context: ReadingContext, setting: SettingName, proof: Proof): Range | null {
  const { from } = proof;
  const { gathering, limit } = proof.complement;
  const nothing = { start: from, end: from };
  switch (setting) {
    case "gathering":
      return gathering ?? (proof.pronoun ? nothing : null);
    case "open":
      return gathering ?? (proof.pronoun || isOpen(context, proof) ? nothing : null);
    case "scene":
      return gathering ?? placeOf(context, proof) ?? participantsOf(context, proof);
    case "held":
      return gathering ?? pressFrom(context, from, limit);
    case "meeting":
    case "together":
      return gathering ?? placeOf(context, proof) ?? (proof.meets ? nothing : null);
    case "earlier":
      return gatheringBefore(context, proof) ? nothing : null;
    case "near":
      return gathering ?? (gatheringBefore(context, proof) || gatheringAfter(context, proof) ? nothing : null);
    case "about":
      return gathering ?? placeOf(context, proof) ?? (proof.about && isHere(context, proof) ? nothing : null);
    case "attending":
      return attendingFrom(context, proof);
    case "address": {
      const speech = groupFrom(context, "speech", proof);
      const heard = gathering ?? participantsOf(context, proof);
      return speech === null ? null : (heard ?? (proof.about ? speech : null));
    }
    case "object":
      return pressFrom(context, from, limit);
    case "delegation":
      return proof.about ? groupFrom(context, "delegation", proof) : null;
    case "call":
      return callFrom(context, from, limit);
    default:
      return nothing;
  }
}

/** Whether nothing but adverbs, "by video" or a reason follows. */
function isOpen(context: ReadingContext, { from, complement, absent }: Proof): boolean {
  const { doc } = context;
  const t = skipTime(context, from, complement.limit);
  if (absent && isWord(doc, t) && (isReasonAt(context, t) || mayBeAttached(context, t, "li"))) return true;
  // A noun that could be a verb as well does not end the clause: it is what was attended.
  if (isWord(doc, t) && has(doc, t, W.noun | W.thing)) return false;
  if (t >= complement.limit || !isWord(doc, t)) return true;
  if (isOf(doc, t, "remote") || isOf(doc, t, "in-place")) return true;
  // "Dialled in from London".
  return prepositionAt(doc, t) === "from" && placeAt(context, doc.termEnd[t]!, complement.limit) !== null;
}

/** Whether a word, known or not, can be written together with a preposition. */
function mayBeAttached(context: ReadingContext, t: number, name: string): boolean {
  const { doc, pack } = context;
  if (!isWord(doc, t)) return false;
  if (hasProclitic(doc, t, name)) return true;
  const word = formOf(doc, t)?.word ?? "";
  return (
    doc.bits[t] === 0 && pack.clitics.pro.some((c) => c.name === name && word.length > 4 && word.startsWith(c.form))
  );
}

function placeOf(context: ReadingContext, { from, complement, placeParty }: Proof): Place | null {
  const place = placeIn(context, from, complement.limit, AT_PLACE);
  return place !== null && place.party !== null && place.party === placeParty ? place : null;
}

/** Those who hear a speech; leaders, ministers and a council only where the text is about their gathering. */
function participantsOf({ doc }: ReadingContext, { from, complement, about }: Proof): Range | null {
  for (let t = from, n = 0; t < complement.limit && n < REACH_MOST; t = nextTerm(doc, t), n++)
    if (isOf(doc, t, "participants") || (about && isOf(doc, t, "hearers"))) return { start: t, end: doc.termEnd[t]! };
  return null;
}

/** Whether no place that is not the gathering's is named after the cue. */
function isHere(context: ReadingContext, { from, complement, placeParty }: Proof): boolean {
  const place = placeIn(context, from, complement.limit, AT_PLACE);
  return place === null || (place.party !== null && place.party === placeParty);
}

/** A word for being there, and the gathering after it, or nothing but a reason: declined to attend. */
function attendingFrom(context: ReadingContext, proof: Proof): Range | null {
  const { doc } = context;
  const found = groupFrom(context, "attending", proof);
  if (found === null || doc.termEnd[found.start]! < found.end) return found;
  const after = found.end;
  const over = after >= proof.scene.sentence.end || !isWord(doc, after) || has(doc, after, W.preposition);
  return proof.about && (over || isReasonAt(context, after) || mayBeAttached(context, after, "li")) ? found : null;
}

/** The first word of a group after a cue, up to the gathering that it has after it. */
function groupFrom(context: ReadingContext, group: string, { from, scene }: Proof): Range | null {
  const { doc } = context;
  const limit = scene.sentence.end;
  for (let t = from, n = 0; t < limit && n < REACH_MOST && isWord(doc, t); t = nextTerm(doc, t), n++) {
    if (!isOf(doc, t, group)) continue;
    const end = doc.termEnd[t]!;
    return { start: t, end: gatheringAt(context, end, limit)?.end ?? end };
  }
  return null;
}

const BEFORE_MOST = 40;

/** A gathering, or in a text that opens with those who meet their meeting, before a cue. */
function gatheringBefore({ doc }: ReadingContext, { cue, scene, meets }: Proof): boolean {
  for (let t = cue - 1; t >= Math.max(scene.sentence.start, cue - BEFORE_MOST); t--)
    if (isGathering(doc, t) || (meets && (isOf(doc, t, "meet") || isOf(doc, t, "receive")))) return true;
  return false;
}

function gatheringAfter({ doc }: ReadingContext, { from, scene }: Proof): boolean {
  for (let t = from; t < Math.min(scene.sentence.end, from + 2 * REACH_MOST); t = nextTerm(doc, t))
    if (isGathering(doc, t)) return true;
  return false;
}

/** "A joint press conference": meeting the press, as the object. */
function pressFrom({ doc }: ReadingContext, from: number, limit: number): Range | null {
  for (let t = from, n = 0; t < limit && n < REACH_MOST && !has(doc, t, W.preposition); t = nextTerm(doc, t), n++)
    if (isGathering(doc, t, true) && columnOf(doc, t, "gathering", "kind") !== "call")
      return { start: t, end: doc.termEnd[t]! };
  return null;
}

function callFrom({ doc }: ReadingContext, from: number, limit: number): Range | null {
  for (let t = from, n = 0; t < limit && n < REACH_MOST; t = nextTerm(doc, t), n++) {
    if (columnOf(doc, t, "gathering", "kind") === "call" && isWord(doc, t)) return { start: t, end: doc.termEnd[t]! };
  }
  return null;
}

/** The reason given after a cue: what follows "because of", or the phrase with "for". */
export function reasonIn(context: ReadingContext, from: number, limit: number): Range | null {
  const { doc } = context;
  for (let t = from; t < limit; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    const start = isReasonAt(context, t)
      ? doc.termEnd[t]!
      : mayBeAttached(context, t, "li") && !has(doc, t, W.office)
        ? t
        : -1;
    if (start < 0 || start >= limit) continue;
    let end = start;
    while (end < limit && isWord(doc, end)) end = doc.termEnd[end]!;
    return end > start ? { start, end } : null;
  }
  return null;
}
