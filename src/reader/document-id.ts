import { sha256 } from "../text/sha256.ts";

/** The id of a text that came without one: of its words, never of its path. */
export const documentId = (text: string): string => `sha256:${sha256(text).slice(0, 16)}`;
