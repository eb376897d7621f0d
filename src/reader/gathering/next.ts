import { trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { attendanceAt, isFuture, isOf } from "./words.ts";

/** Groups of words for what people do at gatherings: with "again" or "next" they tell what follows. */
const MEETING = new Set(["meet", "hold", "host", "attend", "stage"]);
/** Classes of all words that say what is planned. */
const MAY_PLAN = W.attendance | W.auxiliary | W.gathering;
const NEXT_LONGEST = 60;

/** The clauses that say what is planned to follow: "are to meet again in Kyiv", without what says that it is planned. */
export function findNext(context: ReadingContext): Range[] {
  const { doc } = context;
  const found: Range[] = [];
  for (const sentence of doc.sentences) {
    const next = nextIn(context, sentence);
    if (next !== null) found.push(next);
  }
  return found;

  function nextIn(c: ReadingContext, sentence: Range): Range | null {
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, MAY_PLAN)) continue;
      if (isPlan(c, t) && opensPlan(c, t, sentence)) return clause(c, pastOpener(c, t, sentence), sentence);
      if (meets(c, t) && saysAgain(c, t, sentence)) return clause(c, t, sentence);
      if (has(doc, t, W.gathering) && isNext(c, t, sentence)) return clause(c, sentence.start, sentence);
    }
    return null;
  }
}

/** "It is planned that they meet": a word for a plan that "that" follows; one of meeting when it is a mere "will". */
function opensPlan(context: ReadingContext, t: number, sentence: Range): boolean {
  const { doc } = context;
  const after = doc.termEnd[t]!;
  if (after >= sentence.end || !isWord(doc, after)) return false;
  return (
    (has(doc, after, W.that) && t - sentence.start <= 1) ||
    (meets(context, after, true) && saysAgain(context, after, sentence))
  );
}

/** "The next meeting is planned …": "next" before the noun, at the beginning of its sentence. */
function isNext({ doc }: ReadingContext, t: number, sentence: Range): boolean {
  return t - sentence.start <= 2 && t > sentence.start && isOf(doc, t - 1, "again");
}

const isPlan = ({ doc }: ReadingContext, t: number) =>
  isOf(doc, t, "plan") || columnOf(doc, t, "auxiliary", "role") === "future";

function pastOpener({ doc }: ReadingContext, t: number, sentence: Range): number {
  const after = doc.termEnd[t]!;
  return after < sentence.end && isWord(doc, after) && has(doc, after, W.that) ? doc.termEnd[after]! : after;
}

/** A verb of meeting or holding that does not tell of the past, or a noun for a gathering. */
function meets(context: ReadingContext, t: number, planned = false): boolean {
  const { doc } = context;
  if (has(doc, t, W.gathering)) return true;
  const verbs = attendanceAt(doc, t).filter((r) => MEETING.has(r.entry.a.group ?? ""));
  if (verbs.length === 0) return false;
  return planned || isFuture(context, t) || verbs.every((r) => r.shape === "present");
}

/** Whether "again" or "next" stands in the clause after a verb of meeting, or right after a gathering. */
function saysAgain({ doc }: ReadingContext, t: number, sentence: Range): boolean {
  const near = has(doc, t, W.gathering) ? 2 : 12;
  for (let i = doc.termEnd[t]!, n = 0; i < sentence.end && n < near; i = nextTerm(doc, i), n++) {
    if (!isWord(doc, i)) return false;
    if (isOf(doc, i, "again")) return true;
  }
  return false;
}

function clause(context: ReadingContext, from: number, sentence: Range): Range | null {
  const { doc } = context;
  const limit = Math.min(sentence.end, from + NEXT_LONGEST);
  let t = from;
  for (; t < limit; t = nextTerm(doc, t)) {
    const after = t + 1;
    if (kindOf(doc, t) === TOKEN.comma && isWord(doc, after) && has(doc, after, W.conjunction | W.relative)) break;
  }
  const end = trimEnd(doc, from, Math.min(t, limit));
  return end - from > 1 ? { start: from, end } : null;
}
