import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord } from "../terms.ts";
import { isFiniteVerb } from "../verbs.ts";
import { type Deed, deedOfThing } from "./deed.ts";
import { isThing } from "./thing-word.ts";
import type { Trigger } from "./trigger.ts";

/** What there will not be, and the negation before it. */
interface Absence {
  readonly trigger: Trigger;
  readonly deed: Deed;
}

/** "No troops on the ground": a negation right before a thing, at the beginning of a clause without a verb; else null. */
export function absenceAt(doc: AnnotatedText, t: number, sentence: Range): Absence | null {
  const thing = doc.termEnd[t]!;
  if (!isAbsent(doc, t) || !isThing(doc, thing)) return null;
  const deed = deedOfThing(doc, thing, sentence);
  for (let i = doc.termEnd[thing]!; i < deed.about.end; i++) if (isWord(doc, i) && isVerbLike(doc, i)) return null;
  const trigger: Trigger = {
    group: "absence",
    level: "ruled-out",
    range: { start: t, end: thing },
    prep: null,
    noun: false,
    own: false,
    firstPerson: false,
  };
  return { trigger, deed };
}

/** "No" before a noun without an article, at the beginning of a clause. */
function isAbsent(doc: AnnotatedText, t: number): boolean {
  if (columnOf(doc, t, "negation", "role") !== "present") return false;
  const noun = doc.termEnd[t]!;
  if (hasProclitic(doc, noun, "article") || (formOf(doc, noun)?.cut.pro.length ?? 1) > 0) return false;
  return !isWord(doc, t - 1) || has(doc, t - 1, W.that);
}

/** A verb of the lexicon, or a word that has the shape of one. */
const isVerbLike = (doc: AnnotatedText, t: number): boolean =>
  isFiniteVerb(doc, t) || (doc.bits[t] === 0 && VERB_SHAPES.has(formOf(doc, t)?.pattern ?? ""));

const VERB_SHAPES = new Set(["present", "future"]);
