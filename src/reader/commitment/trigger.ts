import type { Level } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { governs, isUnderCondition } from "../clause.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";

const RELIEVED_WITHIN = 5;
const RELIEVED = new Set(["sanctions", "frozen-assets-use", "other"]);

/** Suspending sanctions, freezing assets or cutting emissions is a deed of its own, and takes nothing back. */
export function isRelief(doc: AnnotatedText, t: number): boolean {
  for (let i = doc.termEnd[t]!, n = 0; n < RELIEVED_WITHIN && isWord(doc, i); i = doc.termEnd[i]!, n++)
    if (has(doc, i, W.thing)) return RELIEVED.has(columnOf(doc, i, "thing", "kind") ?? "");
  return false;
}

/** A word (or the mood of a verb) that says how firmly a deed is meant. */
export interface Trigger {
  readonly group: string;
  readonly level: Level;
  readonly range: Range;
  /** The preposition before the deed, if the word governs one. */
  readonly prep: string | null;
  /** A noun: the giver follows it or is its pronoun. Else a verb or adjective: the giver is its subject. */
  readonly noun: boolean;
  /** The pronoun written with a noun (استعداده): the speaker's own. */
  readonly own: boolean;
  readonly firstPerson: boolean;
}

/** The triggers of the lexicon at a token, the one for a negated word where it stands after a negation. */
export function triggersAt(doc: AnnotatedText, t: number, sentence: Range): Trigger[] {
  if (!has(doc, t, W.trigger) || isAsked(doc, t, sentence)) return [];
  const negation = t > sentence.start && has(doc, t - 1, W.negation) ? t - 1 : null;
  const all = readings(doc, t);
  return all.flatMap((reading) => {
    if (reading.entry.class !== "trigger") return [];
    // With a pronoun the form is the noun (تعهده, his pledge), not the verb.
    if (reading.shape === "past" && reading.cut.person !== null && all.some((r) => r.shape === "masdar")) return [];
    // After "had" or "may" stands a verb, not the noun that is written like it.
    if (reading.shape === "masdar" && t > sentence.start && has(doc, t - 1, W.auxiliary)) return [];
    const group = reading.entry.a.group ?? "";
    if (isOtherwise(doc, t, reading)) return [];
    if (reading.shape === "masdar" && t > sentence.start && opensNounCondition(doc, t - 1)) return [];
    if (OF_MOOD.has(group)) return ofMood(doc, t, reading, sentence);
    if (group === "withdrawal" && isRelief(doc, t)) return [];
    if (TOLD_AS_HISTORY.has(group) && reading.shape === "past" && isPluperfect(doc, t, sentence)) return [];
    const found = ofReading(doc, t, reading);
    if (group === "not-refusal")
      return negation === null ? [] : [{ ...found, range: { start: negation, end: found.range.end } }];
    if (negation === null) return [found];
    // "Not ready", "did not pledge": a refusal of readiness, nothing of a promise.
    return group === "readiness"
      ? [{ ...found, level: "ruled-out" as const, range: { start: negation, end: found.range.end } }]
      : [];
  });
}

/** Verbs that say of a deed no more than their own mood does: to begin, to be done. */
const OF_MOOD = new Set(["begun", "passive", "receipt"]);
/** What somebody had pledged by then is told as history. */
const TOLD_AS_HISTORY = new Set(["pledge", "announcement", "readiness", "study"]);

function ofMood(doc: AnnotatedText, t: number, reading: FormReading, sentence: Range): Trigger[] {
  // "Never" (أبدا) is written like "I begin".
  if (has(doc, t, W.time)) return [];
  const mood = moodOf(doc, t, reading, sentence);
  if (mood === null) return [];
  const found = ofReading(doc, t, reading);
  // Who receives does not promise to.
  if (found.group === "receipt" && mood.level !== "delivered") return [];
  const range = { start: Math.min(mood.range.start, t), end: found.range.end };
  return [{ ...found, level: mood.level, range }];
}

const HAD_WITHIN = 12;

/** "The Union had pledged": the auxiliary of the past and "had" before the verb. */
function isPluperfect(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (columnOf(doc, t - 1, "auxiliary", "role") !== "may") return false;
  for (let i = t - 2; i >= Math.max(sentence.start, t - HAD_WITHIN); i--)
    if (columnOf(doc, i, "auxiliary", "role") === "was") return true;
  return false;
}

/**
 * A form that means something else here: "expects" and not "signs" (توقع), "the opponents" (المعارضين), a noun that is
 * itself the complement of another (المطالب لوقف).
 */
function isOtherwise(doc: AnnotatedText, t: number, reading: FormReading): boolean {
  const { group } = reading.entry.a;
  if (group === "signing") return has(doc, t, W.saying);
  // "Keeps" is written like "remains", but for its preposition.
  if (reading.entry.id === "keep") return !governs(doc, doc.termEnd[t]!, "ala");
  const { pro } = reading.cut;
  if (reading.shape === "participle") return pro.some((clitic) => clitic.name === "article");
  return (
    reading.shape === "masdar" &&
    !FOR_DEEDS.has(group ?? "") &&
    pro.some((clitic) => clitic.name === "li") &&
    !isGovernedNoun(doc, t)
  );
}

/** Nouns that mostly stand under another: the readiness to, the possibility of. */
const FOR_DEEDS = new Set(["passive", "begun"]);
const GOVERNOR_WITHIN = 4;

/** A verb that says how firm it is stands a few words before: decided on halting. */
function isGovernedNoun(doc: AnnotatedText, t: number): boolean {
  for (let i = t - 1; i >= Math.max(0, t - GOVERNOR_WITHIN); i--)
    if (isWord(doc, i) && has(doc, i, W.trigger)) return true;
  return false;
}

/** "Provided that parliament agrees to": what a condition asks for is nobody's commitment. */
const isAsked = (doc: AnnotatedText, t: number, sentence: Range): boolean =>
  isUnderCondition(doc, t, sentence.start) ||
  (t - 1 > sentence.start && has(doc, t - 1, W.that) && isUnderCondition(doc, t - 1, sentence.start)) ||
  opensVerbCondition(doc, t - 1);

/** "After the signing of": a noun right behind what opens a condition, and not only before verbs. */
const opensNounCondition = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.condition) && columnOf(doc, t, "condition", "role") !== "verb";

/** "If she accepts": the particle is written like "that", but after a comma it opens a condition. */
const opensVerbCondition = (doc: AnnotatedText, t: number): boolean =>
  t > 0 &&
  columnOf(doc, t, "condition", "role") === "verb" &&
  formOf(doc, t)?.cut.person == null &&
  kindOf(doc, t - 1) === TOKEN.comma;

/** "Will set aside" promises to. */
const isPromised = (doc: AnnotatedText, t: number, group: string | undefined): boolean =>
  group === "allocation" && hasProclitic(doc, t, "future");

function ofReading(doc: AnnotatedText, t: number, reading: FormReading): Trigger {
  const { a } = reading.entry;
  const noun = reading.shape === "masdar";
  return {
    group: a.group ?? "",
    level: isPromised(doc, t, a.group) ? "pledged" : (a.level as Level),
    range: { start: t, end: doc.termEnd[t]! },
    prep: a.prep ?? null,
    noun,
    own: noun && reading.cut.person !== null,
    firstPerson: reading.agreement === "1p" || reading.agreement === "1s",
  };
}

/** The mood of a finite deed: future, refused future, possibility, past or present; null where it says nothing firm. */
export function moodOf(doc: AnnotatedText, t: number, reading: FormReading, sentence: Range): Trigger | null {
  if (isUnderCondition(doc, t, sentence.start) || isDemanded(doc, t, reading, sentence)) return null;
  const base = {
    range: { start: t, end: t + 1 },
    prep: null,
    noun: false,
    own: false,
    firstPerson: reading.agreement === "1p" || reading.agreement === "1s",
  };
  const before = t - 1;
  const auxiliary = before >= sentence.start ? columnOf(doc, before, "auxiliary", "role") : undefined;
  const negation = before >= sentence.start ? columnOf(doc, before, "negation", "role") : undefined;
  const withBefore = { ...base, range: { start: before, end: t + 1 } };
  if (negation === "future")
    return { ...withBefore, range: { start: before, end: t }, group: "never", level: "ruled-out" };
  if (negation === "present" && reading.shape === "present")
    return { ...withBefore, group: "never", level: "ruled-out" };
  if (negation !== undefined) return null;
  if (hasProclitic(doc, t, "future") || auxiliary === "future") return { ...base, group: "future", level: "pledged" };
  if (reading.shape === "present") {
    const possible = auxiliary === "may" ? before : possibleBefore(doc, t, sentence);
    if (possible !== null)
      return { ...withBefore, range: { start: possible, end: doc.termEnd[possible]! }, group: "may", level: "floated" };
    return { ...base, group: "present", level: "delivered" };
  }
  return reading.shape === "past" ? { ...base, group: "past", level: "delivered" } : null;
}

/** "Asked that France send", "must send": a present tense right after the bare opener says what is to be, not what is. */
const isDemanded = (doc: AnnotatedText, t: number, reading: FormReading, sentence: Range): boolean =>
  reading.shape === "present" &&
  t > sentence.start &&
  has(doc, t - 1, W.that) &&
  formOf(doc, t - 1)?.cut.person == null &&
  possibleBefore(doc, t, sentence) === null;

/** "It is possible that": an auxiliary of possibility two or three words before; null where none stands there. */
function possibleBefore(doc: AnnotatedText, t: number, sentence: Range): number | null {
  for (let i = t - 1; i >= Math.max(sentence.start, t - 3); i--) {
    if (!isWord(doc, i) || kindOf(doc, i) === TOKEN.comma) return null;
    if (columnOf(doc, i, "auxiliary", "role") === "can") return i;
  }
  return null;
}
