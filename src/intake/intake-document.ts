import type { Note } from "../model/reading.ts";

/** A document as it came in, before it is read. */
export interface IntakeDocument {
  readonly text: string;
  readonly title: string | null;
  /** `2025-09-04`, where the document itself says so. */
  readonly published: string | null;
  /** How the text was got from the bytes; `null` for plain UTF-8. */
  readonly source: Readonly<Record<string, unknown>> | null;
  readonly notes: readonly Note[];
}
