import type { ReadingContext } from "../context.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, isWord } from "../terms.ts";
import { isMasdar } from "../verbs.ts";

const DECIDER_LONGEST = 8;
const NOUNS_OF_SAYING = new Set(["announcement-noun", "decision-noun"]);

/** "The decision of Austria to halt": who stands between a noun of announcing or deciding and the noun of what is decided. */
export function decidedBy(context: ReadingContext, noun: number, sentence: Range): NounPhrase | null {
  const { doc } = context;
  if (!isMasdar(doc, noun)) return null;
  for (let t = noun - 2; t >= Math.max(sentence.start, noun - DECIDER_LONGEST); t--) {
    if (!isWord(doc, t)) return null;
    if (!isNounOfSaying(columnOf(doc, t, "trigger", "group")) || doc.termEnd[t] !== t + 1) continue;
    const phrase = parseNounPhrase(context, t + 1, noun);
    return phrase?.end === noun ? phrase : null;
  }
  return null;
}

/** Whether a group of triggers names that something was announced or decided. */
export const isNounOfSaying = (group: string | undefined): boolean => NOUNS_OF_SAYING.has(group ?? "");
