import type { AnnotatedText } from "../annotated-text.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { columnOf, formOf, has, isWord, kindOf, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isInfinitiveForm } from "../verbs.ts";

/** The words of one verb in a language that puts auxiliaries, negation and adverbs before it: has not yet said. */
export interface VerbGroup {
  /** The first token of the group. */
  readonly start: number;
  readonly negated: boolean;
  /** The roles of its auxiliaries: be, has, do, would … */
  readonly auxiliaries: readonly string[];
  /** The infinitive: "to say". */
  readonly infinitive: boolean;
  /** A reflexive pronoun stands in it: s'est engagé. */
  readonly reflexive: boolean;
}

const GROUP_LONGEST = 6;

/** The verb group that ends with the verb at `verb`. */
export function verbGroup(doc: AnnotatedText, verb: number, earliest: number): VerbGroup {
  const auxiliaries: string[] = [];
  let negated = false;
  let reflexive = false;
  let start = verb;
  while (start > earliest && verb - start < GROUP_LONGEST) {
    let t = termBefore(doc, start, earliest);
    // "Will not, however, send": an aside of one word between commas.
    if (kindOf(doc, t) === TOKEN.comma && t - 2 > earliest && kindOf(doc, t - 2) === TOKEN.comma && isTurn(doc, t - 1))
      t = termBefore(doc, t - 2, earliest);
    // "Who 'could be' sent": a quotation may hold the auxiliaries alone.
    if (start === verb && doc.quotations.closes(t)) t = termBefore(doc, t, earliest);
    if (!isWord(doc, t)) break;
    const auxiliary = columnOf(doc, t, "auxiliary", "role");
    if (has(doc, t, W.negation)) negated = true;
    else if (auxiliary === "self") reflexive = true;
    else if (auxiliary !== undefined && !has(doc, t, W.party)) pushRoles(auxiliaries, auxiliary);
    else if (!isAdverb(doc, t)) {
      const parted = start === verb ? auxiliaryBefore(doc, t, earliest) : null;
      if (parted === null) break;
      auxiliaries.push(parted.role);
      t = parted.at;
    }
    start = t;
    if (verb - start >= GROUP_LONGEST) break;
  }
  const before = termBefore(doc, start, earliest);
  const infinitive = before >= earliest && before < start && columnOf(doc, before, "preposition", "role") === "to";
  return { start, negated, auxiliaries, infinitive, reflexive };
}

/** One form may be two: "sera" is a form of to be and says that it lies ahead. A pronoun before its verb is none. */
function pushRoles(roles: string[], role: string): void {
  if (role === "object") return;
  if (role.includes("+")) roles.push(...role.split("+"));
  else roles.push(role);
}

/** Words of an adverbial between an auxiliary and its verb: "had until that date given", "will in the coming weeks send". */
const ADVERBIAL = W.preposition | W.determiner | W.time | W.number | W.noun | W.adjective | W.pronoun;
const ADVERBIAL_LONGEST = 6;
/** After "is" another verb may stand further off, after these it may not. */
const PARTED = new Set(["has", "future", "would", "may"]);

/** The auxiliary before the adverbial that ends with the word at `last`; null where no adverbial opens after one. */
function auxiliaryBefore(doc: AnnotatedText, last: number, earliest: number): { role: string; at: number } | null {
  for (let t = last; t > Math.max(earliest, last - ADVERBIAL_LONGEST); t = termBefore(doc, t, earliest)) {
    if (!isWord(doc, t) || !(has(doc, t, ADVERBIAL) || doc.tokens.kind[t] === TOKEN.number)) return null;
    const role = columnOf(doc, t - 1, "auxiliary", "role");
    if (role === undefined) continue;
    return PARTED.has(role) && has(doc, t, W.preposition | W.time) ? { role, at: t - 1 } : null;
  }
  return null;
}

const isTurn = (doc: AnnotatedText, t: number): boolean =>
  columnOf(doc, t, "conjunction", "role") === "but" || isAdverb(doc, t);

/** Whether the word at a token only says when or how: repeatedly, on the whole. */
export const isAdverb = (doc: AnnotatedText, t: number): boolean =>
  columnOf(doc, t, "time", "role") === "adverb" ||
  columnOf(doc, t, "time", "role") === "each" ||
  columnOf(doc, t, "conjunction", "role") === "also" ||
  formOf(doc, t)?.pattern === "manner";

/** Whether the verb says it in its own voice: not "was said", "to say", "would say". */
export function isSpoken(group: VerbGroup, reading: FormReading): boolean {
  const [nearest] = group.auxiliaries;
  if (reading.shape === "infinitive") return nearest === "has";
  if (group.infinitive) return false;
  if (reading.shape === "participle") return nearest === "be";
  if (group.auxiliaries.some((a) => a === "would" || a === "may" || a === "must")) return false;
  if (reading.shape === "past") return nearest !== "be" && nearest !== "future";
  if (reading.shape === "perfect") return nearest === "has" || (nearest === "be" && group.reflexive);
  if (reading.shape !== "present") return false;
  return nearest === undefined || nearest === "do" || nearest === "still" || nearest === "aspect";
}

const GOVERNS_INFINITIVE = new Set(["to", "of"]);

/**
 * Whether an infinitive begins at a token: "to" and the plain form of a verb, or a form of its own with or without its
 * preposition (livrer, à livrer, de leur livrer). The token of the verb, or null.
 */
export function infinitiveAt(doc: AnnotatedText, t: number, limit: number): number | null {
  if (isWord(doc, t) && isInfinitiveForm(doc, t)) return t;
  const role = columnOf(doc, t, "preposition", "role");
  if (role === undefined || !GOVERNS_INFINITIVE.has(role)) return null;
  let verb = doc.termEnd[t]!;
  while (verb < limit && isWord(doc, verb) && (isAdverb(doc, verb) || isBoundBefore(doc, verb, limit)))
    verb = doc.termEnd[verb]!;
  if (verb >= limit || !isWord(doc, verb)) return null;
  if (isInfinitiveForm(doc, verb)) return verb;
  return role === "to" && readings(doc, verb).some((r) => isPlainForm(r)) ? verb : null;
}

/** A pronoun that belongs to the verb after it: s'engager, leur livrer, en envoyer. */
function isBoundBefore(doc: AnnotatedText, t: number, limit: number): boolean {
  const role = columnOf(doc, t, "auxiliary", "role");
  if (role === "self" || role === "object") return true;
  const next = doc.termEnd[t]!;
  return has(doc, t, W.preposition) && next < limit && isInfinitiveForm(doc, next);
}

/** The form that an infinitive has, and the verb after an auxiliary. */
export const isPlainForm = (r: FormReading): boolean =>
  r.shape === "infinitive" ||
  (r.shape === "present" && r.agreement === "p") ||
  (r.entry.class === "verb" && r.agreement === "p");
