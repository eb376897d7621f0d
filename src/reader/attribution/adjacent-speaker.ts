import { isUnderCondition } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import { columnOf, has, isWord, kindOf, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { type FoundSpeaker, NOBODY, speakerOf } from "./speaker.ts";
import { isInContent } from "./statement.ts";
import type { CueTrial } from "./trial.ts";
import { isAdverb, type VerbGroup } from "./verb-group.ts";

const SINGULAR = new Set(["3ms", "3fs"]);
const PLURAL = new Set(["p", "3mp"]);
const SPEAKS_FOR_ITSELF = new Set(["1s", "1p", "2", "there", "that", "other"]);

/** Who speaks, before the verb: a noun phrase, a pronoun for the last one, nobody after "and". */
export function speakerBefore(trial: CueTrial, group: VerbGroup): FoundSpeaker | null {
  const { context, reading, sentence } = trial;
  const { doc } = context;
  if (group.start > sentence.start) {
    const before = termBefore(doc, group.start, sentence.start);
    const role = columnOf(doc, before, "conjunction", "role");
    if (role === "and" || role === "but" || role === "then") {
      const speaker = carriedSpeaker(trial);
      // "Federal and state law": a bare form goes on with many only.
      return speaker !== null && isBarePresent(reading, group) && speaker.kind !== "group" ? null : speaker;
    }
  }
  if (isNextDeed(trial, group)) return trial.last!.speaker;
  const phrase = trial.site.subject;
  if (phrase === null || !agrees(trial, phrase, group) || isUnderCondition(doc, phrase.start, sentence.start))
    return null;
  return speakerOfSubject(trial, phrase);
}

/** A noun that nobody knows may be many where the verb cannot be a noun: their defenders say, not a swing state. */
const isUnknownMany = ({ context: { doc }, rule, verb }: CueTrial, { head, start }: NounPhrase): boolean =>
  (head === "noun" || (head === "name" && has(doc, start, W.determiner))) &&
  SPEECH.has(rule.link) &&
  columnOf(doc, start, "determiner", "role") !== "singular" &&
  !has(doc, verb, W.noun | W.source | W.thing);

/** "Thanked A, urged B": the verb stands at the comma before which the last thing said by the same speaker ends. */
const isNextDeed = ({ context, last, said, sentence }: CueTrial, { start }: VerbGroup): boolean =>
  last !== null &&
  last.sentence === sentence &&
  kindOf(context.doc, start - 1) === TOKEN.comma &&
  said.at(-1)!.content.at(-1)!.end === start - 1 &&
  said.at(-1)!.cue !== null &&
  said.at(-1)!.cue!.start < said.at(-1)!.content[0]!.start;

const isBarePresent = (reading: FormReading, group: VerbGroup): boolean =>
  reading.shape === "present" && reading.agreement === "p" && group.auxiliaries.length === 0;

/** A bare present with a singular subject is a noun: the Trump offer, the NATO pledge. */
export function agrees(trial: CueTrial, phrase: NounPhrase, group: VerbGroup): boolean {
  const { reading } = trial;
  if (reading.shape !== "present" || group.auxiliaries.length > 0) return true;
  const plural = phrase.plural || phrase.joined || phrase.head === "group" || phrase.source === "group";
  if (phrase.head === "pronoun" || isUnknownMany(trial, phrase)) return true;
  return PLURAL.has(reading.agreement) ? plural : SINGULAR.has(reading.agreement);
}

export function speakerOfSubject(trial: CueTrial, phrase: NounPhrase): FoundSpeaker | null {
  if (phrase.head === "pronoun") return pronounMeans(trial, phrase);
  if (
    phrase.head === "noun" &&
    phrase.name === null &&
    !(SPEECH.has(trial.rule.link) && isSomebody(trial.context, phrase))
  )
    return null;
  return speakerOf(trial.context, phrase, true);
}

/** A noun that nobody knows speaks with an article or a number before it (the announcer, two shoppers), or as one of many. */
function isSomebody({ doc }: ReadingContext, { start, end, plural }: NounPhrase): boolean {
  const determined = has(doc, start, W.determiner) || has(doc, start, W.number) || kindOf(doc, start) === TOKEN.number;
  if (determined) return doc.termEnd[start]! < end;
  return plural && readings(doc, end - 1).some((r) => r.agreement === "p");
}

/** What only somebody who speaks can be joined to: things may support a claim, reject a graft or welcome guests. */
const SPEECH: ReadonlySet<string> = new Set(["that", "clause", "quotation", "colon", "none"]);

/** How many speakers back a pronoun may reach. */
const MEANT_WITHIN = 4;

const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  "3ms": ["person", "anonymous"],
  "3fs": ["person", "anonymous"],
  "3mp": ["group", "party", "anonymous"],
  it: ["party", "document", "group"],
  "3m": ["person", "anonymous"],
  "3f": ["person", "anonymous"],
};

/** Where a state has a gender too, "il" and "elle" mean the one right before when nobody else fits. */
const ELSE_KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  "3m": ["party", "document"],
  "3f": ["party", "document"],
};

/**
 * Somebody named before by a pronoun: the last one who spoke or was spoken of as the subject, if they fit; nobody where
 * words are told of somebody whom the text does not show.
 */
export function pronounMeans(trial: CueTrial, phrase: NounPhrase): FoundSpeaker | null {
  const { context, earlier, rule, said, sentence, verb } = trial;
  if (phrase.pronoun === null) return null;
  const we = phrase.pronoun === "1p" && context.doc.quotations.around(phrase.start) < 0;
  if (we) return earlier.findLast((one) => one.we === true)?.speaker ?? null;
  if (SPEAKS_FOR_ITSELF.has(phrase.pronoun)) return null;
  // "He lies," says Ana: whom she means is not told there.
  if (context.doc.quotations.around(phrase.start) >= 0 && isInContent(said.at(-1), verb)) return null;
  const kinds = KINDS_OF[phrase.pronoun] ?? [];
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - MEANT_WITHIN); i--) {
    const { speaker, at } = earlier[i]!;
    if (at < verb && speaker.range !== null && kinds.includes(speaker.kind)) return speaker;
  }
  const nearest = earlier.at(-1);
  if (nearest !== undefined && nearest.at < verb && nearest.sentence.end >= sentence.start)
    if (ELSE_KINDS_OF[phrase.pronoun]?.includes(nearest.speaker.kind)) return nearest.speaker;
  return SPEECH.has(rule.link) && HUMAN.has(phrase.pronoun) ? NOBODY : null;
}

const HUMAN = new Set(["3ms", "3fs"]);

/** A participle, or a verb after "and", goes on with who spoke last in the sentence, or with the subject of a verb before it. */
export function carriedSpeaker(trial: CueTrial): FoundSpeaker | null {
  const { last, sentence, verb } = trial;
  if (last !== null && last.sentence === sentence && last.at < verb) return last.speaker;
  const topic = trial.earlier.at(-1);
  if (topic !== undefined && topic.sentence === sentence && topic.at < verb) return topic.speaker;
  const phrase = openingSubject(trial) ?? trial.site.subject;
  return phrase === null || (phrase.head === "noun" && phrase.name === null) ? null : speakerOfSubject(trial, phrase);
}

/** The noun phrase that a sentence opens with, where its verb follows. */
function openingSubject({ context, sentence, verb }: CueTrial): NounPhrase | null {
  const { doc } = context;
  let t = sentence.start;
  while (t < verb && (!isWord(doc, t) || has(doc, t, W.conjunction | W.time))) t++;
  const phrase = parseNounPhrase(context, t, verb);
  if (phrase === null) return null;
  let next = phrase.end;
  while (next < verb && isWord(doc, next) && isAdverb(doc, next)) next = doc.termEnd[next]!;
  return isWord(doc, next) && (isFiniteVerb(doc, next) || has(doc, next, W.auxiliary)) ? phrase : null;
}
