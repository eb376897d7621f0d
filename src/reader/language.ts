import { CHARACTER } from "../text/character-class.ts";
import { CLASS } from "../text/characters.ts";
import type { FormTable } from "./forms.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { Pack } from "./pack.ts";
import { TOKEN, type Tokens, tokenise } from "./tokens.ts";

/** The language of a text is told from its beginning: some seven hundred words, in code units. */
const SAMPLE = 4_000;
/** The language of a text is that of most of its words … */
const LEAST_OWN = 0.5;
/** … if so many of them are small words or carry an article. News has 0.3 to 0.5; its nearest neighbours have 0.2. */
const LEAST_TELLING = 0.25;
/** Fewer than these may be chance. */
const FEWEST_TELLING = 3;
/** A headline may have none: up to so many words, it is enough that nearly all are of the language's letters … */
const HEADLINE_LONGEST = 25;
const HEADLINE_OWN = 0.9;
/** … and some are words of its lexicon. */
const HEADLINE_KNOWN = 0.3;

/** Words that hold sentences together; their share tells a language from others in the same letters. */
const SMALL =
  W.that |
  W.preposition |
  W.conjunction |
  W.relative |
  W.negation |
  W.pronoun |
  W.auxiliary |
  W.according |
  W.as |
  W.determiner;
/** Names, which other languages in the same letters may write alike. */
const NAMES = W.party | W.person | W.place | W.honorific | W.number | W.currency;

/** What a pack makes of the words of a text. */
export interface Acquaintance {
  /** Words of any script. */
  readonly words: number;
  /** Words written in the letters of the language alone. */
  readonly own: number;
  /** Of these: small words and words with an article. */
  readonly telling: number;
  /** Of these: words of the lexicon. */
  readonly known: number;
}

/** How well a pack knows the beginning of a text. */
function acquaintance(text: string, { pack, forms, letters }: Candidate): Acquaintance {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const tokens = tokenise(sample, forms);
  const telling = pack.capitals ? ~NAMES : ~0;
  const found = { words: 0, own: 0, telling: 0, known: 0 };
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.kind[t] !== TOKEN.word) continue;
    found.words++;
    if (!isIn(letters, sample, tokens, t)) continue;
    found.own++;
    const form = forms.get(tokens.form[t]!);
    const isTelling = (form.bits & SMALL) !== 0 || form.cut.pro.at(-1)?.name === "article";
    if (isTelling) found.telling++;
    if (isTelling || (form.bits & telling) !== 0) found.known++;
  }
  return found;
}

/** Whether a text of which a pack knows so much is in the pack's language. */
function suffices({ words, own, telling, known }: Acquaintance): boolean {
  if (words === 0) return false;
  if (own >= LEAST_OWN * words && telling >= FEWEST_TELLING && telling >= LEAST_TELLING * own) return true;
  return words <= HEADLINE_LONGEST && own >= HEADLINE_OWN * words && known >= HEADLINE_KNOWN * words;
}

/** A pack that may be asked whether a text is in its language. */
export interface Candidate {
  readonly pack: Pack;
  readonly forms: FormTable;
  /** 1 for each code unit that is a letter of the language. */
  readonly letters: Uint8Array;
}

/** The one whose language most of a text is in, or null where that is nobody's. */
export function candidateFor<S extends Candidate>(text: string, candidates: readonly S[]): S | null {
  let best: S | null = null;
  let most = { own: 0, known: 0 };
  for (const candidate of candidates) {
    const found = acquaintance(text, candidate);
    // Of languages in the same letters the one whose words are known.
    if (found.own < most.own || (found.own === most.own && found.known <= most.known) || !suffices(found)) continue;
    best = candidate;
    most = found;
  }
  return best;
}

/** The letters of a pack, by code unit. */
export function lettersOf({ letters }: Pack): Uint8Array {
  const table = new Uint8Array(65536);
  for (let i = 0; i + 1 < letters.length; i += 2) table.fill(1, letters.charCodeAt(i), letters.charCodeAt(i + 1) + 1);
  return table;
}

/** Whether a token is written in these letters alone; marks and digits in it do not matter. */
function isIn(letters: Uint8Array, text: string, tokens: Tokens, t: number): boolean {
  for (let i = tokens.start[t]!; i < tokens.end[t]!; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] === CHARACTER.letter && letters[unit] === 0) return false;
  }
  return true;
}
