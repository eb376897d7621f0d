import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { deedOf } from "./complement.ts";
import type { Deed } from "./deed.ts";

const HEAD_WITHIN = 8;
/** Roles of prepositions after a participle: donated by, directed to, meant for. */
const PARTICIPIAL = new Set(["by", "to", "for", "via", "from"]);

/**
 * An item of a record of aid: a sentence without a verb that begins with a sum, a count, a noun of giving or a thing
 * ("Donation of two bridges."). Null where the sentence says more, or is no sentence: a title has no full stop.
 */
export function bareItem(context: ReadingContext, sentence: Range, isFigure: (t: number) => boolean): Deed | null {
  const { doc } = context;
  let end = sentence.end;
  while (end > sentence.start && kindOf(doc, end - 1) !== TOKEN.end) {
    if (isWord(doc, end - 1)) return null;
    end--;
  }
  if (end === sentence.start) return null;
  const item = { start: pastDate(context, sentence), end: end - 1 };
  // Nearly every sentence has a verb: it is looked for before the figures.
  const main = mainEnd(context, item);
  const head = main === null ? null : headOf(context, item, isFigure);
  if (main === null || head === null || opensQuotation(doc, item.start, Math.min(main, head))) return null;
  return isFigure(head) || isRecord(context, sentence, head) || hasFigure(head, end, isFigure)
    ? deedOf(doc, head, { start: head, end: end - 1 })
    : null;
}

/** Where the words before any further clause end; null where there is a verb among them. */
function mainEnd(context: ReadingContext, { start, end }: Range): number | null {
  const { doc } = context;
  let t = start;
  for (; t < end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (columnOf(doc, t, "condition", "verb") === "yes") return null;
    if (has(doc, t, W.relative | W.condition)) return t;
    if (isPredicate(context, t)) return null;
  }
  return t;
}

function opensQuotation(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < end; t = nextTerm(doc, t)) if (doc.quotations.at(t) !== undefined) return true;
  return false;
}

const DATE_LONGEST = 5;

/** Past the date with which an entry of a list of records begins: "16 July: A grant of …". */
function pastDate({ doc }: ReadingContext, { start, end }: Range): number {
  for (let t = start; t < Math.min(end, start + DATE_LONGEST); t++) {
    if (kindOf(doc, t) === TOKEN.colon) return t + 1;
    if (kindOf(doc, t) !== TOKEN.number && !has(doc, t, W.time)) return start;
  }
  return start;
}

/** Without a sum or count: "Delivery of …", the sentence with which the text begins, or nothing but a thing. */
const isRecord = ({ doc }: ReadingContext, sentence: Range, head: number): boolean =>
  sentence.start === 0 ||
  columnOf(doc, doc.termEnd[head]!, "preposition", "role") === "of" ||
  (has(doc, head, W.thing) && kindOf(doc, doc.termEnd[head]!) === TOKEN.end);

function hasFigure(from: number, end: number, isFigure: (t: number) => boolean): boolean {
  for (let t = from; t < end; t++) if (isFigure(t)) return true;
  return false;
}

/** The sum, count, noun of giving or thing with which the sentence begins, past determiners and adjectives. */
function headOf({ doc }: ReadingContext, range: Range, isFigure: (t: number) => boolean): number | null {
  let t = range.start;
  for (let i = 0; i < HEAD_WITHIN && t < range.end; i++) {
    if (isFigure(t)) return t;
    if (kindOf(doc, t) === TOKEN.dash && t > range.start) {
      t++;
      continue;
    }
    if (!isWord(doc, t)) return null;
    if (has(doc, t, W.thing) || readings(doc, t).some((r) => r.entry.class === "deed" && r.shape === "masdar"))
      return t;
    const of = columnOf(doc, t, "preposition", "role") === "of";
    const and = columnOf(doc, t, "conjunction", "role") === "and" && t > range.start;
    if (doc.bits[t] !== 0 && !of && !and && !has(doc, t, W.determiner | W.adjective | W.qualifier | W.noun | W.trigger))
      return null;
    t = doc.termEnd[t]!;
  }
  return null;
}

const isPast = (all: readonly FormReading[]) => all.some((r) => r.shape === "past");

/** A finite verb; a past form alone may be a participle (announced by …). */
function isPredicate({ doc }: ReadingContext, t: number): boolean {
  if (has(doc, t, W.time) || has(doc, t - 1, W.determiner | W.number)) return false;
  if (has(doc, t, W.auxiliary | W.pronoun | W.negation | W.that)) return true;
  const all = readings(doc, t);
  const past = doc.bits[t] === 0 ? formOf(doc, t)?.pattern === "past" : isPast(all);
  if (past && !has(doc, t, W.thing | W.noun | W.adjective | W.preposition)) {
    // A past form is a participle after a comma or where an agent or a purpose follows it; one of giving before any
    // adverbial. Else it tells what happened.
    if (kindOf(doc, t - 1) === TOKEN.comma) return false;
    if (columnOf(doc, t, "deed", "doer") === "thing") return true;
    const role = columnOf(doc, doc.termEnd[t]!, "preposition", "role");
    return (
      role === undefined || !((has(doc, t, W.deed | W.trigger) && doc.termEnd[t] === t + 1) || PARTICIPIAL.has(role))
    );
  }
  if (!has(doc, t, W.verb | W.deed | W.trigger | W.saying | W.attendance)) return false;
  if (has(doc, t, W.thing | W.noun | W.adjective | W.preposition)) return false;
  if (all.some((r) => r.shape === "masdar" || r.shape === "plain" || r.shape === "participle")) return false;
  return all.some((r) => r.agreement === "3ms");
}
