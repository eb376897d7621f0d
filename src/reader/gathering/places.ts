import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, nextTerm, readingOf, readings } from "../terms.ts";
import { afterOf, prepositionAt } from "./words.ts";

/** A phrase for where people meet, and the party whose place it is. */
export interface Place extends Range {
  readonly party: PartyId | null;
  /** It names a building or a seat of power, and not only a town or a country. */
  readonly exact: boolean;
  /** It is a whole country, which as the subject of a verb is who hosts and not where. */
  readonly country: boolean;
}

const PLACE_LONGEST = 8;
const STANDS_AS = new Set(["name", "capital", "seat"]);

/** The phrase for a place that begins at a token: a seat of power, a capital, or a noun for a place with its name. */
export function placeAt(context: ReadingContext, from: number, limit: number): Place | null {
  const { doc } = context;
  const last = Math.min(limit, from + PLACE_LONGEST);
  const named = context.headFirst ? null : beforeItsNoun(doc, from, last);
  let exact = named !== null;
  let country = false;
  let party: PartyId | null = named?.party ?? null;
  let t = named?.end ?? from;
  if (named === null && context.capitals && isSmallWord(doc, t) && t + 1 < last) t++;
  const start = t;
  while (t < last) {
    if (doc.quotations.at(t)?.closed && exact && doc.quotations.at(t)!.close < last) {
      t = doc.quotations.at(t)!.close + 1;
      break;
    }
    if (exact && t > start && context.headFirst && context.capitals) t = afterOf(doc, t);
    if (!isWord(doc, t)) break;
    const as = columnOf(doc, t, "party", "as");
    if (as !== undefined && (STANDS_AS.has(as) || exact)) {
      // A body is a place only by its seat: NATO headquarters, and not the Security Council.
      if (as === "name" && !exact && !isState(readingOf(doc, t, "party")!.entry.id)) break;
      if (t > start && !exact) break;
      party ??= readingOf(doc, t, "party")!.entry.id;
      if (as === "seat") exact = true;
      country = as === "name" && !exact;
    } else if (has(doc, t, W.place)) exact = true;
    else if (!exact || t === start || !belongsToName(context, t)) break;
    t = doc.termEnd[t]!;
  }
  if (t === start && named === null) return null;
  if (party === null && !exact) return null;
  const town = exact ? townAfter(context, t, limit) : null;
  return { start: from, end: town?.end ?? t, party: party ?? town?.party ?? null, exact, country };
}

/** Where the name stands before the noun: "the Nuvola centre", "NATO headquarters". */
function beforeItsNoun(doc: AnnotatedText, from: number, last: number): { end: number; party: PartyId | null } | null {
  let party: PartyId | null = null;
  let t = from;
  if (isSmallWord(doc, t)) t++;
  for (let n = 0; t < last && n < 4 && isWord(doc, t); n++, t = nextTerm(doc, t)) {
    if (has(doc, t, W.place)) return n === 0 ? null : { end: doc.termEnd[t]!, party };
    if (!startsUpper(doc, t)) return null;
    party ??= has(doc, t, W.party) ? readingOf(doc, t, "party")!.entry.id : null;
  }
  return null;
}

/** A short word without a capital that is neither a preposition nor anything else that counts: the article. */
const isSmallWord = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) &&
  !startsUpper(doc, t) &&
  doc.tokens.end[t]! - doc.tokens.start[t]! <= 3 &&
  !has(doc, t, W.preposition | W.conjunction | W.place | W.time | W.number);

function startsUpper(doc: AnnotatedText, t: number): boolean {
  const first = doc.text[doc.tokens.start[t]!]!;
  return first !== first.toLowerCase();
}

/** After a noun for a place: an unknown word or an adjective that names it. */
function belongsToName(context: ReadingContext, t: number): boolean {
  const { doc } = context;
  if (context.capitals) return doc.bits[t] === 0 && startsUpper(doc, t);
  if (has(doc, t, W.adjective) || isKnownNoun(doc, t)) return true;
  return doc.bits[t] === 0 && (formOf(doc, t)?.definite ?? false);
}

const isKnownNoun = (doc: AnnotatedText, t: number) =>
  has(doc, t, W.noun) && (formOf(doc, t)?.cut.pro.every((clitic) => clitic.name === "article") ?? false);

/** "… in Paris": the town after a building. */
function townAfter(context: ReadingContext, t: number, limit: number): { end: number; party: PartyId } | null {
  const { doc } = context;
  const role = prepositionAt(doc, t);
  const at = role === "fi" || role === "in" ? doc.termEnd[t]! : -1;
  if (at < 0 || at >= limit || !isWord(doc, at)) return null;
  const as = columnOf(doc, at, "party", "as");
  if (as !== "capital" && as !== "name") return null;
  return { end: doc.termEnd[at]!, party: readingOf(doc, at, "party")!.entry.id };
}

/** "À" leads to somebody and stands at a place: a preposition may have several roles. */
const isPlacing = (doc: AnnotatedText, t: number, roles: ReadonlySet<string>): boolean =>
  isWord(doc, t) &&
  has(doc, t, W.preposition) &&
  readings(doc, t).some((r) => r.entry.class === "preposition" && roles.has(r.entry.a.role ?? ""));

/** The first phrase for a place after a preposition between two tokens. */
export function placeIn(
  context: ReadingContext,
  from: number,
  end: number,
  prepositions: ReadonlySet<string>,
): Place | null {
  const { doc } = context;
  for (let t = from; t < end; t = nextTerm(doc, t)) {
    if (!isPlacing(doc, t, prepositions)) continue;
    const place = placeAt(context, doc.termEnd[t]!, end);
    if (place !== null) return place;
  }
  return null;
}
