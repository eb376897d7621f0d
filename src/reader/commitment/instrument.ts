import type { Level } from "../../model/codes.ts";
import { timeTerm } from "../amounts/calendar-words.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, nextTerm, readings } from "../terms.ts";
import type { Predicate } from "./verb-phrase.ts";

const UNDER_WITHIN = 8;

/**
 * What stands around a verb and says how firm it is: what a parliament approves is ratified, what an instrument that
 * was signed says is signed ("signed a memorandum under which …"), and what is done until some day is still to be done.
 */
export function firmnessOf(
  doc: AnnotatedText,
  { trigger, head }: Predicate,
  level: Level,
  subject: Range,
  about: Range,
  sentence: Range,
): Level {
  if (level === "allocated" && isParliament(doc, subject)) return "ratified";
  if (level === "pledged" && trigger.group === "future") return instrumentLevel(doc, head, sentence) ?? level;
  if (level === "delivered" && trigger.group === "present" && isUntil(doc, about)) return "pledged";
  return level;
}

function isParliament(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t = nextTerm(doc, t))
    if (isWord(doc, t) && columnOf(doc, t, "circumstance", "kind") === "parliamentary-approval") return true;
  return false;
}

/** The level of the verb that governs "a memorandum under which" before a clause; null where none does. */
function instrumentLevel(doc: AnnotatedText, head: number, sentence: Range): Level | null {
  for (let t = head - 1; t > Math.max(sentence.start, head - UNDER_WITHIN); t--) {
    if (!has(doc, t, W.relative)) continue;
    return columnOf(doc, t - 1, "preposition", "role") === "under" ? signedBefore(doc, t, sentence.start) : null;
  }
  return null;
}

function signedBefore(doc: AnnotatedText, end: number, start: number): Level | null {
  for (let t = end - 1; t >= start; t--) {
    if (!has(doc, t, W.trigger)) continue;
    const group = readings(doc, t).find((r) => r.entry.class === "trigger")?.entry.a.group;
    if (group === "signing") return "signed";
    if (group === "ratification") return "ratified";
  }
  return null;
}

function isUntil(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (isWord(doc, t) && timeTerm(doc, t, "until") !== null) return true;
  return false;
}
