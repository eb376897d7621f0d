import type { AnnotatedText } from "../annotated-text.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { columnOf, formOf, has, isWord, kindOf, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";

/** The words of one verb in a language that puts auxiliaries, negation and adverbs before it: has not yet said. */
export interface VerbGroup {
  /** The first token of the group. */
  readonly start: number;
  readonly negated: boolean;
  /** The roles of its auxiliaries: be, has, do, would … */
  readonly auxiliaries: readonly string[];
  /** The infinitive: "to say". */
  readonly infinitive: boolean;
}

const GROUP_LONGEST = 6;

/** The verb group that ends with the verb at `verb`. */
export function verbGroup(doc: AnnotatedText, verb: number, earliest: number): VerbGroup {
  const auxiliaries: string[] = [];
  let negated = false;
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
    else if (auxiliary !== undefined && !has(doc, t, W.party)) auxiliaries.push(auxiliary);
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
  return { start, negated, auxiliaries, infinitive };
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
  if (group.infinitive) return false;
  const [nearest] = group.auxiliaries;
  if (reading.shape === "participle") return nearest === "be";
  if (group.auxiliaries.some((a) => a === "would" || a === "may" || a === "must")) return false;
  if (reading.shape === "past") return nearest !== "be" && nearest !== "future";
  return nearest === undefined || nearest === "do" || nearest === "still";
}
