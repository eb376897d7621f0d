import type { ConditionKind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { isParticipleCue } from "../clause.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundCondition } from "./commitment.ts";
import { nounGroupEnd } from "./thing.ts";

const LONGEST = 30;

/**
 * The conditions in a stretch of text, each from its opener to the end of what it asks for. Those joined by "or" are
 * alternatives and share a group; `firstGroup` is the number of the first.
 */
export function conditionsIn(doc: AnnotatedText, range: Range, refused: boolean, firstGroup = 0): FoundCondition[] {
  const found: FoundCondition[] = [];
  let group = firstGroup;
  for (let t = range.start; t < range.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (!isWord(doc, t)) continue;
    const condition = conditionAt(doc, t, range, refused);
    if (condition === null) continue;
    found.push({ ...condition, group });
    let { end } = condition.range;
    for (let next = alternative(doc, end, range); next !== null; next = alternative(doc, end, range)) {
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

/** "If the fighting stops or parliament agrees": a further verb after "or" needs no opener of its own. */
function alternative(doc: AnnotatedText, or: number, range: Range): Omit<FoundCondition, "group"> | null {
  if (or + 1 >= range.end || !isOr(doc, or) || has(doc, or + 1, W.condition) || !isFiniteVerb(doc, or + 1)) return null;
  const start = or + 1;
  const end = conditionEnd(doc, start, range);
  return {
    kind: kindIn(doc, { start, end }) ?? "other",
    range: { start, end },
    party: partyIn(doc, { start, end }),
    negated: false,
  };
}

function conditionAt(
  doc: AnnotatedText,
  t: number,
  range: Range,
  refused: boolean,
): Omit<FoundCondition, "group"> | null {
  if (!has(doc, t, W.condition)) return adjectival(doc, t);
  const reading = readingOf(doc, t, "condition")!;
  const role = reading.entry.a.role ?? "";
  const after = doc.termEnd[t]!;
  const end = conditionEnd(doc, after, range);
  const kind = kindIn(doc, { start: t, end });
  if (role === "any") {
    if (kind !== "ceasefire" && kind !== "peace-agreement") return null;
    return { kind, range: { start: t, end: groupEnd(doc, after, range) }, party: null, negated: false };
  }
  if ((role === "weak" || role === "deed") && kind === null && !(role === "deed" && isDoing(doc, after))) return null;
  if (role === "refusal" && !refused) return null;
  // "Should Kyiv ask": before a subject only.
  if (role === "inverted" && !has(doc, after, W.party | W.pronoun | W.determiner | W.source | W.circumstance))
    return null;
  if (end <= after) return null;
  return {
    kind: kind ?? "other",
    range: { start: t, end },
    party: partyIn(doc, { start: after, end }),
    negated: role === "negated",
  };
}

/** "A mandated mission": an adjective that is a condition by itself. */
function adjectival(doc: AnnotatedText, t: number): Omit<FoundCondition, "group"> | null {
  const reading = readingOf(doc, t, "circumstance");
  if (reading === undefined || reading.entry.a.alone !== "yes") return null;
  return {
    kind: reading.entry.a.kind as ConditionKind,
    range: { start: t, end: doc.termEnd[t]! },
    party: null,
    negated: false,
  };
}

const isDoing = (doc: AnnotatedText, t: number) => readings(doc, t).some((r) => r.shape === "masdar");

/** The kind of the first circumstance named; that somebody does something says less than what is done. */
function kindIn(doc: AnnotatedText, range: Range): ConditionKind | null {
  let act: ConditionKind | null = null;
  for (let t = range.start; t < range.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (!isWord(doc, t) || !has(doc, t, W.circumstance)) continue;
    const kind = columnOf(doc, t, "circumstance", "kind") as ConditionKind;
    if (kind !== "counterpart-act") return kind;
    act ??= kind;
  }
  return act;
}

function partyIn(doc: AnnotatedText, range: Range): string | null {
  for (let t = range.start; t < range.end; t++)
    if (isWord(doc, t) && has(doc, t, W.party)) return readingOf(doc, t, "party")!.entry.id;
  return null;
}

/** A condition ends at a comma, a full stop, a quotation's end, or where another verb joins with "and". */
function conditionEnd(doc: AnnotatedText, from: number, range: Range): number {
  const limit = Math.min(range.end, from + LONGEST);
  let t = from;
  for (; t < limit; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.comma || kind === TOKEN.end || doc.quotations.closes(t) || isParticipleCue(doc, t)) break;
    if (!isWord(doc, t) || t === from) continue;
    if (has(doc, t, W.condition | W.according | W.as)) break;
    if (isOr(doc, t) && t + 1 < limit && (has(doc, t + 1, W.condition) || isFiniteVerb(doc, t + 1))) break;
    if (columnOf(doc, t, "conjunction", "role") === "while" || columnOf(doc, t, "conjunction", "role") === "but") break;
    if (hasProclitic(doc, t, "and") && has(doc, t, W.that | W.saying)) break;
  }
  return t;
}

/** "Any ceasefire agreement": the noun with what completes it. */
function groupEnd(doc: AnnotatedText, from: number, range: Range): number {
  let end = from;
  while (end < range.end && isWord(doc, end) && (has(doc, end, W.circumstance | W.noun | W.source) || end === from))
    end = nounGroupEnd(doc, end, range.end);
  return end;
}
