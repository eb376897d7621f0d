import type { Level } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { columnOf, has, isWord, nextTerm, readingOf } from "../terms.ts";
import type { FoundPromisor } from "./commitment.ts";
import type { Deed } from "./deed.ts";
import type { Trigger } from "./trigger.ts";

interface Meant {
  readonly level: Level;
  readonly trigger: Trigger;
  readonly deed: Deed;
  readonly promisor: FoundPromisor;
}

/**
 * The level of a deed by who decides and when: what parliament approves is ratified, what a board approves is set
 * aside, and a present tense with "next week" promises.
 */
export function firmness(doc: AnnotatedText, { level, trigger, deed, promisor }: Meant): Level {
  if (trigger.group === "present") return isToCome(doc, deed) ? "pledged" : level;
  if (level !== "agreed") return level;
  const start = promisor.range === null ? trigger.range.start : Math.min(promisor.range.start, trigger.range.start);
  for (let t = start; t < deed.at; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) continue;
    if (columnOf(doc, t, "circumstance", "kind") === "parliamentary-approval") return "ratified";
    if (readingOf(doc, t, "source")?.entry.id === "board") return "allocated";
  }
  return level;
}

function isToCome(doc: AnnotatedText, { about }: Deed): boolean {
  for (let t = about.start; t < about.end; t++)
    if (has(doc, t, W.time) && columnOf(doc, t, "time", "calendar") === "next") return true;
  return false;
}
