import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";

/** Words of promising: what was promised in another year is told as history (codebook, case 9). */
const PROMISING = new Set(["pledge", "announcement", "agreement", "readiness", "study"]);
const YEAR_LENGTH = 4;

/** "In 2019 donors pledged …", "pledged in 2019 to …": a promise dated to a year before that of the text. */
export function isHistory({ doc, published }: ReadingContext, group: string, clause: Range): boolean {
  if (published === null || !PROMISING.has(group)) return false;
  const year = published.slice(0, YEAR_LENGTH);
  for (let t = clause.start; t < clause.end; t++) {
    const said = yearAt(doc, t);
    if (said !== null && said < year && columnOf(doc, t - 1, "preposition", "role") === "in") return true;
  }
  return false;
}

/** The year that a figure says, as four digits; null for any other number. */
function yearAt(doc: AnnotatedText, t: number): string | null {
  if (kindOf(doc, t) !== TOKEN.number || doc.tokens.end[t]! - doc.tokens.start[t]! !== YEAR_LENGTH) return null;
  const figure = formOf(doc, t)?.word ?? "";
  return figure >= "1900" && figure < "2100" ? figure : null;
}
