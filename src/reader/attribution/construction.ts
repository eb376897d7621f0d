import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { quotesIn } from "./content.ts";

/** How far into what was said the word stands that makes it so, in tokens. */
const WITHIN = 24;

/**
 * Whether what follows a verb completes what it needs to say something (column `needs`): quoted words (called the plan
 * "dangerous"), an infinitive (asked them to leave), a second name for its object (called it a mistake), or a word of
 * its own (described it as a mistake, attacked him for lying). "Called the police", "asked the way" say nothing.
 */
export function completes(context: ReadingContext, content: Range, needs: string | undefined): boolean {
  switch (needs) {
    case undefined:
      return true;
    case "quotation":
      return quotesIn(context.doc, content).length > 0;
    case "infinitive":
      return someWord(context, content, (t) => isInfinitive(context, t));
    case "complement":
      return isNamedTwice(context, content);
    default:
      return someWord(context, content, (t) => isLinkedBy(context, t, needs));
  }
}

function someWord({ doc }: ReadingContext, { start, end }: Range, is: (t: number) => boolean): boolean {
  const limit = Math.min(end, start + WITHIN);
  for (let t = doc.termEnd[start]!; t < limit; t = doc.termEnd[t]!) {
    if (kindOf(doc, t) === TOKEN.comma || has(doc, t, W.that | W.relative)) return false;
    if (isWord(doc, t) && is(t)) return true;
  }
  return false;
}

const isLinkedBy = ({ doc }: ReadingContext, t: number, role: string): boolean =>
  (role === "as" && has(doc, t, W.as)) ||
  columnOf(doc, t, "preposition", "role") === role ||
  columnOf(doc, t, "conjunction", "role") === role;

const NO_VERB = W.determiner | W.party | W.office | W.pronoun | W.number | W.person;

function isInfinitive({ doc }: ReadingContext, t: number): boolean {
  const verb = doc.termEnd[t]!;
  return (
    columnOf(doc, t, "preposition", "role") === "to" &&
    isWord(doc, verb) &&
    !has(doc, verb, NO_VERB) &&
    doc.proper[verb] !== 1
  );
}

/** After the object stands, without a comma or a preposition, what it is said to be. */
function isNamedTwice(context: ReadingContext, { start, end }: Range): boolean {
  const { doc } = context;
  const object = parseNounPhrase(context, start, end);
  const next = object?.end ?? end;
  if (object === null || next >= end) return false;
  if (doc.quotations.at(next) !== undefined) return true;
  if (!isWord(doc, next) || has(doc, next, W.preposition | W.conjunction | W.time | W.relative | W.that)) return false;
  return has(doc, next, W.determiner | W.adjective) || !(has(doc, next, W.auxiliary) || isFiniteVerb(doc, next));
}
