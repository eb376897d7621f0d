import type { ConditionKind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, nextTerm } from "../terms.ts";

/**
 * Kinds that another beside them outdoes, the weakest first: that somebody does something says less than what is done
 * ("keeps to the truce"), that somebody agrees less than who agrees ("if parliament agrees", weak in circumstances.tsv).
 */
const WEAK: readonly ConditionKind[] = ["other", "counterpart-act", "recipient-request"];

/** What a condition is about: the first circumstance named that no stronger one outdoes; null where none is named. */
export function circumstanceIn(doc: AnnotatedText, range: Range): ConditionKind | null {
  let found: ConditionKind | null = null;
  for (let t = range.start; t < range.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    // A truce is given in one clause and asked for in another.
    if (columnOf(doc, t, "thing", "kind") === "ceasefire") return "ceasefire";
    if (!has(doc, t, W.circumstance)) continue;
    const kind = columnOf(doc, t, "circumstance", "kind") as ConditionKind;
    if (!isWeak(kind, columnOf(doc, t, "circumstance", "weak"))) return kind;
    if (found === null || WEAK.indexOf(kind) > WEAK.indexOf(found)) found = kind;
  }
  return found;
}

const isWeak = (kind: ConditionKind, weak: string | undefined): boolean =>
  kind === "other" || kind === "counterpart-act" || weak === "yes";
