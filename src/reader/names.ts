import { CHARACTER } from "../text/character-class.ts";
import { CLASS, isUpper } from "../text/characters.ts";
import { type Span, spanOf } from "../text/span.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { GrammarContext, NounPhraseContext } from "./noun-phrase/phrase-context.ts";
import type { People } from "./people.ts";
import type { Range } from "./range.ts";
import { formOf, has, hasProclitic, ownerEnd, spanOfTokens } from "./terms.ts";

/** Whether the token begins with a capital letter. */
export function startsUpper(doc: AnnotatedText, t: number): boolean {
  return isUpper(doc.text.charCodeAt(doc.tokens.start[t]!));
}

/** The tokens of a name. `joined`: an "and" is written together with the first, whatever it is. */
export interface NameRange extends Range {
  readonly joined?: boolean;
}

/** The folded units of a name, given by its tokens, end exclusive. */
export function nameUnits(context: GrammarContext, name: NameRange, people: People | null): string[] {
  const { doc, nameParticles, nameSuffixes, ordinals } = context;
  const words: string[] = [];
  for (let t = name.start; t < name.end; t++) {
    const word = wordOf(doc, t, name, people);
    if (word === null) continue;
    if (name.end === name.start + 1) return [word];
    if (words.length > 0 && ordinals.has(word)) words.push(`${words.pop()} ${word}`);
    else words.push(word);
  }
  return unitsOf(words, nameParticles, nameSuffixes);
}

/** The folded word at a token of a name, without what is written together with it. */
function wordOf(doc: AnnotatedText, t: number, name: NameRange, people: People | null): string | null {
  const form = formOf(doc, t);
  if (form === null || form.cut.certain) return form?.cut.stem ?? null;
  return (t === name.start ? afterAnd(doc, name, people) : null) ?? form.word;
}

/** The words of a name, given by its tokens, without an "and" or the sign of an owner that it is written together with. */
export function nameSpan({ doc, people }: NounPhraseContext, name: NameRange): Span {
  const span = spanOfTokens(doc, name.start, name.end);
  const end = span.end - ownerEnd(doc, name.end - 1);
  const behindAnd = afterAnd(doc, name, people);
  if (behindAnd === null) return end === span.end ? span : spanOf(doc.text, span.start, end);
  let skip = formOf(doc, name.start)!.word.length - behindAnd.length;
  while (CLASS[span.text.charCodeAt(skip)] === CHARACTER.mark) skip++;
  return spanOf(doc.text, span.start + skip, end);
}

/** "And Macron" in one word: the name, where a list, the lexicon or the text says that there is an "and". */
function afterAnd(doc: AnnotatedText, { start, joined }: NameRange, people: People | null): string | null {
  const form = formOf(doc, start);
  if (form === null) return null;
  const { word, afterAnd: name } = form;
  if (name === null || joined) return name;
  if (people === null) return null;
  if (has(doc, start, W.person)) return hasProclitic(doc, start, "and") ? name : null;
  return doc.bits[start] === 0 && !people.knowsSurname(word) && people.knowsSurname(name) ? name : null;
}

/** The units of a name, given by its folded words: particles go with what follows them, suffixes with what stands before. */
export function unitsOf(
  words: readonly string[],
  particles: ReadonlySet<string>,
  suffixes: ReadonlySet<string>,
): string[] {
  const units: string[] = [];
  let carried = "";
  words.forEach((word, i) => {
    if (suffixes.has(word) && units.length > 0) units.push(`${units.pop()} ${word}`);
    else if (particles.has(word) && i + 1 < words.length) carried += `${word} `;
    else {
      units.push(carried + word);
      carried = "";
    }
  });
  return units;
}
