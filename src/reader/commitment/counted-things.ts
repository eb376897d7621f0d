import type { Kind } from "../../model/codes.ts";
import { findQuantities } from "../amounts/find-quantities.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { has, hasProclitic, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { Deed } from "./deed.ts";
import { type GivenThing, nounGroupEnd } from "./thing.ts";
import { kindOfThing } from "./thing-word.ts";

/** A thing given, and where its own count stands if it is one of several. */
export interface CountedThing extends GivenThing {
  readonly measured?: Range;
}

/** "Three tons of medicine and 500 tents": what is counted in one delivery is given one by one; else the things as they are. */
export function countedThings(doc: AnnotatedText, deed: Deed, things: readonly GivenThing[]): readonly CountedThing[] {
  const [first] = things;
  if (first === undefined || numbersIn(doc, deed.about) < 2) return things;
  const counts = findQuantities(doc, deed.about).filter((q) => q.counts === "things");
  let joined = 1;
  while (joined < counts.length && isJoined(doc, counts[joined]!)) joined++;
  if (joined < 2) return things;
  return counts.slice(0, joined).map((count, i) => {
    const measured = { start: count.start, end: counts[i + 1]?.start ?? deed.about.end };
    const object = { start: count.unitToken, end: nounGroupEnd(doc, count.unitToken, measured.end) };
    return { kind: deed.kind ?? kindIn(doc, measured) ?? first.kind, object, measured };
  });
}

const VAGUE = new Set<Kind>(["general-support", "arms-transfer"]);
const NEAR = 5;

/** Behind "and", or a comma and "and". */
const isJoined = (doc: AnnotatedText, { start }: Range): boolean =>
  hasProclitic(doc, start, "and") || (kindOf(doc, start) === TOKEN.number && isAnd(doc, start - 1));

/** "And" before a figure stands as a word of its own: و500. */
const isAnd = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) && doc.tokens.end[t]! - doc.tokens.start[t]! === 1;

function kindIn(doc: AnnotatedText, { start, end }: Range): Kind | null {
  let vague: Kind | null = null;
  for (let t = start; t < end; t = nextTerm(doc, t)) {
    const kind = isWord(doc, t) ? kindOfThing(doc, t, false) : undefined;
    if (kind === undefined) continue;
    if (!VAGUE.has(kind) || t - start > NEAR) return kind;
    // An aircraft loaded with tents brings tents.
    vague ??= kind;
  }
  return vague;
}

function numbersIn(doc: AnnotatedText, { start, end }: Range): number {
  let count = 0;
  for (let t = start; t < end; t++) {
    if (has(doc, t, W.currency)) return 0;
    if (kindOf(doc, t) === TOKEN.number || has(doc, t, W.number)) count++;
  }
  return count;
}
