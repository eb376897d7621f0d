/** A particle that a language writes together with the next word: و, ب, ال, the future's س. */
export interface Proclitic {
  /** Folded letters as written. */
  readonly form: string;
  /** What it is: `conjunction`, `article`, `future`, or the preposition's own id. */
  readonly name: string;
  /** Its place in the word, from 1: at most one clitic a place, in rising order. */
  readonly slot: number;
  /** The shapes that it stands before. */
  readonly on: "any" | "nominal" | "present";
}

/** What may be taken off a word before it is looked up. */
export interface Clitics {
  readonly pro: readonly Proclitic[];
  /**
   * Pronouns and the like at the end of a word, and what the letter before them may have been (ة is written ت before
   * a pronoun). `certain`: no word ends so by itself ('s), so that it is taken off unknown words as well.
   */
  readonly en: readonly { readonly form: string; readonly person: string; readonly certain: boolean }[];
  /** Words that lose their last letter before an apostrophe (l', qu'). Folded, without the apostrophe. */
  readonly elided: readonly string[];
  readonly restore: readonly { readonly before: string; readonly word: string }[];
}

/** A word cut into clitics and stem. `pro` names the proclitics from the outside in. */
export interface Cut {
  readonly stem: string;
  readonly pro: readonly Proclitic[];
  readonly person: string | null;
  /** What was taken off the end is no part of any word. */
  readonly certain: boolean;
}

const SHORTEST_STEM = 2;

/** Measures the article that a folded word begins with: its length, 0 for none. */
export function articleMeasure({ pro }: Clitics): (word: string) => number {
  const article = pro.find((clitic) => clitic.name === "article")?.form ?? null;
  return (word) =>
    article !== null && word.startsWith(article) && word.length - article.length >= SHORTEST_STEM ? article.length : 0;
}

const NO_CLITICS: readonly Proclitic[] = [];

/** All ways to cut a folded word, the least cut first. The word itself is always among them. */
export function cuts(word: string, clitics: Clitics): Cut[] {
  const found: Cut[] = [];
  const walk = (rest: string, slot: number, pro: readonly Proclitic[]) => {
    found.push({ stem: rest, pro, person: null, certain: false });
    for (const clitic of clitics.pro) {
      if (clitic.slot <= slot || !rest.startsWith(clitic.form)) continue;
      if (rest.length - clitic.form.length >= SHORTEST_STEM)
        walk(rest.slice(clitic.form.length), clitic.slot, [...pro, clitic]);
    }
  };
  walk(word, 0, NO_CLITICS);
  const bare = found.length;
  for (let i = 0; i < bare; i++) {
    const { stem, pro } = found[i]!;
    if (pro.at(-1)?.name === "article") continue;
    for (const { form, person, certain } of clitics.en) {
      if (!stem.endsWith(form) || stem.length - form.length < SHORTEST_STEM) continue;
      const base = stem.slice(0, -form.length);
      found.push({ stem: base, pro, person, certain });
      for (const { before, word: restored } of clitics.restore) {
        if (base.endsWith(before)) found.push({ stem: base.slice(0, -before.length) + restored, pro, person, certain });
      }
    }
  }
  const removed = (cut: Cut) => word.length - cut.stem.length + (cut.person === null ? 0 : 1);
  return found.length < 2 ? found : found.sort((a, b) => removed(a) - removed(b));
}

/** Whether an article is written onto a word. */
export const hasArticle = ({ pro }: Cut): boolean => pro.some((clitic) => clitic.name === "article");
