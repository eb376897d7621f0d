import { IsnadError } from "../model/error.ts";
import type { Pack } from "../reader/index.ts";

/** The languages that have a pack, as BCP 47 primary subtags. */
export const LANGUAGES: readonly string[] = ["ar", "en", "fr"];

const loaded = new Map<string, Promise<Pack>>();

/** The compiled pack of a language of `LANGUAGES`, loaded once and only when asked for. */
export function packOf(language: string): Promise<Pack> {
  let pack = loaded.get(language);
  if (pack === undefined) {
    pack = load(language);
    loaded.set(language, pack);
  }
  return pack;
}

async function load(language: string): Promise<Pack> {
  // The package's own name finds the built pack from its sources and from its bundle alike.
  const specifier = `isnad/${language}`;
  try {
    const pack = (await import(specifier)) as { default: Pack };
    return pack.default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new IsnadError("pack-missing", { language }, { cause: error });
  }
}

const SAMPLE = 100_000;
const ENOUGH = 0.2;
/** BCP 47 for "nobody said which". */
const UNDETERMINED = "und";

/** Small words by which a text shows which of the languages of the Latin script it may be in; no word is in two rows. */
const LATIN: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "by", "said"]),
  fr: new Set(["le", "la", "les", "des", "du", "de", "une", "et", "est", "dans", "pour", "que", "qui", "au", "par"]),
};
/** So much of a text's beginning is enough to hear them. */
const HEARD = 1_000;
/** A language with less than half as many of them as another is not asked. */
const LEAST_HEARD = 0.5;

/**
 * The languages whose packs a text needs. A declared language decides; else the script of most letters, and both
 * where neither is a small minority: a name or a word in the other script costs no second pack. None where the text
 * has letters of neither script; then nobody has to be asked.
 */
export function languagesFor(text: string, declared: string | null): readonly string[] {
  if (declared !== null && declared !== UNDETERMINED)
    return LANGUAGES.filter((language) => language === primarySubtag(declared));
  const { arabic, latin } = lettersIn(text);
  const least = ENOUGH * (arabic + latin);
  if (arabic + latin === 0) return [];
  return [...(arabic >= least ? ["ar"] : []), ...(latin >= least ? latinLanguages(text) : [])];
}

/** The languages of the Latin script that a text may be in: all of them where none of their small words is heard. */
function latinLanguages(text: string): string[] {
  const heard = new Map(Object.keys(LATIN).map((language) => [language, 0]));
  for (const [word] of text
    .slice(0, HEARD)
    .toLowerCase()
    .matchAll(/[a-z]+/g))
    for (const language in LATIN) if (LATIN[language]!.has(word)) heard.set(language, heard.get(language)! + 1);
  const most = Math.max(...heard.values());
  return [...heard].flatMap(([language, count]) => (count >= LEAST_HEARD * most ? [language] : []));
}

/** `ar` of `ar-SA`. */
export function primarySubtag(language: string): string {
  return language.split("-")[0]!.toLowerCase();
}

function lettersIn(text: string): { arabic: number; latin: number } {
  let arabic = 0;
  let latin = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x0620 && unit <= 0x06d3) arabic++;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
  }
  return { arabic, latin };
}
