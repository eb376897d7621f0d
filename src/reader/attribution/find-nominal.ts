import type { AnnotatedText } from "../annotated-text.ts";
import { isFiniteCue } from "../clause.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase, UNTOLD } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord } from "../terms.ts";
import { isFiniteVerb } from "../verbs.ts";
import { pronounMeans } from "./adjacent-speaker.ts";
import { endingAt, isOwner } from "./adjacent-subject.ts";
import { reportedAfter } from "./reported.ts";
import { reportedEnd, reportedObjectEnd } from "./reported-end.ts";
import { type FoundSpeaker, NOBODY, speakerOf } from "./speaker.ts";
import { type FoundStatement, statementOf } from "./statement.ts";
import type { CueTrial } from "./trial.ts";

/** How many words may stand between whoever owns a noun and the noun: his last, desperate call. */
const OWNER_WITHIN = 4;

/** "The minister's claim that", "their call for": a noun of saying, whose it is, and what it governs. */
export function findNominal(trial: CueTrial): FoundStatement | null {
  const { context, rule, reading, verb, sentence } = trial;
  const { doc } = context;
  if (isVerbThere(trial)) return null;
  const agent = agentAfter(trial, doc.termEnd[verb]!);
  const start = reportedAfter(context, reading, agent?.end ?? doc.termEnd[verb]!, rule.link, sentence);
  if (start === null) return null;
  const speaker = sourceOf(trial, agent);
  if (speaker === null) return null;
  const content = { start: start.at, end: endOf(trial, start.at) };
  if (content.end <= content.start) return null;
  const cue = { start: verb, end: agent === null ? start.cueEnd : doc.termEnd[verb]! };
  return statementOf({ ...trial, negated: false }, speaker, cue, [content]);
}

/** A form that is a verb as well is the noun only after an owner, an article or adjective, a preposition or a verb. */
function isVerbThere({ context, verb, sentence }: CueTrial): boolean {
  const { doc } = context;
  if (verb === sentence.start || !(isFiniteCue(doc, verb) || isFiniteVerb(doc, verb))) return false;
  if (has(doc, verb - 1, W.determiner | W.adjective | W.preposition) || isOwner(doc, verb - 1)) return false;
  return !isWord(doc, verb - 1) || !isFiniteVerb(doc, verb - 1);
}

/** "By the ministry", between the noun and what it governs. */
function agentAfter({ context, sentence }: CueTrial, t: number): NounPhrase | null {
  const { doc } = context;
  const role = columnOf(doc, t, "preposition", "role");
  if (t >= sentence.end || (role !== "by" && role !== "from")) return null;
  const phrase = parseNounPhrase(context, doc.termEnd[t]!, sentence.end);
  return phrase === null || phrase.head === "pronoun" ? null : phrase;
}

/** Whose saying it is, in the order of the rule's places. */
function sourceOf(trial: CueTrial, agent: NounPhrase | null): FoundSpeaker | null {
  for (const place of trial.rule.speaker) {
    if (place === "agent" && agent !== null) return speakerOf(trial.context, agent, true);
    if (place === "possessor") {
      const owner = ownerOf(trial);
      if (owner !== null)
        return owner.head === "pronoun" ? pronounMeans(trial, owner) : speakerOf(trial.context, owner, true);
    }
    if (place === "unknown" && isOpen(trial)) return NOBODY;
  }
  return null;
}

/** The noun phrase in the genitive before the noun, or the pronoun that owns it. */
function ownerOf({ context, verb, sentence }: CueTrial): NounPhrase | null {
  const { doc } = context;
  for (let t = verb - 1; t >= Math.max(sentence.start, verb - OWNER_WITHIN); t--) {
    if (!isWord(doc, t) || has(doc, t, W.preposition | W.conjunction | W.auxiliary)) return null;
    if (isOwner(doc, t)) return endingAt(context, t + 1, sentence);
    const pronoun = columnOf(doc, t, "determiner", "owner");
    if (pronoun !== undefined) return { ...UNTOLD, head: "pronoun", start: t, end: t + 1, definite: true, pronoun };
  }
  return null;
}

/** "Claims that", "the suggestion that" without an owner: many say it, or somebody whom the text does not show. */
function isOpen({ context: { doc }, reading, verb }: CueTrial): boolean {
  const { act, mind } = reading.entry.a;
  if (mind !== undefined || act === "commit" || act === "offer") return false;
  return reading.agreement === "p" || columnOf(doc, verb - 1, "determiner", "role") === "definite";
}

/** What a noun governs ends before the verb whose subject the noun is. */
function endOf({ context, rule, sentence, verb }: CueTrial, at: number): number {
  const { doc } = context;
  const phrase = rule.content === "phrase";
  const end = phrase ? reportedObjectEnd(context, at, sentence) : reportedEnd(context, at, sentence);
  return opensSentence(doc, sentence, verb) ? beforeVerb(doc, { start: at, end }, phrase ? 0 : 1) : end;
}

const opensSentence = (doc: AnnotatedText, { start }: Range, noun: number): boolean => {
  for (let t = start; t < noun; t++) if (isWord(doc, t) && isFiniteVerb(doc, t)) return false;
  return true;
};

/** The token of the verb after so many verbs of what was said itself; where another clause begins before it, the end. */
function beforeVerb(doc: AnnotatedText, { start, end }: Range, own: number): number {
  let verbs = 0;
  for (let t = start + 1; t < end; t++) {
    if (doc.quotations.around(t) >= 0) continue;
    if (!isWord(doc, t) || has(doc, t, W.conjunction | W.relative | W.that | W.condition)) return end;
    if (!isVerb(doc, t)) continue;
    if (verbs++ === own) return t;
    while (t + 1 < end && isWord(doc, t + 1) && (isVerb(doc, t + 1) || has(doc, t + 1, W.negation))) t++;
  }
  return end;
}

const isVerb = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t, W.auxiliary) || (isFiniteVerb(doc, t) && !has(doc, t, W.noun | W.source | W.thing));
