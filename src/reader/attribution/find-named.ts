import type { AnnotatedText } from "../annotated-text.ts";
import { CLAUSE_LONGEST, isFiniteCue } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { AttributionRule } from "../rules.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { besideSource } from "./beside-source.ts";
import { contentFrom } from "./content.ts";
import { datelineEnd } from "./dateline.ts";
import { isIndefiniteSource } from "./described.ts";
import type { NamedSource } from "./named-source.ts";
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
  const named = adjacent ? besideSource(context, rule, t, sentence) : linkedSource(context, rule, t, sentence);
  if (named === null) return null;
  const found = contentOf(doc, rule, { cue: t, source: named.end }, sentence);
  // Where subjects stand beside their verbs a clause behind the parenthesis has a subject of its own.
  const content = adjacent ? found.slice(0, 1) : found;
  const speaker = content.length === 0 ? null : named.speaker(context);
  if (speaker === null) return null;
  const all = readings(doc, named.verb);
  const reading = all.find((r) => r.entry.class === "saying") ?? all[0]!;
  return statementOf({ context, rule, reading, negated: false }, speaker, named.cue, content);
}

/** The source right after its cue, whose words agree with it. */
function linkedSource(context: ReadingContext, rule: AttributionRule, t: number, sentence: Range): NamedSource | null {
  const cue = cueOf(context.doc, rule, t);
  const found = cue === null ? null : subjectAfter(context, cue.end, sentence.end);
  if (cue === null || found === null) return null;
  const phrase = wholeSubject(context, found, sentence.end, "nothing");
  if (phrase.head === "noun" || phrase.source === "instrument") return null;
  return {
    cue,
    verb: rule.cue === "as" ? context.doc.termEnd[t]! : t,
    end: phrase.end,
    speaker: () => speakerOf(context, phrase),
  };
}

/** What was said before the parenthesis and goes on after it, or what stands behind it where it comes first. */
function contentOf(
  doc: AnnotatedText,
  rule: AttributionRule,
  { cue, source }: { cue: number; source: number },
  sentence: Range,
): Range[] {
  if (rule.content !== "preceding") {
    const behind = opens(doc, cue, sentence) ? following(doc, source, sentence) : null;
    return behind === null ? [] : [behind];
  }
  const before = preceding(doc, cue, source, sentence);
  const after = before === null ? null : goingOn(doc, source, sentence);
  return [before, after].filter((range) => range !== null);
}

/** "…, X said, but it will also …": the clause goes on behind the parenthesis, where nobody else speaks in it. */
function goingOn(doc: AnnotatedText, close: number, sentence: Range): Range | null {
  const t = close + 1;
  if (kindOf(doc, close) !== TOKEN.comma || t >= sentence.end || !isWord(doc, t)) return null;
  const joined = columnOf(doc, t, "conjunction", "role") === "but" || hasProclitic(doc, t, "and");
  if (!joined || isFiniteCue(doc, t)) return null;
  const content = contentFrom(doc, t, sentence);
  return content !== null && !says(doc, content) ? content : null;
}

function says(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (isFiniteCue(doc, t) || has(doc, t, W.according)) return true;
  return false;
}

/** The tokens of "according to", or of "as" with its verb of saying. */
function cueOf(doc: AnnotatedText, { cue }: AttributionRule, start: number): Range | null {
  if (!has(doc, start, W[cue as "according" | "as"])) return null;
  const end = doc.termEnd[start]!;
  if (cue !== "as") return { start, end };
  return has(doc, end, W.saying) && isFiniteVerb(doc, end) ? { start, end: doc.termEnd[end]! } : null;
}

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
