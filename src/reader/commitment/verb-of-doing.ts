import type { AnnotatedText } from "../annotated-text.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, readings } from "../terms.ts";
import { isMasdar } from "../verbs.ts";

const LIGHT_OBJECT_WITHIN = 10;
const CONDITION_WITHIN = 10;

/** "If only the donors financed": a verb that is not in the future stands in the condition before it. */
export function isInCondition(doc: AnnotatedText, verb: number, sentence: Range): boolean {
  if (hasProclitic(doc, verb, "future")) return false;
  for (let t = verb - 1; t >= Math.max(sentence.start, verb - CONDITION_WITHIN); t--) {
    if (!isWord(doc, t)) return false;
    if (!has(doc, t, W.condition)) continue;
    const role = columnOf(doc, t, "condition", "role");
    if (role === undefined || role === "negated") return true;
  }
  return false;
}

/** "Gave a pledge to send": the object of the verb is a noun of promising, which has its own rules. */
export function hasNounOfPromising(doc: AnnotatedText, verb: number, sentence: Range): boolean {
  const limit = Math.min(sentence.end, verb + LIGHT_OBJECT_WITHIN);
  for (let t = doc.termEnd[verb]!; t < limit && isWord(doc, t); t = doc.termEnd[t]!) {
    if (has(doc, t, W.preposition | W.currency)) return false;
    if (!has(doc, t, W.trigger)) {
      if (has(doc, t, W.thing | W.deed)) return false;
      continue;
    }
    return readings(doc, t).some((r) => r.entry.class === "trigger" && r.shape === "masdar") && !has(doc, t, W.deed);
  }
  return false;
}

const SUBJECT_LONGEST = 8;
const SUBJECT = W.party | W.office | W.source | W.adjective | W.honorific;
const GIVEN = W.thing | W.number | W.qualifier | W.currency | W.party;

/** "Lifted the European Union the sanctions": a subject, and right behind it an object without a preposition. */
function opensSentence(doc: AnnotatedText, verb: number): boolean {
  let t = doc.termEnd[verb]!;
  if (!isWord(doc, t) || !has(doc, t, W.party | W.office | W.source)) return false;
  const limit = t + SUBJECT_LONGEST;
  while (t < limit && isWord(doc, t) && has(doc, t, SUBJECT)) {
    t = doc.termEnd[t]!;
    if (has(doc, t, GIVEN) && !has(doc, t, SUBJECT)) break;
  }
  return (
    has(doc, t, GIVEN) && !hasProclitic(doc, t, "li") && !hasProclitic(doc, t, "bi") && !hasProclitic(doc, t, "and")
  );
}

/** Behind a preposition stands a noun, even if it is written like a verb (في تصرف); a preposition is no verb (حول). */
export const isBehindPreposition = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.preposition | W.conjunction) ||
  (has(doc, t - 1, W.preposition) && columnOf(doc, t - 1, "preposition", "role") !== "until");

/**
 * A past tense that is written like its noun (دعم, منح) is taken for the noun, but not right after the name of its
 * subject, after an auxiliary, or before a subject and its object.
 */
export function isVerb(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (!isMasdar(doc, t)) return true;
  if (t === sentence.start || has(doc, t - 1, W.conjunction | W.as)) return opensSentence(doc, t);
  const as = columnOf(doc, t - 1, "party", "as");
  return has(doc, t - 1, W.auxiliary) || (as !== undefined && !isDemonymWord(as) && has(doc, t + 1, W.party));
}
