import type { AnnotatedText } from "../annotated-text.ts";
import type { Complements } from "../pack.ts";
import type { People } from "../people.ts";
import type { PhraseChart } from "./phrase-chart.ts";

/** Small words by which a language tells what belongs to a name. */
export interface NameWords {
  readonly nameParticles: ReadonlySet<string>;
  /** Words that are names when they are written just so, though folded they are small words: علي. */
  readonly writtenNames: ReadonlySet<string>;
  /** Words that belong to the name before them: الله, الدين. Folded. */
  readonly nameSuffixes: ReadonlySet<string>;
  /** Names that are everyday words as well: يحيى, "lives". Folded. */
  readonly everydayNames: ReadonlySet<string>;
  /** Numbers of rulers, which belong to the name before them: الثاني. Folded. */
  readonly ordinals: ReadonlySet<string>;
}

/** What the noun phrase grammar needs to know beside the text: the language's own, the same throughout a text. */
export interface GrammarContext extends NameWords {
  readonly doc: AnnotatedText;
  /** Names begin with a capital letter. */
  readonly capitals: boolean;
  /** A noun stands before what qualifies it: الوزير الفرنسي, ministre français; else after it: French minister. */
  readonly headFirst: boolean;
  readonly complements: Complements;
}

/** The same with what changes while a text is read. */
export interface NounPhraseContext extends GrammarContext {
  readonly people: People;
  /** The noun phrases parsed so far. */
  readonly chart: PhraseChart;
}
