import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, readings } from "../terms.ts";

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

/**
 * A past tense that is written like its noun (دعم, منح) is taken for the noun, but not right after the name of its
 * subject or after an auxiliary.
 */
export function isVerb(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (!readings(doc, t).some((r) => r.shape === "masdar")) return true;
  if (t === sentence.start) return false;
  const as = columnOf(doc, t - 1, "party", "as");
  return has(doc, t - 1, W.auxiliary) || (as !== undefined && !as.startsWith("demonym") && has(doc, t + 1, W.party));
}
