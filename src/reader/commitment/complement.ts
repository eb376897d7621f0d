import type { Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { infinitiveAt, isPlainForm } from "../attribution/verb-group.ts";
import { isParticipleCue } from "../clause.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isSemicolon } from "../marks.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, nextTerm, pastDeterminer, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { Deed } from "./deed.ts";
import type { Predicate } from "./verb-phrase.ts";

/** What a trigger governs: a deed, another trigger, or the thing itself; the token where it begins. */
export interface Complement {
  readonly what: "deed" | "trigger" | "thing";
  readonly at: number;
}

const COMPLEMENT_WITHIN = 26;
const ABOUT_LONGEST = 90;
/** Triggers whose bare object nobody gives: to discuss troops, the idea of sanctions. */
const NEEDS_DEED = new Set(["study", "possibility", "openness", "future", "continuation"]);

/** What stands after a trigger as what is meant by it; null where another clause or nothing of the kind follows. */
export function complementOf(
  doc: AnnotatedText,
  { trigger }: Predicate,
  limit: number,
  isFigure: (t: number) => boolean,
): Complement | null {
  const from = trigger.range.end;
  const end = Math.min(limit, from + COMPLEMENT_WITHIN);
  for (let t = from; t < end; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    const past = t === from && kind === TOKEN.comma ? afterAside(doc, t, end) : null;
    if (past !== null) {
      t = past;
      continue;
    }
    if (kind === TOKEN.end && doc.quotations.around(t) < 0) return null;
    if (kind === TOKEN.colon || (kind === TOKEN.comma && endsClause(doc, t + 1))) return null;
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.that | W.relative | W.according) || (t > from && has(doc, t, W.condition))) return null;
    const verb = infinitiveAt(doc, t, end);
    if (verb !== null) {
      if (has(doc, verb, W.deed)) return { what: "deed", at: verb };
      if (has(doc, verb, W.trigger)) return { what: "trigger", at: verb };
      if (t === from || columnOf(doc, from, "pronoun", "role") !== undefined) return null;
      continue;
    }
    const all = readings(doc, t);
    // "Expected to", "going to": the infinitive's verb follows at once.
    if (t === from && from - trigger.range.start > 1 && all.some((r) => r.entry.class === "deed" && isPlainForm(r)))
      return { what: "deed", at: t };
    if (has(doc, t, W.trigger) && all.some((r) => r.entry.class === "trigger" && isNounThatYields(r))) {
      if (!has(doc, t, W.deed | W.thing)) return { what: "trigger", at: t };
    }
    if (has(doc, t, W.deed) && all.some((r) => r.entry.class === "deed" && isDoing(r.shape)))
      return { what: "deed", at: t };
    if (
      has(doc, t, W.trigger) &&
      all.some((r) => r.entry.class === "trigger" && r.shape === "participle" && !TELLS.has(r.entry.a.group ?? ""))
    )
      return { what: "trigger", at: t };
    if (t > from && isClauseVerb(doc, t)) return null;
    if (NEEDS_DEED.has(trigger.group)) continue;
    // "Ready for", "prepared against": what is ready is not what is given.
    if (trigger.group === "readiness" && has(doc, from, W.preposition)) continue;
    if (isFigure(t) || has(doc, t, W.thing)) return { what: "thing", at: t };
  }
  return null;
}

/** Triggers that tell what a package holds or is worth: nothing governs them. */
const TELLS = new Set(["contents", "value"]);
const YIELDED_TO = new Set(["readiness-noun", "pledge-noun", "possibility", "openness"]);
const isNounThatYields = (r: FormReading) => r.shape === "masdar" && YIELDED_TO.has(r.entry.a.group ?? "");

const isDoing = (shape: string) => shape === "masdar" || shape === "participle";

const ASIDE_LONGEST = 12;

/** "Undertake, subject to approval, to": the comma that closes an aside before an infinitive. */
function afterAside(doc: AnnotatedText, open: number, limit: number): number | null {
  for (let t = open + 1; t < Math.min(limit, open + ASIDE_LONGEST); t++)
    if (kindOf(doc, t) === TOKEN.comma) return infinitiveAt(doc, t + 1, limit) === null ? null : t;
  return null;
}

/** A finite verb, and no noun: another clause has begun. */
const isClauseVerb = (doc: AnnotatedText, t: number) =>
  has(doc, t, W.auxiliary) ||
  (isFiniteVerb(doc, t) &&
    !has(doc, t, W.thing | W.noun | W.source) &&
    readings(doc, t).some((r) => r.agreement === "3ms"));

/** Whether what follows a comma is no longer about the same deed. */
function endsClause(doc: AnnotatedText, t: number): boolean {
  if (!isWord(doc, t)) return false;
  if (has(doc, t, W.relative | W.according | W.as | W.pronoun | W.auxiliary) || isParticipleCue(doc, t)) return true;
  if (startsOther(doc, t) || isNextOfChain(doc, t)) return true;
  const role = columnOf(doc, t, "conjunction", "role");
  if (role === "and" || role === "or")
    return startsVerbPhrase(doc, doc.termEnd[t]!) || startsOther(doc, doc.termEnd[t]!);
  return role !== undefined;
}

/** "Sent tents, granted 5 million, …": the next verb of a chain with its object. */
const isNextOfChain = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.deed | W.trigger) &&
  // "Provided the court agrees", "given the cost".
  !has(doc, t, W.condition | W.preposition) &&
  readings(doc, t).some((r) => r.shape === "past") &&
  !readings(doc, t).some((r) => r.shape === "plain") &&
  isObjectNext(doc, doc.termEnd[t]!);

/** "…; Tokyo offered", "… and the Dutch will send": another party with a verb of its own. */
function startsOther(doc: AnnotatedText, from: number): boolean {
  const t = pastDeterminer(doc, from);
  return isWord(doc, t) && has(doc, t, W.party) && startsVerbPhrase(doc, doc.termEnd[t]!);
}

/** After a semicolon the list of what is given goes on with a number, an article or a thing; else another clause does. */
const goesOnAfter = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) === TOKEN.number ||
  (isWord(doc, t) &&
    has(doc, t, W.determiner | W.number | W.thing | W.adjective | W.qualifier | W.currency | W.conjunction));

/** Whether a verb phrase or a clause of its own begins at a token, not one more noun of a list. */
function startsVerbPhrase(doc: AnnotatedText, t: number): boolean {
  if (!isWord(doc, t)) return false;
  if (has(doc, t, W.auxiliary | W.pronoun | W.negation)) return true;
  let next = t;
  while (isWord(doc, next) && columnOf(doc, next, "conjunction", "role") === "also") next = doc.termEnd[next]!;
  if (!isFiniteVerb(doc, next)) return false;
  const all = readings(doc, next);
  const nominal =
    all.some((r) => r.shape === "masdar" || r.shape === "plain") || has(doc, next, W.thing | W.noun | W.adjective);
  return !nominal || isObjectNext(doc, doc.termEnd[next]!);
}

const isObjectNext = (doc: AnnotatedText, t: number) =>
  (isWord(doc, t) && has(doc, t, W.determiner | W.party | W.number | W.currency)) || kindOf(doc, t) === TOKEN.number;

/** Where the words about a deed end: before another clause or verb phrase, or at the end of the sentence. */
export function aboutEnd(doc: AnnotatedText, from: number, limit: number): number {
  const end = Math.min(limit, from + ABOUT_LONGEST);
  let t = nextTerm(doc, from);
  for (; t < end; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    // Marks that nothing closes hold several sentences: a full stop and a space end this one.
    if (kind === TOKEN.end && (t + 1 >= end || doc.tokens.start[t + 1]! > doc.tokens.end[t]!)) return t;
    if (kind === TOKEN.colon) return t;
    if (kind === TOKEN.comma && (endsClause(doc, t + 1) || (isSemicolon(doc, t) && !goesOnAfter(doc, t + 1)))) return t;
    if (!isWord(doc, t)) continue;
    const role = columnOf(doc, t, "conjunction", "role");
    if (role === "while" || role === "but" || role === "where" || role === "because" || role === "despite") return t;
    if (
      (role === "and" || role === "or") &&
      (startsVerbPhrase(doc, doc.termEnd[t]!) || startsOther(doc, doc.termEnd[t]!))
    )
      return t;
    if (t > from + 1 && isAttachedTrigger(doc, t)) return t;
  }
  return t;
}

/** "A letter promising …": what the participle says is its own. */
const isAttachedTrigger = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.trigger) &&
  readings(doc, t).some((r) => r.entry.class === "trigger" && r.shape === "participle" && r.entry.a.group === "pledge");

/** The verb that goes on with the verb phrase of `verb` after "and" or "or" at `end`, in the same form; else null. */
export function coordinatedVerb(doc: AnnotatedText, verb: number, end: number, limit: number): number | null {
  let t = kindOf(doc, end) === TOKEN.comma ? end + 1 : end;
  const role = columnOf(doc, t, "conjunction", "role");
  if (role !== "and" && role !== "or") return null;
  t = doc.termEnd[t]!;
  t = infinitiveAt(doc, t, limit) ?? t;
  if (t >= limit || !isWord(doc, t) || !has(doc, t, W.deed)) return null;
  const same = readings(doc, verb).some((a) =>
    readings(doc, t).some(
      (b) =>
        b.entry.class === "deed" &&
        a.shape === b.shape &&
        (a.shape !== "present" || (isPlainForm(a) && isPlainForm(b))),
    ),
  );
  return same && startsVerbPhrase(doc, t) ? t : null;
}

/** The deed at a token with the words about it. */
export function deedOf(doc: AnnotatedText, at: number, about: Range, alternative = false): Deed {
  const entry = readingOf(doc, at, "deed")?.entry;
  return {
    at,
    about,
    kind: (entry?.a.kind ?? null) as Kind | null,
    fallback: (entry?.a.fallback ?? null) as Kind | null,
    recipientIsObject: entry?.a.recipient === "object",
    alternative,
  };
}
