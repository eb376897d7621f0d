import type { AnnotatedText } from "../annotated-text.ts";
import { CLAUSE_LONGEST } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { NounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import type { AttributionRule } from "../rules.ts";
import { columnOf, has, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { contentFrom } from "./content.ts";
import { datelineEnd } from "./dateline.ts";
import { isIndefiniteSource } from "./described.ts";
import { speakerOf } from "./speaker.ts";
import { type FoundStatement, statementOf } from "./statement.ts";
import { subjectAfter } from "./subject.ts";
import { wholeSubject } from "./whole-subject.ts";

/** What was said has at least so many tokens where it stands before its source. */
const PRECEDING_LEAST = 2;

/**
 * "According to X" and "as X said": a source beside what it is the source of. `t`: the token at which the parenthesis
 * begins. `adjacent`: in this language subjects stand beside their verbs, and determiners are words of their own.
 */
export function findNamed(
  context: ReadingContext,
  rule: AttributionRule,
  t: number,
  sentence: Range,
  adjacent: boolean,
): FoundStatement | null {
  const { doc } = context;
  const cue = cueOf(doc, rule, t);
  if (cue === null) return null;
  const found = subjectAfter(context, cue.end, sentence.end);
  const phrase = found === null || adjacent ? found : wholeSubject(context, found, sentence.end, false);
  if (phrase === null || phrase.head === "noun" || phrase.source === "instrument") return null;
  if (adjacent && isManner(doc, phrase)) return null;
  const content =
    rule.content === "preceding"
      ? preceding(doc, t, phrase.end, sentence)
      : opens(doc, t, sentence)
        ? following(doc, phrase.end, sentence)
        : null;
  const speaker = content === null ? null : speakerOf(context, phrase);
  if (content === null || speaker === null) return null;
  const reading = readings(doc, rule.cue === "as" ? doc.termEnd[t]! : t)[0]!;
  return statementOf({ context, rule, reading, negated: false }, speaker, cue, [content]);
}

/** The tokens of "according to", or of "as" with its verb of saying. */
function cueOf(doc: AnnotatedText, { cue }: AttributionRule, start: number): Range | null {
  if (!has(doc, start, W[cue as "according" | "as"])) return null;
  const end = doc.termEnd[start]!;
  if (cue !== "as") return { start, end };
  return has(doc, end, W.saying) && isFiniteVerb(doc, end) ? { start, end: doc.termEnd[end]! } : null;
}

/** "According to plan": where determiners are words of their own, a bare singular noun names no text. */
const isManner = (doc: AnnotatedText, phrase: NounPhrase): boolean =>
  doc.termEnd[phrase.start] === phrase.end && phrase.source === "document" && !phrase.plural;

/** Whether nothing but a conjunction stands before the cue: only then is it the source of what follows. */
function opens(doc: AnnotatedText, t: number, sentence: Range): boolean {
  for (let i = sentence.start; i < t; i++)
    if (!has(doc, i, W.conjunction | W.time) && doc.quotations.at(i) === undefined) return false;
  return true;
}

/** What stands after the source, what describes it, and a comma. */
function following(doc: AnnotatedText, from: number, sentence: Range): Range | null {
  let comma = from;
  if (isWord(doc, from) && isFiniteVerb(doc, from) && isIndefiniteSource(doc, from))
    while (comma < sentence.end && kindOf(doc, comma) !== TOKEN.comma) comma++;
  if (comma >= sentence.end || kindOf(doc, comma) !== TOKEN.comma) return null;
  const t = comma + 1;
  return t < sentence.end ? contentFrom(doc, t, sentence) : null;
}

/** What stands before a parenthesis that begins at `t` and is over at `close`. */
function preceding(doc: AnnotatedText, t: number, close: number, sentence: Range): Range | null {
  if (!isOver(doc, close, sentence)) return null;
  let end = t;
  while (end > sentence.start && kindOf(doc, end - 1) === TOKEN.comma) end--;
  let start = clauseStart(doc, end, sentence);
  if (start === sentence.start) start = datelineEnd(doc, sentence);
  if (start === sentence.start && has(doc, start, W.conjunction)) start = doc.termEnd[start]!;
  return end - start >= PRECEDING_LEAST ? { start, end } : null;
}

/** After the last colon before `end`, at the last contrast after a comma, else at the start of the sentence. */
function clauseStart(doc: AnnotatedText, end: number, sentence: Range): number {
  const earliest = Math.max(sentence.start, end - CLAUSE_LONGEST);
  for (let t = end - 1; t > earliest; t--) {
    const role = columnOf(doc, t, "conjunction", "role");
    if ((role === "but" || role === "while") && kindOf(doc, t - 1) === TOKEN.comma) return t;
    if (kindOf(doc, t) === TOKEN.colon) return t + 1;
  }
  return earliest;
}

/** Whether a parenthesis of saying is over: a comma, a full stop, a bracket or a contrast follows. */
function isOver(doc: AnnotatedText, t: number, sentence: Range): boolean {
  if (t >= sentence.end) return true;
  const kind = kindOf(doc, t);
  if (kind === TOKEN.comma || kind === TOKEN.end || kind === TOKEN.bracketClose) return true;
  return has(doc, t, W.conjunction | W.relative | W.time | W.preposition) || isDescription(doc, t);
}

/** "According to a diplomat [who] said": a clause without a pronoun describes a source without an article. */
const isDescription = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) && isFiniteVerb(doc, t) && isIndefiniteSource(doc, t);
