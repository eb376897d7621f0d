import { isCased, isUpper } from "../text/characters.ts";
import type { FormReading } from "./form-reading.ts";
import { ALL_CAPITALS, CAPITAL, type Capitals, type FormTable, NO_CAPITAL, type PhraseCandidate } from "./forms.ts";
import type { Term } from "./term.ts";
import { TOKEN, type Tokens } from "./tokens.ts";
import { ANY_CLITIC, KEPT_AT_HEAD, KEPT_INSIDE, TRAIT } from "./trait.ts";

/** By token, the terms of a text; see `AnnotatedText`. */
export interface Terms {
  readonly bits: Int32Array;
  readonly traits: Int32Array;
  readonly termEnd: Int32Array;
  readonly phrases: ReadonlyMap<number, readonly FormReading[]>;
}

/** Finds the term that begins at each token: its longest phrase, else the word alone. */
export function findTerms(text: string, tokens: Tokens, forms: FormTable): Terms {
  const { count, form } = tokens;
  const bits = new Int32Array(count + 1);
  const traits = new Int32Array(count + 1);
  const termEnd = new Int32Array(count + 1);
  const phrases = new Map<number, readonly FormReading[]>();
  for (let t = 0; t < count; t++) {
    termEnd[t] = t + 1;
    const id = form[t]!;
    if (id < 0) continue;
    bits[t] = forms.bitsOf(id);
    traits[t] = forms.traitsOf(id);
    const phrase = phraseAt(text, tokens, forms, t);
    const term = phrase?.term ?? wordAt(text, tokens, forms, t);
    if (term === null) continue;
    const end = term.abbreviated ? pastFullStop(tokens, phrase?.end ?? t + 1) : (phrase?.end ?? t + 1);
    phrases.set(t, term.readings);
    bits[t] = term.bits;
    traits[t] = term.traits | (forms.traitsOf(id) & (term.readings.length > 0 ? KEPT_AT_HEAD : ANY_CLITIC));
    termEnd[t] = end;
    for (t++; t < end; t++) {
      termEnd[t] = t + 1;
      if (form[t]! >= 0) traits[t] = forms.traitsOf(form[t]!) & KEPT_INSIDE;
    }
    t--;
  }
  termEnd[count] = count;
  return { bits, traits, termEnd, phrases };
}

/** A phrase where it stands. */
export interface Phrase {
  readonly term: Term;
  readonly end: number;
}

/** The longest phrase whose first word stands at a token and whose second at `from`, or past a mark there; or null. */
export function phraseAt(text: string, tokens: Tokens, forms: FormTable, t: number, from = t + 1): Phrase | null {
  const first = tokens.form[t]!;
  const second = forms.opensPhrases(first) ? secondWord(tokens, from - 1) : -1;
  if (second < 0 || !forms.mayGoOn(first, second)) return null;
  let term: Term | null = null;
  let end = 0;
  let lexicon = 0;
  for (const candidate of forms.phrases(first, second)) {
    const last = phraseEnd(tokens, forms, from, candidate);
    if (last === 0 || last < end || !isWritten(candidate.letters, text, tokens, t)) continue;
    // Of phrases that end together those of the first lexicon win: the analyst's own before the pack's.
    if (last === end && candidate.lexicon > lexicon) continue;
    term = term === null || last > end || candidate.lexicon < lexicon ? candidate.term : term.with(candidate.term);
    end = last;
    lexicon = candidate.lexicon;
  }
  return term === null ? null : { term, end };
}

/** A word that is written otherwise than its form alone: some readings ask for capitals, or its full stop belongs to it. */
function wordAt(text: string, tokens: Tokens, forms: FormTable, t: number): Term | null {
  const id = tokens.form[t]!;
  if ((forms.traitsOf(id) & TRAIT.asWritten) === 0) return null;
  const form = forms.get(id);
  const term = form.writtenWith(capitalsAt(text, tokens, t));
  const stop = term.abbreviated && pastFullStop(tokens, t + 1) > t + 1;
  return stop || term.readings.length < form.readings.length ? term : null;
}

/** The form of the word after a token, past a hyphen, a full stop or an opening mark; -1 where none stands so near. */
function secondWord(tokens: Tokens, t: number): number {
  const end = Math.min(t + 4, tokens.count);
  for (let next = t + 1; next < end; next++) if (tokens.form[next]! >= 0) return tokens.form[next]!;
  return -1;
}

/**
 * The token after a phrase's further words, or 0 where they do not stand here. A hyphen or an abbreviation's full stop
 * may stand between them, and the last word in quotation marks of its own: تحالف “الراغبين”.
 */
function phraseEnd(tokens: Tokens, forms: FormTable, from: number, { further, lexicon }: PhraseCandidate): number {
  let t = from;
  let quoted = false;
  for (let i = 0; i < further.length; i++, t++) {
    if (isHyphen(tokens, t)) t++;
    else if (tokens.kind[t] === TOKEN.end && forms.get(tokens.form[t - 1]!).abbreviated) t = pastFullStop(tokens, t);
    if (i === further.length - 1 && isQuote(tokens.kind[t]) && isQuote(tokens.kind[t + 2])) {
      quoted = true;
      t++;
    }
    const id = t < tokens.count ? tokens.form[t]! : -1;
    if (id < 0 || !forms.get(id).goesOnAs(further[i]!, lexicon)) return 0;
  }
  return quoted ? t + 1 : t;
}

const isHyphen = (tokens: Tokens, t: number): boolean =>
  tokens.kind[t] === TOKEN.dash &&
  tokens.end[t - 1] === tokens.start[t] &&
  t + 1 < tokens.count &&
  tokens.end[t] === tokens.start[t + 1];

const isQuote = (kind: number | undefined) =>
  kind === TOKEN.quoteOpen || kind === TOKEN.quoteClose || kind === TOKEN.quoteEither;

const pastFullStop = (tokens: Tokens, t: number): number =>
  t < tokens.count && tokens.kind[t] === TOKEN.end && tokens.start[t] === tokens.end[t - 1] ? t + 1 : t;

/** Whether a token is written with the capitals that a term always has: NATO, Kremlin. */
const isWritten = (letters: string | undefined, text: string, tokens: Tokens, t: number): boolean =>
  letters === undefined || capitalsAt(text, tokens, t) >= (letters === "initial" ? CAPITAL : ALL_CAPITALS);

/** How a token is written; two or three letters before an apostrophe tell. */
function capitalsAt(text: string, tokens: Tokens, t: number): Capitals {
  const start = tokens.start[t]!;
  if (!isUpper(text.charCodeAt(start))) return NO_CAPITAL;
  const end = Math.min(tokens.end[t]!, start + 3);
  for (let i = start + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x27 || unit === 0x2019) break;
    if (isCased(unit) && !isUpper(unit)) return CAPITAL;
  }
  return ALL_CAPITALS;
}
