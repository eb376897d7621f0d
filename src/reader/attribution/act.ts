import type { Act } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteShape, isFiniteVerb } from "../verbs.ts";
import type { FoundSpeaker } from "./speaker.ts";
import { isAdverb } from "./verb-group.ts";

/** How many words of the content a neutral verb's act is read from. */
const OPENING = 14;

/** What a trigger of the speaker's own makes of a neutral verb. */
const BY_TRIGGER: Readonly<Record<string, Act>> = {
  readiness: "offer",
  "readiness-noun": "offer",
  openness: "offer",
  continuation: "commit",
  pledge: "commit",
  "pledge-noun": "commit",
  refusal: "reject",
};
/** What the speaker's own verb of saying makes of one: said that they refused. */
const BY_SAYING: ReadonlySet<string> = new Set(["reject", "commit", "offer"]);
/** Auxiliaries that leave the predicate to the words after them; all others but the future's say nothing of a deed. */
const OPEN_AUXILIARY: ReadonlySet<string> = new Set(["be", "was", "has", "become", "remain", "still"]);
const AHEAD: ReadonlySet<string> = new Set(["future", "would"]);

/** A content as far as its act depends on it: who speaks, and whether any verb of saying stands before it. */
export interface Opening {
  readonly content: Range;
  readonly speaker: FoundSpeaker;
  /** No cue: a headline's claim, an answer. Their first verb may itself say what is done: "I deny that". */
  readonly bare: boolean;
}

/**
 * What the speaker does in saying it: a specific verb decides; after a neutral verb (`neutral`) or an announcement the
 * first words of what was said decide, else it is an assertion. Not to reject or deny is to say something.
 */
export function actOf(
  context: ReadingContext,
  cue: FormReading,
  content: Range,
  negated: boolean,
  speaker: FoundSpeaker,
): Act {
  const act = cue.entry.a.act ?? "neutral";
  if (negated && (act === "reject" || act === "deny")) return "assert";
  if (act !== "neutral" && act !== "announce") return act as Act;
  return openingAct(context, { content, speaker, bare: false }) ?? (act === "announce" ? "announce" : "assert");
}

/** "Did not rule out" says something; "did not say" does not. */
export const isNegatable = (cue: FormReading): boolean => cue.entry.a.act === "reject" || cue.entry.a.act === "deny";

/**
 * What the predicate of the first clause says of the speaker's own deeds: offer, commit, reject, announce; null for
 * nothing. "That the plan is good and that we shall pay" opens with the plan.
 */
export function openingAct(context: ReadingContext, { content, speaker, bare }: Opening): Act | null {
  const { doc } = context;
  const quotation = doc.quotations.at(content.start);
  const end = quotation?.closed ? Math.min(content.end, quotation.close) : content.end;
  let { t, own, told } = subjectOf(context, content, speaker);
  for (let seen = 0; t < end && seen < OPENING; t = nextTerm(doc, t)) {
    if (!isWord(doc, t)) {
      if (seen > 1 && endsOpening(doc, t)) return null;
      continue;
    }
    if (has(doc, t, W.that)) {
      if (seen > 0) return null;
      own ||= isOwner(formOf(doc, t)?.cut.person);
      told = true;
      continue;
    }
    if (seen === 0 && !told && has(doc, t, W.preposition)) continue;
    own ||= isOwn(doc, t, speaker);
    const act = predicateAct(doc, t, { own, speaker, bare, first: seen === 0, nominal: seen === 0 && !told && !bare });
    if (act !== undefined) return act;
    seen++;
  }
  return null;
}

/** Past the subject, in a language that puts it before its verb, and whether it is the speaker. */
function subjectOf(context: ReadingContext, content: Range, speaker: FoundSpeaker) {
  const { doc, pack } = context;
  let t = content.start;
  let told = false;
  for (; t < content.end && (!isWord(doc, t) || has(doc, t, W.that)); t++) told ||= isWord(doc, t);
  const phrase = pack.verbGroups && !isFiniteVerb(doc, t) ? parseNounPhrase(context, t, content.end) : null;
  if (phrase === null) return { t: content.start, own: false, told: false };
  if (has(doc, phrase.start, W.negation) || columnOf(doc, phrase.start, "determiner", "role") === "none")
    return { t: phrase.end, own: false, told: true };
  const possessive = columnOf(doc, t, "determiner", "role") === "possessive";
  const own = phrase.head === "pronoun" ? phrase.pronoun !== "this" : possessive || isParty(phrase.party, speaker);
  return phrase.head === "noun" && !told && !own
    ? { t: content.start, own: false, told }
    : { t: phrase.end, own: own && !phrase.joined, told: true };
}

const isParty = (party: string | null, speaker: FoundSpeaker) => party !== null && party === speaker.party;

/** A full stop, or a comma before "and": what follows is another clause. */
const endsOpening = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) === TOKEN.end ||
  (kindOf(doc, t) === TOKEN.comma && (hasProclitic(doc, t + 1, "and") || has(doc, t + 1, W.conjunction)));

/** A word of the speaker's own: "we", "his country", "that it", the speaker's party. */
function isOwn(doc: AnnotatedText, t: number, speaker: FoundSpeaker): boolean {
  if (!isWord(doc, t)) return false;
  if (isFirstPerson(doc, t) || columnOf(doc, t, "pronoun", "role")?.startsWith("1")) return true;
  if (has(doc, t, W.source | W.noun | W.stance | W.trigger) && isOwner(formOf(doc, t)?.cut.person)) return true;
  return isParty(columnId(doc, t), speaker);
}

/** A pronoun written with a word, other than "you". */
const isOwner = (person: string | null | undefined): boolean => person != null && !person.startsWith("2");

const columnId = (doc: AnnotatedText, t: number): string | null =>
  has(doc, t, W.party) ? (readings(doc, t).find((r) => r.entry.class === "party")?.entry.id ?? null) : null;

const isFirstPerson = (doc: AnnotatedText, t: number): boolean =>
  readings(doc, t).some((r) => r.agreement === "1p" || r.agreement === "1s");

/** What is known where a word of the opening is looked at. */
interface Place {
  readonly own: boolean;
  readonly speaker: FoundSpeaker;
  readonly bare: boolean;
  /** The word is the first of its clause: a verb here has its subject after it. */
  readonly first: boolean;
  /** … and the verb of saying governs it as a noun. */
  readonly nominal: boolean;
}

/** The act of a predicate; null where it says nothing of the speaker's deeds, undefined where the word is none. */
function predicateAct(doc: AnnotatedText, t: number, place: Place): Act | null | undefined {
  const next = doc.termEnd[t]!;
  const own = place.own || (place.first && isOwn(doc, next, place.speaker));
  const negation = columnOf(doc, t, "negation", "role");
  if (negation !== undefined) {
    const refuses = negation === "future" && (own || isOwn(doc, next, place.speaker) || ownAfterVerb(doc, next, place));
    return refuses ? "reject" : null;
  }
  if (has(doc, t, W.relative)) return null;
  if (has(doc, t, W.auxiliary)) return auxiliaryAct(doc, t, own);
  if (place.nominal) {
    const stance = columnOf(doc, t, "stance", "act");
    if (stance !== undefined && stance !== "assert") return stance as Act;
  }
  const ahead = hasProclitic(doc, t, "future") || formOf(doc, t)?.pattern === "future";
  const said = saidAct(doc, t, own, place);
  if (said !== undefined) return said;
  if (ahead) return own ? "announce" : null;
  return isFiniteVerb(doc, t) || formOf(doc, t)?.pattern === "present" ? null : undefined;
}

/** "Shall not send, the country": the verb after a negation, and its subject after that. */
const ownAfterVerb = (doc: AnnotatedText, verb: number, { first, speaker }: Place): boolean =>
  first && isWord(doc, verb) && isOwn(doc, doc.termEnd[verb]!, speaker);

/** What a trigger or another verb of saying makes of the content; undefined where the word is neither. */
function saidAct(doc: AnnotatedText, t: number, own: boolean, { bare, nominal }: Place): Act | null | undefined {
  let act: Act | null | undefined;
  const all = readings(doc, t);
  const noun = nominal && !all.some(isFiniteShape);
  // "It is a start": behind a determiner stands the noun, not the verb that is written like it.
  const named = has(doc, t - 1, W.determiner);
  for (const reading of all) {
    if (named && isFiniteShape(reading)) continue;
    const { entry, agreement } = reading;
    if (entry.class === "trigger") {
      const byTrigger = BY_TRIGGER[entry.a.group ?? ""];
      if (byTrigger !== undefined && (own || noun)) return byTrigger;
    } else if (entry.class === "saying" && isFiniteShape(reading)) {
      const said = entry.a.act ?? "neutral";
      const performs = bare && (agreement === "1s" || agreement === "1p") && said !== "neutral" && said !== "announce";
      if (performs || (own && BY_SAYING.has(said))) return said as Act;
      act = null;
    }
  }
  return act;
}

/** "Will not", "would", "is": a deed to come of the speaker's own is announced or refused, unless a trigger says more. */
function auxiliaryAct(doc: AnnotatedText, t: number, own: boolean): Act | null | undefined {
  const role = columnOf(doc, t, "auxiliary", "role") ?? "";
  if (!AHEAD.has(role)) return OPEN_AUXILIARY.has(role) ? undefined : null;
  if (!own) return null;
  let next = doc.termEnd[t]!;
  if (has(doc, next, W.negation)) return "reject";
  while (isWord(doc, next) && (isAdverb(doc, next) || columnOf(doc, next, "auxiliary", "role") === "be"))
    next = doc.termEnd[next]!;
  for (const { entry, shape } of readings(doc, next)) {
    const act = entry.class === "trigger" ? BY_TRIGGER[entry.a.group ?? ""] : undefined;
    if (act !== undefined && shape !== "masdar") return act;
  }
  return "announce";
}
