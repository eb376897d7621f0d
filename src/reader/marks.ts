import type { AnnotatedText } from "./annotated-text.ts";
import { kindOf } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

const SEMICOLONS = new Set([";", "\u061b"]);
const QUESTION_MARKS = new Set(["?", "\u061f"]);

const charAt = (doc: AnnotatedText, t: number): string => doc.text[doc.tokens.start[t]!]!;

/** Whether a token that the tokens call a comma is a semicolon, of whatever script. */
export const isSemicolon = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) === TOKEN.comma && SEMICOLONS.has(charAt(doc, t));

/** Whether a token that the tokens call an end is a question mark, of whatever script. */
export const isQuestionMark = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) === TOKEN.end && QUESTION_MARKS.has(charAt(doc, t));

/** Whether a token that the tokens call an end is an exclamation mark. */
export const isExclamationMark = (doc: AnnotatedText, t: number): boolean =>
  kindOf(doc, t) === TOKEN.end && charAt(doc, t) === "!";
