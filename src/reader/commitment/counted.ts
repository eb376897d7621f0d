import type { Kind } from "../../model/codes.ts";
import { findAmounts } from "../amounts/find-amounts.ts";
import { findQuantities, type QuantityFound } from "../amounts/find-quantities.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { infinitiveAt } from "../attribution/verb-group.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { startsUpper } from "../names.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import { thingsOf } from "./thing.ts";

/** A sum or a count of its own among the words about a deed. */
interface Figure extends Range {
  readonly quantity: QuantityFound | null;
}

/**
 * The items of one delivery, one commitment each with the same evidence (codebook, counted items): each count of
 * things, and each sum that is no value of what stands before it. The commitment itself where nothing is to be split.
 */
export function countedItems(context: ReadingContext, c: FoundCommitment, fixed: Kind | null): FoundCommitment[] {
  const figures = figuresIn(context, c);
  if (figures.length === 0) return [c];
  const money = figures.some((f) => f.quantity === null);
  const units = figures.map((f, i) =>
    f.quantity === null ? null : unitOf(context.doc, f.quantity, figures[i + 1]?.start ?? c.about.end),
  );
  const kinds = units.map((unit) => (unit === null ? null : kindOfThing(context.doc, unit)));
  // What is not known by name is of the kind of the items beside it.
  const beside = c.kind === "general-support" ? (kinds.find((k) => k !== null) ?? null) : null;
  // The deed may have made another kind of it: aircraft that are kept somewhere.
  const raw = c.object === null || c.kind === "military-financing" ? null : kindOfThing(context.doc, c.object);
  const turned = raw === c.kind ? null : raw;
  const items = figures.map((figure, i) => {
    const measured = { start: figure.start, end: figures[i + 1]?.start ?? Math.max(c.about.end, figure.end) };
    if (figure.quantity === null) return { ...c, ...moneyIn(context.doc, c, figures, measured), measured };
    const object = units[i]!;
    const own = fixed ?? (turned !== null && kinds[i] === turned ? c.kind : kinds[i]) ?? beside;
    return {
      ...c,
      kind: own ?? (money && c.kind === "military-financing" ? "arms-transfer" : c.kind),
      object,
      measured,
    };
  });
  return money && fixed === null ? [...items, ...articledBeside(context.doc, items.at(-1)!)] : items;
}

/** "30 million dollars and a field hospital": a thing with an article beside a sum. */
function articledBeside(doc: AnnotatedText, last: FoundCommitment): FoundCommitment[] {
  const { start, end } = last.measured!;
  for (let t = start; t + 2 < end; t++) {
    if (columnOf(doc, t, "conjunction", "role") !== "and" || !has(doc, t + 1, W.determiner)) continue;
    const thing = doc.termEnd[t + 1]!;
    if (thing >= end || !isWord(doc, thing) || !has(doc, thing, W.thing)) continue;
    const object = { start: thing, end: doc.termEnd[thing]! };
    const kind = kindOfThing(doc, object);
    return kind === null ? [] : [{ ...last, kind, object, measured: object }];
  }
  return [];
}

function figuresIn(context: ReadingContext, c: FoundCommitment): Figure[] {
  const { doc, pack } = context;
  const range = { start: c.about.start, end: measuredEnd(doc, c.about) };
  const options = { party: c.promisor.party, currencies: pack.currencies };
  const sums = findAmounts(doc, range, options).filter(
    (a) => !a.total && !a.converted && !isBracketed(doc, a.start, range.start),
  );
  const counts = findQuantities(doc, range).filter(
    (q) =>
      q.counts === "things" &&
      columnOf(doc, q.start - 1, "preposition", "role") !== "for" &&
      !isBracketed(doc, q.start, range.start) &&
      !has(doc, q.unitToken, W.deed),
  );
  const more = columnOf(doc, c.about.start, "deed", "money") === "more" && sums.length > 1;
  const given = counts.filter((q, i) => !isLoaded(doc, q, counts[i + 1]));
  const own = (more ? sums.filter((sum) => !isNewTotal(doc, sum.start)) : sums).filter((sum, i) =>
    isOwnSum(doc, sum.start, i === 0 && !counts.some((q) => q.start < sum.start)),
  );
  return [
    ...own.map((a) => ({ start: a.start, end: a.end, quantity: null })),
    ...given.map((q) => ({ start: q.start, end: q.end, quantity: q })),
  ].sort((a, b) => a.start - b.start);
}

/** "Raised its aid to 50 million with another 20 million": the first is what it comes to. */
const isNewTotal = (doc: AnnotatedText, t: number): boolean => {
  const role = columnOf(doc, t - 1, "preposition", "role");
  return role === "to" || role === "from";
};

/** "Ten wagons with 60 tons of flour": what carries a load is not given. */
const isLoaded = (doc: AnnotatedText, count: QuantityFound, next: QuantityFound | undefined): boolean =>
  next !== undefined &&
  next.start === doc.termEnd[count.end] &&
  columnOf(doc, count.end, "preposition", "role") === "with" &&
  columnOf(doc, next.unitToken, "noun", "role") === "measure";

/** The first sum, where no count stands before it, and those that "and" or a comma joins; others are values and parts. */
function isOwnSum(doc: AnnotatedText, t: number, first: boolean): boolean {
  if (first) return true;
  let before = t - 1;
  while (has(doc, before, W.determiner | W.adjective)) before--;
  if (kindOf(doc, before) === TOKEN.comma) return true;
  const role = columnOf(doc, before, "conjunction", "role");
  return role === "and" || role === "or";
}

/** Figures of a purpose or of a relative clause are no items. */
function measuredEnd(doc: AnnotatedText, about: Range): number {
  for (let t = about.start + 1; t < about.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.relative | W.according)) return t;
    if (has(doc, t, W.condition) && columnOf(doc, t, "condition", "role") !== "any") return t;
    if (t > about.start + 2 && infinitiveAt(doc, t, about.end) !== null) return t;
  }
  return about.end;
}

function isBracketed(doc: AnnotatedText, t: number, from: number): boolean {
  for (let i = t - 1; i >= from; i--) {
    const kind = kindOf(doc, i);
    if (kind === TOKEN.bracketClose) return false;
    if (kind === TOKEN.bracketOpen) return true;
  }
  return false;
}

const UNIT_COMPLEMENT = 5;
const MODEL_LONGEST = 8;
const NO_NAME = W.party | W.office | W.preposition | W.conjunction | W.time;

/** The counted noun, with what it is a measure of: doses of vaccine, tons of thermal coal. */
function unitOf(doc: AnnotatedText, quantity: QuantityFound, limit: number): Range {
  let start = quantity.start;
  while (start < quantity.unitToken && !doc.text.startsWith(quantity.unit, doc.tokens.start[start]!)) start++;
  let end = quantity.end;
  while (end < limit && isWord(doc, end) && startsUpper(doc, end) && !has(doc, end, NO_NAME)) end = doc.termEnd[end]!;
  if (columnOf(doc, end, "preposition", "role") !== "of") return { start, end: pastModel(doc, end, limit) };
  const most = Math.min(limit, end + 1 + UNIT_COMPLEMENT);
  let t = doc.termEnd[end]!;
  for (; t < most && isWord(doc, t); t = doc.termEnd[t]!) {
    if (doc.bits[t] !== 0 && !has(doc, t, W.thing | W.noun | W.adjective | W.determiner)) break;
    // "Tonnes of aid worth": an adjective after its noun says what it costs.
    if (has(doc, t, W.adjective) && doc.bits[t] === W.adjective && has(doc, end - 1, W.thing | W.noun)) break;
    end = doc.termEnd[t]!;
  }
  return { start, end: pastModel(doc, end, limit) };
}

/** "Rounds of ammunition for BM-21 Grad": the model that it is for. */
function pastModel(doc: AnnotatedText, from: number, limit: number): number {
  if (columnOf(doc, from, "preposition", "role") !== "for") return from;
  let end = from;
  for (let t = from + 1; t < Math.min(limit, from + MODEL_LONGEST); t = nextTerm(doc, t)) {
    const named = isWord(doc, t) && (doc.bits[t]! & ~W.thing) === 0 && (startsUpper(doc, t) || has(doc, t, W.thing));
    if (!named && kindOf(doc, t) !== TOKEN.number && kindOf(doc, t) !== TOKEN.dash) break;
    end = nextTerm(doc, t);
  }
  return end > from + 1 ? end : from;
}

/**
 * One of several sums is for what is said of it ("5 million in loans and 2 million for tents"). Where nothing is, it is
 * as the other sums are, or after a count for nothing that is said ("40 lorries and 10 million euros").
 */
function moneyIn(
  doc: AnnotatedText,
  c: FoundCommitment,
  figures: readonly Figure[],
  about: Range,
): Pick<FoundCommitment, "kind" | "object"> {
  if (figures.length === 1) return c;
  const at = { at: about.start, kind: null, fallback: null, recipientIsObject: false, alternative: false };
  const [own] = thingsOf(doc, { ...at, about });
  if (own !== undefined && own.object !== null) return own;
  return figures[0]!.quantity === null ? c : { kind: "general-support", object: null };
}

/** The kind of the last thing named: in "armoured ambulances" what stands last is meant. */
function kindOfThing(doc: AnnotatedText, range: Range): Kind | null {
  let kind: Kind | null = null;
  for (let t = range.start; t < range.end; t = nextTerm(doc, t))
    if (isWord(doc, t) && has(doc, t, W.thing)) kind = columnOf(doc, t, "thing", "kind") as Kind;
  return kind;
}
