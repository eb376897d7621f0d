import type { Accuracy, FieldAccuracy, ReadingError } from "../../workspace/accuracy.ts";

export interface AccuracyJsonOptions {
  readonly version: string;
  /** How many errors of each field are listed. */
  readonly errors: number;
}

/** The figures for programs, `isnad/accuracy@1`: shares between 0 and 1, null where nothing was counted. */
export function accuracyJson(accuracies: readonly Accuracy[], { version, errors }: AccuracyJsonOptions): string {
  const report = {
    schema: "isnad/accuracy@1",
    reader: { name: "isnad", version },
    languages: accuracies.map(({ language, texts, words, fields, errors: all }) => ({
      language,
      texts,
      words,
      fields: Object.fromEntries(fields.map((field) => [field.field, figures(field)])),
      ...(errors === 0 ? {} : { errors: fields.flatMap(({ field }) => firstOf(all, field, errors).map(written)) }),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function figures({ holds, wanted, found, right, precision, recall, f1 }: FieldAccuracy): object {
  return holds === "finds" ? { wanted, found, right, precision, recall, f1 } : { of: wanted, right, share: f1 };
}

function written({ text, field, wanted, found, of }: ReadingError): object {
  return { text, field, wanted, found, of };
}

/** The first errors of one field, in the order of the texts. */
export function firstOf(errors: readonly ReadingError[], field: FieldAccuracy["field"], most: number): ReadingError[] {
  return errors.filter((error) => error.field === field).slice(0, most);
}
