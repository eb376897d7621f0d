const MIB = 1024 * 1024;

/** The most bytes one document may have, and one line of NDJSON. */
export const DOCUMENT_LIMIT = 64 * MIB;

/** The most bytes one HTML page may have. */
export const HTML_LIMIT = 32 * MIB;

/** The most tags one HTML page may have: each takes about a kilobyte of memory. */
export const HTML_TAGS = 500_000;

/** The most elements among which an article is looked for: 100,000 take about 1.5 seconds. */
export const ARTICLE_ELEMENTS = 100_000;

/** The deepest nesting in which an article is looked for: the time grows with its cube (200 deep 0.2 s, 800 deep 5 s). */
export const ARTICLE_DEPTH = 200;

/** Bytes as whole mebibytes, for messages. */
export function mebibytes(bytes: number): number {
  return Math.floor(bytes / MIB);
}
