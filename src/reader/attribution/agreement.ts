import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import type { Agreement } from "../lexicon/word-class.ts";
import { formOf, hasProclitic, readings } from "../terms.ts";

const GENDER_OF_VERB: Partial<Record<Agreement, Agreement>> = { "3ms": "m", "3fs": "f" };
/** Verbs of two or more: no single person is their subject, and they follow it. */
export const OF_SEVERAL: ReadonlySet<Agreement> = new Set(["3mp", "3fp", "3md", "3fd"]);
/** How far a speaker may look back for somebody with whom the verb agrees, in statements. */
const EARLIER_MOST = 4;

/**
 * Whether a singular verb cannot have the phrase that begins at `start` as its subject: "he threatened" and Spain,
 * "she says" and the minister. A phrase that shows no gender, or is plural, agrees with every verb.
 */
export function disagrees(context: ReadingContext, verb: FormReading, start: number): boolean {
  const gender = GENDER_OF_VERB[verb.agreement];
  const shown = gender === undefined ? null : genderAt(context, start);
  return shown !== null && shown !== gender;
}

/** What readings of a word name people or things; the others say what the word does in a construction. */
const NAMING = new Set<string>(["office", "party", "person", "source"]);

/** A plural in the oblique case (المانحين) is an object. */
export function isOblique({ doc, pack }: ReadingContext, t: number): boolean {
  const word = formOf(doc, t)?.word ?? "";
  if (!pack.oblique.some((ending) => word.endsWith(ending))) return false;
  const all = readings(doc, t);
  const naming = all.filter((r) => NAMING.has(r.entry.class));
  const judged = naming.length > 0 ? naming : all;
  return judged.length > 0 && judged.every((r) => r.agreement === "p" && r.entry.class !== "party");
}

function genderAt(context: ReadingContext, t: number): Agreement | null {
  const { doc, pack } = context;
  const feminine = (word: string): boolean => pack.feminine.some((ending) => word.endsWith(ending));
  const all = readings(doc, t);
  if (all.length === 0) return hasProclitic(doc, t, "article") && feminine(formOf(doc, t)!.word) ? "f" : null;
  let shown: Agreement | null = null;
  for (const { entry, agreement, cut } of all) {
    const town = entry.class === "party" && entry.a.as === "capital";
    const state = entry.class === "party" && entry.a.as === "name" && doc.termEnd[t] === t + 1;
    const spoken = entry.class === "office" || (entry.class === "source" && entry.a.as !== "medium");
    if (!town && !state && !spoken) continue;
    const gender = town || (state && feminine(cut.stem)) ? "f" : agreement;
    if (gender === "f" && cut.person === null && endsLikePronoun(context, t)) return null;
    // What is masculine, plural or without gender by another of its readings proves nothing.
    if ((gender !== "m" && gender !== "f") || (shown !== null && shown !== gender)) return null;
    shown = gender;
  }
  return shown;
}

/** Folded, "his deputy" (نائبه) is written like "a deputy" who is a woman (نائبة): as written, it may be a pronoun. */
function endsLikePronoun({ doc, pack }: ReadingContext, t: number): boolean {
  const end = doc.tokens.end[t]!;
  return pack.clitics.en.some(({ form }) => doc.text.slice(end - form.length, end) === form);
}

/** The latest of several speakers with whom the verb agrees; null where none does or all are too far back. */
export function agreeing<
  T extends { readonly speaker: { readonly kind: string; readonly range: { readonly start: number } | null } },
>(context: ReadingContext, verb: FormReading, earlier: readonly T[]): T | null {
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - EARLIER_MOST); i--) {
    const { range, kind } = earlier[i]!.speaker;
    if (OF_SEVERAL.has(verb.agreement) && kind === "person") continue;
    if (range === null || !disagrees(context, verb, range.start)) return earlier[i]!;
  }
  return null;
}
