import type { AnnotatedText } from "./annotated-text.ts";
import type { Range } from "./range.ts";
import { kindOf } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

const LEADER_LONGEST = 4;

/** Whether only the number, letter or dot of an item stands before a token on its line. */
export function isItemStart(doc: AnnotatedText, { start }: Range, t: number): boolean {
  if (t > start + LEADER_LONGEST || (start > 0 && kindOf(doc, start - 1) !== TOKEN.newline)) return false;
  for (let i = start; i < t; i++)
    if (kindOf(doc, i) === TOKEN.word && doc.tokens.end[i]! - doc.tokens.start[i]! > 1) return false;
  return true;
}
