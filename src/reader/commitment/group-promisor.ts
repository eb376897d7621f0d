import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { NounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readingOf, spanOfNamed } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundPromisor } from "./commitment.ts";
import { nounGroupEnd } from "./thing.ts";

/** How far behind a counted group its coalition is named: the 35 states that belong to the alliance. */
const COALITION_WITHIN = 6;

/** "The five states", "the 32 members": a plural noun for parties with an article and its number behind it. */
export function countedGroup(context: ReadingContext, start: number): FoundPromisor | null {
  const { doc } = context;
  const noun = readingOf(doc, start, "source");
  if (noun?.entry.a.as !== "group" || noun.agreement !== "p" || !hasProclitic(doc, start, "article")) return null;
  let t = doc.termEnd[start]!;
  // The article of a figure stands apart: الـ35.
  if (isWord(doc, t) && doc.bits[t] === 0 && kindOf(doc, t + 1) === TOKEN.number) t++;
  const count = numberAt(doc, t);
  if (count === null) return null;
  const range = { start, end: doc.termEnd[t]! };
  const party = coalitionBeside(context, range.end);
  return { party, label: spanOfNamed(doc, range.start, range.end).text, count, range };
}

/** The coalition to which those counted belong, named behind them. */
function coalitionBeside(context: ReadingContext, from: number): PartyId | null {
  const end = Math.min(context.doc.tokens.count, from + COALITION_WITHIN);
  for (let t = from; t < end; t++) if (isCoalitionNoun(context, t)) return context.coalition;
  return coalitionOf(context, { start: from, end });
}

/** The number before "countries" or "states": digits or a number word; null where nothing is counted. */
export const countBefore = (doc: AnnotatedText, t: number): number | null =>
  isWord(doc, t) && columnOf(doc, doc.termEnd[t]!, "source", "as") === "group" ? numberAt(doc, t) : null;

function numberAt(doc: AnnotatedText, t: number): number | null {
  if (!isWord(doc, t)) return null;
  const word = formOf(doc, t)?.word ?? "";
  if (kindOf(doc, t) === TOKEN.number) return /^[0-9]+$/.test(word) ? Number(word) : null;
  const value = Number(readingOf(doc, t, "number")?.entry.id);
  return Number.isInteger(value) ? value : null;
}

/** "Some member states", "the allies": a plural noun for parties after a word of quantity. */
export function hasMembers(context: ReadingContext, range: Range): boolean {
  const { doc } = context;
  for (let t = range.start; t < range.end; t = doc.termEnd[t]!) {
    if (columnOf(doc, t, "source", "as") === "group" && readingOf(doc, t, "source")?.agreement === "p") return true;
  }
  return false;
}

export function coalitionOf(context: ReadingContext, range: Range): PartyId | null {
  for (let t = range.start; t < range.end; t++) {
    const entry = readingOf(context.doc, t, "party")?.entry;
    // An adjective says where they lie (European states), not to what they belong.
    if ((entry?.a.as ?? "demonym").startsWith("demonym")) continue;
    if (entry?.id.startsWith("coalition:") || entry?.id.startsWith("org:")) return entry.id;
  }
  return null;
}

/** "French local governments", "the Estonian Defence Forces": public bodies of one state. */
export function stateOfBodies({ doc }: ReadingContext, { start, end }: Range): PartyId | null {
  let state: PartyId | null = null;
  let bodies = false;
  for (let t = start; t < end; t = doc.termEnd[t]!) {
    if (columnOf(doc, t, "noun", "role") === "bodies" || columnOf(doc, t, "thing", "kind") === "troop-deployment")
      bodies = true;
    const entry = readingOf(doc, t, "party")?.entry;
    if (entry === undefined || !isState(entry.id) || entry.id === state) continue;
    if (state !== null) return null;
    state = entry.id;
  }
  return bodies ? state : null;
}

/** "A Gulf state": one that is not named gives without a party; "the alliance" is the text's one coalition. */
export function ofGroup(context: ReadingContext, phrase: NounPhrase, label: string): FoundPromisor[] {
  const range = { start: phrase.start, end: phrase.end };
  if (!phrase.definite && UNNAMED.has(readingOf(context.doc, phrase.start, "source")?.entry.id ?? ""))
    return [{ party: null, label, count: null, range }];
  return coalitionPromisor(context, range, label);
}

const UNNAMED = new Set(["state", "country"]);

/** "There will spread European troops": forces that are their own subject, right behind the verb; their state gives. */
export function ofForces({ doc }: ReadingContext, deed: number): FoundPromisor[] {
  const start = doc.termEnd[deed]!;
  if (!has(doc, start, W.thing) || columnOf(doc, deed, "deed", "fallback") !== "troop-deployment") return [];
  const range = { start, end: nounGroupEnd(doc, start, doc.tokens.count) };
  const label = spanOfNamed(doc, range.start, range.end).text;
  for (let t = start; t < range.end; t = doc.termEnd[t]!) {
    const id = readingOf(doc, t, "party")?.entry.id;
    if (id !== undefined) return [{ party: isState(id) ? id : null, label, count: null, range }];
  }
  return [];
}

/** "The alliance" alone is the text's one coalition, where it names just one. */
function coalitionPromisor(context: ReadingContext, range: Range, label: string): FoundPromisor[] {
  const { doc } = context;
  if (
    columnOf(doc, range.start, "source", "role") !== "coalition" &&
    columnOf(doc, range.start, "source", "as") !== "group"
  )
    return [];
  const named = context.coalition;
  if (named === null || !isCoalitionNoun(context, range.start)) return [];
  return [{ party: named, label: context.pack.partyLabels[named] ?? label, count: null, range }];
}

const isCoalitionNoun = (context: ReadingContext, t: number) =>
  readingOf(context.doc, t, "source")?.entry.id === "coalition" && hasProclitic(context.doc, t, "article");
