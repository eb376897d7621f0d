import { isUpper } from "../text/characters.ts";
import { type FormReading, withCut } from "./form-reading.ts";
import type { FormTable } from "./forms.ts";
import { pairQuotations, type Quotations } from "./quotations.ts";
import type { Range } from "./range.ts";
import { TOKEN, type Tokens, tokenise } from "./tokens.ts";
import { KEPT_AT_HEAD, KEPT_INSIDE, TRAIT, traitsOfCut, traitsOfReadings } from "./trait.ts";

/** A text with its tokens, the terms of the lexicon found in it, its quotations, lines and sentences. */
export interface AnnotatedText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly forms: FormTable;
  /** By token: the classes of the term that begins there, as bits; 0 inside a term. */
  readonly bits: Int32Array;
  /** By token: the traits of the term that begins there; inside a term those of the word's own clitics. */
  readonly traits: Int32Array;
  /** By token: the token after the term that begins there. */
  readonly termEnd: Int32Array;
  /** Readings of terms of several words, and of words that are written otherwise than their form, by first token. */
  readonly phrases: ReadonlyMap<number, readonly FormReading[]>;
  readonly quotations: Quotations;
  /** By token: 1 where a capital letter marks a name, in a language that writes names so; empty in all others. */
  readonly proper: Uint8Array;
  /** Token ranges, end exclusive; a line break belongs to none. A sentence never crosses a line. */
  readonly sentences: readonly Range[];
  readonly lines: readonly Range[];
}

export function annotate(text: string, forms: FormTable, capitals: boolean): AnnotatedText {
  const tokens = tokenise(text, forms);
  const terms = findTerms(text, tokens, forms);
  const lines = lineRanges(tokens);
  const quotations = pairQuotations(text, tokens, lines);
  const sentences: Range[] = [];
  const written = { text, forms, termEnd: terms.termEnd };
  for (const line of lines) sentenceRanges(tokens, written, line, quotations, sentences);
  const proper = capitals ? properNames(text, tokens, sentences) : new Uint8Array(0);
  return { text, tokens, forms, ...terms, quotations, sentences, lines, proper };
}

/** Finds the term that begins at each token: its longest phrase, else the word alone. */
function findTerms(text: string, tokens: Tokens, forms: FormTable) {
  const { count, form } = tokens;
  const bits = new Int32Array(count + 1);
  const traits = new Int32Array(count + 1);
  const termEnd = new Int32Array(count + 1);
  const phrases = new Map<number, readonly FormReading[]>();
  for (let t = 0; t < count; t++) {
    termEnd[t] = t + 1;
    const id = form[t]!;
    if (id < 0) continue;
    bits[t] = forms.bits[id]!;
    traits[t] = forms.traits[id]!;
    const term = termAt(text, tokens, forms, t);
    if (term === null) continue;
    phrases.set(t, term.readings);
    const { cut } = term.readings[0] ?? forms.get(id);
    bits[t] = 0;
    for (const reading of term.readings) bits[t]! |= reading.bit;
    traits[t] = TRAIT.phrase | traitsOfCut(cut) | traitsOfReadings(term.readings) | (forms.traits[id]! & KEPT_AT_HEAD);
    termEnd[t] = term.end;
    for (let inner = t + 1; inner < term.end; inner++) {
      termEnd[inner] = inner + 1;
      if (form[inner]! >= 0) traits[inner] = forms.traits[form[inner]!]! & KEPT_INSIDE;
    }
    t = term.end - 1;
  }
  termEnd[count] = count;
  return { bits, traits, termEnd, phrases };
}

/** The term at a token where it is not simply the word: a phrase, or a word that is written otherwise than its form. */
function termAt(text: string, tokens: Tokens, forms: FormTable, t: number): Term | null {
  const id = tokens.form[t]!;
  const opening = forms.opening[id]!;
  const second = opening === 0 ? -1 : secondWord(tokens, t);
  const phrase =
    second >= 0 && (opening & forms.going[second]!) !== 0 ? longestPhrase(text, tokens, forms, t, second) : null;
  if (phrase !== null || (forms.traits[id]! & TRAIT.asWritten) === 0) return phrase;
  return oneWord(text, tokens, forms, t);
}

interface Term {
  readonly end: number;
  readonly readings: FormReading[];
}

/** A word that stands otherwise than its form alone: some readings ask for capitals, or its full stop belongs to it. */
function oneWord(text: string, tokens: Tokens, forms: FormTable, t: number): Term | null {
  const { readings } = forms.get(tokens.form[t]!);
  const fitting = readings.filter((reading) => hasItsCapitals(text, tokens, t, reading.entry.a.letters));
  // What is written in capitals is the abbreviation (US), not the word in small letters (us).
  const abbreviations = fitting.filter((reading) => reading.entry.a.letters === "all");
  const written = abbreviations.length > 0 ? abbreviations : fitting;
  const end = written.some((reading) => reading.entry.a.abbreviated !== undefined)
    ? pastFullStop(tokens, t + 1)
    : t + 1;
  return written.length === readings.length && end === t + 1 ? null : { end, readings: written };
}

function longestPhrase(text: string, tokens: Tokens, forms: FormTable, t: number, second: number): Term | null {
  let end = 0;
  let lexicon = 0;
  let abbreviated = false;
  let readings: FormReading[] = [];
  const { further } = forms.get(second);
  for (const start of forms.get(tokens.form[t]!).starts) {
    for (const word of further[start.lexicon]!) {
      for (const phrase of start.phrases.with(word)) {
        const last = phraseEnd(tokens, forms, t + 1, phrase.further, start.lexicon);
        if (last === 0 || last < end || !hasItsCapitals(text, tokens, t, phrase.entry.a.letters)) continue;
        // Of phrases that end together those of the first lexicon win: the analyst's own before the pack's.
        if (last === end && start.lexicon > lexicon) continue;
        if (last > end || start.lexicon < lexicon) {
          readings = [];
          abbreviated = false;
        }
        end = last;
        lexicon = start.lexicon;
        abbreviated ||= phrase.entry.a.abbreviated !== undefined;
        readings.push(withCut(phrase, start.cut));
      }
    }
  }
  if (end === 0) return null;
  return { end: abbreviated ? pastFullStop(tokens, end) : end, readings };
}

/** The form of the word after a token, past a hyphen, a full stop or an opening mark; -1 where none stands so near. */
function secondWord(tokens: Tokens, t: number): number {
  for (let next = t + 1; next < Math.min(t + 4, tokens.count); next++)
    if (tokens.form[next]! >= 0) return tokens.form[next]!;
  return -1;
}

/**
 * The token after a phrase's further words, or 0 where they do not stand here. A hyphen or an abbreviation's full stop
 * may stand between them, and the last word in quotation marks of its own: تحالف “الراغبين”.
 */
function phraseEnd(tokens: Tokens, forms: FormTable, from: number, words: readonly number[], lexicon: number): number {
  let t = from;
  let quoted = false;
  for (let i = 0; i < words.length; i++, t++) {
    if (isHyphen(tokens, t)) t++;
    else if (forms.get(tokens.form[t - 1]!).abbreviated) t = pastFullStop(tokens, t);
    if (i === words.length - 1 && isQuote(tokens.kind[t]) && isQuote(tokens.kind[t + 2])) {
      quoted = true;
      t++;
    }
    const id = t < tokens.count ? tokens.form[t]! : -1;
    if (id < 0 || !forms.get(id).further[lexicon]!.includes(words[i]!)) return 0;
  }
  return quoted ? t + 1 : t;
}

const isHyphen = (tokens: Tokens, t: number): boolean =>
  tokens.kind[t] === TOKEN.dash &&
  tokens.end[t - 1] === tokens.start[t] &&
  t + 1 < tokens.count &&
  tokens.end[t] === tokens.start[t + 1];

const pastFullStop = (tokens: Tokens, t: number): number =>
  t < tokens.count && tokens.kind[t] === TOKEN.end && tokens.start[t] === tokens.end[t - 1] ? t + 1 : t;

/** Whether a token is written with the capitals that a term always has: NATO, Kremlin. */
function hasItsCapitals(text: string, tokens: Tokens, t: number, letters: string | undefined): boolean {
  if (letters === undefined) return true;
  const start = tokens.start[t]!;
  if (!isUpper(text.charCodeAt(start))) return false;
  if (letters === "initial") return true;
  const word = text.slice(start, Math.min(tokens.end[t]!, start + 3)).replace(/['’].*/u, "");
  return word === word.toUpperCase();
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

const isQuote = (kind: number | undefined) =>
  kind === TOKEN.quoteOpen || kind === TOKEN.quoteClose || kind === TOKEN.quoteEither;

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

function sentenceRanges(tokens: Tokens, terms: Terms, line: Range, quotations: Quotations, sentences: Range[]): void {
  let start = line.start;
  for (let t = line.start; t < line.end; t++) {
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
