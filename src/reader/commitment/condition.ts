import type { ConditionKind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { governs, isParticipleCue } from "../clause.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb, isMasdar } from "../verbs.ts";
import { circumstanceIn } from "./circumstance.ts";
import type { FoundCondition } from "./commitment.ts";
import { nounGroupEnd } from "./thing.ts";

const LONGEST = 30;
/** How far behind an understanding its deadline stands, in tokens. */
const PAID_WITHIN = 5;

type Condition = Omit<FoundCondition, "group">;

/** How the deed stands to its conditions: `refused`: "not … until" is one; `done`: "after" only tells when. */
interface Standing {
  readonly refused: boolean;
  readonly done: boolean;
}

/** Where a walk ends before its range does, and whether the deed is done already. */
export interface ConditionWalk {
  readonly done?: boolean;
  readonly ends?: (t: number) => boolean;
}

/**
 * The conditions in a stretch of text, each from its opener to the end of what it asks for. Those joined by "or" are
 * alternatives and share a group; `firstGroup` is the number of the first. `ends` is asked outside conditions only.
 */
export function conditionsIn(
  doc: AnnotatedText,
  range: Range,
  refused: boolean,
  firstGroup = 0,
  { done = false, ends }: ConditionWalk = {},
): FoundCondition[] {
  const standing = { refused, done };
  const found: FoundCondition[] = [];
  let group = firstGroup;
  for (let t = range.start; t < range.end; t = nextTerm(doc, t)) {
    const condition = isWord(doc, t) ? conditionAt(doc, t, range, standing) : null;
    if (condition === null) {
      if (ends?.(t)) break;
      continue;
    }
    found.push({ ...condition, group });
    let { end } = condition.range;
    for (let next = joined(doc, condition, end, range); next !== null; next = joined(doc, condition, end, range)) {
      if (!isOr(doc, end)) group++;
      found.push({ ...next, group });
      ({ end } = next.range);
    }
    // "… or if": the next opener begins an alternative.
    if (!isOr(doc, end)) group++;
    t = end - 1;
  }
  return found;
}

const isOr = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t, "conjunction", "role") === "or";

/** "If the fighting stops or parliament agrees": a further verb needs no opener of its own. */
function joined(doc: AnnotatedText, first: Condition, at: number, range: Range): Condition | null {
  const start = isOr(doc, at) ? at + 1 : at;
  if (start >= range.end || has(doc, start, W.condition) || !goesOn(doc, first.range, start, at < start)) return null;
  const end = conditionEnd(doc, start, range, first.range);
  return {
    kind: circumstanceIn(doc, { start, end }) ?? "other",
    range: { start, end },
    party: partyIn(doc, { start, end }),
    negated: false,
  };
}

/** Whether a further verb or "that" goes on with a condition: after "or" any verb, after "and" one of the same form. */
function goesOn(doc: AnnotatedText, first: Range, t: number, or: boolean): boolean {
  if (!isWord(doc, t)) return false;
  if (or) return isFiniteVerb(doc, t);
  if (!hasProclitic(doc, t, "and")) return false;
  const opened = doc.termEnd[first.start]!;
  if (has(doc, t, W.that)) return has(doc, opened, W.that);
  if (!isFiniteVerb(doc, t) || hasProclitic(doc, t, "future")) return false;
  const shapes = new Set(readings(doc, has(doc, opened, W.that) ? doc.termEnd[opened]! : opened).map((r) => r.shape));
  return readings(doc, t).some((r) => (r.shape === "past" || r.shape === "present") && shapes.has(r.shape));
}

const whole = (doc: AnnotatedText, t: number, { entry }: FormReading): Condition => ({
  kind: entry.a.kind as ConditionKind,
  range: { start: t, end: doc.termEnd[t]! },
  party: null,
  negated: false,
});

function conditionAt(doc: AnnotatedText, t: number, range: Range, standing: Standing): Condition | null {
  const reading = readingOf(doc, t, "condition");
  const role = reading === undefined ? particleRole(doc, t, standing) : (reading.entry.a.role ?? "");
  if (role === null) return adjectival(doc, t);
  if (role === "never") return null;
  // "If asked", "under a UN mandate": nothing more has to be said.
  if (role === "whole") return whole(doc, t, reading!);
  const after = particleRole(doc, t, standing) === "that" && reading === undefined ? t + 2 : doc.termEnd[t]!;
  const end = conditionEnd(doc, after, range, { start: t, end: after });
  // "…, the sum to be paid by the end of the year" is a deadline.
  if (role === "that" && hasTime(doc, after, Math.min(range.end, end + PAID_WITHIN))) return null;
  const kind = circumstanceIn(doc, { start: t, end });
  if (role === "any") {
    if (kind !== "ceasefire" && kind !== "peace-agreement") return null;
    return { kind, range: { start: t, end: groupEnd(doc, after, range) }, party: null, negated: false };
  }
  if (end <= after || !mayOpen(doc, role, t, kind, standing)) return null;
  return {
    kind: kind ?? unnamedKind(doc, after, standing),
    range: { start: t, end },
    party: partyIn(doc, { start: after, end }),
    negated: role === "negated" || role === "refusal",
  };
}

/** "…, on the understanding that", "not … until they agree": small words that open a condition before a verb only. */
function particleRole(doc: AnnotatedText, t: number, { refused }: Standing): "that" | "until" | null {
  if (!has(doc, t, W.preposition)) return null;
  const role = columnOf(doc, t, "preposition", "role");
  if (role === "ala" && has(doc, t + 1, W.that) && isAfterComma(doc, t)) return "that";
  return role === "until" && refused && isFiniteVerb(doc, t + 1) ? "until" : null;
}

/** After a comma, or the quotation mark that opens after one. */
const isAfterComma = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t - 1) === TOKEN.comma || (doc.quotations.at(t - 1) !== undefined && kindOf(doc, t - 2) === TOKEN.comma);

function hasTime(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < end; t++) if (has(doc, t, W.time) || kindOf(doc, t) === TOKEN.number) return true;
  return false;
}

/** Whether what follows an opener is what it asks for. */
function mayOpen(
  doc: AnnotatedText,
  role: string,
  opener: number,
  kind: ConditionKind | null,
  { refused, done }: Standing,
): boolean {
  const after = doc.termEnd[opener]!;
  switch (role) {
    case "never":
      return false;
    case "weak":
      return !done && kind !== null;
    case "deed":
      return (
        !done &&
        !has(doc, after, W.time) &&
        (kind !== null || isMasdar(doc, after) || has(doc, after, W.that | W.thing))
      );
    case "verb":
      return opensClause(doc, opener) && formOf(doc, opener)?.cut.person == null && isVerbOf(doc, after, kind);
    case "aside":
      return isAfterComma(doc, opener);
    case "refusal":
      return refused && !has(doc, after, W.time);
    // "Should Kyiv ask": before a subject only.
    case "inverted":
      return has(doc, after, W.party | W.pronoun | W.determiner | W.source | W.circumstance);
    case "contingent":
      // "Conditional on": the preposition is part of it.
      return (
        after > opener + 1 ||
        governs(doc, after, "bi") ||
        governs(doc, after, "li") ||
        governs(doc, after, "ala") ||
        kind !== null
      );
    case "stipulates":
      return kind !== null;
    default:
      return true;
  }
}

/** A finite verb; what is none in the lexicon may be one before a circumstance. */
const isVerbOf = (doc: AnnotatedText, t: number, kind: ConditionKind | null): boolean =>
  (isFiniteVerb(doc, t) && !isMasdar(doc, t)) || (doc.bits[t] === 0 && kind !== null && !formOf(doc, t)!.definite);

/** After a comma, at the beginning of a sentence or quotation, or written with "and". */
const opensClause = (doc: AnnotatedText, t: number): boolean =>
  isAfterComma(doc, t) || hasProclitic(doc, t, "and") || !isWord(doc, t - 1);

/** Where no circumstance is named: "not before Washington" is about its part, "in return for sanctions relief" an act. */
function unnamedKind(doc: AnnotatedText, after: number, { refused }: Standing): ConditionKind {
  if (has(doc, after, W.deed | W.thing)) return "counterpart-act";
  return refused && has(doc, after, W.party) ? "partner-participation" : "other";
}

/** "A mandated mission": an adjective that is a condition by itself. */
function adjectival(doc: AnnotatedText, t: number): Condition | null {
  const reading = readingOf(doc, t, "circumstance");
  if (reading === undefined || reading.entry.a.alone !== "yes") return null;
  return {
    kind: reading.entry.a.kind as ConditionKind,
    range: { start: t, end: doc.termEnd[t]! },
    party: null,
    negated: false,
  };
}

function partyIn(doc: AnnotatedText, range: Range): string | null {
  for (let t = range.start; t < range.end; t++)
    if (isWord(doc, t) && has(doc, t, W.party)) return readingOf(doc, t, "party")!.entry.id;
  return null;
}

/** A condition ends at a comma, a full stop, a quotation's end, or where another verb joins with "and" or "so". */
function conditionEnd(doc: AnnotatedText, from: number, range: Range, first: Range): number {
  const limit = Math.min(range.end, from + LONGEST);
  let t = from;
  for (; t < limit; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.comma || kind === TOKEN.end || kind === TOKEN.dash || doc.quotations.closes(t)) break;
    if (!isWord(doc, t) || t === from) continue;
    if (isParticipleCue(doc, t) || has(doc, t, W.according | W.as) || isNextOpener(doc, t)) break;
    if (isOr(doc, t) && t + 1 < limit && (has(doc, t + 1, W.condition) || isFiniteVerb(doc, t + 1))) break;
    const role = columnOf(doc, t, "conjunction", "role");
    if (role === "while" || role === "but") break;
    if (hasProclitic(doc, t, "so") && isFiniteVerb(doc, t)) break;
    if (hasProclitic(doc, t, "and") && (has(doc, t, W.that | W.saying) || isNextVerb(doc, first, t))) break;
  }
  return t;
}

/** An opener of its own; "any of them" behind the verb is the condition's subject or object. */
const isNextOpener = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.condition) && columnOf(doc, t, "condition", "role") !== "any";

const isNextVerb = (doc: AnnotatedText, first: Range, t: number): boolean =>
  isFiniteVerb(doc, t) && (hasProclitic(doc, t, "future") || goesOn(doc, first, t, false));

/** "Any ceasefire agreement": the noun with what completes it. */
function groupEnd(doc: AnnotatedText, from: number, range: Range): number {
  let end = from;
  while (end < range.end && isWord(doc, end) && (has(doc, end, W.circumstance | W.noun | W.source) || end === from))
    end = nounGroupEnd(doc, end, range.end);
  return end;
}
