import type { AnnotatedText } from "./annotated-text.ts";
import type { FormReading } from "./forms.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import { has, readings } from "./terms.ts";

const VERBS = W.saying | W.trigger | W.deed | W.verb | W.attendance | W.auxiliary;
const NOUNS_OF_DOING = W.deed | W.trigger | W.stance | W.saying | W.attendance;
const NO_VERB = new Set(["party", "office", "preposition"]);

/** Whether a reading has the form of a finite verb. */
export const isFiniteShape = (reading: FormReading): boolean => reading.shape === "past" || reading.shape === "present";

/** Whether the word at a token is a finite verb of any kind and nothing else. */
export function isFiniteVerb(doc: AnnotatedText, t: number): boolean {
  if (!has(doc, t, VERBS)) return false;
  const all = readings(doc, t);
  return (
    all.some((r) => isFiniteShape(r) || r.entry.class === "verb" || r.entry.class === "auxiliary") &&
    !all.some((r) => NO_VERB.has(r.entry.class))
  );
}

/** Whether the word at a token is a noun of doing that may begin an object: no verb, no article. */
export const isDoing = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, NOUNS_OF_DOING) && readings(doc, t).some((r) => r.shape === "masdar" || r.entry.class === "stance");
