import { isUpper } from "../text/characters.ts";
import { findTerms } from "./find-terms.ts";
import type { FormReading } from "./form-reading.ts";
import type { FormTable } from "./forms.ts";
import { pairQuotations, type Quotations } from "./quotations.ts";
import type { Range } from "./range.ts";
import { type SplitTerm, splitTerms } from "./split-terms.ts";
import { TOKEN, type Tokens, tokenise } from "./tokens.ts";

/** A text with its tokens, the terms of the lexicon found in it, its quotations, lines and sentences. */
export interface AnnotatedText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly forms: FormTable;
  /** By token: the classes of the term that begins there, as bits; 0 inside a term. */
  readonly bits: Int32Array;
  /** By token: the traits of the term that begins there; inside a term those that the word keeps there. */
  readonly traits: Int32Array;
  /** By token: the token after the term that begins there. */
  readonly termEnd: Int32Array;
  /** Readings of terms of several words, and of words that are written otherwise than their form, by first token. */
  readonly phrases: ReadonlyMap<number, readonly FormReading[]>;
  /** Terms whose first noun a party's adjective follows, by first token: ministre français de la Défense. */
  readonly split: ReadonlyMap<number, SplitTerm>;
  readonly quotations: Quotations;
  /** By token: 1 where a capital letter marks a name, in a language that writes names so; empty in all others. */
  readonly proper: Uint8Array;
  /** Token ranges, end exclusive; a line break belongs to none. A sentence never crosses a line. */
  readonly sentences: readonly Range[];
  readonly lines: readonly Range[];
}

const NONE: ReadonlyMap<number, SplitTerm> = new Map();

/** What a language tells of a text before its grammar: its pack's properties of these names. */
export interface WordOrder {
  readonly capitals: boolean;
  readonly headFirst: boolean;
}

export function annotate(text: string, forms: FormTable, { capitals, headFirst }: WordOrder): AnnotatedText {
  const tokens = tokenise(text, forms);
  const terms = findTerms(text, tokens, forms);
  const split = capitals && headFirst ? splitTerms(text, tokens, forms) : NONE;
  const lines = lineRanges(tokens);
  const quotations = pairQuotations(text, tokens, lines);
  const sentences: Range[] = [];
  const written = { text, forms, termEnd: terms.termEnd };
  for (const line of lines) sentenceRanges(tokens, written, line, quotations, sentences);
  const proper = capitals ? properNames(text, tokens, sentences) : new Uint8Array(0);
  return { text, tokens, forms, ...terms, split, quotations, sentences, lines, proper };
}

/** Above this share of capitalised words a line is a title in which capitals say nothing. */
const TITLE_SHARE = 0.6;

/** Where a capital marks a name: not at the beginning of a sentence or quotation, not in a title of capitals. */
function properNames(text: string, tokens: Tokens, sentences: readonly Range[]): Uint8Array {
  const proper = new Uint8Array(tokens.count + 1);
  for (const sentence of sentences) {
    let words = 0;
    let capital = 0;
    let fresh = true;
    for (let t = sentence.start; t < sentence.end; t++) {
      const kind = tokens.kind[t];
      if (kind === TOKEN.word) {
        const upper = isUpper(text.charCodeAt(tokens.start[t]!));
        if (tokens.end[t]! - tokens.start[t]! > 3) {
          words++;
          if (upper) capital++;
        }
        if (upper && !fresh) proper[t] = 1;
        fresh = false;
      } else fresh = kind !== TOKEN.comma && kind !== TOKEN.dash && kind !== TOKEN.number && kind !== TOKEN.symbol;
    }
    if (words > 3 && capital / words > TITLE_SHARE) proper.fill(0, sentence.start, sentence.end);
  }
  return proper;
}

function lineRanges(tokens: Tokens): Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (let t = 0; t <= tokens.count; t++) {
    if (t < tokens.count && tokens.kind[t] !== TOKEN.newline) continue;
    if (t > start) lines.push({ start, end: t });
    start = t + 1;
  }
  return lines;
}

interface Terms {
  readonly text: string;
  readonly forms: FormTable;
  readonly termEnd: Int32Array;
}

/** Past the time of day with which an item of a live page begins: "10:42". */
function afterClock(tokens: Tokens, { start, end }: Range): number {
  const clock =
    start + 3 < end &&
    tokens.kind[start] === TOKEN.number &&
    tokens.kind[start + 1] === TOKEN.colon &&
    tokens.kind[start + 2] === TOKEN.number &&
    tokens.end[start + 1] === tokens.start[start + 2];
  return clock ? start + 3 : start;
}

function sentenceRanges(tokens: Tokens, terms: Terms, line: Range, quotations: Quotations, sentences: Range[]): void {
  let start = afterClock(tokens, line);
  for (let t = start; t < line.end; t++) {
    if (tokens.kind[t] !== TOKEN.end || !endsSentence(tokens, terms, t, line)) continue;
    if (quotations.around(t) >= 0 && !endsQuotation(tokens, t, line)) continue;
    let end = t + 1;
    while (end < line.end && isCloser(tokens.kind[end]!, end, quotations)) end++;
    if (end < line.end && (tokens.kind[end] === TOKEN.comma || startsSmall(terms.text, tokens, end))) continue;
    sentences.push({ start, end });
    start = end;
    t = end - 1;
  }
  if (start < line.end) sentences.push({ start, end: line.end });
}

/** A full stop after a single letter or between letters without a space is no end: J. K., U.S. */
function endsSentence(tokens: Tokens, { forms, termEnd }: Terms, t: number, line: Range): boolean {
  if (t + 1 >= line.end) return true;
  if (tokens.start[t + 1] === tokens.end[t])
    return tokens.kind[t + 1] !== TOKEN.word && tokens.kind[t + 1] !== TOKEN.number;
  const before = t > line.start && tokens.end[t - 1] === tokens.start[t] ? tokens.form[t - 1]! : -1;
  if (before < 0) return true;
  if (termEnd[t - 1]! > t) return false;
  const word = forms.get(before);
  return word.word.length > 1 && !word.readings.some((r) => r.entry.class === "honorific");
}

/** A sentence does not begin with a small letter where letters have two sizes: (D-Mass.) said, "Why?" she asked. */
function startsSmall(text: string, tokens: Tokens, t: number): boolean {
  const first = text[tokens.start[t]!]!;
  return first !== first.toUpperCase();
}

/** The full stop of the last sentence of a quotation, right before its closing mark, ends the sentence around it. */
function endsQuotation(tokens: Tokens, t: number, line: Range): boolean {
  const next = t + 1 < line.end ? tokens.kind[t + 1] : TOKEN.newline;
  if (next !== TOKEN.quoteClose && next !== TOKEN.quoteEither) return false;
  // ."  he said: a quotation that its cue follows goes on.
  return t + 2 >= line.end || tokens.kind[t + 2] !== TOKEN.comma;
}

function isCloser(kind: number, t: number, quotations: Quotations): boolean {
  if (kind === TOKEN.quoteClose || kind === TOKEN.bracketClose || kind === TOKEN.end) return true;
  return kind === TOKEN.quoteEither && quotations.closes(t);
}
