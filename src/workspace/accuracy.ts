import type { ScoredField, Verdict } from "../analysis/accuracy/fields.ts";
import { SCORED_FIELDS } from "../analysis/accuracy/fields.ts";
import { type Figures, figuresOf, score, type Tally, tallied } from "../analysis/accuracy/score.ts";
import type { Finds } from "../model/reading.ts";
import type { TextWithAnnotation } from "./annotated-texts.ts";

export type { ScoredField } from "../analysis/accuracy/fields.ts";

/** How right the reader is on the annotated texts of one language. */
export interface Accuracy {
  readonly language: string;
  readonly texts: number;
  readonly words: number;
  readonly fields: readonly FieldAccuracy[];
  readonly errors: readonly ReadingError[];
}

/** The figures of one field, and the counts that they rest on. */
export interface FieldAccuracy extends Tally, Figures {
  readonly holds: (typeof SCORED_FIELDS)[ScoredField];
}

/** A verdict that something is wrong, and the text in which it is. */
export interface ReadingError extends Verdict {
  readonly text: string;
}

/** How a text is read: `published` is the date that the annotation gives. */
export type Read = (source: {
  readonly text: string;
  readonly language: string;
  readonly published: string | null;
}) => Finds | Promise<Finds>;

/** Reads annotated texts and scores the readings, language by language. */
export async function measureAccuracy(texts: readonly TextWithAnnotation[], read: Read): Promise<Accuracy[]> {
  const accuracies: Accuracy[] = [];
  const byLanguage = Map.groupBy(texts, (text) => text.language);
  for (const language of [...byLanguage.keys()].sort()) {
    const own = byLanguage.get(language)!;
    const verdicts: ReadingError[] = [];
    for (const { name, text, annotation } of own) {
      const found = await read({ text, language, published: annotation.published });
      verdicts.push(...score(text, annotation, found).map((verdict) => ({ ...verdict, text: name })));
    }
    accuracies.push({
      language,
      texts: own.length,
      words: own.reduce((sum, { text }) => sum + wordsIn(text), 0),
      fields: tallied(verdicts).map((tally) => ({ ...tally, ...figuresOf(tally), holds: SCORED_FIELDS[tally.field] })),
      errors: verdicts.filter(isWorthTelling),
    });
  }
  return accuracies;
}

// What is missing or superfluous is told once, as a find, and not again as a find with its speaker.
function isWorthTelling({ field, wanted, found, isRight }: Verdict): boolean {
  return !isRight && !(field.includes("-with-") && (wanted === null || found === null));
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
