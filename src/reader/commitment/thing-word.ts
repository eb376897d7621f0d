import type { Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { has, hasProclitic, readings } from "../terms.ts";

/** Whether a thing stands at a token, and not a word that is one only as what money is for (`given` in things.tsv). */
export const isThing = (doc: AnnotatedText, t: number): boolean => kindOfThing(doc, t, false) !== undefined;

/** The kind that the thing at a token makes; `money`: money is given, so what it is for counts as well. */
export function kindOfThing(doc: AnnotatedText, t: number, money: boolean): Kind | undefined {
  if (!has(doc, t, W.thing)) return undefined;
  const reading = readings(doc, t).find(
    (r) => r.entry.class === "thing" && counts(doc, t, r.entry.a.given ?? "", money),
  );
  return reading?.entry.a.kind as Kind | undefined;
}

function counts(doc: AnnotatedText, t: number, given: string, money: boolean): boolean {
  if (given === "pledged") return hasProclitic(doc, t, "bi");
  if (given === "joined") return hasProclitic(doc, t, "and") && has(doc, t - 1, W.adjective | W.thing);
  return money || !given.startsWith("money");
}
