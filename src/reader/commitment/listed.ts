import type { AnnotatedText } from "../annotated-text.ts";
import { trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isSemicolon } from "../marks.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { columnOf, has, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import type { FoundCommitment } from "./commitment.ts";
import { deedOf } from "./complement.ts";
import { conditionsIn } from "./condition.ts";
import { countedItems } from "./counted.ts";
import { type CountedThing, countedThings } from "./counted-things.ts";
import { opensParts } from "./part-opener.ts";
import { partSums } from "./part-sums.ts";
import { ofParty } from "./promisor.ts";
import { thingsOf } from "./thing.ts";
import { isThing } from "./thing-word.ts";

/**
 * "Norway: 85 million crowns; two tents" in a list: items without a verb take the level and, where they name none, the
 * kind of what introduced the list (codebook, items of a list); pledged where only a title did. Empty where the line is
 * no such item.
 */
export function listedItems(
  context: ReadingContext,
  line: number,
  rule: CommitmentRule,
  introduction: FoundCommitment | null,
): FoundCommitment[] {
  const { doc } = context;
  const label = context.labels[line];
  if (label?.party == null || label.colon < 0) return [];
  const all = { start: label.colon + 1, end: trimEnd(doc, label.colon + 1, itemsEnd(context, line, label.colon + 1)) };
  if (all.end <= all.start) return [];
  const promisor = ofParty(context, label.party, { start: label.start, end: label.end });
  return itemsIn(doc, all).flatMap((range) => {
    if (doc.quotations.at(range.start) !== undefined || !givesSomething(context, range)) return [];
    // Behind a title alone a name and a colon may as well open what somebody says.
    if (introduction === null && !hasFigure(doc, range)) return [];
    if (context.pack.verbGroups && (hasVerb(context, range) || isNone(doc, range.start))) return [];
    const items = thingsIn(context, range).flatMap((thing) => {
      const found = {
        promisor,
        beneficiary: introduction?.beneficiary ?? null,
        kind: thing.kind === "general-support" ? (introduction?.kind ?? thing.kind) : thing.kind,
        object: thing.object,
        level: rule.level ?? introduction?.level ?? "pledged",
        trigger: null,
        conditions: conditionsIn(doc, range, false),
        about: range,
        ...(thing.measured === undefined ? {} : { measured: thing.measured }),
        evidence: { start: range.start === all.start ? label.start : range.start, end: range.end },
        statement: null,
        rule: rule.id,
      };
      return context.pack.verbGroups ? countedItems(context, found, null) : [found];
    });
    return items.length === 0 ? items : [...items, ...partSums(context, items.at(-1)!, all)];
  });
}

/** Items have no verb: in a language of full stops a sentence after them says something of them. */
function itemsEnd({ doc, pack }: ReadingContext, line: number, from: number): number {
  const { end } = doc.lines[line]!;
  if (!pack.verbGroups) return end;
  for (let t = from; t < end; t++)
    if (kindOf(doc, t) === TOKEN.end && t + 1 < end && doc.tokens.start[t + 1]! > doc.tokens.end[t]!) return t;
  return end;
}

/** What an item gives: the first thing named, or each that has a count of its own. */
function thingsIn({ doc, pack }: ReadingContext, range: Range): readonly CountedThing[] {
  const deed = deedOf(doc, range.start, range);
  const things = thingsOf(doc, deed);
  return pack.verbGroups ? things.slice(0, 1) : countedThings(doc, deed, things);
}

/** What stands between semicolons on a line, each without the parts told of its sum. */
function itemsIn(doc: AnnotatedText, { start, end }: Range): Range[] {
  const items: Range[] = [];
  let from = start;
  for (let t = start; t < end; t++) {
    const parts = kindOf(doc, t) === TOKEN.comma && opensParts(doc, t + 1);
    if (!parts && !isSemicolon(doc, t)) continue;
    items.push({ start: from, end: trimEnd(doc, from, t) });
    from = t + 1;
  }
  items.push({ start: from, end });
  return items.filter((item) => item.end > item.start && !opensParts(doc, item.start));
}

const LEAD_LONGEST = 80;

/** Whether what stands before the list speaks of giving: "Aid for Chad, by country". */
export function isLedIn({ doc }: ReadingContext, line: number): boolean {
  const end = Math.min(doc.lines[line]!.start, LEAD_LONGEST);
  for (let t = 0; t < end; t++) if (has(doc, t, W.deed | W.trigger) || isThing(doc, t)) return true;
  return false;
}

/** Whether an item begins with what is given; a verb after that begins a relative clause (aid [whose worth] was not told). */
function givesSomething({ doc }: ReadingContext, range: Range): boolean {
  for (let t = range.start; t < range.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.currency) || isThing(doc, t)) return true;
    if (has(doc, t, W.number | W.qualifier)) continue;
    if (has(doc, t, W.negation | W.trigger | W.relative | W.condition) || isFiniteVerb(doc, t)) return false;
  }
  return false;
}

function hasFigure(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (kindOf(doc, t) === TOKEN.number || has(doc, t, W.number)) return true;
  return false;
}

const isNone = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t, "determiner", "role") === "none";

/** In a language whose verbs stand after their subjects, an item with a verb of its own is a sentence. */
function hasVerb({ doc }: ReadingContext, range: Range): boolean {
  for (let t = range.start; t < range.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.condition | W.relative)) return false;
    // "40 million, paid out in May": a participle after a comma.
    // "The use of a base", "an offer to train": nouns that are verbs as well.
    if (has(doc, t - 1, W.determiner)) continue;
    const before = has(doc, t - 1, W.time) ? t - 2 : t - 1;
    if (kindOf(doc, before) === TOKEN.comma && readings(doc, t).some((r) => r.shape === "past")) continue;
    if (has(doc, t, W.negation | W.trigger) || isFiniteVerb(doc, t)) return true;
  }
  return false;
}
