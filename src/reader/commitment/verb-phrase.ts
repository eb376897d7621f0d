import type { Level } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { isPlainForm, type VerbGroup, verbGroup } from "../attribution/verb-group.ts";
import { isDemonym } from "../demonym.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb, isVerbalShape } from "../verbs.ts";
import type { Trigger } from "./trigger.ts";

/** A trigger or a deed as a verb phrase says it, in a language that puts auxiliaries and negation before the verb. */
export interface Predicate {
  readonly trigger: Trigger;
  readonly verb: number;
  /** The first token of its verb group: whoever does it stands before. */
  readonly head: number;
  /** What is given stands before it, whoever gives after "by". */
  readonly passive: boolean;
  /** A participle that goes on with a clause (promising …): it has no subject of its own. */
  readonly attached: boolean;
}

/** Nearest first, the auxiliaries that say nothing of who gives what: must, should. */
const IDLE = new Set(["must", "to"]);
/** A negated promise, approval or continuation refuses only where it lies ahead. */
const AHEAD = new Set(["future", "would"]);
/** Triggers that mean the same whatever the mood they stand in. */
const STEADY = new Set(["study", "possibility", "withdrawal", "refusal", "readiness", "openness", "not-refusal"]);

/** What "may" makes no looser: may refuse, may suspend. */
const UNLOOSENED = new Set(["refusal", "withdrawal"]);

/** The mood of a finite deed: done, being done, ahead, possible, refused. Null where nobody says that it is one. */
export function moodPredicate(doc: AnnotatedText, t: number, reading: FormReading, sentence: Range): Predicate | null {
  const group = verbGroup(doc, t, sentence.start);
  // "Expected to", "going to" are one term with their "to": what follows is its infinitive.
  const governor = termBefore(doc, group.start, sentence.start);
  if (governor >= sentence.start && has(doc, governor, W.trigger) && doc.termEnd[governor]! > governor + 1) return null;
  const passive = isPassive(group, reading);
  if (isPlainForm(reading) && isHeading(doc, group, sentence)) {
    const ahead = triggerOf({ group: "future", level: "pledged" }, { start: group.start - 1, end: group.start });
    return { trigger: ahead, verb: t, head: group.start - 1, passive, attached: false };
  }
  if (group.infinitive || group.auxiliaries.some((a) => IDLE.has(a)) || !isFiniteHere(doc, t, reading, group))
    return null;
  const mood = moodOfGroup(group, reading);
  if (mood === null) return null;
  const range = moodRange(doc, t, group, mood, reading);
  return { trigger: triggerOf(mood, range), verb: t, head: group.start, passive, attached: false };
}

/** The words that a mood rests on: the auxiliaries, the verb itself, or both with the negation around it (n'enverra pas). */
function moodRange(doc: AnnotatedText, t: number, group: VerbGroup, mood: Mood, { shape }: FormReading): Range {
  if (group.start === t || mood.group === "past") return { start: t, end: t + 1 };
  if (shape !== "future" && shape !== "conditional")
    return { start: group.start, end: doc.quotations.closes(t - 1) ? t - 1 : t };
  return { start: group.start, end: has(doc, t + 1, W.negation) ? t + 2 : t + 1 };
}

/** "Kenya to send police": in a heading, a line that no full stop ends, "to" after a party's name says that it will. */
function isHeading(doc: AnnotatedText, group: VerbGroup, { start, end }: Range): boolean {
  const to = group.start - 1;
  if (!group.infinitive || group.auxiliaries.length > 0 || to <= start || kindOf(doc, end - 1) === TOKEN.end)
    return false;
  const subject = termBefore(doc, to, start);
  if (!has(doc, subject, W.party) || formOf(doc, to - 1)?.cut.certain) return false;
  const opens =
    subject === start || !isWord(doc, subject - 1) || columnOf(doc, subject - 1, "conjunction", "role") === "and";
  return opens && (start === 0 || kindOf(doc, start - 1) === TOKEN.newline);
}

interface Mood {
  readonly group: string;
  readonly level: Level;
}

/** Whether a verb lies ahead or is supposed, by an auxiliary or by its own form. */
function aheadOf(auxiliaries: readonly string[], reading: FormReading): string | undefined {
  if (reading.shape === "future") return "future";
  if (reading.shape === "conditional") return "would";
  return auxiliaries.find((a) => AHEAD.has(a));
}

/** "Would have sent" in a perfect (aurait livré) is hearsay, and nothing done. */
function moodOfGroup({ auxiliaries, negated }: VerbGroup, reading: FormReading): Mood | null {
  const ahead = aheadOf(auxiliaries, reading);
  if (reading.shape === "perfect" && auxiliaries[0] === "has" && ahead === "would") return null;
  if (ahead !== undefined && negated) return { group: "never", level: "ruled-out" };
  if (ahead === "future") return { group: "future", level: "pledged" };
  if (ahead === "would") return { group: "conditional", level: "pledged" };
  if (auxiliaries.includes("may")) return negated ? null : { group: "may", level: "floated" };
  // "Is not sending" refuses; "did not send", "does not send" tells what was.
  if (negated) return reading.shape === "participle" ? { group: "never", level: "ruled-out" } : null;
  if (reading.shape === "past" || reading.shape === "perfect" || auxiliaries[0] === "has")
    return { group: "past", level: "delivered" };
  return { group: "present", level: "delivered" };
}

const triggerOf = (mood: Mood, range: Range): Trigger => ({
  ...mood,
  range,
  prep: null,
  noun: false,
  own: false,
  firstPerson: false,
});

const isPassive = (group: VerbGroup, reading: FormReading) =>
  (reading.shape === "past" || reading.shape === "perfect") && group.auxiliaries[0] === "be" && !group.reflexive;

/** Whether a reading is a verb where it stands, by what is before and after it. */
function isFiniteHere(doc: AnnotatedText, t: number, reading: FormReading, group: VerbGroup): boolean {
  const [nearest] = group.auxiliaries;
  if (reading.shape === "participle") return nearest === "be";
  if (reading.shape === "past") return nearest === undefined || nearest === "be" || nearest === "has";
  if (reading.shape === "perfect") return nearest === "be" || nearest === "has";
  if (reading.shape === "infinitive") return nearest !== undefined && nearest !== "be";
  if (reading.shape === "future" || reading.shape === "conditional") return nearest === undefined;
  if (reading.shape !== "present") return false;
  if (reading.agreement === "p" && nearest !== undefined) return nearest !== "be" && nearest !== "has";
  if (nearest !== undefined) return false;
  return readings(doc, t).every((r) => isVerbalShape(r)) || isVerbByPlace(doc, t);
}

/** A form that is a noun as well (supplies, aid) is the verb right after who does it and before what is done. */
function isVerbByPlace(doc: AnnotatedText, t: number): boolean {
  const before = termBefore(doc, t, Math.max(0, t - 6));
  if (before < 0 || !isWord(doc, before)) return false;
  const auxiliary = columnOf(doc, before, "auxiliary", "role");
  if (auxiliary !== undefined && auxiliary !== "be" && auxiliary !== "has" && !has(doc, before, W.party | W.time))
    return true;
  const actor =
    has(doc, before, W.party | W.pronoun | W.office) ||
    columnOf(doc, before, "source", "as") === "group" ||
    isAdverb(doc, before);
  const adjective = isDemonym(doc, before) || formOf(doc, before)?.cut.certain;
  const next = doc.termEnd[t]!;
  const object =
    (isWord(doc, next) && has(doc, next, W.determiner | W.number | W.currency | W.party | W.adjective)) ||
    kindOf(doc, next) === TOKEN.number;
  return actor && !adjective && object;
}

const isAdverb = (doc: AnnotatedText, t: number) => formOf(doc, t)?.pattern === "manner";

/** The triggers of the lexicon at a token, in the mood of their verb group. `outer`: the trigger that governs this one. */
export function triggerPredicates(
  doc: AnnotatedText,
  t: number,
  sentence: Range,
  outer: Predicate | undefined,
): Predicate[] {
  return readings(doc, t).flatMap((reading) => {
    if (reading.entry.class !== "trigger") return [];
    const { a } = reading.entry;
    const noun = reading.shape === "masdar";
    const found = { group: a.group ?? "", level: a.level as Level };
    const base = {
      ...found,
      range: { start: t, end: doc.termEnd[t]! },
      prep: a.prep ?? null,
      noun,
      own: false,
      firstPerson: false,
    };
    if (noun) {
      if (!isNounByPlace(doc, t) || verbGroup(doc, t, sentence.start).negated) return [];
      const head = outer?.head ?? lightVerb(doc, t, sentence);
      return [{ trigger: base, verb: t, head, passive: false, attached: outer?.attached ?? false }];
    }
    const adjective = reading.shape === "plain";
    const group = verbGroup(doc, t, sentence.start);
    if (group.auxiliaries.some((a) => IDLE.has(a))) return [];
    if (!adjective && (a.reflexive !== undefined) !== group.reflexive) return [];
    const governedForm = reading.shape === "infinitive" ? group.auxiliaries.length === 0 : group.infinitive;
    if (governedForm || (outer !== undefined && reading.shape === "participle")) {
      const mood = outer === undefined ? null : governed(found, outer.trigger);
      if (mood === null) return [];
      return [{ ...outer!, trigger: { ...base, ...mood }, verb: t }];
    }
    const attached = reading.shape === "participle" && group.auxiliaries[0] !== "be";
    // "Firms looking to cut costs": a participle without a comma says which, unless it promises.
    if (attached && found.group !== "pledge" && kindOf(doc, t - 1) !== TOKEN.comma) return [];
    if (!adjective && !attached && !isFiniteHere(doc, t, reading, group)) return [];
    const mood = inMood(found, group, reading);
    if (mood === null) return [];
    const start = group.negated || adjective ? group.start : t;
    const { end } = base.range;
    return [
      {
        // N'exclut pas: the second word of a negation may stand behind its verb.
        trigger: {
          ...base,
          ...mood,
          range: { start, end: group.negated && has(doc, end, W.negation) ? end + 1 : end },
        },
        verb: t,
        head: group.start,
        passive: isPassive(group, reading),
        attached,
      },
    ];
  });
}

/** The verb right before a noun of promising or offering (renewed its offer): its verb group's first token. */
function lightVerb(doc: AnnotatedText, noun: number, sentence: Range): number {
  for (let t = noun - 1; t >= Math.max(sentence.start, noun - 5); t--) {
    if (!isWord(doc, t)) break;
    if (isFiniteVerb(doc, t) && !has(doc, t, W.adjective)) return verbGroup(doc, t, sentence.start).start;
  }
  return noun;
}

function isNounByPlace(doc: AnnotatedText, t: number): boolean {
  return readings(doc, t).every((r) => !isVerbalShape(r)) || !isVerbByPlace(doc, t);
}

/** What a trigger says inside its verb group: "would not agree to", "may approve", "did not rule out". */
function inMood(mood: Mood, group: VerbGroup, reading: FormReading): Mood | null {
  const ahead = aheadOf(group.auxiliaries, reading) !== undefined;
  if (mood.group === "not-refusal") return group.negated ? mood : null;
  if (group.negated) {
    if (mood.group === "refusal" || mood.group === "study" || mood.group === "possibility") return null;
    const refused = mood.group === "readiness" || ahead || reading.shape === "participle";
    return refused && mood.group !== "withdrawal" ? { ...mood, level: "ruled-out" } : null;
  }
  if (group.auxiliaries.includes("may") && !UNLOOSENED.has(mood.group)) return { ...mood, level: "floated" };
  if (STEADY.has(mood.group)) return mood;
  return ahead ? { ...mood, level: "pledged" } : mood;
}

/** A trigger under another: "plans to announce" is a plan, "agreed to consider" considers, "declined to rule out" leaves open. */
function governed(inner: Mood, outer: Mood): Mood | null {
  if (outer.level === "ruled-out") {
    if (inner.group === "refusal" || inner.group === "withdrawal") return null;
    return inner.group === "not-refusal" ? inner : { ...inner, level: "ruled-out" };
  }
  if (inner.group === "not-refusal") return null;
  if (inner.group === "study" || inner.group === "possibility") return inner;
  if (inner.group === "refusal" || inner.group === "withdrawal") return outer.level === "floated" ? null : inner;
  return { ...inner, level: outer.level };
}
