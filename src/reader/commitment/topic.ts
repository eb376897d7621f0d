import type { PartyId } from "../../model/reading.ts";
import type { ReadingContext } from "../context.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";

/**
 * The party that a sentence begins with: who "it" and "his country" mean in the next one of its paragraph. `before`: that
 * of the sentence before, for one that begins with a pronoun.
 */
export function topicOf(context: ReadingContext, sentence: Range, before: PartyId | null): PartyId | null {
  const { doc } = context;
  if (kindOf(doc, sentence.end) === TOKEN.newline || sentence.end >= doc.tokens.count) return null;
  let t = sentence.start;
  while (t < sentence.end && (!isWord(doc, t) || kindOf(doc, t) === TOKEN.number)) t++;
  const phrase = parseNounPhrase(context, t, sentence.end);
  return phrase?.head === "pronoun" ? before : (phrase?.party ?? null);
}
