import type { AnnotatedText } from "./annotated-text.ts";
import { columnOf } from "./terms.ts";

/** Whether a word for a party (its column `as`) is the adjective or the people of a state: French, the French. */
export const isDemonymWord = (as: string | undefined): boolean => as?.startsWith("demonym") ?? false;

/** Whether such a word stands at a token. */
export const isDemonym = (doc: AnnotatedText, t: number): boolean => isDemonymWord(columnOf(doc, t, "party", "as"));
