import type { AnnotatedText } from "./annotated-text.ts";
import { kindOf } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

const SEMICOLONS = new Set([";", "\u061b"]);

/** Whether a token that the tokens call a comma is a semicolon. */
export const isSemicolon = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) === TOKEN.comma && SEMICOLONS.has(doc.text[doc.tokens.start[t]!]!);
