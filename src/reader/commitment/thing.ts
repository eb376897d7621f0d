import type { Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { isDemonym } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isMasdar } from "../verbs.ts";
import type { Deed } from "./deed.ts";
import { kindOfThing } from "./thing-word.ts";

/** One thing that a deed gives, and what kind of commitment it makes. */
export interface GivenThing {
  readonly kind: Kind;
  readonly object: Range | null;
}

/** Kinds that say little: another thing beside them says more. */
const VAGUE = new Set<Kind>(["general-support", "arms-transfer"]);
/** What units are for says more than that they are units: units to clear mines. */
const PURPOSES_OF_UNITS = new Set<Kind>([
  "mine-action",
  "ceasefire-monitoring",
  "peace-operation",
  "military-training",
]);
const PURPOSE_WITHIN = 5;
const PART_WITHIN = 9;
/** Money of these kinds is for something that may be named beside it: a grant for weapons, support for hospitals. */
export const UNSPENT = new Set<Kind>(["general-support", "budget-support"]);
/** What money is not given for, whatever is named beside it: "in guarantees for small firms". */
const PROMISES = new Set<Kind>(["security-guarantee", "mutual-defence", "non-aggression", "consultation"]);
/** What money for these is called: money that buys arms or forces is military money. */
const BOUGHT = new Set<Kind>([
  "arms-transfer",
  "troop-deployment",
  "peace-operation",
  "air-policing",
  "naval-deployment",
  "general-support",
]);

/**
 * What a deed gives. A deed of one kind gives that; else each thing named as its object, of different kinds one each
 * ("a force or a peacekeeping mission"); else what the deed is when nothing more is said. Empty where nothing is given.
 */
export const thingsOf = (doc: AnnotatedText, deed: Deed): GivenThing[] =>
  columnOf(doc, deed.at, "deed", "recipient") === "state" && !namesState(doc, deed)
    ? []
    : underDeed(doc, deed, givenThings(doc, deed));

/** Things as the deed makes them; none that it makes nothing. */
export function underDeed(doc: AnnotatedText, deed: Deed, given: readonly GivenThing[]): GivenThing[] {
  const turns = columnOf(doc, deed.at, "deed", "turns");
  if (turns === undefined) return [...given];
  return given.flatMap((thing) => {
    const kind = turned(doc, thing, turns);
    return kind === "none" ? [] : [{ ...thing, kind }];
  });
}

const STATE_WITHIN = 5;

/** A state, its government or independence is the object: to recognise an error is something else. */
function namesState(doc: AnnotatedText, { at, about }: Deed): boolean {
  const end = Math.min(about.end, at + STATE_WITHIN);
  for (let t = doc.termEnd[at]!; t < end; t++)
    if (has(doc, t, W.party) || STATE_NOUNS.has(readingOf(doc, t, "source")?.entry.id ?? "")) return true;
  return false;
}

const STATE_NOUNS = new Set(["state", "government"]);

/** The kind that a thing has under its deed: sanctions that are lifted are relief (`turns` in deeds.tsv). */
function turned(doc: AnnotatedText, { kind, object }: GivenThing, turns: string): Kind | "none" {
  const own = object !== null && formOf(doc, object.start)?.cut.person?.startsWith("3") === true;
  const last = object === null ? null : lastThing(doc, object);
  const role = last === null ? null : `role:${columnOf(doc, last.object!.start, "thing", "role")}`;
  for (const pair of turns.split(" ")) {
    const [from, to] = pair.split(">");
    if (from === kind || from === role || from === "*" || (own && from === `own:${kind}`)) return to as Kind | "none";
  }
  return kind;
}

function givenThings(doc: AnnotatedText, deed: Deed): GivenThing[] {
  const named = namedThings(doc, deed);
  if (columnOf(doc, deed.at, "deed", "doer") === "forces") return guarding(doc, deed, named);
  if (isMoney(doc, deed)) return givenMoney(doc, deed, named);
  if (named[0]?.kind === "budget-support" && deed.kind === null) return givenMoney(doc, deed, named);
  if (deed.kind !== null) return [{ kind: deed.kind, object: objectOf(doc, deed, named) }];
  if (named.length > 0) return named;
  return deed.fallback === null ? [] : [{ kind: deed.fallback, object: objectAfter(doc, deed) }];
}

/** Pronouns for things: it, them. */
const FOR_THINGS = new Set(["it", "3mp"]);

export const isPronounForThings = (doc: AnnotatedText, t: number): boolean =>
  FOR_THINGS.has(columnOf(doc, t, "pronoun", "role") ?? "");

/** The last thing named in a stretch: what "them" stands for after it. */
export function lastThing(doc: AnnotatedText, { start, end }: Range): GivenThing | null {
  for (let t = end - 1; t >= start; t--)
    if (has(doc, t, W.thing))
      return { kind: columnOf(doc, t, "thing", "kind") as Kind, object: { start: t, end: doc.termEnd[t]! } };
  return null;
}

const RELATIVE_WITHIN = 8;
const COUNT_WITHIN = 6;

/** Whether a number stands in the noun phrase that ends before a token; what has none is only spoken of. */
function isCounted(doc: AnnotatedText, end: number, from: number): boolean {
  for (let t = end - 1; t > Math.max(from - 1, end - COUNT_WITHIN); t--)
    if (kindOf(doc, t) === TOKEN.number || has(doc, t, W.number)) return true;
  return false;
}

/** "The five tanks that Oman sent": what a deed without an object gives stands before the relative pronoun of its clause. */
export function thingBeforeRelative(doc: AnnotatedText, deed: Deed, from: number): GivenThing[] {
  for (let t = deed.at - 1; t > Math.max(from, deed.at - RELATIVE_WITHIN); t--) {
    if (!isWord(doc, t)) return [];
    if (!has(doc, t, W.relative | W.that)) continue;
    const thing = lastThing(doc, { start: t - 1, end: t });
    return thing === null || !isCounted(doc, t, from) ? [] : [thing];
  }
  return [];
}

/** To patrol the skies, to watch over a truce: what is guarded says more than who guards it. */
function guarding(doc: AnnotatedText, deed: Deed, named: readonly GivenThing[]): GivenThing[] {
  for (let t = doc.termEnd[deed.at]!; t < deed.about.end; t = nextTerm(doc, t)) {
    const kind = isWord(doc, t) ? columnOf(doc, t, "thing", "guarded") : undefined;
    if (kind !== undefined)
      return [{ kind: kind as Kind, object: { start: t, end: nounGroupEnd(doc, t, deed.about.end) } }];
  }
  if (deed.fallback !== null) return [{ kind: deed.fallback, object: named[0]?.object ?? objectAfter(doc, deed) }];
  return named.filter((thing) => deed.about.start === deed.at || !VAGUE.has(thing.kind));
}

/** A deed of money, or one whose object is an amount of money. */
function isMoney(doc: AnnotatedText, deed: Deed): boolean {
  if (columnOf(doc, deed.at, "deed", "money") !== undefined) return true;
  for (let t = deed.about.start; t < deed.about.end; t = nextTerm(doc, t)) {
    if (isWord(doc, t) && has(doc, t, W.currency)) return true;
    if (isWord(doc, t) && opensCondition(doc, t)) return false;
    const kind = kindOfThing(doc, t, false);
    // A grant or package is as much money as the sum it comes to.
    if (kind !== undefined && !UNSPENT.has(kind) && !isGeneric(doc, t)) return false;
  }
  return false;
}

/** Money is what it is said to be for: for arms it is military money, for nothing said it is support in general. */
function givenMoney(doc: AnnotatedText, deed: Deed, named: readonly GivenThing[]): GivenThing[] {
  const all = [...named, ...purposes(doc, deed)].filter((t) => !PROMISES.has(t.kind));
  const first = all.find((t) => !UNSPENT.has(t.kind)) ?? all.find((t) => t.kind === "budget-support") ?? all[0];
  if (first === undefined) return isPaid(doc, deed) ? [{ kind: bareKind(deed), object: null }] : [];
  return [{ kind: moneyFor(first.kind), object: first.object }];
}

const bareKind = ({ kind, fallback }: Deed): Kind => kind ?? fallback ?? "general-support";

/** A sum is named, or "it" and "more": to pay a price gives nothing. */
function isPaid(doc: AnnotatedText, deed: Deed): boolean {
  if (columnOf(doc, deed.at, "deed", "money") !== "sum" || deed.about.start < deed.at) return true;
  for (let t = deed.at; t < deed.about.end; t++)
    if (has(doc, t, W.currency | W.pronoun | W.number) || kindOf(doc, t) === TOKEN.number) return true;
  return false;
}

/** What money for a thing is: that for arms or forces is military money. */
export const moneyFor = (kind: Kind): Kind =>
  BOUGHT.has(kind) && kind !== "general-support" ? "military-financing" : kind;

/** All that is named after a sum: what it is, and what it is for. */
function purposes(doc: AnnotatedText, deed: Deed): GivenThing[] {
  const found: GivenThing[] = [];
  for (let t = firstOf(doc, deed); t < deed.about.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (opensCondition(doc, t) && columnOf(doc, t, "condition", "role") !== "any") break;
    const role = columnOf(doc, t, "preposition", "role");
    if ((role === "by" && !isDoing(doc, doc.termEnd[t]!)) || role === "time") break;
    const kind = kindOfThing(doc, t, true);
    if (kind === undefined) continue;
    found.push({
      kind,
      object: { start: t, end: nounGroupEnd(doc, t, deed.about.end) },
    });
  }
  return found;
}

/** "By providing storage": how it is done, not by whom. */
const isDoing = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.deed) && readings(doc, t).some((r) => r.shape === "participle");

function namedThings(doc: AnnotatedText, deed: Deed): GivenThing[] {
  const found: GivenThing[] = [];
  const from = firstOf(doc, deed);
  for (let t = from; t < deed.about.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (found.length === 0 && isDateBetween(doc, t, deed)) continue;
    if (endsObject(doc, t, from)) break;
    const kind = kindOfThing(doc, t, false);
    if (kind === undefined || (found.length === 0 && t >= from && isReceiver(doc, t, kind, deed))) continue;
    const end = nounGroupEnd(doc, t, deed.about.end);
    const known = found.find((thing) => thing.kind === kind);
    if (
      known === undefined &&
      (found.length === 0 || (!hasTopic(found) && joinsThings(doc, t, found.at(-1)!.object!.end)))
    )
      found.push({ kind, object: { start: t, end } });
    else if (
      found.length === 1 &&
      kind !== found[0]!.kind &&
      (VAGUE.has(found[0]!.kind) ? isNearOrPart(doc, found[0]!, t) : isPurposeOfUnits(doc, found[0]!, kind, t))
    )
      found[0] = { kind, object: found[0]!.object };
  }
  // Equipment, supplies and goods are of the kind of what stands beside them.
  const told = found.filter((thing) => !isGeneric(doc, thing.object!.start));
  return told.length > 0 ? told : found;
}

/** "For the soldiers", "to supply the force with": who receives is not what is given. */
const isReceiver = (doc: AnnotatedText, t: number, kind: Kind, deed: Deed): boolean =>
  kind === "troop-deployment" &&
  (t === doc.termEnd[deed.at]!
    ? deed.recipientIsObject && hasProclitic(doc, t, "article")
    : hasProclitic(doc, t, "li"));

/** What a conference or talks are about is not given. */
const hasTopic = (found: readonly GivenThing[]): boolean =>
  found[0]!.kind === "diplomatic-support" || found[0]!.kind === "mediation";

/** Right behind a vague thing, or what a shipment or package is of. */
const isNearOrPart = (doc: AnnotatedText, { kind, object }: GivenThing, t: number): boolean =>
  t - object!.start <= 3 ||
  (kind === "general-support" &&
    t - object!.start <= PART_WITHIN &&
    columnOf(doc, t - 1, "preposition", "role") === "min");

const isPurposeOfUnits = (doc: AnnotatedText, { kind, object }: GivenThing, purpose: Kind, t: number): boolean =>
  kind === "troop-deployment" &&
  PURPOSES_OF_UNITS.has(purpose) &&
  t - object!.start <= PURPOSE_WITHIN &&
  (hasProclitic(doc, t, "li") || hasProclitic(doc, t, "bi"));

const isGeneric = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t, "thing", "role") === "generic";

/** Where what is given begins: before the verb where it is its subject, else after it; the thing itself without a deed. */
const firstOf = (doc: AnnotatedText, { at, about }: Deed): number => {
  if (about.start < at) return about.start;
  // "A grant", "additional support": a noun that is a verb as well.
  const noun = has(doc, at, W.thing) && has(doc, at - 1, W.determiner | W.adjective | W.number);
  return has(doc, at, W.deed) && !noun ? doc.termEnd[at]! : at;
};

/** "Before the end of June" is a date and opens no condition. */
const opensCondition = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.condition) && !has(doc, doc.termEnd[t]!, W.time);

/** A date between the verb and what is given: "hosts, before the end of June, a conference". */
const isDateBetween = (doc: AnnotatedText, t: number, { at, about }: Deed): boolean =>
  about.start >= at && columnOf(doc, t, "preposition", "role") === "time" && has(doc, doc.termEnd[t]!, W.time);

/** A purpose (لتعزيز), a condition or a relative clause is no longer about what is given. */
function endsObject(doc: AnnotatedText, t: number, from: number): boolean {
  if (has(doc, t, W.relative)) return true;
  // "Pledged 5 million during the conference".
  if (t > from && columnOf(doc, t, "preposition", "role") === "time") return true;
  // "Curbs that kept lorries out": what a clause of its own names is not given.
  if (t > from + 1 && has(doc, t, W.that) && !hasProclitic(doc, t, "and")) return true;
  if (opensCondition(doc, t) && columnOf(doc, t, "condition", "role") !== "any") return true;
  if (t === from || !hasProclitic(doc, t, "li") || has(doc, t, W.thing | W.party)) return false;
  return formOf(doc, t)?.pattern === "doing" || isMasdar(doc, t);
}

/** "And" or "or" between the last thing and this one, with no more than numbers and the like behind it. */
function joinsThings(doc: AnnotatedText, t: number, lastEnd: number): boolean {
  for (let i = t; i >= lastEnd; i--) {
    if (i < t && has(doc, i, W.preposition) && columnOf(doc, i, "preposition", "role") !== "of") return false;
    const role = columnOf(doc, i, "conjunction", "role");
    if (role === "or" || role === "and" || (isWord(doc, i) && hasProclitic(doc, i, "and"))) return true;
  }
  return false;
}

/** The end of a noun with its adjectives and complements. */
export function nounGroupEnd(doc: AnnotatedText, t: number, limit: number): number {
  let end = doc.termEnd[t]!;
  while (end < limit && isWord(doc, end)) {
    const own = doc.bits[end]!;
    const adjective = (own & (W.adjective | W.circumstance)) !== 0 || ((own & W.party) !== 0 && isDemonym(doc, end));
    const joined = hasProclitic(doc, end, "and") || hasProclitic(doc, end, "li") || hasProclitic(doc, end, "bi");
    if (joined || (own !== 0 && !adjective && (own & (W.noun | W.thing)) === 0)) break;
    if (own === 0 && (formOf(doc, end)?.pattern === "doing" || formOf(doc, end)?.pattern === "present")) break;
    end = doc.termEnd[end]!;
  }
  return end;
}

const isNominal = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) && has(doc, t, W.thing | W.determiner | W.adjective);

/** What a deed of one kind is done to: a thing that is named, else the noun behind the deed, past its subject. */
const objectOf = (doc: AnnotatedText, deed: Deed, named: readonly GivenThing[]): Range | null =>
  named[0]?.object ?? objectAfter(doc, deed);

/** The noun phrase right after a deed. */
function objectAfter(doc: AnnotatedText, deed: Deed): Range | null {
  // "The immediate consultation": behind its article a noun of doing has adjectives and no object.
  if (has(doc, deed.at, W.deed) && hasProclitic(doc, deed.at, "article")) return null;
  let t = doc.termEnd[deed.at]!;
  if (doc.quotations.at(t) !== undefined) t++;
  while (t < deed.about.end && isWord(doc, t) && has(doc, t, W.determiner)) t = doc.termEnd[t]!;
  // "Sold Serbia ammunition": who receives is not what is given.
  if (isWord(doc, t) && has(doc, t, W.party) && isNominal(doc, doc.termEnd[t]!)) t = doc.termEnd[t]!;
  if (t >= deed.about.end || !isWord(doc, t) || kindOf(doc, t) === TOKEN.symbol) return null;
  if (has(doc, t, W.preposition | W.that | W.conjunction | W.condition | W.time)) return null;
  const end = nounGroupEnd(doc, t, deed.about.end);
  return { start: t, end };
}
