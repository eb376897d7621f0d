import type { AnnotatedText } from "./annotated-text.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { Range } from "./range.ts";
import {
  columnOf,
  formOf,
  has,
  hasProclitic,
  isWord,
  kindOf,
  nextTerm,
  readingOf,
  readings,
  showsTrait,
  termBefore,
} from "./terms.ts";
import { TOKEN } from "./tokens.ts";
import { TRAIT } from "./trait.ts";
import { isFiniteVerb, isMasdar } from "./verbs.ts";

/** What a form may be beside a verb, and is after "and" in a noun phrase. */
const NOMINAL = W.noun | W.source | W.thing | W.gathering | W.adjective | W.stance | W.time | W.number | W.auxiliary;

/** How far a clause is followed, in tokens: longer ones are cut there, which keeps hostile input linear. */
export const CLAUSE_LONGEST = 160;

/** Roles of conjunctions after a comma that end what was said before them. */
const ENDING = new Set(["while", "turn", "as-for", "knowing"]);
/** Roles that end it only when somebody says something after them. */
const ENDING_BEFORE_CUE = new Set(["but", "where", "as", "also", "then", "which", "what"]);
const CUE_WITHIN = 4;

/** Whether the token is a verb of saying in a finite form, and no noun of doing. */
export const isFiniteCue = (doc: AnnotatedText, t: number): boolean => showsTrait(doc, t, TRAIT.finiteCue);

/** Whether the token is a participle that goes on with what somebody said: مؤكدا, adding. A word for a place is none (مدينة). */
export const isParticipleCue = (doc: AnnotatedText, t: number): boolean =>
  showsTrait(doc, t, TRAIT.participleCue) && !has(doc, t, W.place);

/**
 * The token before which the clause that begins at `from` ends: at the end of its sentence, or at a comma after which
 * somebody else's voice, the narrator's or the same speaker's next cue begins. Quotations are passed over whole.
 * `nominal`: what was said is a noun phrase, which "but he" ends.
 */
export function clauseEnd(doc: AnnotatedText, from: number, sentence: Range, nominal = false): number {
  let relative = false;
  return endOfWalk(doc, from, sentence, (t) => {
    relative ||= has(doc, t, W.relative);
    return isWord(doc, t)
      ? t > from && (endsWithoutComma(doc, t, sentence) || (nominal && isNextDeed(doc, t, relative)))
      : kindOf(doc, t) === TOKEN.comma && endsAfterComma(doc, t + 1, sentence);
  });
}

/**
 * The token before which a walk from `from` ends: where `ends` says so, at the end of the sentence or after
 * `CLAUSE_LONGEST` tokens, less the marks it would end with. Quotations are passed over whole.
 */
export function endOfWalk(doc: AnnotatedText, from: number, sentence: Range, ends: (t: number) => boolean): number {
  const limit = Math.min(sentence.end, from + CLAUSE_LONGEST);
  let t = from;
  while (t < limit) {
    const quotation = doc.quotations.at(t);
    // A quotation of several paragraphs ends the clause with its own end.
    if (quotation?.closed && quotation.close >= sentence.end) return quotation.close + 1;
    if (quotation !== undefined) {
      t = Math.min(quotation.closed ? quotation.close + 1 : quotation.close, sentence.end);
      continue;
    }
    if ((kindOf(doc, t) === TOKEN.end && endsHere(doc, t, sentence)) || ends(t)) break;
    t = nextTerm(doc, t);
  }
  return trimEnd(doc, from, Math.min(t, sentence.end));
}

const endsHere = (doc: AnnotatedText, t: number, sentence: Range) =>
  t + 1 >= sentence.end || doc.tokens.start[t + 1]! > doc.tokens.end[t]!;

/** "But he …", "and left": after a noun phrase without a relative clause it is the subject's next deed, not what was said. */
function isNextDeed(doc: AnnotatedText, t: number, relative: boolean): boolean {
  if (columnOf(doc, t, "conjunction", "role") === "but") return formOf(doc, t)?.cut.person != null;
  return !relative && hasProclitic(doc, t, "and") && isFiniteVerb(doc, t) && !has(doc, t, NOMINAL);
}

/** "Without saying when", "and did not name them": the narrator tells what was not said. */
function tellsOfSilence(doc: AnnotatedText, t: number): boolean {
  const next = doc.termEnd[t]!;
  if (columnOf(doc, t, "preposition", "role") === "without")
    return has(doc, next, W.that) && has(doc, doc.termEnd[next]!, W.saying);
  return hasProclitic(doc, t, "and") && columnOf(doc, t, "negation", "role") === "past" && has(doc, next, W.saying);
}

/** "And that in a statement": where and when it was said, not what. */
function saysWhere(doc: AnnotatedText, t: number): boolean {
  if (columnOf(doc, t, "conjunction", "role") !== "and-that") return false;
  const place = doc.termEnd[t]!;
  const occasion = has(doc, place, W.preposition) ? doc.termEnd[place]! : place;
  if (has(doc, occasion, W.gathering) || columnOf(doc, occasion, "noun", "role") === "occasion") return true;
  return columnOf(doc, occasion, "source", "as") === "document";
}

function endsAfterComma(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (t >= sentence.end || !isWord(doc, t)) return false;
  if (has(doc, t, W.according | W.as)) return true;
  if (isParticipleCue(doc, t) || isCircumstantial(doc, t)) return true;
  if (hasProclitic(doc, t, "and") && has(doc, t, W.party | W.office) && isFiniteCue(doc, doc.termEnd[t]!)) return true;
  if (tellsOfSilence(doc, t)) return true;
  const role = columnOf(doc, t, "conjunction", "role");
  if (role !== undefined && ENDING.has(role)) return true;
  if (role !== undefined && ENDING_BEFORE_CUE.has(role) && cueWithin(doc, doc.termEnd[t]!, sentence)) return true;
  if (role === "but" && formOf(doc, t)?.cut.person != null && isFiniteCue(doc, doc.termEnd[t]!)) return true;
  if (columnOf(doc, t, "preposition", "role") === "time" && !has(doc, doc.termEnd[t]!, W.circumstance | W.that))
    return true;
  return (
    isFiniteCue(doc, t) && (hasProclitic(doc, t, "and") || doc.bits[t] === W.saying) && opensSpeech(doc, t, sentence)
  );
}

/** "And said that" without a comma. */
function endsWithoutComma(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (saysWhere(doc, t)) return true;
  if (isAccusativeCue(doc, t)) return opensSpeech(doc, t, sentence);
  if (!hasProclitic(doc, t, "and") || !isFiniteCue(doc, t)) return false;
  // A form that is a noun of doing as well (ورفض) continues the nouns before it.
  if (isMasdar(doc, t)) return false;
  return opensSpeech(doc, t, sentence);
}

/** A participle of saying in the masculine accusative without an article says how the subject goes on: مشيرا إلى. */
const isAccusativeCue = (doc: AnnotatedText, t: number) => showsTrait(doc, t, TRAIT.accusativeCue);

function cueWithin(doc: AnnotatedText, from: number, sentence: Range): boolean {
  for (let t = from; t < Math.min(from + CUE_WITHIN, sentence.end); t++) if (isFiniteCue(doc, t)) return true;
  return false;
}

/** Whether a verb of saying is followed, within a subject's length, by what it governs. */
function opensSpeech(doc: AnnotatedText, cue: number, sentence: Range): boolean {
  const verbs = readings(doc, cue).filter((r) => r.entry.class === "saying");
  const limit = Math.min(sentence.end, cue + 14);
  for (let t = doc.termEnd[cue]!; t < limit; t++) {
    if (has(doc, t, W.that) || doc.quotations.at(t) !== undefined || kindOf(doc, t) === TOKEN.colon) return true;
    if (verbs.some(({ entry: { a } }) => a.prep !== undefined && mayGovern(doc, t, a.prep))) return true;
    if (kindOf(doc, t) === TOKEN.comma) return false;
  }
  return verbs.some((verb) => verb.entry.a.takes?.includes("object"));
}

/** Whether the word at a token is the preposition `name`, or is written together with it. */
export const governs = (doc: AnnotatedText, t: number, name: string): boolean =>
  columnOf(doc, t, "preposition", "role") === name ||
  (isWord(doc, t) &&
    hasProclitic(doc, t, name) &&
    (doc.bits[t] !== 0 ||
      formOf(doc, t)!.definite ||
      doc.quotations.around(t) >= 0 ||
      formOf(doc, t)!.cut.stem.length > 1));

/** The same, or an unknown word that may be written together with it. */
const mayGovern = (doc: AnnotatedText, t: number, name: string): boolean =>
  governs(doc, t, name) || (doc.bits[t] === 0 && formOf(doc, t)?.preposition === name);

/** A word that says in which state the subject did it (مستشهدا بـ). */
const isCircumstantial = (doc: AnnotatedText, t: number) => formOf(doc, t)?.pattern === "circumstance";

/** Moves an end back over commas, colons and dashes. */
export function trimEnd(doc: AnnotatedText, from: number, end: number): number {
  let t = end;
  while (t > from) {
    const kind = kindOf(doc, t - 1);
    if (kind !== TOKEN.comma && kind !== TOKEN.colon && kind !== TOKEN.dash && kind !== TOKEN.end) break;
    if (kind === TOKEN.end && doc.quotations.around(t - 1) >= 0) break;
    t--;
  }
  return t;
}

/** "If parliament agrees": the verb at a token stands right after what opens a condition. */
export function isUnderCondition(doc: AnnotatedText, t: number, start: number): boolean {
  if (t <= start) return false;
  const last = termBefore(doc, t, start);
  const before = columnOf(doc, last, "conjunction", "role") === "what" ? last - 1 : last;
  if (before < start) return false;
  const role = readingOf(doc, before, "condition")?.entry.a.role;
  return has(doc, before, W.condition) && (role === undefined || role === "negated");
}
