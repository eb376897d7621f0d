import { isUpper } from "../text/characters.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import type { GrammarContext } from "./noun-phrase/phrase-context.ts";
import type { Range } from "./range.ts";
import { formOf } from "./terms.ts";

/** Whether the token begins with a capital letter. */
export function startsUpper(doc: AnnotatedText, t: number): boolean {
  return isUpper(doc.text.charCodeAt(doc.tokens.start[t]!));
}

/** The folded units of a name, given by its tokens, end exclusive: particles go with what follows them, suffixes with what stands before. */
export function nameUnits({ doc, nameParticles, nameSuffixes }: GrammarContext, name: Range): string[] {
  const units: string[] = [];
  let carried = "";
  for (let t = name.start; t < name.end; t++) {
    const form = formOf(doc, t);
    if (form === null) continue;
    const word = form.cut.certain ? form.cut.stem : form.word;
    if (nameSuffixes.has(word) && units.length > 0) units.push(`${units.pop()} ${word}`);
    else if (nameParticles.has(word) && t + 1 < name.end) carried += `${word} `;
    else {
      units.push(carried + word);
      carried = "";
    }
  }
  return units;
}
