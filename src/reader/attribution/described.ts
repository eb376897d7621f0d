import type { AnnotatedText } from "../annotated-text.ts";
import { hasArticle } from "../clitics.ts";
import type { FormReading } from "../forms.ts";
import { readings } from "../terms.ts";

/** How far back from a description its source may stand, in tokens. */
const DESCRIBED_WITHIN = 8;

/** The reading of a token as somebody who is described and not named: "a source", "an official". */
export const sourceReading = (doc: AnnotatedText, t: number): FormReading | undefined =>
  readings(doc, t).find(
    ({ entry }) => entry.class === "source" || (entry.class === "office" && entry.a.role === "official"),
  );

/** A source without an article is described by a clause without a pronoun: "an official [who] refused to be named". */
export function isIndefiniteSource(doc: AnnotatedText, end: number): boolean {
  for (let t = end - 1; t >= Math.max(0, end - DESCRIBED_WITHIN); t--) {
    const source = sourceReading(doc, t);
    if (source !== undefined) return !hasArticle(source.cut);
  }
  return false;
}
