import type { AnnotatedText } from "../annotated-text.ts";
import { columnOf, termBefore } from "../terms.ts";
import { isOwner } from "./adjacent-subject.ts";
import { type VerbGroup, verbGroup } from "./verb-group.ts";

/**
 * The verb group of a word of saying: also past a verb that only says when or how it is said (went on to say, appears
 * to suggest), and with a short "is" written onto the subject (the minister's warning that).
 */
export function spokenGroup(doc: AnnotatedText, verb: number, earliest: number): VerbGroup {
  const group = verbGroup(doc, verb, earliest);
  if (group.infinitive) return pastAspect(doc, group, earliest);
  const short = group.auxiliaries.length === 0 && group.start > earliest && isOwner(doc, group.start - 1);
  return short ? { ...group, auxiliaries: ["be"] } : group;
}

function pastAspect(doc: AnnotatedText, group: VerbGroup, earliest: number): VerbGroup {
  const to = termBefore(doc, group.start, earliest);
  const verb = to > earliest ? termBefore(doc, to, earliest) : to;
  if (verb >= to || columnOf(doc, verb, "verb", "role") !== "aspect") return group;
  const aspect = verbGroup(doc, verb, earliest);
  const auxiliaries = ["aspect", ...aspect.auxiliaries];
  return { ...aspect, negated: group.negated || aspect.negated, auxiliaries };
}
